package chart

import (
	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/unit"
)

// entry is a name in the legend, in its lines.
type entry struct {
	lines []string
	width unit.Length
	fill  *nd30.ChartFill
}

// entries breaks the names into lines of a width that swatch and gaps leave; the widest counts.
func (d *drawer) entries(names []string, width unit.Length) ([]entry, error) {
	room := width - d.swatch() - d.Look.Gap
	all := make([]entry, len(names))
	for i, name := range names {
		lines, ok := d.broken(name, room)
		if !ok {
			return nil, d.narrow("chú giải “" + name + "”")
		}
		all[i] = entry{lines: lines, width: d.swatch() + d.Look.Gap + d.widest(lines), fill: d.Look.Fill(i)}
	}
	return all, nil
}

// swatch is how wide what stands before a name is: of a line, a piece of it.
func (d *drawer) swatch() unit.Length {
	if d.c.Kind == doc.LineChart {
		return 3 * d.Look.Swatch
	}
	return d.Look.Swatch
}

// legendBelow finds the room of a legend of several series at the box's foot, and gives its height with the gap over it.
func (d *drawer) legendBelow() (unit.Length, error) {
	if len(d.c.Series) < 2 {
		return 0, nil
	}
	var names []string
	for _, s := range d.c.Series {
		names = append(names, s.Name)
	}
	all, err := d.entries(names, d.Width)
	if err != nil {
		return 0, err
	}
	d.rows = d.legendRows(all)
	widest, lines := d.inColumns(all)
	flowing := 0
	for _, r := range d.rows {
		flowing += r.lines
		widest = max(widest, r.width)
	}
	height := d.Look.Gap/4 + d.pitch()*unit.Length(max(lines, flowing))
	d.Legend = Box{(d.Width - widest) / 2, d.Height - height, widest, height}
	return height + d.Look.Gap, nil
}

// inColumns gives the room that the entries take in columns as wide as the widest of them, as Word sets them: its width, and how many lines.
func (d *drawer) inColumns(all []entry) (unit.Length, int) {
	column, lines := unit.Length(0), 1
	for _, e := range all {
		column, lines = max(column, d.wider(e.width)+3*d.Look.Gap), max(lines, len(e.lines))
	}
	columns := max(1, min(len(all), int(d.Width/column)))
	return min(d.Width, column*unit.Length(columns)), lines * ((len(all) + columns - 1) / columns)
}

// drawLegend draws it, its rows in the middle: it is read last.
func (d *drawer) drawLegend() {
	y := d.Legend.Y
	for _, r := range d.rows {
		x := (d.Width - r.width) / 2
		for _, e := range r.entries {
			d.entry(e, x, y)
			x += e.width + 3*d.Look.Gap
		}
		y += d.pitch() * unit.Length(r.lines)
	}
}

// legendRow is entries side by side.
type legendRow struct {
	entries []entry
	width   unit.Length
	lines   int // of its highest entry
}

func (d *drawer) legendRows(all []entry) []legendRow {
	var rows []legendRow
	for _, e := range all {
		if n := len(rows); n > 0 && rows[n-1].width+3*d.Look.Gap+e.width <= d.Width {
			r := &rows[n-1]
			r.entries, r.width, r.lines = append(r.entries, e), r.width+3*d.Look.Gap+e.width, max(r.lines, len(e.lines))
			continue
		}
		rows = append(rows, legendRow{entries: []entry{e}, width: e.width, lines: len(e.lines)})
	}
	return rows
}

// entry draws a name with what it looks like before it.
func (d *drawer) entry(e entry, x, y unit.Length) {
	middle := y + d.pitch()/2
	if d.c.Kind == doc.LineChart {
		d.curve([]Point{{x, middle}, {x + d.swatch(), middle}}, e.fill)
		d.marker(Point{x + d.swatch()/2, middle}, e.fill)
	} else {
		d.bar(Box{x, middle - d.Look.Swatch/2, d.Look.Swatch, d.Look.Swatch}, e.fill)
	}
	for i, line := range e.lines {
		d.write(line, x+d.swatch()+d.Look.Gap, y+d.pitch()*unit.Length(i))
	}
}
