package checkup

import (
	"os"
	"path/filepath"
	"sync"

	"vanban/generator/check"
	"vanban/generator/check/readiness"
	"vanban/generator/disk"
	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/paths"
	"vanban/generator/store"
)

// Signing is what is about to be recorded as issued.
type Signing struct {
	Folder  string           // of the dossier, or that in which a document stands alone
	Paper   string           // the path of a document in a file of its own; empty: none
	Dossier *dossier.Dossier // as it will be; nil: what is issued isn't its own documents
	Setting doc.Setting
	Out     string            // where the files lie, or will
	Word    []store.Judgement // the Word files, and what a person did to them
	Merged  map[string][]byte // those that were edited by hand, by name, with number and day brought in
}

// Targets gives what is to be checked of it: the files as they will be recorded, and the dossier itself.
func (s *Signing) Targets() (all []Target) {
	if d := s.Dossier; d != nil {
		own := Target{Name: s.Folder, dossier: s.Folder, own: true, again: s.Folder}
		own.shown = func(signed bool) []check.Finding { return readiness.Look(d, s.Folder, signed, nil) }
		all = append(all, own)
	}
	places := sync.OnceValue(func() []inputLine { return readPlaces(s.Folder) })
	if s.Paper != "" {
		places = placesOfPaper(s.Paper)
	}
	for i := range s.Word {
		w := &s.Word[i]
		edited := w.State == store.Edited || w.State == store.Unknown
		if !edited && w.Document == string(dossier.OutBundle) && len(s.Word) > 1 {
			continue // it holds the others once more
		}
		t := Target{Name: filepath.Join(s.Out, w.Name), dossier: s.Folder, setting: s.Setting, bytes: w.Bytes, places: places}
		t.again = s.again(t.Name, edited)
		if edited {
			t.bytes, t.written = s.edited(w.Name), w.Bytes
		}
		all = append(all, t)
	}
	return all
}

// edited gives the bytes of a file that a person has edited, as it will be recorded.
func (s *Signing) edited(name string) func() ([]byte, error) {
	if merged := s.Merged[name]; merged != nil {
		return func() ([]byte, error) { return merged, nil }
	}
	return func() ([]byte, error) { return disk.ReadFile(filepath.Join(s.Out, name), store.LargestOutput) }
}

// again gives what a person names to see what was found in a file; empty: nothing that is there yet. What is composed anew can always be seen, and with it what lies
// in its own folder.
func (s *Signing) again(path string, edited bool) string {
	named, own := s.Folder, filepath.Join(s.Folder, paths.OutputFolder)
	if s.Paper != "" {
		named, own = s.Paper, paths.OutputOf(s.Paper)
	}
	if composed := s.Paper != "" || s.Dossier != nil; composed && !edited {
		return named
	}
	switch _, err := os.Stat(path); {
	case err != nil:
		return ""
	case filepath.Clean(s.Out) == filepath.Clean(own):
		return named
	}
	return path
}

// Again gives what a person names to see the findings of what is about to be recorded again; empty: nothing that is there yet.
func (t *Target) Again() string { return t.again }
