package store

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"vanban/generator/disk"
	"vanban/generator/dossier"
	"vanban/generator/ooxml"
	"vanban/generator/pattern"
	"vanban/generator/render"
	"vanban/generator/word/unfinished"
)

// Remark is what a person should know of one file.
type Remark struct {
	Name string // within the output folder
	What string // a sentence
}

// Unfinished tells what in a DOCX shows that it is not the last version. numbered says whether the dossier has a number
// and a day for it: a draft has its mark by right.
func Unfinished(out, name string, numbered bool) []Remark {
	data, err := disk.ReadFile(filepath.Join(out, name), ooxml.DefaultLimits.File)
	if err != nil {
		return nil // whoever needs the file tells
	}
	u, err := unfinished.SignsIn(name, data)
	if err != nil {
		return nil // not a DOCX: that is told where it is compared
	}
	var all []Remark
	say := func(what string) { all = append(all, Remark{name, what}) }
	if u.Comments > 0 {
		say(fmt.Sprintf("còn %d nhận xét chưa xử lý; mở tệp trong Word, xử lý rồi xóa nhận xét trước khi ban hành.", u.Comments))
	}
	if u.Tracked {
		say("còn thay đổi được theo dõi (Track Changes); chấp nhận hoặc bỏ từng thay đổi trong Word trước khi ban hành.")
	}
	if u.Draft && (numbered || u.Numbered) {
		say("còn chữ DỰ THẢO bên cạnh số và ngày; bỏ chữ ấy khi ban hành (“du-thao: false”).")
	}
	return all
}

// Remarkable says whether a DOCX is to be looked at: one that a person edited, or that the program marked as a draft
// though it has a number and a day.
func (t *Target) Remarkable(state State) bool {
	markedDraft := t.Took.Numbered == "" && t.Number != ""
	return IsDOCX(t.Name) && (state == Edited || state == Unknown || markedDraft && state != Missing)
}

// IsDOCX says whether the name of a file shows a Word file.
func IsDOCX(name string) bool { return FormatOf(name) == render.DOCX }

// Lacking tells which files don't have what a person edited in a DOCX.
func Lacking(out, name string, m *Manifest) []Remark {
	var without []string
	for _, other := range m.names() {
		if other != name && related(name, other) && isOurs(out, other, m.Outputs[other]) {
			without = append(without, other)
		}
	}
	if len(without) == 0 {
		return nil
	}
	return []Remark{{name, "đã sửa tay; chỗ sửa ấy không có trong " + strings.Join(without, ", ") + "."}}
}

// appendixPart is the name of an appendix's files where a dossier has several.
var appendixPart = pattern.Lazy(`^` + string(dossier.OutAppendix) + `-\d+$`)

// related says whether two files show the same text: one document in two formats, or a document and the bundle that it is in.
func related(a, b string) bool {
	first, second := strings.TrimSuffix(a, filepath.Ext(a)), strings.TrimSuffix(b, filepath.Ext(b))
	if first == second {
		return true
	}
	bundle := string(dossier.OutBundle)
	return first == bundle && inBundle(second) || second == bundle && inBundle(first)
}

// IsOfDossier says whether an output file is one of a dossier's own documents, or of all of them together.
func IsOfDossier(name string) bool {
	document := strings.TrimSuffix(name, filepath.Ext(name))
	return document == string(dossier.OutBundle) || inBundle(document)
}

// inBundle says whether a name, without its format, is that of a document which the bundle holds.
func inBundle(name string) bool {
	return slices.Contains([]string{string(dossier.OutDecision), string(dossier.OutPlan), string(dossier.OutAppendix)}, name) || appendixPart().MatchString(name)
}

// isOurs says whether a file has the bytes that were written, or those signed.
func isOurs(out, name string, o Output) bool {
	path := filepath.Join(out, name)
	hash, err := HashFile(path)
	if err != nil || hash == "" {
		return false
	}
	if hash == o.Hash {
		return true
	}
	if resaved[FormatOf(name)] == nil {
		signed, err := IsSigned(path, hash)
		return err == nil && filepath.Ext(name) == "."+string(render.PDF) && signed
	}
	data, err := disk.ReadFile(path, ooxml.DefaultLimits.File)
	if err != nil {
		return false
	}
	base, err := disk.ReadFile(filepath.Join(out, BaseFolder, name), ooxml.DefaultLimits.File)
	return err == nil && HashOf(base) == o.Hash && IsResaved(name, base, data)
}

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
