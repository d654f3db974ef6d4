package issued

import (
	"fmt"
	"io/fs"
	"slices"

	"vanban/generator/amended"
	"vanban/generator/compose/amend"
	"vanban/generator/disk"
	"vanban/generator/dossier"
	"vanban/generator/source"
)

// Kept reads the dossier that a record keeps.
func (r *Record) Kept() (*dossier.Dossier, error) {
	d, err := dossier.Load(r.files())
	if err != nil {
		return nil, r.NotKept(err)
	}
	return d, nil
}

// files gives what a record keeps. A report may be of the plan as it was before an amendment, which other records keep.
func (r *Record) files() fs.FS {
	kept := disk.Alone(r.Path())
	if r.Period == "" {
		return kept
	}
	return besideRecords{kept, disk.Alone(r.Home())}
}

// besideRecords is a kept dossier with the records of the one that keeps it.
type besideRecords struct{ kept, home fs.FS }

func (b besideRecords) of(name string) fs.FS {
	if disk.IsWithin(name, Folder) {
		return b.home
	}
	return b.kept
}

// Open implements fs.FS.
func (b besideRecords) Open(name string) (fs.File, error) { return b.of(name).Open(name) }

// ReadDir implements fs.ReadDirFS.
func (b besideRecords) ReadDir(name string) ([]fs.DirEntry, error) {
	return fs.ReadDir(b.of(name), name)
}

// Where implements source.Located.
func (b besideRecords) Where() string { return source.Where(b.kept) }

// NotKept says that what a record keeps can't be read.
func (r *Record) NotKept(err error) error {
	return fmt.Errorf("hồ sơ lưu khi ban hành ở %s không đọc được:\n%w", r.Path(), err)
}

// ReplacedBy says whether the amendment that makes a dossier of the one that a record keeps replaces the plan as a whole, and gives the number of its last
// điều then.
func (r *Record) ReplacedBy(d *dossier.Dossier) (lastArticle int, replaces bool, err error) {
	if r == nil {
		return 0, false, nil
	}
	old, err := r.Kept()
	if err == nil {
		lastArticle, replaces = amend.ReplacesPlan(old, d)
	}
	return lastArticle, replaces, err
}

// Earlier gives the amending documents among what a dossier has issued, up to one that is an amendment; a công văn đính chính amends nothing.
func (all Records) Earlier(last *Record) (earlier []amended.Document, err error) {
	for _, r := range all.Until(last) {
		if r.Kind != Amendment {
			continue
		}
		d, err := r.Kept()
		if err != nil {
			return nil, err
		}
		e := amended.Document{Number: r.Number, Day: r.Date()}
		if e.LastArticle, e.Replaces, err = all.Before(r).ReplacedBy(d); err != nil {
			return nil, err
		}
		earlier = append(earlier, e)
	}
	return earlier, nil
}

// NotSignedSo leaves out of what was left to be filled in of a dossier that which the kept one left so too: it was signed so.
func (r *Record) NotSignedSo(d *dossier.Dossier, found source.Problems) source.Problems {
	old, err := r.Kept()
	if err != nil {
		return found // whoever amends it tells
	}
	return slices.DeleteFunc(found, func(p *source.Problem) bool {
		if p.At == d.Signer.At {
			return dossier.Unnamed(&old.Signer)
		}
		return slices.Contains(old.Lines(p.At.File), d.Line(p.At))
	})
}
