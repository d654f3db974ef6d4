package source

import (
	"slices"
	"strings"
	"testing"
)

// TestCellsInOrder sorts the places of cells as a person goes through a table: by row, then by column.
func TestCellsInOrder(t *testing.T) {
	want := "a.xlsx|b.xlsx, trang tính “1”, ô D5|b.xlsx, trang tính “1”, ô D10|b.xlsx, trang tính “1”, ô Z10|b.xlsx, trang tính “1”, ô AA10|b.xlsx, trang tính “2”, ô A1|" +
		"c.docx, Bảng 1, dòng 2 cột 10|c.docx, Bảng 1, dòng 10 cột 2"
	var all []Pos
	for file := range strings.SplitSeq(want, "|") {
		all = append(all, Pos{File: file})
	}
	slices.Reverse(all)
	slices.SortFunc(all, Pos.Compare)
	var got []string
	for _, at := range all {
		got = append(got, at.File)
	}
	if strings.Join(got, "|") != want {
		t.Error(got)
	}
}
