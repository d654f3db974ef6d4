package xlsx_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"flag"
	"io"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"vanban/generator/doc"
	"vanban/generator/everycase"
	"vanban/generator/render/xlsx"
	"vanban/generator/source"
	"vanban/generator/typeface"
)

var update = flag.Bool("update", false, "write the golden files anew")

var samples = map[string]func() *doc.Document{"tasks": tasks, "prose": prose}

func family(t testing.TB) *typeface.Family {
	t.Helper()
	fam, err := typeface.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	return fam
}

func render(t testing.TB, d *doc.Document) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := xlsx.Render(&b, d, family(t)); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// parts gives a package's files; the order of their names is a test of its own.
func parts(t testing.TB, data []byte) (names []string, content map[string]string) {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	content = map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		all, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, f.Name)
		content[f.Name] = string(all)
	}
	return names, content
}

// shown is the parts that golden files hold.
var shown = []string{
	"docProps/core.xml", "xl/workbook.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/drawings/drawing1.xml",
}

var (
	tag       = regexp.MustCompile(`<([^\s<>/?!]+)((?:\s+[^\s=]+="[^"]*")*)>(?:</[^>]*>)?`)
	attribute = regexp.MustCompile(` [^\s=]+="[^"]*"`)
	unseen    = regexp.MustCompile(`^ (xmlns(:\w+)?|mc:Ignorable|xr:uid)=`)
)

// readable gives XML with an element a line, each with its attributes in one order, and without what only names markup.
func readable(s string) string {
	s = strings.ReplaceAll(s, "/>", "></>")
	s = tag.ReplaceAllStringFunc(s, func(t string) string {
		found := tag.FindStringSubmatch(t)
		attributes := slices.DeleteFunc(attribute.FindAllString(found[2], -1), unseen.MatchString)
		slices.Sort(attributes)
		if end := "<" + found[1] + found[2] + ">"; t != end {
			return "<" + found[1] + strings.Join(attributes, "") + "/>"
		}
		return "<" + found[1] + strings.Join(attributes, "") + ">"
	})
	return strings.ReplaceAll(s, "><", ">\n<") + "\n"
}

func TestGolden(t *testing.T) {
	made := map[string]string{}
	for name, sample := range samples {
		_, content := parts(t, render(t, sample()))
		for _, p := range shown {
			if content[p] != "" {
				made[filepath.Join("testdata", name, path.Base(p))] = readable(content[p])
			}
		}
	}
	if *update {
		writeAll(t, made)
	}
	files, err := filepath.Glob("testdata/*/*.xml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no golden files: %v", err)
	}
	for _, f := range files {
		want, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), made[f]); diff != "" {
			t.Errorf("%s (-want +got):\n%s", f, diff)
		}
		delete(made, f)
	}
	for f := range made {
		t.Errorf("%s has no golden file", f)
	}
}

