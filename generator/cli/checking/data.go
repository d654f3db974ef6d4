package checking

import (
	"io"
	"path/filepath"
	"slices"

	"vanban/generator/check"
	"vanban/generator/check/ruleset"
	"vanban/generator/checkup"
	"vanban/generator/console"
	"vanban/generator/source"
)

// fileJSON is what --json tells of one file.
type fileJSON struct {
	File     string          `json:"tep"`
	Code     int             `json:"ma"` // as exit codes are
	Set      string          `json:"bo-quy-tac"`
	Errors   int             `json:"so-loi"`
	Warnings int             `json:"so-canh-bao"`
	Advice   int             `json:"so-goi-y"`
	Skipped  int             `json:"so-bo-qua"`
	Below    int             `json:"so-khong-ke"` // by --muc
	Other    string          `json:"khong-theo-nghi-dinh,omitempty"`
	Remarks  []string        `json:"luu-y"`
	Findings []findingJSON   `json:"phat-hien"`
	Written  []string        `json:"da-ghi"`
	Notes    source.Problems `json:"ghi-chu"`
	Problems source.Problems `json:"loi"`
}

// findingJSON is one finding.
type findingJSON struct {
	ID        string `json:"id"`
	Clause    string `json:"dieu-khoan"`
	Component string `json:"thanh-phan"`
	Severity  string `json:"muc"`
	Says      string `json:"noi-dung"`
	Document  int    `json:"van-ban"` // which of the file, from 1
	Paragraph int    `json:"doan,omitempty"`
	Place     string `json:"cho,omitempty"`
	At        string `json:"ho-so,omitempty"` // the file and line of the dossier
	Words     string `json:"nguyen-van,omitempty"`
	Found     string `json:"dang-la,omitempty"`
	Expected  string `json:"phai-la,omitempty"`
	Way       string `json:"cach-sua,omitempty"`
	Mendable  bool   `json:"may-sua-duoc"`
}

func printJSON(w io.Writer, all []looked) error {
	for _, l := range all {
		f := fileJSON{File: l.target.Name, Set: ruleset.Name, Remarks: []string{}, Findings: []findingJSON{}, Written: append([]string{}, l.notes...), Notes: source.Problems{}, Problems: console.ProblemsIn(l.err)}
		if l.result != nil {
			f.take(l.result)
		}
		if l.err != nil {
			f.Code = console.ExitCode(l.err)
		}
		print := console.PrintJSONLine
		if len(all) == 1 {
			print = console.PrintJSON
		}
		if err := print(w, f); err != nil {
			return err
		}
	}
	return nil
}

func (f *fileJSON) take(r *checkup.Result) {
	f.Errors, f.Warnings, f.Advice, f.Skipped = r.Count(check.Error), r.Count(check.Warning), r.Count(check.Advice), r.Skipped
	for _, n := range r.Below {
		f.Below += n
	}
	f.Other, f.Remarks = r.Other, append(f.Remarks, r.Remarks...)
	f.Notes = console.Problems(r.Notes)
	if f.Errors > 0 {
		f.Code = console.ExitFaulty
	}
	mendable := r.Mendable()
	for i, one := range r.Findings {
		j := findingJSON{ID: one.Rule.ID, Clause: one.Rule.Clause, Component: one.Rule.Component, Severity: check.SeverityKeys[one.Rule.Severity], Says: one.Rule.Says,
			Document: one.Document + 1, Place: one.Part, Words: one.Words, Found: one.Found, Expected: one.Expected, Way: one.HowTo(), Mendable: mendable[i], At: r.At(one)}
		if one.Line != nil {
			j.Paragraph = one.Line.N
		}
		f.Findings = append(f.Findings, j)
	}
}

// The parts of SARIF 2.1.0 that are used (OASIS, 3).
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool        sarifTool         `json:"tool"`
		Results     []sarifResult     `json:"results"`
		Invocations []sarifInvocation `json:"invocations"`
	}
	sarifInvocation struct {
		Successful bool        `json:"executionSuccessful"`
		Notes      []sarifNote `json:"toolExecutionNotifications"`
	}
	sarifNote struct {
		Level     string          `json:"level"`
		Message   sarifText       `json:"message"`
		Locations []sarifLocation `json:"locations"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name  string      `json:"name"`
		Rules []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID    string    `json:"id"`
		Short sarifText `json:"shortDescription"`
		Help  sarifText `json:"help"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifResult struct {
		Rule      string          `json:"ruleId"`
		Level     string          `json:"level"`
		Message   sarifText       `json:"message"`
		Locations []sarifLocation `json:"locations"`
	}
	sarifLocation struct {
		Physical sarifPhysical  `json:"physicalLocation"`
		Logical  []sarifLogical `json:"logicalLocations,omitempty"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   sarifRegion   `json:"region"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifRegion struct {
		Line int `json:"startLine"` // of a Word file the paragraph
	}
	sarifLogical struct {
		Name string `json:"name"`
	}
)

// sarifLevels are SARIF's words for the severities.
var sarifLevels = [...]string{check.Advice: "note", check.Warning: "warning", check.Error: "error"}

// sarifOf gives all files' findings as one log.
func sarifOf(all []looked) sarifLog {
	run := sarifRun{Tool: sarifTool{sarifDriver{Name: "vanban"}}, Results: []sarifResult{}}
	for _, r := range ruleset.Decree().Rules {
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, sarifRule{r.ID, sarifText{r.Says}, sarifText{r.Clause}})
	}
	notes, failed := []sarifNote{}, false
	for _, l := range all {
		failed = failed || l.err != nil
		if l.result == nil {
			continue
		}
		for _, n := range remarks(l.result) {
			at := sarifLocation{Physical: sarifPhysical{sarifArtifact{filepath.ToSlash(l.target.Name)}, sarifRegion{1}}}
			notes = append(notes, sarifNote{sarifLevels[check.Advice], sarifText{n + "."}, []sarifLocation{at}})
		}
		for _, f := range l.result.Findings {
			line := 1
			if f.Line != nil && f.Line.N > 0 {
				line = f.Line.N
			}
			run.Results = append(run.Results, sarifResult{Rule: f.Rule.ID, Level: sarifLevels[f.Rule.Severity], Message: sarifText{check.Ended(f.Rule.Says + Said(f))},
				Locations: []sarifLocation{{Physical: sarifPhysical{sarifArtifact{filepath.ToSlash(l.target.Name)}, sarifRegion{line}}, Logical: []sarifLogical{{Place(f)}}}}})
		}
	}
	run.Invocations = []sarifInvocation{{!failed, notes}}
	return sarifLog{"https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", []sarifRun{run}}
}

// remarks are the sentences that are told of a file beside its findings.
func remarks(r *checkup.Result) []string {
	if r.Other != "" {
		return []string{r.Other}
	}
	all := slices.Clone(r.Remarks)
	if below := severities(func(s check.Severity) int { return r.Below[s] }); below != "" {
		all = append(all, "còn "+below+" không kể, theo --muc")
	}
	return all
}
