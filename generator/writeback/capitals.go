package writeback

import (
	"slices"
	"strings"
	"sync"

	usage "vanban/generator/casing"
	"vanban/generator/filetext"
	letterroom "vanban/generator/letters"
	"vanban/generator/marking"
	"vanban/generator/word/document"
	"vanban/generator/word/labelled"
	"vanban/generator/word/pairing"
)

// casing knows how the dossier and the edited file write words that a person typed in capitals.
type casing struct {
	known func() *usage.Usage // learnt from sentences when it is first asked for, for few edits are of capitals
}

func newCasing(sentences func() []string) *casing {
	return &casing{sync.OnceValue(func() *usage.Usage { return usage.New(sentences()) })}
}

// written gives words of capitals as they are written otherwise, with a capital at their beginning; each character stays in its place.
func (c *casing) written(text string) string {
	if !marking.IsUpper(text) {
		return text
	}
	out, _ := c.known().Position(text)
	out = letterroom.UpperFirst(out)
	if labelled.Plain(text) != text || len([]rune(out)) != len([]rune(text)) {
		return text // blanks of other kinds are not kept
	}
	return out
}

// sentences gives what the files of the dossier and the edited one say, without keys and marks.
func (e *engine) sentences() (all []string) {
	for _, name := range e.Names {
		t := e.disk[name]
		if t == nil {
			continue
		}
		for i, line := range t.Lines {
			if isYAML(name) || i < t.FrontEnd() {
				line = filetext.KeyName().ReplaceAllString(line, "")
				line, _, _ = strings.Cut(line, " #")
			}
			line = filetext.Marker().ReplaceAllString(line, "")
			line = marking.NoteInSource().ReplaceAllString(line, "")
			all = append(all, strings.TrimSpace(strings.NewReplacer("*", "", "_", "", "|", " ", "[", "", "]", "", "- ", " ").Replace(line)))
		}
	}
	for p := range document.Paragraphs(e.edited.Body.Items...) {
		all = append(all, rest(p))
	}
	return all
}

// guessed gives the words that a person changed in a paragraph of capitals, and of which nothing shows how they are written otherwise.
func (e *engine) guessed(d *difference, value string) (all []string) {
	if d.new == nil || !marking.IsUpper(rest(d.new)) || marking.IsUpper(value) {
		return nil
	}
	came := strings.Fields(rest(d.new))
	if d.old != nil {
		came = nil
		new := []rune(rest(d.new))
		for _, c := range pairing.Changes(rest(d.old), rest(d.new)) {
			came = append(came, strings.Fields(string(new[c.NewFrom:c.NewTo]))...)
		}
	}
	for _, w := range e.words.known().Guessed(rest(d.new)) {
		if slices.ContainsFunc(came, func(o string) bool { return strings.Contains(o, w) }) {
			all = append(all, w)
		}
	}
	return all
}
