package run

import (
	"slices"

	"vanban/generator"
	"vanban/generator/dossier"
	"vanban/generator/store"
	"vanban/generator/word/tracked"
)

// tracked gives, of each document that both dossiers have and that changed, the new one as DOCX in which every change is a tracked one.
func (c *Comparison) tracked(by tracked.By) (all []store.Target, err error) {
	r := c.runner.with([]dossier.Format{dossier.DOCX})
	var versions [2][]store.Target
	for i, d := range []*dossier.Dossier{c.old, c.new} {
		documents, err := r.maker.Compose(d)
		if err != nil {
			return nil, err
		}
		if versions[i], err = r.maker.Targets(documents, d); err != nil {
			return nil, err
		}
	}
	for _, is := range versions[1] {
		i := slices.IndexFunc(versions[0], func(was store.Target) bool { return was.Name == is.Name })
		if i < 0 || versions[0][i].Want.Content == is.Want.Content {
			continue
		}
		all = append(all, generator.Tracked(versions[0][i], is, by))
	}
	return all, nil
}
