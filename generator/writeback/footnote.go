package writeback

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"vanban/generator/marking"
	"vanban/generator/pattern"
	"vanban/generator/word/document"
)

// noteMark is a footnote's mark in a paragraph's text.
const noteMark = string(document.NoteMark)

var noteNumber = pattern.Lazy(`\[\^(\d+)\]`)

// withNotes are the ways of writing a paragraph in which footnotes came or went: what they say comes at the end of the file, or goes from it.
func (e *engine) withNotes(d *difference, r region, old, new string) (all []attempt) {
	at := e.now.at[d.old]
	t := e.files[at.File]
	if isYAML(at.File) {
		return nil
	}
	raw := t.text(r)
	number := t.greatestNote()
	for _, escape := range []func(string) string{asIs, lightly} {
		var said []string
		mark := func(i int) string {
			if i >= len(d.new.Notes) || e.edited.Notes[d.new.Notes[i]] == nil {
				return noteMark // which no file may have
			}
			words := plain(document.TextOf(e.edited.Notes[d.new.Notes[i]].Items))
			name := "[^" + itoa(number+len(said)+1) + "]"
			said = append(said, name+": "+escape(strings.TrimSpace(strings.TrimLeftFunc(words, document.IsMark))))
			return name
		}
		text, ok := marking.Patch(raw, old, new, marking.Writer{Escape: escape, Small: e.words.written, Mark: mark})
		if !ok {
			continue
		}
		out := t.set(r, text).withoutOrphans(marking.NoteInSource().FindAllString(raw, -1))
		for _, line := range said {
			if strings.TrimSpace(out.line(len(out.lines)-1)) != "" {
				out = out.with(len(out.lines), len(out.lines), "")
			}
			out = out.with(len(out.lines), len(out.lines), line)
		}
		all = append(all, attempt{name: at.File, text: out, line: r.from})
	}
	return all
}

// greatestNote gives the greatest number by which a footnote of the file is called.
func (t *sourceText) greatestNote() (greatest int) {
	for _, line := range t.lines {
		for _, m := range noteNumber().FindAllStringSubmatch(line, -1) {
			n, _ := strconv.Atoi(m[1]) // a name of more digits than fit is no number to go on from
			greatest = max(greatest, n)
		}
	}
	return greatest
}

// withoutOrphans takes away what those footnotes say of which no mark is left.
func (t *sourceText) withoutOrphans(marks []string) *sourceText {
	for _, mark := range marks {
		says := regexp.MustCompile("^" + regexp.QuoteMeta(mark) + ":")
		at := slices.IndexFunc(t.lines, says.MatchString)
		isMarked := slices.ContainsFunc(t.lines, func(line string) bool { return strings.Contains(line, mark) && !says.MatchString(line) })
		if at >= 0 && !isMarked {
			t = t.withoutBlock(t.blockAt(at, 0))
		}
	}
	return t
}
