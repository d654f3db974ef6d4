package document

import (
	"slices"
	"strings"

	"vanban/generator/word/tree"
)

// PageDiffers names what a person set otherwise in a document as a whole: its pages section by section, its background. What
// two programs round or write differently is the same. Headers and footers are paragraphs, and compared as such.
func (d *Document) PageDiffers(e *Document) []string {
	a, b := d.sections(), e.sections()
	if len(a) != len(b) {
		return []string{"ngắt phần (section break)"}
	}
	var all []difference
	for i, s := range a {
		t := b[i]
		all = append(all,
			difference{"khổ giấy", !s.near(t, "w:pgSz", "w", "h")},
			difference{"lề trang", !s.near(t, "w:pgMar", "top", "bottom", "left", "right", "gutter") || !e.byLibreOffice() && !s.near(t, "w:pgMar", "header", "footer")},
			difference{"cột, khung trang, số trang bắt đầu", NearlySame(s, t) && !s.samePage(t)},
			difference{"số dòng ở lề", (s.Element.Child("w:lnNumType") == nil) != (t.Element.Child("w:lnNumType") == nil)},
			difference{"vị trí chữ trong chiều cao trang", strings.TrimPrefix(s.Element.Val("w:vAlign"), "top") != strings.TrimPrefix(t.Element.Val("w:vAlign"), "top")},
			difference{"đầu trang, chân trang riêng cho trang đầu", s.firstApart() != t.firstApart() && !e.byLibreOffice()})
	}
	background := func(d *Document) bool { return d.Body.Root.Parent.Child("w:background") != nil }
	all = append(all, difference{"màu nền trang", background(d) != background(e)})
	names := namesOf(all)
	slices.Sort(names)
	return slices.Compact(names)
}

// near says whether lengths of an element of two sections differ by rounding only.
func (s *Section) near(t *Section, name string, attributes ...string) bool {
	return !slices.ContainsFunc(attributes, func(attribute string) bool {
		x, y := 0, 0
		s.Element.Child(name).Number(attribute, &x)
		t.Element.Child(name).Number(attribute, &y)
		return !near(x, y)
	})
}

// Links lists where the hyperlinks of the body lead.
func (d *Document) Links() []string { return d.links() }

// Remark is a comment of Word's.
type Remark struct{ Author, Text string }

// Remarks gives the comments of a document, in their order.
func (d *Document) Remarks() (all []Remark) {
	root, err := tree.Parse(d.Related("comments"))
	if err != nil {
		return nil // there is no such part, or none that can be read
	}
	for _, c := range root.All("w:comment") {
		var text strings.Builder
		c.Each(func(n *tree.Node) {
			if n.Name == "w:t" {
				text.WriteString(LeafText(n))
			} else if n.Name == "w:p" && text.Len() > 0 {
				text.WriteByte(' ')
			}
		})
		all = append(all, Remark{c.Get("author"), text.String()})
	}
	return all
}

// LooksDiffer names what differs in the looks of two tables but for those of their rows.
func (t *Table) LooksDiffer(u *Table) []string {
	lines := nearlyEdges(t.edges(), u.edges())
	if !slices.EqualFunc(t.Rows, u.Rows, func(a, b Item) bool { return len(a.(*Row).Cells) == len(b.(*Row).Cells) }) {
		lines = true // a row came or went: those of the others stand elsewhere
	}
	return namesOf([]difference{{"độ rộng cột", !Nearly(t.Grid, u.Grid)}, {"đường kẻ của bảng", !lines}})
}

// LooksDiffer names what differs in the looks of two rows with as many cells, but for those of the paragraphs in them.
func (w *Row) LooksDiffer(v *Row) []string {
	all := []difference{{"chiều cao hàng", !Nearly([]int{w.height()}, []int{v.height()})}, {"hàng tiêu đề lặp lại", w.IsTop != v.IsTop}}
	for i, c := range w.Cells {
		o := v.Cells[i]
		all = append(all, difference{"màu nền ô", c.fill() != o.fill()}, difference{"vị trí chữ trong ô", c.standing() != o.standing()})
	}
	names := namesOf(all)
	slices.Sort(names)
	return slices.Compact(names)
}

// Counterpart pairs the characters of a text with those of another one; None of those that have none.
type Counterpart func(i int) int

// None is the counterpart of a character that has none.
const None = -1

// TextLooksDiffer names what differs in the looks of the characters that two paragraphs have in common.
func (p *Paragraph) TextLooksDiffer(q *Paragraph, of Counterpart) (names []string) {
	a, b := p.Chars(), q.Chars()
	var lastA, lastB *tree.Node
	for i, c := range a {
		j := of(i)
		if j < 0 || j >= len(b) || c.Run == lastA && b[j].Run == lastB || strings.ContainsRune(" \n\t\f\u00a0", c.Rune) {
			continue
		}
		lastA, lastB = c.Run, b[j].Run
		names = append(names, p.lookOf(lastA).Differences(q.lookOf(lastB))...)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// OwnLooks names what in the looks of some characters no character of another paragraph has: words that came in a colour of their own. A footnote's mark is raised by itself.
func (p *Paragraph) OwnLooks(beside *Paragraph, isNew func(i int) bool) (names []string) {
	var looks []runLook
	var last *tree.Node
	for _, c := range beside.Chars() {
		if c.Run != last {
			last = c.Run
			looks = append(looks, beside.lookOf(last))
		}
	}
	for i, c := range p.Chars() {
		if !isNew(i) || len(looks) == 0 || IsMark(c.Rune) || strings.ContainsRune(" \n\t\f\u00a0", c.Rune) {
			continue
		}
		var least []string
		for k, l := range looks {
			if d := l.Differences(p.lookOf(c.Run)); k == 0 || len(d) < len(least) {
				least = d
			}
		}
		names = append(names, least...)
	}
	slices.Sort(names)
	return slices.Compact(names)
}
