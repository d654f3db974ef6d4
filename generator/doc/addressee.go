package doc

// Addressees is the Kính gửi of a document that goes to a higher body (ô số
// 9a): one on the line of the label, several each on a line of its own, the dashes under the label's colon.
type Addressees struct {
	Label []Inline
	Items [][]Inline // with their punctuation; empty where the label holds the only one
}

// Show implements Block.
func (b *Addressees) Show(v Visitor) error {
	if len(b.Items) == 0 {
		return v.Line(Line{Role: Addressee, Text: b.Label})
	}
	lines := []Line{{Role: AddresseesLabel, Text: b.Label}}
	for _, i := range b.Items {
		lines = append(lines, Line{Role: AddresseeItem, Text: i})
	}
	return show(v, lines...)
}

func (*Addressees) block() {}
