package run

import (
	"os"
	"path/filepath"
	"strings"

	"vanban/generator/disk"
	"vanban/generator/dossier"
	"vanban/generator/paper"
	"vanban/generator/store"
)

// IsPaper says whether a path names a document that is written in a file of its own.
func IsPaper(path string) bool {
	if filepath.Ext(path) != paper.Ext {
		return false
	}
	info, err := os.Stat(path)
	return err != nil || !info.IsDir()
}

// paperIn gives the author of the document that a file holds.
func paperIn(file string) ownPaper {
	return ownPaper{strings.TrimSuffix(filepath.Base(file), paper.Ext)}
}

// dossierOf gives the folder of the dossier whose document of its own a file is; empty where the file stands by itself.
func dossierOf(file string) string {
	folder := filepath.Dir(file)
	if home := filepath.Dir(folder); filepath.Base(folder) == paper.Folder && dossier.IsAt(home) {
		return home
	}
	return ""
}

// OutputOf gives the folder in which the files of a document of its own are made where nothing else is said: the dossier's, or beside it.
func OutputOf(file string) string {
	if home := dossierOf(file); home != "" {
		return filepath.Join(home, OutputFolder)
	}
	return filepath.Dir(file)
}

// UpdatePaper makes what of a document is stale that is written in a file of its own: in a dossier, or by itself.
func (r *Runner) UpdatePaper(file, out string) (result Result, err error) {
	defer store.ExplainPanic(&err)
	by := paperIn(file)
	if home := dossierOf(file); home != "" {
		return r.at(home, out).make(by)
	}
	p, err := ReadPaper(file)
	if err != nil {
		return Result{}, err
	}
	made, err := r.maker.ComposePaper(p)
	if err != nil {
		return Result{}, err
	}
	return r.write(order{documents: made, dossier: p.Dossier, by: by, notes: p.Notes}, out)
}

// ReadPaper reads such a document: of its dossier, or with what the nearest office's file above it says.
func ReadPaper(file string) (*paper.Paper, error) {
	if home := dossierOf(file); home != "" {
		d, err := dossier.Load(disk.Folder(home))
		if err != nil {
			return nil, err
		}
		return paperIn(file).read(d)
	}
	office, err := officeAbove(file)
	if err != nil {
		return nil, err
	}
	return paper.ReadFile(disk.Folder(filepath.Dir(file)), filepath.Base(file), office)
}

// officeFile gives the path of the nearest office's file in a file's folder or one above it; empty where there is none.
func officeFile(file string) (string, error) {
	folder, err := filepath.Abs(filepath.Dir(file))
	if err != nil {
		return "", err
	}
	for {
		path := filepath.Join(folder, paper.OfficeFile)
		if info, err := os.Stat(path); err == nil && !info.IsDir() {
			return path, nil
		}
		above := filepath.Dir(folder)
		if above == folder {
			return "", nil
		}
		folder = above
	}
}

func officeAbove(file string) (*dossier.Dossier, error) {
	path, err := officeFile(file)
	if err != nil || path == "" {
		return paper.NoOffice(), err
	}
	return paper.Office(disk.Folder(filepath.Dir(path)))
}

// FreeName says what is wrong with the name of a new document's file: in a dossier, that another document has it.
func FreeName(file string) error {
	if dossierOf(file) == "" {
		return nil
	}
	if problem := freeName(filepath.ToSlash(file)); problem != nil {
		return problem
	}
	return nil
}

// StandsAlone says whether a document's file, which need not be there yet, has neither a dossier nor an office's file from which it takes what it
// doesn't say.
func StandsAlone(file string) (bool, error) {
	if dossierOf(file) != "" {
		return false, nil
	}
	office, err := officeFile(file)
	return office == "", err
}
