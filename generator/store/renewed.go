package store

import (
	"slices"
	"strings"
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

// keepNumbered copies a file of a document with number and day before one with other words takes its place.
func (s *staging) keepNumbered(n *rendered) error {
	number := s.numberBefore(n)
	if n.of.Record.Content == n.of.Want.Content || number == "" {
		return nil
	}
	backup, err := s.folder.Backup(n.of.Name)
	if err != nil {
		return err
	}
	s.result.Renewed = append(s.result.Renewed, Renewed{Name: n.of.Name, Number: number, Why: n.of.Why, Backup: backup, Record: s.order.Recording})
	return nil
}

// numberBefore gives number and day that a file had. A manifest of an earlier version doesn't know them: a file whose
// number and day have not changed has those that it would get now.
func (s *staging) numberBefore(n *rendered) string {
	was := s.manifest.Content(n.of.Record.Content)
	if was.Numbered != "" || was.Values == nil {
		return was.Numbered
	}
	if was.Values["số"] == "" {
		return ""
	}
	for name, value := range n.of.Took.Values { // a report has those of its period
		isNumber := slices.Contains([]string{"số", "ngày", "dự thảo"}, name) || strings.HasSuffix(name, ": số, ngày")
		if isNumber && was.Values[name] != value {
			return ""
		}
	}
	return n.of.Took.Numbered
}

// remark says what a person should know of the files that were edited by hand.
func (s *staging) remark() {
	for _, one := range s.all {
		name := one.Name
		if one.State == Edited && IsDOCX(name) {
			s.result.Remarks = append(s.result.Remarks, Lacking(s.out, name, s.manifest)...)
		}
		if (one.State == Edited || one.State == Unknown) && IsDOCX(name) { // that a draft has a number is a note on the dossier
			s.result.Remarks = append(s.result.Remarks, Unfinished(s.out, name, one.Number != "")...)
		}
	}
	slices.SortStableFunc(s.result.Remarks, func(a, b Remark) int { return strings.Compare(a.Name, b.Name) })
}
