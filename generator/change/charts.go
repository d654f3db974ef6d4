package change

import (
	"slices"

	"vanban/generator/markdown"
)

// drawn is a chart before and after, of which a passage is a part.
type drawn struct {
	old, new *Unit // the heads of the tables that it is drawn from
	table    *markdown.Table
	away     []*Unit  // of one that moved the units in its old place; nil of one that stays
	here     []*Unit  // in its new one
	at       *Passage // that the whole of it is added there
	anchor   int      // what stands before its old place
}

// chartOf gives the chart that a passage is a part of, where it is there before and after; nil of any other passage.
func (n *neighbours) chartOf(p *Passage) *drawn {
	was, is := tableHead(n.a, p.Old), tableHead(n.b, p.New)
	if was == nil && is != nil && n.oldOf[is.index] >= 0 {
		was = n.a[n.oldOf[is.index]]
	}
	if is == nil && was != nil && n.newOf[was.index] >= 0 {
		is = n.b[n.newOf[was.index]]
	}
	if was == nil || is == nil || was.Chart == nil && is.Chart == nil || n.newOf[was.index] != is.index {
		return nil // a row that went from one table to another
	}
	away, here := tableFrom(n.a, was), tableFrom(n.b, is)
	if n.carried[is] && slices.EqualFunc(away, here, func(a, b *Unit) bool { return a.key == b.key }) {
		return nil // it only went along with what it stands in
	}
	t, whole := textOf(here)[0].Blocks[0].(*markdown.Table)
	switch {
	case !whole:
		return nil // in an item of a list
	case !n.moved[is] || n.carried[is]:
		return &drawn{old: was, new: is, table: t}
	}
	added := &Passage{In: p.In, New: is}
	n.find(added)
	return &drawn{was, is, t, away, here, added, n.survivor(was.index)}
}

// tableFrom gives a table's head and its rows.
func tableFrom(units []*Unit, head *Unit) []*Unit {
	end := head.index + 1
	for end < len(units) && units[end].Kind == RowUnit {
		end++
	}
	return units[head.index:end]
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
			continue
		}
		if of := p.chart; !told[of.new] {
			told[of.new] = true
			if of.away != nil {
				kept = slices.Insert(kept, beforeAdded(kept), of.gone(p.In)...)
			}
			kept = append(kept, of.came(p.In)...)
		}
	}
	return kept
}

// beforeAdded gives the place in front of what is added at the end of changes: it may be what a chart comes to stand in, and is told with it.
func beforeAdded(all []Change) int {
	i := len(all)
	for ; i > 0; i-- {
		if p, is := all[i-1].(*Passage); !is || p.Old != nil {
			break
		}
	}
	return i
}

// gone tells of a chart that moved that it goes.
func (d *drawn) gone(in TextID) (all []Change) {
	for _, u := range d.away {
		all = append(all, &Passage{In: in, Old: u, anchor: d.anchor})
	}
	return all
}

// came tells a chart as a whole: that it is replaced, or of one that moved that it comes.
func (d *drawn) came(in TextID) []Change {
	if d.away == nil {
		return []Change{&Passage{In: in, Old: d.old, New: d.new, Chart: d.table, anchor: d.new.index}}
	}
	all := []Change{d.at}
	for _, u := range d.here[1:] {
		all = append(all, &Passage{In: in, New: u, Head: d.new, anchor: u.index})
	}
	return all
}
