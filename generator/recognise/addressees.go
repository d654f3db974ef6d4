package recognise

import (
	"slices"
	"strings"

	"vanban/generator/doc"
)

// addresseeRows reads the rows of a table in which those whom the document is for stand; what the other rows hold is the text.
func (r *recogniser) addresseeRows(i int, t *Table) {
	at := slices.IndexFunc(t.Rows, func(row Row) bool {
		part := Table{Rows: []Row{row}}
		return slices.ContainsFunc(part.Lines(), func(l *Line) bool { return isAddressees(l.Text) })
	})
	end := at + 1
	for end < len(t.Rows) && listsAddressees(&t.Rows[end]) {
		end++
	}
	rows := func(from, to int) *Table {
		part := *t
		part.Rows = t.Rows[from:to]
		if lines := part.Lines(); len(lines) > 0 {
			part.First, part.Last = lines[0].N, lines[len(lines)-1].N
		}
		return &part
	}
	if at > 0 {
		for _, l := range rows(0, at).Lines() {
			r.lineAt(i, *l)
		}
	}
	r.addresseeTable(i, rows(at, end).Lines())
	if end < len(t.Rows) {
		r.table(i, rows(end, len(t.Rows)))
	}
}

// beginsAddressees says whether whom the document is for stands in the first row of a table that has words, below those of its title at most.
func (r *recogniser) beginsAddressees(t *Table) bool {
	for _, row := range t.Rows {
		part := Table{Rows: []Row{row}}
		lines := slices.DeleteFunc(part.Lines(), func(l *Line) bool { return l.Empty() })
		if slices.ContainsFunc(lines, func(l *Line) bool { return isAddressees(l.Text) }) {
			return true
		}
		if len(lines) > 0 && (r.stage > inTitle || columnsUsed(&part) > 1 || !areOfTitle(lines)) {
			return false
		}
	}
	return false
}

// areOfTitle says whether lines of a table over “Kính gửi:” look as those of the title do: the first says what the document is about, or all stand out.
func areOfTitle(lines []*Line) bool {
	return aboutForm().MatchString(lines[0].Text) || !slices.ContainsFunc(lines, func(l *Line) bool { return !l.Bold || !l.IsCentre && !l.Capitals() })
}

// addressed says whether it has been read whom the document is for.
func (r *recogniser) addressed() bool {
	return len(r.document.Of(doc.Addressee))+len(r.document.Of(doc.AddresseeItem)) > 0
}

// listsAddressees says whether a row goes on with those whom the document is for: nothing but items with dashes, or nothing.
func listsAddressees(row *Row) bool {
	part := Table{Rows: []Row{*row}}
	return !slices.ContainsFunc(part.Lines(), func(l *Line) bool {
		label := l.label()
		return !l.Empty() && label.Level != Dash && label.Level != Plus && !strings.HasPrefix(l.Text, ":")
	})
}

// uncoloned gives a line without the colon of “Kính gửi” that stands before it.
func uncoloned(l Line) Line {
	if rest := strings.TrimLeft(l.Text, ": "); rest != l.Text && strings.HasPrefix(l.Text, ":") {
		return l.from(len(l.Text) - len(rest))
	}
	return l
}

// addresseeTable reads a table in which "Kính gửi:" stands beside those whom the document is for.
func (r *recogniser) addresseeTable(i int, lines []*Line) {
	for _, l := range lines {
		switch {
		case l.Empty():
		case r.stage <= inTitle && !isAddressees(l.Text): // the abstract stands beside it
			r.lineAt(i, *l)
		case isAddressees(l.Text):
			r.addressees(*l)
		case r.stage == inAddressees:
			label, rest := labelOf(l)
			rest = uncoloned(rest)
			p := r.add(doc.AddresseeItem, rest)
			p.Label = label
		default:
			r.lose(*l, "trong bảng “Kính gửi”")
		}
	}
	r.stage = inOpening
}
