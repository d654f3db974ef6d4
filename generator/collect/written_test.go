package collect

import (
	"bytes"
	"encoding/xml"
	"math/rand/v2"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// readBack writes texts into a sheet, one a row, and gives what is read of them. Each underscore is written as its number, as one may.
func readBack(t testing.TB, all []string) map[int]string {
	t.Helper()
	var rows bytes.Buffer
	for _, text := range all {
		rows.WriteString(`<row><c t="inlineStr"><is><t>`)
		if err := xml.EscapeText(&rows, []byte(strings.ReplaceAll(text, "_", "_x005F_"))); err != nil {
			t.Fatal(err)
		}
		rows.WriteString(`</t></is></c></row>`)
	}
	b, err := readSheet(t, "<worksheet><sheetData>"+rows.String()+"</sheetData></worksheet>", texts, "")
	if err != nil {
		t.Fatal(err)
	}
	read := map[int]string{}
	for _, c := range b.sheets[0].cells {
		read[c.row] = c.text
	}
	return read
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
