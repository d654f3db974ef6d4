package sight

import (
	"slices"
	"strings"

	"vanban/generator/check"
	"vanban/generator/doc"
	"vanban/generator/typeface"
	"vanban/generator/unit"
	"vanban/generator/word/mend"
)

// IsLoose says whether a part of the head is a guess: what is not certain isn't told of.
func (q *Piece) IsLoose() bool {
	return q.Doubt != "" && (q.Role == doc.ParentBody || q.Role == doc.IssuingBody)
}

// CellLine says whether the cell of a place has a line at its foot.
func CellLine(place *check.Place) bool {
	b := place.Cell.Element.Child("w:tcPr").Child("w:tcBorders").Child("w:bottom")
	v := b.Get("val")
	return v != "" && v != "nil" && v != "none"
}

// TextLines gives the lines of a piece as breaks that were typed part them.
func TextLines(q *Piece) []string {
	var b strings.Builder
	for _, s := range q.Spans {
		b.WriteString(s.Text)
	}
	lines := strings.Split(b.String(), "\n")
	for i := range lines {
		lines[i] = strings.TrimSpace(lines[i])
	}
	return slices.DeleteFunc(lines, func(s string) bool { return s == "" })
}

// printedLines gives the lines of a piece as breaks and the paragraphs that go on with it part them.
func printedLines(q *Piece) []string {
	all := TextLines(q)
	if q.paper == nil {
		return all
	}
	for _, n := range slices.Backward(q.More) {
		if len(all) == 0 || n < 1 || n > len(q.paper.Places()) {
			return all
		}
		all = append(partedFrom(all[0], q.paper.Places()[n-1].Paragraph.Text), all[1:]...)
	}
	return all
}

// partedFrom gives a line in two where a paragraph's words are its end.
func partedFrom(line, paragraph string) []string {
	head, is := strings.CutSuffix(line, " "+strings.Join(strings.Fields(paragraph), " "))
	if !is || head == "" {
		return []string{line}
	}
	return []string{head, line[len(head)+1:]}
}

// Parted says whether a line that holds two sides of a head, which blanks and tabs set apart, would go on in another one in a room of some width in a section.
func (v *View) Parted(section int, room unit.Length) bool {
	for _, p := range v.Papers {
		for _, q := range p.Pieces {
			if q.Shared && q.Place.Cell == nil && q.Place.Section == section && p.wholeWidth(q) > room {
				return true
			}
		}
	}
	return false
}

// wholeWidth gives about how wide the paragraph of a piece is in one line, its blanks and tabs with it.
func (p *Paper) wholeWidth(q *Piece) unit.Length {
	family, err := typeface.Embedded()
	if err != nil || len(q.Runs) == 0 {
		return 0
	}
	f, widest, at := q.Runs[0].Face, unit.Length(0), q.Standing.Left+q.Standing.First
	for line := range strings.SplitSeq(strings.TrimRight(q.Place.Paragraph.Text, " \t\n"), "\n") {
		for i, words := range strings.Split(line, "\t") {
			if step := p.tabStep(); i > 0 && step > 0 {
				at = (at/step + 1) * step
			}
			at += family.Width(typeface.FaceOf(f.Bold, f.Italic), f.Size, words)
		}
		widest, at = max(widest, at), q.Standing.Left
	}
	return widest
}

// MendStart lets the pages of a section count from 1.
func MendStart(r *check.Reading, f check.Finding, e *mend.Edits) {
	e.Section(ViewOf(r).Pages[f.Section].Element, "w:pgNumType", map[string]int{"start": 1})
}

// ShortLine is how many letters a paragraph may have that fills no line: nobody sees how it is set.
const ShortLine = 60

// Widest gives the width of the longest line of pieces, and of the last; they are not known where words fill whole lines of a room.
func Widest(pieces []*Piece, room unit.Length) (most, last unit.Length, known bool) {
	family, err := typeface.Embedded()
	if err != nil {
		return 0, 0, false
	}
	for _, q := range pieces {
		for _, line := range printedLines(q) {
			if len(q.Runs) == 0 {
				return 0, 0, false
			}
			f := q.Runs[0].Face
			last = family.Width(typeface.FaceOf(f.Bold, f.Italic), f.Size, line)
			if room > 0 && last > room {
				return 0, 0, false // it goes on over several lines; where they end is the program's doing
			}
			most = max(most, last)
		}
	}
	return most, last, most > 0
}
