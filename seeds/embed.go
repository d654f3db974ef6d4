// Package seeds holds example dossiers. Only the skeleton that the command
// khoi-tao writes is part of the program.
package seeds

import "embed"

// Skeleton is the folder khoi-tao.
//
//go:embed khoi-tao/*.yaml khoi-tao/*.md
var Skeleton embed.FS
