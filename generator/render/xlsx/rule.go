package xlsx

import (
	"github.com/xuri/excelize/v2"

	"vanban/generator/doc"
	"vanban/generator/nd30"
)

// rule adds the row for the line under a text, and the line, fixed to the cell in which it begins.
func (a *appendix) rule(l doc.Line) error {
	a.fill(0, a.grid.columns(), a.looks.id(look{role: l.Role}), nil)
	line := a.styles.Drawn()
	height := rounded(2 * (line.RuleBefore + line.RuleHeight)) // it leaves as much room under the line as over it
	if err := a.addMerged(height); err != nil {
		return err
	}
	whole, width := pixels(sheetWidth(a.paper)), a.metric.ruleLength(l, a.lineWidth())
	if width == 0 {
		return nil
	}
	column, offset := a.grid.at(ruleStart(a.styles.StyleOf(l.Role).Align, whole, width))
	return a.file.AddShape(a.name, &excelize.Shape{
		Cell: ref(column, a.row), Type: "rect", Width: uint(width), Height: uint(pixels(rounded(line.RuleWeight))),
		Format: excelize.GraphicOptions{OffsetX: offset, OffsetY: pixels(height) / 2, Positioning: "oneCell"},
		Fill:   solid(black), Line: excelize.LineOptions{Type: excelize.LineNone},
		Paragraph: []excelize.RichTextRun{{Font: faceOf(a.styles.StyleOf(l.Role)).font()}},
	})
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
