//go:build !windows

package store

import (
	"os"
	"path/filepath"
)

// removeIn takes a file away from a folder.
func removeIn(root *os.Root, name string) error { return root.Remove(filepath.FromSlash(name)) }
