// Package yamlschema gives the JSON Schemas of the YAML files that people write, by which editors help them to type. What may stand in a file is
// told by the package that reads it, in the keys by which it does (strictyaml.Form).
package yamlschema

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"

	"vanban/generator/agency"
	"vanban/generator/dossier"
	"vanban/generator/reported"
	"vanban/generator/strictyaml"
	"vanban/generator/tasktable"
)

// Schema is that of one sort of files.
type Schema struct {
	Name, Title string
	Files       string // of a dossier, as a pattern
	form        func() *strictyaml.Form
}

// Schemas are those of all files.
var Schemas = []Schema{
	{"ho-so", "Khai báo của hồ sơ", dossier.MainFile, dossier.MainForm},
	{"nhiem-vu", "Bảng nhiệm vụ", dossier.TasksFile, tasktable.Form},
	{"co-quan", "Các cơ quan và nhóm cơ quan", dossier.AgenciesFile, agency.Form},
	{"chi-tieu", "Chỉ tiêu của báo cáo", dossier.IndicatorsFile, reported.IndicatorsForm},
	{"tien-do", "Số liệu một kỳ báo cáo", dossier.ProgressFolder + "/*.yaml", reported.PeriodForm},
	{"vanban", "Những gì chung cho mọi văn bản của cơ quan", dossier.OfficeFile, dossier.OfficeForm},
}

// Where a dossier keeps the schemas, how their files end, and the comment by which the language server of YAML finds one.
const (
	Folder     = ".luoc-do"
	ext        = ".schema.json"
	MarkOfLine = "# yaml-language-server: $schema="
)

// Text writes the schema. Keys come in alphabetical order, so that the same program writes the same bytes.
func (s *Schema) Text() []byte {
	all := s.form().JSON()
	all["$schema"], all["title"] = "http://json-schema.org/draft-07/schema#", s.Title
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	_ = e.Encode(all) // of maps, lists and texts only
	return b.Bytes()
}

// Modeline gives the comment that leads from a file of a dossier to its schema; empty where it has none. It may stand anywhere in the file.
func Modeline(file string) string {
	for _, s := range Schemas {
		if is, _ := path.Match(s.Files, file); is {
			return MarkOfLine + strings.Repeat("../", strings.Count(file, "/")) + Folder + "/" + s.Name + ext
		}
	}
	return ""
}

// Lined gives the text of a new file with its modeline at the end; as it is where the file has no schema.
func Lined(file, text string) []byte {
	if line := Modeline(file); line != "" {
		text += line + "\n"
	}
	return []byte(text)
}

// WriteTo writes all schemas into a folder, and gives the files.
func WriteTo(folder string) (files []string, err error) {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return nil, fmt.Errorf("không tạo được thư mục %s: %w", folder, err)
	}
	for i := range Schemas {
		s := &Schemas[i]
		file := filepath.Join(folder, s.Name+ext)
		if err := os.WriteFile(file, s.Text(), 0o644); err != nil {
			return nil, fmt.Errorf("không ghi được %s: %w", file, err)
		}
		files = append(files, file)
	}
	return files, nil
}
