package doc

// Copy is what makes a document on paper a copy (annex III, form 3.1): under a line across the text's whole width, who makes it with number and
// notation on the left, the form of the copy, place and day on the right, and below them recipients and signer. It stays in one piece.
type Copy struct {
	Issuer    []Inline
	Form      []Inline // SAO Y, SAO LỤC or TRÍCH SAO
	Number    []Inline
	PlaceDay  []Inline
	Signature Signature
}

// Show implements Block.
func (b *Copy) Show(v Visitor) error {
	if err := v.Line(Line{Role: CopyRule, KeepNext: true}); err != nil {
		return err
	}
	rows := []ColumnsRow{
		{Left: []Line{{Role: IssuingBody, Text: b.Issuer, Ruled: true}}, Right: []Line{{Role: CopyForm, Text: b.Form}}},
		{Left: []Line{{Role: Number, Text: b.Number}}, Right: []Line{{Role: PlaceDay, Text: b.PlaceDay}}},
	}
	return v.Columns(Columns{Role: CopyColumns, Rows: append(rows, b.Signature.Columns().Rows...)})
}

func (*Copy) block() {}
