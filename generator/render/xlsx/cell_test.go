package xlsx

import (
	"bytes"
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"vanban/generator/calendar"
	"vanban/generator/doc"
)

// TestSerial counts days as workbooks do, those too that are further away than a time.Duration reaches.
func TestSerial(t *testing.T) {
	for day, want := range map[calendar.Date]float64{calendar.Of(1900, time.March, 1): 61, calendar.Of(2024, time.February, 29): 45351, calendar.Of(9999, time.December, 31): 2958465} {
		if got, err := serial(day); err != nil || got != want {
			t.Errorf("%v is day %v (%v), want %v", day, got, err, want)
		}
	}
	if _, err := serial(calendar.Of(1900, time.February, 28)); err == nil {
		t.Error("a day before the first that is counted right")
	}
}

// TestCellRefuses has what no reader would take, or only as something else.
func TestCellRefuses(t *testing.T) {
	rich := func(texts ...string) any {
		var runs []excelize.RichTextRun
		for _, s := range texts {
			runs = append(runs, excelize.RichTextRun{Text: s})
		}
		return runs
	}
	half := strings.Repeat("a", maxText/2)
	for name, c := range map[string]struct {
		cell excelize.Cell
		fits bool
	}{
		"as long as can be":         {excelize.Cell{Value: strings.Repeat("ế", maxText)}, true},
		"too long":                  {excelize.Cell{Value: strings.Repeat("a", maxText+1)}, false},
		"two units a character":     {excelize.Cell{Value: strings.Repeat("𠀀", maxText/2+1)}, false},
		"long runs":                 {excelize.Cell{Value: rich(half, half, "a")}, true},
		"too long runs":             {excelize.Cell{Value: rich(half, half, "ab")}, false},
		"tab and line feed":         {excelize.Cell{Value: "a\tb\nc"}, true},
		"a control character":       {excelize.Cell{Value: "a\x01b"}, false},
		"a carriage return":         {excelize.Cell{Value: "a\rb"}, false}, // XML makes a line feed of it
		"no character":              {excelize.Cell{Value: "a\uFFFFb"}, false},
		"invalid UTF-8":             {excelize.Cell{Value: "a\xffb"}, false},
		"a run's control":           {excelize.Cell{Value: rich("a", "\x02")}, false},
		"a formula's control":       {excelize.Cell{Formula: "A1\x02"}, false},
		"no number":                 {excelize.Cell{Value: math.NaN()}, false},
		"a number without bounds":   {excelize.Cell{Value: math.Inf(1)}, false},
		"like a character's number": {excelize.Cell{Value: "a_x0041_"}, true},
	} {
		if err := prepare(&c.cell); (err == nil) != c.fits {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestCellsReadBackAsWritten: any text is read back as it was, whatever in it looks like the number of a character.
func TestCellsReadBackAsWritten(t *testing.T) {
	pieces := []string{"_", "x", "_x", "_x0041_", "_x005F_", "x005F_", "_x000A_", "_x1EBF_", "_xD83D_", "_x0000_", "_x004", "0041_", "F", "ế", "Sở A", "\n", "&<>", `"'`}
	random := rand.New(rand.NewPCG(7, 11))
	b, err := newBook(&doc.Document{}, nil, []string{"A"})
	if err != nil {
		t.Fatal(err)
	}
	s, err := b.open("A", setUp{columns: []int{80}})
	if err != nil {
		t.Fatal(err)
	}
	texts := []string{"_x0041_x0042_", "_x005F_", "_x005F_x0041_x0042_", "_xD83D_xDE00_", "_xD83D__xDE00_"}
	for range 2000 {
		text := "a"
		for range 1 + random.IntN(4) {
			text += pieces[random.IntN(len(pieces))]
		}
		texts = append(texts, guarded(text))
	}
	for _, text := range texts {
		s.cells[0].Value = text
		if err := s.add(0); err != nil {
			t.Fatal(err)
		}
	}
	var out bytes.Buffer
	if err := s.stream.Flush(); err != nil {
		t.Fatal(err)
	}
	if err := b.write(&out); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&out)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := f.GetCols("A")
	if err != nil || len(rows[0]) != len(texts) {
		t.Fatal(len(texts), err)
	}
	for i, want := range texts {
		if rows[0][i] != want {
			t.Errorf("%q is read back as %q", want, rows[0][i])
		}
	}
}

// TestNames are those that no reader would take, or only one of.
func TestNames(t *testing.T) {
	for _, names := range [][]string{{""}, {"Dữ liệu", "DỮ LIỆU"}, {"a\uFFFF"}, {"/"}, {"a_x0041_"}} {
		if _, err := newBook(&doc.Document{}, nil, names); err == nil {
			t.Errorf("%q are taken", names)
		}
	}
}

func TestTooManyRowsAndColumns(t *testing.T) {
	b, err := newBook(&doc.Document{}, nil, []string{"A"})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := b.open("A", setUp{columns: make([]int, excelize.MaxColumns+1)}); err == nil {
		t.Error("too many columns are taken")
	}
	s, err := b.open("A", setUp{columns: []int{80}})
	if err != nil {
		t.Fatal(err)
	}
	s.row = excelize.TotalRows - 1
	if err := s.add(0); err != nil {
		t.Error(err)
	}
	if err := s.add(0); err == nil {
		t.Error("too many rows are taken")
	}
}

func TestCheckedCells(t *testing.T) {
	var k check
	for _, at := range [][2]int{{2, 6}, {4, 6}, {2, 7}, {4, 7}, {2, 9}} {
		k.add(at[0], at[1])
	}
	d, err := k.validation()
	if err != nil || d.Sqref != "C6:C7 E6:E7 C9" {
		t.Errorf("got %s (%v)", d.Sqref, err)
	}
}

// TestChecks checks the limits over which a reader drops a check, or reads it as another.
func TestChecks(t *testing.T) {
	long := func(n int) string { return strings.Repeat("ế", n) }
	for name, c := range map[string]struct {
		choices []string
		help    doc.FormHelp
		fits    bool
	}{
		"as long as can be":   {[]string{long(127), long(127)}, doc.FormHelp{Title: long(32), Prompt: long(255), Wrong: long(255)}, true},
		"choices":             {[]string{long(128), long(127)}, doc.FormHelp{}, false},
		"title":               {nil, doc.FormHelp{Title: long(33)}, false},
		"prompt":              {nil, doc.FormHelp{Prompt: long(256)}, false},
		"wrong":               {nil, doc.FormHelp{Wrong: long(256)}, false},
		"a comma in a choice": {[]string{"Sở Tài chính, Sở Y tế"}, doc.FormHelp{}, false},
		"a control character": {nil, doc.FormHelp{Prompt: "a\x01"}, false},
	} {
		if err := fits(c.choices, c.help); (err == nil) != c.fits {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestAreasInFormulas(t *testing.T) {
	for _, c := range []struct {
		area area
		want string
	}{{area{1, 2, 7, 7}, "'Sở'!$B$7"}, {area{1, 28, 7, 9}, "'Sở'!$B$7:$AB$9"}} {
		if got := c.area.of("Sở"); got != c.want {
			t.Errorf("%s is %s, want %s", fmt.Sprint(c.area), got, c.want)
		}
	}
}
