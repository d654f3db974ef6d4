package xlsx

import (
	"archive/zip"
	"bytes"
	"hash/crc32"
	"io"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"vanban/generator/unit"
)

// values are what cells hold, each with what excelize takes for it.
var values = []struct{ own, library any }{
	{nil, nil}, {0, 0}, {-12, -12}, {46000, 46000}, {0.0, 0.0}, {99.5, 99.5}, {-1e-7, -1e-7}, {1e15, 1e15},
	{"Sở Nội vụ", "Sở Nội vụ"}, {`<a> & "b" 'c'`, `<a> & "b" 'c'`}, {"một\nhai\tba", "một\nhai\tba"}, {"=1+1", "=1+1"},
	{"_x0041_ và _x005F_ và _x", "_x0041_ và _x005F_ và _x"}, {"a_x005F_x0041_", "a_x005F_x0041_"},
	{time.Date(2024, time.February, 29, 0, 0, 0, 0, time.UTC), time.Date(2024, time.February, 29, 0, 0, 0, 0, time.UTC)},
	{
		[]run{{face{bold: true, size: 13 * unit.Point}, "đậm"}, {face{italic: true, size: 13 * unit.Point}, "& nghiêng"}, {face{raised: true, size: 27 * unit.Point / 2}, "1"}},
		[]excelize.RichTextRun{
			{Text: "đậm", Font: face{bold: true, size: 13 * unit.Point}.font()},
			{Text: "& nghiêng", Font: face{italic: true, size: 13 * unit.Point}.font()},
			{Text: "1", Font: face{raised: true, size: 27 * unit.Point / 2}.font()},
		},
	},
}

// Our rows are those that excelize's own writer gives.
func TestRowsAsExcelizeWritesThem(t *testing.T) {
	const columns = 30
	b, stream := bareBook(t), bareBook(t)
	ours, err := b.open("Sheet1", make([]int, columns), nil)
	if err != nil {
		t.Fatal(err)
	}
	theirs, err := stream.file.NewStreamWriter("Sheet1")
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(1, 2))
	for row := range 200 {
		height := unit.Length(random.IntN(400)) * pixel
		var wanted []any
		for i := range columns {
			v := values[random.IntN(len(values))]
			own, library := cell{style: random.IntN(3), value: v.own}, excelize.Cell{Value: v.library}
			library.StyleID = own.style
			if _, day := v.own.(time.Time); day {
				own.style, library.StyleID = 1, 1 // excelize gives a day without a style one
			}
			if _, rich := v.own.([]run); !rich && random.IntN(9) == 0 {
				own.formula, library.Formula = `IF(A1<B1,"ít",'Dữ liệu'!A1&"")`, `IF(A1<B1,"ít",'Dữ liệu'!A1&"")`
			}
			ours.cells[i] = own
			wanted = append(wanted, library)
		}
		at, _ := excelize.CoordinatesToCellName(1, row+1)
		if err := theirs.SetRow(at, wanted, excelize.RowOpts{Height: height.Points()}); err != nil {
			t.Fatal(err)
		}
		if err := ours.add(height); err != nil {
			t.Fatal(err)
		}
	}
	if err := b.close(ours); err != nil {
		t.Fatal(err)
	}
	if err := theirs.Flush(); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(rowsOf(t, stream), rowsOf(t, b)); diff != "" {
		t.Error(diff)
	}
}

// bareBook is a book whose text is not measured.
func bareBook(t *testing.T) *book {
	t.Helper()
	b := &book{file: excelize.NewFile(), rows: map[string]*packed{}}
	t.Cleanup(func() { b.file.Close() })
	return b
}

// rowsOf writes a book and gives the rows of its first sheet, one a line.
func rowsOf(t *testing.T, b *book) []string {
	t.Helper()
	var out bytes.Buffer
	b.file.SetZipWriter(func(io.Writer) excelize.ZipWriter { return newArchive(&out, b.rows) })
	if err := b.write(); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(out.Bytes()), int64(out.Len()))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open("xl/worksheets/sheet1.xml")
	if err != nil {
		t.Fatal(err)
	}
	xml, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	_, data, _ := strings.Cut(string(xml), rowsBegin)
	data, _, _ = strings.Cut(data, rowsEnd)
	data = strings.ReplaceAll(data, "&#xA;", "\n") // excelize writes a line feed in the one way and in the other; to XML they are the same
	return strings.SplitAfter(data, "</row>")
}

// What no sheet takes is an error and does not get lost.
func TestRowsWithoutSheet(t *testing.T) {
	rows := map[string]*packed{"xl/worksheets/sheet9.xml": {}}
	if err := newArchive(io.Discard, rows).Close(); err == nil {
		t.Error("no error")
	}
}

func TestTooLongForCell(t *testing.T) {
	r, err := newRows(1)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		text string
		fits bool
	}{{strings.Repeat("ế", excelize.TotalCellChars), true}, {strings.Repeat("a", excelize.TotalCellChars+1), false}} {
		if err := r.add(1, 0, []cell{{value: c.text}}); (err == nil) != c.fits {
			t.Errorf("%d characters: %v", len(c.text), err)
		}
	}
}

func TestJoinedSum(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 500 {
		all := make([]byte, random.IntN(1<<12))
		for i := range all {
			all[i] = byte(random.Uint32())
		}
		at := random.IntN(len(all) + 1)
		got := joinedSum(crc32.ChecksumIEEE(all[:at]), crc32.ChecksumIEEE(all[at:]), uint64(len(all)-at))
		if want := crc32.ChecksumIEEE(all); got != want {
			t.Fatalf("%d bytes, the second part from %d: %08x, want %08x", len(all), at, got, want)
		}
	}
}
