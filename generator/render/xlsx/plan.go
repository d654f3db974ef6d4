package xlsx

import (
	"fmt"

	"vanban/generator/doc"
	"vanban/generator/source"
)

// plan sets the sheet's columns, before it is begun.
func (a *appendix) plan(s *doc.Section) error {
	width := sheetWidth(a.paper)
	a.grid = newGrid(width)
	for _, block := range s.Blocks {
		t, is := block.(*doc.Table)
		if !is {
			continue
		}
		if err := checkSpans(t); err != nil {
			return err
		}
		edges := a.metric.tableEdges(t, width)
		a.grid.add(edges)
		a.tables = append(a.tables, edges)
	}
	return nil
}

// checkSpans finds rows whose cells do not add up to the table's columns.
func checkSpans(t *doc.Table) error {
	want := t.ColumnCount()
	if want == 0 {
		return fmt.Errorf("bảng không có cột nào")
	}
	for _, rows := range [][]doc.Row{t.Head, t.Rows} {
		for _, r := range rows {
			have, at := 0, source.Pos{}
			for _, c := range r.Cells {
				have += c.Columns()
				if at == (source.Pos{}) {
					at = place(c.Lines)
				}
			}
			if have != want {
				return fmt.Errorf("%s: một dòng của bảng có %d cột, dòng đầu có %d", at, have, want)
			}
		}
	}
	return nil
}
