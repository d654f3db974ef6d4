package run

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"vanban/generator/disk"
	"vanban/generator/diskname"
	"vanban/generator/dossier"
	"vanban/generator/fill"
	"vanban/generator/store"
)

// formCopies is the author of the copies of a form.
type formCopies struct{ form string }

// fillCommand begins its name.
const fillCommand = "tron "

func (a formCopies) name() string { return fillCommand + a.form }
func (formCopies) part() Part     { return PartForms }
func (formCopies) flag() string   { return "" }

// copiesIn gives the authors of copies that a manifest can ask for again, in the order of their names.
func copiesIn(m *store.Manifest) []author {
	var all []author
	for _, name := range slices.Sorted(maps.Keys(m.Fillings)) {
		all = append(all, authorOf(name))
	}
	return all
}

// again fills the form again as it was last asked for, unless its copies were all thrown away.
func (a formCopies) again(r *remaking) error {
	n, names := r.manifest.Fillings[a.name()], r.manifest.By(a.name())
	if !anyThere(r.out, names) {
		return nil
	}
	l := Later{Name: r.files(a), How: FillCommand(n, r.folder, r.out)}
	o, err := fill.Asked(n, r.out)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if n.Elsewhere && r.addUpToDate(a, "") {
			return nil
		}
		r.later(l, withoutFormWhy(n, r.out)+";")
		return nil
	case err != nil:
		return err
	}
	formats, ok := r.chosen(o.InFormats())
	if !ok {
		return nil
	}
	in := r.with(nil)
	if ok, err := r.looksAs(in.maker, a, l, "có thể đã cũ, và được trộn bằng mẫu hoặc phông chữ khác;"); err != nil || !ok {
		return err
	}
	if options, err := in.fillOptions(o); err == nil && !r.o.All && r.addUpToDate(a, options) {
		return nil
	}
	o.Formats = formats
	made, err := in.refill(r.folder, r.out, o)
	return r.take(made, err, l)
}

// addUpToDate adds an author's files to those that are up to date, where its last run read what it would read now and its files are as that left
// them, and says whether it did. The run must have had these options, where they are not empty.
func (r *remaking) addUpToDate(by author, options string) bool {
	run, noted := r.manifest.Runs[by.name()]
	if !noted || options != "" && run.Options != options || !store.Unchanged(disk.Folder(r.folder), run.Inputs) {
		return false
	}
	left, err := r.manifest.Left(r.out, run)
	if err != nil || !left {
		return false
	}
	r.result.join(Result{Outcome: store.Outcome{UpToDate: run.Outputs}}, r.below)
	return true
}

// anyThere says whether one of some files is there still.
func anyThere(out string, names []string) bool {
	return slices.ContainsFunc(names, func(name string) bool {
		_, err := os.Stat(diskname.Find(filepath.Join(out, name)))
		return err == nil
	})
}

// refill reads the dossier and fills a form.
func (r *Runner) refill(folder, out string, o fill.Options) (Result, error) {
	d, err := dossier.Load(store.NewInputs(disk.Folder(folder)))
	if err != nil {
		return Result{}, err
	}
	return r.Fill(d, out, o)
}

// fillOptions describes everything beside the dossier that decides what a form's copies are.
func (r *Runner) fillOptions(o fill.Options) (string, error) {
	options, err := r.maker.Describe()
	if o.Form.Own == nil {
		options += "; biểu mẫu " + store.HashOf(o.Form.Data)
	}
	return options, err
}
