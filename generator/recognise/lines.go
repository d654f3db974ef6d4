package recognise

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"vanban/generator/letters"
	"vanban/generator/nd30"
	"vanban/generator/word/document"
)

// Source is a Word file as it reads: what stands in its body in order, its footnotes, and the words of its headers and footers.
type Source struct {
	Blocks   []Block
	Notes    map[string][]document.Span                // by id
	Headers  []Line                                    // without those that are only the number of the page
	Count    int                                       // of paragraphs
	Contents []Contents                                // in their order
	Asides   document.Asides                           // what stands beside the text
	Boxed    map[*document.Paragraph][][]document.Item // what stands in the boxes of paragraphs that hold a head, whose lines are counted in their places
	OldCode  string                                    // of before Unicode, in which words were typed; empty: none were
}

// Block is a paragraph or a table of the body.
type Block struct {
	Line      *Line
	Table     *Table
	Landscape bool // on a page that lies on its side
	Section   int  // counts the sections of the file, from 0
	Sample    bool // of what the text shows of another document
}

// Line is a paragraph as it reads, or a part of one where several things stand in it.
type Line struct {
	N        int // the number of the paragraph in the file, in reading order from 1; 0 in a header or footer
	Spans    []document.Span
	Text     string // the words, with single spaces
	Number   string // that Word itself writes before it
	IsCentre bool   // it stands in the middle, by its alignment or by blanks
	Right    bool
	Bold     bool // all of it
	Italic   bool
	Objects  []string // the words within pictures and text boxes that stand in it
	Picture  bool     // a picture that has no file of its own, or words in a text box, stand in it
	Shown    bool     // so does a picture with one: a span has it
	Drawn    bool     // so do drawn lines or shapes
	Small    bool     // words are raised or lowered that read otherwise on the line: m², CO₂
	Hidden   bool     // some of its words are hidden, and nobody sees them in Word
	Struck   bool     // some are struck out
	Boxed    bool     // a small square is drawn beside its words, or over them
}

// Empty says whether the line has no letters or digits: only blanks, or a line drawn with dashes.
func (l *Line) Empty() bool {
	return !strings.ContainsFunc(l.Text, isWordRune) && len(l.Objects) == 0 && !l.isBlankName()
}

// isBlankName says whether a line is dots that stand for a name nobody has filled in yet.
func (l *Line) isBlankName() bool { return strings.Trim(l.Text, "-;,. \t\u00a0") == nd30.BlankName }

func isWordRune(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }

// Capitals says whether a line has letters and all of them are capitals.
func (l *Line) Capitals() bool {
	return !letters.HasSmall(l.Text) && strings.ContainsFunc(l.Text, unicode.IsLetter)
}

// Table is a table with the lines of its cells.
type Table struct {
	First, Last int // the paragraphs that it holds
	Columns     int
	Widths      []int // of the columns, as the file gives them
	Rows        []Row
}

// Row is a row; its cells are those that begin in it.
type Row struct {
	Cells []Cell
	Head  bool // it is repeated on each page
}

// Cell is a cell; Up says that it goes on the one above.
type Cell struct {
	Column, Span int
	Up           bool
	Lines        []Line
}

// Text gives the words of a cell in one line.
func (c *Cell) Text() string {
	var all []string
	for i := range c.Lines {
		if t := c.Lines[i].Text; t != "" {
			all = append(all, t)
		}
	}
	return strings.Join(all, " ")
}

// Lines gives all lines of a table in reading order.
func (t *Table) Lines() (all []*Line) {
	for i := range t.Rows {
		for k := range t.Rows[i].Cells {
			c := &t.Rows[i].Cells[k]
			for n := range c.Lines {
				all = append(all, &c.Lines[n])
			}
		}
	}
	return all
}

// Lines gives those of a block in reading order.
func (b *Block) Lines() []*Line {
	if b.Table != nil {
		return b.Table.Lines()
	}
	return []*Line{b.Line}
}

// Empty says whether a block has no words.
func (b *Block) Empty() bool {
	return !slices.ContainsFunc(b.Lines(), func(l *Line) bool { return !l.Empty() })
}

// Read gives a file as it reads: what was typed for fonts of before Unicode in Unicode, small letters that are shown as capitals as these.
func Read(d *document.Document) *Source {
	s := AsTyped(d)
	s.convert()
	s.eachLine(raise)
	return s
}

