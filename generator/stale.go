package generator

import (
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"vanban/generator/ahead"
	"vanban/generator/build"
	"vanban/generator/disk"
	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/fingerprint"
	"vanban/generator/render/pdf"
)

// State is how a file stands to the dossier.
type State int

// The states of a file.
const (
	UpToDate State = iota
	Stale          // made from another state of the dossier, by another program or with another typeface
	Missing
	Edited  // its bytes are not those that were written
	Signed  // a PDF that was signed since
	Issued  // it is of a document that was issued
	unknown // it is there, but nobody knows who wrote it: only making it again can tell
)

// target is one file that is asked for: a document in a format.
type target struct {
	name     string
	document Named
	row      rendering
	want     build.Written // its hash is known when it is rendered
}

// standing is a target and what became of its file since it was last written.
type standing struct {
	target
	state  State
	stale  bool // of an edited or a signed file: the dossier has changed since
	why    []string
	disk   string // hash of the file as it is, "" where there is none
	record build.Output
	known  bool // there is a record

	resaved bool // its bytes are another program's, its words and looks are those that were written
}

// targets gives the files that are asked for.
func (m *Maker) targets(documents []Named, d *dossier.Dossier) ([]target, error) {
	formats := m.o.Formats
	if formats == nil {
		formats = d.Formats
	}
	fonts, err := m.fonts()
	if err != nil {
		return nil, err
	}
	var found []func() []target
	for _, n := range documents {
		if kind := kinds.Of(n.Document.Meta.Kind); kind == nil || !kind.Aside {
			n.Took.Numbered = numbered(n.Document, d)
		}
		found = append(found, ahead.Begin(func() []target { return n.targets(formats, fonts) }))
	}
	var all []target
	for _, of := range found {
		all = append(all, of()...)
	}
	return all, nil
}

// targets gives the files of one document in some formats, with the fingerprint of a typeface.
func (n Named) targets(formats []dossier.Format, fonts string) (all []target) {
	var rows []rendering
	for _, r := range renderings {
		if slices.Contains(formats, r.format) && (n.Only == "" || n.Only == r.format) && r.fits(n.Document) {
			rows = append(rows, r)
		}
	}
	text, whole := contents(n.Document, slices.ContainsFunc(rows, func(r rendering) bool { return r.data }))
	for _, r := range rows {
		want := build.Written{Content: text, Fonts: fonts, Program: program()}
		if r.data {
			want.Content = whole
		}
		all = append(all, target{name: n.Name + "." + string(r.format), document: n, row: r, want: want})
	}
	return all
}

// contents gives the fingerprints of a document's text and, where that is wanted, of the text with its data. The data of
// tens of thousands of tasks is as large as their table, so each is hashed once, side by side.
func contents(d *doc.Document, data bool) (text, whole string) {
	plain := *d
	plain.Data, plain.Sheets = nil, nil
	if !data {
		return fingerprint.Of(&plain), ""
	}
	hash := ahead.Begin(func() string { return fingerprint.Of([]any{d.Data, d.Sheets}) })
	text = fingerprint.Of(&plain)
	return text, fingerprint.Of([]string{text, hash()})
}

// judge tells how a target's file stands.
func judge(t target, m *build.Manifest, out string) (standing, error) {
	s := standing{target: t}
	s.record, s.known = m.Outputs[t.name]
	var err error
	s.disk, err = build.HashFile(filepath.Join(out, t.name))
	if err != nil {
		return s, err
	}
	if s.disk == "" {
		s.state = Missing
		return s, nil
	}
	if s.known && s.record.Fresh != nil && s.disk == s.record.Fresh.Hash {
		s.record.Written, s.record.Fresh = *s.record.Fresh, nil // the person took the new version
	}
	s.stale = !s.known || !s.latest().Made(t.want)
	s.why = why(s.latest(), t, m)
	switch {
	case s.known && s.disk == s.record.Hash && s.stale:
		s.state = Stale
	case s.known && s.disk == s.record.Hash:
		s.state = UpToDate
	case s.judgeResaved(out, m):
	default:
		s.state, err = s.foreign(out)
	}
	return s, err
}

