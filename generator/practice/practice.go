package practice

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"vanban/generator/disk"
	"vanban/generator/starter"
	"vanban/generator/store"
	"vanban/generator/yamlschema"
	"vanban/seeds"
)

// Dossier is the folder of the dossier within that of the practice.
const Dossier = "ke-hoach-2026"

// Where the practice is described, within seeds.
const (
	described = "thuc-hanh/"
	thisYear  = described + "2026.yaml"
	lastYear  = described + "2025.yaml"
)

// Write writes the files to practise with below a folder and gives those that a person looks at, in order. Nothing is written where one of them, or
// one of their folders, is there already; the error is a *fs.PathError, fs.ErrExist, then. Other errors are sentences for him.
func Write(root string) (files []string, err error) {
	work, err := os.MkdirTemp("", "vanban-thuc-hanh-")
	if err != nil {
		return nil, fmt.Errorf("tạo thư mục tạm: %w", err)
	}
	defer os.RemoveAll(work)
	made := filepath.Join(work, "xong")
	if files, err = makeAll(made, filepath.Join(work, "nhap")); err != nil {
		return nil, err
	}
	entries, err := os.ReadDir(made)
	if err != nil {
		return nil, fmt.Errorf("đọc thư mục tạm: %w", err)
	}
	for _, e := range entries {
		if at := filepath.Join(root, e.Name()); disk.Exists(at) {
			return nil, &fs.PathError{Op: "create", Path: at, Err: fs.ErrExist}
		}
	}
	for i, file := range files {
		data, err := os.ReadFile(filepath.Join(made, file))
		if err != nil {
			return nil, fmt.Errorf("đọc thư mục tạm: %w", err)
		}
		files[i] = filepath.Join(root, file)
		if err := store.WriteNew(files[i], data); err != nil {
			return nil, err
		}
	}
	_, err = yamlschema.WriteTo(filepath.Join(root, Dossier, yamlschema.Folder))
	return files, err
}

// makeAll makes the files in a folder, with what they are made of in another, and gives their paths within it.
func makeAll(root, scratch string) (files []string, err error) {
	d, err := dossierFiles()
	if err != nil {
		return nil, err
	}
	for _, f := range d {
		name := filepath.Join(Dossier, filepath.FromSlash(f.Name))
		if err := store.WriteNew(filepath.Join(root, name), yamlschema.Lined(f.Name, f.Text)); err != nil {
			return nil, fmt.Errorf("ghi hồ sơ để tập: %w", err)
		}
		files = append(files, name)
	}
	for _, make := range []func(root, scratch string) ([]string, error){filledForms, officeTable, wordFiles} {
		more, err := make(root, scratch)
		if err != nil {
			return nil, err
		}
		files = append(files, more...)
	}
	return files, nil
}

// dossierFiles gives the files of the dossier: those of a new one, changed, and those that only the practice has.
func dossierFiles() ([]starter.File, error) {
	files, err := startedFiles(thisYear)
	if err != nil {
		return nil, err
	}
	own := path.Join(described, Dossier)
	err = fs.WalkDir(seeds.Files, own, func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		text, err := seeds.Files.ReadFile(name)
		if err != nil {
			return err
		}
		files = with(files, starter.File{Name: strings.TrimPrefix(name, own+"/"), Text: string(text)})
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("đọc hồ sơ để tập: %w", err)
	}
	return files, nil
}

// startedFiles gives the files of a new dossier with the changes that a file of steps tells.
func startedFiles(steps string) ([]starter.File, error) {
	files, _, err := starter.Files(starter.Wish{})
	if err != nil {
		return nil, err
	}
	for i := range files {
		if files[i].Text, err = starter.Changed(files[i].Text, steps); err != nil {
			return nil, err
		}
	}
	return files, nil
}

// with gives files with another one, which takes the place of that of its name.
func with(files []starter.File, f starter.File) []starter.File {
	for i := range files {
		if files[i].Name == f.Name {
			files[i] = f
			return files
		}
	}
	return append(files, f)
}
