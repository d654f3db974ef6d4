package document

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"vanban/generator/word/tree"
)

// Resaved says whether an edited DOCX has the words and the looks of the one that was made: a program read it and wrote
// it anew, and nothing in it is a person's. A file that can't be read is not one.
func Resaved(base, edited []byte) bool {
	b, err := Open("", base)
	if err != nil {
		return false
	}
	e, err := Open("", edited)
	if err != nil || e.Package.Signed() || e.marked() {
		return false
	}
	return slices.Equal(b.links(), e.links()) && sameItems(b.Body.Items, e.Body.Items) && sameNotes(b, e) && b.SameHeaders(e)
}

// marked says whether there is a person's comment or a tracked change.
func (d *Document) marked() bool {
	if content := d.Related("comments"); content != nil {
		if root, err := tree.Parse(content); err != nil || len(root.All("w:comment")) > 0 {
			return true
		}
	}
	tracked := false
	for _, st := range d.stories() {
		st.Root.Each(func(n *tree.Node) {
			switch n.Name {
			case "w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:rPrChange", "w:pPrChange", "w:sectPrChange", "w:tblPrChange", "w:tcPrChange", "w:trPrChange":
				tracked = true
			}
		})
	}
	return tracked || d.Body.Root.Parent.Child("w:background") != nil
}

func (d *Document) stories() []*Story {
	all := []*Story{d.Body}
	for _, key := range slices.Sorted(maps.Keys(d.Headers)) {
		all = append(all, d.Headers[key])
	}
	for _, id := range slices.Sorted(maps.Keys(d.Notes)) {
		all = append(all, &d.Notes[id].Story)
	}
	return all
}

// links lists where the hyperlinks of the body lead.
func (d *Document) links() []string {
	targets := d.targets()
	var all []string
	d.Body.Root.Each(func(n *tree.Node) {
		if n.Name == "w:hyperlink" {
			all = append(all, strings.TrimRight(targets[n.Attr("r:", "id")], "/")+"#"+n.Get("anchor"))
		}
	})
	return all
}

// sameItems says whether blocks have the same words and looks.
func sameItems(a, b []Item) bool {
	return slices.EqualFunc(a, b, func(x, y Item) bool {
		switch x := x.(type) {
		case *Paragraph:
			y, is := y.(*Paragraph)
			return is && x.Text == y.Text && x.Extra == y.Extra && (len(x.LooksDiffer(y)) == 0 || x.endsSection() && y.endsSection())
		case *Table:
			y, is := y.(*Table)
			return is && x.sameTable(y)
		case *Contents:
			_, is := y.(*Contents)
			return is
		case *Section:
			y, is := y.(*Section)
			return is && x.samePage(y)
		}
		return false
	})
}

// endsSection says whether a paragraph is there for the end of a section alone; programs give such a one looks of their own.
func (p *Paragraph) endsSection() bool {
	return p.Text == "" && p.Properties().Child("w:sectPr") != nil
}

// samePage says whether two sections have the same paper, margins, columns and count of pages.
func (s *Section) samePage(t *Section) bool {
	start := func(s *Section) string { return s.Element.Child("w:pgNumType").Get("start") }
	columns := func(s *Section) string { return strings.TrimPrefix(s.Element.Child("w:cols").Get("num"), "1") }
	framed := func(s *Section) bool { return s.Element.Child("w:pgBorders") != nil }
	return NearlySame(s, t) && start(s) == start(t) && columns(s) == columns(t) && framed(s) == framed(t)
}

// sameNotes compares the footnotes in the order of their references.
func sameNotes(b, e *Document) bool {
	order := func(d *Document) []*Note {
		var all []*Note
		d.Body.Root.Each(func(n *tree.Node) {
			if n.Name == "w:footnoteReference" && d.Notes[n.Get("id")] != nil {
				all = append(all, d.Notes[n.Get("id")])
			}
		})
		return all
	}
	return slices.EqualFunc(order(b), order(e), func(x, y *Note) bool { return sameItems(x.Items, y.Items) })
}

// SameHeaders says whether the headers and footers of each section are the same, words and looks, but for what a program that saves a file anew makes of them.
func (b *Document) SameHeaders(e *Document) bool {
	if len(b.sections()) != len(e.sections()) {
		return false
	}
	for i, s := range b.sections() {
		of := func(d *Document, at, kind string) []Item {
			st := d.Headers[fmt.Sprintf("%04d w:%sReference %s", i, at, kind)]
			if st == nil || Readable(TextOf(st.Items)) == "" {
				return nil // an empty one is none
			}
			return st.Items
		}
		t := e.sections()[i]
		if s.firstApart() && !t.firstApart() && e.byLibreOffice() && sameItems(of(b, "header", "first"), of(e, "header", "default")) && sameItems(of(b, "footer", "first"), of(e, "footer", "default")) {
			continue // of a section of one page, LibreOffice keeps what that page shows
		}
		for _, at := range []string{"header", "footer"} {
			if s.firstApart() != t.firstApart() || !sameItems(of(b, at, "default"), of(e, at, "default")) || !sameItems(of(b, at, "first"), of(e, at, "first")) {
				return false
			}
		}
	}
	return true
}

// firstApart says whether a section's first page has a header and a footer of its own.
func (s *Section) firstApart() bool {
	on, _ := s.Element.On("w:titlePg")
	return on
}

// byLibreOffice says whether LibreOffice wrote the file.
func (d *Document) byLibreOffice() bool {
	return strings.Contains(string(d.Package.Part("docProps/app.xml")), "LibreOffice")
}

