package wordform

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"vanban/generator/doc"
	"vanban/generator/inforce"
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
	l := look{p, para, p.children(para.properties), p.children(para.look())}
	marks := ""
	for _, m := range para.marks {
		marks += tree.Raw(p.content, m)
	}
	if b.table != nil {
		width, known := f.textWidth(p, para)
		return marks + l.around(l.table(b.table, width, known))
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
	of             *paragraph
	paragraph, run []propertyElement
}

// list writes a paragraph for each item. What binds the paragraph to the next one, and the end of a section, stay with the last.
func (l look) list(mark string, items []string) string {
	var out strings.Builder
	for i, item := range items {
		properties := l.paragraph
		if i < len(items)-1 {
			properties = without(properties, "w:sectPr", "w:keepNext")
		}
		out.WriteString(l.write(properties, l.run, mark+item))
	}
	return out.String()
}

// write writes a paragraph; a line break in the text is one in the paragraph.
func (l look) write(properties, run []propertyElement, text string) string {
	lines := strings.ReplaceAll(tree.Escaped(clean(text)), "\n", brokenLine)
	return "<w:p" + l.part.declared + ">" + wrap("w:pPr", properties) + "<w:r>" + wrap("w:rPr", run) + l.part.textElement(lines) + "</w:r></w:p>"
}

// around puts what Word wants beside a table: a paragraph between it and another table, and one at the end of what holds it.
func (l look) around(table string) string {
	before := ""
	if l.of.before == "tbl" {
		before = l.small(0, nil)
	}
	section := slices.DeleteFunc(slices.Clone(l.paragraph), func(c propertyElement) bool { return c.name != "w:sectPr" })
	return before + table + l.small(measure().Sheet.Drawn().AfterTable, section)
}

// small writes a paragraph without text, as low as can be.
func (l look) small(after unit.Length, more []propertyElement) string {
	end := measure().Sheet.Drawn().TableEnd
	properties := append([]propertyElement{
		{"w:spacing", fmt.Sprintf(`<w:spacing w:before="0" w:after="%d" w:line="%d" w:lineRule="exact"/>`, after.Twips(), end.Twips())},
		{"w:ind", noIndent},
		{"w:rPr", fmt.Sprintf(`<w:rPr><w:sz w:val="%d"/></w:rPr>`, end.HalfPoints())},
	}, more...)
	return "<w:p" + l.part.declared + ">" + wrap("w:pPr", properties) + "</w:p>"
}

const noIndent = `<w:ind w:left="0" w:right="0" w:firstLine="0"/>`

// table writes a framed table as wide as the text; in a place of unknown width as wide as that.
func (l look) table(t *doc.Table, width unit.Length, known bool) string {
	widths := measure().ColumnWidths(t, width)
	var out strings.Builder
	out.WriteString("<w:tbl" + l.part.declared + ">" + tableProperties(measure().Sheet.TableOf(t.Role), width, known) + "<w:tblGrid>")
	for _, w := range widths {
		fmt.Fprintf(&out, `<w:gridCol w:w="%d"/>`, w.Twips())
	}
	out.WriteString("</w:tblGrid>")
	for _, r := range t.Head {
		out.WriteString(l.row(r, widths, true))
	}
	for _, r := range t.Rows {
		out.WriteString(l.row(r, widths, false))
	}
	return out.String() + "</w:tbl>"
}

// measure measures text in the program's own typeface, in the sizes of the decree.
var measure = sync.OnceValue(func() *layout.Measurer {
	family, err := typeface.Embedded()
	if err != nil {
		panic(err) // it is built in
	}
	return layout.NewMeasurer(family, inforce.Sheet(doc.Setting{}))
})

func tableProperties(style nd30.TableStyle, width unit.Length, known bool) string {
	var out strings.Builder
	how := "fixed"
	if known {
		fmt.Fprintf(&out, `<w:tblPr><w:tblW w:w="%d" w:type="dxa"/>`, width.Twips())
	} else {
		how = "autofit"
		out.WriteString(`<w:tblPr><w:tblW w:w="5000" w:type="pct"/>`) // all of it, in fiftieths of a per cent
	}
	out.WriteString(`<w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>`)
	for _, side := range []string{"top", "left", "bottom", "right", "insideH", "insideV"} {
		fmt.Fprintf(&out, `<w:%s w:val="single" w:sz="%d" w:space="0" w:color="auto"/>`, side, 8*style.Frame/unit.Point) // eighths of a point
	}
	fmt.Fprintf(&out, `</w:tblBorders><w:tblLayout w:type="%s"/><w:tblCellMar>`, how)
	for i, width := range []unit.Length{style.Top, style.SideMargin, style.Bottom, style.SideMargin} {
		fmt.Fprintf(&out, `<w:%s w:w="%d" w:type="dxa"/>`, []string{"top", "left", "bottom", "right"}[i], width.Twips())
	}
	return out.String() + "</w:tblCellMar></w:tblPr>"
}

