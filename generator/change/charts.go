package change

import "vanban/generator/markdown"

// drawn is a chart before and after, of which a passage is a part.
type drawn struct {
	old, new *Unit // the heads of the tables that it is drawn from
	table    *markdown.Table
}

// chartOf gives the chart that a passage is a part of, where it is there before and after and stays in its place; nil of any other passage.
func (n *neighbours) chartOf(p *Passage) *drawn {
	was, is := tableHead(n.a, p.Old), tableHead(n.b, p.New)
	if was == nil && is != nil && n.oldOf[is.index] >= 0 {
		was = n.a[n.oldOf[is.index]]
	}
	if is == nil && was != nil && n.newOf[was.index] >= 0 {
		is = n.b[n.newOf[was.index]]
	}
	if p.Moved || was == nil || is == nil || was.Chart == nil && is.Chart == nil {
		return nil
	}
	end := is.index + 1
	for end < len(n.b) && n.b[end].Kind == RowUnit {
		end++
	}
	if t, whole := textOf(n.b[is.index:end])[0].Blocks[0].(*markdown.Table); whole {
		return &drawn{was, is, t}
	}
	return nil // in an item of a list
}

// tableHead gives the head of the table that a unit is of; nil of any other unit.
func tableHead(units []*Unit, u *Unit) *Unit {
	switch {
	case u == nil || u.Kind != TableUnit && u.Kind != RowUnit:
		return nil
	case u.Kind == TableUnit:
		return u
	}
	return headOf(units, u.index)
}

// chartsWhole gives changes with all those of a chart told as one, that it is replaced.
func chartsWhole(all []Change) (kept []Change) {
	told := map[*Unit]bool{}
	for _, c := range all {
		p, is := c.(*Passage)
		if !is || p.chart == nil {
			kept = append(kept, c)
		} else if of := p.chart; !told[of.new] {
			told[of.new] = true
			kept = append(kept, &Passage{In: p.In, Old: of.old, New: of.new, Chart: of.table, anchor: of.new.index})
		}
	}
	return kept
}
