package columnhead

import "slices"

// Printed are the items of “cot” that print a table, and what each is.
type Printed struct {
	All   []string
	Parts []Part
}

// Add adds a column with its head. What stands in several columns is one, which has the templates' head.
func (i *Printed) Add(p Part, head string, names *Names) {
	if p == Group {
		p = Area
	}
	if at := slices.Index(i.Parts, p); at >= 0 {
		i.All[at] = names.item(p, "")
		return
	}
	i.All, i.Parts = append(i.All, names.item(p, head)), append(i.Parts, p)
}
