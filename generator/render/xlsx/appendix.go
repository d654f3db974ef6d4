package xlsx

import (
	"fmt"

	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/unit"
)

// appendix writes a section as the sheet to print. It is a Visitor: the
// section is shown to it after the sheet's columns are known.
type appendix struct {
	*book
	*sheet
	grid   *grid
	paper  nd30.Page
	tables [][]int // where the columns of those that are still to be shown stand, in pixels
	heads  []area
	charts int // shown so far
}

// openAppendix begins the sheet of a section.
func (b *book) openAppendix(name string, s *doc.Section) (*appendix, error) {
	a := &appendix{book: b, paper: b.styles.Page(s.Orientation)}
	if err := a.plan(s); err != nil {
		return nil, err
	}
	var err error
	a.sheet, err = b.open(name, setUp{
		columns: a.grid.widths(), noGrid: true, page: &page{lies: s.Orientation, first: 1, firstDiffers: true, footer: b.sheetTitle(name)},
	})
	return a, err
}

// write writes the section's blocks and then its footnotes, which a sheet has no place for at the foot of a page.
func (a *appendix) writeSection(s *doc.Section) error {
	for _, block := range s.Blocks {
		if err := block.Show(a); err != nil {
			return err
		}
	}
	for _, n := range s.Notes {
		if err := a.Line(n.Line()); err != nil {
			return err
		}
	}
	return a.repeatHead()
}

// Line implements doc.Visitor: a row whose cells are merged into one, or
// several such rows where the text is higher than a row may be.
func (a *appendix) Line(l doc.Line) error {
	if a.styles.StyleOf(l.Role).Boxed {
		return fmt.Errorf("%s: bảng tính không thể hiện được dấu đóng khung %q", l.At, doc.Plain(l.Text))
	}
	style := a.looks.id(look{role: l.Role})
	lines := []doc.Line{l}
	if err := a.metric.text(lines, true).check(l.At); err != nil {
		return err
	}
	width := a.lineWidth()
	for indented := true; len(lines) > 0; indented = false {
		part, rest := a.metric.cut(lines, width, maxRow, maxRow)
		a.fill(0, a.grid.columns(), style, a.metric.text(part, indented).value())
		if err := a.addMerged(a.metric.height(part, width)); err != nil {
			return err
		}
		whole := frame{right: pixels(sheetWidth(a.paper)), width: width, row: a.row, top: pixels(a.metric.textHeight(part, width)), align: a.styles.StyleOf(l.Role).Align}
		if err := a.draw(part, whole); err != nil {
			return err
		}
		lines = rest
	}
	if l.Ruled {
		return a.rule(l)
	}
	return nil
}

// lineWidth gives the width for which text over all columns is measured.
func (a *appendix) lineWidth() unit.Length {
	return textWidth(unit.Length(pixels(sheetWidth(a.paper)))*pixel, padding)
}

// Corner implements doc.Visitor.
func (a *appendix) Foot(lines []doc.Line) error {
	for _, l := range lines {
		if err := a.Line(l); err != nil {
			return err
		}
	}
	return nil
}

func (a *appendix) Corner(l doc.Line) error { return a.Line(l) }

// Columns implements doc.Visitor: an appendix has no letterhead and no signature.
func (a *appendix) Columns(c doc.Columns) error {
	for _, l := range c.Lines() {
		return fmt.Errorf("%s: bảng tính không thể hiện được phần chia hai cột, từ %q", l.At, doc.Plain(l.Text))
	}
	return nil
}

// Contents implements doc.Visitor: the sheets are found by their names, and their pages are not those of the document, so a workbook has no
// table of contents.
func (a *appendix) Contents(*doc.Contents) error { return nil }

// Table implements doc.Visitor.
func (a *appendix) Table(t *doc.Table) error {
	w := &tableWriter{appendix: a, style: a.styles.TableOf(t.Role), edges: a.tables[0]}
	a.tables = a.tables[1:]
	top := a.row + 1
	if err := w.rows(t.Head); err != nil {
		return err
	}
	if len(t.Head) > 0 {
		a.heads = append(a.heads, area{top: top, bottom: a.row})
	}
	w.typed = takesTyped(t)
	return w.rows(t.Rows)
}
