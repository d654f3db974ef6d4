package officetable

import (
	"strings"
	"testing"

	"vanban/generator/grid"
	"vanban/generator/source"
	"vanban/generator/tasktable"
)

// TestTwoNumbersInAnOwnColumn: a task over two rows that has a number in each is told by the name of the column, which holds no money.
func TestTwoNumbersInAnOwnColumn(t *testing.T) {
	into := Into{}
	for _, c := range tasktable.Columns() {
		into.Table.Columns = append(into.Table.Columns, tasktable.TableColumn{Column: c})
	}
	into.Table.Columns = append(into.Table.Columns, tasktable.TableColumn{
		Column: tasktable.Own(tasktable.OwnColumn{Key: "so-lop", Name: "Số lớp", Number: true}), OwnHead: source.Text{S: "Số lớp"}})
	_, err := Read([]grid.Grid{gridOf("", []string{"STT", "Nhiệm vụ", "Sản phẩm", "Cơ quan chủ trì", "Thời hạn", "Số lớp"},
		[]string{"#1", "Tập huấn", "Báo cáo", "Sở A", "Trong năm 2026", "#5"}, []string{"", "", "Danh sách", "", "", "#7"})}, &into)
	if err == nil || !strings.Contains(err.Error(), "hai số ở cột “Số lớp”") || strings.Contains(err.Error(), "\n\n") {
		t.Errorf("told:\n%v", err)
	}
}
