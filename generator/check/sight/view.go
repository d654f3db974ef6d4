package sight

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"vanban/generator/check"
	"vanban/generator/doc"
	"vanban/generator/letters"
	"vanban/generator/nd30"
	"vanban/generator/recognise"
	"vanban/generator/unit"
	"vanban/generator/word/document"
	"vanban/generator/word/tree"
)

// View is a file as the rules of form look at it.
type View struct {
	*check.Reading
	Papers  []*Paper
	Pages   []document.Page
	letters map[int][]letter // of paragraphs, by their number
	whole   map[int][]Run    // of those that are one piece
}

// Paper is one document of a file.
type Paper struct {
	*View
	Index     int
	Of        *recognise.Document
	Pieces    []*Piece
	Class     check.Class
	OfParty   bool // the decree doesn't hold for it
	FirstLine int  // the numbers of the first and the last paragraph with words
	LastLine  int
}

// Piece is a recognised part with how it looks.
type Piece struct {
	*recognise.Part
	Place    *check.Place // of one in a header or footer it has no section, and the line no number
	Standing document.Standing
	Runs     []Run
	said     string
	paper    *Paper
	Shared   bool // other parts stand on the same line of its paragraph
}

// Run is text of a piece that has one look.
type Run struct {
	Node *tree.Node
	Text string
	Face document.Face
	All  bool // the whole text of the run
	From int  // where it begins and ends in its paragraph's text, in runes
	To   int
}

// Text gives the words of the piece in one line.
func (q *Piece) Text() string { return q.said }

// letter is a character of a paragraph that is no blank, and its run.
type letter struct {
	r   rune
	at  int // in the paragraph's text, in runes
	run *tree.Node
}

// ViewOf gives the view of a file.
func ViewOf(r *check.Reading) *View {
	return r.Once("form", func() any {
		v := &View{Reading: r, Pages: r.File.Pages(), letters: map[int][]letter{}, whole: map[int][]Run{}}
		for i, d := range r.Documents {
			if p := v.paper(i, d); len(p.Pieces) > 0 {
				v.Papers = append(v.Papers, p)
			}
		}
		return v
	}).(*View)
}

func (v *View) paper(i int, d *recognise.Document) *Paper {
	p := &Paper{View: v, Index: i, Of: d, OfParty: d.IsOfParty()}
	from := map[int]int{} // up to which letter of a paragraph its parts have been found
	for k := range d.Parts {
		part := &d.Parts[k]
		q := &Piece{Part: part, Place: v.PlaceOf(&part.Line), said: part.Text(), paper: p}
		if q.Place == nil && !part.Lost {
			q.Place = v.beside(&part.Line)
		}
		if q.Place != nil && !part.IsTable {
			v.fill(q, from)
		}
		if n := part.Line.N; n > 0 && n <= len(v.Places()) { // a table may have no paragraph in any cell
			if p.FirstLine == 0 || n < p.FirstLine {
				p.FirstLine = n
			}
			p.LastLine = max(p.LastLine, n)
			if part.IsTable {
				p.LastLine = max(p.LastLine, min(part.Table.Last, len(v.Places())))
			}
		}
		p.Pieces = append(p.Pieces, q)
	}
	p.markShared()
	p.Class = check.ClassOf(d.Kind, p.Has)
	return p
}

// beside gives the paragraph of a header or footer that has a line's words, nil where none has.
func (v *View) beside(l *recognise.Line) *check.Place {
	if l.N > 0 {
		return nil
	}
	for _, st := range v.File.HeaderStories() {
		for p := range document.Paragraphs(st.Items...) {
			if strings.Join(strings.Fields(p.Text), " ") == l.Text {
				return &check.Place{Paragraph: p}
			}
		}
	}
	return nil
}

// fill finds the runs of a piece in its paragraph.
func (v *View) fill(q *Piece, from map[int]int) {
	n := q.Line.N
	in := v.TableLook(q.Place)
	q.Standing = q.Place.Paragraph.StandingIn(in)
	var all []letter
	if n > 0 {
		all = v.LettersOf(n)
	} else {
		all = lettersOf(q.Place.Paragraph)
	}
	at, end := -1, 0
	if q.Role == doc.Article || q.Label.Level != recognise.NoLevel && !q.Label.Own {
		at, end = find(all, q.Label.Words+q.Line.Text, from[n])
	}
	if at < 0 {
		at, end = find(all, q.Line.Text, from[n])
	}
	if at < 0 {
		return
	}
	from[n] = end
	q.Runs = v.RunsOf(q.Place.Paragraph, all[at:end], in)
	for i := range q.Runs {
		q.Runs[i].All = within(all, at, end, q.Runs[i].Node)
	}
	if n > 0 && at == 0 && end == len(all) {
		v.whole[n] = q.Runs
	}
}

// within says whether all letters of a run stand between two places.
func within(all []letter, from, to int, node *tree.Node) bool {
	return (from == 0 || all[from-1].run != node) && (to == len(all) || all[to].run != node)
}

// TableLook gives what a table's style gives a paragraph; nil outside of tables.
func (v *View) TableLook(place *check.Place) document.TableLook {
	if place.Table == nil {
		return nil
	}
	return place.Table.LookOf(place.Row, place.Cell)
}

// LettersOf gives the letters of a paragraph by its number, without blanks and marks.
func (v *View) LettersOf(n int) []letter {
	if known, is := v.letters[n]; is {
		return known
	}
	all := lettersOf(v.Places()[n-1].Paragraph)
	v.letters[n] = all
	return all
}

