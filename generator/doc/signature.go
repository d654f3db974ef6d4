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
	if len(below) == 1 {
		c.Rows = append(c.Rows, ColumnsRow{Middle: below[0].lines(), Begins: true})
	}
	if len(recipients) > 0 {
		c.Rows = append(c.Rows, ColumnsRow{Left: recipients, Begins: true})
	}
	return c
}

// pair gives the rows of two who sign beside each other. What stands over their names may be of unequal height, so the names have a row of
// their own, but for those whose position is all there is.
func pair(left, right Signer) []ColumnsRow {
	l, r := left.lines(), right.lines()
	if len(left.Capacity)+len(right.Capacity) == 0 {
		return []ColumnsRow{{Left: l, Right: r, Begins: true}}
	}
	return []ColumnsRow{{Left: l[:len(l)-1], Right: r[:len(r)-1], Begins: true}, {Left: l[len(l)-1:], Right: r[len(r)-1:]}}
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
