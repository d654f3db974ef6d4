package doc

// Title is the kind's name and the abstract (ô số 5a). Where a note names the
// parent document, the drawn line stands under the note instead.
type Title struct {
	Kind     []Inline // QUYẾT ĐỊNH, KẾ HOẠCH
	Abstract []Inline // nil on what has none (annex III, forms 1.8 and 1.10)
	Note     []Inline // (Ban hành kèm theo …); nil where there is none
}

// Show implements Block.
func (b *Title) Show(v Visitor) error {
	lines := []Line{{Role: KindName, Text: b.Kind, Ruled: len(b.Abstract) == 0 && len(b.Note) == 0}}
	if len(b.Abstract) > 0 {
		lines = append(lines, Line{Role: Abstract, Text: b.Abstract, Ruled: len(b.Note) == 0})
	}
	if len(b.Note) > 0 {
		lines = append(lines, Line{Role: ParentNote, Text: b.Note, Ruled: true})
	}
	return show(v, lines...)
}

func (*Title) block() {}
