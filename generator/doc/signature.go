package doc

// Signature is the end of a document: recipients on the left (ô số 9b), the
// signer's capacity, position and name on the right (ô số 7), with room for
// the signature and the seal between. Where several sign, they stand beside each
// other in pairs, and the recipients under them (annex III, form 1.9).
type Signature struct {
	RecipientsLabel []Inline
	Recipients      [][]Inline
	Signer
	Beside []Signer // who else signs, in the order in which they stand before the signer; nil where nobody does
}

// Signer is one who signs.
type Signer struct {
	Capacity [][]Inline // TM. …, KT. …; one a line
	Position []Inline   // nil where the capacity names it (Q.)
	Name     []Inline   // blank in a draft
}

// Show implements Block.
func (b *Signature) Show(v Visitor) error { return v.Columns(b.Columns()) }

// Columns gives both sides: the recipients, and the signer; or the signers in pairs, and the recipients below.
func (b *Signature) Columns() Columns {
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
	all := append(append([]Signer{}, b.Beside...), b.Signer)
	if len(all)%2 == 1 {
		all = append([]Signer{{}}, all...) // the place on the left stays free
	}
	c := Columns{Role: SignatureColumns}
	for i := 0; i < len(all); i += 2 {
		c.Rows = append(c.Rows, ColumnsRow{Left: all[i].lines(), Right: all[i+1].lines()})
	}
	c.Rows = append(c.Rows, ColumnsRow{Left: recipients})
	return c
}

// lines are those of one who signs; none of a place that is free.
func (s Signer) lines() []Line {
	if len(s.Capacity) == 0 && s.Position == nil && s.Name == nil {
		return nil
	}
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
