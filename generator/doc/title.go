package doc

// Title is the kind's name and the abstract (ô số 5a), and what stands under that. The drawn line is under the last of them.
type Title struct {
	Kind     []Inline // QUYẾT ĐỊNH, KẾ HOẠCH
	Abstract []Inline // nil on what has none (annex III, forms 1.8 and 1.10)
	Under    []Inline // a line of its own under the abstract; nil where there is none
	Note     []Inline // (Ban hành kèm theo …); nil where there is none
}

// Show implements Block.
func (b *Title) Show(v Visitor) error {
	var lines []Line
	for _, l := range []Line{{Role: KindName, Text: b.Kind}, {Role: Abstract, Text: b.Abstract}, {Role: UnderAbstract, Text: b.Under}, {Role: ParentNote, Text: b.Note}} {
		if len(l.Text) > 0 || l.Role == KindName {
			lines = append(lines, l)
		}
	}
	lines[len(lines)-1].Ruled = true
	return show(v, lines...)
}

func (*Title) block() {}
