package generator_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math/big"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"vanban/generator"
	"vanban/generator/doc"
	"vanban/generator/everycase"
	"vanban/generator/nd30"
	"vanban/generator/render"
	"vanban/generator/render/pdf/pdftext"
)

// reports composes every report of every dossier that has data of periods.
func reports(t testing.TB) map[string]*generator.Report {
	t.Helper()
	all := map[string]*generator.Report{}
	for _, folder := range reportedFolders(t) {
		for _, r := range reportedOf(t, folder) {
			all[filepath.Base(folder)+"/"+r.Period.String()] = r
		}
	}
	return all
}

func rowOf(t testing.TB, format render.Format) generator.Rendering {
	t.Helper()
	i := slices.IndexFunc(generator.Renderings, func(r generator.Rendering) bool { return r.Format() == format })
	return generator.Renderings[i]
}

// cachedValue is what a formula's cell was given beside the formula.
var cachedValue = regexp.MustCompile(`(<f>[^<]*</f>)<v>[^<]*</v>`)

// rewritten gives a package with its parts changed.
func rewritten(t *testing.T, data []byte, change func(name string, content []byte) []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for name, content := range partsOf(t, data) {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write(change(name, content))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// recalculated takes the computed values out of the workbooks of all reports and lets LibreOffice compute them anew.
func recalculated(t *testing.T, all map[string]*generator.Report) map[string]*excelize.File {
	t.Helper()
	folder := t.TempDir()
	out := filepath.Join(folder, "tinh-lai")
	arguments := []string{"-env:UserInstallation=file://" + filepath.Join(folder, "lo"), "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", out}
	for name, r := range all {
		file := filepath.Join(folder, strings.ReplaceAll(name, "/", "-")+".xlsx")
		bare := rewritten(t, renderedBy(t, r.Document, rowOf(t, render.XLSX)), func(name string, content []byte) []byte {
			return cachedValue.ReplaceAll(content, []byte("$1"))
		})
		if err := os.WriteFile(file, bare, 0o666); err != nil {
			t.Fatal(err)
		}
		arguments = append(arguments, file)
	}
	if said, err := exec.Command("soffice", arguments...).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	files := map[string]*excelize.File{}
	for name := range all {
		f, err := excelize.OpenFile(filepath.Join(out, strings.ReplaceAll(name, "/", "-")+".xlsx"))
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = f.Close() })
		files[name] = f
	}
	return files
}

// TestWorkbookIsComputedAlike computes the workbooks of all reports by LibreOffice: each formula gives the program's figure,
// and what DOCX and PDF show of the indicators is what the workbook has.
func TestWorkbookIsComputedAlike(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("skipped: starts LibreOffice, and no goroutine")
	}
	everycase.Judge(t, "soffice")
	all := reports(t)
	books := recalculated(t, all)
	for name, r := range all {
		t.Run(name, func(t *testing.T) {
			compareFormulas(t, r, books[name])
			if len(r.Indicators) > 0 {
				compareFormats(t, r, books[name])
			}
		})
	}
}

func compareFormulas(t *testing.T, r *generator.Report, f *excelize.File) {
	compared := 0
	for _, sheet := range r.Document.Document.Sheets {
		for row, data := range sheet.Rows {
			for column, datum := range data {
				d := datum.Decimal
				if d == nil {
					continue
				}
				if d.Figure != "" && d.Exact != nil && d.Formula == "" {
					t.Errorf("%s: figure %s is no formula", sheet.Name, d.Figure)
				}
				if d.Formula == "" {
					continue
				}
				cell, _ := excelize.CoordinatesToCellName(column+1, row+2)
				raw, err := f.GetCellValue(sheet.Name, cell, excelize.Options{RawCellValue: true})
				got, ok := new(big.Rat).SetString(raw)
				if err != nil || !ok || got.FloatString(d.Decimals) != d.Exact.FloatString(d.Decimals) {
					t.Errorf("%s!%s (%s): LibreOffice gives %q, the program %s", sheet.Name, cell, d.Figure, raw, d.Exact.FloatString(d.Decimals))
				}
				compared++
			}
		}
	}
	if compared < 40 {
		t.Errorf("only %d formulas", compared)
	}
	t.Logf("%d formulas agree", compared)
}

// shownIn gives the text of each cell of the rows of the indicator table, by the indicator's name without its spaces, in whose
// place lines may break.
type shownIn map[string][]string

// add takes over a row of a table that is as wide as that of the indicators.
func (rows shownIn) add(cells []string) {
	const columns, name = 7, 1
	if len(cells) == columns {
		rows[unspaced(cells[name])] = cells
	}
}

func unspaced(s string) string { return strings.Join(strings.Fields(s), "") }

// ofDOCX reads the table rows of a Word document.
func ofDOCX(t *testing.T, data []byte) (rows shownIn, text string) {
	t.Helper()
	rows = shownIn{}
	var all strings.Builder
	decode := xml.NewDecoder(bytes.NewReader(partsOf(t, data)["word/document.xml"]))
	var cells []string
	for {
		token, err := decode.Token()
		if errors.Is(err, io.EOF) {
			return rows, all.String()
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			switch token.Name.Local {
			case "tr":
				cells = nil
			case "tc":
				cells = append(cells, "")
			}
		case xml.EndElement:
			switch {
			case token.Name.Local == "p":
				all.WriteByte('\n')
			case token.Name.Local == "tr" && len(cells) > 0:
				rows.add(cells)
				cells = nil
			}
		case xml.CharData:
			all.Write(token)
			if len(cells) > 0 {
				cells[len(cells)-1] += string(token)
			}
		}
	}
}

