package store

import (
	"errors"
	"os"
	"path/filepath"

	"golang.org/x/sys/windows"
)

// removeIn takes a file away from a folder. Some file systems, such as older shares, can't do so through an open folder; they take the path,
// which the first try has found to lie inside.
func removeIn(root *os.Root, name string) error {
	err := root.Remove(filepath.FromSlash(name))
	if errors.Is(err, windows.ERROR_INVALID_FUNCTION) {
		return os.Remove(filepath.Join(root.Name(), filepath.FromSlash(name)))
	}
	return err
}
