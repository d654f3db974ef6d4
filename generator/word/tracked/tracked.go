// Package tracked writes the changes between two versions of a document into the new one as tracked changes of Word (ECMA-376 part 1, 17.13.5):
// whoever accepts all of them has the new text, whoever rejects all has the old one. Looks are those of the new version: only words are
// tracked.
//
// Where to look: sequence.go walks paragraphs, tables and rows; paragraph.go marks words; mark.go writes the elements that mark; carry.go
// brings along what removed words need: styles, footnotes, pictures.
package tracked

import (
	"fmt"
	"strings"

	"vanban/generator/calendar"
	"vanban/generator/word/document"
	"vanban/generator/word/mend"
	"vanban/generator/word/tree"
)

// By is who is named beside each change, and on which day; a zero day is none.
type By struct {
	Author string
	Day    calendar.Date
}

// Mark gives the new version of a DOCX with the changes since the old one tracked. A file with tracked changes of its own is not looked
// through. Marks counts the places that were marked: with none both say the same.
func Mark(old, new []byte, by By) (marked []byte, marks int, err error) {
	was, err := document.Open("bản cũ", old)
	if err != nil {
		return nil, 0, err
	}
	is, err := document.Open("bản mới", new)
	if err != nil {
		return nil, 0, err
	}
	m := &marker{by: by, old: was, new: is, splices: map[string][]tree.Splice{}, notes: map[string]string{}}
	if err := m.declare(was.Body.Root.Parent, is.Body.Root.Parent, is.Main); err != nil {
		return nil, 0, err
	}
	m.sequence(container{items: was.Body.Items, story: was.Body}, container{items: is.Body.Items, story: is.Body, root: is.Body.Root})
	if err := m.carry(); err != nil {
		return nil, 0, err
	}
	for part, all := range m.splices {
		content, err := tree.Apply(is.Package.Part(part), all)
		if err == nil {
			err = is.Package.Set(part, content)
		}
		if err != nil {
			return nil, 0, fmt.Errorf("đánh dấu thay đổi: %w", err)
		}
	}
	if len(m.carried) > 0 {
		if err := mend.NotesInOrder(is.Package, is.Main); err != nil {
			return nil, 0, err
		}
	}
	marked, err = is.Package.Bytes()
	return marked, m.id, err
}

// marker collects what is put into the parts of the new version.
type marker struct {
	by       By
	old, new *document.Document
	splices  map[string][]tree.Splice // by part
	id       int                      // of the last mark

	notes    map[string]string // the number here of a footnote that came over, by its old one
	carried  []string          // the footnotes that came over
	pictures map[string]string // relationships that came over, by their old ids
	err      error             // the first one
}

func (m *marker) splice(st *document.Story, s tree.Splice) {
	m.splices[st.Part] = append(m.splices[st.Part], s)
}

func (m *marker) fail(err error) {
	if m.err == nil {
		m.err = err
	}
}

// revisionMark is what becomes of words or of the end of a paragraph: the element that says so.
type revisionMark string

const (
	kept     revisionMark = ""
	inserted revisionMark = "w:ins"
	deleted  revisionMark = "w:del"
)

// attributes gives who changed what, and when.
func (m *marker) attributes() string {
	m.id++
	text := fmt.Sprintf(` w:id="%d" w:author="%s"`, m.id, tree.Escaped(m.by.Author))
	if !m.by.Day.IsZero() {
		text += ` w:date="` + m.by.Day.Time().Format("2006-01-02T15:04:05Z") + `"`
	}
	return text
}

// around marks runs.
func (m *marker) around(f revisionMark, runs string) string {
	if f == kept || runs == "" {
		return runs
	}
	if f == deleted {
		runs = removedText.Replace(runs)
	}
	return "<" + string(f) + m.attributes() + ">" + runs + "</" + string(f) + ">"
}

// removedText names the text of removed runs as such: what a program that knows nothing of tracked changes doesn't show (17.3.3.7).
var removedText = strings.NewReplacer("<w:t>", "<w:delText>", "<w:t ", "<w:delText ", "</w:t>", "</w:delText>")

// sign gives the empty element that marks the end of a paragraph, or a row.
func (m *marker) sign(f revisionMark) string { return "<" + string(f) + m.attributes() + "/>" }
