package dossier

import (
	"maps"
	"slices"

	"vanban/generator/source"
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
