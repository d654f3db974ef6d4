package writeback

import (
	"slices"

	"vanban/generator/diff"
	"vanban/generator/word/document"
	"vanban/generator/word/labelled"
	"vanban/generator/word/pairing"
)

// Kind is what became of a paragraph or of a table's row.
type Kind int

// The kinds of differences.
const (
	Changed Kind = iota
	Added
	Removed
	RowAdded
	RowRemoved
	Formatted // the same words in other looks
	Other     // a table that came, went or has other columns
)

// difference is one place at which two versions differ.
type difference struct {
	kind           Kind
	old, new       *document.Paragraph // nil where there is none on that side
	oldRow, newRow *document.Row       // the row that the paragraph stands in, or that is added or removed; nil outside tables
	oldCell        *document.Cell      // the old version's cell in which a paragraph came
	prev, next     *document.Paragraph // of the old version, beside what came
	prevRow        *document.Row       // the paired row over an added one
	at             int                 // paragraphs of the old version before it
	looks          []string            // what of the looks differs, of Formatted
}

// comparison is what differs between two versions, in their order, and which paragraphs belong together.
type comparison struct {
	all     []*difference
	pairs   map[*document.Paragraph]*document.Paragraph
	inverse map[*document.Paragraph]*document.Paragraph // of pairs; nil: not asked for yet
	olds    []*document.Paragraph
	row     *document.Row // that is compared
	newRow  *document.Row
	cell    *document.Cell
	lastRow *document.Row
	looks   bool
}

// compare walks two versions of one document.
func compare(old, new *document.Document) *comparison { return (&comparison{}).walk(old, new) }

// compareLooks is compare that tells of changed looks too.
func compareLooks(old, new *document.Document) *comparison {
	return (&comparison{looks: true}).walk(old, new)
}

func (c *comparison) walk(old, new *document.Document) *comparison {
	c.pairs = map[*document.Paragraph]*document.Paragraph{}
	c.items(old.Body.Items, new.Body.Items)
	c.items(notesOf(old), notesOf(new))
	if !c.looks || !old.SameHeaders(new) {
		c.items(headersOf(old), headersOf(new))
	}
	for _, d := range c.all {
		if d.kind == Added || d.kind == RowAdded {
			if d.at > 0 {
				d.prev = c.olds[d.at-1]
			}
			if d.at < len(c.olds) {
				d.next = c.olds[d.at]
			}
		}
	}
	return c
}

// notesOf gives what the footnotes say, in the order of their marks.
func notesOf(d *document.Document) (all []document.Item) {
	for p := range document.Paragraphs(d.Body.Items...) {
		for _, id := range p.Notes {
			if n := d.Notes[id]; n != nil {
				all = append(all, n.Items...)
			}
		}
	}
	return all
}

func headersOf(d *document.Document) (all []document.Item) {
	for _, s := range d.HeaderStories() {
		all = append(all, s.Items...)
	}
	return all
}

// written leaves out what holds no words: empty paragraphs are distances and lines, ends of sections and contents are the program's.
func written(all []document.Item) (kept []document.Item) {
	for _, it := range all {
		switch it := it.(type) {
		case *document.Paragraph:
			if labelled.Plain(it.Text) != "" {
				kept = append(kept, it)
			}
		case *document.Table, *document.Row:
			kept = append(kept, it)
		}
	}
	return kept
}

// items compares two runs of elements.
func (c *comparison) items(old, new []document.Item) {
	whole, wholeNew := old, new
	old, new = written(old), written(new)
	to := pairing.Items(old, new)
	splitAfter(old, new, to)
	if c.looks {
		c.blanks(whole, wholeNew, to)
	}
	from, next := 0, 0
	for i := 0; i <= len(old); i++ {
		if i < len(old) && to[i] == pairing.None {
			continue
		}
		end := len(new)
		if i < len(old) {
			end = to[i]
		}
		c.gap(old[from:i], new[next:end])
		if i < len(old) {
			c.pair(old[i], new[end])
		}
		from, next = i+1, end+1
	}
}

