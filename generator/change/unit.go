package change

import (
	"fmt"
	"slices"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/markdown"
	"vanban/generator/nd30"
	"vanban/generator/outline"
	"vanban/generator/source"
)

// TextKind is which of a dossier's texts.
type TextKind int

// The texts.
const (
	PlanText       TextKind = iota // ke-hoach.md
	ArticleText                    // the điều of the decision
	AppendixText                   // an appendix's own text
	OwnArticleText                 // the điều of a document in a file of its own that words all of them
)

// articles says whether the text is the điều of a document.
func (k TextKind) articles() bool { return k == ArticleText || k == OwnArticleText }

// TextID names a text; Appendix is the appendix's place, from 0.
type TextID struct {
	Kind     TextKind
	Appendix int
}

// UnitKind is what a unit of a text is.
type UnitKind int

// The kinds of units.
const (
	SectionUnit UnitKind = iota // mục
	TitledUnit                  // khoản with a title
	ItemUnit                    // khoản or điểm
	DashUnit
	ParagraphUnit
	TableUnit // the head of a table
	RowUnit

	taskKind // of tasks, which are matched the same way
	areaKind
)

// Unit is a paragraph of a text, or a row of a table in it, with the place that the numbering gives it.
type Unit struct {
	Kind      UnitKind
	Depth     int               // how deep in lists: 0 outside of them
	Article   bool              // begins a điều
	Cells     [][]doc.Inline    // one, or those of a row; a footnote's mark is its place in Notes, from 1
	Columns   []markdown.Column // of a table's head, whose rows' cells stand one behind the other
	Chart     *markdown.Chart   // of the head of a table that is drawn as a chart
	IsOfChart bool              // a row of such a table
	Joins     []markdown.Join   // of a row's or a head's cells; nil: none is joined
	Aligns    []doc.Align       // of them
	Plus      bool              // a dash item that has + in the place of the dash
	Level     int               // how many levels down a title is, from 1; 0 of what is none
	Label     string            // what stands before the words, in a text that names its levels
	Part      *nd30.Level       // of a numbered part of such a text; nil of any other
	Number    int               // its number among those of its level, from 1
	Centred   bool              // a line in the middle
	Bracketed bool              // an item that was typed as “1)”
	Alone     bool              // nothing in its text is numbered
	Notes     [][]doc.Inline
	Place     Place
	Size      int // how many units stand within this one
	At        source.Pos

	over  *Unit  // what it stands in
	path  string // of its own place, in a text that names its levels
	index int    // in its text
	key   string // equal where nothing differs
}

// Plain gives the unit's words, a table's cells between bars; of a chart first how it is drawn, its title and what tells of it.
func (u *Unit) Plain() string {
	if u.Chart != nil {
		return strings.Join(slices.DeleteFunc([]string{u.Chart.KindName(), words(u.Chart.Title), words(u.Chart.Alt), u.cells()}, func(s string) bool { return s == "" }), "; ")
	}
	return u.cells()
}

// cells gives the words of the unit's cells between bars.
func (u *Unit) cells() string {
	cells := make([]string, len(u.Cells))
	for i, c := range u.Cells {
		cells[i] = words(c)
	}
	return strings.Join(cells, " | ")
}

// NoteTexts gives the words of the unit's footnotes.
func (u *Unit) NoteTexts() []string {
	all := make([]string, len(u.Notes))
	for i, n := range u.Notes {
		all[i] = words(n)
	}
	return all
}

// words gives a text's words without the marks of footnotes.
func words(text []doc.Inline) string {
	return doc.Plain(slices.DeleteFunc(slices.Clone(text), func(in doc.Inline) bool { _, mark := in.(doc.NoteRef); return mark }))
}

// flattener turns blocks into units.
type flattener struct {
	units   []*Unit
	depth   int
	notes   map[int][]doc.Inline
	place   placer
	levels  *leveller // nil: of a text that doesn't name its levels
	article bool      // the next unit begins a điều
}

// unitsOf gives a text of one or, for articles, several documents as units.
func unitsOf(id TextID, levels outline.Outline, documents ...*markdown.Document) []*Unit {
	f := &flattener{place: placer{at: Place{In: id}}, levels: newLeveller(levels)}
	for _, d := range documents {
		if d == nil {
			continue
		}
		f.notes = map[int][]doc.Inline{}
		for _, n := range d.Notes {
			f.notes[n.N] = n.Text
		}
		f.article = id.Kind.articles()
		f.blocks(d.Blocks)
	}
	f.place.close(f.units)
	for i, u := range f.units {
		u.index = i
		u.over = holder(f.units, u)
	}
	return f.units
}

