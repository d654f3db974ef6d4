package versions

import (
	"io/fs"
	"path/filepath"
	"strings"

	"vanban/generator/disk"
	"vanban/generator/dossier"
	"vanban/generator/issued"
	"vanban/generator/paper"
	"vanban/generator/paths"
	"vanban/generator/revision"
	"vanban/generator/source"
	"vanban/generator/store"
)

// Version is a dossier with its documents in files of their own, or one such document.
type Version struct {
	Dossier *dossier.Dossier // nil of one document
	Papers  []*paper.Paper
	Partial bool // the dossier is kept as it was issued: its documents in files of their own are not kept with it
}

// Read reads what a person names: a dossier's folder or a document's file, of the disk or, with @ and a name behind it, of git.
func Read(name string) (*Version, error) {
	if IsPaper(name) {
		p, err := readPaper(name)
		if err != nil {
			return nil, paths.BesideFile(name, err)
		}
		return &Version{Papers: []*paper.Paper{p}}, nil
	}
	fsys, err := revision.Open(name)
	if err != nil {
		return nil, err
	}
	v := &Version{Partial: issued.Within(name)}
	if v.Dossier, err = dossier.Load(store.NewInputs(fsys)); err != nil || v.Partial {
		return v, err
	}
	v.Papers, err = papersOf(v.Dossier)
	return v, err
}

// papersOf reads a dossier's documents in files of their own. Everything that is wrong with them comes in one error.
func papersOf(d *dossier.Dossier) (all []*paper.Paper, err error) {
	names, err := paper.Names(d.Source())
	if err != nil {
		return nil, err
	}
	var failed []error
	for _, name := range names {
		p, err := paper.Read(d, name)
		all, failed = append(all, p), append(failed, err)
	}
	return all, source.Together(failed)
}

// Issued gives the path of a document's file as it was issued; empty where that isn't recorded.
func Issued(file string) (string, error) {
	records, err := issued.Read(paths.HomeOf(file))
	if err != nil {
		return "", err
	}
	name := strings.TrimSuffix(filepath.Base(file), paper.Ext)
	r := records.Of(issued.PaperKey(name))
	if r == nil {
		return "", nil
	}
	if paths.DossierOf(file) != "" {
		return filepath.Join(r.Path(), paper.Folder, name+paper.Ext), nil
	}
	return filepath.Join(r.Path(), name+paper.Ext), nil
}

// IsPaper says whether a name is that of a document in a file of its own, as it is or at a revision of git.
func IsPaper(name string) bool {
	file, _ := cut(name)
	return paths.IsPaper(file)
}

// cut parts a document's file from the revision behind it.
func cut(name string) (file, revision string) {
	if i := strings.LastIndex(name, paper.Ext+"@"); i >= 0 && !paths.IsPaper(name) {
		return name[:i+len(paper.Ext)], name[i+len(paper.Ext):]
	}
	return name, ""
}

// readPaper reads a document: of its dossier, or with what the office's file says. At a revision these, too, are as they were.
func readPaper(name string) (*paper.Paper, error) {
	file, at := cut(name)
	own := strings.TrimSuffix(filepath.Base(file), paper.Ext)
	if home := paths.DossierOf(file); home != "" {
		fsys, err := revision.Open(home + at)
		if err != nil {
			return nil, err
		}
		d, err := dossier.Load(store.NewInputs(fsys))
		if err != nil {
			return nil, err
		}
		return paper.Read(d, own)
	}
	d, err := officeOf(file, at)
	if err != nil {
		return nil, err
	}
	return paper.ReadFile(d.Source(), own+paper.Ext, d)
}

// officeOf gives what stands for a dossier of a document by itself.
func officeOf(file, at string) (*dossier.Dossier, error) {
	folder := filepath.Dir(file)
	if at == "" && issued.Within(folder) {
		return paths.OfficeIn(disk.Folder(folder))
	}
	if at == "" {
		return paths.OfficeFor(file)
	}
	fsys, err := revision.Open(folder + at)
	if err != nil {
		return nil, err
	}
	office := paper.NoOffice()
	if above, err := paths.OfficeFileOf(file); err != nil {
		return nil, err
	} else if above != "" {
		if office, err = officeAt(filepath.Dir(above) + at); err != nil {
			return nil, err
		}
	}
	return office.From(fsys), nil
}

// officeAt reads an office's file of a folder at a revision; nothing is said where it wasn't there.
func officeAt(folder string) (*dossier.Dossier, error) {
	fsys, err := revision.Open(folder)
	if err != nil {
		return nil, err
	}
	if _, err := fs.Stat(fsys, paper.OfficeFile); err != nil {
		return paper.NoOffice(), nil
	}
	return paper.Office(fsys)
}
