package collect

import (
	"fmt"
	"strings"

	"vanban/generator/celltext"
	"vanban/generator/grid"
	"vanban/generator/letters"
	"vanban/generator/officetable"
	"vanban/generator/source"
)

// ReadTasks reads the tables of tasks of a workbook that an office drew up. sheetName chooses one sheet, which may be hidden; empty: all that
// are shown. The table is given as far as it could be read where cells of it are wrong.
func ReadTasks(file, sheetName string, into *officetable.Into) (*officetable.Table, error) {
	b, err := openBook(file)
	if err != nil {
		return nil, foreign(file, err)
	}
	grids, err := b.grids(file, sheetName)
	if err != nil {
		return nil, err
	}
	return officetable.Read(grids, into)
}

// grids gives the sheets as they are seen.
func (b *book) grids(file, sheetName string) ([]grid.Grid, error) {
	var all []grid.Grid
	var names []string
	for _, s := range b.sheets {
		if !s.hidden {
			names = append(names, "“"+s.name+"”")
		}
		if sheetName != "" && s.name != sheetName {
			continue
		}
		g := grid.Grid{Title: s.name, File: fmt.Sprintf("%s, trang tính “%s”", file, s.name), Label: "Trang tính “" + s.name + "”", Hidden: s.hidden && sheetName == ""}
		if !g.Hidden {
			if err := b.read(s); err != nil {
				return nil, foreign(file, err)
			}
			reckoned := b.reckon(s)
			b.fill(&g, s)
			for _, c := range reckoned {
				g.Reckoned = append(g.Reckoned, grid.Remark{Row: c.row, Column: c.column, Text: b.seen(c).Text})
			}
		}
		all = append(all, g)
	}
	if len(all) == 0 {
		return nil, source.Problems{{At: source.Pos{File: file}, What: letters.Sentence(fmt.Sprintf("không có trang tính “%s”; các trang tính: %s", sheetName, strings.Join(names, ", "))), Hint: "chọn một trong các trang tính này bằng --trang, hoặc bỏ --trang để đọc mọi trang"}}
	}
	return all, nil
}

// fill gives a grid the cells of a sheet.
func (b *book) fill(g *grid.Grid, s *sheet) {
	merged := make(map[place]area, len(s.merged))
	for _, a := range s.merged {
		merged[place{a.top, a.left}] = a
	}
	g.Cells = make([]grid.Cell, 0, len(s.cells))
	g.Remarks = b.remarks(s)
	veiled := map[int]bool{}
	for i := range s.cells {
		c := &s.cells[i]
		shown := b.seen(c)
		kept, gone := b.withoutStruck(c, shown.Text)
		if gone != "" {
			g.Struck = append(g.Struck, grid.Remark{Row: c.row, Column: c.column, Text: gone})
			if shown.Text = kept; strings.TrimSpace(kept) == "" {
				continue
			}
		}
		shown.Fill, shown.Capitals = b.formatOf(c).fill, b.inCapitals(c)
		if a, is := merged[place{c.row, c.column}]; is {
			shown.Bottom, shown.Right = a.bottom, a.right
		}
		g.Cells = append(g.Cells, shown)
		for _, v := range s.veiled {
			if v[0] <= c.column && c.column <= v[1] && !veiled[c.column] {
				veiled[c.column] = true
				g.HiddenColumns = append(g.HiddenColumns, c.column)
			}
		}
	}
	g.HiddenRows = s.unseen
	for _, t := range s.tints {
		g.Tints = append(g.Tints, grid.Tint{Row: t.row, Column: t.column, Fill: t.fill})
	}
}

// seen gives what a cell shows.
func (b *book) seen(c *cell) grid.Cell {
	out := grid.Cell{Row: c.row, Column: c.column, Text: c.text}
	if c.formula && strings.TrimSpace(c.text) == "" && c.kind != errorCell && c.kind != boolCell {
		out.Kind, out.Text = grid.Broken, "là công thức chưa có kết quả; mở tệp trong Excel và lưu lại, hoặc chép giá trị vào ô (Paste Special, chọn Values)"
		return out
	}
	switch c.kind {
	case numberCell:
		out.Kind, out.Text, out.Exact = grid.Number, celltext.OneLine(c.shown), c.text
	case dayCell:
		out.Kind, out.Text = grid.Day, celltext.OneLine(c.shown)
		day, err := serialDay(c.text, b.from1904)
		out.DayFirst = err == nil && day.Day <= 12 && day.Day != int(day.Month) && out.Text == day.Padded()
	case errorCell:
		out.Kind, out.Text = grid.Broken, fmt.Sprintf("có lỗi tính toán (%s)", c.text)
	case boolCell:
		out.Kind, out.Text = grid.Broken, "là giá trị đúng/sai của Excel, không phải chữ hay số"
	case sharedCell, textCell, isoCell:
	}
	return out
}
