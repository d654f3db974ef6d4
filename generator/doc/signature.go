package doc

// Signature is the end of a document: recipients on the left (ô số 9b), the
// signer's capacity, position and name on the right (ô số 7), with room for
// the signature and the seal between. Where several sign, they stand beside each
// other in pairs, the signer on the right of the first pair, one who is left over in the middle under the pairs, and the recipients under all of them (annex III, form 1.9).
type Signature struct {
	RecipientsLabel []Inline
	Recipients      [][]Inline
	Signer
	Beside       []Signer // who else signs, the one on the signer's left first; nil where nobody does
	Confirmation []Inline // over the place, at the left under all, where another body confirms (annex III, form 1.10); nil where none does
}

// Signer is one who signs.
type Signer struct {
	Capacity [][]Inline // TM. …, KT. …; one a line
	Position []Inline   // nil where the capacity names it (Q.)
	Name     []Inline   // blank in a draft
	Under    []Signer   // who else signs for the same side, below him
}

// Show implements Block.
func (b *Signature) Show(v Visitor) error { return v.Columns(b.Columns()) }

// Columns gives both sides: the recipients, and the signer; or the signers in pairs, and the recipients below. Who confirms stands under these.
func (b *Signature) Columns() Columns {
	c := b.signed()
	if len(b.Confirmation) > 0 {
		c.Rows = append(c.Rows, ColumnsRow{Left: []Line{{Role: Confirmation, Text: b.Confirmation}}, Begins: true})
	}
	return c
}

func (b *Signature) signed() Columns {
	var recipients []Line // a thư công has none
	if len(b.RecipientsLabel) > 0 {
		recipients = []Line{{Role: RecipientsLabel, Text: b.RecipientsLabel}}
	}
	for _, r := range b.Recipients {
		recipients = append(recipients, Line{Role: Recipient, Text: r})
	}
	if len(b.Beside) == 0 {
		return Columns{Role: SignatureColumns, Rows: []ColumnsRow{{Left: recipients, Right: b.Signer.lines()}}}
	}
	c := Columns{Role: SignatureColumns, Rows: pair(b.Beside[0], b.Signer)}
	below := b.Beside[1:]
	for ; len(below) > 1; below = below[2:] {
		c.Rows = append(c.Rows, pair(below[1], below[0])...)
	}
	for _, alone := range below {
		for _, s := range alone.side() {
			c.Rows = append(c.Rows, ColumnsRow{Middle: s.lines(), Begins: true})
		}
	}
	if len(recipients) > 0 {
		c.Rows = append(c.Rows, ColumnsRow{Left: recipients, Begins: true})
	}
	return c
}

// side gives those who sign for one side, the first of them first.
func (s Signer) side() []Signer { return append([]Signer{s}, s.Under...) }

// pair gives the rows of two sides that sign beside each other, of each one who signs in a row. What stands over their names may be of unequal height,
// so the names have a row of their own, but for a first two whose positions are all there is.
func pair(left, right Signer) (rows []ColumnsRow) {
	on, other := left.side(), right.side()
	for i := range max(len(on), len(other)) {
		var l, r []Line
		over := false
		if i < len(on) {
			l, over = on[i].lines(), len(on[i].Capacity) > 0
		}
		if i < len(other) {
			r, over = other[i].lines(), over || len(other[i].Capacity) > 0
		}
		if !over && i == 0 {
			rows = append(rows, ColumnsRow{Left: l, Right: r, Begins: true})
			continue
		}
		rows = append(rows, ColumnsRow{Left: l[:max(len(l)-1, 0)], Right: r[:max(len(r)-1, 0)], Begins: true}, ColumnsRow{Left: l[max(len(l)-1, 0):], Right: r[max(len(r)-1, 0):]})
	}
	return rows
}

// lines are those of one who signs.
func (s Signer) lines() []Line {
	var all []Line
	for _, c := range s.Capacity {
		all = append(all, Line{Role: SignerCapacity, Text: c})
	}
	if len(s.Position) > 0 {
		all = append(all, Line{Role: SignerPosition, Text: s.Position})
	}
	return append(all, Line{Role: SignerName, Text: s.Name})
}

func (*Signature) block() {}
