package change

// holder gives what a unit stands in, whatever its own place says: the title or item over it, the head of a row's table; nil where it stands in nothing.
func holder(units []*Unit, u *Unit) *Unit {
	if u.Kind == RowUnit {
		return headOf(units, u.index)
	}
	for i := u.index - 1; i >= 0 && !u.Article; i-- {
		over := units[i]
		if over.Article || (numbered(over) || over.Kind == DashUnit) && rank(over) < rank(u) {
			return over
		}
	}
	return nil
}

// PartOf says whether a unit stands in another one. A table has no place but its number in the text, so that what it stands under is asked.
func (u *Unit) PartOf(o *Unit) bool {
	if u.Kind != TableUnit && u.Kind != RowUnit {
		return u.Place.within(o.Place)
	}
	for over := u.over; over != nil; over = over.over {
		if over == o {
			return true
		}
	}
	return false
}

// carry finds the units that moved only because what they stand in did, in the order that they had within it.
func (n *neighbours) carry() {
	n.carried = map[*Unit]bool{}
	within := map[*Unit][]pair{}
	for _, u := range n.b {
		if n.oldOf[u.index] < 0 {
			continue
		}
		was, is := n.a[n.oldOf[u.index]].over, u.over
		if was != nil && is != nil && n.newOf[was.index] == is.index && n.moved[is] {
			within[is] = append(within[is], pair{n.oldOf[u.index], u.index})
		}
	}
	ranks := sideOf(n.a).ranks
	for _, pairs := range within {
		for i, keep := range inOrder(pairs, ranks) {
			n.carried[n.b[pairs[i].new]] = keep
		}
	}
}

// Uncarried leaves out what moved only with what it stands in, and tells the words of such a unit that changed under its old number.
func Uncarried(all []Change) (kept []Change) {
	for _, c := range all {
		p, is := c.(*Passage)
		switch {
		case !is || !p.carried:
			kept = append(kept, c)
		case p.Changed():
			own := *p
			own.Moved, own.Followed = false, false
			kept = append(kept, &own)
		}
	}
	return kept
}

// sameNeighbours says whether a unit that moved stands between the same of its like as before, so that these don't tell its place.
func (n *neighbours) sameNeighbours(p *Passage) bool {
	is := func(was, now *Unit) bool {
		return was == nil && now == nil || was != nil && now != nil && n.newOf[was.index] == now.index
	}
	return is(sibling(n.a, p.Old.index, -1), sibling(n.b, p.New.index, -1)) && is(sibling(n.a, p.Old.index, 1), sibling(n.b, p.New.index, 1)) &&
		is(parent(n.a, p.Old.index), parent(n.b, p.New.index))
}