func (f *flattener) blocks(blocks []markdown.Block) {
	for _, b := range blocks {
		_ = b.Visit(f) // no method gives an error
	}
}

// set numbers a unit and keeps it.
func (f *flattener) set(u *Unit, cells [][]doc.Inline) *Unit {
	f.article = false
	for _, c := range cells {
		u.Cells = append(u.Cells, u.takeNotes(c, f.notes))
	}
	u.key = keyOf(u)
	f.place.set(u)
	f.units = append(f.units, u)
	return u
}

// takeNotes numbers a text's marks within the unit and keeps their notes.
func (u *Unit) takeNotes(text []doc.Inline, notes map[int][]doc.Inline) []doc.Inline {
	out := slices.Clone(text)
	for i, in := range out {
		if mark, ok := in.(doc.NoteRef); ok {
			u.Notes = append(u.Notes, notes[mark.N])
			out[i] = doc.NoteRef{N: len(u.Notes)}
		}
	}
	return out
}

func keyOf(u *Unit) string {
	said := slices.Clone(u.Columns)
	for i := range said {
		said[i].Holds = 0 // which goes by the rows
	}
	chart := markdown.Chart{}
	if u.Chart != nil {
		chart = *u.Chart
	}
	return fmt.Sprintf("%v %d %d %t %#v %v %v %v %#v %d %t", chart, u.Kind, u.Depth, u.Article, u.Cells, said, u.Joins, u.Aligns, u.Notes, u.Level, u.Centred)
}

// Heading implements markdown.Visitor.
func (f *flattener) Heading(h *markdown.Heading) error {
	u := &Unit{Kind: SectionUnit, Level: h.Level, Article: f.article, At: h.At}
	switch {
	case f.levels == nil && h.Level > 1:
		u.Kind = TitledUnit
	case f.levels != nil:
		p := f.levels.parts.Title(h.Level)
		if p.Level.Titles != nd30.MustHaveTitle {
			u.Kind = TitledUnit
		}
		f.levels.put(u, p)
	}
	f.set(u, [][]doc.Inline{h.Text})
	return nil
}

// Paragraph implements markdown.Visitor.
func (f *flattener) Paragraph(p *markdown.Paragraph) error {
	f.set(&Unit{Kind: ParagraphUnit, Depth: f.depth, Article: f.article, At: p.At, Centred: p.Centred}, [][]doc.Inline{p.Text})
	return nil
}

// List implements markdown.Visitor.
func (f *flattener) List(l *markdown.List) error {
	f.depth++
	defer func() { f.depth-- }()
	if f.levels != nil {
		f.levels.parts.Open(l.Ordered)
		defer f.levels.parts.Close()
	}
	for _, item := range l.Items {
		first := item[0].(*markdown.Paragraph) // the reader makes no other
		u := &Unit{Kind: DashUnit, Depth: f.depth, Article: f.article, At: first.At, Plus: l.Plus}
		if l.Ordered {
			u.Kind, u.Bracketed = ItemUnit, l.Bracketed
			f.numberItem(u)
		}
		f.set(u, [][]doc.Inline{first.Text})
		f.blocks(item[1:])
	}
	return nil
}

// numberItem numbers an item of a text that names its levels.
func (f *flattener) numberItem(u *Unit) {
	if f.levels == nil {
		return
	}
	if p, is := f.levels.parts.Item(u.Bracketed); is {
		f.levels.put(u, p)
	}
}

// Table implements markdown.Visitor.
func (f *flattener) Table(t *markdown.Table) error {
	head := &Unit{Kind: TableUnit, Depth: f.depth, Article: f.article, At: t.At, Columns: t.Columns, Chart: t.Chart}
	var cells [][]doc.Inline
	for _, row := range t.Head {
		for i, cell := range row.Cells {
			cells, head.Joins = append(cells, cell), append(head.Joins, row.Join(i))
		}
	}
	f.set(head, cells)
	for _, row := range t.Rows {
		f.set(&Unit{Kind: RowUnit, Depth: f.depth, Article: f.article, At: t.At, Joins: row.Joins, Aligns: row.Aligns, IsOfChart: t.Chart != nil}, row.Cells)
	}
	return nil
}

