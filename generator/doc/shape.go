package doc

import (
	"errors"
	"iter"
	"slices"

	"vanban/generator/source"
)

// Block is a component of a document. The set is closed: only this package can add to it.
type Block interface {
	// Show hands the block's shapes to the visitor, in reading order, and gives the first error.
	Show(Visitor) error
	block()
}

// Visitor shows the seven shapes that blocks take. Every renderer is one.
type Visitor interface {
	Line(Line) error
	Columns(Columns) error
	Table(*Table) error
	Corner(Line) error
	Contents(*Contents) error
	Foot([]Line) error // at the foot of the section's first page, under a line across the text's whole width
	Chart(*Chart) error
}

// Line is one paragraph in one role.
type Line struct {
	Role Role
	// Ruled: the role's drawn line stands under the text (II.1.b, II.2.b, II.5.b).
	Ruled bool
	// KeepNext: the paragraph's last lines stay on the page of what follows, over what its role says.
	KeepNext bool
	NewPage  bool // the paragraph begins a page
	// Whole: the paragraph stays on one page, over what its role says.
	Whole bool
	Align Align // over what its role says, in a table's cell
	// Anchor is the number by which the file's table of contents leads to the line; 0: none does.
	Anchor int
	Text   []Inline
	At     source.Pos
}

// Columns is text side by side without a frame, such as the letterhead and the signature block. It is never split over two pages where one is high enough.
type Columns struct {
	Role ColumnsRole
	Rows []ColumnsRow
}

// ColumnsRow is one row of Columns; both sides begin at the same height.
type ColumnsRow struct {
	Left, Right []Line
	Middle      []Line // across both sides, which are empty then
	Begins      bool   // where all rows don't fit on a page, one may end over this
	GoesOn      bool   // it goes on with the row above, on the next page where it must
}

// Lines gives all lines of the columns in reading order.
func (c Columns) Lines() []Line {
	var all []Line
	for _, r := range c.Rows {
		all = slices.Concat(all, r.Left, r.Right, r.Middle)
	}
	return all
}

// Lines gives the lines of a block in reading order, whatever shapes they stand in.
func Lines(b Block) iter.Seq[Line] {
	return func(yield func(Line) bool) { _ = b.Show(eachLine(yield)) } // its only error is that no more lines are wanted
}

// eachLine is a Visitor that sees nothing but lines, until it gives false.
type eachLine func(Line) bool

var errEnough = errors.New("no more lines are wanted")

func (each eachLine) Line(l Line) error {
	if !each(l) {
		return errEnough
	}
	return nil
}
func (each eachLine) Corner(l Line) error     { return each.Line(l) }
func (each eachLine) Foot(lines []Line) error { return show(each, lines...) }
func (each eachLine) Contents(c *Contents) error {
	return show(each, c.Lines()...)
}
func (each eachLine) Columns(c Columns) error { return show(each, c.Lines()...) }
func (each eachLine) Chart(c *Chart) error    { return show(each, c.words()...) }

func (each eachLine) Table(t *Table) error {
	for _, rows := range [][]Row{t.Head, t.Rows} {
		for _, r := range rows {
			for _, c := range r.Cells {
				if err := show(each, c.Lines...); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// show hands lines to a visitor one by one.
func show(v Visitor, lines ...Line) error {
	for _, l := range lines {
		if err := v.Line(l); err != nil {
			return err
		}
	}
	return nil
}
