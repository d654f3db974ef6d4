package xlsx

import (
	"fmt"
	"strconv"

	"github.com/xuri/excelize/v2"

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

func (s *formSeals) write(f *excelize.File) error {
	stream, err := f.NewStreamWriter(doc.FormHiddenSheet)
	if err != nil {
		return err
	}
	lines := append([]string{doc.FormMark}, s.about.Texts()...)
	lines = append(lines, doc.Seal(append(s.about.Texts(), s.lines...)...))
	for i, line := range append(lines, s.lines...) {
		if err := stream.SetRow("A"+strconv.Itoa(i+1), []any{line}); err != nil {
			return err
		}
	}
	return stream.Flush()
}
