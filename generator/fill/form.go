// Package fill finds for whom a Word form is filled (for each agency, for each task, or once), and with what.
//
// Where to look: form.go has a form and how its copies are asked for, filter.go the conditions, copylist.go which copies there are, copies.go
// what each is filled with.
package fill

import (
	"errors"
	"io/fs"
	"path/filepath"
	"strings"

	"vanban/generator/compose/letter"
	"vanban/generator/deadline"
	"vanban/generator/disk"
	"vanban/generator/diskname"
	"vanban/generator/render"
	"vanban/generator/store"
)

// Form is a form to be filled: one that comes with the program, or an office's own file.
type Form struct {
	Own  *letter.Letter // nil: File
	File string         // its name, for the messages and the names of the copies
	Data []byte
}

// Name gives the last part of the copies' names.
func (f Form) Name() string {
	if f.Own != nil {
		return f.Own.FileName()
	}
	base := filepath.Base(f.File)
	return safeName(strings.TrimSuffix(base, filepath.Ext(base)))
}

// Options is which form is filled, and how.
type Options struct {
	Form       Form
	Each       letter.Each
	Period     *deadline.Period // nil: none
	Filter     Filter
	Conditions []string        // what the filter was read from
	Formats    []render.Format // nil: DOCX
}

// InFormats gives the formats in which the copies are filled.
func (o Options) InFormats() []render.Format {
	if o.Formats == nil {
		return []render.Format{render.DOCX}
	}
	return o.Formats
}

// Filling is how a form's copies are asked for, as the manifest of their folder keeps it. dossier is the path of the dossier's folder.
func (o Options) Filling(dossier, out string) *store.Filling {
	n := &store.Filling{Form: o.Form.Name(), Own: o.Form.Own != nil, Each: string(o.Each), Conditions: o.Conditions}
	if !n.Own {
		n.Form, n.Elsewhere = pathFrom(out, dossier, o.Form.File)
	}
	if o.Period != nil {
		n.Period = o.Period.String()
	}
	for _, f := range o.Formats {
		n.Formats = append(n.Formats, string(f))
	}
	return n
}

// pathFrom gives the way from an output folder to a form, so that both can be moved together. It leads no further up than the
// folder above the dossier: what lies beyond is where an office keeps its files, which no manifest tells; of a form there
// only the file's name is kept.
func pathFrom(out, dossier, file string) (way string, elsewhere bool) {
	from, err := filepath.Abs(out)
	to, err2 := filepath.Abs(file)
	top, err3 := filepath.Abs(filepath.Join(dossier, ".."))
	if dossier != "" && errors.Join(err, err2, err3) == nil && isBelow(top, from) && isBelow(top, to) {
		if way, err := filepath.Rel(from, to); err == nil {
			return filepath.ToSlash(way), false
		}
	}
	return filepath.Base(file), true
}

// isBelow says whether a path is that of a folder or of what is in it. Both are absolute.
func isBelow(folder, path string) bool {
	way, err := filepath.Rel(folder, path)
	return err == nil && filepath.IsLocal(way)
}

// Asked turns what a manifest keeps into the options of the run; where the form is gone the error is fs.ErrNotExist.
func Asked(n store.Filling, out string) (o Options, err error) {
	o.Each, o.Conditions = letter.Each(n.Each), n.Conditions
	for _, f := range n.Formats {
		o.Formats = append(o.Formats, render.Format(f))
	}
	if n.Period != "" {
		period, err := deadline.ParsePeriod(n.Period)
		if err != nil {
			return o, err
		}
		o.Period = &period
	}
	if o.Filter, err = ParseFilter(n.Conditions); err != nil {
		return o, err
	}
	if n.Elsewhere {
		return o, fs.ErrNotExist
	}
	if !n.Own {
		o.Form.File = diskname.Find(FormPath(n, out))
		o.Form.Data, err = disk.ReadFile(o.Form.File, LargestForm)
		return o, err
	}
	if o.Form.Own = letter.Named(n.Form); o.Form.Own == nil {
		return o, fs.ErrNotExist
	}
	return o, nil
}

// LargestForm is how many bytes a form's file may have; the package says how large one may be unpacked.
const LargestForm = 32 << 20

// FormPath gives the name or the path of a form as a command takes it; of one that lies elsewhere, the file's name.
func FormPath(n store.Filling, out string) string {
	if n.Own || n.Elsewhere || filepath.IsAbs(n.Form) {
		return n.Form
	}
	return filepath.Join(out, filepath.FromSlash(n.Form))
}
