package change

import (
	"slices"

	"vanban/generator/diff"
)

// pair is two things, each by its place in its sequence, that are one thing before and after.
type pair struct{ old, new int }

// side is one of two sequences that are compared.
type side struct {
	keys  []string // of each thing: two with equal keys are the same thing, unchanged
	kinds []int    // only things of one kind may be one thing changed
	texts func(i int) []string
	ranks []int      // how high each stands, 0 the highest: of things that changed their order the higher stay, and the lower moved; nil: all are alike
	bags  []diff.Bag // of the texts of those that had to be compared
}

func (s *side) add(kind int, key string) {
	s.keys, s.kinds, s.bags = append(s.keys, key), append(s.kinds, kind), append(s.bags, nil)
}

// bag gives the words of the i-th thing. Most things are the same before and after, and theirs are never asked for.
func (s *side) bag(i int) diff.Bag {
	if s.bags[i] == nil {
		s.bags[i] = diff.BagOf(s.texts(i)...)
	}
	return s.bags[i]
}

// matching is what is known of two sequences: for each thing its partner on the other side, or -1.
type matching struct {
	old, new side
	newOf    []int
	oldOf    []int
}

func newMatching(old, new side) *matching {
	m := &matching{old: old, new: new, newOf: make([]int, len(old.keys)), oldOf: make([]int, len(new.keys))}
	for i := range m.newOf {
		m.newOf[i] = -1
	}
	for i := range m.oldOf {
		m.oldOf[i] = -1
	}
	return m
}

func (m *matching) join(old, new int) { m.newOf[old], m.oldOf[new] = new, old }

func (m *matching) free(old, new int) bool {
	return old >= 0 && new >= 0 && old < len(m.newOf) && new < len(m.oldOf) && m.newOf[old] < 0 && m.oldOf[new] < 0
}

func (m *matching) like(old, new, least int) bool {
	return m.old.kinds[old] == m.new.kinds[new] && m.old.bag(old).Like(m.new.bag(new)) >= least
}

// equal joins what is the same from the beginning and from the end on, then
// what is there once on both sides, then what runs on from a joined pair.
func (m *matching) equal() {
	n, k := len(m.newOf), len(m.oldOf)
	for i := 0; i < min(n, k) && m.old.keys[i] == m.new.keys[i]; i++ {
		m.join(i, i)
	}
	for i := 1; m.free(n-i, k-i) && m.old.keys[n-i] == m.new.keys[k-i]; i++ {
		m.join(n-i, k-i)
	}
	places := map[string][2][]int{}
	collect := func(which int, keys []string, joined []int) {
		for i, key := range keys {
			if joined[i] < 0 {
				p := places[key]
				p[which] = append(p[which], i)
				places[key] = p
			}
		}
	}
	collect(0, m.old.keys, m.newOf)
	collect(1, m.new.keys, m.oldOf)
	for _, p := range places {
		if len(p[0]) == len(p[1]) && (len(p[0]) == 1 || m.old.kinds[p[0][0]] == int(taskKind)) {
			for i := range p[0] {
				m.join(p[0][i], p[1][i])
			}
		}
	}
	same := func(old, new int) bool { return m.old.keys[old] == m.new.keys[new] }
	m.spread(same)
}

// spread joins the neighbours of joined pairs that a test takes for one, forwards and backwards.
func (m *matching) spread(same func(old, new int) bool) {
	for i := range m.oldOf {
		before := -1
		if i > 0 {
			before = m.oldOf[i-1]
			if before < 0 {
				continue
			}
		}
		if m.free(before+1, i) && same(before+1, i) {
			m.join(before+1, i)
		}
	}
	for i := len(m.oldOf) - 1; i >= 0; i-- {
		after := len(m.newOf)
		if i+1 < len(m.oldOf) {
			after = m.oldOf[i+1]
			if after < 0 {
				continue
			}
		}
		if m.free(after-1, i) && same(after-1, i) {
			m.join(after-1, i)
		}
	}
}

// changed joins what is alike: beside joined pairs, in the same gap between two, and at last anywhere.
func (m *matching) changed() {
	m.spread(func(old, new int) bool { return m.like(old, new, diff.Alike) })
	m.gaps()
	m.spread(func(old, new int) bool { return m.like(old, new, diff.Alike) })
	m.anywhere()
}

// widestGap is up to how many pairs of a gap are all compared.
const widestGap = 4096

// gaps joins the like things between two joined pairs, in their order, each with the first that is like it.
func (m *matching) gaps() {
	for i := 0; i < len(m.oldOf); {
		if m.oldOf[i] >= 0 {
			i++
			continue
		}
		end := i
		for end < len(m.oldOf) && m.oldOf[end] < 0 {
			end++
		}
		from, to := 0, len(m.newOf)
		if i > 0 {
			from = m.oldOf[i-1] + 1
		}
		if end < len(m.oldOf) {
			to = m.oldOf[end]
		}
		switch {
		case to-from == 1 && end-i == 1 && m.free(from, i) && m.like(from, i, diff.SomewhatAlike):
			m.join(from, i) // the only one that went, and the only one that came
		case from < to && (to-from)*(end-i) <= widestGap:
			m.gap(from, to, i, end)
		}
		i = end
	}
}

func (m *matching) gap(from, to, first, end int) {
	for j := first; j < end; j++ {
		for o := from; o < to; o++ {
			if m.free(o, j) && m.like(o, j, diff.Alike) {
				m.join(o, j)
				from = o + 1
				break
			}
		}
	}
}

// What bounds the search of the whole sequence: a word that more things have tells nothing, and so many rare ones are looked at.
const (
	commonWord = 24
	rareWords  = 6
)

// anywhere joins what is left over with what is most like it, found by its rarest words.
func (m *matching) anywhere() {
	having := map[uint64][]int{}
	for o, joined := range m.newOf {
		if joined < 0 {
			for _, w := range slices.Compact(slices.Clone(m.old.bag(o))) {
				having[w] = append(having[w], o)
			}
		}
	}
	for j, joined := range m.oldOf {
		if joined >= 0 {
			continue
		}
		best, most := -1, diff.VeryAlike-1
		for _, o := range m.candidates(having, m.new.bag(j)) {
			if !m.free(o, j) || m.old.kinds[o] != m.new.kinds[j] {
				continue
			}
			if l := m.old.bag(o).Like(m.new.bag(j)); l > most {
				best, most = o, l
			}
		}
		if best >= 0 {
			m.join(best, j)
		}
	}
}

// candidates gives what shares one of a text's rarest words, ascending and each once.
func (m *matching) candidates(having map[uint64][]int, words diff.Bag) []int {
	distinct := slices.Compact(slices.Clone(words))
	distinct = slices.DeleteFunc(distinct, func(w uint64) bool { return len(having[w]) == 0 || len(having[w]) > commonWord })
	slices.SortFunc(distinct, func(a, b uint64) int {
		if d := len(having[a]) - len(having[b]); d != 0 {
			return d
		}
		return having[a][0] - having[b][0]
	})
	var all []int
	for _, w := range distinct[:min(rareWords, len(distinct))] {
		all = append(all, having[w]...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}
