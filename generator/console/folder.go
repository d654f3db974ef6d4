package console

import "path/filepath"

// Folder gives a path as it is told: a folder that is only meant, as “.” is, by its name.
func Folder(path string) string {
	switch filepath.Clean(path) {
	case ".", "..":
		if whole, err := filepath.Abs(path); err == nil {
			return "thư mục " + filepath.Base(whole)
		}
	}
	return path
}
