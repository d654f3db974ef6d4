package recognise

import (
	"slices"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/pattern"
)

var (
	braceForm  = pattern.Lazy(`^[{}\[\]|⎧-⎭\s]+$`)
	sharedForm = pattern.Lazy(`(?i)^[{}\[\]|⎧-⎭\s]*(?:\((?:để|b/c|báo cáo|p/h|phối hợp|t/h|thực hiện|theo dõi)[^()]*\)|(?:để )?(?:b/c|báo cáo|p/h|phối hợp|t/h|thực hiện))[.;]?$`)
)

// shared reads words in a column of their own beside those who get a document, behind a brace perhaps, which hold for each of several: “(để b/c)”. They are written
// behind those beside which their cell stands, row by row; who of several in one cell is meant is not known. It says whether a line is such words, or a brace.
func (s *signing) shared(t *Table, l Line) bool {
	brace := braceForm().MatchString(l.Text)
	if !s.listed || !brace && !sharedForm().MatchString(l.Text) {
		return false
	}
	meant := s.recipientsBeside(t, l.N)
	if brace || len(meant) == 0 {
		s.r.lose(l, "dấu ngoặc, lời ghi chung cho những nơi nhận bên cạnh: không rõ cho những nơi nào")
		return true
	}
	words := strings.TrimSpace(strings.TrimLeft(strings.TrimRight(l.Text, ".; "), "{}[]|⎧⎨⎩⎪⎫⎬⎭ "))
	for _, p := range meant {
		p.Spans = slices.Clone(p.Spans)
		if last := len(p.Spans) - 1; last >= 0 {
			p.Spans[last].Text = strings.TrimRight(p.Spans[last].Text, ";,. ") + " " + words
			p.Doubt = "“" + words + "” đứng trong ô chung bên cạnh: ghi sau từng nơi nhận"
		}
	}
	return true
}

// recipientsBeside gives those who get a document in the rows over which the cell of a paragraph goes; none where one cell of them lists several.
func (s *signing) recipientsBeside(t *Table, n int) (all []*Part) {
	column, below := -1, false
	for i := range t.Rows {
		row := &t.Rows[i]
		if column < 0 {
			column = row.columnOf(n)
			below = column >= 0
		} else {
			below = below && slices.ContainsFunc(row.Cells, func(c Cell) bool { return c.Column == column && c.Up })
		}
		if !below {
			continue
		}
		beside := s.recipientsOf(row)
		if len(beside) > 1 {
			return nil
		}
		all = append(all, beside...)
	}
	return all
}

// columnOf gives the column of the cell that holds a paragraph; negative: none of the row does.
func (row *Row) columnOf(n int) int {
	for i := range row.Cells {
		if slices.ContainsFunc(row.Cells[i].Lines, func(l Line) bool { return l.N == n }) {
			return row.Cells[i].Column
		}
	}
	return -1
}

// recipientsOf gives those who get a document in one row; the archive isn't among them.
func (s *signing) recipientsOf(row *Row) (all []*Part) {
	for i := range s.r.document.Parts {
		p := &s.r.document.Parts[i]
		if p.Role == doc.Recipient && !p.Lost && row.columnOf(p.Line.N) >= 0 && !archiveForm().MatchString(p.Text()) {
			all = append(all, p)
		}
	}
	return all
}
