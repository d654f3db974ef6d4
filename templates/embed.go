// Package templates holds the wording of the documents: every sentence that
// the program itself adds to what a dossier says.
package templates

import "embed"

// Files is the wording, *.md.tmpl; HUONG-DAN.md describes the format.
//
//go:embed *.md.tmpl
var Files embed.FS
