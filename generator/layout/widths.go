package layout

import (
	"slices"
	"strings"
	"unicode/utf8"

	"vanban/generator/doc"
	"vanban/generator/linebreak"
	"vanban/generator/nd30"
	"vanban/generator/pattern"
	"vanban/generator/sharing"
	"vanban/generator/unit"
)

// ColumnWidths gives the widths of a table's columns in whole twips; they add
// up to the text's width. Columns without shares are as wide as their text asks.
func (m *Measurer) ColumnWidths(t *doc.Table, textWidth unit.Length) []unit.Length {
	return m.ColumnWidthsBeside(t, textWidth, 2*m.Sheet.TableOf(t.Role).SideMargin)
}

// ColumnWidthsBeside gives the same for cells that lose so much of their width beside their text.
func (m *Measurer) ColumnWidthsBeside(t *doc.Table, textWidth, margins unit.Length) []unit.Length {
	shares := t.Shares
	if t.Asked != nil {
		shares = m.askedShares(t, textWidth, margins)
	}
	if shares == nil {
		shares = m.Sheet.TableOf(t.Role).Shares
	}
	if shares == nil {
		shares = m.naturalShares(t, textWidth, margins)
	}
	total := 0
	for _, s := range shares {
		total += s
	}
	widths := make([]unit.Length, len(shares))
	edge, sum := unit.Length(0), 0
	for i, s := range shares {
		sum += s
		next := unit.Length(textWidth.Twips()) * unit.Twip // as the DOCX has it
		if i < len(shares)-1 {
			next = sharing.SteadyEdge(textWidth.Scale(int64(sum), int64(total)), textWidth)
		}
		widths[i], edge = next-edge, next
	}
	return widths
}

// wordSlack is what a column is wider than its longest word: both its edges move by some twips.
const wordSlack = 2 * sharing.SteadyReach * unit.Twip

// columnNeed is what the text of a column asks for.
type columnNeed struct {
	wanted unit.Length // for the widest line; of a long text no more than half of the table
	least  unit.Length // for the longest piece that no line may break within
	rigid  unit.Length // the same without addresses, which may be cut anywhere if they must
	head   unit.Length // for its head on one line
	number bool        // there are figures in it, and nothing but figures under its head
	text   bool        // something under its head is no figure

	words    bool // only its longest words are asked for
	longest  int  // of these, in characters
	measured int  // how many of its cells are
}

// nearlyAsLong is how long a word is beside the longest at least, in quarters, that may be wider.
const nearlyAsLong = 3

// mayNeed says whether a cell may ask for more than those before it. Where only the longest words count, one with much shorter ones doesn't: a
// table of tens of thousands of rows is not broken into lines for its widths.
func (n *columnNeed) mayNeed(c doc.Cell) bool {
	if !n.words || slices.ContainsFunc(c.Lines, hasPicture) {
		return true
	}
	longest := 0
	for _, l := range c.Lines {
		for word := range strings.SplitSeq(doc.Plain(l.Text), " ") {
			longest = max(longest, utf8.RuneCountInString(word))
		}
	}
	if 4*longest < nearlyAsLong*n.longest || n.longest > 0 && longest == 0 {
		return false
	}
	if longest <= n.longest && n.measured > mostMeasured {
		return false
	}
	n.longest, n.measured = max(n.longest, longest), n.measured+1
	return true
}

// mostMeasured is how many cells of a column are measured whose words are no longer than others before them.
const mostMeasured = 2_000

// askedShares gives each column the width that is asked for, but for those whose longest word would be broken: they take what they need
// from the others.
func (m *Measurer) askedShares(t *doc.Table, textWidth, margins unit.Length) []int {
	least := make([]unit.Length, t.ColumnCount())
	needs := m.needs(t, textWidth, margins)
	for i, n := range needs {
		least[i] = n.least
	}
	if sharing.Sum(least) > textWidth {
		return twipsOf(spread(needs, textWidth))
	}
	widths, fixed := make([]unit.Length, len(least)), make([]bool, len(least))
	for again := true; again; {
		again = false
		room, asked := textWidth, 0
		for i := range widths {
			if fixed[i] {
				room -= widths[i]
			} else {
				asked += max(1, t.Asked[i])
			}
		}
		for i := range widths {
			if fixed[i] {
				continue
			}
			if widths[i] = room.Scale(int64(max(1, t.Asked[i])), int64(asked)); widths[i] < least[i] {
				widths[i], fixed[i], again = least[i], true, true
			}
		}
	}
	return twipsOf(widths)
}

// twipsOf gives widths as shares.
func twipsOf(widths []unit.Length) []int {
	shares := make([]int, len(widths))
	for i, w := range widths {
		shares[i] = max(1, w.Twips())
	}
	return shares
}

// naturalShares gives each column of a table the width that its text asks for.
func (m *Measurer) naturalShares(t *doc.Table, textWidth, margins unit.Length) []int {
	return twipsOf(spread(m.needs(t, textWidth, margins), textWidth))
}

// mostHeadLines is in how many lines the head over figures is set where there is room for all columns: a word a line reads badly.
const mostHeadLines = 3

