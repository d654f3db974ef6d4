package doc

// Address is where the issuing body can be reached: address, mail, site, telephone, at the foot of the first page under a line across the
// text's whole width (III.4, ô số 13).
type Address struct{ Lines [][]Inline }

// Show implements Block.
func (b *Address) Show(v Visitor) error {
	var lines []Line
	for _, l := range b.Lines {
		lines = append(lines, Line{Role: AddressLine, Text: l})
	}
	return v.Foot(lines)
}

func (*Address) block() {}
