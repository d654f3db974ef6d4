package collect

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"vanban/generator/ooxml"
	"vanban/generator/spreadsheetml"
	"vanban/generator/unit"
)

// readBack writes texts into a workbook, one a row, and gives what is read of them.
func readBack(t testing.TB, texts []string) map[int]string {
	t.Helper()
	book := spreadsheetml.New(spreadsheetml.Font{Name: "Times New Roman", Size: 13 * unit.Point, Colour: spreadsheetml.Black}, ooxml.Properties{})
	sheet, err := book.Add("Sheet1", []float64{20})
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range texts {
		if err := sheet.Row(0, []spreadsheetml.Cell{spreadsheetml.Text(text)}); err != nil {
			t.Fatal(err)
		}
	}
	var out bytes.Buffer
	if err := book.Write(&out); err != nil {
		t.Fatal(err)
	}
	f, err := ooxml.Read(out.Bytes(), limits)
	if err != nil {
		t.Fatal(err)
	}
	b, err := newBook(f)
	if err != nil {
		t.Fatal(err)
	}
	if err := b.read(b.sheets[0]); err != nil {
		t.Fatal(err)
	}
	all := map[int]string{}
	for _, c := range b.sheets[0].cells {
		all[c.row] = c.text
	}
	return all
}

// TestCellsReadBackAsWritten: any text that is written into a cell is read back as it was, whatever in it looks like the number of a character.
func TestCellsReadBackAsWritten(t *testing.T) {
	pieces := []string{"_", "x", "_x", "_x0041_", "_x005F_", "x005F_", "_x005f_", "_x000A_", "_x000D_", "_x1EBF_", "_xD83D_", "_x0000_", "_x004", "0041_", "F", "ế", "Sở A", " ", "\n", "\t", "&<>"}
	random := rand.New(rand.NewPCG(7, 11))
	texts := []string{"_x0041_", "_x005F_", "a_x005F_x0041_", "_x0041_x0042_", "__x0041_", "_x005F_x005F_x0041_"}
	for range 2000 {
		var b strings.Builder
		b.WriteString("a")
		for range 1 + random.IntN(6) {
			b.WriteString(pieces[random.IntN(len(pieces))])
		}
		texts = append(texts, norm.NFC.String(b.String()))
	}
	got := readBack(t, texts)
	for i, want := range texts {
		if got[i+1] != want {
			t.Errorf("%q is read back as %q", want, got[i+1])
		}
	}
}
