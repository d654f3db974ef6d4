package xlsx

import (
	"github.com/xuri/excelize/v2"

	"vanban/generator/doc"
	"vanban/generator/nd30"
)

// rule is a line drawn in a row of its own, as a filled shape that keeps its
// length when columns change: cell borders could only be as long as columns.
type rule struct {
	row         int
	left, width int // pixels
}

// ruleRow is the height of the row in which a line is drawn: it leaves as much room under the line as over it.
var ruleRow = rounded(2 * (nd30.RuleBefore + nd30.RuleHeight))

// rule adds the row for the line under a text.
func (a *appendix) rule(l doc.Line) error {
	style := a.styles.StyleOf(l.Role)
	id, err := a.looks.id(look{role: l.Role})
	if err != nil {
		return err
	}
	a.fill(0, a.grid.columns(), id, nil)
	if err := a.addMerged(ruleRow); err != nil {
		return err
	}
	whole := pixels(sheetWidth(a.page))
	width := a.metric.ruleLength(l, a.lineWidth())
	if width > 0 {
		a.rules = append(a.rules, rule{row: a.row, left: ruleStart(style.Align, whole, width), width: width})
	}
	return nil
}

// ruleStart gives where a line begins, in pixels, under a text that stands so.
func ruleStart(align nd30.Align, whole, width int) int {
	switch align {
	case nd30.Centre:
		return (whole - width) / 2
	case nd30.Right:
		return whole - width
	case nd30.Left, nd30.Justify:
	}
	return 0
}

// drawRules puts the lines on the sheet, each fixed to the cell in which it begins.
func (a *appendix) drawRules() error {
	for _, r := range a.rules {
		column, offset := a.grid.at(r.left)
		cell, err := excelize.CoordinatesToCellName(column+1, r.row)
		if err != nil {
			return err
		}
		err = a.file.AddShape(a.name, &excelize.Shape{
			Cell: cell, Type: "rect", Width: uint(r.width), Height: uint(pixels(rounded(nd30.RuleWeight))),
			Format: excelize.GraphicOptions{OffsetX: offset, OffsetY: pixels(ruleRow) / 2, Positioning: "oneCell"},
			Fill:   excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{black}},
			Line:   excelize.LineOptions{Type: excelize.LineNone},
		})
		if err != nil {
			return err
		}
	}
	return nil
}
