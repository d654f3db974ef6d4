package writeback

import (
	"strings"

	"vanban/generator/filetext"
	"vanban/generator/marking"
	"vanban/generator/notewithin"
	"vanban/generator/word/document"
	"vanban/generator/word/labelled"
)

// noteMark is a footnote's mark in a paragraph's text.
const noteMark = string(document.NoteMark)

// withNotes are the ways of writing a paragraph in which footnotes came or went: what they say comes at the end of the file, or goes from it.
func (e *engine) withNotes(d *difference, r filetext.Region, old, new string) (all []attempt) {
	at := e.now.at[d.old]
	t := e.files[at.File]
	if isYAML(at.File) {
		return nil
	}
	raw := t.Value(r)
	number := t.GreatestNote()
	for _, escape := range []func(string) string{asIs, lightly} {
		var said []string
		mark := func(i int) string {
			words := e.noteOf(d.new, i)
			if words == "" {
				return noteMark // which no file may have
			}
			name := "[^" + itoa(number+len(said)+1) + "]"
			said = append(said, name+": "+escape(words))
			return name
		}
		text, ok := marking.Patch(raw, old, new, marking.Writer{Escape: escape, Small: e.words.written, Mark: mark})
		if !ok {
			continue
		}
		out := t.Set(r, text).WithoutOrphans(marking.NoteInSource().FindAllString(raw, -1))
		for _, line := range said {
			if strings.TrimSpace(out.Line(len(out.Lines)-1)) != "" {
				out = out.With(len(out.Lines), len(out.Lines), "")
			}
			out = out.With(len(out.Lines), len(out.Lines), line)
		}
		all = append(all, attempt{name: at.File, text: out, line: r.From})
	}
	return all
}

// noteOf gives the words of the i-th footnote of an edited paragraph; none where it has none.
func (e *engine) noteOf(p *document.Paragraph, i int) string {
	if i >= len(p.Notes) || e.edited.Notes[p.Notes[i]] == nil {
		return ""
	}
	words := labelled.Plain(document.TextOf(e.edited.Notes[p.Notes[i]].Items))
	return strings.TrimSpace(strings.TrimLeftFunc(words, document.IsMark))
}

// noteWithin gives how the footnotes of an edited paragraph are written where their marks stand.
func (e *engine) noteWithin(p *document.Paragraph) func(int) string {
	return func(i int) string {
		written, can := notewithin.Written(e.noteOf(p, i))
		if !can {
			return noteMark
		}
		return written
	}
}
