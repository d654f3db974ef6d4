package store

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"vanban/generator/disk"
	"vanban/generator/diskname"
	"vanban/generator/dossier"
	"vanban/generator/pattern"
	"vanban/generator/render"
	"vanban/generator/render/pdf"
	"vanban/generator/sameworkbook"
	"vanban/generator/word/document"
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
	Unknown // it is there, but nobody knows who wrote it: only making it again can tell
)

// Target is one file that is asked for: a document in a format.
type Target struct {
	Name     string
	Document string  // the name of the document, which its files share
	Symbol   string  // số và ký hiệu of the document; empty: it has none
	Number   string  // number and day of the document, be it a draft or not; empty: it has none
	Took     Content // what the document took
	Want     Written // its hash is known when it is rendered
	Render   func(io.Writer) (pages int, err error)
}

// Judgement is a target and what became of its file since it was last written.
type Judgement struct {
	Target
	State  State
	Stale  bool // of an edited or a signed file: the dossier has changed since
	Why    []string
	disk   string // hash of the file as it is, "" where there is none
	Record Output
	known  bool // there is a record

	resaved bool // its bytes are another program's, its words and looks are those that were written
}

// Judge tells how a target's file stands.
func Judge(t Target, m *Manifest, out string) (Judgement, error) {
	s := Judgement{Target: t}
	s.Record, s.known = m.Outputs[t.Name]
	var err error
	s.disk, err = HashFile(filepath.Join(out, t.Name))
	if err != nil {
		return s, err
	}
	if s.disk == "" {
		s.State = Missing
		return s, nil
	}
	if s.known && s.Record.Fresh != nil && s.disk == s.Record.Fresh.Hash {
		s.Record.Written, s.Record.Fresh = *s.Record.Fresh, nil // the person took the new version
	}
	s.Stale = !s.known || !s.latest().Made(t.Want)
	s.Why = why(s.latest(), t, m)
	switch {
	case s.known && s.disk == s.Record.Hash && s.Stale:
		s.State = Stale
	case s.known && s.disk == s.Record.Hash:
		s.State = UpToDate
	case s.judgeResaved(out, m):
	default:
		s.State, err = s.foreign(out)
	}
	return s, err
}

// foreign gives the state of a file whose bytes the program did not write.
func (s *Judgement) foreign(out string) (State, error) {
	if FormatOf(s.Name) == render.PDF {
		signed, err := IsSigned(filepath.Join(out, s.Name), s.disk)
		if err != nil || signed {
			return Signed, err
		}
	}
	if s.known {
		return Edited, nil
	}
	return Unknown, nil
}

// Identify makes a file that nobody knows, to see whether it is what would be written.
func (s *Judgement) Identify() error {
	sum := sha256.New()
	if _, err := s.render(sum); err != nil {
		return fmt.Errorf("tạo %s: %w", s.Name, err)
	}
	s.State = Edited
	if fmt.Sprintf("%x", sum.Sum(nil)) == s.disk {
		s.State, s.Stale = UpToDate, false
	}
	return nil
}

// Bytes renders a target in memory.
func (t *Target) Bytes() ([]byte, error) {
	var b bytes.Buffer
	if _, err := t.render(&b); err != nil {
		return nil, fmt.Errorf("tạo %s: %w", t.Name, err)
	}
	return b.Bytes(), nil
}

// IsSigned says whether a PDF with a hash carries a signature. One that is too large to be hashed counts as a person's
// own, signed or not.
func IsSigned(path, hash string) (bool, error) {
	if hash == tooLarge {
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
func (s *Judgement) latest() Written {
	if s.Record.Fresh != nil && s.disk != s.Record.Hash {
		return *s.Record.Fresh
	}
	return s.Record.Written
}

// OtherFacts is the reason where no value of a dossier is known that changed: an office's own wording takes facts that nobody else prints.
const OtherFacts = "dữ kiện khác của hồ sơ"

// why names what changed between two makings of a file; nil where nothing did.
func why(old Written, t Target, m *Manifest) []string {
	if old.Hash == "" || old.Made(t.Want) {
		return nil
	}
	var reasons []string
	if old.Content != t.Want.Content {
		was := m.Content(old.Content)
		reasons = Changed(was.Values, t.Took.Values)
		for _, name := range differing(was.Templates, t.Took.Templates) {
			reasons = append(reasons, "mẫu "+name)
		}
		if len(reasons) == 0 && old.Program == t.Want.Program {
			reasons = append(reasons, OtherFacts)
		}
	}
	if old.Fonts != t.Want.Fonts {
		reasons = append(reasons, "phông chữ")
	}
	if old.Program != t.Want.Program && len(reasons) == 0 {
		reasons = append(reasons, "phiên bản chương trình")
	}
	return reasons
}

// Changed names the values that two states of a dossier don't share. A thing of
// several values that is new or gone is named once: "thêm nhiệm vụ 47".
func Changed(was, is map[string]string) []string {
	was = renumbered(was, is)
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
		reason = strings.ReplaceAll(reason, goneTask, "")
		if !said[reason] {
			said[reason] = true
			reasons = append(reasons, reason)
		}
	}
	if len(reasons) > 1 { // what was added or taken away changes the order too
		reasons = slices.DeleteFunc(reasons, func(r string) bool { return r == dossier.TaskOrder })
	}
	slices.SortStableFunc(reasons, Natural)
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
	for _, m := range []map[string]string{a, b} {
		for k := range m {
			if a[k] != b[k] {
				all[k] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(all))
}

// Natural orders names with the numbers in them by size: nhiệm vụ 2 before nhiệm vụ 12.
func Natural(a, b string) int {
	return strings.Compare(padded(a), padded(b))
}

var digits = pattern.Lazy(`[0-9]+`)

func padded(s string) string {
	return digits().ReplaceAllStringFunc(s, func(number string) string { return fmt.Sprintf("%12s", number) })
}

// resaved says of a format whether a program has only written a file anew, with nothing of a person's in it. Of a PDF none does.
var resaved = map[render.Format]func(base, edited []byte) bool{
	render.DOCX: document.Resaved,
	render.XLSX: sameworkbook.Resaved,
}

// IsResaved says whether a file's bytes are only what another program has made of the base, with nothing of a person's in it.
func IsResaved(name string, base, bytes []byte) bool {
	same := resaved[FormatOf(name)]
	return same != nil && same(base, bytes)
}

// judgeResaved takes a file that a program only saved anew, without a change of words or looks, for the one that was
// written: nothing in it is a person's. It says whether the file is such a one.
func (s *Judgement) judgeResaved(out string, m *Manifest) bool {
	if !s.known || resaved[FormatOf(s.Name)] == nil {
		return false
	}
	base, err := os.ReadFile(diskname.Find(filepath.Join(out, BaseFolder, s.Name)))
	if err != nil || HashOf(base) != s.Record.Hash {
		return false
	}
	there, err := os.ReadFile(diskname.Find(filepath.Join(out, s.Name)))
	if err != nil || !IsResaved(s.Name, base, there) {
		return false
	}
	s.resaved, s.State = true, UpToDate
	if s.Stale = !s.Record.Made(s.Want); s.Stale {
		s.State, s.Why = Stale, why(s.Record.Written, s.Target, m)
	}
	return true
}

// FormatOf gives the format that the name of a file shows.
func FormatOf(name string) render.Format {
	return render.Format(strings.TrimPrefix(filepath.Ext(name), "."))
}
