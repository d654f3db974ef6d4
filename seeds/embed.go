// Package seeds holds example dossiers. Only what the command khoi-tao writes is part of the program: the skeleton of a dossier, an office's
// file, a document of each kind, and a folder to practise in.
package seeds

import "embed"

// Files has the folders khoi-tao, cap (what makes it the dossier of another level of office), van-ban-mau, and thuc-hanh (what the practice folder is made of).
//
//go:embed khoi-tao/*.yaml khoi-tao/*.md cap/*.yaml van-ban-mau/*.yaml van-ban-mau/*.md thuc-hanh
var Files embed.FS
