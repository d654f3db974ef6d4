package change

import (
	"fmt"
	"slices"

	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/markdown"
	"vanban/generator/outline"
)

// unitsIn gives the units of one of a dossier's texts; appendix is the place of the appendix in this dossier.
func unitsIn(id TextID, d *dossier.Dossier, appendix int) []*Unit {
	id.Appendix = appendix
	switch id.Kind {
	case PlanText:
		return unitsOf(id, d.Outline, d.Plan)
	case ArticleText, OwnArticleText:
		var all []*markdown.Document
		for _, a := range d.Articles {
			all = append(all, a.Body)
		}
		return unitsOf(id, outline.Outline{}, all...)
	case AppendixText:
		return unitsOf(id, d.Appendices[appendix].Outline, d.Appendices[appendix].Body)
	}
	return nil
}

func passagesBetween(id TextID, old, new *dossier.Dossier, newAppendix int) []Change {
	a, b := unitsIn(id, old, id.Appendix), unitsIn(id, new, newAppendix)
	var all []Change
	m := newMatching(sideOf(a), sideOf(b))
	beside := &neighbours{a: a, b: b, newOf: m.newOf, oldOf: m.oldOf, moved: map[*Unit]bool{}}
	edits(m, func(o, n int, moved bool) {
		p := &Passage{In: id, Moved: moved}
		if o >= 0 {
			p.Old = a[o]
		}
		if n >= 0 {
			p.New = b[n]
		}
		beside.moved[p.New] = moved
		beside.find(p)
		all = append(all, p)
	})
	beside.carry()
	for _, c := range all {
		p := c.(*Passage)
		p.chart, p.carried = beside.chartOf(p), p.Moved && beside.carried[p.New]
	}
	return all
}

// neighbours finds what stands beside the passages that came, went or moved.
type neighbours struct {
	a, b         []*Unit
	newOf, oldOf []int
	moved        map[*Unit]bool // the units of the new text that moved
	carried      map[*Unit]bool // those of them that only went along with what they stand in
}

func (n *neighbours) find(p *Passage) {
	if p.New != nil && p.New.Kind == RowUnit {
		p.Head = headOf(n.b, p.New.index)
	}
	switch {
	case p.New == nil:
		p.Followed = followed(n.a, p.Old)
		p.anchor = n.survivor(p.Old.index)
	default:
		p.anchor = p.New.index
	}
	if p.New == nil || p.Old != nil && !p.Moved {
		return
	}
	switch closing := p.New.Place.Closing; {
	case closing && p.In.Kind == PlanText: // at the end of all
	case closing, p.New.Kind == TableUnit, p.Moved && (p.New.Kind == ParagraphUnit || n.sameNeighbours(p)):
		p.After, p.Before = n.pair(standingBefore(n.b, p.New)), n.pair(standingBehind(n.b, p.New))
	default:
		p.After, p.Before = n.pair(sibling(n.b, p.New.index, -1)), n.pair(sibling(n.b, p.New.index, 1))
	}
	p.Parent = parent(n.b, p.New.index)
	p.Followed = followed(n.b, p.New) || p.Moved && numbered(p.New)
}

// followed says whether the numbers of units behind one go by it: of its like within what it stands in, or of its level in the whole text.
func followed(units []*Unit, u *Unit) bool {
	if !numbered(u) {
		return false
	}
	like := func(o *Unit) bool { return o.Part == u.Part }
	return sibling(units, u.index, 1) != nil || u.Part != nil && u.Part.Through && slices.ContainsFunc(units[u.index+1:], like)
}

// survivor gives the last unit of the new text that stood before a place of the old one, 0 where there is none.
func (n *neighbours) survivor(old int) int {
	for ; old >= 0; old-- {
		if n.newOf[old] >= 0 {
			return n.newOf[old]
		}
	}
	return 0
}

// headOf gives the head of the table that a row is in.
func headOf(units []*Unit, row int) *Unit {
	for i := row - 1; i >= 0; i-- {
		if units[i].Kind == TableUnit {
			return units[i]
		}
	}
	return nil
}

func (n *neighbours) pair(u *Unit) Neighbour {
	if u == nil {
		return Neighbour{}
	}
	if o := n.oldOf[u.index]; o >= 0 {
		return Neighbour{n.a[o], u}
	}
	return Neighbour{nil, u}
}

