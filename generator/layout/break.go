package layout

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"vanban/generator/doc"
	"vanban/generator/linebreak"
	"vanban/generator/nd30"
	"vanban/generator/typeface"
	"vanban/generator/unit"
)

// piece is text of one face and height. A long document has a million of
// them: what its paragraph's style tells is not held here.
type piece struct {
	text   string
	width  unit.Length
	inner  int32 // how many spaces stand in it, which justification widens
	face   typeface.Face
	raised bool // a footnote's mark
}

// size gives the size of the piece in a paragraph of a style.
func (p *piece) size(style *nd30.Style) unit.Length {
	if p.raised {
		return style.FontSize().Scale(superscriptPercent, 100)
	}
	return style.FontSize()
}

// rise gives how far the piece stands above the baseline.
func (p *piece) rise(style *nd30.Style) unit.Length {
	if p.raised {
		return typeface.Baseline(style.FontSize()).Scale(100-superscriptPercent, 100)
	}
	return 0
}

// atom is what never breaks over two lines, and the spaces behind it.
type atom struct {
	pieces []piece
	width  unit.Length // of the pieces
	space  unit.Length // how wide the spaces behind it are
	spaces int32       // how many these are
	inner  int32       // how many spaces are among the pieces
	blanks int32       // how many no-break spaces in italics are among them
	note   int32       // the footnote whose mark it holds; 0: none
	figure int32       // that stands before its pieces: one of the paragraph's, from 1; 0: none
	forced bool        // the line ends behind it (doc.Break)
}

// brokenLine is a line of a paragraph: the atoms from first up to, not including, end.
type brokenLine struct {
	first, end int
	width      unit.Length // without the spaces at its end
	room       unit.Length // how wide the line may be
	taller     unit.Length // than the paragraph's pitch, for a figure in it
	bare       bool        // figures stand in it and nothing else
	last       bool        // of the paragraph, or before a forced break
}

// paragraph is a broken line of text in one style.
type paragraph struct {
	line   doc.Line
	family *typeface.Family
	style  *nd30.Style
	atoms  []atom
	figs   []Figure // among them
	lines  []brokenLine
	pitch  unit.Length // from one line to the next
	indent unit.Length // of all lines, from the container's left edge
	first  unit.Length // more, of the first line
	width  unit.Length // of the container

	page doc.PageRef // that ends a line of a table of contents; zero elsewhere

	element *Element // nil where the paragraph is only measured
}

// superscriptPercent is how large word processors set a superscript beside its
// text. Its line's top stands at the top of the text's, which gives its rise.
const superscriptPercent = 58

// splitter cuts a line's text into atoms.
type splitter struct {
	family *typeface.Family
	style  *nd30.Style
	atoms  []atom
	pieces []piece // of all atoms, one after another
	figs   []Figure
	width  unit.Length // of the container
	most   unit.Length // how high a figure may be
	start  int         // where the pieces of the last atom begin
	open   bool        // the last atom can still grow
	page   doc.PageRef
	blank  [typeface.FaceCount]unit.Length // how wide a space is in each face that has had one
}

// Text implements doc.InlineVisitor.
func (s *splitter) Text(t doc.Text) {
	face := typeface.FaceOf(s.style.Bold || t.Bold, s.style.Italic || t.Italic)
	s.open = s.open && !(s.behindFigure() && !linebreak.Clings(t.S))
	for text := t.S; text != ""; {
		word, rest := linebreak.NextWord(text)
		if word != "" {
			s.grow(piece{face: face, text: word})
		}
		spaces := linebreak.Spaces(rest)
		trimmed := rest[spaces:]
		if spaces > 0 && linebreak.Clings(trimmed) && s.open {
			s.grow(piece{face: face, text: rest[:spaces], inner: int32(spaces)})
		} else if spaces > 0 {
			s.addSpaces(face, spaces)
		} else if rest != "" {
			s.open = false
		}
		text = trimmed
	}
	// A text that ends at a place where a line may break ends its atom too.
	if len(s.atoms) > 0 && linebreak.EndsAtBreak(t.S) {
		s.open = false
	}
}

const noBreakSpace = "\u00a0"

// NoteRef implements doc.InlineVisitor.
func (s *splitter) NoteRef(r doc.NoteRef) {
	if len(s.atoms) > 0 && s.atoms[len(s.atoms)-1].note != 0 {
		s.open = false // an atom has one note
	}
	s.grow(piece{face: typeface.FaceOf(s.style.Bold, s.style.Italic), raised: true, text: strconv.Itoa(r.N)})
	s.atoms[len(s.atoms)-1].note = int32(r.N)
}

