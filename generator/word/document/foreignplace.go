package document

import (
	"fmt"
	"slices"
	"strings"

	"vanban/generator/pattern"
	"vanban/generator/word/levels"
)

var (
	nationalLine   = pattern.Lazy(`^CỘNG H[ÒO][ÀA]? XÃ HỘI CHỦ NGHĨA VIỆT NAM`)
	recipientsLine = pattern.Lazy(`^(?i:nơi nhận)`)
	capacityLine   = pattern.Lazy(`^(?:TM|KT|TL|TUQ|Q)\. ?\p{Lu}`)
)

// placeForeign names the places in a table of several columns of a file of anybody, which has neither a head that is repeated nor styles that
// tell its parts: the opening and the closing of a document, or rows and columns. What a cell begins with is
// no number of the text's: behind the table that goes on as before.
func (t *Table) placeForeign(p *placer, before placer) {
	var cells []*Cell
	for _, it := range t.Rows {
		cells = append(cells, it.(*Row).Cells...)
	}
	if len(cells) <= len(t.Rows) {
		return
	}
	recipients := slices.IndexFunc(cells, func(c *Cell) bool { return c.hasLine(recipientsLine().MatchString) })
	switch has := func(is func(string) bool) bool {
		return slices.ContainsFunc(cells, func(c *Cell) bool { return c.hasLine(is) })
	}; {
	case has(nationalLine().MatchString):
		p.begin("")
		t.placeEach(func(*Row, *Cell) string { return p.whole("phần đầu văn bản") })
		return
	case recipients >= 0 || has(capacityLine().MatchString):
		t.placeEach(func(_ *Row, c *Cell) string {
			if recipients >= 0 && c.Column == cells[recipients].Column {
				return p.whole("nơi nhận")
			}
			return p.whole("phần ký")
		})
		before.levels, before.since, before.closed = levels.Levels{}, 0, true
	case t.Bordered():
		t.placeEach(func(w *Row, c *Cell) string { return w.Where + t.topWords(w, c) })
	default:
		return
	}
	p.levels, p.since, p.closed = before.levels, before.since, before.closed
}

// topWords names a cell's column by the table's first row, where that has one short line above it.
func (t *Table) topWords(w *Row, c *Cell) string {
	if t.Rows[0] == Item(w) {
		return ""
	}
	for _, top := range t.Rows[0].(*Row).Cells {
		if text := Readable(TextOf(top.Items)); top.Column == c.Column && top.Span == c.Span && text != "" && len(top.Items) == 1 && len(strings.Fields(text)) <= inHead {
			return fmt.Sprintf(", cột %s", sentence(text))
		}
	}
	return ""
}

// inHead is how many words the head of a column may have to name its cells.
const inHead = 8

func (t *Table) placeEach(where func(*Row, *Cell) string) {
	for _, it := range t.Rows {
		w := it.(*Row)
		for _, c := range w.Cells {
			for p := range Paragraphs(c.Items...) {
				if _, named := Named[p.Named]; !named {
					p.Where = where(w, c)
				}
			}
		}
	}
}

func (c *Cell) hasLine(is func(string) bool) bool {
	for p := range Paragraphs(c.Items...) {
		if _, named := Named[p.Named]; !named && is(strings.TrimSpace(p.Text)) {
			return true
		}
	}
	return false
}
