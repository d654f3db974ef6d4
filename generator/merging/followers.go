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
		was = nil // what could not be made is made now
	}
	for _, t := range now {
		record, there := h.manifest.Outputs[t.Name]
		same := slices.ContainsFunc(was, func(o store.Target) bool { return o.Name == t.Name && o.Want == t.Want })
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

// all gives everything that a folder asks for, in all formats.
func (h *intoDossier) all(view fs.FS) ([]store.Target, error) {
	maker := h.maker.With(generator.Options{})
	if h.alone != "" {
		documents, d, err := (&intoDossier{editedDOCX: h.editedDOCX, o: h.o, maker: maker, dir: h.dir, alone: h.alone}).composed(view)
		if err != nil {
			return nil, err
		}
		return maker.Targets(documents, d)
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
	documents = append(documents, papers...)
	for _, by := range slices.Sorted(maps.Keys(h.manifest.Runs)) { // reports that were made before tao makes again
		if code, isReport := strings.CutPrefix(by, ReportAuthor); isReport {
			made, err := report(maker, d, code)
			if err != nil {
				return nil, err
			}
			documents = append(documents, made...)
		}
	}
	return maker.Targets(documents, d)
}
