package wordform

import (
	"fmt"
	"strconv"
	"strings"
	"sync"

	"vanban/generator/doc"
	"vanban/generator/layout"
	"vanban/generator/nd30"
	"vanban/generator/typeface"
	"vanban/generator/unit"
	"vanban/generator/word/tree"
)

// block is what stands in the place of a whole paragraph.
type block struct {
	table *doc.Table // nil: a list
	mark  string     // before a list's items
	items []string
}

// block says whether a paragraph becomes a table or a list, and which; what has no rows and no items is a list of one word.
func (p *paragraph) block(v Values) (b block, is bool) {
	if len(p.found) != 1 || p.other {
		return b, false
	}
	mark, name, alone := Only(p.text())
	key, _ := Key(name)
	items, list := v.Lists[key]
	table, rows := v.Tables[key]
	if table != nil && len(table.Rows) > 0 {
		return block{table: table}, alone
	}
	if len(items) == 0 {
		items = []string{v.Empty}
	}
	return block{mark: mark, items: items}, alone && (list || rows)
}

// blockXML writes what stands in a paragraph's place.
func (p *part) blockXML(f *Form, para *paragraph, b block) string {
	l := look{part: p, paragraph: p.children(para.properties), run: p.children(para.look())}
	marks := ""
	for _, m := range para.marks {
		marks += tree.Raw(p.content, m)
	}
	if b.table != nil {
		width, known := f.textWidth(p, para)
		return marks + l.around(para, l.table(b.table, width, known))
	}
	return marks + l.list(b.mark, b.items)
}

// look gives the format of the piece in which the placeholder begins.
func (p *paragraph) look() *tree.Node {
	for _, one := range p.pieces {
		if len(one.found) > 0 {
			return one.run
		}
	}
	return nil
}

// look is the properties that a paragraph's table or list takes from it.
type look struct {
	part           *part
	paragraph, run []child
}

// list writes a paragraph for each item. What binds the paragraph to the next one, and the end of a section, stay with the last.
func (l look) list(mark string, items []string) string {
	var out strings.Builder
	for i, item := range items {
		properties := l.paragraph
		if i < len(items)-1 {
			properties = without(properties, "sectPr", "keepNext")
		}
		out.WriteString(l.write(properties, l.run, mark+item))
	}
	return out.String()
}

// write writes a paragraph; a line break in the text is one in the paragraph.
func (l look) write(properties, run []child, text string) string {
	p := l.part
	var out strings.Builder
	out.WriteString("<" + p.tag("p") + ">" + p.wrap("pPr", properties) + "<" + p.tag("r") + ">" + p.wrap("rPr", run))
	for i, line := range strings.Split(clean(text), "\n") {
		if i > 0 {
			out.WriteString(p.element("br"))
		}
		out.WriteString(p.textElement(escape(line)))
	}
	out.WriteString("</" + p.tag("r") + "></" + p.tag("p") + ">")
	return out.String()
}

// around puts what Word wants beside a table: a paragraph between it and another table, and one at the end of what holds it.
func (l look) around(para *paragraph, table string) string {
	p := l.part
	before := ""
	if para.before == "tbl" {
		before = l.small(nil, 0)
	}
	var section []child
	for _, c := range l.paragraph {
		if c.name == "sectPr" {
			section = append(section, c)
		}
	}
	return before + table + p.end(l, section)
}

func (p *part) end(l look, section []child) string { return l.small(section, nd30.AfterTable) }

// small writes a paragraph without text, as low as can be.
func (l look) small(more []child, after unit.Length) string {
	p := l.part
	size := p.element("sz", "val", strconv.Itoa(nd30.TableEnd.HalfPoints()))
	properties := append([]child{
		{"spacing", p.element("spacing", "before", "0", "after", strconv.Itoa(after.Twips()), "line", strconv.Itoa(nd30.TableEnd.Twips()), "lineRule", "exact")},
		{"ind", p.element("ind", "left", "0", "right", "0", "firstLine", "0")},
		{"rPr", p.wrap("rPr", []child{{"sz", size}})},
	}, more...)
	return "<" + p.tag("p") + ">" + p.wrap("pPr", properties) + "</" + p.tag("p") + ">"
}

// table writes a framed table as wide as the text; in a place of unknown width as wide as that.
func (l look) table(t *doc.Table, width unit.Length, known bool) string {
	p := l.part
	widths := measure().ColumnWidths(t, width)
	var out strings.Builder
	out.WriteString("<" + p.tag("tbl") + ">" + l.tableProperties(nd30.TableOf(t.Role), width, known))
	out.WriteString("<" + p.tag("tblGrid") + ">")
	for _, w := range widths {
		out.WriteString(p.element("gridCol", "w", strconv.Itoa(w.Twips())))
	}
	out.WriteString("</" + p.tag("tblGrid") + ">")
	for _, r := range t.Head {
		out.WriteString(l.row(r, widths, true))
	}
	for _, r := range t.Rows {
		out.WriteString(l.row(r, widths, false))
	}
	out.WriteString("</" + p.tag("tbl") + ">")
	return out.String()
}

// measure measures text in the program's own typeface, in the sizes of the decree.
var measure = sync.OnceValue(func() *layout.Measurer {
	family, err := typeface.Embedded()
	if err != nil {
		panic(err) // it is built in
	}
	return layout.NewMeasurer(family, nd30.NewSheet(doc.Setting{}))
})

