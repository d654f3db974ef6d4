package outline

import (
	"slices"

	"vanban/generator/letters"
	"vanban/generator/nd30"
	"vanban/generator/source"
)

// Numbering counts the parts of a text on their levels, as the program numbers them (I.II.6.đ).
type Numbering struct {
	levels []*nd30.Level
	counts []int // of each level, within what they stand in
	title  int   // how many levels down the title is that the text stands under
	first  int   // the highest level that an item of a list can be of
	own    bool
	lists  []list // that are open, the outermost first
}

// list is an open list, and the level of its last item; negative where that has no number.
type list struct {
	ordered bool
	level   int
}

// Begin begins to number a text that stands so many levels down in another, under parts with some numbers: 0 for a whole one, 1 for what a điều says.
func (o Outline) Begin(within int, above ...int) *Numbering {
	n := &Numbering{levels: o.Levels(), own: o.Own()}
	n.counts = make([]int, len(n.levels))
	n.first = slices.IndexFunc(n.levels, func(l *nd30.Level) bool { return l.Titles != nd30.MustHaveTitle })
	if n.own {
		n.title = within
		copy(n.counts, above)
	}
	return n
}

// Place is a numbered part of a text.
type Place struct {
	Level *nd30.Level
	Depth int   // of the level, from 0
	N     int   // its number, from 1
	above []int // the numbers of the levels that it stands in, one each
}

// Label writes what stands before the part's text. Its error is a *source.Problem without a place.
func (p Place) Label() (string, *source.Problem) {
	for i := len(p.above) - p.Level.Parts; i < len(p.above); i++ {
		if i < 0 || p.above[i] == 0 {
			return "", orphan(p.Level)
		}
	}
	label, err := p.Level.Label(p.N, p.above...)
	if err != nil {
		return "", &source.Problem{What: err.Error(), Hint: "tách thành nhiều khoản"}
	}
	return label, nil
}

// check gives why the part can't be numbered; nil where it can.
func (p Place) check() *source.Problem {
	_, problem := p.Label()
	return problem
}

func orphan(l *nd30.Level) *source.Problem {
	return &source.Problem{What: letters.UpperFirst(l.Name) + " này không nằm dưới phần nào có số để đánh tiếp: 1.1 phải nằm dưới 1.",
		Hint: "viết cấp trên trước, hoặc đưa phần này lên một cấp"}
}

// Title counts a title so many levels deep, from 1.
func (n *Numbering) Title(depth int) Place {
	n.title = min(depth, len(n.levels))
	return n.count(n.title - 1)
}

// The most lists that may stand in each other, and those without numbers where they are more: “-”, and “+” below it.
const (
	mostLists  = 3
	mostDashes = 2
)

// Open begins a list; it is false where the list stands too deep in others. Close ends it.
func (n *Numbering) Open(ordered bool) bool {
	n.lists = append(n.lists, list{ordered, -1})
	dashes := 0
	for _, l := range n.lists {
		if !l.ordered {
			dashes++
		}
	}
	return len(n.lists) <= mostLists || dashes <= mostDashes
}

// Close ends the list that was begun last.
func (n *Numbering) Close() { n.lists = n.lists[:len(n.lists)-1] }

// Item counts an item of the open list. One that was typed as “1)” is a điểm wherever it stands, in a text that names its levels. It is
// false where no level is left for it.
func (n *Numbering) Item(bracketed bool) (Place, bool) {
	at := max(n.title, n.first) + len(n.lists) - 1
	last := len(n.levels) - 1
	if n.own && bracketed && n.levels[last].Key == nd30.PointLevel {
		at = last
	}
	for _, l := range n.lists[:len(n.lists)-1] {
		at = max(at, l.level+1)
	}
	if at > last {
		return Place{}, false
	}
	n.lists[len(n.lists)-1].level = at
	return n.count(at), true
}

// count gives the next part of a level; those below it begin anew.
func (n *Numbering) count(at int) Place {
	n.counts[at]++
	for i := at + 1; i < len(n.counts); i++ {
		if !n.levels[i].Through {
			n.counts[i] = 0
		}
	}
	return Place{Level: n.levels[at], Depth: at, N: n.counts[at], above: slices.Clone(n.counts[:at])}
}