// needs gives what the texts of a table's columns ask for.
func (m *Measurer) needs(t *doc.Table, textWidth, margins unit.Length) []columnNeed {
	needs := make([]columnNeed, t.ColumnCount())
	for i := range needs {
		needs[i].words = t.Asked != nil
	}
	for _, r := range t.Head {
		m.addNeeds(needs, r, textWidth, false)
	}
	for _, r := range t.Rows {
		m.addNeeds(needs, r, textWidth, true)
	}
	for i := range needs {
		n := &needs[i]
		n.number = n.number && !n.text
		if n.number {
			if n.wanted = n.least; n.head > mostHeadLines*n.least {
				n.wanted = n.head/mostHeadLines + n.least/2
			}
		}
		n.wanted, n.least, n.rigid = n.wanted+margins+wordSlack, n.least+margins+wordSlack, n.rigid+margins+wordSlack
	}
	return needs
}

// addNeeds takes a row into account; only one under the head tells what a column holds.
func (m *Measurer) addNeeds(needs []columnNeed, r doc.Row, textWidth unit.Length, body bool) {
	column := 0
	for _, c := range r.Cells {
		if n := &needs[column]; c.Columns() == 1 && n.mayNeed(c) {
			need := m.cellNeed(c, textWidth, body, n.words)
			n.wanted, n.least, n.rigid = max(n.wanted, need.wanted), max(n.least, need.least), max(n.rigid, need.rigid)
			if !body {
				n.head = max(n.head, need.wanted)
			}
			n.number, n.text = n.number || need.number, n.text || need.text
		}
		column += c.Columns()
	}
}

// figures are what stands in a column of numbers: a number, a share, a day; "-" where there is none. Behind the last of a text stands nd30.Closing.
var figures = pattern.Lazy(`^(?:[-–+]|[-–+]?\(?[0-9][0-9.,  ]*%?\)?|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4})(?:\x{a0}\./\.)?$`)

// cellNeed gives what one cell asks for. A figure stays on one line; where only the longest words are asked for, a word and its number do too.
func (m *Measurer) cellNeed(c doc.Cell, textWidth unit.Length, body, words bool) columnNeed {
	var n columnNeed
	for _, l := range c.Lines {
		plain := strings.TrimSpace(doc.Plain(l.Text))
		if body && plain != "" {
			is := figures().MatchString(plain)
			n.number, n.text = n.number || is, n.text || !is
		}
		p := m.paragraph(l, textWidth)
		n.wanted = max(n.wanted, min(p.widest(), textWidth/2))
		for i := range p.atoms {
			whole, piece := p.atoms[i].width, p.longestPiece(&p.atoms[i])
			n.least = max(n.least, piece)
			if piece == whole {
				n.rigid = max(n.rigid, whole)
			}
		}
	}
	for i := 0; words && i < len(c.Lines); i++ {
		for _, pair := range nd30.Pairs(c.Lines[i].Text) {
			n.least = max(n.least, m.WidestLine(doc.Line{Role: c.Lines[i].Role, Text: []doc.Inline{pair}}, textWidth))
		}
	}
	if n.number && !n.text {
		n.least = max(n.least, n.wanted)
		n.rigid = n.least
	}
	n.wanted = max(n.wanted, n.least)
	return n
}

// addresses are words that break behind their slashes: https://…, www.…, two slashes or more in a name of several parts.
var addresses = pattern.Lazy(`^\(?(?:[a-z]+://|www\.)|[^/]+\.[^/]+/[^/]+/`)

// longestPiece gives the width of the longest part of an atom within which no line breaks: of an address, between two
// slashes (slash.go); of any other word, all of it.
func (p *paragraph) longestPiece(a *atom) unit.Length {
	if a.figure > 0 {
		return p.figs[a.figure-1].least()
	}
	var text strings.Builder
	for _, pc := range a.pieces {
		text.WriteString(pc.text)
	}
	if !addresses().MatchString(text.String()) {
		return a.width
	}
	longest, open := unit.Length(0), unit.Length(0)
	for _, pc := range a.pieces {
		from := 0
		for at := range len(pc.text) {
			if pc.text[at] == '/' && linebreak.BehindSlash(pc.text[:at], pc.text[at+1:]) {
				longest, open = max(longest, open+p.cutPiece(pc, from, at+1).width), 0
				from = at + 1
			}
		}
		open += p.cutPiece(pc, from, len(pc.text)).width
	}
	return max(longest, open)
}

// spread divides a width among columns. Where there is room for all, what is left goes to the columns of text; where
// there is not, each keeps its longest piece and gets of the rest the same part of what it wants. Where not even the
// longest pieces have room, addresses give first, and then the widest columns, down to one width.
func spread(needs []columnNeed, width unit.Length) []unit.Length {
	wanted, least, rigid := make([]unit.Length, len(needs)), make([]unit.Length, len(needs)), make([]unit.Length, len(needs))
	greedy := make([]unit.Length, len(needs)) // what a column takes of the room that is left
	for i, n := range needs {
		wanted[i], least[i], rigid[i] = n.wanted, n.least, n.rigid
		if !n.number {
			greedy[i] = n.wanted
		}
	}
	if sharing.Sum(greedy) == 0 {
		greedy = wanted
	}
	switch {
	case sharing.Sum(wanted) <= width:
		return sharing.Out(wanted, greedy, width)
	case sharing.Sum(least) <= width:
		return sharing.Out(least, sharing.Over(wanted, least), width)
	case sharing.Sum(rigid) <= width:
		return sharing.Out(rigid, sharing.Over(least, rigid), width)
	}
	return sharing.Capped(rigid, width)
}
