package generator

import (
	"slices"
	"strings"
	"time"

	"vanban/generator/build"
	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/nd30"
)

// Renewed is a file of a document that had number and day already, and was made again with other words though nobody
// has recorded it as issued: if it was signed, two texts have one number now.
type Renewed struct {
	Name   string
	Number string   // "số 15/QĐ-UBND ngày 05/02/2025", as it was
	Why    []string // what changed
	Backup string   // the copy of the one before
	Record string   // the command that records the document as issued
}

// numbered gives number and day of a document that may have been signed; empty of a draft and of what has none.
func numbered(n *doc.Document, d *dossier.Dossier) string {
	if n == nil || d.Draft || n.Meta.Day == "" || strings.TrimLeft(n.Meta.Symbol, "0123456789") == n.Meta.Symbol {
		return ""
	}
	day, err := time.Parse(time.DateOnly, n.Meta.Day)
	if err != nil {
		return ""
	}
	return "số " + n.Meta.Symbol + " ngày " + nd30.Day(day)
}

// keepNumbered copies a file of a document with number and day before one with other words takes its place.
func (s *staging) keepNumbered(n *output) error {
	number := s.numberBefore(n)
	if n.record.Content == n.want.Content || number == "" {
		return nil
	}
	backup, err := s.folder.Backup(n.name)
	if err != nil {
		return err
	}
	s.result.Renewed = append(s.result.Renewed, Renewed{Name: n.name, Number: number, Why: n.why, Backup: backup, Record: s.order.recording()})
	return nil
}

// recording gives the command that records what is ordered as issued.
func (w *order) recording() string {
	command := "vanban ban-hanh"
	if w.folder != "" {
		command += " " + Quoted(w.folder)
	}
	if period, isReport := strings.CutPrefix(w.command, reportCommand); isReport {
		return command + " --ky " + period
	}
	for kind, name := range amendmentNames {
		if isOneOf(w.command, name) {
			return command + " --" + string(kind)
		}
	}
	return command
}

// numberBefore gives number and day that a file had. A manifest of an earlier version doesn't know them: a file whose
// number and day have not changed has those that it would get now.
func (s *staging) numberBefore(n *output) string {
	was := s.manifest.Content(n.record.Content)
	if was.Numbered != "" || was.Values == nil {
		return was.Numbered
	}
	same := func(name string) bool { return was.Values[name] == n.document.Took.Values[name] }
	if slices.ContainsFunc([]string{"số", "ngày", "dự thảo"}, func(name string) bool { return !same(name) }) || was.Values["số"] == "" {
		return ""
	}
	return n.document.Took.Numbered
}

// remark says what a person should know of the files that were edited by hand.
func (s *staging) remark() {
	for _, one := range s.all {
		name := one.name
		if one.state == Edited && isDOCX(name) {
			s.result.Remarks = append(s.result.Remarks, lacking(s.out, name, s.manifest)...)
		}
		if (one.state == Edited || one.state == unknown) && isDOCX(name) { // that a draft has a number is a note on the dossier
			s.result.Remarks = append(s.result.Remarks, unfinished(s.out, name, one.hasNumber())...)
		}
	}
	slices.SortStableFunc(s.result.Remarks, func(a, b Remark) int { return strings.Compare(a.Name, b.Name) })
}

// issuedRemarks says the same of the files of an issued document.
func issuedRemarks(d *IssuedDocument, out string, m *build.Manifest) []Remark {
	var all []Remark
	for _, f := range d.Files {
		if !isDOCX(f.Name) || f.State == NotThere {
			continue
		}
		if edited := d.Record.Files[f.Name].Edited; edited {
			all = append(all, lacking(out, f.Name, m)...)
			all = append(all, unfinished(out, f.Name, true)...)
		} else if f.State == NotAsIssued {
			all = append(all, unfinished(out, f.Name, true)...)
		}
	}
	return all
}
