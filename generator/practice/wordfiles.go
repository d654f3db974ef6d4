package practice

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"vanban/generator"
	"vanban/generator/dossier"
	"vanban/generator/paper"
	"vanban/generator/render"
	"vanban/generator/run"
	"vanban/generator/starter"
	"vanban/generator/store"
	"vanban/seeds"
)

// lastYearsFiles are what last year's documents are called as Word files in the practice, each with the document that it is.
var lastYearsFiles = []struct {
	name string
	of   dossier.Output
}{{"QD-2025", dossier.OutBundle}, {"QD", dossier.OutDecision}, {"KH", dossier.OutPlan}, {"PL", dossier.OutAppendix}}

// wordFiles writes last year's documents, and the office's forms, as Word files.
func wordFiles(root, scratch string) (files []string, err error) {
	folder := filepath.Join(scratch, "2025")
	papers, err := lastYearsDossier(folder)
	if err != nil {
		return nil, err
	}
	out := filepath.Join(folder, "ra")
	o := run.Options{Options: generator.Options{Formats: []render.Format{render.DOCX}}}
	if _, err := run.New(o).Update(folder, out); err != nil {
		return nil, fmt.Errorf("tạo văn bản Word để tập: %w", err)
	}
	copied := func(from, to string) error {
		data, err := os.ReadFile(filepath.Join(out, from+".docx"))
		if err == nil {
			to += ".docx"
			files = append(files, to)
			err = store.WriteNew(filepath.Join(root, to), data)
		}
		if err != nil {
			return fmt.Errorf("tạo văn bản Word để tập: %w", err)
		}
		return nil
	}
	for _, f := range lastYearsFiles {
		if err := copied(string(f.of), f.name); err != nil {
			return nil, err
		}
	}
	for _, name := range papers {
		if err := copied(name, name); err != nil {
			return nil, err
		}
	}
	return files, nil
}

// lastYearsDossier writes the dossier that the Word files are made of, and gives the names of its documents in files of their own.
func lastYearsDossier(folder string) (papers []string, err error) {
	files, err := startedFiles(lastYear)
	if err != nil {
		return nil, err
	}
	const from = described + "word"
	entries, err := fs.ReadDir(seeds.Files, from)
	if err != nil {
		return nil, fmt.Errorf("đọc văn bản để tập: %w", err)
	}
	for _, e := range entries {
		text, err := seeds.Files.ReadFile(from + "/" + e.Name())
		if err != nil {
			return nil, fmt.Errorf("đọc văn bản để tập: %w", err)
		}
		papers = append(papers, strings.TrimSuffix(e.Name(), paper.Ext))
		files = append(files, starter.File{Name: paper.Folder + "/" + e.Name(), Text: string(text)})
	}
	for _, f := range files {
		if err := store.WriteNew(filepath.Join(folder, filepath.FromSlash(f.Name)), []byte(f.Text)); err != nil {
			return nil, err
		}
	}
	return papers, nil
}
