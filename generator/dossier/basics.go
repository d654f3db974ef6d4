package dossier

import (
	"io/fs"

	"vanban/generator/agency"
	"vanban/generator/strictyaml"
	"vanban/generator/tasktable"
)

// Basics is what a table of tasks needs to know of the dossier that it comes into.
type Basics struct {
	Table    tasktable.Table
	Year     int               // 0 where it is not known
	Agencies *agency.Directory // nil where they can't be read
}

// BasicsOf gives what can be read of it, whatever else of the dossier is missing or wrong.
func BasicsOf(fsys fs.FS) Basics {
	l := &loader{Reader: (&Dossier{files: map[string]*strictyaml.File{}, fsys: fsys}).Reader()}
	if main := l.YAML(MainFile); main != nil {
		if root, ok := main.Parse(main.File.Text); ok {
			m := main.Mapping(root, main.File.At(0, 0), mainSchema)
			l.dossier.Table = tasktable.ReadTable(m)
			l.dossier.Year = m.Number("nam", strictyaml.FirstYear, strictyaml.LastYear)
		}
	}
	return Basics{Table: l.dossier.Table, Year: l.year(), Agencies: l.directory()}
}
