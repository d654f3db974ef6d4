package transcribe

import (
	"slices"
	"strings"
	"unicode/utf8"

	"vanban/generator/recognise"
)

// charts writes the charts of a part, each as a block behind its words.
func (e *emitter) charts(p *recognise.Part) {
	for _, s := range p.Spans {
		if s.Picture == nil || !s.Picture.IsChart {
			continue
		}
		text, doubts, ok := e.t.album.Chart(s.Picture, e.chartTitle)
		e.chartTitle = ""
		if !ok {
			continue // what isn't taken is told at the end
		}
		for _, d := range doubts {
			e.t.guess(p, d)
		}
		e.block(e.indent(), text)
	}
}

// isChart says whether a part is a chart without a title and without words.
func (e *emitter) isChart(p *recognise.Part) bool {
	at := slices.IndexFunc(p.Spans, func(s span) bool { return s.Picture != nil && s.Picture.IsChart })
	return at >= 0 && strings.TrimSpace(p.Text()) == "" && !e.t.album.HasTitle(p.Spans[at].Picture)
}

// longestChartTitle is how many letters a line over a chart has at most that is its title.
const longestChartTitle = 150

// titlesChart keeps a bold line in the middle over a chart as the chart's title, and says whether it is one.
func (e *emitter) titlesChart(i int, p *recognise.Part) bool {
	if i+1 >= len(e.parts) || p.IsTable || p.Label.Level != recognise.NoLevel || !p.Line.IsCentre || !p.Line.Bold || !e.isChart(e.parts[i+1]) ||
		slices.ContainsFunc(p.Spans, func(s span) bool { return s.StandsFor() }) || utf8.RuneCountInString(p.Line.Text) > longestChartTitle {
		return false
	}
	e.chartTitle = strings.TrimSpace(p.Text())
	return true
}
