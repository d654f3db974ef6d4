package markdown

import (
	"strings"

	"vanban/generator/doc"
	"vanban/generator/number"
	"vanban/generator/pattern"
)

// ordinalHeads are the heads of a column that numbers the rows, in small letters.
var ordinalHeads = []string{"stt", "tt", "số tt", "số thứ tự"}

// nothing is what stands in a cell of figures that has none.
var nothing = pattern.Lazy(`^[-–+xX…./]*$`)

// code is what is written in digits and no figure: what begins with a 0, as 01.003, 007 or a telephone's number. Officials put a 0 before a single digit of a
// figure, too.
var code = pattern.Lazy(`^0\d+\.\d|^0\d\d`)

// Settle finds what the columns hold.
func (t *Table) Settle() {
	for c := range t.Columns {
		t.Columns[c].Holds = t.holds(c)
	}
}

func (t *Table) holds(column int) Holding {
	for i := range t.Head {
		head := strings.ToLower(strings.TrimRight(strings.TrimSpace(doc.Plain(t.Head[i].Cells[column])), ". "))
		for _, known := range ordinalHeads {
			if head == known {
				return Ordinals
			}
		}
	}
	figures := false
	for i := range t.Rows {
		r := &t.Rows[i]
		if column >= len(r.Cells) || r.Join(column) != Apart || r.Span(column) > 1 {
			continue
		}
		text := wordsOf(r.Cells[column])
		if text != "" && text[0] != '0' && strings.Trim(text, "0123456789") == "" && len(text) < 10 { // as most figures are, so that no pattern is asked
			figures = true
			continue
		}
		if code().MatchString(text) {
			return Words
		}
		is := number.Is(strings.TrimSuffix(text, "%")) || sumMark().MatchString(text)
		if !is && !nothing().MatchString(text) {
			return Words
		}
		figures = figures || is
	}
	if figures {
		return Figures
	}
	return Words
}

// wordsOf gives a text without the marks of its footnotes.
func wordsOf(text []doc.Inline) string {
	if len(text) == 1 {
		if t, is := text[0].(doc.Text); is {
			return strings.TrimSpace(t.S)
		}
	}
	var b strings.Builder
	for _, in := range text {
		switch in := in.(type) {
		case doc.Text:
			b.WriteString(in.S)
		case doc.Break:
			b.WriteString(" ")
		case doc.Picture:
			b.WriteString(in.Words())
		}
	}
	return strings.TrimSpace(b.String())
}
