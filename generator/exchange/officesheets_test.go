package exchange

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"vanban/generator/agency"
	"vanban/generator/disk"
	"vanban/generator/dossier"
	"vanban/generator/letters"
	"vanban/generator/source"
	"vanban/generator/tasktable"
)

var updateSheets = flag.Bool("update", false, "write what is told of the drawn sheets into testdata/bang")

// TestOfficesSheets reads each workbook of testdata/bang as an office draws it into an empty dossier. A file there says what it is about, how the sheets are drawn, and behind
// “---” what is right: the tasks, then all that is told.
//
// A sheet begins with “== NAME” (“== NAME (ẩn)”: hidden), and each line below is a row, cells set apart by “|”: “#5” a number, “#46082 {mmm-yy}” one with its format, “=B2” a
// formula, “⏎” the end of a line within a cell. “!gop A1:B2” merges, “!an-dong 5” and “!an-cot C” hide, “!gach B3” strikes through, “!to D3 FFFF00” colours; before the first sheet
// “!co-quan Sở A; Sở B” names the agencies that the dossier has, “!1904” chooses the days of a Mac.
func TestOfficesSheets(t *testing.T) {
	files, err := filepath.Glob("testdata/bang/*.txt")
	if err != nil || len(files) < 26 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			t.Parallel()
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			drawn, want, is := strings.Cut(string(text), "---\n")
			if !is {
				t.Fatal("nothing says what is right")
			}
			got := importDrawn(t, drawn)
			if *updateSheets {
				if err := os.WriteFile(file, []byte(drawn+"---\n"+got), 0o600); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// importDrawn reads a drawn workbook into a dossier of its own, and tells the tasks and all that was told.
func importDrawn(t *testing.T, drawn string) string {
	hs, book := drawnDossier(t, drawn)
	result, err := ImportTasks(hs, book, TasksOptions{AddAgencies: true})
	return strings.ReplaceAll(drawnTold(t, hs, result, err), book, "bang.xlsx")
}

// TestUnknownAgenciesHaveOneName: an agency that the dossier doesn't have has one name, where it is told as a fault of its cell and where it is proposed.
func TestUnknownAgenciesHaveOneName(t *testing.T) {
	files, err := filepath.Glob("testdata/bang/f*.txt")
	if err != nil {
		t.Fatal(err)
	}
	told := 0
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		drawn, _, _ := strings.Cut(string(text), "---\n")
		hs, book := drawnDossier(t, drawn)
		result, err := ImportTasks(hs, book, TasksOptions{Look: true})
		proposed := strings.Join(result.Proposed, "\n")
		for _, p := range source.ProblemsIn(err) {
			if _, is := errors.AsType[agency.UnknownError](p); !is {
				continue
			}
			told++
			name, _, _ := strings.Cut(strings.TrimPrefix(p.What, "Cơ quan “"), "”")
			if !strings.Contains(proposed, "ten: "+letters.UpperFirst(name)+"\n") && !strings.HasSuffix(proposed, "ten: "+letters.UpperFirst(name)) {
				t.Errorf("%s: “%s” is told, and proposed are\n%s", file, name, proposed)
			}
		}
	}
	if told < 5 {
		t.Errorf("%d agencies told", told)
	}
}

// drawnDossier makes an empty dossier, and the workbook that is drawn.
func drawnDossier(t *testing.T, drawn string) (hs, book string) {
	folder := t.TempDir()
	book = filepath.Join(folder, "bang.xlsx")
	f := excelize.NewFile()
	b := drawing{t: t, f: f}
	for line := range strings.Lines(drawn) {
		b.line(strings.TrimSuffix(line, "\n"))
	}
	if err := f.SaveAs(book); err != nil {
		t.Fatal(err)
	}
	hs = filepath.Join(folder, "hs")
	agencies := ""
	for i, name := range b.agencies {
		agencies += fmt.Sprintf("  - {ma: cq-%d, ten: %s}\n", i+1, strings.TrimSpace(name))
	}
	if agencies != "" {
		agencies = "co-quan:\n" + agencies
	}
	for name, text := range map[string]string{dossier.MainFile: drawnMain, dossier.PlanFile: "# Mục đích\nLời.\n", dossier.AgenciesFile: agencies} {
		err := os.MkdirAll(hs, 0o700)
		if err == nil && text != "" {
			err = os.WriteFile(filepath.Join(hs, name), []byte(text), 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return hs, book
}

const drawnMain = `loai: ke-hoach
nam: 2026
co-quan-ban-hanh: {ten: Ủy ban nhân dân xã Mẫu, ten-ngan: UBND xã, viet-tat: UBND}
dia-danh: Mẫu
trich-yeu: Thử
nguoi-ky: {quyen-han: [TM. Ủy ban nhân dân], chuc-vu: Chủ tịch, ho-ten: Nguyễn Văn A}
noi-nhan: [Như trên]
luu: {noi-luu: VT}
phu-luc:
  - tieu-de: Nhiệm vụ
    noi-dung: nhiem-vu.yaml
`

// drawnTold tells the tasks that a dossier has, an area a line, then what was told of the import.
func drawnTold(t *testing.T, hs string, result TasksResult, err error) string {
	var out strings.Builder
	if err != nil {
		out.WriteString("lỗi: " + err.Error() + "\n")
	} else {
		d, err := dossier.Load(disk.Folder(hs))
		if err != nil {
			t.Fatal(err)
		}
		for i := range d.Areas {
			a := &d.Areas[i]
			if a.Group > 0 {
				fmt.Fprintf(&out, "%s / ", a.GroupName.S)
			}
			out.WriteString(a.Name.S + "\n")
			for j := range a.Tasks {
				out.WriteString("  " + taskLine(&a.Tasks[j]) + "\n")
			}
		}
	}
	for _, n := range result.Notes {
		out.WriteString("* " + n + "\n")
	}
	for i := range result.Accounts {
		a := &result.Accounts[i]
		var all []string
		for _, part := range []struct{ name, what string }{{"", a.Sum()}, {"trên tên cột ", strings.Join(a.Above, "; ")}, {"", strings.Join(a.Left(), "; ")}, {"cột không đọc ", strings.Join(a.Unread, "; ")}, {"không đọc: ", a.Why}} {
			if part.what != "" {
				all = append(all, part.name+part.what)
			}
		}
		if len(all) > 0 {
			out.WriteString("- " + a.Label + ": " + strings.Join(all, "; ") + "\n")
		}
	}
	if len(result.Proposed) > 0 {
		out.WriteString("+ " + proposedNames(result.Proposed) + "\n")
	}
	return out.String()
}

// taskLine tells a task in a line.
func taskLine(x *tasktable.Task) string {
	var products []string
	for _, p := range x.Products {
		products = append(products, p.S)
	}
	due := x.Due.S
	if x.Deadline.Free() && due != "" {
		due = "{" + due + "}"
	}
	line := fmt.Sprintf("%s %s | %s | %s | %s | %s", x.Number, strings.ReplaceAll(x.Content.S, "\n", "⏎"), strings.Join(products, " + "), x.Lead.Text.S, x.Support.Text.S, due)
	for _, c := range tasktable.Columns() {
		if text := c.Text(x); c.Place() > tasktable.DeadlineColumn.Place() && text != nil && !text.Empty() {
			line += " | " + text.S
		}
	}
	return line
}

// proposedNames gives the names among lines of co-quan.yaml.
func proposedNames(lines []string) string {
	var all []string
	for _, l := range lines {
		if _, name, is := strings.Cut(l, "ten: "); is {
			all = append(all, name)
		}
	}
	return strings.Join(all, "; ")
}

// drawing draws a workbook line by line.
type drawing struct {
	t        *testing.T
	f        *excelize.File
	sheet    string
	row      int
	agencies []string
}

func (b *drawing) check(err error) {
	if err != nil {
		b.t.Helper()
		b.t.Fatalf("%s, row %d: %v", b.sheet, b.row, err)
	}
}

func (b *drawing) line(line string) {
	name, isSheet := strings.CutPrefix(line, "== ")
	word, rest, _ := strings.Cut(line, " ")
	switch {
	case isSheet:
		b.begin(name)
	case strings.HasPrefix(word, "!"):
		b.set(word, rest)
	case b.sheet != "":
		b.row++
		for i, text := range strings.Split(line, "|") {
			if text = strings.TrimSpace(text); text != "" {
				at, err := excelize.CoordinatesToCellName(i+1, b.row)
				b.check(err)
				b.cell(at, strings.ReplaceAll(text, "⏎", "\n"))
			}
		}
	}
}

// begin begins a sheet.
func (b *drawing) begin(name string) {
	name, hidden := strings.CutSuffix(name, " (ẩn)")
	if b.sheet == "" {
		b.check(b.f.SetSheetName("Sheet1", name))
	} else {
		_, err := b.f.NewSheet(name)
		b.check(err)
	}
	b.sheet, b.row = name, 0
	if hidden {
		b.check(b.f.SetSheetVisible(name, false))
	}
}

// set does what a line beginning with “!” asks for.
func (b *drawing) set(word, rest string) {
	for _, of := range strings.Fields(rest) {
		first, last, _ := strings.Cut(of, ":")
		switch word {
		case "!gop":
			b.check(b.f.MergeCell(b.sheet, first, last))
		case "!an-dong":
			row, err := strconv.Atoi(of)
			b.check(err)
			b.check(b.f.SetRowVisible(b.sheet, row, false))
		case "!an-cot":
			b.check(b.f.SetColVisible(b.sheet, of, false))
		case "!gach":
			b.style(first, &excelize.Style{Font: &excelize.Font{Strike: true}})
		}
	}
	switch cells := strings.Fields(rest); word {
	case "!co-quan":
		b.agencies = strings.Split(rest, ";")
	case "!1904":
		yes := true
		b.check(b.f.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &yes}))
	case "!to":
		for _, at := range cells[:len(cells)-1] {
			b.style(at, &excelize.Style{Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{cells[len(cells)-1]}}})
		}
	}
}

func (b *drawing) style(at string, s *excelize.Style) {
	style, err := b.f.NewStyle(s)
	b.check(err)
	b.check(b.f.SetCellStyle(b.sheet, at, at, style))
}

func (b *drawing) cell(at, text string) {
	number, format, formatted := strings.Cut(text, " {")
	switch text[0] {
	case '#':
		value, err := strconv.ParseFloat(number[1:], 64)
		b.check(err)
		b.check(b.f.SetCellValue(b.sheet, at, value))
		if formatted {
			format = strings.TrimSuffix(format, "}")
			b.style(at, &excelize.Style{CustomNumFmt: &format})
		}
	case '=':
		b.check(b.f.SetCellFormula(b.sheet, at, text[1:]))
	default:
		b.check(b.f.SetCellStr(b.sheet, at, text))
	}
}
