// Package diskname finds files whose names are written in the other normal form of Unicode: “phụ lục.md” typed here
// has composed letters, and decomposed ones where a disk or an archive of another system wrote it.
package diskname

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Find gives the path of a file as the disk has it. What is there as it is written comes first; where
// nothing is, what is missing of the path stays as it is written.
func Find(path string) string {
	if plain(path) {
		return path
	}
	if _, err := os.Lstat(path); err == nil {
		return path
	}
	folder, name := filepath.Split(filepath.Clean(path))
	if folder == path || name == "" {
		return path
	}
	if folder != "" {
		folder = Find(filepath.Clean(folder))
	}
	return filepath.Join(folder, among(os.DirFS(orHere(folder)), ".", name))
}

func orHere(folder string) string {
	if folder == "" {
		return "."
	}
	return folder
}

// In gives the name of a file as a folder has it; its own where the folder has none like it.
func In(folder fs.FS, name string) string {
	if plain(name) {
		return name
	}
	at := "."
	for part := range strings.SplitSeq(name, "/") {
		found := among(folder, at, part)
		if at != "." {
			found = at + "/" + found
		}
		at = found
	}
	return at
}

// among gives the name of an entry of a folder.
func among(folder fs.FS, at, name string) string {
	if plain(name) {
		return name
	}
	entries, err := fs.ReadDir(folder, at)
	if err != nil {
		return name // whoever opens it says what is wrong
	}
	found := name
	for _, e := range entries {
		switch {
		case e.Name() == name:
			return name
		case Same(e.Name(), name):
			found = e.Name()
		}
	}
	return found
}

// Same says whether two names differ in nothing but their normal form.
func Same(a, b string) bool { return norm.NFC.String(a) == norm.NFC.String(b) }

// Glob is filepath.Glob for the last part of a pattern in either form.
func Glob(pattern string) ([]string, error) {
	found, err := filepath.Glob(pattern)
	if err != nil || len(found) > 0 || plain(pattern) {
		return found, err
	}
	folder, last := filepath.Split(pattern)
	folder = Find(folder)
	entries, _ := os.ReadDir(orHere(folder)) // a folder that is not there holds nothing
	for _, e := range entries {
		if fits, _ := filepath.Match(norm.NFC.String(last), norm.NFC.String(e.Name())); fits { // the pattern is sound
			found = append(found, filepath.Join(folder, e.Name()))
		}
	}
	return found, nil
}

// plain says whether a name has one form only.
func plain(name string) bool {
	for i := range len(name) {
		if name[i] >= 0x80 {
			return false
		}
	}
	return true
}
