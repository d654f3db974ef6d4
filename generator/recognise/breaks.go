package recognise

import (
	"strings"

	"vanban/generator/pattern"
	"vanban/generator/personname"
	"vanban/generator/word/document"
)

// A break behind a blank tells only where a line of a title or of a body's name ends, and is no text: the program sets such itself. In files of others it
// also parts what has nothing to do with each other: a body and the line drawn under it by signs, a position, “(đã ký)” and a name.

// withoutSoft takes the breaks out of spans that only tell where a line ends.
func withoutSoft(spans []document.Span) []document.Span {
	var text strings.Builder
	for _, s := range spans {
		text.WriteString(s.Text)
	}
	all := text.String()
	if !strings.Contains(all, " \n") && !strings.Contains(all, "-\n") && !strings.Contains(all, "–\n") {
		return spans
	}
	at := 0 // of the span, within all
	for i := range spans {
		var b strings.Builder
		for k, c := range spans[i].Text {
			if c != '\n' || !isSoft(all, at+k) {
				b.WriteRune(c)
			}
		}
		at += len(spans[i].Text)
		spans[i].Text = b.String()
	}
	return spans
}

// isSoft says whether the break at a byte of a text only tells where a line ends.
func isSoft(text string, at int) bool {
	before, after := text[:at], text[at+1:]
	if !strings.HasSuffix(before, " ") && !strings.HasSuffix(before, "-") && !strings.HasSuffix(before, "–") {
		return false
	}
	before = strings.TrimSpace(before[strings.LastIndex(before, "\n")+1:])
	after, _, _ = strings.Cut(after, "\n")
	return before != "" && strings.TrimSpace(after) != "" && !partsLines(before, strings.TrimSpace(after))
}

// labelled begins with the name of what it says: “Địa điểm: …”.
var labelled = pattern.Lazy(`^(?:[-+•] ?)?\p{Lu}[\p{L} ()/]{1,50}:`)

// partsLines says whether two pieces of a paragraph, with a break between them, are lines of their own.
func partsLines(before, after string) bool {
	line := newLine(0, []document.Span{{Text: after}})
	_, head := headRole(after)
	switch {
	case head, !strings.ContainsFunc(after, isWordRune), !strings.ContainsFunc(before, isWordRune), personname.IsHint(after), personname.IsHint(before),
		labelled().MatchString(before) && labelled().MatchString(after), isParentNote(after), isAddressees(after), capacityStrict().MatchString(after), recipientsForm().MatchString(after):
		return true
	case personname.Is(after):
		return before == strings.ToUpper(before)
	}
	return isDashed(&line) && strings.ContainsAny(before[len(before)-1:], ":;.")
}
