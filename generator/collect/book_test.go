package collect

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"vanban/generator/officetable"
	"vanban/generator/ooxml"
	"vanban/generator/source"
)

// The parts of the least workbook.
const (
	relations  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	ofPackage  = ` xmlns="http://schemas.openxmlformats.org/package/2006/relationships"`
	mainSpace  = ` xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`
	leastRels  = `<Relationships` + ofPackage + `><Relationship Id="r1" Type="` + relations + `/officeDocument" Target="xl/workbook.xml"/></Relationships>`
	leastBook  = `<workbook` + mainSpace + ` xmlns:r="` + relations + `"><sheets><sheet name="Một" r:id="a"/></sheets></workbook>`
	leastLinks = `<Relationships` + ofPackage + `><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>`
)

// workbook packs the least workbook with a sheet, its texts and its styles.
func workbook(t testing.TB, sheet, texts, styles string) *ooxml.Foreign {
	t.Helper()
	return packedParts(t, map[string]string{
		"_rels/.rels": leastRels, "xl/workbook.xml": leastBook, "xl/_rels/workbook.xml.rels": leastLinks,
		"xl/worksheets/sheet1.xml": sheet, "xl/sharedStrings.xml": texts, "xl/styles.xml": styles,
	})
}

// packedParts packs parts into a package.
func packedParts(t testing.TB, parts map[string]string) *ooxml.Foreign {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, text := range parts {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write([]byte(text))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	pack, err := ooxml.Read(b.Bytes(), limits)
	if err != nil {
		t.Fatal(err)
	}
	return pack
}

func readSheet(t testing.TB, sheet, texts, styles string) (*book, error) {
	b, err := newBook(workbook(t, sheet, texts, styles))
	if err != nil {
		return nil, err
	}
	return b, b.read(b.sheets[0])
}

// sheets are what programs write into a sheet, and what nobody should.
var sheets = []struct{ sheet, want string }{
	{`<row r="2"><c r="B2" t="s"><v>0</v></c><c r="D2"><v>1.5</v></c></row>`, "B2=chữ chung D2=1.5"},
	{`<row><c t="inlineStr"><is><r><t>hai </t></r><r><t>phần</t></r><rPh><t>âm</t></rPh></is></c><c><v>2</v></c></row>`, "A1=hai phần B1=2"},
	{`<x:row r="1"><x:c r="A1" t="str"><x:f>A2</x:f><x:v>sẵn</x:v></x:c></x:row>`, "A1=sẵn(f)"},
	{`<row r="1"><c r="A1" t="e"><v>#DIV/0!</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="d"><v>2024-03-05T00:00:00</v></c></row>`, "A1=#DIV/0! B1=1 C1=2024-03-05"},
	{`<row r="1"><c r="A1" t="inlineStr"><is><t>một_x000D__x000A_hai</t></is></c></row>`, "A1=một\nhai"},
	{`<row r="1"><c r="A1" t="inlineStr"><is><t>_x005F_x0041_ _x0041_ _x1ebf_ a_x0301_ _x0001_ _x000G_</t></is></c></row>`, "A1=_x0041_ A ế á _x0001_ _x000G_"},
	{`<row r="1"><c r="A1" t="inlineStr"><is><t>_xD800_</t></is></c></row>`, "lỗi"}, {`<row r="1"><c r="A1" s="x"><v>1</v></c></row>`, "lỗi"},
	{`<row r="1"><c r="A1"><v>1</v></c></row></sheetData><sheetData><row r="1"><c r="A1"><v>2</v></c></row>`, "lỗi"}, {`<row r="1"><x><c r="A1"><v>1</v></c></x></row>`, "lỗi"},
	{`<row r="1"><c r="A1" s="1"><v/></c></row>`, ""},
	{`<row r="1048577"><c><v>1</v></c></row>`, "lỗi"}, {`<row r="1"><c r="XFE1"><v>1</v></c></row>`, "lỗi"},
	{`<row r="2"/><row r="1"/>`, "lỗi"}, {`<row r="1"><c r="B1"/><c r="A1"/></row>`, "lỗi"}, {`<row r="1"><c r="A2"/></row>`, "lỗi"},
	{`<row r="-1"/>`, "lỗi"}, {`<row r="1"><c r="A1" t="s"><v>9</v></c></row>`, "lỗi"}, {`<row r="1"><c r="A1" t="s"><v>-1</v></c></row>`, "lỗi"},
	{`<row r="1"><c r="A1" t="inlineStr"><is><t>&lol;</t></is></c></row>`, "lỗi"}, {`<row`, "lỗi"},
	{`<!DOCTYPE a [<!ENTITY lol "ha">]><row/>`, "lỗi"}, {`<row r="1"><c r="A1"><v>1</v></c></row><a>`, "lỗi"}, {`<row r="1"></c></row>`, "lỗi"},
}

const texts = `<sst` + mainSpace + `><si><r><t>chữ </t></r><r><t>chung</t></r><rPh><t>x</t></rPh></si></sst>`

func TestReadSheets(t *testing.T) {
	for _, s := range sheets {
		b, err := readSheet(t, "<worksheet><sheetData>"+s.sheet+"</sheetData></worksheet>", texts, "")
		got := ""
		if err != nil {
			got = "lỗi"
		} else {
			var parts []string
			for _, c := range b.sheets[0].cells {
				text := c.ref() + "=" + c.text
				if c.formula {
					text += "(f)"
				}
				parts = append(parts, text)
			}
			got = strings.Join(parts, " ")
		}
		if got != s.want {
			t.Errorf("%s gives %q (%v), want %q", s.sheet, got, err, s.want)
		}
	}
}

// TestCellsTellWhatTheyShow reads numbers in many formats: what is told as text is what the cell shows in Vietnamese.
func TestCellsTellWhatTheyShow(t *testing.T) {
	for _, c := range []struct{ cell, format, text, day string }{
		{`<v>1.5</v>`, "General", "1,5", ""}, {`<v>1234.5</v>`, "#,##0.00", "1.234,50", ""}, {`<v>0.5</v>`, "0%", "50%", ""}, {`<v>2</v>`, `"Quý "0"/2024"`, "Quý 2/2024", ""},
		{`<v>7</v>`, "00", "07", ""}, {`<v>45356</v>`, "dd/mm/yyyy", "05/03/2024", "05/03/2024"}, {`<v>45356</v>`, "d-mmm", "05/03/2024", "05/03/2024"},
		{`<v>45356</v>`, "mm/yyyy", "Tháng 3/2024", "05/03/2024"}, {`<v>45356</v>`, `"Tháng "m/yyyy`, "Tháng 3/2024", "05/03/2024"},
		{`<v>45356</v>`, "mmm-yy", "Tháng 3/2024", "05/03/2024"}, {`<v>45356</v>`, "mm.yyyy", "Tháng 3/2024", "05/03/2024"}, {`<v>45356</v>`, "yyyy", "Năm 2024", "05/03/2024"},
		{`<v>45356</v>`, `[$-409]mmmm\ yyyy;@`, "Tháng 3/2024", "05/03/2024"}, {`<v>45356</v>`, `"tháng "mm" năm "yyyy`, "Tháng 3/2024", "05/03/2024"},
		{`<v>45356</v>`, "mmmm", "Tháng 3", "05/03/2024"}, {`<v>45356.5</v>`, "mm/yyyy h:mm AM/PM", "Tháng 3/2024", "05/03/2024"},
		{`<v>45356</v>`, `"Quý I/"yyyy`, "Quý I/2024", "05/03/2024"}, {`<v>45356</v>`, `"Trong tháng "m/yyyy`, "Trong tháng 3/2024", "05/03/2024"},
		{`<v>45356</v>`, "dd.mm.yyyy", "05/03/2024", "05/03/2024"}, {`<v>45356.75</v>`, "dd/mm/yyyy h:mm AM/PM", "05/03/2024", "05/03/2024"},
		{`<v>0.75</v>`, "h:mm AM/PM", "18:00", ""}, {`<v>1.25</v>`, "[h]:mm", "30:00", ""}, {`<v>0.5</v>`, "mm:ss", "00:00", ""},
		{`<v>1.75</v>`, "# ?/?", "1 3/4", ""}, {`<v>1234567</v>`, "0.00E+00", "1,23E+06", ""}, {`<v>912345678</v>`, "0000 000 000", "0912 345 678", ""}, {`<v>1500000</v>`, `#,##0.0,," triệu đồng"`, "1,5 triệu đồng", ""},
		{`<v>-5</v>`, "_(* #,##0_);_(* (#,##0)", "(5)", ""}, {`<v>50</v>`, `[&lt;100]0" bản";0" bản (nhiều)"`, "50 bản", ""}, {`<v>1.5e3</v>`, "General", "1500", ""}, {`<v>1250</v>`, `#,##0\ [$₫-42A]`, "1.250 ₫", ""},
		{`<is><t>1.500</t></is>" t="inlineStr`, "0.00", "1.500", ""}, {`<is><t>12</t></is>" t="inlineStr`, `@" ngày"`, "12 ngày", ""},
	} {
		value, kind, _ := strings.Cut(c.cell, `" `)
		styles := `<styleSheet` + mainSpace + `><numFmts><numFmt numFmtId="200" formatCode="` + strings.ReplaceAll(c.format, `"`, "&quot;") +
			`"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs></styleSheet>`
		if kind != "" {
			kind += `"`
		}
		b, err := readSheet(t, `<worksheet><sheetData><row r="1"><c r="A1" s="1" `+kind+`>`+value+`</c></row></sheetData></worksheet>`, texts, styles)
		if err != nil {
			t.Fatal(c.cell, err)
		}
		cell := &b.sheets[0].cells[0]
		if text, err := cell.plain(); err != nil || text != c.text {
			t.Errorf("%s in %s is told as %q (%v), want %q", value, c.format, text, err, c.text)
		}
		if c.day == "" {
			continue
		}
		if day, err := b.day(cell); err != nil || day.Time().Format("02/01/2006") != c.day {
			t.Errorf("%s in %s is the day %v (%v), want %s", value, c.format, day, err, c.day)
		}
	}
}

// TestSheetsAreReadWhateverTheyAreCalled reads workbooks with names of sheets that Excel would not let anyone type, beside usual ones.
func TestSheetsAreReadWhateverTheyAreCalled(t *testing.T) {
	for _, name := range []string{
		"Nhiệm vụ", strings.Repeat("Nhiệm vụ năm ", 4), "Phụ lục [1]", "Quý I/2026", "Kế hoạch: 2026", "'Nhiệm vụ'", `a\b*c?`, " name='1'", "Sở A & Sở B > [2]", "2",
	} {
		b, err := newBook(called(t, name, "Một", "[2]"))
		if err != nil {
			t.Errorf("%q: %v", name, err)
			continue
		}
		for i, want := range []string{name, "Một", "[2]"} {
			s := b.sheets[i]
			if err := b.read(s); err != nil || s.name != want || len(s.cells) != 1 || s.cells[0].text != want {
				t.Errorf("%q: sheet %d is %q with %v (%v)", name, i, s.name, s.cells, err)
			}
		}
	}
	if _, err := newBook(called(t, "[Một]", "[một]")); err == nil || !strings.Contains(err.Error(), "hai trang tính cùng tên “[một]”") {
		t.Error(err)
	}
}

// called is a workbook whose sheets have these names, each with its own in its first cell.
func called(t *testing.T, names ...string) *ooxml.Foreign {
	t.Helper()
	var tags, links, parts strings.Builder
	content := map[string]string{"_rels/.rels": leastRels}
	for i, name := range names {
		var escaped strings.Builder
		if err := xml.EscapeText(&escaped, []byte(name)); err != nil {
			t.Fatal(err)
		}
		part := fmt.Sprintf("worksheets/sheet%d.xml", i+1)
		fmt.Fprintf(&tags, `<sheet sheetId="%d" name="%s" r:id="a%d"/>`, i+1, escaped.String(), i+1)
		fmt.Fprintf(&links, `<Relationship Id="a%d" Type="%s/worksheet" Target="%s"/>`, i+1, relations, part)
		fmt.Fprintf(&parts, `<Override PartName="/xl/%s" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`, part)
		content["xl/"+part] = `<worksheet` + mainSpace + `><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve">` + escaped.String() + `</t></is></c></row></sheetData></worksheet>`
	}
	content["xl/workbook.xml"] = `<workbook` + mainSpace + ` xmlns:r="` + relations + `"><sheets>` + tags.String() + `</sheets></workbook>`
	content["xl/_rels/workbook.xml.rels"] = `<Relationships` + ofPackage + `>` + links.String() + `</Relationships>`
	content["[Content_Types].xml"] = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>` + parts.String() + `</Types>`
	return packedParts(t, content)
}

// TestHiddenRowsAreTold reads a table of which a filter leaves a row out.
func TestHiddenRowsAreTold(t *testing.T) {
	cells := func(all ...string) string {
		return `<c t="inlineStr"><is><t>` + strings.Join(all, `</t></is></c><c t="inlineStr"><is><t>`) + `</t></is></c>`
	}
	b, err := readSheet(t, `<worksheet><sheetData><row>`+cells("Nhiệm vụ", "Sản phẩm", "Chủ trì", "Thời hạn")+`</row><row hidden="1">`+
		cells("Việc một", "Báo cáo", "Sở A", "Năm 2024")+`</row><row>`+cells("Việc hai", "Báo cáo", "Sở A", "Năm 2024")+`</row></sheetData></worksheet>`, "", "")
	if err != nil {
		t.Fatal(err)
	}
	grids, err := b.grids("x.xlsx", "")
	if err != nil {
		t.Fatal(err)
	}
	table, err := officetable.Read(grids, &officetable.Into{})
	if err != nil {
		t.Fatal(err)
	}
	const want = "Bảng có 1 dòng đang bị ẩn, từ dòng 2; các dòng đó cũng được đọc."
	if n := len(table.Areas[0].Tasks); n != 2 || !slices.Contains(table.Notes, want) {
		t.Errorf("%d tasks, %q", n, table.Notes)
	}
}

// Rows and cells that are only far away cost nothing.
func TestFarCellsAreCheap(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: what is checked needs no goroutine")
	}
	row := `<row><c r="XFD`
	var all strings.Builder
	for n := 1; n <= 1000; n++ {
		all.WriteString(row + itoa(n) + `"><v>1</v></c></row>`)
	}
	all.WriteString(`<row r="1048576"><c><v>1</v></c></row>`)
	used := testing.AllocsPerRun(1, func() {
		if _, err := readSheet(t, "<sheetData>"+all.String()+"</sheetData>", "", ""); err != nil {
			t.Fatal(err)
		}
	})
	if used > 100_000 {
		t.Errorf("%v allocations for 1001 cells", used)
	}
}

// Rows with a far cell each are refused where there are so many that making room for them would take long.
func TestManyFarCellsAreRefused(t *testing.T) {
	var all strings.Builder
	for n := 1; n <= 3000; n++ {
		all.WriteString(`<row><c r="XFD` + itoa(n) + `"><v>1</v></c></row>`)
	}
	if _, err := readSheet(t, "<sheetData>"+all.String()+"</sheetData>", "", ""); !errors.Is(err, ooxml.ErrTooLarge) {
		t.Error(err)
	}
}

func itoa(n int) string { return strings.TrimPrefix(refOf(n, 1), "A") }

func TestFormatsOfDays(t *testing.T) {
	for format, want := range map[string]bool{
		"dd/mm/yyyy": true, `d" tháng "m`: true, "[$-42A]dd mmmm": true, "General": false, "0.00": false, `0" ngày"`: false, "[Red]0": false, `\d0`: false, "h:mm": false, "[h]:mm": false, "mm:ss": false, "h:mm AM/PM": false, "mmmm": true, "0 m": false,
	} {
		if formatOf(format).isDay() != want {
			t.Errorf("%q: %v", format, !want)
		}
	}
}

// FuzzSheet changes the parts of a workbook: reading it as a table of tasks gives a table or a sentence.
func FuzzSheet(f *testing.F) {
	for _, s := range sheets {
		f.Add("<sheetData>"+s.sheet+"</sheetData>", texts, `<styleSheet`+mainSpace+`><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>`)
	}
	f.Add(`<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Nhiệm vụ</t></is></c><c t="inlineStr"><is><t>Sản phẩm</t></is></c><c t="inlineStr"><is><t>Chủ trì</t></is></c><c t="inlineStr"><is><t>Thời hạn</t></is></c></row>`+
		`<row><c t="inlineStr"><is><t>1. Việc</t></is></c><c t="inlineStr"><is><t>- a</t></is></c><c t="inlineStr"><is><t>Sở A</t></is></c><c s="0"><v>45356</v></c></row></sheetData><mergeCells><mergeCell ref="C2:C9"/></mergeCells>`,
		texts, `<styleSheet`+mainSpace+`><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>`)
	f.Fuzz(func(t *testing.T, sheet, texts, styles string) {
		b, err := newBook(workbook(t, sheet, texts, styles))
		if err != nil {
			return
		}
		grids, err := b.grids("x.xlsx", "")
		if err != nil {
			return
		}
		_, err = officetable.Read(grids, &officetable.Into{})
		problems, _ := errors.AsType[source.Problems](err)
		for _, p := range problems {
			if p.What == "" || p.Hint == "" || p.At.File == "" {
				t.Errorf("incomplete: %+v", p)
			}
		}
	})
}

// FuzzForm puts anything into the place of a form's cell: reading gives a report or problems, never a crash.
func FuzzForm(f *testing.F) {
	names, err := filepath.Glob("testdata/phieu/*.xlsx")
	if err != nil || len(names) == 0 {
		f.Fatal("no forms to begin with", err)
	}
	form, err := zip.OpenReader(names[0])
	if err != nil {
		f.Fatal(err)
	}
	defer form.Close()
	part, text, cell := "", "", regexp.MustCompile(`<c r="E12"[^>]*(/>|></c>)`)
	for _, p := range form.File {
		if content := partText(f, p); strings.HasPrefix(p.Name, "xl/worksheets/sheet") && cell.MatchString(content) && part == "" {
			part, text = p.Name, content
		}
	}
	if part == "" {
		f.Fatal("no cell E12")
	}
	for _, filled := range []string{
		`<c r="E12" t="inlineStr"><is><t>Hoàn thành</t></is></c>`, `<c r="E12"><f>1+1</f><v>2</v></c>`, `<c r="E12" t="e"><v>#N/A</v></c>`,
		`<c r="E12"/><c r="F12"><v>45356</v></c><c r="G12"><v>0.5</v></c>`, `<c r="F12" t="str"><v>5.3.2024</v></c></row><row r="13">`,
		`</row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><sheetData><row r="12">`,
	} {
		f.Add(filled)
	}
	f.Fuzz(func(t *testing.T, filled string) {
		b, err := newBook(replaced(t, &form.Reader, part, cell.ReplaceAllLiteralString(text, filled)))
		if err != nil {
			t.Fatal(err)
		}
		_, err = b.form("x.xlsx")
		var problems source.Problems
		if err != nil && !errors.As(err, &problems) {
			t.Errorf("not about the file: %v", err)
		}
	})
}

func partText(t testing.TB, p *zip.File) string {
	t.Helper()
	r, err := p.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	text, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// replaced is a package with another text for one of its parts.
func replaced(t testing.TB, old *zip.Reader, name, text string) *ooxml.Foreign {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, p := range old.File {
		if p.Name != name {
			if err := z.Copy(p); err != nil {
				t.Fatal(err)
			}
			continue
		}
		w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
		if err == nil {
			_, err = io.WriteString(w, text)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	pack, err := ooxml.Read(b.Bytes(), limits)
	if err != nil {
		t.Fatal(err)
	}
	return pack
}

// TestLargeSheetIsReadInMemory reads more than excelize keeps in memory by itself, without a temporary folder to keep the rest in.
func TestLargeSheetIsReadInMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: what is checked needs no goroutine")
	}
	t.Setenv("TMPDIR", filepath.Join(t.TempDir(), "none"))
	random, rows := rand.New(rand.NewPCG(3, 5)), strings.Builder{}
	for rows.Len() <= excelize.StreamChunkSize {
		fmt.Fprintf(&rows, `<row><c t="inlineStr"><is><t>%d%s</t></is></c></row>`, random.Uint64(), strings.Repeat("a", 1<<10))
	}
	b, err := readSheet(t, "<worksheet><sheetData>"+rows.String()+"</sheetData></worksheet>", texts, "")
	if err != nil || len(b.sheets[0].cells) < 1_000 {
		t.Fatal(err)
	}
}