func (l look) row(r doc.Row, widths []unit.Length, head bool) string {
	style := measure().Sheet.TableOf(doc.PlainTable)
	var properties []propertyElement
	if head || measure().RowHeight(r, widths, style) <= style.SplitsAbove {
		properties = append(properties, propertyElement{"w:cantSplit", "<w:cantSplit/>"})
	}
	if head {
		properties = append(properties, propertyElement{"w:tblHeader", "<w:tblHeader/>"})
	}
	out, column := "<w:tr>"+wrap("w:trPr", properties), 0
	for _, c := range r.Cells {
		width := unit.Length(0)
		for range c.Columns() {
			width += widths[column]
			column++
		}
		out += l.cell(c, width)
	}
	return out + "</w:tr>"
}

func (l look) cell(c doc.Cell, width unit.Length) string {
	out := fmt.Sprintf(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/>`, width.Twips())
	if c.Columns() > 1 {
		out += fmt.Sprintf(`<w:gridSpan w:val="%d"/>`, c.Columns())
	}
	out += "</w:tcPr>"
	lines := c.Lines
	if len(lines) == 0 {
		lines = []doc.Line{{Role: doc.TableCell}}
	}
	for _, line := range lines {
		properties, run := l.ofRole(line.Role)
		out += l.write(properties, run, words(line.Text))
	}
	return out + "</w:tc>"
}

// ofRole gives the form's own look with what makes it a cell's: no indent, no number, aligned and weighted as the role is.
func (l look) ofRole(role doc.Role) (paragraph, run []propertyElement) {
	style := inforce.Sheet(doc.Setting{}).StyleOf(role)
	spacing := fmt.Sprintf(`<w:spacing w:before="%d" w:after="%d"`, style.Before.Twips(), style.After.Twips())
	for _, name := range []string{"line", "lineRule"} {
		if value := l.of.properties.Child("w:spacing").Get(name); value != "" {
			spacing += ` w:` + name + `="` + tree.Escaped(value) + `"`
		}
	}
	paragraph = without(l.paragraph, "w:sectPr", "w:numPr", "w:framePr", "w:pageBreakBefore", "w:keepNext", "w:keepLines", "w:pBdr", "w:pPrChange")
	paragraph = put(paragraph, paragraphOrder, propertyElement{"w:ind", noIndent})
	paragraph = put(paragraph, paragraphOrder, propertyElement{"w:jc", `<w:jc w:val="` + alignments[style.Align] + `"/>`})
	paragraph = put(paragraph, paragraphOrder, propertyElement{"w:spacing", spacing + "/>"})
	run = l.run
	if style.Bold {
		run = put(run, runOrder, propertyElement{"w:b", "<w:b/>"})
	}
	return paragraph, run
}

// alignments are the values of w:jc.
var alignments = map[nd30.Align]string{nd30.Left: "left", nd30.Centre: "center", nd30.Right: "right", nd30.Justify: "both"}

// words gives a line's text, a break as a line break.
func words(text []doc.Inline) string {
	text = slices.Clone(text)
	for i, in := range text {
		if _, is := in.(doc.Break); is {
			text[i] = doc.Text{S: "\n"}
		}
	}
	return doc.Plain(text)
}

// propertyElement is one element of a paragraph's or a run's properties, with its name in WordprocessingML.
type propertyElement struct{ name, xml string }

// children takes properties apart; prefixes stay as they are.
func (p *part) children(properties *tree.Node) []propertyElement {
	if properties == nil {
		return nil
	}
	var all []propertyElement
	for _, k := range properties.Kids {
		all = append(all, propertyElement{k.Name, tree.Raw(p.content, k)})
	}
	return all
}

// The orders of the schema (CT_PPr, CT_RPr), as far as something is put in.
var (
	paragraphOrder = strings.Fields(`w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:framePr w:widowControl w:numPr w:suppressLineNumbers w:pBdr w:shd w:tabs
		w:suppressAutoHyphens w:kinsoku w:wordWrap w:overflowPunct w:topLinePunct w:autoSpaceDE w:autoSpaceDN w:bidi w:adjustRightInd w:snapToGrid w:spacing w:ind
		w:contextualSpacing w:mirrorIndents w:suppressOverlap w:jc w:textDirection w:textAlignment w:textboxTightWrap w:outlineLvl w:divId w:cnfStyle w:rPr w:sectPr w:pPrChange`)
	runOrder = strings.Fields(`w:rStyle w:rFonts w:b w:bCs w:i w:iCs`)
)

// put puts an element in the place that the schema's order has for it, over one of its name.
func put(all []propertyElement, order []string, c propertyElement) []propertyElement {
	all = without(all, c.name)
	mine := slices.Index(order, c.name)
	at := 0
	for i, other := range all {
		if k := slices.Index(order, other.name); k >= 0 && k < mine {
			at = i + 1
		}
	}
	return slices.Insert(all, at, c)
}

func without(all []propertyElement, names ...string) []propertyElement {
	return slices.DeleteFunc(slices.Clone(all), func(c propertyElement) bool { return slices.Contains(names, c.name) })
}

// wrap writes properties again, nothing where there are none.
func wrap(name string, all []propertyElement) string {
	if len(all) == 0 {
		return ""
	}
	out := "<" + name + ">"
	for _, c := range all {
		out += c.xml
	}
	return out + "</" + name + ">"
}
