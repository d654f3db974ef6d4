package doc

// Letterhead is the top of a document: issuing body on the left, national
// title and motto on the right (ô số 1–4), number and day on one line below.
type Letterhead struct {
	Parent   []Inline // cơ quan chủ quản; nil where there is none
	Issuer   []Inline
	Joint    []JointBody // who issues together with it, in their order; nil where nobody does
	National []Inline
	Motto    []Inline
	Number   []Inline // nil on a document issued with another, and on a thư công
	Subject  []Inline // V/v … of a công văn (ô số 5b); nil elsewhere
	PlaceDay []Inline // nil on a document issued with another, and on a biên bản
}

// JointBody is a body that issues a document together with another one.
type JointBody struct {
	Parent []Inline // nil where there is none
	Issuer []Inline
}

// Show implements Block.
func (b *Letterhead) Show(v Visitor) error {
	left := b.bodies()
	right := []Line{{Role: National, Text: b.National}, {Role: Motto, Text: b.Motto, Ruled: true}}
	rows := []ColumnsRow{{Left: left, Right: right}}
	if len(b.Number) > 0 || len(b.PlaceDay) > 0 {
		var left []Line
		if len(b.Number) > 0 {
			left = []Line{{Role: Number, Text: b.Number}}
		}
		if len(b.Subject) > 0 {
			left = append(left, Line{Role: Subject, Text: b.Subject})
		}
		row := ColumnsRow{Left: left}
		if len(b.PlaceDay) > 0 {
			row.Right = []Line{{Role: PlaceDay, Text: b.PlaceDay}}
		}
		rows = append(rows, row)
	}
	return v.Columns(Columns{Role: LetterheadColumns, Rows: rows})
}

// bodies gives the names of those who issue, one under another: those of one parent, or of none, stand together under it, with a line drawn under the
// last of them, so that no parent reads as that of the body over it (I.II.2.b).
func (b *Letterhead) bodies() (left []Line) {
	all := append([]JointBody{{b.Parent, b.Issuer}}, b.Joint...)
	for i, body := range all {
		if parent := Plain(body.Parent); i == 0 || parent != Plain(all[i-1].Parent) {
			if i > 0 {
				left[len(left)-1].Ruled = true
			}
			if parent != "" {
				left = append(left, Line{Role: ParentBody, Text: body.Parent})
			}
		}
		left = append(left, Line{Role: IssuingBody, Text: body.Issuer})
	}
	left[len(left)-1].Ruled = true
	return left
}

func (*Letterhead) block() {}