// gap compares what has no counterpart on either side. Paragraphs on both sides stand for each other in their order: they were written anew. Where
// there are more of one side, those of one style do: a name for a name.
func (c *comparison) gap(old, new []document.Item) {
	from, next := 0, 0
	for i, j := range ofOneStyle(old, new) {
		if j == pairing.None {
			continue
		}
		if len(old)-from == len(new)-next {
			break
		}
		c.inOrder(old[from:i], new[next:j])
		c.pair(old[i], new[j])
		from, next = i+1, j+1
	}
	c.inOrder(old[from:], new[next:])
}

// inOrder compares what has no counterpart on either side, the first with the first.
func (c *comparison) inOrder(old, new []document.Item) {
	for len(old) > 0 && len(new) > 0 && old[0].Kind() == new[0].Kind() && (old[0].Kind() == "paragraph" || len(old) == len(new)) {
		c.pair(old[0], new[0])
		old, new = old[1:], new[1:]
	}
	for _, it := range old {
		switch it := it.(type) {
		case *document.Paragraph:
			c.add(&difference{kind: Removed, old: it, oldRow: c.row})
			c.olds = append(c.olds, it)
		case *document.Row:
			c.add(&difference{kind: RowRemoved, oldRow: it})
			c.olds = slices.AppendSeq(c.olds, document.Paragraphs(it))
		default:
			c.add(&difference{kind: Other, old: document.First(it)})
			c.olds = slices.AppendSeq(c.olds, document.Paragraphs(it))
		}
	}
	for _, it := range new {
		switch it := it.(type) {
		case *document.Paragraph:
			c.add(&difference{kind: Added, new: it, oldRow: c.row, newRow: c.newRow, oldCell: c.cell})
		case *document.Row:
			c.add(&difference{kind: RowAdded, newRow: it, prevRow: c.lastRow})
		default:
			c.add(&difference{kind: Other, new: document.First(it)})
		}
	}
}

// ofOneStyle gives for each paragraph the one of its style on the other side, where there are more on one side, in several styles.
func ofOneStyle(old, new []document.Item) []int {
	if len(old) == len(new) || len(old) == 0 || len(new) == 0 {
		return nil
	}
	was, now := pairing.Each(old, styleNamed), pairing.Each(new, styleNamed)
	if len(slices.Compact(slices.Concat(was, now))) == 1 {
		return nil
	}
	to := diff.Align(was, now)
	for i, name := range was {
		if name == "" {
			to[i] = pairing.None
		}
	}
	return to
}

// styleNamed gives the name of a paragraph's style; empty of anything else.
func styleNamed(it document.Item) string {
	if p, is := it.(*document.Paragraph); is {
		return p.Named
	}
	return ""
}

// splitAfter lets the first half of a paragraph that was split stand for it, where the second has no number: that came behind.
func splitAfter(old, new []document.Item, to []int) {
	taken := pairing.Inverse(to, len(new))
	for i, j := range to {
		if j < 1 || taken[j-1] != pairing.None {
			continue
		}
		was, isOld := old[i].(*document.Paragraph)
		head, isHead := new[j-1].(*document.Paragraph)
		tail, isTail := new[j].(*document.Paragraph)
		if isOld && isHead && isTail && areHalves(was.Text, head.Text, tail.Text) {
			to[i] = j - 1
		}
	}
}

// areHalves says whether two texts are what was one: the first keeps its number, the second has none.
func areHalves(was, head, tail string) bool {
	label, old := labelled.Parted(was)
	first, begin := labelled.Parted(head)
	second, end := labelled.Parted(tail)
	return label != "" && second == "" && labelled.Style(first) == labelled.Style(label) && begin != "" &&
		diff.BagOf(old).Share(diff.BagOf(begin+" "+end)) >= mostOfIt
}

