package checkup

import (
	"io/fs"
	"path"
	"path/filepath"
	"strings"

	"vanban/generator"
	"vanban/generator/check"
	"vanban/generator/check/readiness"
	"vanban/generator/disk"
	"vanban/generator/dossier"
	"vanban/generator/paper"
	"vanban/generator/paths"
	"vanban/generator/store"
)

// paperTargets composes what a document in a file of its own makes.
func paperTargets(file string) ([]Target, error) {
	p, err := readPaper(file)
	if err != nil {
		return nil, paths.BesideFile(file, err)
	}
	made, notes, err := generator.NewMaker(generator.Options{}).ComposePaperWithNotes(p)
	if err != nil {
		return nil, paths.BesideFile(file, err)
	}
	home := paths.DossierOf(file)
	all := targetsFor(home, made, placesOfPaper(file))
	out := paths.OutputOf(file)
	manifest, _, err := store.ReadManifest(out)
	if err != nil {
		return nil, err
	}
	for i := range all {
		all[i].Name = filepath.Join(out, filepath.Base(all[i].Name))
		if err := all[i].asEdited(manifest); err != nil {
			return nil, err
		}
	}
	if len(all) > 0 {
		all[0].notes, all[0].shown = notes, func(signed bool) []check.Finding { return SampleIn(p, file, signed) }
	}
	return all, nil
}

// readPaper reads a document with what its dossier or its office says.
func readPaper(file string) (*paper.Paper, error) {
	base := filepath.Base(file)
	if home := paths.DossierOf(file); home != "" {
		d, err := paths.Load(home)
		if err != nil {
			return nil, err
		}
		return paper.Read(d, strings.TrimSuffix(base, paper.Ext))
	}
	office, err := paths.OfficeFor(file)
	if err != nil {
		return nil, err
	}
	return paper.ReadFile(disk.Folder(filepath.Dir(file)), base, office)
}

// SampleIn gives what of the samples of their kinds is still in a document, whose file is told by a path, in its appendices and in what is issued with it.
func SampleIn(p *paper.Paper, told string, signed bool) []check.Finding {
	text, err := fs.ReadFile(p.Dossier.Source(), p.File)
	if err != nil {
		return nil // reading the document has told of it
	}
	all := readiness.OfSample(readiness.Document{Path: told, Kind: p.Kind.Key, Text: string(text), Home: p.Dossier}, signed)
	for _, w := range p.With() {
		with, err := fs.ReadFile(p.Dossier.Source(), w.File)
		if err != nil {
			continue // the same
		}
		beside := filepath.Join(filepath.Dir(told), filepath.FromSlash(fromFolder(path.Dir(p.File), w.File)))
		all = append(all, readiness.OfSample(readiness.Document{Path: beside, Kind: w.Kind, Text: string(with), With: string(text), Home: p.Dossier}, signed)...)
	}
	return all
}

// fromFolder gives the path of a file as it is from a folder, both within the dossier's.
func fromFolder(folder, file string) string {
	if rel, err := filepath.Rel(filepath.FromSlash(folder), filepath.FromSlash(file)); err == nil {
		return rel
	}
	return file
}

// ofPaper sets what only the file of a dossier's document shows, and where its words come from; nothing where there is no such file.
func (t *Target) ofPaper(d *dossier.Dossier) {
	name := strings.TrimSuffix(filepath.Base(t.Name), filepath.Ext(t.Name))
	if _, err := fs.Stat(d.Source(), path.Join(paper.Folder, name+paper.Ext)); err != nil {
		return
	}
	file := filepath.Join(t.dossier, paper.Folder, name+paper.Ext)
	t.places = placesOfPaper(file)
	t.shown = func(signed bool) []check.Finding {
		p, err := paper.Read(d, name)
		if err != nil {
			return nil // composing it has told
		}
		return SampleIn(p, file, signed)
	}
}
