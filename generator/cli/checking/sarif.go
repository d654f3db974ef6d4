package checking

import (
	"net/url"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"vanban/generator/check"
	"vanban/generator/check/readiness"
	"vanban/generator/check/ruleset"
	"vanban/generator/console"
	"vanban/generator/source"
)

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
		ID     string      `json:"id"`
		Short  sarifText   `json:"shortDescription"`
		Help   sarifText   `json:"help"`
		Config sarifConfig `json:"defaultConfiguration"`
	}
	sarifConfig struct {
		Level string `json:"level"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifResult struct {
		Rule      string          `json:"ruleId"`
		Index     int             `json:"ruleIndex"`
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
		Region   *sarifRegion  `json:"region,omitempty"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifRegion struct {
		Line   int `json:"startLine"` // of a Word file the paragraph
		Column int `json:"startColumn,omitempty"`
	}
	sarifLogical struct {
		Name string `json:"name"`
	}
)

// sarifLevels are SARIF's words for the severities.
var sarifLevels = [...]string{check.Advice: "note", check.Warning: "warning", check.Error: "error"}

// sarifPart is what one file gives to the log.
type sarifPart struct {
	results []sarifResult
	notes   []sarifNote
	failed  bool // it could not be checked
}

// sarifRules gives all rules as the log has them, and the place of each by its number.
var sarifRules = sync.OnceValues(func() (all []sarifRule, index map[string]int) {
	index = map[string]int{}
	for i, r := range slices.Concat(ruleset.Decree().Rules, readiness.Rules()) {
		index[r.ID] = i
		all = append(all, sarifRule{r.ID, sarifText{check.Ended(r.Says)}, sarifText{helpOf(&r)}, sarifConfig{sarifLevels[r.Severity]}})
	}
	return all, index
})

// sarifPartOf gives a file's findings as a person reads them. What a dossier's words cause stands where they were written, which is where it is to be set right.
func sarifPartOf(l *fileResult) (part sarifPart) {
	file := source.Pos{File: l.target.Name}
	if l.err != nil {
		part.failed = true
		for _, p := range console.ProblemsIn(l.err) {
			at := p.At
			if at.File == "" {
				at = file
			}
			part.notes = append(part.notes, sarifNote{sarifLevels[check.Error], sarifText{check.Ended(p.What)}, []sarifLocation{{Physical: physicalOf(at)}}})
		}
	}
	if l.result == nil {
		return part
	}
	for _, n := range remarks(l.result) {
		part.notes = append(part.notes, sarifNote{sarifLevels[check.Advice], sarifText{n + "."}, []sarifLocation{{Physical: physicalOf(file)}}})
	}
	_, index := sarifRules()
	for _, f := range l.result.Findings {
		at := l.result.At(f)
		if at.File == "" {
			at = source.Pos{File: l.target.Name, Line: 1}
			if f.Line != nil && f.Line.N > 0 {
				at.Line = f.Line.N
			}
		}
		part.results = append(part.results, sarifResult{f.Rule.ID, index[f.Rule.ID], sarifLevels[f.Rule.Severity], sarifText{check.Ended(f.Rule.Says + said(f))},
			[]sarifLocation{{Physical: physicalOf(at), Logical: []sarifLogical{{place(f)}}}}})
	}
	return part
}

// sarifOf gives all files' findings as one log, in the order of the files.
func sarifOf(parts []sarifPart) sarifLog {
	run := sarifRun{Results: []sarifResult{}}
	run.Tool.Driver.Name = "vanban"
	run.Tool.Driver.Rules, _ = sarifRules()
	notes, failed := []sarifNote{}, false
	for _, p := range parts {
		run.Results, notes, failed = append(run.Results, p.results...), append(notes, p.notes...), failed || p.failed
	}
	run.Invocations = []sarifInvocation{{!failed, notes}}
	return sarifLog{"https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", []sarifRun{run}}
}

// helpOf says what to do where a rule isn't kept, and who orders it.
func helpOf(r *check.Rule) string {
	if r.Way == "" {
		return r.Clause
	}
	return check.Ended(r.Way) + " (" + r.Clause + ")"
}

// physicalOf gives a place in a file. SARIF has addresses as RFC 3986 has them: Vietnamese letters and blanks in a path are escaped.
func physicalOf(at source.Pos) sarifPhysical {
	address := url.URL{Path: filepath.ToSlash(at.File)}
	if filepath.IsAbs(at.File) {
		address = url.URL{Scheme: "file", Path: "/" + strings.TrimPrefix(address.Path, "/")}
	}
	p := sarifPhysical{Artifact: sarifArtifact{address.String()}}
	if at.Line > 0 {
		p.Region = &sarifRegion{at.Line, at.Column}
	}
	return p
}
