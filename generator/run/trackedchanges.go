package run

import (
	"fmt"
	"io"
	"slices"

	"vanban/generator/dossier"
	"vanban/generator/fingerprint"
	"vanban/generator/store"
	"vanban/generator/word/tracked"
)

// trackedEnding ends the names of documents whose changes are tracked.
const trackedEnding = "-thay-doi"

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
		all = append(all, trackedTarget(versions[0][i], is, by))
	}
	return all, nil
}

func trackedTarget(was, is store.Target, by tracked.By) store.Target {
	t := store.Target{Document: is.Document + trackedEnding, Took: is.Took, Want: is.Want}
	t.Name = t.Document + "." + string(dossier.DOCX)
	t.Took.Numbered = ""
	t.Want.Content = fingerprint.Of([]any{was.Want.Content, is.Want.Content, by})
	t.Render = func(w io.Writer) (int, error) {
		old, err := was.Bytes()
		if err != nil {
			return 0, err
		}
		new, err := is.Bytes()
		if err != nil {
			return 0, err
		}
		marked, err := tracked.Mark(old, new, by)
		if err != nil {
			return 0, fmt.Errorf("%s: %w", t.Name, err)
		}
		_, err = w.Write(marked)
		return 0, err
	}
	return t
}
