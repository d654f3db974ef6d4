package generator

import (
	"vanban/generator/build"
	"vanban/generator/dossier"
)

// takeDossier takes a dossier's folder for one run that changes its files; whatever that run builds on is read after
// it, so that no other's change is lost. step is called before each change on the disk; it may be nil.
func takeDossier(folder string, step func()) (*build.Folder, error) {
	taken, err := build.Open(folder, patience, step)
	if err != nil {
		return nil, err
	}
	if err := taken.Sweep(dossier.ProgressFolder); err != nil {
		taken.Close()
		return nil, err
	}
	return taken, nil
}
