package merging

import (
	"io/fs"
	"maps"
	"slices"
	"strings"

	"vanban/generator"
	"vanban/generator/dossier"
	"vanban/generator/store"
)

// others gives the files of the output folder, beside the edited one, that are made otherwise of the dossier as it is to be. An error is that one of its
// documents can't be made any more.
func (h *intoDossier) others(before, after fs.FS) (names []string, err error) {
	now, err := h.all(after)
	if err != nil {
		return nil, err
	}
	was, err := h.all(before)
	if err != nil {
		was = &made{} // what could not be made is made now
	}
	for _, code := range slices.Sorted(maps.Keys(now.broken)) {
		if was.broken[code] == nil {
			return nil, now.broken[code]
		}
	}
	for _, t := range now.targets {
		record, there := h.manifest.Outputs[t.Name]
		same := slices.ContainsFunc(was.targets, func(o store.Target) bool { return o.Name == t.Name && o.Want == t.Want })
		if !there || same || t.Name == h.name {
			continue
		}
		data, err := t.Bytes() // what a document is made from may change without a word of it in this format
		if err != nil {
			return nil, err
		}
		if store.HashOf(data) != record.Hash {
			names = append(names, t.Name)
		}
	}
	return names, nil
}

// made is everything that a folder asks for, in all formats, and why the reports can't be made that can't: by their periods.
type made struct {
	targets []store.Target
	broken  map[string]error
}

func (h *intoDossier) all(view fs.FS) (*made, error) {
	maker := h.maker.With(generator.Options{})
	if h.alone != "" {
		documents, d, err := (&intoDossier{editedDOCX: h.editedDOCX, o: h.o, maker: maker, dir: h.dir, alone: h.alone}).composed(view)
		if err != nil {
			return nil, err
		}
		targets, err := maker.Targets(documents, d)
		return &made{targets: targets}, err
	}
	d, err := dossier.Load(view)
	if err != nil {
		return nil, err
	}
	documents, err := maker.Compose(d)
	if err != nil {
		return nil, err
	}
	papers, err := maker.ComposePapers(d)
	if err != nil {
		return nil, err
	}
	reports, broken := h.reports(maker, d)
	targets, err := maker.Targets(slices.Concat(documents, papers, reports), d)
	return &made{targets, broken}, err
}

// reports composes the reports that were made before, which tao makes again; those that were issued stay as they are.
func (h *intoDossier) reports(maker *generator.Maker, d *dossier.Dossier) (all []generator.Composed, broken map[string]error) {
	broken = map[string]error{}
	for _, by := range slices.Sorted(maps.Keys(h.manifest.Runs)) {
		code, isReport := strings.CutPrefix(by, ReportAuthor)
		if !isReport || h.records.Of(code) != nil {
			continue
		}
		r, err := ReportOf(maker, d, code)
		if err != nil {
			broken[code] = err
			continue
		}
		all = append(all, r.Document)
	}
	return all, broken
}
