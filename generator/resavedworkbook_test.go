package generator_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"vanban/generator"
	"vanban/generator/everycase"
	"vanban/generator/render"
	"vanban/generator/run"
	"vanban/generator/sameworkbook"
)

// workbooksMade writes the workbooks of all seeds, with their reports, and gives their paths.
func workbooksMade(t *testing.T) []string {
	t.Helper()
	var files []string
	for _, folder := range seedFolders(t) {
		out := filepath.Join(t.TempDir(), filepath.Base(folder))
		o := run.Options{Options: generator.Options{Formats: []render.Format{render.XLSX}}}
		Make(t, loaded(t, folder), out, o)
		periods := periodsOf(t, folder, loaded(t, folder))
		for _, p := range periods[:min(1, len(periods))] {
			if _, err := run.New(o).UpdateReport(folder, out, p); err != nil {
				t.Fatalf("%s, %s: %v", folder, p, err)
			}
		}
		files = append(files, withEndings(out, []string{".xlsx"})...)
	}
	if len(files) < 4 {
		t.Fatalf("only %d workbooks", len(files))
	}
	return files
}

// rezipped packs a package anew, its parts changed and in another order.
func rezipped(t *testing.T, data []byte, change func(name, content string) string) []byte {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range slices.Backward(r.File) {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		into, err := w.Create(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(into, change(f.Name, string(content))); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

var inlineText = regexp.MustCompile(`t="inlineStr"><is><t(?: xml:space="preserve")?>([^<]*)</t></is>`)

// asExcel rewrites a workbook as Excel saves it: shared texts, looks under other numbers, attributes of its own, no cells that say nothing.
func asExcel(t *testing.T, data []byte) []byte {
	t.Helper()
	var shared []string
	looks := regexp.MustCompile(` s="(\d+)"`)
	changed := rezipped(t, data, func(name, content string) string {
		switch {
		case strings.HasPrefix(name, "xl/worksheets/sheet"):
			content = inlineText.ReplaceAllStringFunc(content, func(s string) string {
				shared = append(shared, inlineText.FindStringSubmatch(s)[1])
				return fmt.Sprintf(`t="s"><v>%d</v>`, len(shared)-1)
			})
			content = looks.ReplaceAllStringFunc(content, func(s string) string {
				var n int
				_, _ = fmt.Sscanf(looks.FindStringSubmatch(s)[1], "%d", &n)
				return fmt.Sprintf(` s="%d"`, n+1)
			})
			for _, unsaid := range []string{` fitToWidth="1"`, ` firstPageNumber="1"`, ` autoPageBreaks="true"`, ` differentFirst="false"`} { // defaults
				content = strings.Replace(content, unsaid, "", 1)
			}
			return strings.ReplaceAll(content, `customHeight="1"`, `spans="1:6" customHeight="1" x14ac:dyDescent="0.25" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"`)
		case name == "xl/styles.xml":
			return regexp.MustCompile(`<cellXfs[^>]*>(<xf[^>]*></xf>)`).ReplaceAllString(content, `<cellXfs>$1$1`)
		case name == "xl/_rels/workbook.xml.rels":
			return strings.Replace(content, "</Relationships>", `<Relationship Id="rId900" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>`, 1)
		case name == "[Content_Types].xml":
			return strings.Replace(content, "</Types>", `<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`, 1)
		}
		return content
	})
	var texts strings.Builder
	for _, s := range shared {
		texts.WriteString(`<si><t xml:space="preserve">` + s + `</t></si>`)
	}
	return withPartAdded(t, changed, "xl/sharedStrings.xml", `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`+texts.String()+`</sst>`)
}

// withPartAdded adds a part to a package.
func withPartAdded(t *testing.T, data []byte, name, content string) []byte {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range r.File {
		if err := w.Copy(f); err != nil {
			t.Fatal(err)
		}
	}
	into, err := w.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.WriteString(into, content); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// workbookEdits are what a person changes in a workbook, as replacements in its parts.
var workbookEdits = []struct{ name, part, old, new string }{
	{"a word", "xl/worksheets/sheet1.xml", `<is><t>`, `<is><t>Mới `},
	{"a formula", "xl/worksheets/sheet1.xml", `<f>SUM(B2`, `<f>SUM(B3`},
	{"a formula made a number", "xl/worksheets/sheet1.xml", `<f>SUM(B2:B9)</f>`, ``},
	{"a hidden row", "xl/worksheets/sheet1.xml", `<row r="3" `, `<row r="3" hidden="1" `},
	{"a higher row", "xl/worksheets/sheet1.xml", `<row r="2" ht="`, `<row r="2" ht="1`},
	{"a wider column", "xl/worksheets/sheet1.xml", `<col min="2" max="2" width="`, `<col min="2" max="2" width="1`},
	{"another look", "xl/worksheets/sheet1.xml", ` s="1"`, ` s="0"`},
	{"a bold face taken away", "xl/styles.xml", `<b val="1"></b>`, ``},
	{"a colour", "xl/styles.xml", `<color rgb="FF000000"></color><name`, `<color rgb="FFFF0000"></color><name`},
	{"a fill", "xl/styles.xml", `<patternFill patternType="none">`, `<patternFill patternType="solid"><fgColor rgb="FFFFFF00"/>`},
	{"a line", "xl/styles.xml", `<left style="thin">`, `<left style="thick">`},
	{"words in the middle", "xl/styles.xml", `horizontal="left"`, `horizontal="center"`},
	{"a day's format", "xl/styles.xml", `dd/mm/yyyy`, `mm/yyyy`},
	{"a sheet's name", "xl/workbook.xml", `<sheet name="`, `<sheet name="Mới `},
	{"a hidden sheet", "xl/workbook.xml", ` sheetId="2"`, ` sheetId="2" state="hidden"`},
	{"cells merged", "xl/worksheets/sheet1.xml", `<pageMargins`, `<mergeCells><mergeCell ref="A2:B2"/></mergeCells><pageMargins`},
	{"another paper", "xl/worksheets/sheet1.xml", `orientation="landscape"`, `orientation="portrait"`},
	{"a margin", "xl/worksheets/sheet1.xml", `left="1.18`, `left="0.18`},
	{"a chart's title", "xl/charts/chart1.xml", `<a:t>`, `<a:t>Mới `},
	{"a chart's colour", "xl/charts/chart1.xml", `2E7D32`, `FF0000`},
	{"the page's foot", "xl/worksheets/sheet1.xml", `</oddFooter>`, ` mới</oddFooter>`},
}

// TestWorkbookSavedAgain: a workbook that a program only saved is no edit, one in which anything was changed is, as it was
// made and as a program saves it.
func TestWorkbookSavedAgain(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("skipped: what is checked needs no goroutine")
	}
	found := map[string]bool{}
	apart := everycase.Apart(8)
	for i, path := range workbooksMade(t) {
		made := readFile(t, path)
		again := asExcel(t, made)
		if !sameworkbook.Resaved(made, again) {
			t.Errorf("%s: saved again it counts as edited", path)
		}
		for k, e := range workbookEdits {
			if (i+k)%apart > 0 {
				continue // each workbook with some, each of them on some workbooks
			}
			touched := false
			edited := rezipped(t, made, func(name, content string) string {
				if name == e.part && strings.Contains(content, e.old) {
					touched = true
					if name == "xl/styles.xml" { // the first look may be that of no cell
						return strings.ReplaceAll(content, e.old, e.new)
					}
					return strings.Replace(content, e.old, e.new, 1)
				}
				return content
			})
			if !touched {
				continue
			}
			found[e.name] = true
			if sameworkbook.Resaved(made, edited) || sameworkbook.Resaved(made, asExcel(t, edited)) {
				t.Errorf("%s: %s is no edit", path, e.name)
			}
		}
		commented := withPartAdded(t, again, "xl/comments1.xml", `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>`)
		if sameworkbook.Resaved(made, commented) || sameworkbook.Resaved(made, again[:len(again)/2]) || sameworkbook.Resaved(made, nil) {
			t.Errorf("%s: a comment, or a torn file, is no edit", path)
		}
	}
	for _, e := range workbookEdits {
		if !found[e.name] && everycase.Wanted() {
			t.Errorf("no workbook has what %q changes", e.name)
		}
	}
}

// TestWorkbookSavedByLibreOffice lets LibreOffice read and write every workbook.
func TestWorkbookSavedByLibreOffice(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("skipped: starts LibreOffice, and no goroutine")
	}
	everycase.Judge(t, "soffice")
	var files []string
	folder := t.TempDir()
	for i, path := range workbooksMade(t) { // several seeds have one of a name
		name := filepath.Join(folder, fmt.Sprintf("%d-%s", i, filepath.Base(path)))
		if err := os.WriteFile(name, readFile(t, path), 0o644); err != nil {
			t.Fatal(err)
		}
		files = append(files, name)
	}
	again := resavedAs(t, files, "xlsx")
	for _, f := range files {
		if there := readFile(t, filepath.Join(again, filepath.Base(f))); !sameworkbook.Resaved(readFile(t, f), there) {
			t.Errorf("%s: saved by LibreOffice it counts as edited", f)
		}
	}
}

// TestWorkbookSavedAgainIsUpToDate asks the commands: what was only saved is up to date, and kept when it is made again.
func TestWorkbookSavedAgainIsUpToDate(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "hs")
	if err := os.CopyFS(folder, os.DirFS("../seeds/xa-mau")); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(folder, "ra")
	m := run.New(run.Options{Options: generator.Options{Formats: []render.Format{render.XLSX}}})
	if _, err := m.Update(folder, out); err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(out, "phu-luc-1.xlsx")
	again := asExcel(t, readFile(t, name))
	if err := os.WriteFile(name, again, 0o644); err != nil {
		t.Fatal(err)
	}
	r, err := m.Update(folder, out)
	if err != nil || len(r.Edited)+len(r.Files) > 0 {
		t.Errorf("edited %v, made %v, %v", r.Edited, r.Files, err)
	}
	edited := rezipped(t, readFile(t, name), func(name, content string) string {
		return strings.Replace(content, "<si><t xml:space=\"preserve\">", "<si><t>Mới ", 1)
	})
	if err := os.WriteFile(name, edited, 0o644); err != nil {
		t.Fatal(err)
	}
	if r, err = m.Update(folder, out); err != nil || len(r.Edited) != 1 {
		t.Errorf("edited %v, %v", r.Edited, err)
	}
}