func lettersOf(p *document.Paragraph) []letter {
	all := make([]letter, 0, utf8.RuneCountInString(p.Text))
	i := 0
	p.EachText(func(text string, from document.Char) {
		for _, c := range text {
			if !letters.IsSpace(c) && from.Run != nil && !document.IsMark(c) && c != softHyphen {
				all = append(all, letter{c, i, from.Run})
			}
			i++
		}
	})
	return all
}

// softHyphen is where a word may be parted, and is seen only there.
const softHyphen = '\u00AD'

// Solid is a text without its blanks.
func Solid(s string) string {
	return strings.Map(func(c rune) rune {
		if letters.IsSpace(c) {
			return -1
		}
		return c
	}, s)
}

// find gives where words stand among letters, from a place on, and where they end there; -1: nowhere.
func find(all []letter, words string, from int) (at, end int) {
	at = from
	for last := len(all) - utf8.RuneCountInString(Solid(words)); at <= last; at++ {
		if end = follow(all, words, at); end > at {
			return at, end
		}
	}
	return -1, 0
}

// follow gives where words that begin at a place among letters end, -1 where others stand there.
func follow(all []letter, words string, at int) int {
	for _, c := range words {
		if letters.IsSpace(c) {
			continue
		}
		if at == len(all) || all[at].r != c {
			return -1
		}
		at++
	}
	return at
}

// RunsOf parts letters of a paragraph by their runs.
func (v *View) RunsOf(p *document.Paragraph, all []letter, in document.TableLook) (runs []Run) {
	for len(all) > 0 {
		first, n := all[0], 1
		for n < len(all) && all[n].run == first.run {
			n++
		}
		text := make([]byte, 0, 2*n)
		for _, l := range all[:n] {
			text = utf8.AppendRune(text, l.r)
		}
		runs = append(runs, Run{Node: first.run, Text: string(text), Face: p.FaceOf(first.run, in), From: first.at, To: all[n-1].at + 1})
		all = all[n:]
	}
	return runs
}

// markShared marks the pieces that stand beside others of another role on one line.
func (p *Paper) markShared() {
	seen := map[int]*Piece{}
	for _, q := range p.Pieces {
		if q.Place == nil {
			continue
		}
		other := seen[q.Line.N]
		if other != nil && other.Role != q.Role {
			other.Shared, q.Shared = true, true
		}
		seen[q.Line.N] = q
	}
}

// Has says whether a document has a piece in a role.
func (p *Paper) Has(role doc.Role) bool { return p.First(role) != nil }

// First gives the first piece in a role, nil where there is none.
func (p *Paper) First(roles ...doc.Role) *Piece {
	for _, q := range p.Pieces {
		if q.In(roles) {
			return q
		}
	}
	return nil
}

// All gives the pieces in some roles.
func (p *Paper) All(roles ...doc.Role) (all []*Piece) {
	for _, q := range p.Pieces {
		if q.In(roles) {
			all = append(all, q)
		}
	}
	return all
}

// In says whether a piece was placed in one of some roles.
func (q *Piece) In(roles []doc.Role) bool {
	if q.Lost || q.IsTable {
		return false
	}
	for _, r := range roles {
		if q.Role == r {
			return true
		}
	}
	return false
}

// Words gives the words of a piece as they are seen: capitals that its look makes too.
func (q *Piece) Words() string {
	capital := len(q.Runs) > 0
	for _, r := range q.Runs {
		capital = capital && r.Face.Capitals
	}
	if capital {
		return strings.ToUpper(q.Text())
	}
	return q.Text()
}

// Style gives the decree's style of the piece.
func (q *Piece) Style() nd30.Style { return q.paper.Decree.Styles[q.Role] }

// Finding is one at a piece.
func (p *Paper) Finding(q *Piece, found, expected string) check.Finding {
	f := check.Finding{Document: p.Index, Found: found, Expected: expected}
	if q != nil {
		f.Line, f.Words = &q.Line, q.Text()
	}
	return f
}

// pageOf gives the pages on which a piece stands; nil where the file says nothing.
func (p *Paper) pageOf(q *Piece) *document.Page {
	section := 0
	if q != nil && q.Place != nil {
		section = q.Place.Section
	}
	if section >= len(p.Pages) {
		return nil
	}
	return &p.Pages[section]
}

// Room gives the width in which a piece's lines stand, without its indents; 0: not known.
func (p *Paper) Room(q *Piece) unit.Length {
	if q.Place == nil {
		return 0
	}
	if q.Place.Cell != nil {
		return q.Place.Table.Width(q.Place.Cell) - q.Place.Table.SideMargins(q.Place.Cell)
	}
	if page := p.pageOf(q); page != nil && page.Width > 0 {
		return page.TextWidth()
	}
	return 0
}

// Known says whether the document's kind is known for certain: of another it isn't known what must be in it.
func (p *Paper) Known() bool { return p.Of.Kind != "" && p.Of.Doubt == "" }

// IsHalfName says whether what stands at a signer's place is one word with a capital, where a whole name is to stand.
func (q *Piece) IsHalfName() bool {
	w := []rune(q.Text())
	return len(w) > 1 && unicode.IsUpper(w[0]) && unicode.IsLower(w[1]) && len(strings.Fields(q.Text())) == 1
}
