package html

import (
	"html"
	"strconv"
	"strings"

	"vanban/generator/chart"
	"vanban/generator/chartsvg"
	"vanban/generator/doc"
	"vanban/generator/layout"
	"vanban/generator/nd30"
	"vanban/generator/unit"
)

// boxWidth is how wide the container of a line is on paper, by which its pictures are measured.
type boxWidth = unit.Length

// body writes the text: it is the Visitor of the sections' blocks.
type body struct {
	out      strings.Builder
	measure  *layout.Measurer
	paper    nd30.Page
	width    boxWidth          // of the section's text
	roles    map[doc.Role]bool // that the page has
	forTitle doc.Role          // that stands for the title; noRole: there is one
	main     bool              // a title has been written
	base     int               // the level of the title that the text stands under; 0: none yet
	depth    int               // the level of the heading that was written last
	open     opened
	caption  []doc.Line // lines that belong to a table where one follows
	heading  string     // the identifier of the last heading, by which a table is named
	headings int
	marks    map[int]int // of each note, how often it was named
	charts   int
}

func (b *body) print(s string) { b.out.WriteString(s) }

// class gives the name of a role's look.
func (b *body) class(role doc.Role) string { return b.measure.Sheet.StyleOf(role).ID }

// look gives the attribute that says how a line looks.
func (b *body) look(l doc.Line) string {
	b.roles[l.Role] = true
	classes := []string{b.class(l.Role)}
	for _, of := range []struct {
		is   bool
		name string
	}{
		{l.KeepNext, keepNextClass}, {l.Whole, wholeClass}, {l.NewPage, newPageClass}, {l.Align != doc.AsRole, alignClasses[l.Align]},
	} {
		if of.is {
			classes = append(classes, of.name)
		}
	}
	look := ` class="` + strings.Join(classes, " ") + `"`
	if style := b.measure.Sheet.StyleOf(l.Role); style.ToColon {
		look += ` style="padding-left:` + points(b.measure.Indent(l)) + `"`
	}
	return look
}

// anchor gives the identifier by which a table of contents leads to a line.
func (b *body) anchor(l doc.Line) string {
	if l.Anchor == 0 {
		return ""
	}
	return ` id="` + anchorID(l.Anchor) + `"`
}

func anchorID(n int) string { return "cho-" + strconv.Itoa(n) }

// headingID gives a heading's identifier, and keeps it for the tables under it.
func (b *body) headingID(l doc.Line) string {
	b.headings++
	if b.heading = "de-muc-" + strconv.Itoa(b.headings); l.Anchor > 0 {
		b.heading = anchorID(l.Anchor)
	}
	return ` id="` + b.heading + `"`
}

// Line implements doc.Visitor.
func (b *body) Line(l doc.Line) error {
	b.line(l, b.width)
	return nil
}

// line writes a line where it belongs.
func (b *body) line(l doc.Line, width boxWidth) {
	switch g := groups[l.Role]; {
	case l.Role == doc.CopyRule:
		b.close()
		b.print("<hr" + b.look(l) + ">\n")
	case g == titleGroup:
		b.title(l, width)
	case g == underGroup:
		b.under(l, width)
	case g == listGroup || g == innerGroup:
		b.entry(l, g, width)
	case l.Role == doc.CentredLine || l.Role == doc.RightLine:
		b.hold(l)
	default:
		b.close()
		b.paragraph(l, width)
	}
}

// hold keeps a line back: directly over a table it is the table's caption.
func (b *body) hold(l doc.Line) {
	waiting := b.caption
	b.caption = nil
	b.close()
	b.caption = append(waiting, l)
}

// flushCaption writes lines that no table followed.
func (b *body) flushCaption() {
	lines := b.caption
	b.caption = nil
	for _, l := range lines {
		b.paragraph(l, b.width)
	}
}

// paragraph writes a line as a heading where its role is one, else as a paragraph.
func (b *body) paragraph(l doc.Line, width boxWidth) {
	level := b.level(l)
	switch {
	case level > 0 && l.Role == doc.Article:
		b.article(l, level, width)
	case level > 0:
		tag := "h" + strconv.Itoa(level)
		b.print("<" + tag + b.headingID(l) + b.look(l) + ">")
		b.words(l, width)
		b.print("</" + tag + ">\n")
	default:
		b.print("<p" + b.anchor(l) + b.look(l) + ">")
		b.words(l, width)
		b.print("</p>\n")
	}
}

// deepest is the deepest level of a heading.
const deepest = 6

// level gives the level of the heading that a line is, at most one below that of the heading before; 0: none. What stands for a title is the first.
func (b *body) level(l doc.Line) int {
	outline := b.measure.Sheet.StyleOf(l.Role).Outline
	switch {
	case l.Role == b.forTitle:
		b.base, b.depth, b.forTitle = 1, 1, noRole
		return 1
	case outline == 0 || l.Role == doc.Article && !labelled(l):
		return 0
	}
	b.depth = min(max(1, b.base)+outline, b.depth+1, deepest)
	return b.depth
}

