// Package seeds holds example dossiers. Only what the command khoi-tao writes is part of the program: the skeleton of a dossier, an office's
// file, and a document of each kind.
package seeds

import "embed"

// Files has the folders khoi-tao, cap (what makes it the dossier of another level of office) and van-ban-mau.
//
//go:embed khoi-tao/*.yaml khoi-tao/*.md cap/*.yaml van-ban-mau/*.yaml van-ban-mau/*.md
var Files embed.FS
