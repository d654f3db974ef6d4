package store

import (
	"vanban/generator/dossier"
)

// TakeDossier takes a dossier's folder for one run that changes its files; whatever that run builds on is read after
// it, so that no other's change is lost. step is called before each change on the disk; it may be nil.
func TakeDossier(folder string, step func()) (*Folder, error) {
	taken, err := Open(folder, Patience, step)
	if err != nil {
		return nil, err
	}
	if err := taken.Sweep(dossier.ProgressFolder); err != nil {
		taken.Close()
		return nil, err
	}
	return taken, nil
}
