package disk

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"vanban/generator/source"
)

// Folder gives the files of a folder of the disk, as this package gives them. The root is opened anew for each of
// them, so that a batch over thousands of folders holds none.
func Folder(path string) fs.FS { return folder(path) }

type folder string

// Above is the name by which a folder gives the office's file of the nearest folder above it, as git finds its own. No other name leads out of
// a folder.
const Above = "../" + officeFile

const officeFile = "vanban.yaml"

// Alone gives the files of a folder of the disk, and nothing of what stands above it.
func Alone(path string) fs.FS { return alone{folder(path)} }

type alone struct{ folder }

// Open implements fs.FS.
func (a alone) Open(name string) (fs.File, error) {
	if name == Above {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return a.folder.Open(name)
}

// FileAbove gives the path of the nearest office's file above a folder; empty where there is none.
func FileAbove(path string) string {
	at, err := filepath.Abs(path)
	if err != nil {
		return ""
	}
	for above := filepath.Dir(at); above != at; at, above = above, filepath.Dir(above) {
		file := filepath.Join(above, officeFile)
		if info, err := os.Stat(file); err == nil && !info.IsDir() {
			return file
		}
	}
	return ""
}

// above opens the office's file of the nearest folder above.
func (f folder) above() (fs.File, error) {
	path := FileAbove(string(f))
	if path == "" {
		return nil, &fs.PathError{Op: "open", Path: Above, Err: fs.ErrNotExist}
	}
	return folder(filepath.Dir(path)).Open(officeFile)
}

// Where implements source.Located.
func (f folder) Where() string { return string(f) }

// within calls do with the folder's root.
func (f folder) within(op, name string, do func(*os.Root) error) error {
	if !fs.ValidPath(name) {
		return &fs.PathError{Op: op, Path: name, Err: fs.ErrInvalid}
	}
	root, err := Root(string(f))
	if err != nil {
		return err
	}
	defer root.Close()
	return do(root)
}

// Open implements fs.FS.
func (f folder) Open(name string) (file fs.File, err error) {
	if name == Above {
		return f.above()
	}
	err = f.within("open", name, func(root *os.Root) error {
		if info, err := root.Stat(filepath.FromSlash(name)); err == nil && info.IsDir() {
			dir, err := root.Open(filepath.FromSlash(name))
			file = dir
			return err
		}
		opened, err := OpenIn(root, name)
		file = opened
		return named(name, err)
	})
	if err != nil {
		return nil, err
	}
	return file, nil
}

// Stat implements fs.StatFS.
func (f folder) Stat(name string) (info fs.FileInfo, err error) {
	err = f.within("stat", name, func(root *os.Root) (err error) {
		info, err = root.Stat(filepath.FromSlash(name))
		return named(name, Inside(name, err))
	})
	return info, err
}

// ReadDir implements fs.ReadDirFS.
func (f folder) ReadDir(name string) (entries []fs.DirEntry, err error) {
	err = f.within("readdir", name, func(root *os.Root) error {
		dir, err := OpenFolderIn(root, name)
		if err != nil {
			return named(name, Inside(name, err))
		}
		defer dir.Close()
		entries, err = dir.ReadDir(-1)
		slices.SortFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
		return err
	})
	return entries, err
}

// named tells of a file by its name in the folder, as everything else said of a dossier's files does.
func named(name string, err error) error {
	if p, is := errors.AsType[*source.Problem](err); is {
		p.At.File = name
	}
	return err
}

// IsWithin says whether a name of an fs.FS is that of a folder or of what it holds.
func IsWithin(name, folder string) bool {
	return name == folder || strings.HasPrefix(name, folder+"/")
}
