package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"vanban/generator/dossier"
	"vanban/generator/source"
)

// CopyFolders finds the folders of copies in an output folder whose manifest was read.
func CopyFolders(out string, top *Manifest) ([]CopyFolder, source.Problems, error) {
	return copySearch{out, os.ReadDir}.folders(top)
}

// copySearch looks for copies of forms in an output folder and at any depth below it.
type copySearch struct {
	out     string
	readDir func(string) ([]fs.DirEntry, error)
}

// CopyFolder is a folder that may hold copies of forms.
type CopyFolder struct {
	Below    string // from the output folder; "" is that one itself
	Manifest *Manifest
}

// folders gives the output folder and those below it. Hidden ones, links, and what belongs to another
// dossier are passed over: copies there were filled from that one. So are those that vanish meanwhile, and with a note those that
// this user may not read: a folder of somebody else's is no reason to make nothing.
func (s copySearch) folders(top *Manifest) (all []CopyFolder, notes source.Problems, err error) {
	next := []string{""}
	for i := 0; i < len(next); i++ {
		f := CopyFolder{Below: next[i], Manifest: top}
		entries, err := s.read(&f)
		switch path := filepath.Join(s.out, f.Below); {
		case errors.Is(err, fs.ErrNotExist):
			continue
		case i > 0 && errors.Is(err, fs.ErrPermission):
			notes = append(notes, unreadable(path))
			continue
		case err != nil:
			return nil, nil, err
		}
		all = append(all, f)
		for _, e := range entries {
			if below := filepath.Join(f.Below, e.Name()); e.IsDir() && !strings.HasPrefix(e.Name(), ".") && !dossier.IsAt(filepath.Join(s.out, below)) {
				next = append(next, below)
			}
		}
	}
	slices.SortFunc(all, func(a, b CopyFolder) int { return strings.Compare(a.Below, b.Below) })
	return all, notes.Sorted(), nil
}

// read gives what is in a folder; of one below the output folder it reads the manifest, too.
func (s copySearch) read(f *CopyFolder) ([]fs.DirEntry, error) {
	path := filepath.Join(s.out, f.Below)
	entries, err := s.readDir(path)
	if err != nil {
		return nil, fmt.Errorf("không đọc được %s: %w", path, err)
	}
	if f.Below != "" {
		f.Manifest, _, err = ReadManifest(path)
	}
	return entries, err
}

// unreadable tells of a folder in which copies may be that nobody looked at.
func unreadable(folder string) *source.Problem {
	return &source.Problem{At: source.Pos{File: folder}, What: "Không có quyền đọc thư mục này, nên bản trộn từ biểu mẫu trong đó (nếu có) không được xét đến và giữ nguyên.",
		Hint: "nếu trong đó có bản trộn, hãy chạy lại bằng tài khoản có quyền đọc thư mục"}
}