// NearlySame says whether the size and margins of two pages differ by rounding only.
func NearlySame(a, b *Section) bool {
	for name, sides := range map[string][]string{"w:pgSz": {"w", "h"}, "w:pgMar": {"top", "bottom", "left", "right"}} {
		for _, side := range sides {
			x, y := 0, 0
			a.Element.Child(name).Number(side, &x)
			b.Element.Child(name).Number(side, &y)
			if !near(x, y) {
				return false
			}
		}
	}
	return true
}

// sameTable says whether two tables have the same columns, cells, lines and words.
func (t *Table) sameTable(u *Table) bool {
	return Nearly(t.Grid, u.Grid) && slices.EqualFunc(t.Rows, u.Rows, func(a, b Item) bool { return a.(*Row).sameRow(b.(*Row)) }) &&
		nearlyEdges(t.edges(), u.edges())
}

func (w *Row) sameRow(v *Row) bool {
	return w.IsTop == v.IsTop && Nearly([]int{w.height()}, []int{v.height()}) && slices.EqualFunc(w.Cells, v.Cells, func(a, b *Cell) bool {
		return a.Span == b.Span && MergeOf(a) == MergeOf(b) && a.fill() == b.fill() && a.standing() == b.standing() && sameItems(a.Items, b.Items)
	})
}

// height is the least or the exact height of a row in twips, 0 where its content says it.
func (w *Row) height() int {
	h := 0
	w.Element.Path("w:trPr", "w:trHeight").Number("val", &h)
	return h
}

func (c *Cell) fill() string { return filling(c.Element.Path("w:tcPr", "w:shd")) }

// standing is where a cell's text stands in its height.
func (c *Cell) standing() string {
	return strings.TrimPrefix(c.Element.Child("w:tcPr").Val("w:vAlign"), "top")
}

// edge is a stretch of a table's lines: above or left of a place of its grid.
type edge struct {
	row, column int
	upright     bool
}

// edges gives the lines that can be seen, with their weights in eighths of a point: what either of two
// neighbours has is seen (17.4.66). A cell's own borders go before the table's, those before its style's.
func (t *Table) edges() map[edge]int {
	seen := map[edge]int{}
	put := func(e edge, weight int) {
		if weight > seen[e] {
			seen[e] = weight
		}
	}
	whole := t.borders()
	for i, it := range t.Rows {
		w := it.(*Row)
		for j, c := range w.Cells {
			own := c.Element.Path("w:tcPr", "w:tcBorders")
			weight := func(side, inside string, outer bool) int {
				name := side
				if !outer {
					name = inside
				}
				if k := own.Child("w:" + side); k != nil {
					return lineWeight(k)
				}
				return whole[name]
			}
			for column := c.Column; column < c.Column+c.Span; column++ {
				if MergeOf(c) != "continue" {
					put(edge{i, column, false}, weight("top", "insideH", i == 0))
				}
				if i == len(t.Rows)-1 || !t.goesOn(i+1, column) {
					put(edge{i + 1, column, false}, weight("bottom", "insideH", i == len(t.Rows)-1))
				}
			}
			put(edge{i, c.Column, true}, weight("left", "insideV", j == 0))
			put(edge{i, c.Column + c.Span, true}, weight("right", "insideV", j == len(w.Cells)-1))
		}
	}
	return seen
}

// goesOn says whether the cell over a column of a row is joined with the one above.
func (t *Table) goesOn(row_, column int) bool {
	for _, c := range t.Rows[row_].(*Row).Cells {
		if c.Column <= column && column < c.Column+c.Span {
			return MergeOf(c) == "continue"
		}
	}
	return false
}

// borders gives the weights of the table's own lines by side.
func (t *Table) borders() map[string]int {
	weights := map[string]int{}
	styles := t.Story.Doc.Styles.chain(t.Element.Child("w:tblPr").Val("w:tblStyle"))
	for _, from := range slices.Backward(append([]*tree.Node{t.Element}, styles...)) {
		if borders := from.Path("w:tblPr", "w:tblBorders"); borders != nil {
			for _, side := range borders.Kids {
				weights[strings.TrimPrefix(side.Name, "w:")] = lineWeight(side)
			}
		}
	}
	return weights
}

// lineWeight is the weight of a line in eighths of a point, 0 where it can't be seen.
func lineWeight(side *tree.Node) int {
	switch side.Get("val") {
	case "", "nil", "none":
		return 0
	}
	size, err := strconv.Atoi(side.Get("sz"))
	if err != nil || size < 1 {
		return 1
	}
	return size
}

func nearlyEdges(a, b map[edge]int) bool {
	for e, w := range a {
		if (w == 0) != (b[e] == 0) || !near(w, b[e]) {
			return false
		}
	}
	for e, w := range b {
		if w > 0 && a[e] == 0 {
			return false
		}
	}
	return true
}

// Nearly says whether widths in twips are the same but for the rounding of two programs.
func Nearly(a, b []int) bool {
	return slices.EqualFunc(a, b, near)
}

// MergeOf says how a cell is joined with the one above: "restart" where such a column begins, "continue" below, empty where it stands alone (17.4.84).
func MergeOf(c *Cell) string {
	k := c.Element.Path("w:tcPr", "w:vMerge")
	switch {
	case k == nil:
		return ""
	case k.Get("val") == "restart":
		return "restart"
	}
	return "continue"
}
