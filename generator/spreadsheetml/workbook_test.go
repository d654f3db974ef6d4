package spreadsheetml

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"vanban/generator/ooxml"
)

func TestColumnNames(t *testing.T) {
	for column := range MaxColumns {
		want, err := excelize.ColumnNumberToName(column + 1)
		if err != nil {
			t.Fatal(err)
		}
		if got := columnName(column); got != want {
			t.Fatalf("column %d is %q, want %q", column, got, want)
		}
	}
}

func TestPlaces(t *testing.T) {
	s := &Sheet{name: "Sở's", Titles: Span{2, 3}}
	one, all := Area{Ref{1, 7}, Ref{1, 7}}, Area{Ref{1, 7}, Ref{27, 9}}
	for got, want := range map[string]string{
		one.String(): "B7", all.String(): "B7:AB9", s.area(one): "'Sở''s'!$B$7", s.area(all): "'Sở''s'!$B$7:$AB$9", s.titles(): "'Sở''s'!$2:$3",
	} {
		if got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

func TestCheckedCells(t *testing.T) {
	var c Check
	for _, at := range []Ref{{2, 6}, {4, 6}, {2, 7}, {4, 7}, {2, 9}} {
		c.Add(at)
	}
	var got []string
	for _, a := range c.Cells {
		got = append(got, a.String())
	}
	if all := strings.Join(got, " "); all != "C6:C7 E6:E7 C9" {
		t.Errorf("got %s", all)
	}
}

func sheetOf(t *testing.T, b *Workbook, name string) *Sheet {
	t.Helper()
	s, err := b.Add(name, []float64{10})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestNames are those that no reader would take, or only one of.
func TestNames(t *testing.T) {
	b := New(font, ooxml.Properties{})
	sheetOf(t, b, "Dữ liệu")
	sheetOf(t, b, strings.Repeat("ế", MaxName))
	for _, name := range []string{"", "DỮ LIỆU", strings.Repeat("ế", MaxName+1), "I/2024", "a[1]", "'a", "a'", "a\x01"} {
		if _, err := b.Add(name, nil); err == nil {
			t.Errorf("%q is taken", name)
		}
	}
}

func TestTooManyColumns(t *testing.T) {
	b := New(font, ooxml.Properties{})
	if _, err := b.Add("Đủ", make([]float64, MaxColumns)); err != nil {
		t.Error(err)
	}
	if _, err := b.Add("Thừa", make([]float64, MaxColumns+1)); err == nil {
		t.Error("no error")
	}
}

// TestChecks checks the limits over which a reader drops a check, or reads it as another.
func TestChecks(t *testing.T) {
	long := func(n int) string { return strings.Repeat("ế", n) }
	for name, c := range map[string]struct {
		check Check
		fits  bool
	}{
		"as long as can be":   {Check{Kind: OneOf, Choices: []string{long(127), long(127)}, Title: long(32), Prompt: long(255), Wrong: long(255)}, true},
		"choices":             {Check{Kind: OneOf, Choices: []string{long(128), long(127)}}, false},
		"title":               {Check{Title: long(33)}, false},
		"prompt":              {Check{Prompt: long(256)}, false},
		"wrong":               {Check{Wrong: long(256)}, false},
		"a comma in a choice": {Check{Kind: OneOf, Choices: []string{"Sở Tài chính, Sở Y tế"}}, false},
		"a control character": {Check{Prompt: "a\x01"}, false},
	} {
		b := New(font, ooxml.Properties{})
		sheetOf(t, b, "Phiếu").Checks = []Check{c.check}
		if err := b.Write(io.Discard); (err == nil) != c.fits {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestLongHeaders checks the limit over which a reader does not open the file.
func TestLongHeaders(t *testing.T) {
	for length, fits := range map[int]bool{MaxHeader: true, MaxHeader + 1: false} {
		code := strings.Repeat("ế", length)
		for _, p := range []*Page{{HeaderCode: code}, {FooterCode: code}} {
			b := New(font, ooxml.Properties{})
			sheetOf(t, b, "Phiếu").Page = p
			if err := b.Write(io.Discard); (err == nil) != fits {
				t.Errorf("%d characters: %v", length, err)
			}
		}
	}
}

func TestTooManyRows(t *testing.T) {
	s := sheetOf(t, New(font, ooxml.Properties{}), "Dữ liệu")
	s.row = MaxRows - 1
	if err := s.Row(0, []Cell{Number(1)}); err != nil {
		t.Error(err)
	}
	if err := s.Row(0, []Cell{Number(1)}); err == nil {
		t.Error("no error")
	}
}

// TestReaders has excelize read a book of the smallest and of a large sheet, which is packed piece by piece.
func TestReaders(t *testing.T) {
	b := New(font, ooxml.Properties{})
	sheetOf(t, b, "Trống")
	large := sheetOf(t, b, "Lớn")
	const rows = 20_000
	for i := range rows {
		if err := large.Row(0, []Cell{Number(float64(i))}); err != nil {
			t.Fatal(err)
		}
	}
	var out bytes.Buffer
	if err := b.Write(&out); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&out)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if v, err := f.GetCellValue("Lớn", "A20000"); err != nil || v != "19999" {
		t.Errorf("the last cell holds %q (%v)", v, err)
	}
	if all, err := f.GetRows("Trống"); err != nil || len(all) != 0 {
		t.Errorf("the empty sheet has %d rows (%v)", len(all), err)
	}
}

// TestStop ends the packing of a book that is not written.
func TestStop(t *testing.T) {
	b := New(font, ooxml.Properties{})
	s := sheetOf(t, b, "Lớn")
	text := Text(strings.Repeat("a", MaxText))
	for range 5 {
		if err := s.Row(0, []Cell{text}); err != nil {
			t.Fatal(err)
		}
	}
	if s.rows.packing == nil {
		t.Fatal("nothing is packed yet")
	}
	if err := b.Stop(); err != nil || s.rows.packing != nil {
		t.Errorf("the packing goes on (%v)", err)
	}
}
