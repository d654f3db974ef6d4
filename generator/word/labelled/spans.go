package labelled

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"vanban/generator/word/document"
)

// Letters gives a text without its spaces and without what stands for something else.
func Letters(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '\u00a0' || document.IsMark(r) || r == '\u2011' {
			return -1
		}
		return r
	}, text)
}

// Spans gives the spans of a paragraph without the number or dash before its text, and how that looks: each look once, as they follow each other.
func Spans(p *document.Paragraph) (all []document.Span, looks []string) {
	label, _ := Parted(p.Text)
	skip := len([]rune(Letters(label)))
	all = p.Spans()
	if len(all) > 0 && !strings.HasPrefix(Letters(all[0].Text), Letters(strings.SplitN(label, " ", 2)[0])) {
		skip = 0 // Word writes it
	}
	begun := false
	for i := range all {
		look := Look(&all[i], true)
		all[i].Text = strings.Map(func(c rune) rune {
			isLetter := Letters(string(c)) != ""
			if begun = begun || isLetter && skip <= 0; begun {
				return c
			}
			if isLetter {
				skip--
				looks = append(looks, look)
			}
			return -1
		}, all[i].Text)
	}
	return all, slices.Compact(looks)
}

// Look says how a span looks, as far as a line may say it; underlined only where that is asked.
func Look(s *document.Span, underlined bool) string {
	return fmt.Sprint(s.Bold, s.Italic, underlined && s.Underlined)
}
