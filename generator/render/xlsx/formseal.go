package xlsx

import (
	"fmt"

	"vanban/generator/doc"
)

// formSeals is the hidden sheet: a line for the mark, one for each part of
// the form's identity, one for the seal of all; then "o|sheet|cell|key" for
// each cell that asks and "d|sheet|row|seal" for each row.
type formSeals struct {
	about doc.FormAbout
	lines []string
}

func (s *formSeals) field(sheet int, at, key string) {
	s.lines = append(s.lines, fmt.Sprintf("o|%d|%s|%s", sheet, at, key))
}

func (s *formSeals) row(sheet, row int, texts []string) {
	s.lines = append(s.lines, fmt.Sprintf("d|%d|%d|%s", sheet, row, doc.RowSeal(texts)))
}

// sealWidth is the width of the sheet's column, for one who gets to see it.
const sealWidth = 320

func (s *formSeals) write(b *book) error {
	hidden, err := b.open(doc.FormHiddenSheet, setUp{columns: []int{sealWidth}})
	if err != nil {
		return err
	}
	lines := append([]string{doc.FormMark}, s.about.Texts()...)
	lines = append(lines, doc.Seal(append(s.about.Texts(), s.lines...)...))
	for _, line := range append(lines, s.lines...) {
		hidden.cells[0].Value = line
		if err := hidden.add(0); err != nil {
			return err
		}
	}
	return hidden.stream.Flush()
}
