package versions

import (
	"io"
	"path/filepath"
	"slices"
	"strings"

	"vanban/generator"
	"vanban/generator/diff"
	"vanban/generator/fingerprint"
	"vanban/generator/ooxml"
	"vanban/generator/store"
	"vanban/generator/word/document"
	"vanban/generator/word/revise"
	"vanban/generator/word/tracked"
	"vanban/generator/word/tree"
	"vanban/generator/word/undecided"
	"vanban/generator/word/unfinished"
)

// WordFiles is how two Word files of anybody differ.
type WordFiles struct {
	*revise.Comparison
	Open     []string // the files with tracked changes that nobody has decided on: they are read as if all were accepted
	Unread   []string // what of a file isn't read, a sentence each
	old, new wordFile
}

// wordFile is one of them, all its tracked changes accepted.
type wordFile struct {
	name string
	data []byte
}

// CompareFiles finds what differs between two DOCX files. It writes nothing; a file that can't be read is a *source.Problem.
func CompareFiles(old, new string) (w *WordFiles, err error) {
	w = &WordFiles{}
	if w.old, err = w.read(old); err != nil {
		return nil, err
	}
	if w.new, err = w.read(new); err != nil {
		return nil, err
	}
	w.Comparison, err = revise.Differences(w.old.name, w.new.name, w.old.data, w.new.data)
	return w, err
}

func (w *WordFiles) read(path string) (f wordFile, err error) {
	f.name = path
	if f.data, err = ooxml.FileBytes(path); err != nil {
		return f, err
	}
	if unread := unfinished.UnreadIn(path, f.data); unread != "" {
		w.Unread = append(w.Unread, path+" "+unread)
	}
	open, err := undecided.In(path, f.data)
	if err != nil || len(open) == 0 {
		return f, err
	}
	w.Open = append(w.Open, path)
	f.data, err = undecided.Accepted(path, f.data)
	return f, err
}

// Marked is the new file with its changes tracked.
type Marked struct {
	store.Target
	Differs bool     // there is a change at all
	Unlike  []string // texts of the old file that rejecting all changes does not give back, and of the new one that accepting all does not give
}

// Tracked gives the new file with every change since the old one as a tracked one, tried: the changes are rejected and accepted as Word would.
func (w *WordFiles) Tracked(by tracked.By) (m Marked, err error) {
	if m.Target, m.Differs, err = generator.Tracked(w.old.target(), w.new.target(), by); err != nil {
		return m, err
	}
	marked, err := m.Bytes()
	if err != nil {
		return m, err
	}
	for _, side := range []struct {
		of     wordFile
		settle func(string, []byte) ([]byte, error)
	}{{w.old, undecided.Rejected}, {w.new, undecided.Accepted}} {
		settled, err := side.settle(m.Name, marked)
		if err != nil {
			return m, err
		}
		unlike, err := lacking(side.of, settled)
		if err != nil {
			return m, err
		}
		m.Unlike = append(m.Unlike, unlike...)
	}
	return m, nil
}

// Untracked names the places whose changes are no tracked ones: looks, and what is neither text nor footnote.
func (w *WordFiles) Untracked() (places []string) {
	for _, c := range w.Changes {
		what := ""
		switch {
		case c.Kind == revise.Formatted:
			what = "định dạng"
		case strings.HasPrefix(c.Where, "đầu trang"), strings.HasPrefix(c.Where, "chân trang"), strings.HasPrefix(c.Where, "khổ giấy"):
			what = c.Where
		default:
			continue
		}
		if !slices.Contains(places, what) {
			places = append(places, what)
		}
	}
	return places
}

// lacking gives the texts of a file that another one does not have in their place.
func lacking(of wordFile, in []byte) (all []string, err error) {
	want, err := linesOf(of.name, of.data)
	if err != nil {
		return nil, err
	}
	got, err := linesOf(of.name, in)
	if err != nil {
		return nil, err
	}
	for i, j := range diff.Align(want, got) {
		if j == diff.None {
			all = append(all, want[i])
		}
	}
	return all, nil
}

// linesOf gives the words of a file's paragraphs, in reading order, what fields show among them; footnotes behind the paragraph that has their marks.
func linesOf(name string, data []byte) (all []string, err error) {
	d, err := document.Open(name, data)
	if err != nil {
		return nil, err
	}
	for p := range document.Paragraphs(d.Body.Items...) {
		all = appendWords(all, p)
		for _, id := range p.Notes {
			if n := d.Notes[id]; n != nil {
				for q := range document.Paragraphs(n.Items...) {
					all = appendWords(all, q)
				}
			}
		}
	}
	return all, nil
}

// appendWords adds what a paragraph says, where it says anything.
func appendWords(all []string, p *document.Paragraph) []string {
	var words strings.Builder
	p.Element.Each(func(n *tree.Node) {
		if n.Name == "w:t" {
			words.WriteString(n.Text)
		}
	})
	if text := strings.Join(strings.Fields(words.String()), " "); text != "" {
		all = append(all, text)
	}
	return all
}

func (f wordFile) target() store.Target {
	name := filepath.Base(f.name)
	t := store.Target{Name: name, Document: strings.TrimSuffix(name, filepath.Ext(name)), Render: func(w io.Writer) (int, error) {
		_, err := w.Write(f.data)
		return 0, err
	}}
	t.Want.Content = fingerprint.Of(f.data)
	return t
}

// IsWordFile says whether a name is that of a Word file that can be compared as it is.
func IsWordFile(name string) bool { return strings.EqualFold(filepath.Ext(name), ".docx") }
