package versions

import (
	"cmp"
	"slices"

	"vanban/generator/compose/amend"
	"vanban/generator/compose/papers"
	"vanban/generator/paper"
	"vanban/generator/wording"
)

// pair is a document in a file of its own before and after; one of them is nil where it is not there.
type pair struct{ old, new *paper.Paper }

// pairsOf finds the documents that belong together: two that are compared by themselves, those of one file, and those of one kind and abstract.
func pairsOf(old, new *Version) (all []pair) {
	if old.Partial || new.Partial {
		return nil
	}
	taken := map[*paper.Paper]bool{}
	alone := old.Dossier == nil
	for _, by := range []func(a, b *paper.Paper) bool{
		func(a, b *paper.Paper) bool { return alone || a.Name == b.Name },
		func(a, b *paper.Paper) bool {
			return a.Kind == b.Kind && a.Dossier.Abstract.S == b.Dossier.Abstract.S && !a.Dossier.Abstract.Empty()
		},
	} {
		for _, n := range new.Papers {
			i := slices.IndexFunc(old.Papers, func(o *paper.Paper) bool { return !taken[o] && by(o, n) })
			if i >= 0 && !taken[n] {
				taken[old.Papers[i]], taken[n] = true, true
				all = append(all, pair{old.Papers[i], n})
			}
		}
	}
	for _, n := range new.Papers {
		if !taken[n] {
			all = append(all, pair{nil, n})
		}
	}
	slices.SortStableFunc(all, func(a, b pair) int { return slices.Index(new.Papers, a.new) - slices.Index(new.Papers, b.new) })
	for _, o := range old.Papers {
		if !taken[o] {
			all = append(all, pair{o, nil})
		}
	}
	return all
}

// filled gives the pair with the facts of the dossier in its texts.
func (p pair) filled(w *wording.Templates) (made pair, err error) {
	if p.old != nil {
		if made.old, err = papers.Filled(p.old, w); err != nil {
			return made, err
		}
	}
	if p.new != nil {
		made.new, err = papers.Filled(p.new, w)
	}
	return made, err
}

// within gives, of a pair with its facts, the pair and behind it the pairs of what goes with its documents: what they issue, and what they are
// copies of.
func (p pair) within(w *wording.Templates) ([]pair, error) {
	all := []pair{p}
	if p.old == nil || p.new == nil {
		return all, nil
	}
	attached := pairsOf(&Version{Dossier: p.old.Dossier, Papers: p.old.Attached}, &Version{Papers: p.new.Attached})
	if len(p.old.Attached) == 1 && len(p.new.Attached) == 1 {
		attached = []pair{{p.old.Attached[0], p.new.Attached[0]}}
	}
	all = append(all, attached...)
	if original := (pair{p.old.Original, p.new.Original}); original.old != nil || original.new != nil {
		own, err := original.filled(w)
		if err != nil {
			return nil, err
		}
		of, err := own.within(w)
		return append(all, of...), err
	}
	return all, nil
}

// worded gives the pair as its differences are worded.
func (p pair) worded(w *wording.Templates) (made amend.PaperPair, err error) {
	of := cmp.Or(p.new, p.old)
	made = amend.PaperPair{Old: p.old, New: p.new, File: of.File}
	made.Title, err = papers.NameOf(of, w)
	return made, err
}
