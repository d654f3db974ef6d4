package doc

// Corner is the line of an electronic attachment's digital signature, in the
// upper right corner of its first page (II.8.b, III.1.d).
type Corner struct{ Text []Inline }

// Mark is a boxed mark under the letterhead: the draft's DỰ THẢO, or the urgency (III.2.b).
type Mark struct {
	Role Role // DraftMark, or one of the three urgencies
	Text []Inline
}

// Show implements Block.
func (b *Corner) Show(v Visitor) error { return v.Corner(b.Line()) }

// Line gives the line that it is.
func (b *Corner) Line() Line { return Line{Role: CornerLine, Text: b.Text} }

// Show implements Block.
func (b *Mark) Show(v Visitor) error { return v.Line(Line{Role: b.Role, Text: b.Text}) }

func (*Corner) block() {}
func (*Mark) block()   {}
