package batch

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"vanban/generator/dossier"
	"vanban/generator/issued"
	"vanban/generator/paths"
	"vanban/generator/source"
	"vanban/generator/usage"
)

// Find gives the folders below some folders, and these themselves, that hold a dossier, in order and each once.
// Output folders, hidden ones and the dossiers as they were issued are passed over. A folder that can't be read is
// given too: it fails alone then, by its own name.
func Find(roots []string) ([]string, error) {
	var all []string
	for _, root := range roots {
		before := len(all)
		there := root // the folder that the root may be a link to
		if real, err := filepath.EvalSymlinks(root); err == nil {
			there = real
		}
		err := filepath.WalkDir(there, func(path string, e fs.DirEntry, err error) error {
			isRoot := path == there
			if rel, err := filepath.Rel(there, path); err == nil {
				path = filepath.Join(root, rel)
			}
			switch name := filepath.Base(path); {
			case err != nil && isRoot:
				return err
			case err != nil:
				all = append(all, path)
				return fs.SkipDir
			case e.IsDir() && !isRoot && (name == paths.OutputFolder || name == issued.Folder || strings.HasPrefix(name, ".")):
				return fs.SkipDir
			case !e.IsDir() && name == dossier.MainFile:
				all = append(all, filepath.Dir(path))
			}
			return nil
		})
		if errors.Is(err, fs.ErrNotExist) || err == nil && len(all) == before {
			return nil, &source.Problem{At: source.Pos{File: root}, What: "không có hồ sơ nào (thư mục có " + dossier.MainFile + ") trong thư mục này",
				Hint: cmp.Or(usage.Unquoted(roots), "kiểm tra đường dẫn")}
		}
		if err != nil {
			return nil, fmt.Errorf("không đọc được thư mục %s: %w", root, err)
		}
	}
	slices.Sort(all)
	return slices.Compact(all), nil
}

// Share is the part of many dossiers that one machine takes: --phan 3/16.
type Share struct{ n, of int }

// ParseShare reads a share; the empty text means all dossiers.
func ParseShare(text string) (Share, bool) {
	if text == "" {
		return Share{1, 1}, true
	}
	var s Share
	var rest string
	n, _ := fmt.Sscanf(text+" .", "%d/%d %s", &s.n, &s.of, &rest)
	return s, n == 3 && rest == "." && 1 <= s.n && s.n <= s.of
}

// Take gives every so manieth of the dossiers.
func (s Share) Take(all []string) []string {
	var mine []string
	for i := s.n - 1; i < len(all); i += s.of {
		mine = append(mine, all[i])
		if s.of >= len(all) {
			break // and the sum could be beyond an int
		}
	}
	return mine
}
