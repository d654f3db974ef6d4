package revise

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"vanban/generator/word/document"
	"vanban/generator/word/tree"
)

func (r *reconciler) table(b, e, f *document.Table) {
	if len(b.Grid) != len(f.Grid) {
		r.otherColumns(b, e, f)
		return
	}
	at := e.Element.Open
	for _, k := range e.Element.Kids {
		if k.Name == "w:tblPr" || k.Name == "w:tblGrid" {
			at = k.End
		}
	}
	c := container{story: e.Story, at: at}
	if !document.Nearly(b.Grid, e.Grid) {
		c.widths = e.Grid
	}
	r.sequence(c, b.Rows, e.Rows, f.Rows)
	r.takeWidths(b, e, f)
}

// otherColumns takes a table whose columns the dossier changed: as a whole, where the person left it as it was.
func (r *reconciler) otherColumns(b, e, f *document.Table) {
	if b.Words() == e.Words() && len(b.Grid) == len(e.Grid) {
		r.comparison.add(Change{By: Dossier, Kind: Changed, Where: r.where(b) + ", các cột", Base: strings.Join(b.Heads, " | "), Dossier: strings.Join(f.Heads, " | ")})
		r.splice(e.Story.Part, tree.Replace(e.Element, r.imported(f.Story, f.Element, nil)))
		return
	}
	r.comparison.add(Change{By: Both, Kind: Changed, Where: r.where(b) + ", các cột", Base: strings.Join(b.Heads, " | "), Person: strings.Join(e.Heads, " | "), Dossier: strings.Join(f.Heads, " | ")})
	r.comment(document.First(e.Rows...), "Bảng này đã sửa tay, hồ sơ đổi các cột của bảng. Xem bảng mới trong tệp .moi.docx.")
}

// takeWidths gives the columns their fresh widths where the person did not change them, in every row.
func (r *reconciler) takeWidths(b, e, f *document.Table) {
	if slices.Equal(b.Grid, f.Grid) || !document.Nearly(b.Grid, e.Grid) {
		return
	}
	for i, k := range e.Element.Child("w:tblGrid").All("w:gridCol") {
		tag := string(e.Story.Content[k.Start:k.Open])
		r.splice(e.Story.Part, tree.Splice{At: k.Start, End: k.Open, Text: tree.WithAttribute(tag, "w", strconv.Itoa(f.Grid[i]))})
	}
	for _, it := range e.Rows {
		for _, c := range it.(*document.Row).Cells {
			w := c.Element.Path("w:tcPr", "w:tcW")
			if w == nil || c.Column+c.Span > len(f.Grid) || r.gone[it.Node()] {
				continue
			}
			tag := string(e.Story.Content[w.Start:w.Open])
			width := strconv.Itoa(sum(f.Grid[c.Column : c.Column+c.Span]))
			r.splice(e.Story.Part, tree.Splice{At: w.Start, End: w.Open, Text: tree.WithAttribute(tag, "w", width)})
		}
	}
}

func (r *reconciler) row(b, e, f *document.Row) {
	r.takeSplitting(b, e, f)
	if !sameCells(b, f) {
		r.asWhole(b, e, f)
		return
	}
	for i, c := range b.Cells {
		own := counterpart(b, i, e)
		if own == nil {
			if cellText(c) != cellText(f.Cells[i]) {
				r.comparison.add(Change{By: Both, Kind: Removed, Where: cellPlace(b, c), Base: cellText(c), Dossier: cellText(f.Cells[i])})
				r.comment(document.First(e), clashText(cellPlace(b, c), cellText(f.Cells[i])))
			}
			continue
		}
		r.takeMerging(e.Table.Story, own, c, f.Cells[i])
		r.cell(b, c, own, f.Cells[i])
	}
}

func cellText(c *document.Cell) string { return document.TextOf(c.Items) }

func sameCells(a, b *document.Row) bool {
	return slices.EqualFunc(a.Cells, b.Cells, func(x, y *document.Cell) bool { return x.Span == y.Span })
}

// counterpart finds a cell of the edited row: by its place where the columns are the same, else by the column's head.
func counterpart(b *document.Row, i int, e *document.Row) *document.Cell {
	if len(b.Cells) == len(e.Cells) {
		return e.Cells[i]
	}
	c := b.Cells[i]
	if c.Column >= len(b.Table.Heads) {
		return nil
	}
	for _, o := range e.Cells {
		if o.Column < len(e.Table.Heads) && e.Table.Heads[o.Column] == b.Table.Heads[c.Column] {
			return o
		}
	}
	return nil
}

