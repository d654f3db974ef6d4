package run

import (
	"errors"
	"io/fs"
	"path/filepath"
	"slices"

	"vanban/generator/fill"
	"vanban/generator/store"
)

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
