package dossier

import (
	"io/fs"

	"vanban/generator/strictyaml"
	"vanban/generator/tasktable"
)

// TableOf gives how a dossier's main file says that its table of tasks is printed, whatever else of the dossier is missing or wrong.
func TableOf(fsys fs.FS) tasktable.Table {
	d := &Dossier{files: map[string]*strictyaml.File{}, fsys: fsys}
	if main := d.Reader().YAML(MainFile); main != nil {
		if root, ok := main.Parse(main.File.Text); ok {
			d.Table = tasktable.ReadTable(main.Mapping(root, main.File.At(0, 0), mainSchema))
		}
	}
	return d.Table
}
