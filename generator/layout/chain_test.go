package layout

import (
	"fmt"
	"strings"
	"testing"

	"vanban/generator/doc"
)

// kept gives a row that stays on the page of the row below it.
func kept(words ...string) doc.Row {
	var r doc.Row
	for _, w := range words {
		r.Cells = append(r.Cells, doc.Cell{Lines: []doc.Line{{Role: doc.TableCell, Text: doc.Words(w), KeepNext: true}}})
	}
	return r
}

// loose gives a row that may end a page, with one merge for each cell.
func loose(merges []doc.Merge, words ...string) doc.Row {
	r := kept(words...)
	for i := range r.Cells {
		r.Cells[i].Lines[0].KeepNext = false
		r.Cells[i].Merge = merges[i]
		if merges[i] == doc.MergeDown {
			r.Cells[i].Lines = nil
		}
	}
	return r
}

// TestRowsStayWithThoseAfterThem tries every place on the page for three rows one under another that stay with the next: they move together.
func TestRowsStayWithThoseAfterThem(t *testing.T) {
	single := []doc.Merge{doc.Single, doc.Single}
	for before := range 50 {
		table := &doc.Table{Role: doc.PlainTable, Shares: []int{1, 2}}
		for i := range before {
			table.Rows = append(table.Rows, loose(single, fmt.Sprint(i), "một dòng"))
		}
		table.Rows = append(table.Rows, kept("giữ-1", "a"), kept("giữ-2", "b"), kept("giữ-3", "c"), loose(single, "giữ-4", "d"))
		for n, p := range pagesOf(t, &doc.Section{Blocks: []doc.Block{table}}) {
			found := 0
			for _, r := range p.Runs {
				if strings.HasPrefix(r.Text, "giữ-") {
					found++
				}
			}
			if found != 0 && found != 4 {
				t.Errorf("%d rows before them: %d of four rows that stay together stand on page %d", before, found, n+1)
			}
		}
	}
}

// TestRowOfMergedCellsAloneHasNoHeight: a row in which one merged cell ends and another begins adds nothing to what their texts need.
func TestRowOfMergedCellsAloneHasNoHeight(t *testing.T) {
	const top, down, one = doc.MergeTop, doc.MergeDown, doc.Single
	with := []doc.Row{loose([]doc.Merge{top, one}, "trái", "phải"), loose([]doc.Merge{down, top}, "", "gộp"), loose([]doc.Merge{one, down}, "dưới", "")}
	without := []doc.Row{loose([]doc.Merge{one, one}, "trái", "phải"), loose([]doc.Merge{one, one}, "dưới", "gộp")}
	var lowest []string
	for _, rows := range [][]doc.Row{with, without} {
		table := &doc.Table{Role: doc.PlainTable, Shares: []int{1, 2}, Rows: rows}
		pages := pagesOf(t, &doc.Section{Blocks: []doc.Block{table, &doc.Paragraph{Role: doc.Body, Text: doc.Words("Sau bảng.")}}})
		last := pages[0].Runs[len(pages[0].Runs)-1]
		lowest = append(lowest, last.Baseline.String())
	}
	if lowest[0] != lowest[1] {
		t.Errorf("what stands under the table is at %s with such a row, at %s without", lowest[0], lowest[1])
	}
}
