package document

import (
	"slices"

	"vanban/generator/word/tree"
)

// layered is a look of letters that layers of properties give, one after another.
type layered interface {
	add(rPr *tree.Node)
	toggles() []toggle
}

// toggle is a property that is off again where the paragraph's and the run's style both switch it on (17.7.3).
type toggle struct {
	name string
	on   *bool
}

// layer adds all properties that hold for a run's letters, the weakest first: the defaults, what a table gives, the paragraph's style, the run's, and its own.
func (s *Styles) layer(l layered, in TableLook, paragraphStyle string, rPr *tree.Node) {
	l.add(s.Root.Path("w:docDefaults", "w:rPrDefault", "w:rPr"))
	for _, n := range in {
		l.add(n.Child("w:rPr"))
	}
	s.addChain(l, paragraphStyle)
	if id := rPr.Val("w:rStyle"); id != "" {
		all := l.toggles()
		were := make([]bool, len(all))
		for i, t := range all {
			were[i] = *t.on
		}
		s.addChain(l, id)
		for i, t := range all {
			if were[i] && s.switches(id, t.name) {
				*t.on = false
			}
		}
	}
	l.add(rPr)
}

func (s *Styles) addChain(l layered, id string) {
	for _, st := range slices.Backward(s.chain(id)) {
		l.add(st.Child("w:rPr"))
	}
}

// switches says whether a style switches a property on.
func (s *Styles) switches(id, name string) bool {
	for _, st := range s.chain(id) {
		if on, said := st.Child("w:rPr").On(name); said {
			return on
		}
	}
	return false
}