// ofPDF reads the table rows of a PDF by its structure.
func ofPDF(t *testing.T, data []byte) shownIn {
	t.Helper()
	root, err := pdftext.Structure(data)
	if err != nil {
		t.Fatal(err)
	}
	rows := shownIn{}
	var visit func(e *pdftext.Element)
	visit = func(e *pdftext.Element) {
		if e.Type == "TR" {
			var cells []string
			for _, kid := range e.Kids {
				text, _ := kid.Words()
				cells = append(cells, strings.TrimSpace(text))
			}
			rows.add(cells)
			return
		}
		for _, kid := range e.Kids {
			visit(kid)
		}
	}
	visit(root)
	return rows
}

// compareFormats compares the indicators as DOCX and PDF show them with those of the workbook.
func compareFormats(t *testing.T, r *generator.Report, book *excelize.File) {
	docx, _ := ofDOCX(t, renderedBy(t, r.Document, rowOf(t, render.DOCX)))
	pdf := ofPDF(t, renderedBy(t, r.Document, rowOf(t, render.PDF)))
	sheet := indicatorSheet(t, r)
	for row, data := range sheet.Rows {
		name := data[2].Text
		for k, column := range []int{4, 5, 6, 7} { // trong kỳ, lũy kế, cùng kỳ, tăng giảm
			cell, _ := excelize.CoordinatesToCellName(column+1, row+2)
			raw, _ := book.GetCellValue(sheet.Name, cell, excelize.Options{RawCellValue: true})
			want := "–"
			if v, ok := new(big.Rat).SetString(raw); ok {
				v, _ = new(big.Rat).SetString(v.FloatString(data[column].Decimal.Decimals))
				want = nd30.Decimal(v, data[column].Decimal.Decimals)
			}
			for format, rows := range map[string]shownIn{"DOCX": docx, "PDF": pdf} {
				// A text that ends in the table closes in its last cell, as form 2.1 has it.
				if got := strings.TrimSuffix(numberIn(rows[unspaced(name)], k+3), "./."); got != want {
					t.Errorf("%s, %s, cell %s: %s shows %q, the workbook %q", name, sheet.Columns[column], cell, format, got, want)
				}
			}
		}
	}
	t.Logf("%d indicators, 4 figures each, are the same in DOCX, PDF and XLSX", len(sheet.Rows))
}

// numberIn gives the number of a cell without its plus, its mark and its per cent.
func numberIn(cells []string, k int) string {
	if k >= len(cells) {
		return fmt.Sprintf("no cell %d", k)
	}
	number, _, _ := strings.Cut(strings.ReplaceAll(cells[k], "\u00a0", " "), " ")
	number, _, _ = strings.Cut(number, "(")
	return strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(number), "+"), "*")
}

// indicatorSheet finds the sheet of the indicators, which holds their changes too.
func indicatorSheet(t *testing.T, r *generator.Report) *doc.Dataset {
	t.Helper()
	d := r.Document.Document
	i := slices.IndexFunc(d.Sheets, func(s *doc.Dataset) bool {
		own := s.Rows[0][min(4, len(s.Columns)-1)].Decimal
		return len(s.Columns) > 7 && own != nil && own.Figure == r.Indicators[0].Code.S
	})
	if i < 0 {
		t.Fatal("no sheet of the indicators")
	}
	return d.Sheets[i]
}

// TestEveryPlaceHoldsItsFigure checks that what is said to stand at a place is printed in the document, and that every figure
// of the workbook is told.
func TestEveryPlaceHoldsItsFigure(t *testing.T) {
	for name, r := range reports(t) {
		t.Run(name, func(t *testing.T) {
			_, text := ofDOCX(t, renderedBy(t, r.Document, rowOf(t, render.DOCX)))
			seen := map[string]bool{}
			for _, p := range r.Printed {
				if _, known := r.Figures.Get(p.Code); !known {
					t.Errorf("%q at %s is of no figure: %s", p.Text, p.Where, p.Code)
				}
				if p.Where == "" {
					t.Errorf("%s is printed at no place", p.Code)
				}
				if !strings.HasPrefix(p.Where, "bảng tính") && !strings.Contains(text, p.Text) {
					t.Errorf("%s: %q is not in the document", p.Code, p.Text)
				}
				seen[p.Where+"|"+p.Code] = true
			}
			cells := 0
			for _, s := range r.Document.Document.Sheets {
				for row, data := range s.Rows {
					for column, datum := range data {
						d := datum.Decimal
						if d == nil || d.Figure == "" {
							continue
						}
						cells++
						cell, _ := excelize.CoordinatesToCellName(column+1, row+2)
						if !seen[fmt.Sprintf("bảng tính, trang “%s”, ô %s|%s", s.Name, cell, d.Figure)] {
							t.Errorf("%s!%s holds %s untold", s.Name, cell, d.Figure)
						}
					}
				}
			}
			if cells == 0 || len(r.Printed) <= cells {
				t.Errorf("%d places, %d of them cells", len(r.Printed), cells)
			}
		})
	}
}
