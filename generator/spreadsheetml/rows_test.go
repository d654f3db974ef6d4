package spreadsheetml

import (
	"archive/zip"
	"bytes"
	"io/fs"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"vanban/generator/ooxml"
	"vanban/generator/unit"
)

// swiss is the fonts without serifs: excelize calls every font one of them.
const swiss Family = 2

// font is a font of a run, and theirs what excelize takes for it.
var font = Font{Name: "Times New Roman", Family: swiss, Size: 27 * unit.Point / 2, Colour: Black}

func bold() Font   { f := font; f.Bold = true; return f }
func italic() Font { f := font; f.Italic = true; return f }
func raised() Font { f := font; f.Raised, f.Colour = true, "FF0000"; return f }

func theirs(f Font) *excelize.Font {
	font := &excelize.Font{Family: f.Name, Color: string(f.Colour), Size: f.Size.Points(), Bold: f.Bold, Italic: f.Italic}
	if f.Raised {
		font.VertAlign = "superscript"
	}
	return font
}

// day is one that excelize stores as a number too.
var day = time.Date(2024, time.February, 29, 0, 0, 0, 0, time.UTC)

// values are what cells hold, each with what excelize takes for it.
var values = []struct {
	own     Cell
	library any
}{
	{Cell{}, nil}, {Number(0), 0}, {Number(-12), -12}, {Number(46000), 46000}, {Number(0), 0.0}, {Number(99.5), 99.5}, {Number(-1e-7), -1e-7}, {Number(1e15), 1e15},
	{Text("Sở Nội vụ"), "Sở Nội vụ"}, {Text(`<a> & "b" 'c'`), `<a> & "b" 'c'`}, {Text("một\nhai\tba"), "một\nhai\tba"}, {Text("=1+1"), "=1+1"},
	{Text("_x0041_ và _x005F_ và _x"), "_x0041_ và _x005F_ và _x"}, {Text("a_x005F_x0041_"), "a_x005F_x0041_"}, {Text("_x00g1_ _x0041"), "_x00g1_ _x0041"},
	{Day(day), day},
	{
		Rich([]Run{{bold(), "đậm"}, {italic(), "& nghiêng"}, {raised(), "1"}}),
		[]excelize.RichTextRun{{Text: "đậm", Font: theirs(bold())}, {Text: "& nghiêng", Font: theirs(italic())}, {Text: "1", Font: theirs(raised())}},
	},
}

// Our rows are those that excelize's own writer gives.
func TestRowsAsExcelizeWritesThem(t *testing.T) {
	const columns = 30
	book := New(font, ooxml.Properties{})
	sheet, err := book.Add("Sheet1", make([]float64, columns))
	if err != nil {
		t.Fatal(err)
	}
	file := excelize.NewFile()
	defer file.Close()
	stream, err := file.NewStreamWriter("Sheet1")
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(1, 2))
	for row := range 200 {
		height := unit.Length(random.IntN(400)) * unit.Point * 3 / 4
		var ours []Cell
		var wanted []any
		for range columns {
			v := values[random.IntN(len(values))]
			own, library := v.own, excelize.Cell{Value: v.library}
			own.Style = StyleID(random.IntN(3))
			if v.library == day {
				own.Style = 1 // excelize gives a day without a style one
			}
			library.StyleID = int(own.Style)
			if own.kind != richValue && random.IntN(9) == 0 {
				own.Formula, library.Formula = `IF(A1<B1,"ít",'Dữ liệu'!A1&"")`, `IF(A1<B1,"ít",'Dữ liệu'!A1&"")`
			}
			ours, wanted = append(ours, own), append(wanted, library)
		}
		at := Ref{Row: row + 1}.String()
		if err := stream.SetRow(at, wanted, excelize.RowOpts{Height: height.Points()}); err != nil {
			t.Fatal(err)
		}
		if err := sheet.Row(height, ours); err != nil {
			t.Fatal(err)
		}
	}
	if err := stream.Flush(); err != nil {
		t.Fatal(err)
	}
	var own, library bytes.Buffer
	if err := book.Write(&own); err != nil {
		t.Fatal(err)
	}
	if err := file.Write(&library); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(rowsOf(t, library.Bytes()), rowsOf(t, own.Bytes())); diff != "" {
		t.Error(diff)
	}
}

// rowsOf gives the rows of a book's first sheet, one a line.
func rowsOf(t *testing.T, book []byte) []string {
	t.Helper()
	data := partOf(t, book, "xl/worksheets/sheet1.xml")
	_, data, _ = strings.Cut(data, "<sheetData>")
	data, _, _ = strings.Cut(data, "</sheetData>")
	data = strings.ReplaceAll(data, "&#xA;", "\n") // excelize writes a line feed in the one way and in the other; to XML they are the same
	return strings.SplitAfter(data, "</row>")
}

func partOf(t *testing.T, book []byte, name string) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	xml, err := fs.ReadFile(z, name)
	if err != nil {
		t.Fatal(err)
	}
	return string(xml)
}

// TestCellRefuses has what no reader would take, or only as something else.
func TestCellRefuses(t *testing.T) {
	rich := func(texts ...string) Cell {
		var runs []Run
		for _, s := range texts {
			runs = append(runs, Run{Font: font, Text: s})
		}
		return Rich(runs)
	}
	half := strings.Repeat("a", MaxText/2)
	for name, c := range map[string]struct {
		cell Cell
		fits bool
	}{
		"as long as can be":       {Text(strings.Repeat("ế", MaxText)), true},
		"too long":                {Text(strings.Repeat("a", MaxText+1)), false},
		"two units a character":   {Text(strings.Repeat("𠀀", MaxText/2+1)), false},
		"long runs":               {rich(half, half, "a"), true},
		"long runs of two bytes":  {rich(strings.Repeat("đ", MaxText/2), strings.Repeat("đ", MaxText/2)), true},
		"too long runs":           {rich(half, half, "ab"), false},
		"tab and line feed":       {Text("a\tb\nc"), true},
		"a control character":     {Text("a\x01b"), false},
		"a carriage return":       {Text("a\rb"), false}, // XML makes a line feed of it
		"no character":            {Text("a\uFFFFb"), false},
		"invalid UTF-8":           {Text("a\xffb"), false},
		"a run's control":         {rich("a", "\x02"), false},
		"a formula's control":     {Cell{Formula: "A1\x02"}, false},
		"the first day counted":   {Day(time.Date(1900, time.March, 1, 0, 0, 0, 0, time.UTC)), true},
		"a day before it":         {Day(time.Date(1900, time.February, 28, 0, 0, 0, 0, time.UTC)), false},
		"no number":               {Number(math.NaN()), false},
		"a number without bounds": {Number(math.Inf(1)), false},
	} {
		if err := newRows(1).add(1, 0, []Cell{c.cell}); (err == nil) != c.fits {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestSerial counts days as workbooks do, those too that are further away than a time.Duration reaches.
func TestSerial(t *testing.T) {
	for day, want := range map[time.Time]float64{
		time.Date(1900, time.March, 1, 0, 0, 0, 0, time.UTC): 61,
		day: 45351,
		time.Date(9999, time.December, 31, 0, 0, 0, 0, time.UTC): 2958465,
	} {
		if got := Serial(day); got != want {
			t.Errorf("%v is day %v, want %v", day, got, want)
		}
	}
}