// labelled says whether an article begins with its number, which is bold.
func labelled(l doc.Line) bool {
	if len(l.Text) == 0 {
		return false
	}
	t, is := l.Text[0].(doc.Text)
	return is && t.Bold
}

// article writes an article whose number is a heading in the line that it begins.
func (b *body) article(l doc.Line, level int, width boxWidth) {
	tag := "h" + strconv.Itoa(level)
	number, rest := l, l
	label := l.Text[0].(doc.Text)
	label.S = strings.TrimRight(label.S, " ")
	number.Text, rest.Text = []doc.Inline{label}, l.Text[1:]
	b.print("<div" + b.look(l) + "><" + tag + b.headingID(l) + ` class="` + runInClass + `">`)
	b.inlines(number, width)
	b.print("</" + tag + "> ")
	b.inlines(rest, width)
	b.print("</div>\n")
}

// Corner implements doc.Visitor.
func (b *body) Corner(l doc.Line) error { return b.Line(l) }

// Foot implements doc.Visitor.
func (b *body) Foot(lines []doc.Line) error {
	b.close()
	b.print(`<footer class="` + footClass + "\">\n")
	for _, l := range lines {
		b.line(l, b.width)
	}
	b.close()
	b.print("</footer>\n")
	return nil
}

// Contents implements doc.Visitor: a list of links, each with the page of the printed document.
func (b *body) Contents(c *doc.Contents) error {
	b.close()
	b.print(`<nav aria-label="Mục lục">` + "\n")
	for i, l := range c.Lines() {
		if i == 0 {
			b.line(l, b.width)
			continue
		}
		if i == 1 {
			b.print("<ul>\n")
		}
		entry := l
		entry.Text = c.Entries[i-1].Text
		b.print("<li" + b.look(l) + `><a href="#` + anchorID(c.Entries[i-1].Anchor) + `">`)
		b.inlines(entry, b.width)
		b.print("</a>")
		if page := c.Entries[i-1].Page; page > 0 {
			b.print(` <span class="` + pageClass + `">` + strconv.Itoa(page) + "</span>")
		}
		b.print("</li>\n")
	}
	if len(c.Entries) > 0 {
		b.print("</ul>\n")
	}
	b.print("</nav>\n")
	return nil
}

// columnsElements are what the columns of each role are.
var columnsElements = [doc.ColumnsRoleCount]string{doc.LetterheadColumns: "header", doc.SignatureColumns: "footer", doc.CopyColumns: "footer"}

// Columns implements doc.Visitor: rows of two sides, or of one that goes over both.
func (b *body) Columns(c doc.Columns) error {
	b.close()
	tag := columnsElements[c.Role]
	left := b.measure.LeftColumn(c, b.width)
	b.print("<" + tag + ` class="` + columnsClass + `">` + "\n")
	for _, r := range c.Rows {
		if len(r.Middle) > 0 {
			b.print("<div>\n")
			b.side(r.Middle, b.width)
			b.print("</div>\n")
			continue
		}
		b.print(`<div class="` + sidesClass + `" style="grid-template-columns:` + shares(left, b.width-left) + `">` + "\n<div>\n")
		b.side(r.Left, left)
		b.print("</div>\n<div>\n")
		b.side(r.Right, b.width-left)
		b.print("</div>\n</div>\n")
	}
	b.print("</" + tag + ">\n")
	return nil
}

// shares gives the widths of two columns to each other.
func shares(left, right unit.Length) string {
	const whole = 1000
	of := left.Scale(whole, int64(left+right))
	return strconv.Itoa(int(of)) + "fr " + strconv.Itoa(int(whole-of)) + "fr"
}

func (b *body) side(lines []doc.Line, width boxWidth) {
	for _, l := range lines {
		b.line(l, width)
	}
	b.close()
}

// Chart implements doc.Visitor: a drawing with its name and its values in words.
func (b *body) Chart(c *doc.Chart) error {
	b.close()
	d, err := b.measure.Chart(c, layout.LineWidth(b.paper))
	if err != nil {
		return err
	}
	b.charts++
	b.roles[doc.ChartLettering] = true
	name := "bieu-do-" + strconv.Itoa(b.charts)
	width, height := string(chartsvg.AppendPoints(nil, d.Width)), string(chartsvg.AppendPoints(nil, d.Height))
	b.print(`<p class="` + b.class(doc.ChartLettering) + `"><svg role="img" aria-labelledby="` + name + "-ten " + name + `-so-lieu" width="` + width + `pt" height="` + height +
		`pt" viewBox="0 0 ` + width + " " + height + `"><title id="` + name + `-ten">` + html.EscapeString(c.Kind.Name()+": "+c.Alt) +
		`</title><desc id="` + name + `-so-lieu">` + html.EscapeString(strings.Join(chart.Told(c), ". ")) + "</desc>")
	b.print(string(chartsvg.Append(nil, d, chart.Point{}, name)))
	b.print("</svg></p>\n")
	return nil
}