// Break implements doc.InlineVisitor.
func (s *splitter) Break(doc.Break) {
	if n := len(s.atoms); n == 0 || s.atoms[n-1].forced {
		s.atoms = append(s.atoms, atom{}) // a line without words
	}
	s.atoms[len(s.atoms)-1].forced = true
	s.open = false
}

// Picture implements doc.InlineVisitor. A line may break before it and behind it, but for what closes a sentence there.
func (s *splitter) Picture(p doc.Picture) {
	width, height := p.Size(s.width, s.most)
	s.figure(Figure{Picture: &p, Width: width, Height: height})
}

// figure begins an atom with a figure.
func (s *splitter) figure(f Figure) {
	s.figs = append(s.figs, f)
	s.atoms = append(s.atoms, atom{width: f.Width, figure: int32(len(s.figs))})
	s.open, s.start = true, len(s.pieces)
}

// behindFigure says whether the last atom is a figure and nothing more.
func (s *splitter) behindFigure() bool {
	last := len(s.atoms) - 1
	return last >= 0 && s.atoms[last].figure > 0 && len(s.atoms[last].pieces) == 0
}

// PageRef implements doc.InlineVisitor; it takes no room among the words.
func (s *splitter) PageRef(r doc.PageRef) { s.page = r }

// grow adds a piece to the open atom, or begins one.
func (s *splitter) grow(p piece) {
	p.width = textWidth(s.family, s.style, p)
	if !s.open {
		s.atoms = append(s.atoms, atom{})
		s.open, s.start = true, len(s.pieces)
	}
	a := &s.atoms[len(s.atoms)-1]
	a.add(p)
	// One array holds the pieces of all atoms, so that an atom needs none of its own.
	s.pieces = append(s.pieces, p)
	a.pieces = s.pieces[s.start:len(s.pieces):len(s.pieces)]
}

func (s *splitter) addSpaces(face typeface.Face, n int) {
	if len(s.atoms) == 0 {
		s.atoms = append(s.atoms, atom{})
	}
	a := &s.atoms[len(s.atoms)-1]
	a.spaces += int32(n)
	if s.blank[face] == 0 {
		s.blank[face] = textWidth(s.family, s.style, piece{face: face, text: " "})
	}
	a.space += s.blank[face] * unit.Length(n)
	s.open = false
}

// deviceParts is how many parts of a twip LibreOffice measures characters in:
// its layout device has 8,640 dots to the inch. Each advance width is rounded to them.
const deviceParts = 6

// deviceDot is such a part; widths are compared to half of it, for each piece's is rounded to whole EMU.
const deviceDot = unit.Twip / deviceParts

// textWidth gives how wide a piece's text is when lines are broken.
func textWidth(family *typeface.Family, style *nd30.Style, p piece) unit.Length {
	m := meterOf(family, style, p)
	m.dots = family.WidthAt(p.face, p.text, m.size)
	return m.width()
}

// meter measures a text character by character.
type meter struct {
	family *typeface.Family
	face   typeface.Face
	size   int64 // in dots
	dots   int64 // so far
}

func meterOf(family *typeface.Family, style *nd30.Style, p piece) meter {
	return meter{family: family, face: p.face, size: int64(p.size(style)) * deviceParts / int64(unit.Twip)}
}

func (m *meter) add(r rune) { m.dots += m.family.AdvanceAt(m.face, r, m.size) }

func (m *meter) width() unit.Length { return unit.Twip.Scale(m.dots, deviceParts) }

// fill fills the lines greedily.
func (p *paragraph) fill() {
	i := 0
	for i < len(p.atoms) {
		line := p.next(i, p.room(i == 0))
		p.lines = append(p.lines, line)
		i = line.end
	}
	if len(p.lines) == 0 {
		p.lines = []brokenLine{{last: true}}
	}
	p.lines[len(p.lines)-1].last = true
}

// room is how wide a line may be, the paragraph's first or another.
func (p *paragraph) room(first bool) unit.Length {
	if first {
		return p.width - p.indent - p.first
	}
	return p.width - p.indent
}

