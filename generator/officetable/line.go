package officetable

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"vanban/generator/celltext"
	"vanban/generator/columnhead"
	"vanban/generator/grid"
)

// line is a row of the table.
type line struct {
	row   int
	cells [columnhead.Count]*grid.Cell // a merged cell counts for all rows that it covers
	other []*grid.Cell                 // in no column of the table
	all   []*grid.Cell                 // that begin in this row
	held  bool                         // its number stands in a row above, and is merged over this one
	signs celltext.Role                // what signs in columns that stand for agencies were read as
	begin *string                      // its first words, folded; nil: not asked for yet
}

// own gives the cell of a part that begins in this row.
func (l *line) own(p columnhead.Part) *grid.Cell {
	if c := l.cells[p]; c != nil && c.Row == l.row {
		return c
	}
	return nil
}

// lines finds what the rows under a head have in the table's columns.
func (r *reader) lines() []line {
	var all []line
	var spread, beside [columnhead.Count]*grid.Cell
	var date grid.DateCells
	var members memberCells
	var later *grid.Cell // of deadlines that were put off, the last one
	for row, cells := range r.grid.Rows() {
		if row <= r.head.bottom {
			continue
		}
		l := line{row: row, all: cells}
		members.begin(row)
		for _, c := range cells {
			p := r.head.of[c.Column]
			if date.Take(c, r.head.dated[c.Column], row) {
				continue
			}
			if r.head.members[c.Column] != "" {
				members.all = append(members.all, c)
				continue
			}
			if c.Column == r.head.later && !celltext.IsNothing(c.Text) {
				later = c
				continue
			}
			if r.head.marked[c.Column] != "" {
				c = r.timeOf(c)
			}
			if c.Bottom > row {
				beside[p] = c // what stands beside it in a later row is only the rest
			}
			switch {
			case p == columnhead.None:
				l.other = append(l.other, c)
			case l.cells[p] != nil:
				l.cells[p] = l.cells[p].With(c, between(p))
			default:
				l.cells[p] = c
				spread[p] = c
			}
		}
		if c := date.Cell(row); c != nil {
			l.cells[columnhead.Due] = c
		}
		members.take(&l, &r.head)
		if later != nil && max(later.Row, later.Bottom) >= row {
			r.putOff(&l, later)
		}
		for p, c := range spread {
			l.goOn(columnhead.Part(p), c, beside[p])
		}
		all = append(all, l)
	}
	return all
}

// goOn gives a row the merged cells of a part that go on from rows above: one that is all the part says, and one with more beside it.
func (l *line) goOn(p columnhead.Part, all, beside *grid.Cell) {
	own := l.own(p)
	if beside != nil && own != nil && l.row > beside.Row && l.row <= beside.Bottom && p != columnhead.Number && (l.own(columnhead.Number) != nil || l.isAssigned()) {
		l.cells[p] = own.With(beside, between(p))
	}
	switch {
	case all == nil || l.cells[p] != nil || l.row > all.Bottom:
	case p == columnhead.Number:
		l.held = true
	default:
		l.cells[p] = all
	}
}

// between gives what stands between two cells of one part.
func between(p columnhead.Part) string {
	if p == columnhead.Due || p == columnhead.Lead || p == columnhead.Support {
		return "\n"
	}
	return " "
}

// isHead says whether the row repeats the table's head, as tables over several pages do.
func (l *line) isHead(h *header) bool {
	n := 0
	for _, c := range l.all {
		for i := range h.columns {
			k := &h.columns[i]
			leaf := k.Path[len(k.Path)-1]
			if k.First == c.Column && h.parts[i] != columnhead.None && strings.EqualFold(strings.TrimSpace(c.Text), strings.TrimSpace(leaf)) {
				n++
			}
		}
	}
	return n >= 3 || n >= 2 && n == len(l.all)
}

// isNumbered says whether the row numbers the columns: (1), (2) …, A, B, 1, 2 …
func (l *line) isNumbered() bool {
	n := 0
	for _, c := range l.all {
		if !celltext.ColumnNumber().MatchString(strings.TrimSpace(c.Text)) {
			return false
		}
		n++
	}
	return n > 2
}

// first gives the row's first words.
func (l *line) first() string {
	if l.begin != nil {
		return *l.begin
	}
	begin := ""
	for _, c := range l.all {
		if c.Kind == grid.Words {
			if begin = celltext.Fold(c.Text); begin != "" {
				break
			}
		}
	}
	l.begin = &begin
	return begin
}

// isAssigned says whether the row says who does something, or until when.
func (l *line) isAssigned() bool {
	return l.own(columnhead.Lead) != nil || l.own(columnhead.Due) != nil
}

// mayCount says whether the row's first words may be those of a sum, by their first letter: so few are folded.
func (l *line) mayCount() bool {
	for _, c := range l.all {
		if c.Kind != grid.Words {
			continue
		}
		text := strings.TrimLeftFunc(c.Text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		if text != "" {
			return strings.ContainsRune("tTcC", rune(text[0])) || text[0] >= utf8.RuneSelf
		}
	}
	return false
}

// isTotal says whether the row counts or adds up. What it counts may stand in any column, also in that of agencies or deadlines.
func (l *line) isTotal() bool {
	if !l.mayCount() {
		return false
	}
	if !l.isAssigned() {
		return celltext.TotalRow().MatchString(l.first())
	}
	if !celltext.BareTotal().MatchString(l.first()) {
		return false
	}
	named := false
	for _, c := range l.all {
		if !named && c.Kind == grid.Words && celltext.Fold(c.Text) != "" {
			named = true
			continue
		}
		if c.Kind != grid.Number && !celltext.IsNothing(c.Text) && !celltext.Count().MatchString(celltext.OneLine(c.Text)) {
			return false
		}
	}
	return true
}

// isNote says whether the row explains the table.
func (l *line) isNote() bool {
	if l.isAssigned() || l.own(columnhead.Product) != nil {
		return false
	}
	for _, c := range l.all {
		if c == l.own(columnhead.Number) && l.own(columnhead.Content) != nil && celltext.IsSign(strings.TrimSpace(c.Text)) {
			return false
		}
		if celltext.Fold(c.Text) != "" || strings.Contains(c.Text, "*") {
			return c.Kind == grid.Words && celltext.NoteRow().MatchString(c.Text)
		}
	}
	return false
}

// isSigning says whether the row begins what stands under a table: place and day, who signs, to whom it goes.
func (l *line) isSigning() bool {
	if c := l.cells[columnhead.Number]; c != nil && (c.Kind != grid.Words || !celltext.Signing().MatchString(celltext.Fold(c.Text)+" ")) {
		return false
	}
	for _, c := range l.all {
		if c.Kind != grid.Words {
			return false
		}
	}
	mayTellDay := len(l.all) <= 2 && l.cells[columnhead.Content] == nil
	maySign := l.cells[columnhead.Due] == nil || l.cells[columnhead.Content] == nil || len(l.all) < 3
	return slices.ContainsFunc(l.all, func(c *grid.Cell) bool {
		return mayTellDay && celltext.PlaceAndDay().MatchString(celltext.OneLine(c.Text)) ||
			maySign && utf8.RuneCountInString(c.Text) < columnhead.MostLetters && celltext.Signing().MatchString(celltext.Fold(c.Text)+" ")
	})
}