// asWhole takes a row whose cells the dossier joined or parted.
func (r *reconciler) asWhole(b, e, f *document.Row) {
	if b.Key() == e.Key() {
		r.comparison.add(Change{By: Dossier, Kind: Changed, Where: b.Where, Base: b.Text(), Dossier: f.Text()})
		r.gone[e.Element] = true
		r.splice(e.Table.Story.Part, tree.Replace(e.Element, r.imported(f.Table.Story, f.Element, nil)))
		return
	}
	r.clash(b.Text(), document.First(e), f.Text(), b.Where)
}

// cell reconciles one cell. In a table of data it is one thing: what both sides changed there is a clash as a whole.
func (r *reconciler) cell(w *document.Row, b, e, f *document.Cell) {
	base, edited, fresh := cellText(b), cellText(e), cellText(f)
	at := document.First(e.Items...)
	numbered := r.counted[document.First(b.Items...)]
	if numbered && isNumber(base) && isNumber(edited) && isNumber(fresh) && base != edited {
		return // both may have numbered anew: that is done when all is merged
	}
	onlyNumbers := numbered && (sameButNumber(base, edited) || sameButNumber(base, fresh) || sameButNumber(edited, fresh))
	if w.Table.HoldsData() && base != edited && base != fresh && edited != fresh && at != nil && !onlyNumbers {
		where := cellPlace(w, b)
		r.comparison.add(Change{By: Both, Kind: Changed, Where: where, Base: base, Person: edited, Dossier: fresh})
		r.comment(at, clashText(where, fresh))
		return
	}
	start := e.Element.Open
	if tcPr := e.Element.Child("w:tcPr"); tcPr != nil {
		start = tcPr.End
	}
	st := w.Table.Story
	if at != nil {
		st = at.Story // that of the edited cell
	}
	r.sequence(container{story: st, at: start, inCell: true}, b.Items, e.Items, f.Items)
}

// isNumber says whether a cell holds nothing but its row's number.
func isNumber(text string) bool {
	m := document.RowNumber().FindString(text)
	return m != "" && strings.TrimSpace(text) == strings.TrimSpace(m)
}

func cellPlace(w *document.Row, c *document.Cell) string {
	if c.Column < len(w.Table.Heads) && w.Table.Heads[c.Column] != "" {
		return fmt.Sprintf("%s, cột %s", w.Where, w.Table.Heads[c.Column])
	}
	return w.Where
}

// takeSplitting lets a row run over a page's end or not, as the dossier has it now.
func (r *reconciler) takeSplitting(b, e, f *document.Row) {
	base, _ := b.Element.Child("w:trPr").On("w:cantSplit")
	edited, _ := e.Element.Child("w:trPr").On("w:cantSplit")
	fresh, _ := f.Element.Child("w:trPr").On("w:cantSplit")
	if base == fresh || edited != base {
		return
	}
	part, trPr := e.Table.Story.Part, e.Element.Child("w:trPr")
	switch k := trPr.Child("w:cantSplit"); {
	case k != nil && !fresh:
		r.splice(part, tree.Replace(k, ""))
	case k != nil:
		r.splice(part, tree.Replace(k, "<w:cantSplit/>"))
	case trPr != nil:
		r.splice(part, tree.Into(e.Table.Story.Content, trPr, trPr.Open, "<w:cantSplit/>"))
	default:
		at := e.Element.Open
		if x := e.Element.Child("w:tblPrEx"); x != nil {
			at = x.End
		}
		r.splice(part, tree.Insert(at, "<w:trPr><w:cantSplit/></w:trPr>"))
	}
}

// takeMerging joins a person's own cell with those above and below as the dossier has it now, where that has changed.
func (r *reconciler) takeMerging(st *document.Story, own, base, fresh *document.Cell) {
	if document.MergeOf(base) == document.MergeOf(fresh) || document.MergeOf(own) != document.MergeOf(base) {
		return
	}
	xml := map[string]string{"restart": `<w:vMerge w:val="restart"/>`, "continue": `<w:vMerge/>`}[document.MergeOf(fresh)]
	tcPr := own.Element.Child("w:tcPr")
	switch k := tcPr.Child("w:vMerge"); {
	case k != nil:
		r.splice(st.Part, tree.Replace(k, xml))
	case tcPr == nil:
		r.splice(st.Part, tree.Insert(own.Element.Open, "<w:tcPr>"+xml+"</w:tcPr>"))
	default:
		at := tcPr.Open
		for _, k := range tcPr.Kids {
			if slices.Contains(beforeMerging, k.Name) {
				at = k.End
			}
		}
		r.splice(st.Part, tree.Into(st.Content, tcPr, at, xml))
	}
}

// beforeMerging are the elements that stand before w:vMerge (CT_TcPr).
var beforeMerging = []string{"w:cnfStyle", "w:tcW", "w:gridSpan", "w:hMerge"}
