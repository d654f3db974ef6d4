package amend

import (
	"strings"

	"vanban/generator/change"
	"vanban/generator/dossier"
)

// Phrase implements change.Visitor.
func (r *differ) Phrase(c *change.Phrase) error {
	places, err := r.names.spots(c, r.old)
	if err != nil {
		return err
	}
	r.all = append(r.all, Difference{Action: ActReplace, Group: "cum-tu", Place: strings.Join(places, "; "), Places: places, Old: c.Old, New: c.New})
	return nil
}

// spots names a phrase's places: passages one by one, then the tasks.
func (n *namer) spots(c *change.Phrase, d *dossier.Dossier) ([]string, error) {
	var places []string
	var tasks []change.Change
	for _, s := range c.Spots {
		if s.Task != nil {
			tasks = append(tasks, s.Task)
			continue
		}
		p := placeOfUnit(s.Passage.Old, false)
		if s.Passage.In.Kind == change.AppendixText {
			p.TrongPhuLuc, p.PhuLuc = true, appendixNumber(d, s.Passage.In.Appendix)
		}
		p.ChuThich = s.Passage.Old.Plain() == s.Passage.New.Plain()
		name, err := n.name(p)
		if err != nil {
			return nil, err
		}
		places = append(places, name)
	}
	if len(tasks) == 0 {
		return places, nil
	}
	name, err := n.tasks(tasks)
	return append(places, name), err
}
