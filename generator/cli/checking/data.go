package checking

import (
	"io"
	"slices"

	"vanban/generator/check"
	"vanban/generator/checkup"
	"vanban/generator/console"
	"vanban/generator/inforce"
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

// printJSON writes what was found in one file: on a line of its own, unless it is the only one.
func printJSON(w io.Writer, l *fileResult, alone bool) error {
	f := fileJSON{File: l.target.Name, Set: inforce.Now().Key, Remarks: []string{}, Findings: []findingJSON{}, Written: append([]string{}, l.notes...), Notes: source.Problems{}, Problems: console.ProblemsIn(l.err)}
	if l.result != nil {
		f.take(l.result)
	}
	if l.err != nil {
		f.Code = console.ExitCode(l.err)
	}
	if alone {
		return console.PrintJSON(w, f)
	}
	return console.PrintJSONLine(w, f)
}

func (f *fileJSON) take(r *checkup.Result) {
	f.Errors, f.Warnings, f.Advice, f.Skipped = r.Count(check.Error), r.Count(check.Warning), r.Count(check.Advice), r.Skipped
	for _, n := range r.Below {
		f.Below += n
	}
	f.Set = r.Set.Name
	f.Other, f.Remarks = r.Other, append(f.Remarks, r.Remarks...)
	f.Notes = console.Problems(r.Notes)
	if f.Errors > 0 {
		f.Code = console.ExitFaulty
	}
	mendable := r.Mendable()
	for i, one := range r.Findings {
		j := findingJSON{ID: one.Rule.ID, Clause: one.Rule.Clause, Component: one.Rule.Component, Severity: check.SeverityKeys[one.Rule.Severity], Says: one.Rule.Says,
			Document: one.Document + 1, Place: one.Part, Words: one.Words, Found: one.Found, Expected: one.Expected, Way: one.HowTo(), Mendable: mendable[i]}
		if at := r.At(one); at.File != "" {
			j.At = at.String()
		}
		if one.Line != nil {
			j.Paragraph = one.Line.N
		}
		f.Findings = append(f.Findings, j)
	}
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
