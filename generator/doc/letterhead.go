package doc

// Letterhead is the top of a document: issuing body on the left, national
// title and motto on the right (ô số 1–4), number and day on one line below.
type Letterhead struct {
	Parent   []Inline // cơ quan chủ quản; nil where there is none
	Issuer   []Inline
	National []Inline
	Motto    []Inline
	Number   []Inline // nil on a document issued with another, and on a thư công
	Subject  []Inline // V/v … of a công văn (ô số 5b); nil elsewhere
	PlaceDay []Inline // nil on a document issued with another, and on a biên bản
}

// Show implements Block.
func (b *Letterhead) Show(v Visitor) error {
	left := []Line{{Role: IssuingBody, Text: b.Issuer, Ruled: true}}
	if len(b.Parent) > 0 {
		left = append([]Line{{Role: ParentBody, Text: b.Parent}}, left...)
	}
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

func (*Letterhead) block() {}
