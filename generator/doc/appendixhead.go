package doc

// AppendixHead is the head of an appendix: the word Phụ lục with its Roman
// number where there are several, its title, and the note that names the
// document it belongs to (III.1.b, III.1.c).
type AppendixHead struct {
	Label []Inline
	Title []Inline
	Note  []Inline
	// Anchor is the label's, as of Line.
	Anchor int
}

// Show implements Block.
func (b *AppendixHead) Show(v Visitor) error {
	return show(v,
		Line{Role: AppendixLabel, Text: b.Label, Anchor: b.Anchor},
		Line{Role: AppendixTitle, Text: b.Title},
		Line{Role: ParentNote, Text: b.Note, Ruled: true})
}

func (*AppendixHead) block() {}
