package revise

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"vanban/generator/word/tree"
)

func (b *table) reconcile(r *reconciler, edited, fresh item) {
	e, f := edited.(*table), fresh.(*table)
	if len(b.grid) != len(f.grid) {
		b.otherColumns(r, e, f)
		return
	}
	at := e.n.Open
	for _, k := range e.n.Kids {
		if k.Name == "w:tblPr" || k.Name == "w:tblGrid" {
			at = k.End
		}
	}
	c := container{story: e.story, at: at}
	if !nearly(b.grid, e.grid) {
		c.widths = e.grid
	}
	r.sequence(c, b.rows, e.rows, f.rows)
	b.takeWidths(r, e, f)
}

// otherColumns takes a table whose columns the dossier changed: as a whole, where the person left it as it was.
func (b *table) otherColumns(r *reconciler, e, f *table) {
	if b.words() == e.words() && len(b.grid) == len(e.grid) {
		r.comparison.add(Change{By: Dossier, Kind: Changed, Where: r.where(b) + ", các cột", Base: strings.Join(b.heads, " | "), Dossier: strings.Join(f.heads, " | ")})
		r.splice(e.story.part, tree.Splice{At: e.n.Start, End: e.n.End, Text: r.imported(f.story, f.n, nil)})
		return
	}
	r.comparison.add(Change{By: Both, Kind: Changed, Where: r.where(b) + ", các cột", Base: strings.Join(b.heads, " | "), Person: strings.Join(e.heads, " | "), Dossier: strings.Join(f.heads, " | ")})
	r.comment(firstParagraph(e.rows), "Bảng này đã sửa tay, hồ sơ đổi các cột của bảng. Xem bảng mới trong tệp .moi.docx.")
}

// takeWidths gives the columns their fresh widths where the person did not change them, in every row.
func (b *table) takeWidths(r *reconciler, e, f *table) {
	if slices.Equal(b.grid, f.grid) || !nearly(b.grid, e.grid) {
		return
	}
	for i, k := range e.n.Child("w:tblGrid").All("w:gridCol") {
		tag := string(e.story.content[k.Start:k.Open])
		r.splice(e.story.part, tree.Splice{At: k.Start, End: k.Open, Text: withAttribute(tag, "w", strconv.Itoa(f.grid[i]))})
	}
	for _, it := range e.rows {
		for _, c := range it.(*row).cells {
			w := c.n.Path("w:tcPr", "w:tcW")
			if w == nil || c.column+c.span > len(f.grid) || r.gone[it.node()] {
				continue
			}
			tag := string(e.story.content[w.Start:w.Open])
			width := strconv.Itoa(sum(f.grid[c.column : c.column+c.span]))
			r.splice(e.story.part, tree.Splice{At: w.Start, End: w.Open, Text: withAttribute(tag, "w", width)})
		}
	}
}

func nearly(a, b []int) bool {
	return slices.EqualFunc(a, b, func(x, y int) bool { return x-y <= slack && y-x <= slack })
}

func (b *row) reconcile(r *reconciler, edited, fresh item) {
	e, f := edited.(*row), fresh.(*row)
	b.takeSplitting(r, e, f)
	if !sameCells(b, f) {
		b.asWhole(r, e, f)
		return
	}
	for i, c := range b.cells {
		own := b.counterpart(i, e)
		if own == nil {
			if c.text() != f.cells[i].text() {
				r.comparison.add(Change{By: Both, Kind: Removed, Where: cellPlace(b, c), Base: c.text(), Dossier: f.cells[i].text()})
				r.comment(firstParagraph([]item{e}), clashText(cellPlace(b, c), f.cells[i].text()))
			}
			continue
		}
		if s, is := mergingOf(own, c, f.cells[i]); is {
			r.splice(e.table.story.part, s)
		}
		r.cell(b, c, own, f.cells[i])
	}
}

func (c *cell) text() string { return textOf(c.items) }

func sameCells(a, b *row) bool {
	return slices.EqualFunc(a.cells, b.cells, func(x, y *cell) bool { return x.span == y.span })
}

// counterpart finds a cell of the edited row: by its place where the columns are the same, else by the column's head.
func (b *row) counterpart(i int, e *row) *cell {
	if len(b.cells) == len(e.cells) {
		return e.cells[i]
	}
	c := b.cells[i]
	if c.column >= len(b.table.heads) {
		return nil
	}
	for _, o := range e.cells {
		if o.column < len(e.table.heads) && e.table.heads[o.column] == b.table.heads[c.column] {
			return o
		}
	}
	return nil
}

// asWhole takes a row whose cells the dossier joined or parted.
func (b *row) asWhole(r *reconciler, e, f *row) {
	if b.key() == e.key() {
		r.comparison.add(Change{By: Dossier, Kind: Changed, Where: b.where, Base: b.text(), Dossier: f.text()})
		r.gone[e.n] = true
		r.splice(e.table.story.part, tree.Splice{At: e.n.Start, End: e.n.End, Text: r.imported(f.table.story, f.n, nil)})
		return
	}
	r.clash(b.text(), firstParagraph([]item{e}), f.text(), b.where)
}

