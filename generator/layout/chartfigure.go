package layout

import (
	"vanban/generator/chart"
	"vanban/generator/doc"
	"vanban/generator/unit"
)

// Chart draws a chart for a container's width, no higher than a page. A chart whose words find no room is a *source.Problem.
func (m *Measurer) Chart(c *doc.Chart, width unit.Length) (*chart.Drawing, error) {
	style := m.Sheet.AlignedStyle(doc.ChartLettering, doc.AsRole)
	own := *c
	own.Height = min(c.Height, m.mostFigure(doc.ChartLettering, style))
	return chart.Draw(&own, width, chart.Lettering{Family: m.Family, Size: style.FontSize(), Look: m.Sheet.Chart()})
}

// chart gives the paragraph that a chart stands in.
func (m *Measurer) chart(c *doc.Chart, width unit.Length) (*paragraph, error) {
	drawn, err := m.Chart(c, width)
	if err != nil {
		return nil, err
	}
	p := m.paragraph(doc.Line{Role: doc.ChartLettering, Whole: true, At: c.At}, width)
	p.figs = []Figure{{Chart: drawn, Alt: c.Alt, Width: drawn.Width, Height: drawn.Height}}
	p.atoms = []atom{{width: drawn.Width, figure: 1}}
	p.lines = []brokenLine{{end: 1, width: drawn.Width, room: p.width, last: true}}
	p.raise()
	return p, nil
}

// Chart implements doc.Visitor.
func (c *collector) Chart(of *doc.Chart) error {
	p, err := c.flow.chart(of, LineWidth(c.flow.paper))
	if err != nil {
		return err
	}
	c.add(&textElement{p})
	return nil
}