// next gives the line that begins with an atom.
func (p *paragraph) next(first int, room unit.Length) brokenLine {
	line := brokenLine{first: first, end: first, room: room}
	run := unit.Length(0) // with the spaces behind the last atom
	blanks := int32(0)
	for i := first; i < len(p.atoms); i++ {
		a := &p.atoms[i]
		if i > first && run+a.width+p.italicLoss(a, blanks+a.blanks) > room+deviceDot/2 {
			return p.endBefore(line, i, run)
		}
		if i == first && a.width > room && a.figure == 0 {
			p.splitAtom(i, room)
			a = &p.atoms[i]
		}
		line.end, line.width = i+1, run+a.width
		run += a.width + a.space
		blanks += a.blanks
		if a.forced {
			line.last = true
			return line
		}
	}
	return line
}

// italicLoss is how much less a line holds in LibreOffice for italics: a
// twelfth of a single line's pitch, in whole twips, where it ends in them, and
// once more for each no-break space in them. Word could not be measured; to
// switch the rule off, give 0.
func (p *paragraph) italicLoss(last *atom, blanks int32) unit.Length {
	if n := len(last.pieces); n > 0 && last.pieces[n-1].italic() {
		blanks++
	}
	if blanks == 0 {
		return 0
	}
	pitch := typeface.LinePitch(p.style.FontSize())
	return unit.Length(int(blanks)*(pitch.Twips()/12)) * unit.Twip
}

func (p piece) italic() bool { return p.face == typeface.Italic || p.face == typeface.BoldItalic }

// splitAtom cuts an atom that is wider than a whole line behind the last character that fits, or behind a
// slash where LibreOffice lets it stand.
func (p *paragraph) splitAtom(i int, room unit.Length) {
	pieces := p.atoms[i].pieces
	if k, cut := p.slashIn(pieces, room); cut > 0 && p.farFromSpace(p.wordOf(i), i, k, cut) {
		p.splitAt(i, k, cut)
		return
	}
	k, cut := p.cutOf(pieces, room)
	if k == 0 && cut == 0 {
		_, cut = utf8.DecodeRuneInString(pieces[0].text)
	}
	if k < len(pieces) {
		p.splitAt(i, k, cut)
	}
}

// splitAt makes two of an atom, the second beginning at a byte of its k-th piece. What the second is counted from the
// whole's, so that a word of many lines costs no more for each than that line's characters.
func (p *paragraph) splitAt(i, k, cut int) {
	whole := p.atoms[i]
	head, tail := atom{}, whole
	for _, pc := range whole.pieces[:k] {
		head.append(pc)
	}
	first := &whole.pieces[k]
	tail.width -= head.width + first.width
	if cut > 0 {
		pc := p.cutPiece(*first, 0, cut)
		head.append(pc)
		first.text, first.width, first.inner = first.text[cut:], widthBehind(first.width, pc.width), first.inner-pc.inner
	}
	tail.pieces = whole.pieces[k:]
	tail.width += first.width
	tail.inner, tail.blanks = whole.inner-head.inner, whole.blanks-head.blanks
	p.atoms = slices.Replace(p.atoms, i, i+1, head, tail)
}

// widthBehind gives the width of what is left of a text behind a part of it. Widths are whole dots, rounded to EMU.
func widthBehind(whole, part unit.Length) unit.Length {
	dots := func(w unit.Length) int64 { return (int64(w)*deviceParts + int64(unit.Twip)/2) / int64(unit.Twip) }
	return unit.Twip.Scale(dots(whole)-dots(part), deviceParts)
}

// cutOf gives the piece and the byte of it up to which an atom fits into a width.
func (p *paragraph) cutOf(pieces []piece, room unit.Length) (k, cut int) {
	for ; k < len(pieces); k++ {
		fit := p.fitting(pieces[k], room)
		room -= pieces[k].width
		if fit == len(pieces[k].text) {
			continue
		}
		return k, fit
	}
	return k, 0
}

// add counts a piece in.
func (a *atom) add(p piece) {
	a.width += p.width
	a.inner += p.inner
	if p.italic() {
		a.blanks += int32(strings.Count(p.text, noBreakSpace))
	}
}

func (a *atom) append(p piece) {
	a.pieces = append(a.pieces, p)
	a.add(p)
}

// fitting gives how many bytes of a piece's text fit into a width, in whole characters.
func (p *paragraph) fitting(pc piece, room unit.Length) int {
	m := meterOf(p.family, p.style, pc)
	for i, r := range pc.text {
		if m.add(r); m.width() > room {
			return i
		}
	}
	return len(pc.text)
}

// cutPiece gives a piece of the text; it serves only words longer than a line.
func (p *paragraph) cutPiece(pc piece, from, to int) piece {
	pc.text = pc.text[from:to]
	pc.width, pc.inner = textWidth(p.family, p.style, pc), int32(strings.Count(pc.text, " "))
	return pc
}
