package recognise

// The most that a table over a title holds which is a head although nothing of a head stands in it.
const (
	mostPlainLines = 6
	longestPlain   = 70 // bytes
)

// isPlainHead says whether a table is a head without a national title, a number or a day: it begins the document, has few short lines, and the name of a kind stands under it.
func (r *recogniser) isPlainHead(at int, t *Table) bool {
	if r.stage != inHead || len(r.document.Parts)+len(r.bodies) > 0 || columnsUsed(t) > 2 {
		return false
	}
	lines := 0
	for _, l := range t.Lines() {
		if kind, _ := kindOf(l); kind != "" || len(l.Text) > longestPlain || isAddressees(l.Text) {
			return false
		}
		if !l.Empty() {
			lines++
		}
	}
	for i := at + 1; i < r.end && lines <= mostPlainLines; i++ {
		if b := &r.blocks[i]; !b.Empty() {
			return b.Line != nil && (beginsAlone(b.Line) || r.startsTitle(b.Line))
		}
	}
	return false
}