// assembler turns units back into blocks.
type assembler struct {
	document *markdown.Document
	lists    []*markdown.List // open ones, the outermost first
	table    *markdown.Table  // the last block, where it is one
}

// textOf gives the documents that units make up: one, or one for each điều.
func textOf(units []*Unit) []*markdown.Document {
	var all []*markdown.Document
	var a *assembler
	for _, u := range units {
		if a == nil || u.Article {
			a = &assembler{document: &markdown.Document{}}
			all = append(all, a.document)
		}
		a.add(u)
	}
	return all
}

func (a *assembler) add(u *Unit) {
	cells := make([][]doc.Inline, len(u.Cells))
	for i, c := range u.Cells {
		cells[i] = a.giveNotes(c, u)
	}
	switch u.Kind {
	case SectionUnit, TitledUnit:
		a.append(&markdown.Heading{Level: u.Level, Text: cells[0], At: u.At}, u.Depth)
	case ItemUnit, DashUnit:
		a.item(u, cells[0])
	case TableUnit:
		a.append(&markdown.Table{Columns: u.Columns, Head: u.HeadRows(cells), Chart: u.Chart, At: u.At}, u.Depth)
	case RowUnit:
		if a.table != nil {
			a.table.Rows = append(a.table.Rows, markdown.Row{Cells: cells, Joins: u.Joins, Aligns: u.Aligns, At: u.At})
		}
	case ParagraphUnit, taskKind, areaKind:
		a.append(&markdown.Paragraph{Text: cells[0], Centred: u.Centred, At: u.At}, u.Depth)
	}
}

// HeadRows gives the cells of a table's head as its rows.
func (u *Unit) HeadRows(cells [][]doc.Inline) []markdown.Row {
	var rows []markdown.Row
	for n := len(u.Columns); n > 0 && len(cells) >= n; cells = cells[n:] {
		from := n * len(rows)
		rows = append(rows, markdown.Row{Cells: cells[:n:n], Joins: u.Joins[from : from+n], At: u.At})
	}
	return rows
}

// giveNotes numbers a unit's marks through the document.
func (a *assembler) giveNotes(text []doc.Inline, u *Unit) []doc.Inline {
	out := slices.Clone(text)
	for i, in := range out {
		if mark, ok := in.(doc.NoteRef); ok {
			n := len(a.document.Notes) + 1
			a.document.Notes = append(a.document.Notes, doc.Note{N: n, Text: u.Notes[mark.N-1], At: u.At})
			out[i] = doc.NoteRef{N: n}
		}
	}
	return out
}

// append adds a block outside of lists, or to the open item so deep.
func (a *assembler) append(b markdown.Block, depth int) {
	a.lists = a.lists[:min(depth, len(a.lists))]
	a.table, _ = b.(*markdown.Table)
	if depth == 0 {
		a.document.Blocks = append(a.document.Blocks, b)
		return
	}
	if len(a.lists) == 0 {
		a.document.Blocks = append(a.document.Blocks, b)
		return
	}
	items := a.lists[len(a.lists)-1].Items
	items[len(items)-1] = append(items[len(items)-1], b)
}

// item adds an item to the list that is open so deep, or begins one.
func (a *assembler) item(u *Unit, text []doc.Inline) {
	p := &markdown.Paragraph{Text: text, At: u.At}
	ordered := u.Kind == ItemUnit
	if len(a.lists) >= u.Depth && a.lists[u.Depth-1].Ordered == ordered && a.lists[u.Depth-1].Plus == u.Plus && a.lists[u.Depth-1].Bracketed == u.Bracketed && a.lastIs(u.Depth) {
		l := a.lists[u.Depth-1]
		l.Items = append(l.Items, []markdown.Block{p})
		a.lists = a.lists[:u.Depth]
		a.table = nil
		return
	}
	l := &markdown.List{Ordered: ordered, Plus: u.Plus, Bracketed: u.Bracketed, Items: [][]markdown.Block{{p}}, At: u.At}
	a.append(l, u.Depth-1)
	a.lists = append(a.lists, l)
}

// lastIs says whether the list so deep is the last block of what holds it, so that an item goes on with it.
func (a *assembler) lastIs(depth int) bool {
	blocks := a.document.Blocks
	if depth > 1 {
		items := a.lists[depth-2].Items
		blocks = items[len(items)-1]
	}
	return len(blocks) > 0 && blocks[len(blocks)-1] == markdown.Block(a.lists[depth-1])
}
