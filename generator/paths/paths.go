package paths

import (
	"io/fs"
	"os"
	"path/filepath"

	"vanban/generator/disk"
	"vanban/generator/dossier"
	"vanban/generator/paper"
	"vanban/generator/source"
)

// IsPaper says whether a path names a document that is written in a file of its own.
func IsPaper(path string) bool {
	if filepath.Ext(path) != paper.Ext {
		return false
	}
	info, err := os.Stat(path)
	return err != nil || !info.IsDir()
}

// misnamed says of a path that leads to a file whose name only looks like that of a document how it should be named; nil of any other.
func misnamed(path string) error {
	right := paper.Misnamed(filepath.Base(path))
	if info, err := os.Stat(path); right == "" || err != nil || info.IsDir() {
		return nil
	}
	return &source.Problem{At: source.Pos{File: path}, What: "Tên tệp không kết thúc bằng “" + paper.Ext + "”, nên tệp không được coi là văn bản.",
		Hint: "đổi tên thành “" + right + "” (Windows có thể ẩn đuôi tệp)"}
}

// DossierOf gives the folder of the dossier whose document of its own a file is; empty where the file stands by itself.
func DossierOf(file string) string {
	folder := filepath.Dir(file)
	if home := filepath.Dir(folder); filepath.Base(folder) == paper.Folder && dossier.IsAt(home) {
		return home
	}
	return ""
}

// HomeOf gives the folder that a document's file belongs to: its dossier's, or that in which it stands alone.
func HomeOf(file string) string {
	if home := DossierOf(file); home != "" {
		return home
	}
	return filepath.Dir(file)
}

// OutputOf gives the folder in which the files of a document of its own are made where nothing else is said: the dossier's, or beside it.
func OutputOf(file string) string {
	if home := DossierOf(file); home != "" {
		return filepath.Join(home, OutputFolder)
	}
	return filepath.Dir(file)
}

// OfficeFileOf gives the path of the nearest office's file in a file's folder or one above it; empty where there is none.
func OfficeFileOf(file string) (string, error) {
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

// OfficeFor gives what the nearest office's file says for a document that stands alone, as a dossier of the folder in which it stands.
func OfficeFor(file string) (*dossier.Dossier, error) {
	office := paper.NoOffice()
	path, err := OfficeFileOf(file)
	if err == nil && path != "" {
		office, err = paper.Office(disk.Folder(filepath.Dir(path)))
	}
	if err != nil {
		return nil, err
	}
	return office.From(disk.Folder(filepath.Dir(file))), nil
}

// OfficeIn is officeFor where only a folder's own file counts.
func OfficeIn(folder fs.FS) (*dossier.Dossier, error) {
	office := paper.NoOffice()
	if _, err := fs.Stat(folder, paper.OfficeFile); err == nil {
		if office, err = paper.Office(folder); err != nil {
			return nil, err
		}
	}
	return office.From(folder), nil
}

// FreeName says what is wrong with the name of a new document's file: in a dossier, that another document has it.
func FreeName(file string) error {
	if DossierOf(file) == "" {
		return nil
	}
	if problem := paper.CheckName(filepath.ToSlash(file)); problem != nil {
		return problem
	}
	return nil
}

// StandsAlone says whether a document's file, which need not be there yet, has neither a dossier nor an office's file from which it takes what it
// doesn't say.
func StandsAlone(file string) (bool, error) {
	if DossierOf(file) != "" {
		return false, nil
	}
	office, err := OfficeFileOf(file)
	return office == "", err
}

// Where things go within a dossier's folder.
const (
	OutputFolder = "ra"                       // its documents
	FormsFolder  = OutputFolder + "/bieu-mau" // copies of forms
)

// FormsOf gives the folder into which a dossier's forms are filled.
func FormsOf(folder string) string { return filepath.Join(folder, filepath.FromSlash(FormsFolder)) }