// cell reconciles one cell. In a table of data it is one thing: what both sides changed there is a clash as a whole.
func (r *reconciler) cell(w *row, b, e, f *cell) {
	base, edited, fresh := b.text(), e.text(), f.text()
	at := firstParagraph(e.items)
	if isNumber(base) && isNumber(edited) && isNumber(fresh) && base != edited {
		return // both may have numbered anew: that is done when all is merged
	}
	if w.table.holdsData() && base != edited && base != fresh && edited != fresh && at != nil && !sameButNumber(base, edited) && !sameButNumber(base, fresh) && !sameButNumber(edited, fresh) {
		where := cellPlace(w, b)
		r.comparison.add(Change{By: Both, Kind: Changed, Where: where, Base: base, Person: edited, Dossier: fresh})
		r.comment(at, clashText(where, fresh))
		return
	}
	start := e.n.Open
	if tcPr := e.n.Child("w:tcPr"); tcPr != nil {
		start = tcPr.End
	}
	r.sequence(container{story: w.storyOf(e), at: start, cell: true}, b.items, e.items, f.items)
}

// isNumber says whether a cell holds nothing but its row's number.
func isNumber(text string) bool {
	m := rowNumber().FindString(text)
	return m != "" && strings.TrimSpace(text) == strings.TrimSpace(m)
}

// storyOf is the story of the edited cell.
func (w *row) storyOf(c *cell) *story {
	if p := firstParagraph(c.items); p != nil {
		return p.story
	}
	return w.table.story
}

func cellPlace(w *row, c *cell) string {
	if c.column < len(w.table.heads) && w.table.heads[c.column] != "" {
		return fmt.Sprintf("%s, cột %s", w.where, w.table.heads[c.column])
	}
	return w.where
}

// takeSplitting lets a row run over a page's end or not, as the dossier has it now.
func (b *row) takeSplitting(r *reconciler, e, f *row) {
	base, _ := b.n.Child("w:trPr").On("w:cantSplit")
	edited, _ := e.n.Child("w:trPr").On("w:cantSplit")
	fresh, _ := f.n.Child("w:trPr").On("w:cantSplit")
	if base == fresh || edited != base {
		return
	}
	part, trPr := e.table.story.part, e.n.Child("w:trPr")
	switch k := trPr.Child("w:cantSplit"); {
	case k != nil && !fresh:
		r.splice(part, tree.Splice{At: k.Start, End: k.End, Text: ""})
	case k != nil:
		r.splice(part, tree.Splice{At: k.Start, End: k.End, Text: "<w:cantSplit/>"})
	case trPr == nil:
		at := e.n.Open
		if x := e.n.Child("w:tblPrEx"); x != nil {
			at = x.End
		}
		r.splice(part, tree.Splice{At: at, End: at, Text: "<w:trPr><w:cantSplit/></w:trPr>"})
	case trPr.SelfClosed():
		r.splice(part, tree.Splice{At: trPr.Start, End: trPr.End, Text: "<w:trPr><w:cantSplit/></w:trPr>"})
	default:
		r.splice(part, tree.Splice{At: trPr.Open, End: trPr.Open, Text: "<w:cantSplit/>"})
	}
}

// mergingOf joins a person's own cell with those above and below as the dossier has it now, where that has changed.
func mergingOf(own, base, fresh *cell) (s tree.Splice, changed bool) {
	if mergeOf(base) == mergeOf(fresh) || mergeOf(own) != mergeOf(base) {
		return s, false
	}
	xml := map[string]string{"": "", "restart": `<w:vMerge w:val="restart"/>`, "continue": `<w:vMerge/>`}[mergeOf(fresh)]
	tcPr := own.n.Child("w:tcPr")
	if k := tcPr.Child("w:vMerge"); k != nil {
		return tree.Splice{At: k.Start, End: k.End, Text: xml}, true
	}
	if tcPr == nil || tcPr.SelfClosed() {
		at, end := own.n.Open, own.n.Open
		if tcPr != nil {
			at, end = tcPr.Start, tcPr.End
		}
		return tree.Splice{At: at, End: end, Text: "<w:tcPr>" + xml + "</w:tcPr>"}, true
	}
	at := tcPr.Open
	for _, k := range tcPr.Kids {
		if k.Name == "w:cnfStyle" || k.Name == "w:tcW" || k.Name == "w:gridSpan" || k.Name == "w:hMerge" {
			at = k.End
		}
	}
	return tree.Splice{At: at, End: at, Text: xml}, true
}

func mergeOf(c *cell) string {
	k := c.n.Path("w:tcPr", "w:vMerge")
	switch {
	case k == nil:
		return ""
	case k.Get("val") == "restart":
		return "restart"
	}
	return "continue"
}
