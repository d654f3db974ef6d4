package dossier

import "vanban/generator/strictyaml"

// MadeWith are the folders that an office's file names once for all commands that make files: paths from the folder of the file, or whole ones.
type MadeWith struct {
	Wording Text // mau: the office's own templates, as --mau takes them
	Fonts   Text // phong-chu: nhung, tu-dong or a folder, as --phong-chu takes them
}

// The keys of them, which are the names of the options.
const (
	WordingKey = "mau"
	FontsKey   = "phong-chu"
)

// ReadMadeWith reads them.
func ReadMadeWith(m *strictyaml.Mapping) MadeWith {
	return MadeWith{Wording: m.Text(WordingKey), Fonts: m.Text(FontsKey)}
}
