package collect

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"vanban/generator/officetable"
)

// TestFontsOfCapitals: small letters of a font that shows them as capitals are read as they are seen, of a cell and of the runs in it, and words of other fonts as they
// stand.
func TestFontsOfCapitals(t *testing.T) {
	f := excelize.NewFile()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	for i, row := range [][]any{{"STT", "NhiÖm vô", "Chñ tr×", "Thêi h¹n"}, {"I", "thÓ chÕ"}, {1, "Rµ so¸t", "Së A", "Quý I/2026"}, {"II", ""}, {2, "tin", "Së B", "Quý II/2026"}, {3, "", "Së B", "Quý II/2026"}} {
		must(f.SetSheetRow("Sheet1", "A"+string(rune('1'+i)), &row))
	}
	capitals, small := &excelize.Font{Family: ".VnTimeH"}, &excelize.Font{Family: ".VnTime"}
	style, err := f.NewStyle(&excelize.Style{Font: capitals})
	must(err)
	for _, cell := range []string{"B1", "B2", "B5"} {
		must(f.SetCellStyle("Sheet1", cell, cell, style))
	}
	must(f.SetCellRichText("Sheet1", "B4", []excelize.RichTextRun{{Text: "tµi ", Font: capitals}, {Text: "chÝnh", Font: capitals}}))
	must(f.SetCellRichText("Sheet1", "B6", []excelize.RichTextRun{{Text: "ViÖc ", Font: small}, {Text: "ba", Font: small}}))
	file := filepath.Join(t.TempDir(), "bang.xlsx")
	must(f.SaveAs(file))
	table, err := ReadTasks(file, "", &officetable.Into{Year: 2026})
	must(err)
	var got []string
	for _, a := range table.Areas {
		got = append(got, a.Name.S)
		for i := range a.Tasks {
			got = append(got, a.Tasks[i].Content.S)
		}
	}
	if all, want := strings.Join(got, "|"), "THỂ CHẾ|Rà soát|TÀI CHÍNH|TIN|Việc ba"; all != want {
		t.Errorf("%s, want %s; %s", all, want, strings.Join(table.Notes, "\n"))
	}
}
