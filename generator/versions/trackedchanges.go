package versions

import (
	"slices"
	"strings"

	"vanban/generator"
	"vanban/generator/dossier"
	"vanban/generator/store"
	"vanban/generator/word/tracked"
)

// Tracked gives, of each document that both versions have and that changed, the new one as DOCX in which every change is a tracked one. The maker's
// documents are those that the dossiers ask for.
func (c *Comparison) Tracked(m *generator.Maker, by tracked.By) (all []store.Target, err error) {
	old, new, err := c.targets(m)
	if err != nil {
		return nil, err
	}
	for _, is := range new {
		i := slices.IndexFunc(old, func(was store.Target) bool { return was.Name == is.Name })
		if i < 0 || old[i].Want.Content == is.Want.Content {
			continue
		}
		t, differs, err := generator.Tracked(old[i], is, by)
		if err != nil {
			return nil, err
		}
		if differs {
			all = append(all, t)
		}
	}
	return all, nil
}

// targets gives the documents of both versions as Word files; those of one document have the same names in both.
func (c *Comparison) targets(m *generator.Maker) (old, new []store.Target, err error) {
	add := func(to *[]store.Target, d *dossier.Dossier, made []generator.Composed) error {
		more, err := m.Targets(made, d)
		*to = append(*to, more...)
		return err
	}
	for _, side := range []struct {
		of *dossier.Dossier
		to *[]store.Target
	}{{c.old.Dossier, &old}, {c.new.Dossier, &new}} {
		if side.of == nil {
			continue
		}
		documents, err := m.Compose(side.of)
		if err == nil {
			err = add(side.to, side.of, documents)
		}
		if err != nil {
			return nil, nil, err
		}
	}
	for _, p := range c.pairs {
		if p.old == nil || p.new == nil {
			continue
		}
		was, err := m.ComposePaper(p.old)
		if err != nil {
			return nil, nil, err
		}
		for i := range was {
			if rest, is := strings.CutPrefix(was[i].Name, p.old.Name); is {
				was[i].Name = p.new.Name + rest
			}
		}
		is, err := m.ComposePaper(p.new)
		if err == nil {
			err = add(&old, p.old.Dossier, was)
		}
		if err == nil {
			err = add(&new, p.new.Dossier, is)
		}
		if err != nil {
			return nil, nil, err
		}
	}
	return old, new, nil
}
