package officetable

import (
	"strings"
	"testing"

	"vanban/generator/grid"
	"vanban/generator/tasktable"
)

// TestPrintedSheetChangedByHand: of a workbook of the program's the sheet of data is read once, and where the one to print is otherwise, that is told.
func TestPrintedSheetChangedByHand(t *testing.T) {
	into := Into{}
	for _, c := range tasktable.Columns() {
		into.Table.Columns = append(into.Table.Columns, tasktable.TableColumn{Column: c})
	}
	sheets := func(content, due string) []grid.Grid {
		printed := gridOf("", []string{"LĨNH VỰC", "NHIỆM VỤ", "SẢN PHẨM", "CƠ QUAN CHỦ TRÌ", "CƠ QUAN PHỐI HỢP", "THỜI GIAN HOÀN THÀNH"},
			[]string{"I. MỘT", "1. Tập huấn", "Báo cáo", "Sở A", "", "Trong năm 2026"}, []string{"", "2. " + content, "Báo cáo", "Sở A", "", due})
		printed.Title, printed.Label = "Phụ lục", "Trang tính “Phụ lục”"
		data := gridOf("", []string{"STT", "Lĩnh vực", "Nhiệm vụ", "Sản phẩm", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời hạn", "Từ ngày", "Đến ngày"},
			[]string{"#1", "Một", "Tập huấn", "Báo cáo", "Sở A", "", "Trong năm 2026", "", ""}, []string{"#2", "Một", "Kiểm tra", "Báo cáo", "Sở A", "", "Quý II/2026", "", ""})
		data.Title, data.Label = "Dữ liệu", "Trang tính “Dữ liệu”"
		return []grid.Grid{printed, data}
	}
	for _, c := range []struct{ content, due, want string }{
		{"Kiểm tra", "Quý II/2026", ""},
		{"Kiểm tra", "Quý IV/2026", "nhiệm vụ 2, thời hạn: “Quý IV/2026”, bên kia “Quý II/2026”"},
		{"Thanh tra", "Quý II/2026", "nhiệm vụ 2, nội dung: “Thanh tra”, bên kia “Kiểm tra”"},
	} {
		table, _ := Read(sheets(c.content, c.due), &into) // the agencies are not the dossier's, which is told
		tasks := 0
		for _, a := range table.Areas {
			tasks += len(a.Tasks)
		}
		notes := strings.Join(table.Notes, "\n")
		told := strings.Contains(notes, "khác trang tính “Dữ liệu”")
		if tasks != 2 || told != (c.want != "") || !strings.Contains(notes, c.want) || told && !strings.Contains(notes, `--trang "Phụ lục"`) {
			t.Errorf("%s, %s: %d tasks, told:\n%s", c.content, c.due, tasks, notes)
		}
	}
}
