package layout

import (
	"vanban/generator/nd30"
	"vanban/generator/unit"
)

// ruleElement is a line across the text's whole width, kept on the page of what stands under it.
type ruleElement struct{}

func (ruleElement) keepNext() bool { return true }

func (ruleElement) parts() bool { return false }

func (ruleElement) whole(_ *flow, after unit.Length) unit.Length {
	return max(after, nd30.RuleBefore) + nd30.RuleWeight + nd30.RuleHeight
}

func (e ruleElement) least(f *flow, after unit.Length) unit.Length { return e.whole(f, after) }

func (e ruleElement) place(f *flow) {
	if !f.fresh && e.whole(f, f.after) > f.room() {
		f.newPage()
	}
	f.y += f.gap(nd30.RuleBefore)
	y := f.y + nd30.RuleWeight/2
	f.page.Strokes = append(f.page.Strokes, Stroke{X1: f.paper.Left, Y1: y, X2: f.paper.Left + LineWidth(f.paper), Y2: y, Weight: nd30.RuleWeight})
	f.y += nd30.RuleWeight + nd30.RuleHeight
	f.fresh = false
}