func numbered(u *Unit) bool {
	return u.Article || u.Kind == SectionUnit || u.Kind == TitledUnit || u.Kind == ItemUnit
}

// rank is how deep a unit stands in the order of mục, khoản, điểm.
func rank(u *Unit) int {
	switch {
	case u.Article:
		return 0
	case u.Level > 0:
		return u.Level - 1
	case u.Kind == ItemUnit || u.Kind == DashUnit:
		return doc.MostTitles - 1 + u.Depth
	case u.Kind == RowUnit:
		return doc.MostTitles + 1 + u.Depth
	}
	return doc.MostTitles + u.Depth
}

// sibling gives the nearest unit of the same kind and rank in a direction, within what both stand in.
func sibling(units []*Unit, at, step int) *Unit {
	u := units[at]
	for i := at + step; i >= 0 && i < len(units) && rank(units[i]) >= rank(u); i += step {
		if rank(units[i]) == rank(u) && units[i].Kind == u.Kind {
			return units[i]
		}
	}
	return nil
}

// standingBefore gives what a table stands directly behind: a table has no number, so that its like elsewhere doesn't tell its place. Of
// parts of a list that ends before it that is the whole item.
func standingBefore(units []*Unit, table *Unit) *Unit {
	for i := table.index - 1; i >= 0; i-- {
		switch u := units[i]; {
		case u.Kind == RowUnit:
		case u.Depth <= table.Depth, u.Depth == table.Depth+1 && (u.Kind == ItemUnit || u.Kind == DashUnit):
			return u
		}
	}
	return nil
}

// standingBehind gives what a table stands directly before.
func standingBehind(units []*Unit, table *Unit) *Unit {
	i := table.index + 1
	for i < len(units) && units[i].Kind == RowUnit {
		i++
	}
	if i == len(units) {
		return nil
	}
	return units[i]
}

// parent gives the unit that a unit stands in.
func parent(units []*Unit, at int) *Unit {
	for i := at - 1; i >= 0; i-- {
		if units[at].Place.within(units[i].Place) {
			return units[i]
		}
	}
	return nil
}

func sideOf(units []*Unit) side {
	s := side{texts: func(i int) []string { return append(units[i].NoteTexts(), units[i].Plain()) }}
	for _, u := range units {
		kind := int(u.Kind)*2*maxDepth + (u.Depth+u.Level)*2
		if u.Article {
			kind++
		}
		s.add(kind, u.key)
		s.ranks = append(s.ranks, rankOf(u))
	}
	return s
}

// maxDepth is more than lists can be nested.
const maxDepth = 16

// Changed says whether the unit's own words or footnotes differ, and not only its place.
func (p *Passage) Changed() bool { return p.Old != nil && p.New != nil && p.Old.key != p.New.key }

// attachmentsBetween gives the changes of the appendices, and which are the same before and after where both have a text.
func attachmentsBetween(old, new *dossier.Dossier) (all []Change, texts []pair) {
	m := newMatching(attachmentSide(old), attachmentSide(new))
	m.sameFile(old, new)
	edits(m, func(o, n int, moved bool) {
		a := &Attachment{Moved: moved}
		if o >= 0 {
			a.Old = &AppendixAt{o, old.Appendices[o]}
		}
		if n >= 0 {
			a.New = &AppendixAt{n, new.Appendices[n]}
		}
		all = append(all, a)
	})
	for n, o := range m.oldOf {
		if o >= 0 && new.Appendices[n].Body != nil {
			texts = append(texts, pair{o, n})
		}
	}
	return all, texts
}

// attachmentSide lets an appendix with a text of its own be only one with a text.
func attachmentSide(d *dossier.Dossier) side {
	s := side{texts: func(i int) []string { return []string{d.Appendices[i].Title.S} }}
	for _, a := range d.Appendices {
		kind := 0
		if a.Body == nil {
			kind = 1
		}
		s.add(kind, fmt.Sprint(a.Title.S, "\n", a.Source.S, "\n", a.Orientation, a.NoteOpen))
	}
	return s
}

// sameFile joins the appendices that take their text from the same file.
func (m *matching) sameFile(old, new *dossier.Dossier) {
	for o := range old.Appendices {
		for n := range new.Appendices {
			if m.free(o, n) && old.Appendices[o].Source.S == new.Appendices[n].Source.S {
				m.join(o, n)
			}
		}
	}
}
