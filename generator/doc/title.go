package doc

// Title is the kind's name and the abstract (ô số 5a). Where a note names the
// parent document, the drawn line stands under the note instead.
type Title struct {
	Kind     []Inline // QUYẾT ĐỊNH, KẾ HOẠCH
	Abstract []Inline
	Note     []Inline // (Ban hành kèm theo …); nil where there is none
}

// Show implements Block.
func (b *Title) Show(v Visitor) error {
	lines := []Line{
		{Role: KindName, Text: b.Kind},
		{Role: Abstract, Text: b.Abstract, Ruled: len(b.Note) == 0},
	}
	if len(b.Note) > 0 {
		lines = append(lines, Line{Role: ParentNote, Text: b.Note, Ruled: true})
	}
	return show(v, lines...)
}

func (*Title) block() {}
