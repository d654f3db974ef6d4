package dossier

import (
	"bytes"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"time"

	"vanban/generator/source"
)

// With gives a folder as it would be if one of its files had other contents, or were there at all.
func With(folder fs.FS, name string, data []byte) fs.FS {
	return &overlay{folder: folder, name: name, data: data}
}

type overlay struct {
	folder fs.FS
	name   string
	data   []byte
}

// Open implements fs.FS.
func (o *overlay) Open(name string) (fs.File, error) {
	if name == o.name {
		return &overlaid{Reader: bytes.NewReader(o.data), of: o}, nil
	}
	return o.folder.Open(name)
}

// Where implements source.Located.
func (o *overlay) Where() string { return source.Where(o.folder) }

// ReadDir implements fs.ReadDirFS.
func (o *overlay) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(o.folder, name)
	if name != path.Dir(o.name) {
		return entries, err
	}
	entries = slices.DeleteFunc(entries, func(e fs.DirEntry) bool { return e.Name() == path.Base(o.name) })
	entries = append(entries, fs.FileInfoToDirEntry(o))
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return entries, nil
}

// Stat implements fs.StatFS.
func (o *overlay) Stat(name string) (fs.FileInfo, error) {
	if name == o.name || name == path.Dir(o.name) && name != "." {
		return o, nil
	}
	return fs.Stat(o.folder, name)
}

// overlaid is the file that is laid over; the overlay is its fs.FileInfo.
type overlaid struct {
	*bytes.Reader
	of *overlay
}

func (f *overlaid) Stat() (fs.FileInfo, error) { return f.of, nil }
func (f *overlaid) Close() error               { return nil }

func (o *overlay) Name() string       { return path.Base(o.name) }
func (o *overlay) Size() int64        { return int64(len(o.data)) }
func (o *overlay) Mode() fs.FileMode  { return 0o444 }
func (o *overlay) ModTime() time.Time { return time.Time{} }
func (o *overlay) IsDir() bool        { return false }
func (o *overlay) Sys() any           { return nil }

// From gives the dossier as one that reads what more it needs from another view of its folder. What was read stays.
func (d *Dossier) From(fsys fs.FS) *Dossier {
	own := *d
	own.fsys, own.files, own.Notes = fsys, maps.Clone(d.files), slices.Clone(d.Notes)
	return &own
}

// With gives the dossier as it is where one more file that it is read with has other contents. What was read stays.
func (d *Dossier) With(name string, data []byte) *Dossier {
	changed := *d
	changed.fsys = With(d.fsys, name, data)
	changed.files = maps.Clone(d.files)
	delete(changed.files, name)
	return &changed
}
