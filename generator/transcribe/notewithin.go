package transcribe

import (
	"slices"
	"strings"

	"vanban/generator/nd30"
	"vanban/generator/notewithin"
	"vanban/generator/recognise"
)

// withNotes gives the words of a part for a value of one line, without what ends them, each footnote behind its mark: ^[…].
func (t *transcriber) withNotes(p *recognise.Part) string {
	own := *p
	own.Spans = slices.Clone(p.Spans)
	for i := range own.Spans {
		s := &own.Spans[i]
		note := recognise.Part{Spans: t.source.Notes[s.Note]}
		words := strings.TrimSpace(note.Text())
		written, can := notewithin.Written(words)
		if s.Note == "" || !can {
			continue // it is told as one without a place
		}
		t.noted[t.file+s.Note] = true
		t.found.Notes++
		*s = span{Text: written}
	}
	text := nd30.TrimEnd(own.Text())
	if at := strings.LastIndex(text, notewithin.Begins); at >= 0 && strings.HasSuffix(text, "]") {
		text = nd30.TrimEnd(text[:at]) + text[at:]
	}
	return text
}