// AsTyped gives a file as it reads, in the letters that were typed.
func AsTyped(d *document.Document) *Source {
	r := &reading{document: d, source: &Source{Notes: map[string][]document.Span{}, Boxed: map[*document.Paragraph][][]document.Item{}}, numbers: d.Numbers()}
	r.blocks(d.Body.Items)
	for id, n := range d.Notes {
		r.source.Notes[id] = r.note(&n.Story)
	}
	r.endNotes()
	r.headers()
	r.source.Asides = d.Asides()
	return r.source
}

// reading goes through a file.
type reading struct {
	document *document.Document
	source   *Source
	numbers  map[*document.Paragraph]string
	section  int
}

func (r *reading) blocks(items []document.Item) {
	from := 0
	for _, it := range items {
		switch it := it.(type) {
		case *document.Paragraph:
			if head := r.boxedHead(it); head != nil {
				r.add(Block{Table: head})
				continue
			}
			l := r.line(it)
			r.add(Block{Line: &l})
		case *document.Table:
			if inner := within(it); inner != nil {
				r.blocks(inner)
				continue
			}
			r.add(Block{Table: r.table(it)})
		case *document.Contents:
			r.source.Contents = append(r.source.Contents, Contents{Behind: r.source.Count, Levels: it.Levels(), Lines: strings.Split(strings.TrimSpace(norm.NFC.String(it.Text())), "\n")})
		case *document.Section:
			for i := from; i < len(r.source.Blocks); i++ {
				r.source.Blocks[i].Landscape = it.Landscape()
			}
			from = len(r.source.Blocks)
			r.section++
		}
	}
}

func (r *reading) add(b Block) {
	b.Section = r.section
	r.source.Blocks = append(r.source.Blocks, b)
}

// line reads a paragraph.
func (r *reading) line(p *document.Paragraph) Line {
	r.source.Count++
	l := newLine(r.source.Count, withoutSoft(p.LineSpans()))
	look := p.Look()
	l.Number = r.numbers[p]
	l.IsCentre = look.Align() == "center" || look.Align() != "right" && blanksBefore(l.Spans)
	l.Right = look.Align() == "right"
	return l
}

// newLine makes a line of spans.
func newLine(n int, spans []document.Span) Line {
	l := Line{N: n, Bold: true, Italic: true}
	words, level := false, false
	for _, s := range spans {
		if s.IsDrawn {
			l.Drawn = true
			continue
		}
		if s.Picture != nil {
			l.Spans, l.Shown = append(l.Spans, s), true
			continue
		}
		if s.IsObject {
			l.Picture = true
			if strings.ContainsFunc(s.Object, isWordRune) {
				l.Objects = append(l.Objects, strings.Join(strings.Fields(s.Object), " "))
			}
			continue
		}
		l.Spans = append(l.Spans, s)
		l.Boxed = l.Boxed || s.IsBox
		if strings.ContainsFunc(s.Text, isWordRune) {
			words, l.Bold, l.Italic = true, l.Bold && s.Bold, l.Italic && s.Italic
			level = level || !s.IsLifted
			l.Hidden, l.Struck = l.Hidden || s.IsHidden, l.Struck || s.IsStruck
		}
	}
	l.Text = wordsOf(spans)
	l.Bold, l.Italic = l.Bold && words, l.Italic && words
	l.Small = hasSmall(l.Spans, level) // a whole line may be moved for its place on the page
	return l
}

// hasSmall says whether raised or lowered words read otherwise on the line: numbers, and the letter or two of a unit or an index right behind others. The
// name of who typed a document is set so too, and reads as well beside what it follows. Words that are only moved count where others are not.
func hasSmall(spans []document.Span, level bool) bool {
	before, moved := "", ""
	for i, s := range spans {
		if s.IsRaised || s.IsLowered || level && s.IsLifted {
			moved += s.Text
			if i < len(spans)-1 {
				continue
			}
		}
		last, _ := utf8.DecodeLastRuneInString(before)
		word := strings.TrimSpace(moved)
		if n := utf8.RuneCountInString(word); strings.ContainsFunc(word, unicode.IsDigit) || n > 0 && n <= 2 && isWordRune(last) {
			return true
		}
		before, moved = before+moved+s.Text, ""
	}
	return false
}

// centredBlanks is how many blanks before a line's words set it in the middle.
const centredBlanks = 8