// foreign gives the state of a file whose bytes the program did not write.
func (s *standing) foreign(out string) (State, error) {
	if s.row.format == dossier.PDF {
		signed, err := isSigned(filepath.Join(out, s.name), s.disk)
		if err != nil || signed {
			return Signed, err
		}
	}
	if s.known {
		return Edited, nil
	}
	return unknown, nil
}

// isSigned says whether a PDF with a hash carries a signature. One that is too large to be hashed counts as a person's
// own, signed or not.
func isSigned(path, hash string) (bool, error) {
	if hash == build.TooLarge {
		return false, nil
	}
	f, err := disk.Open(path)
	if err != nil {
		return false, disk.NotRead(path, err)
	}
	defer f.Close()
	return pdf.Signed(f), nil
}

// latest is what the person was last given: the version set beside an edited file, or the file.
func (s *standing) latest() build.Written {
	if s.record.Fresh != nil && s.disk != s.record.Hash {
		return *s.record.Fresh
	}
	return s.record.Written
}

// why names what changed between two makings of a file; nil where nothing did.
func why(old build.Written, t target, m *build.Manifest) []string {
	if old.Hash == "" || old.Made(t.want) {
		return nil
	}
	var reasons []string
	if old.Content != t.want.Content {
		was := m.Content(old.Content)
		reasons = changed(was.Values, t.document.Took.Values)
		for _, name := range differing(was.Templates, t.document.Took.Templates) {
			reasons = append(reasons, "mẫu "+name)
		}
		if len(reasons) == 0 && old.Program == t.want.Program {
			reasons = append(reasons, "hồ sơ") // what an office's own wording takes beside
		}
	}
	if old.Fonts != t.want.Fonts {
		reasons = append(reasons, "phông chữ")
	}
	if old.Program != t.want.Program && len(reasons) == 0 {
		reasons = append(reasons, "phiên bản chương trình")
	}
	return reasons
}

// changed names the values that two states of a dossier don't share. A thing of
// several values that is new or gone is named once: "thêm nhiệm vụ 47".
func changed(was, is map[string]string) []string {
	var reasons []string
	said := map[string]bool{}
	before, after := things(was), things(is)
	for _, name := range differing(was, is) {
		thing, _, several := strings.Cut(name, ": ")
		reason := name
		switch {
		case several && !before[thing] || !several && was[name] == "":
			reason = "thêm " + thing
		case several && !after[thing] || !several && is[name] == "":
			reason = "bỏ " + thing
		}
		if !said[reason] {
			said[reason] = true
			reasons = append(reasons, reason)
		}
	}
	if len(reasons) > 1 { // what was added or taken away changes the order too
		reasons = slices.DeleteFunc(reasons, func(r string) bool { return r == dossier.TaskOrder })
	}
	slices.SortStableFunc(reasons, natural)
	return reasons
}

// things gives the names before the colon.
func things(values map[string]string) map[string]bool {
	all := map[string]bool{}
	for name := range values {
		thing, _, _ := strings.Cut(name, ": ")
		all[thing] = true
	}
	return all
}

// differing gives in order the keys whose values two maps don't share.
func differing(a, b map[string]string) []string {
	all := map[string]bool{}
	for k, v := range a {
		if b[k] != v {
			all[k] = true
		}
	}
	for k, v := range b {
		if a[k] != v {
			all[k] = true
		}
	}
	return slices.Sorted(maps.Keys(all))
}

// natural orders names with the numbers in them by size: nhiệm vụ 2 before nhiệm vụ 12.
func natural(a, b string) int {
	return strings.Compare(padded(a), padded(b))
}

func padded(s string) string {
	var out, digits strings.Builder
	flush := func() {
		if digits.Len() > 0 {
			fmt.Fprintf(&out, "%12s", digits.String())
			digits.Reset()
		}
	}
	for _, r := range s {
		if '0' <= r && r <= '9' {
			digits.WriteRune(r)
			continue
		}
		flush()
		out.WriteRune(r)
	}
	flush()
	return out.String()
}
