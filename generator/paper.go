package generator

import (
	"errors"

	"vanban/generator/compose/papers"
	"vanban/generator/dossier"
	"vanban/generator/paper"
	"vanban/generator/source"
	"vanban/generator/store"
)

// ComposePapers composes a dossier's documents that are written in files of their own. Everything that is wrong with them comes in one error.
func (m *Maker) ComposePapers(d *dossier.Dossier) (all []Composed, err error) {
	names, err := paper.Names(d.Source())
	if err != nil {
		return nil, err
	}
	var problems source.Problems
	for _, name := range names {
		p, err := paper.Read(d, name)
		if found, are := errors.AsType[source.Problems](err); are {
			problems = append(problems, found...)
			continue
		} else if err != nil {
			return nil, err
		}
		one, err := m.ComposePaper(p)
		if err != nil {
			return nil, err
		}
		all = append(all, one)
	}
	return all, problems.Err()
}

// ComposePaper composes a document that is written in a file of its own.
func (m *Maker) ComposePaper(p *paper.Paper) (Composed, error) {
	wording, err := m.wording()
	if err != nil {
		return Composed{}, err
	}
	document, err := papers.Compose(p, wording)
	if err != nil {
		return Composed{}, err
	}
	return Composed{Name: p.Name, Document: document, Of: p.Dossier,
		Took: store.Content{Values: p.Values(), Templates: Sources(wording, document)}}, nil
}