// blanksBefore says whether a line is set in the middle by blanks or tabs.
func blanksBefore(spans []document.Span) bool {
	n := 0
	for _, s := range spans {
		for _, c := range s.Text {
			switch {
			case c == '\t':
				n += centredBlanks / 2
			case unicode.IsSpace(c):
				n++
			default:
				return n >= centredBlanks
			}
		}
	}
	return false
}

func (r *reading) table(t *document.Table) *Table {
	out := &Table{First: r.source.Count + 1, Widths: t.Grid, Columns: len(t.Grid)}
	for _, it := range t.Rows {
		row := it.(*document.Row)
		var cells []Cell
		for _, c := range row.Cells {
			cell := Cell{Column: c.Column, Span: c.Span, Up: c.Merged()}
			r.cellLines(c.Items, &cell)
			cells = append(cells, cell)
			out.Columns = max(out.Columns, c.Column+c.Span)
		}
		out.Rows = append(out.Rows, Row{Cells: cells, Head: row.IsTop})
	}
	out.Last = r.source.Count
	out.joinNarrow()
	return out
}

// cellLines reads what a cell holds; the cells of a table within it follow one another.
func (r *reading) cellLines(items []document.Item, to *Cell) {
	for _, it := range items {
		switch it := it.(type) {
		case *document.Paragraph:
			to.Lines = append(to.Lines, r.line(it))
		case *document.Table:
			for _, row := range it.Rows {
				for _, c := range row.(*document.Row).Cells {
					r.cellLines(c.Items, to)
				}
			}
		}
	}
}

// note gives the words of a footnote, its paragraphs behind one another.
func (r *reading) note(st *document.Story) (all []document.Span) {
	for p := range document.Paragraphs(st.Items...) {
		if len(all) > 0 {
			all = append(all, document.Span{Text: " "})
		}
		all = append(all, p.Spans()...)
	}
	return slices.DeleteFunc(all, func(s document.Span) bool { return s.Note != "" || s.IsObject && s.Object == "" })
}

// endNotes reads the notes at the end of the text. Where their part can't be read, their marks stand for nothing, and that is told as of any other mark.
func (r *reading) endNotes() {
	notes, err := r.document.EndNotes()
	if err != nil {
		return
	}
	for id, n := range notes {
		r.source.Notes[id] = r.note(n)
	}
}

// headers reads the words of headers and footers, each once.
func (r *reading) headers() {
	var seen []string
	for _, st := range r.document.HeaderStories() {
		for p := range document.Paragraphs(st.Items...) {
			l := newLine(0, p.Spans())
			if !l.Empty() && strings.ContainsFunc(l.Text, unicode.IsLetter) && !slices.Contains(seen, l.Text) {
				seen = append(seen, l.Text)
				r.source.Headers = append(r.source.Headers, l)
			}
		}
	}
}

// split parts a line where a character of ASCII stands in it; each part keeps the number of the paragraph.
func (l *Line) split(at byte) []Line {
	if l.isWhole(at) {
		whole := *l
		whole.Spans = slices.Clip(l.Spans)
		return []Line{whole}
	}
	var parts [][]document.Span
	open := []document.Span{}
	for _, s := range l.Spans {
		rest := s.Text
		for {
			i := strings.IndexByte(rest, at)
			if i < 0 {
				break
			}
			before := s
			before.Text = rest[:i]
			open = append(open, before)
			parts, open = append(parts, open), []document.Span{}
			rest = strings.TrimLeft(rest[i:], string(rune(at)))
		}
		if s.Text = rest; rest != "" || s.StandsFor() {
			open = append(open, s)
		}
	}
	parts = append(parts, open)
	var all []Line
	for _, p := range parts {
		part := newLine(l.N, p)
		part.IsCentre, part.Right = l.IsCentre, l.Right
		if part.Text != "" || len(parts) == 1 {
			all = append(all, part)
		}
	}
	if len(all) > 0 {
		all[0].Number, all[0].Objects, all[0].Picture, all[0].Drawn = l.Number, l.Objects, l.Picture, l.Drawn
	}
	return all
}

// isWhole says whether nothing parts a line, as is so of most: then it is not read anew.
func (l *Line) isWhole(at byte) bool {
	for i := range l.Spans {
		if s := &l.Spans[i]; s.Text == "" && !s.StandsFor() || strings.IndexByte(s.Text, at) >= 0 {
			return false
		}
	}
	return true
}
