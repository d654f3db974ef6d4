package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// refusing reads folders but for one, which gives an error.
func refusing(folder string, gives error) func(string) ([]fs.DirEntry, error) {
	return func(path string) ([]fs.DirEntry, error) {
		if path == folder {
			return nil, &fs.PathError{Op: "open", Path: path, Err: gives}
		}
		return os.ReadDir(path)
	}
}

// TestUnreadableFolderBelow: a folder below the output folder that can't be read holds no copies; one that this user may not read
// is named in a note. Any other fault, and the output folder itself, stops.
func TestUnreadableFolderBelow(t *testing.T) {
	out := t.TempDir()
	for _, below := range []string{"a/b", "c"} {
		if err := os.MkdirAll(filepath.Join(out, below), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	closed := filepath.Join(out, "a", "b")
	for _, c := range []struct {
		folder string
		gives  error
		notes  int
		fails  bool
	}{
		{closed, fs.ErrPermission, 1, false},
		{closed, fs.ErrNotExist, 0, false},
		{closed, fs.ErrInvalid, 0, true},
		{out, fs.ErrPermission, 0, true},
	} {
		all, notes, err := copySearch{out, refusing(c.folder, c.gives)}.folders(&Manifest{})
		if c.fails {
			if !errors.Is(err, c.gives) {
				t.Errorf("%s, %v: gave %v", c.folder, c.gives, err)
			}
			continue
		}
		var names []string
		for _, f := range all {
			names = append(names, f.Below)
		}
		if err != nil || !slices.Equal(names, []string{"", "a", "c"}) || len(notes) != c.notes {
			t.Errorf("%v: %q, notes %v, %v", c.gives, names, notes, err)
		}
		if len(notes) == 1 && (notes[0].At.File != closed || !strings.Contains(notes[0].What, "Không có quyền đọc")) {
			t.Errorf("note %v", notes[0])
		}
	}
}
