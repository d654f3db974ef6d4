package run

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"vanban/generator/diskname"
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
	l := Later{Name: r.files(a), How: fill.Command(n, r.folder, r.out)}
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
	if !noted || options != "" && run.Options != options || r.changedSince(r.manifest, by) {
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

// copies looks at the copies of forms that were filled into the output folder, or into one below it.
func (v *verifying) copies() error {
	folders, notes, err := store.CopyFolders(v.out, v.manifest)
	if err != nil {
		return err
	}
	v.found.Unread = notes
	for _, f := range folders {
		at := *v.place
		at.out = filepath.Join(v.out, f.Below)
		in := &verifying{place: &at, dossier: v.dossier, manifest: f.Manifest, below: f.Below, found: v.found}
		for _, by := range copiesIn(f.Manifest) {
			if err := by.verify(in); err != nil {
				return err
			}
		}
	}
	return nil
}

// verify looks at the copies, unless they were all thrown away.
func (a formCopies) verify(v *verifying) error {
	n := v.manifest.Fillings[a.name()]
	o, err := fill.Asked(n, v.out)
	if errors.Is(err, fs.ErrNotExist) {
		a.withoutForm(v, n)
		return nil
	}
	if err != nil {
		return err
	}
	f, err := fill.Of(v.maker, v.dossier, o)
	if err != nil {
		return err
	}
	targets, err := f.Targets()
	if err != nil {
		return err
	}
	files, err := v.standings(targets)
	if err != nil {
		return err
	}
	if slices.ContainsFunc(files, func(s Standing) bool { return s.State != store.Missing }) {
		v.take(files, n)
	}
	return nil
}

// take adds copies under their names from the dossier's output folder.
func (v *verifying) take(files []Standing, n store.Filling) {
	for _, s := range files {
		s.Name, s.Fresh = within(v.below, s.Name), within(v.below, s.Fresh)
		s.Filling, s.In = &n, v.out
		v.found.Files = append(v.found.Files, s)
	}
}

// withoutForm tells of copies whose form is gone that nobody can say whether they are as it would be filled now.
func (a formCopies) withoutForm(v *verifying, n store.Filling) {
	var files []Standing
	for _, name := range v.manifest.By(a.name()) {
		files = append(files, Standing{Name: name, State: store.Stale, Why: []string{withoutFormWhy(n, v.out)}})
	}
	v.take(files, n)
}

// withoutFormWhy says why a form is not looked at again.
func withoutFormWhy(n store.Filling, out string) string {
	if n.Elsewhere {
		return "biểu mẫu " + n.Form + " ở ngoài thư mục chứa hồ sơ nên không ghi nhớ đường dẫn; khi trộn lại thì ghi đủ đường dẫn của biểu mẫu"
	}
	return "không còn biểu mẫu " + fill.FormPath(n, out)
}
