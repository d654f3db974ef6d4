package run

import (
	"maps"
	"slices"
	"strings"

	"vanban/generator"
	"vanban/generator/dossier"
	"vanban/generator/issued"
	"vanban/generator/merging"
	"vanban/generator/source"
	"vanban/generator/store"
	"vanban/generator/versions"
)

// An author is who makes files: a command, with what tells its files from those that it makes of something else. A manifest keeps its name
// beside each file. Whoever comes upon files later asks their author about them, and knows no command by its name.
type author interface {
	// name is how manifests call it.
	name() string
	// part says which part of all that is made of a dossier its files are.
	part() Part
	// flag is what vanban ban-hanh takes beside the dossier to record its files as issued: " --ky 2026-quy-1"; empty for the dossier's own documents.
	flag() string
	// verify finds out how its files stand, for kiem-chung.
	verify(v *verifying) error
	// again makes its files again where they are stale, or says which command does.
	again(r *remaking) error
}

// composer is an author whose documents can be composed from any version of a dossier: the present one, or one that was kept.
type composer interface {
	author
	// key is that of its record: of a report its period, as --ky takes it; empty: the dossier's own documents.
	key() string
	// file is where number and day of its documents stand in the dossier.
	file() string
	// compose gives the documents, and what a person should look at beside the notes on the dossier.
	compose(m *generator.Maker, d *dossier.Dossier) ([]generator.Composed, source.Problems, error)
}

// composerOf gives the author of what a record tells of.
func composerOf(r *issued.Record) composer {
	switch {
	case r.Paper != "":
		return ownPaper{of: r.Paper}
	case r.Period != "":
		return periodReport{r.Period}
	}
	return ownDocuments{}
}

// authors are the authors by what their names begin with; each is given what follows.
var authors = []struct {
	begins string
	of     func(rest string) author
}{
	{buildCommand, func(string) author { return ownDocuments{} }},
	{reportCommand, func(rest string) author { return periodReport{rest} }},
	{paperCommand, func(rest string) author { return ownPaper{of: rest} }},
	{fillCommand, func(rest string) author { return formCopies{rest} }},
	{amendmentName, func(rest string) author { return amendmentNamed(issued.Amendment, rest) }},
	{correctionName, func(rest string) author { return amendmentNamed(issued.Correction, rest) }},
	{versions.Name, func(rest string) author { return comparison{} }},
}

// authorOf gives the author of a name. One that no program of this version has written is nobody's: its files are left alone.
func authorOf(name string) author {
	for _, a := range authors {
		if rest, is := strings.CutPrefix(name, a.begins); is {
			if found := a.of(rest); found.name() == name {
				return found
			}
		}
	}
	return unknownAuthor(name)
}

// authorsIn gives the authors of the files of a manifest, in the order of their names.
func authorsIn(m *store.Manifest) []author {
	names := map[string]bool{}
	for _, o := range m.Outputs {
		names[o.By] = true
	}
	var all []author
	for _, name := range slices.Sorted(maps.Keys(names)) {
		all = append(all, authorOf(name))
	}
	return all
}

// unknownAuthor is the author of files of which this program knows nothing.
type unknownAuthor string

func (n unknownAuthor) name() string          { return string(n) }
func (unknownAuthor) part() Part              { return PartDocuments }
func (unknownAuthor) flag() string            { return "" }
func (unknownAuthor) verify(*verifying) error { return nil }
func (unknownAuthor) again(*remaking) error   { return nil }

// ownDocuments is the author of a dossier's own documents.
type ownDocuments struct{}

// buildCommand is its name.
const buildCommand = merging.BuildAuthor

func (ownDocuments) name() string                { return buildCommand }
func (ownDocuments) part() Part                  { return PartDocuments }
func (ownDocuments) flag() string                { return "" }
func (ownDocuments) key() string                 { return "" }
func (ownDocuments) file() string                { return dossier.MainFile }
func (o ownDocuments) verify(v *verifying) error { return v.composed(o) }
func (ownDocuments) again(*remaking) error       { return nil } // a run begins with them

func (ownDocuments) compose(m *generator.Maker, d *dossier.Dossier) ([]generator.Composed, source.Problems, error) {
	documents, err := m.Compose(d)
	return documents, nil, err
}
