package dossier

import (
	"maps"
	"slices"
	"strings"

	"vanban/generator/source"
	"vanban/generator/strictyaml"
)

// Find gives the place in the dossier's files at which a character stands, for
// messages about a text that no longer knows its own: at or behind a known
// place of the same file, else the first of all files; false where none has
// it. A document may have it as a capital.
func (d *Dossier) Find(c rune, near source.Pos) (source.Pos, bool) {
	if f := d.files[near.File]; f != nil {
		if at, ok := f.Find(c, max(near.Line, 1)); ok {
			return at, true
		}
	}
	for _, name := range slices.Sorted(maps.Keys(d.files)) {
		if at, ok := d.files[name].Find(c, 1); ok {
			return at, true
		}
	}
	return near, false
}

// Line gives a line of the dossier as it stands, for messages; empty where there is none.
func (d *Dossier) Line(at source.Pos) string { return d.files[at.File].Line(at.Line) }

// Files gives the names of the files that were read so far, in alphabetical order, the list of what is to be settled aside.
func (d *Dossier) Files() []string {
	names := slices.Sorted(maps.Keys(d.files))
	return slices.DeleteFunc(names, func(n string) bool { return n == ReviewFile || n == OfficeAbove })
}

// Taken gives the names of the workbooks and pictures that the texts of the files show, in alphabetical order.
func (d *Dossier) Taken() []string {
	names := map[string]bool{}
	for _, f := range d.files {
		for _, name := range f.Taken {
			names[name] = true
		}
	}
	return slices.Sorted(maps.Keys(names))
}

// Lines gives the lines of one of the dossier's files, in NFC, without line breaks.
func (d *Dossier) Lines(name string) []string {
	if f := d.files[name]; f != nil {
		return f.Lines
	}
	return nil
}

// KeyAt gives the place of a key of ho-so.yaml, or of another file, at whatever depth it stands first; the file itself where it is not there.
func (d *Dossier) KeyAt(name, key string) source.Pos {
	for i, line := range d.Lines(name) {
		if word := strings.TrimLeft(line, " "); strings.HasPrefix(word, key+":") {
			return source.Pos{File: name, Line: i + 1, Column: len(line) - len(word) + 1}
		}
	}
	return source.Pos{File: name}
}

// Problem is something wrong at a place of the dossier, with the line as it stands there.
func (d *Dossier) Problem(at source.Pos, what, hint string) *source.Problem {
	p := d.files[at.File].Problem(at, what, hint)
	return source.Problems{p}.In(d.home)[0]
}

// QuoteFile has the lines of a file quoted, too.
func (d *Dossier) QuoteFile(f *strictyaml.File) { d.files[f.Name] = f }

// QuoteAlso has lines of the files quoted, too, that another document was read from.
func (d *Dossier) QuoteAlso(other *Dossier) { maps.Copy(d.files, other.files) }

// AddNotes takes notes in, each once: the files of the periods may be read more than once.
func (d *Dossier) AddNotes(notes source.Problems) {
	for _, n := range notes {
		if !slices.ContainsFunc(d.Notes, func(o *source.Problem) bool { return *o == *n }) {
			d.Notes = append(d.Notes, n)
		}
	}
	d.Notes = d.Notes.Sorted()
}
