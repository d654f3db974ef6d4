package writeback

import (
	"strings"

	"vanban/generator/filetext"
	"vanban/generator/pattern"
	"vanban/generator/word/document"
	"vanban/generator/word/labelled"
)

var (
	articleLabel = pattern.Lazy(`^Điều \d+[a-zđ]?\.$`)
	beginsLines  = pattern.Lazy(`^\s*- [|>][-+]?\s*$`)
)

// articleBeside are the ways of writing a paragraph that begins an article as a block of lines of its own, behind that of a paragraph or before it.
func (e *engine) articleBeside(p, new *document.Paragraph, behind bool) []attempt {
	label, text := labelled.Parted(new.Text)
	if p == nil || !e.known(p) || !articleLabel().MatchString(label) || strings.ContainsRune(text, document.NoteMark) || strings.ContainsRune(text, document.ObjectMark) {
		return nil
	}
	at := e.now.at[p]
	t := e.files[at.File]
	from, to, ok := linesAround(t, at.Line-1)
	if !ok {
		return nil
	}
	head := beginsLines().FindString(t.Line(from))
	within := strings.Repeat(" ", filetext.IndentOf(t.Line(from+1)))
	line := from
	if behind {
		line = to
	}
	var all []attempt
	for _, words := range e.written(new, form{}) {
		all = append(all, attempt{name: at.File, text: t.With(line, line, head, within+words), line: line + 1})
	}
	return all
}

// linesAround gives the lines of the item of a list that is a block of lines (|), of which one is known.
func linesAround(t *filetext.Text, line int) (from, to int, ok bool) {
	for from = line; from >= 0 && !beginsLines().MatchString(t.Line(from)); from-- {
		if text := t.Line(from); strings.TrimSpace(text) != "" && filetext.IndentOf(text) == 0 {
			return 0, 0, false
		}
	}
	if from < 0 {
		return 0, 0, false
	}
	indent := filetext.IndentOf(t.Line(from))
	to = from + 1
	for i := to; i < len(t.Lines) && (strings.TrimSpace(t.Line(i)) == "" || filetext.IndentOf(t.Line(i)) > indent); i++ {
		if strings.TrimSpace(t.Line(i)) != "" {
			to = i + 1
		}
	}
	return from, to, to > line
}
