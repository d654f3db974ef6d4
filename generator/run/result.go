package run

import (
	"path/filepath"
	"time"

	"vanban/generator/store"
)

// Result is what a command made of a dossier, and how long its stages took.
type Result struct {
	store.Outcome
	Issued  []*IssuedDocument // they stay as they are
	Later   []Later           // what is to be made again by another command
	Load    time.Duration
	Compose time.Duration
}

// manifest gives the manifest of a folder that a run was over.
func (r *Result) manifest(out string) (*store.Manifest, error) {
	if r.Manifest != nil {
		return r.Manifest, nil
	}
	m, _, err := store.ReadManifest(out)
	return m, err
}

// Count gives how many files were asked for, or were before.
func (r Result) Count() int {
	n := len(r.Files) + len(r.UpToDate) + len(r.Edited) + len(r.Signed)
	for _, d := range r.Issued {
		n += len(d.Files)
	}
	return n
}

// join adds the result of another command, whose files are in a folder below.
func (r *Result) join(made Result, below string) {
	for _, f := range made.Files {
		f.Name = filepath.Join(below, f.Name)
		r.Files = append(r.Files, f)
	}
	for _, e := range made.Edited {
		e.Name = filepath.Join(below, e.Name)
		e.Fresh, e.Backup = within(below, e.Fresh), within(below, e.Backup)
		r.Edited = append(r.Edited, e)
	}
	for _, n := range made.Renewed {
		n.Name, n.Backup = filepath.Join(below, n.Name), filepath.Join(below, n.Backup)
		r.Renewed = append(r.Renewed, n)
	}
	for _, m := range made.Remarks {
		m.Name = filepath.Join(below, m.Name)
		r.Remarks = append(r.Remarks, m)
	}
	for _, names := range []struct{ to, from *[]string }{{&r.UpToDate, &made.UpToDate}, {&r.Signed, &made.Signed}, {&r.Unasked, &made.Unasked}} {
		for _, name := range *names.from {
			*names.to = append(*names.to, filepath.Join(below, name))
		}
	}
	r.Notes = r.Notes.With(made.Notes...)
	r.Issued = append(r.Issued, made.Issued...)
	r.Load, r.Compose, r.Write = r.Load+made.Load, r.Compose+made.Compose, r.Write+made.Write
}

func within(folder, name string) string {
	if name == "" {
		return ""
	}
	return filepath.Join(folder, name)
}
