package xlsx

import (
	"fmt"

	"vanban/generator/doc"
	"vanban/generator/source"
	"vanban/generator/unit"
)

// tablePlan is where a table's columns stand.
type tablePlan struct {
	edges []int // pixels
}

// planner is a Visitor that finds the tables' columns before the sheet is begun.
type planner struct {
	a     *appendix
	width unit.Length
}

// plan sets the sheet's columns.
func (a *appendix) plan(s *doc.Section) error {
	a.grid = newGrid(sheetWidth(a.paper))
	p := &planner{a: a, width: sheetWidth(a.paper)}
	for _, block := range s.Blocks {
		if err := block.Show(p); err != nil {
			return err
		}
	}
	return nil
}

// Line implements doc.Visitor.
func (p *planner) Line(doc.Line) error { return nil }

// Corner implements doc.Visitor.
func (p *planner) Corner(doc.Line) error { return nil }

// Columns implements doc.Visitor.
func (p *planner) Columns(doc.Columns) error { return nil }

// Table implements doc.Visitor.
func (p *planner) Table(t *doc.Table) error {
	if err := checkSpans(t); err != nil {
		return err
	}
	edges := p.a.metric.tableEdges(t, p.width)
	p.a.grid.add(edges)
	p.a.tables = append(p.a.tables, tablePlan{edges})
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
