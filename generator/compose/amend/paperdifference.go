package amend

import (
	"vanban/generator/change"
	"vanban/generator/paper"
	"vanban/generator/wording"
)

// paperGroup is the group of what differs in a document in a file of its own.
const paperGroup = "van-ban"

// PaperPair is a document in a file of its own, before and after; one of them is nil where it is not there. Facts of the dossier stand in their texts.
type PaperPair struct {
	Old, New  *paper.Paper
	File      string // its path, as a person sees it
	Title     string // its kind and what it is about
	Inherited bool   // what it takes from its dossier or office is told with it
}

// PaperDifferences words what differs between two versions of a document in a file of its own, in the order of the document.
func PaperDifferences(p PaperPair, w *wording.Templates) ([]Difference, error) {
	r := &differ{ofPaper: true}
	if p.Old == nil || p.New == nil {
		whole := viewPlace{Loai: "van-ban"}
		r.names = &namer{w, nil, nil, map[viewPlace]string{}}
		d := Difference{Action: act(p.Old, p.New, false)}
		if p.Old == nil {
			d.New = p.Title
		} else {
			d.Old = p.Title
		}
		if err := r.add(d, &whole, &whole); err != nil {
			return nil, err
		}
	} else {
		r.old, r.new = p.Old.AsDossier(), p.New.AsDossier()
		r.names = newNamer(w, r.old, r.new)
		if err := r.words(change.BetweenPapers(p.Old, p.New, p.Inherited)); err != nil {
			return nil, err
		}
	}
	for i := range r.all {
		r.all[i].Group, r.all[i].Appendix, r.all[i].Document, r.all[i].title = paperGroup, 0, p.File, p.Title
	}
	return r.all, nil
}