// allOfIt is a table's whole width in fiftieths of a per cent.
const allOfIt = "5000"

func (l look) tableProperties(style nd30.TableStyle, width unit.Length, known bool) string {
	p := l.part
	var out strings.Builder
	out.WriteString("<" + p.tag("tblPr") + ">")
	how := "fixed"
	if known {
		out.WriteString(p.element("tblW", "w", strconv.Itoa(width.Twips()), "type", "dxa"))
	} else {
		how = "autofit"
		out.WriteString(p.element("tblW", "w", allOfIt, "type", "pct"))
	}
	out.WriteString(p.element("tblInd", "w", "0", "type", "dxa") + "<" + p.tag("tblBorders") + ">")
	for _, side := range []string{"top", "left", "bottom", "right", "insideH", "insideV"} {
		out.WriteString(p.element(side, "val", "single", "sz", strconv.Itoa(eighths(style.Frame)), "space", "0", "color", "auto"))
	}
	out.WriteString("</" + p.tag("tblBorders") + ">" + p.element("tblLayout", "type", how) + "<" + p.tag("tblCellMar") + ">")
	for _, side := range []struct {
		name  string
		width unit.Length
	}{{"top", style.Top}, {"left", style.SideMargin}, {"bottom", style.Bottom}, {"right", style.SideMargin}} {
		out.WriteString(p.element(side.name, "w", strconv.Itoa(side.width.Twips()), "type", "dxa"))
	}
	out.WriteString("</" + p.tag("tblCellMar") + "></" + p.tag("tblPr") + ">")
	return out.String()
}

// eighths gives a line's weight in eighths of a point.
func eighths(l unit.Length) int { return int(8 * l / unit.Point) }

func (l look) row(r doc.Row, widths []unit.Length, head bool) string {
	p := l.part
	style := nd30.TableOf(doc.PlainTable)
	properties := ""
	if head || measure().RowHeight(r, widths, style) <= style.SplitsAbove {
		properties += p.element("cantSplit")
	}
	if head {
		properties += p.element("tblHeader")
	}
	if properties != "" {
		properties = "<" + p.tag("trPr") + ">" + properties + "</" + p.tag("trPr") + ">"
	}
	var out strings.Builder
	out.WriteString("<" + p.tag("tr") + ">" + properties)
	column := 0
	for _, c := range r.Cells {
		width := unit.Length(0)
		for range c.Columns() {
			width += widths[column]
			column++
		}
		out.WriteString(l.cell(c, width))
	}
	out.WriteString("</" + p.tag("tr") + ">")
	return out.String()
}

func (l look) cell(c doc.Cell, width unit.Length) string {
	p := l.part
	var out strings.Builder
	out.WriteString("<" + p.tag("tc") + "><" + p.tag("tcPr") + ">" + p.element("tcW", "w", strconv.Itoa(width.Twips()), "type", "dxa"))
	if c.Columns() > 1 {
		out.WriteString(p.element("gridSpan", "val", strconv.Itoa(c.Columns())))
	}
	out.WriteString("</" + p.tag("tcPr") + ">")
	for _, line := range c.Lines {
		properties, run := l.ofRole(line.Role)
		out.WriteString(l.write(properties, run, words(line.Text)))
	}
	if len(c.Lines) == 0 {
		properties, run := l.ofRole(doc.TableCell)
		out.WriteString(l.write(properties, run, ""))
	}
	out.WriteString("</" + p.tag("tc") + ">")
	return out.String()
}

// ofRole gives the form's own look with what makes it a cell's: no indent, no number, aligned and weighted as the role is.
func (l look) ofRole(role doc.Role) (paragraph, run []child) {
	p := l.part
	style := nd30.NewSheet(doc.Setting{}).StyleOf(role)
	paragraph = without(l.paragraph, "sectPr", "numPr", "framePr", "pageBreakBefore", "keepNext", "keepLines", "pBdr", "pPrChange")
	paragraph = put(paragraph, paragraphOrder, child{"ind", p.element("ind", "left", "0", "right", "0", "firstLine", "0")})
	paragraph = put(paragraph, paragraphOrder, child{"jc", p.element("jc", "val", alignments[style.Align])})
	spacing := []string{"before", strconv.Itoa(style.Before.Twips()), "after", strconv.Itoa(style.After.Twips())}
	for _, c := range l.paragraph {
		if c.name != "spacing" {
			continue
		}
		for _, name := range []string{"line", "lineRule"} {
			if value := attribute(c, name); value != "" {
				spacing = append(spacing, name, value)
			}
		}
	}
	paragraph = put(paragraph, paragraphOrder, child{"spacing", p.element("spacing", spacing...)})
	run = l.run
	if style.Bold {
		run = put(run, runOrder, child{"b", p.element("b")})
	}
	return paragraph, run
}

// alignments are the values of w:jc.
var alignments = map[nd30.Align]string{nd30.Left: "left", nd30.Centre: "center", nd30.Right: "right", nd30.Justify: "both"}

// words gives a line's text, a break as a line break.
func words(text []doc.Inline) string {
	var w lineWords
	for _, in := range text {
		in.ShowInline(&w)
	}
	return w.String()
}

type lineWords struct{ strings.Builder }

func (w *lineWords) Text(t doc.Text)       { w.WriteString(t.S) }
func (w *lineWords) NoteRef(r doc.NoteRef) { fmt.Fprintf(w, "[%d]", r.N) }
func (w *lineWords) Break(doc.Break)       { w.WriteString("\n") }
