package sameas

import (
	"testing"

	"vanban/generator/grid"
)

// TestNumbers has the ways in which people write that a cell is as that of a numbered row, and what only looks like it.
func TestNumbers(t *testing.T) {
	for text, want := range map[string]string{"Như mục 7": "7", "- như STT 12.": "12", "(Như nhiệm vụ số 3)": "3", "như mục 1.2": "1.2", "Như mục II.3": "II.3", "Như mục 1, 2 và 5": "1, 2 và 5", "Xem mục 4": "4", "Theo tại mục 9": "9",
		"Như trên": "", "Như mục trên": "", "Theo Nghị quyết số 7": "", "Như mục 7 và Sở Y tế": "", "": "", "7": "", "Nhà trường": ""} {
		if got := Numbers(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestNearestAbove: where a number stands twice, as in tables that begin anew in each area, the row above is meant.
func TestNearestAbove(t *testing.T) {
	row := func(number, text string) Row {
		return Row{&grid.Cell{Text: number}, []*grid.Cell{{Text: text}}}
	}
	rows := []Row{row("1.", "A"), row("2.", "nt"), row("1", "B"), row("3", "Như mục 2"), row("4", "Như mục 1"), row("5", "Như mục 6"), row("6", "Như mục 5"), row("7", "như mục 8"), row("8", "C")}
	Resolve(rows)
	for i, want := range []string{"A", "nt", "B", "A", "B", "Như mục 6", "Như mục 5", "C", "C"} {
		if got := rows[i].Cells[0].Text; got != want {
			t.Errorf("row %d: %q, want %q", i, got, want)
		}
	}
}
