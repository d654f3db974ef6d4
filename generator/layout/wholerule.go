package layout

import (
	"vanban/generator/unit"
)

// ruleElement is a line across the text's whole width, kept on the page of what stands under it.
type ruleElement struct{}

func (ruleElement) keepNext() bool { return true }

func (ruleElement) parts() bool { return false }

func (ruleElement) whole(f *flow, after unit.Length) unit.Length {
	return max(after, f.Sheet.Drawn().RuleBefore) + f.Sheet.Drawn().RuleWeight + f.Sheet.Drawn().RuleHeight
}

func (e ruleElement) least(f *flow, after unit.Length) unit.Length { return e.whole(f, after) }

func (e ruleElement) place(f *flow) {
	if !f.fresh && e.whole(f, f.after) > f.room() {
		f.newPage()
	}
	line := f.Sheet.Drawn()
	f.y += f.gap(line.RuleBefore)
	y := f.y + line.RuleWeight/2
	f.page.Strokes = append(f.page.Strokes, Stroke{X1: f.paper.Left, Y1: y, X2: f.paper.Left + LineWidth(f.paper), Y2: y, Weight: line.RuleWeight})
	f.y += line.RuleWeight + line.RuleHeight
	f.fresh = false
}
