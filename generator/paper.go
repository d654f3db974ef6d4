package generator

import (
	"slices"

	"vanban/generator/compose"
	"vanban/generator/compose/papers"
	"vanban/generator/compose/plan"
	"vanban/generator/contents"
	"vanban/generator/doc"
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
		one, _, err := m.paperOf(d, name)
		if found := source.ProblemsIn(err); len(found) > 0 {
			problems = append(problems, found...)
			continue
		} else if err != nil {
			return nil, err
		}
		all = append(all, one...)
	}
	return all, problems.Err()
}

// paperOf composes a dossier's document of its own by name, and gives it as it was read.
func (m *Maker) paperOf(d *dossier.Dossier, name string) ([]Composed, *paper.Paper, error) {
	p, err := paper.Read(d, name)
	if err != nil {
		return nil, nil, err
	}
	made, err := m.ComposePaper(p)
	return made, p, err
}

// FactsOf gives the facts that a document in a file of its own takes from its dossier.
func (m *Maker) FactsOf(p *paper.Paper) ([]papers.Fact, error) {
	wording, err := m.wording()
	if err != nil {
		return nil, err
	}
	_, facts, err := papers.Compose(p, wording)
	return facts, err
}

// ComposePaper composes a document that is written in a file of its own, and behind it what it issues in a file apart.
func (m *Maker) ComposePaper(p *paper.Paper) ([]Composed, error) {
	made, _, err := m.ComposePaperWithNotes(p)
	return made, err
}

// ComposePaperWithNotes is ComposePaper that gives, too, what a person should look at: the document's own notes and those of what it prints.
func (m *Maker) ComposePaperWithNotes(p *paper.Paper) ([]Composed, source.Problems, error) {
	wording, err := m.wording()
	if err != nil {
		return nil, nil, err
	}
	made, err := papers.ComposeWith(p, wording, m.ownOf(p.Of))
	if err != nil {
		return nil, nil, err
	}
	values := p.Values()
	for _, f := range made.Facts {
		if f.Table != nil {
			values.Add(f.Name, f.Table)
			continue
		}
		values.Add(f.Name, f.Value)
	}
	all := make([]Composed, len(made.Documents))
	for i, d := range made.Documents {
		if d, err = contents.Fill(d, m.family); err != nil {
			return nil, nil, err
		}
		all[i] = Composed{Name: made.Files[i].Name, Only: made.Files[i].Only, Document: d, Of: p.Dossier, Took: store.Content{Values: values, Templates: Sources(wording, d)}}
	}
	notes := slices.Clone(made.Notes)
	if d := p.Dossier; !d.Draft && d.Number > 0 && !d.Day.IsZero() {
		bases, others := papers.Cited(p, made.Facts, d.Day)
		notes = slices.Concat(notes, bases, others)
	}
	return all, slices.Concat(p.Notes, notes.In(p.Dossier.Folder())).Sorted(), nil
}

// ownOf composes one of a dossier's own documents.
func (m *Maker) ownOf(d *dossier.Dossier) func(dossier.Output) (*doc.Document, error) {
	return func(output dossier.Output) (*doc.Document, error) {
		wording, err := m.wording()
		if err != nil {
			return nil, err
		}
		for _, item := range compose.NewSet(d, wording, plan.Kinds).Items() {
			if item.Output == output {
				return item.Compose()
			}
		}
		return nil, source.Problems{{At: source.Pos{File: dossier.MainFile}, What: "Hồ sơ không có văn bản “" + string(output) + "” để sao.", Hint: "sửa “" + paper.KeyOriginal + "” của bản sao"}}.In(d.Folder()).Err()
	}
}