func writeAll(t *testing.T, files map[string]string) {
	t.Helper()
	for f, s := range files {
		if err := os.MkdirAll(filepath.Dir(f), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(f, []byte(s), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// TestSameBytes renders at once and one after the other; the large document's rows are packed while others are written.
func TestSameBytes(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	for name, d := range map[string]*doc.Document{"tasks": tasks(), "prose": prose(), "large": many(32_000)} {
		versions := make([][]byte, 2)
		var group sync.WaitGroup
		for i := range versions {
			group.Go(func() { versions[i] = render(t, d) })
		}
		group.Wait()
		if name != "large" || everycase.Wanted() && !testing.Short() {
			versions = append(versions, render(t, d))
		}
		if _, content := parts(t, versions[0]); name == "large" && len(content["xl/worksheets/sheet1.xml"]) <= 16<<20 {
			t.Error("the large document is too small to be packed piece by piece")
		}
		for _, v := range versions[1:] {
			if !bytes.Equal(v, versions[0]) {
				t.Errorf("%s: two renderings differ", name)
			}
		}
	}
	left, err := os.ReadDir(os.Getenv("TMPDIR"))
	if err != nil || len(left) > 0 {
		t.Errorf("temporary files are left: %v %v", left, err)
	}
}

func TestPackage(t *testing.T) {
	names, content := parts(t, render(t, tasks()))
	wanted := []string{
		"[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "docProps/core.xml", "xl/_rels/workbook.xml.rels", "xl/drawings/drawing1.xml", "xl/styles.xml",
		"xl/theme/theme1.xml", "xl/workbook.xml", "xl/worksheets/_rels/sheet1.xml.rels", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml",
	}
	if diff := cmp.Diff(wanted, names); diff != "" {
		t.Errorf("the package's files (-want +got):\n%s", diff)
	}
	for _, want := range []string{
		"<dc:title>Phụ lục Danh mục nhiệm vụ cải cách hành chính năm 2024</dc:title>", "<dc:language>vi-VN</dc:language>",
		"<dc:creator>Ủy ban nhân dân tỉnh Tây Ninh</dc:creator>", ">2024-01-19T00:00:00Z</dcterms:created>",
	} {
		if !strings.Contains(content["docProps/core.xml"], want) {
			t.Errorf("the properties lack %s", want)
		}
	}
	for name, c := range content {
		if strings.Contains(c, "#REF") || strings.Contains(c, "xml:space") {
			t.Errorf("%s has a broken reference, or an attribute that the schema lacks", name)
		}
	}
}

var columnStart = regexp.MustCompile(`<col min="(\d+)"`)

// TestColumnsAscend checks an order that the schema cannot, and without which Excel repairs the file.
func TestColumnsAscend(t *testing.T) {
	_, content := parts(t, render(t, tasks()))
	for name, columns := range map[string]int{"sheet1": 6, "sheet2": 9} {
		var got []string
		for _, m := range columnStart.FindAllStringSubmatch(content["xl/worksheets/"+name+".xml"], -1) {
			got = append(got, m[1])
		}
		if want := strings.Split("123456789"[:columns], ""); !slices.Equal(got, want) {
			t.Errorf("%s: columns %v, want %v", name, got, want)
		}
	}
}

func TestData(t *testing.T) {
	f := open(t, render(t, tasks()))
	const name = "Dữ liệu"
	for at, want := range map[string]excelize.CellType{
		"A2": excelize.CellTypeUnset, // a number
		"D7": excelize.CellTypeInlineString,
		"H2": excelize.CellTypeUnset,
	} {
		if got, err := f.GetCellType(name, at); err != nil || got != want {
			t.Errorf("%s is of type %v (%v), want %v", at, got, err, want)
		}
	}
	for at, want := range map[string]string{"A2": "1", "D7": "= Nền tảng LGSP", "H2": "01/01/2024", "I9": "31/12/2025", "H8": ""} {
		if got, err := f.GetCellValue(name, at); err != nil || got != want {
			t.Errorf("%s shows %q (%v), want %q", at, got, err, want)
		}
	}
	if raw, err := f.GetCellValue(name, "H2", excelize.Options{RawCellValue: true}); err != nil || raw != "45292" {
		t.Errorf("H2 is %q (%v), not a day", raw, err)
	}
	if formula, err := f.GetCellFormula(name, "D7"); err != nil || formula != "" {
		t.Errorf("D7 is a formula: %q (%v)", formula, err)
	}
	if merged, err := f.GetMergeCells(name); err != nil || len(merged) > 0 {
		t.Errorf("the data has merged cells: %v (%v)", merged, err)
	}
	props, err := f.GetSheetProps(name)
	if err != nil || props.FitToPage == nil || !*props.FitToPage {
		t.Errorf("the data does not fit to the page's width (%v)", err)
	}
}

func TestNames(t *testing.T) {
	f := open(t, render(t, tasks()))
	want := map[string]string{"'Phụ lục'!$6:$6": "Phụ lục", "'Dữ liệu'!$1:$1": "Dữ liệu", "'Dữ liệu'!$A$1:$I$9": "Dữ liệu"}
	got := map[string]string{}
	for _, n := range f.GetDefinedName() {
		got[n.RefersTo] = n.Scope
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("defined names (-want +got):\n%s", diff)
	}
	if v, err := f.GetCellValue("Phụ lục", "A6"); err != nil || v != "NỘI DUNG" {
		t.Errorf("the repeated row begins with %q (%v)", v, err)
	}
}

func open(t testing.TB, data []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return f
}

func TestRefused(t *testing.T) {
	long := strings.Repeat("việc ", 8_000)
	unlike := plainTable([]string{"A"})
	unlike.Rows = []doc.Row{{Cells: []doc.Cell{{Lines: []doc.Line{
		{Role: doc.TableCell, Text: doc.Words("a")}, {Role: doc.TableNumber, Text: doc.Words("1")},
	}}}}}
	two := prose()
	two.Sections = append(two.Sections, two.Sections[0])
	named := tasks()
	named.Data.Name = "PHỤ LỤC"
	longDatum := tasks()
	longDatum.Data.Rows[2][3].Text = long
	cases := []struct {
		name string
		d    *doc.Document
		want string
	}{
		{"a text too long", document(plainTable([]string{"A"}, []string{long})), "nhiem-vu.yaml:7: ô này có 40000 ký tự"},
		{"a datum too long", longDatum, `dòng dữ liệu thứ 3, cột "Sản phẩm"`},
		{"a control character", document(plainTable([]string{"A"}, []string{"a\x01b"})), "U+0001"},
		{"a letterhead", document(&doc.Letterhead{Issuer: doc.Words("SỞ NỘI VỤ")}), "SỞ NỘI VỤ"},
		{"a boxed mark", document(&doc.Mark{Role: doc.DraftMark, Text: doc.Words("DỰ THẢO")}), "DỰ THẢO"},
		{"unlike alignments in a cell", document(unlike), "canh"},
		{"two sections", two, "2 phần"},
		{"two sheets of one name", named, "cùng tên"},
		{"too many cells", document(&doc.Table{Role: doc.PlainTable, Head: plainTable([]string{"A"}).Head, Rows: plainTable([]string{"A", "B"}).Head}), "có 2 cột, dòng đầu có 1"},
	}
	for _, c := range cases {
		err := xlsx.Render(io.Discard, c.d, family(t))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got error %v, want %q", c.name, err, c.want)
		}
	}
}

// TestTooLongIsInput checks that the clerk is told of his own file.
func TestTooLongIsInput(t *testing.T) {
	err := xlsx.Render(io.Discard, document(plainTable([]string{"A"}, []string{strings.Repeat("a", 40_000)})), family(t))
	if !source.IsInput(err) {
		t.Errorf("%v does not point at the input", err)
	}
}

// TestWriterFails checks that an error of the destination is told.
func TestWriterFails(t *testing.T) {
	if err := xlsx.Render(full{}, prose(), family(t)); !errors.Is(err, errFull) {
		t.Errorf("got %v", err)
	}
}

type full struct{}

var errFull = errors.New("đĩa đầy")

func (full) Write([]byte) (int, error) { return 0, errFull }
