package run

import (
	"maps"
	"path/filepath"

	"vanban/generator/checkup"
	"vanban/generator/disk"
	"vanban/generator/dossier"
	"vanban/generator/issued"
	"vanban/generator/store"
)

// look shows what is about to be recorded, and lets others work on the folder until a person has answered. What they changed meanwhile he has not seen.
func (i *issuing) look() error {
	if i.what.Look == nil {
		return nil
	}
	s := &checkup.Signing{Folder: i.folder, Paper: i.what.Paper, Setting: i.signed().Setting, Out: i.out, Word: i.word, Merged: i.merged}
	if i.ofDossier() && i.what.Amendment == nil {
		s.Dossier = i.d
	}
	shown, err := i.there()
	if err != nil {
		return err
	}
	i.taken.Close()
	if err := i.what.Look(s); err != nil {
		return err
	}
	again, err := store.TakeDossier(i.folder, i.o.Step)
	if err != nil {
		return err
	}
	i.taken = again
	now, err := i.there()
	read := disk.Folder(i.folder)
	if i.text != nil {
		read = dossier.With(read, i.file, i.text) // as it was read with number and day
	}
	if err == nil && !(maps.Equal(now, shown) && store.Unchanged(read, i.inputs.Read())) {
		err = i.changedMeanwhile()
	}
	return err
}

// there gives what decides beside the dossier what is recorded: its file of number and day, the Word files, what is known of them, and what was recorded before.
func (i *issuing) there() (map[string]string, error) {
	all := map[string]string{}
	files := []string{filepath.Join(i.folder, i.file), filepath.Join(i.out, store.ManifestName)}
	for _, w := range i.word {
		files = append(files, filepath.Join(i.out, w.Name))
	}
	for _, file := range files {
		hash, err := store.HashFile(file)
		if err != nil {
			return nil, err
		}
		all[file] = hash
	}
	records, err := issued.Read(i.folder)
	for _, r := range records {
		all[r.Path()] = r.Symbol
	}
	return all, err
}