// mostOfIt is how much of a paragraph is in its halves, where words were changed as it was split.
const mostOfIt = 0.8

func (c *comparison) add(d *difference) {
	d.at = len(c.olds)
	c.all = append(c.all, d)
}

// pair compares two elements that belong together.
func (c *comparison) pair(old, new document.Item) {
	switch old := old.(type) {
	case *document.Paragraph:
		c.paragraph(old, new.(*document.Paragraph))
	case *document.Table:
		before := c.lastRow
		c.lastRow = nil
		if c.looks {
			c.formatted(&difference{old: document.First(old)}, old.LooksDiffer(new.(*document.Table)))
		}
		c.items(old.Rows, new.(*document.Table).Rows)
		c.lastRow = before
	case *document.Row:
		c.cells(old, new.(*document.Row))
	}
}

func (c *comparison) cells(old, new *document.Row) {
	if len(old.Cells) != len(new.Cells) {
		c.add(&difference{kind: Other, oldRow: old, newRow: new, old: document.First(old), new: document.First(new)})
		c.olds = slices.AppendSeq(c.olds, document.Paragraphs(old))
		return
	}
	if c.looks {
		c.formatted(&difference{old: document.First(old)}, old.LooksDiffer(new))
	}
	row, newRow, cell := c.row, c.newRow, c.cell
	for i := range old.Cells {
		c.row, c.newRow, c.cell = old, new, old.Cells[i]
		c.items(old.Cells[i].Items, new.Cells[i].Items)
	}
	c.row, c.newRow, c.cell, c.lastRow = row, newRow, cell, old
}

func (c *comparison) paragraph(old, new *document.Paragraph) {
	c.pairs[old] = new
	if !labelled.Same(old.Text+old.Extra, new.Text+new.Extra) {
		c.add(&difference{kind: Changed, old: old, new: new, oldRow: c.row, newRow: c.newRow})
	}
	if c.looks {
		c.formatted(&difference{old: old, new: new}, looksOf(old, new))
	}
	c.olds = append(c.olds, old)
}

// words marks what changed as so-sanh and hop-nhat mark it.
func (d *difference) words() []diff.Segment {
	return diff.Words(d.oldText(), d.newText())
}

func (d *difference) oldText() string {
	switch {
	case d.kind == RowRemoved, d.kind == Other && d.oldRow != nil:
		return rowText(d.oldRow)
	case d.old != nil:
		return document.Readable(d.old.Text)
	}
	return ""
}

func (d *difference) newText() string {
	switch {
	case d.kind == RowAdded, d.kind == Other && d.newRow != nil:
		return rowText(d.newRow)
	case d.new != nil:
		return document.Readable(d.new.Text)
	}
	return ""
}

// changes says whether words were marked as gone or come.
func changes(words []diff.Segment) bool {
	return slices.ContainsFunc(words, func(s diff.Segment) bool { return s.Op != diff.Kept })
}

// otherShape says of what has other cells, or is a whole table, why it stays in the Word file, and what to do.
func (d *difference) otherShape() string {
	switch {
	case d.oldRow != nil && d.newRow != nil:
		return "số ô của hàng đã khác (cột thêm, bỏ, hoặc ô gộp, tách) nên không ghi được; thêm, bỏ cột, gộp ô thì sửa bảng trong hồ sơ"
	case d.old == nil:
		return "bảng thêm vào trong Word không ghi được; thêm bảng vào tệp .md của hồ sơ"
	}
	return "bảng bỏ đi trong Word không ghi được; bỏ bảng trong tệp .md của hồ sơ"
}

func rowText(w *document.Row) string { return document.Readable(w.Text()) }

// where names the place as a person would.
func (d *difference) where() string {
	switch {
	case d.old != nil && d.old.Where != "":
		return d.old.Where
	case d.new != nil:
		return d.new.Where
	case d.oldRow != nil:
		return d.oldRow.Where
	case d.newRow != nil:
		return d.newRow.Where
	}
	return ""
}
