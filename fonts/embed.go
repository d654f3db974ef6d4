// Package fonts carries Liberation Serif 2, whose letters are as wide as those
// of Times New Roman. Its licence is OFL.txt.
package fonts

import _ "embed" // the four files below

// Name and Version are those that the faces give themselves.
const Name, Version = "Liberation Serif", "2.1.5"

// The four faces, as TrueType files.
var (
	//go:embed LiberationSerif-Regular.ttf
	Regular []byte
	//go:embed LiberationSerif-Bold.ttf
	Bold []byte
	//go:embed LiberationSerif-Italic.ttf
	Italic []byte
	//go:embed LiberationSerif-BoldItalic.ttf
	BoldItalic []byte
)
