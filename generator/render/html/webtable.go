package html

import (
	"strconv"

	"vanban/generator/doc"
	"vanban/generator/unit"
)

// webTable writes one table.
type webTable struct {
	*body
	of     *doc.Table
	widths []unit.Length // of its columns on paper
}

// Table implements doc.Visitor: a table within a frame that moves by itself where the screen is narrower.
func (b *body) Table(t *doc.Table) error {
	caption := b.caption
	b.caption = nil
	b.close()
	w := webTable{b, t, b.measure.ColumnWidths(t, b.width)}
	name := b.heading
	if name != "" {
		name = ` aria-labelledby="` + name + `"`
	} else {
		name = ` aria-label="Bảng"`
	}
	b.print(`<div class="` + scrollClass + `" role="region"` + name + ` tabindex="0">` + "\n<table")
	if len(caption) == 0 {
		b.print(name)
	}
	b.print(` class="` + b.measure.Sheet.TableOf(t.Role).ID + "\">\n")
	if len(caption) > 0 {
		b.print("<caption>\n")
		for _, l := range caption {
			b.paragraph(l, b.width)
		}
		b.print("</caption>\n")
	}
	w.columns()
	w.head()
	w.rows()
	b.print("</table>\n</div>\n")
	return nil
}

// columns says how wide the columns are to each other.
func (w *webTable) columns() {
	w.print("<colgroup>")
	for _, c := range w.widths {
		const hundredths = 10000
		part := float64(c.Scale(hundredths, int64(w.width))) / 100
		w.print(`<col style="width:` + strconv.FormatFloat(part, 'f', -1, 64) + `%">`)
	}
	w.print("</colgroup>\n")
}

func (w *webTable) head() {
	if len(w.of.Head) == 0 {
		return
	}
	if w.of.MiddleHead() {
		w.print(`<thead class="` + middleClass + "\">\n")
	} else {
		w.print("<thead>\n")
	}
	for i := range w.of.Head {
		w.row(w.of.Head, i, true)
	}
	w.print("</thead>\n")
}

// rows writes the rows; each that names the area of those under it begins a group of rows.
func (w *webTable) rows() {
	if len(w.of.Rows) == 0 {
		return
	}
	w.print("<tbody>\n")
	for i, r := range w.of.Rows {
		if i > 0 && names(r) {
			w.print("</tbody>\n<tbody>\n")
		}
		w.row(w.of.Rows, i, false)
	}
	w.print("</tbody>\n")
}

// names says whether a row is one cell that names what stands under it.
func names(r doc.Row) bool {
	return len(r.Cells) == 1 && r.Cells[0].Columns() > 1 && r.Cells[0].Merge == doc.Single
}

func (w *webTable) row(all []doc.Row, i int, head bool) {
	w.print("<tr>\n")
	column := 0
	for _, c := range all[i].Cells {
		from := column
		column += c.Columns()
		if c.Merge == doc.MergeDown {
			continue
		}
		width := unit.Length(0)
		for _, of := range w.widths[from:min(column, len(w.widths))] {
			width += of
		}
		w.cell(c, cellPlace{rows: reach(all, i, from), head: head, area: names(all[i]), width: width})
	}
	w.print("</tr>\n")
}

// cellPlace is where a cell stands.
type cellPlace struct {
	rows  int  // that it covers
	head  bool // it heads columns
	area  bool // it is all of its row
	width boxWidth
}

// reach gives how many rows the cell that begins in a column of the i-th row covers.
func reach(all []doc.Row, i, column int) int {
	n := 1
	for _, r := range all[i+1:] {
		at, on := 0, false
		for _, c := range r.Cells {
			on = on || at == column && c.Merge == doc.MergeDown
			at += c.Columns()
		}
		if !on {
			break
		}
		n++
	}
	return n
}

func (w *webTable) cell(c doc.Cell, at cellPlace) {
	tag, scope := "td", ""
	switch {
	case at.head && c.Columns() > 1:
		tag, scope = "th", "colgroup"
	case at.head:
		tag, scope = "th", "col"
	case at.area:
		tag, scope = "th", "rowgroup"
	case len(c.Lines) > 0 && c.Lines[0].Role == doc.TableArea:
		tag, scope = "th", "row"
	}
	w.print("<" + tag)
	if scope != "" {
		w.print(` scope="` + scope + `"`)
	}
	if c.Columns() > 1 {
		w.print(` colspan="` + strconv.Itoa(c.Columns()) + `"`)
	}
	if at.rows > 1 && c.Merge == doc.MergeTop {
		w.print(` rowspan="` + strconv.Itoa(at.rows) + `"`)
	}
	w.print(">")
	for _, l := range c.Lines {
		w.inCell(l, at.width)
	}
	w.close()
	w.print("</" + tag + ">\n")
}

// inCell writes a line of a cell. Titles and captions don't stand there: whatever its role, it is a paragraph or an entry of a list.
func (w *webTable) inCell(l doc.Line, width boxWidth) {
	if g := groups[l.Role]; g == listGroup || g == innerGroup {
		w.entry(l, g, width)
		return
	}
	w.close()
	w.print("<p" + w.anchor(l) + w.look(l) + ">")
	w.words(l, width)
	w.print("</p>")
}
