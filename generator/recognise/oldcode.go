package recognise

import (
	"strings"

	"vanban/generator/legacyfont"
	"vanban/generator/word/document"
)

// sampled is how many bytes of a file are looked at for codes of before Unicode: more tell nothing new.
const sampled = 1 << 16

// convert converts what was typed for fonts of before Unicode, and notes in which code it was.
func (s *Source) convert() {
	var sample strings.Builder
	s.eachLine(func(l *Line) {
		if sample.Len() < sampled && strings.IndexFunc(l.Text, legacyfont.IsTelling) >= 0 {
			sample.WriteString(l.Text + "\n")
		}
	})
	code := legacyfont.None
	if sample.Len() > 0 {
		code, _ = legacyfont.Recognise(sample.String())
	}
	if code == legacyfont.None {
		return
	}
	s.eachLine(func(l *Line) {
		if !code.Tells(l.Text) && code.Spoils(l.Text) {
			return // a line of Unicode
		}
		if l.Text = code.Convert(l.Text); convertSpans(l.Spans, code) {
			s.OldCode = code.String()
		}
	})
	for _, spans := range s.Notes {
		convertSpans(spans, code)
	}
}

// convertSpans converts the words of spans, and says whether any changed.
func convertSpans(spans []document.Span, code legacyfont.Code) (changed bool) {
	for i := range spans {
		right := code.Convert(spans[i].Text)
		changed = changed || right != spans[i].Text
		spans[i].Text = right
	}
	return changed
}

// eachLine goes through the lines of the text, of headers and of footers.
func (s *Source) eachLine(do func(*Line)) {
	for i := range s.Blocks {
		for _, l := range s.Blocks[i].Lines() {
			do(l)
		}
	}
	for i := range s.Headers {
		do(&s.Headers[i])
	}
}
