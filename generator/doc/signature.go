package doc

// Signature is the end of a document: recipients on the left (ô số 9b), the
// signer's capacity, position and name on the right (ô số 7), with room for
// the signature and the seal between.
type Signature struct {
	RecipientsLabel []Inline
	Recipients      [][]Inline
	Capacity        [][]Inline // TM. …, KT. …; one a line
	Position        []Inline   // nil where the capacity names it (Q.)
	Name            []Inline   // blank in a draft
}

// Show implements Block.
func (b *Signature) Show(v Visitor) error { return v.Columns(b.Columns()) }

// Columns gives both sides: the recipients, and the signer.
func (b *Signature) Columns() Columns {
	left := []Line{{Role: RecipientsLabel, Text: b.RecipientsLabel}}
	for _, r := range b.Recipients {
		left = append(left, Line{Role: Recipient, Text: r})
	}
	var right []Line
	for _, c := range b.Capacity {
		right = append(right, Line{Role: SignerCapacity, Text: c})
	}
	if len(b.Position) > 0 {
		right = append(right, Line{Role: SignerPosition, Text: b.Position})
	}
	right = append(right, Line{Role: SignerName, Text: b.Name})
	return Columns{Role: SignatureColumns, Rows: []ColumnsRow{{Left: left, Right: right}}}
}

func (*Signature) block() {}
