package practice

import (
	"bytes"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/xuri/excelize/v2"

	"vanban/generator/deadline"
	"vanban/generator/doc"
	"vanban/generator/exchange"
	"vanban/generator/ooxml"
	"vanban/generator/paths"
	"vanban/generator/store"
	"vanban/seeds"
)

// answers are what agencies filled in for a period: the text of each cell, by the name that the form has for it.
type answers struct {
	Period string `yaml:"ky"`
	Forms  []struct {
		Agency string            `yaml:"co-quan"`
		Cells  map[string]string `yaml:"dien"`
	} `yaml:"phieu"`
}

// returned is the folder of the forms that came back.
const returned = "gui-ve"

// filledForms writes the forms that agencies filled in, made of the practice's dossier.
func filledForms(root, scratch string) (files []string, err error) {
	var a answers
	text, err := seeds.Files.ReadFile(described + returned + ".yaml")
	if err == nil {
		err = yaml.UnmarshalWithOptions(text, &a, yaml.Strict())
	}
	if err != nil {
		return nil, fmt.Errorf("đọc phiếu để tập: %w", err)
	}
	period, err := deadline.ParsePeriod(a.Period)
	if err != nil {
		return nil, err
	}
	d, err := paths.Load(filepath.Join(root, Dossier))
	if err != nil {
		return nil, err
	}
	if _, err := exchange.MakeForms(d, scratch, exchange.FormOptions{Period: period}); err != nil {
		return nil, err
	}
	for _, f := range a.Forms {
		name := exchange.FormName(period, f.Agency)
		data, err := filledIn(filepath.Join(scratch, name), f.Cells)
		if err != nil {
			return nil, fmt.Errorf("điền %s để tập: %w", name, err)
		}
		file := filepath.Join(returned, name)
		if err := store.WriteNew(filepath.Join(root, file), data); err != nil {
			return nil, err
		}
		files = append(files, file)
	}
	return files, nil
}

// filledIn gives a form's file with some cells filled in.
func filledIn(file string, cells map[string]string) ([]byte, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	rows, err := f.GetRows(doc.FormHiddenSheet)
	if err != nil {
		return nil, err
	}
	open := maps.Clone(cells)
	for _, row := range rows {
		var sheet int
		parts := strings.Split(strings.Join(row, ""), "|") // o|sheet|cell|name of each cell that may be filled in
		if len(parts) != 4 || parts[0] != "o" {
			continue
		}
		text, asked := open[parts[3]]
		if _, err := fmt.Sscan(parts[1], &sheet); err != nil || !asked {
			continue
		}
		if err := f.SetCellStr(f.GetSheetName(sheet), parts[2], text); err != nil {
			return nil, err
		}
		delete(open, parts[3])
	}
	if len(open) > 0 {
		return nil, fmt.Errorf("phiếu không có ô %s", strings.Join(slices.Sorted(maps.Keys(open)), ", "))
	}
	return saved(f)
}

// officeTable writes the table of tasks as an office would draw it in Excel.
func officeTable(root, _ string) ([]string, error) {
	text, err := seeds.Files.ReadFile(described + "bang.tsv")
	if err != nil {
		return nil, fmt.Errorf("đọc bảng để tập: %w", err)
	}
	f := excelize.NewFile()
	defer f.Close()
	for row, line := range strings.Split(strings.TrimSuffix(string(text), "\n"), "\n") {
		for column, cell := range strings.Split(line, "\t") {
			at, err := excelize.CoordinatesToCellName(column+1, row+1)
			if err == nil {
				err = f.SetCellStr(f.GetSheetName(0), at, cell)
			}
			if err != nil {
				return nil, fmt.Errorf("kẻ bảng để tập: %w", err)
			}
		}
	}
	data, err := saved(f)
	if err != nil {
		return nil, fmt.Errorf("kẻ bảng để tập: %w", err)
	}
	const file = "bang.xlsx"
	return []string{file}, store.WriteNew(filepath.Join(root, file), data)
}

// saved gives a workbook as a file, the same bytes at any time.
func saved(f *excelize.File) ([]byte, error) {
	var out bytes.Buffer
	f.SetZipWriter(func(io.Writer) excelize.ZipWriter { return ooxml.NewArchive(&out) })
	if err := f.Write(io.Discard); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}
