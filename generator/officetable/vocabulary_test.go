package officetable

import (
	"testing"

	"vanban/generator/columnhead"
)

// TestEveryColumnIsNamed: a table whose heads are the program's own names of the columns is read, whatever the order.
func TestEveryColumnIsNamed(t *testing.T) {
	into := &Into{}
	for _, c := range into.columns() {
		if s := into.score(c.Part, []string{c.Head()}); s < columnhead.Good {
			t.Errorf("“%s” names its column by %d", c.Head(), s)
		}
	}
}

// TestHeads: which columns are chosen of the heads of a table, whatever stands left of what.
func TestHeads(t *testing.T) {
	for _, c := range []struct {
		name, merged string
		rows         [][]string
		want         string
	}{
		{"the exact heading wins", "", [][]string{{"STT", "Nhiệm vụ", "Sản phẩm", "Cơ quan chủ trì", "Mức độ hoàn thành", "Thời hạn"}}, "A số thứ tự, B nhiệm vụ, C sản phẩm, D cơ quan chủ trì, F thời hạn"},
		{"the end of a time", "", [][]string{{"STT", "Nhiệm vụ", "Sản phẩm", "Chủ trì", "Thời gian bắt đầu", "Thời gian kết thúc"}}, "A số thứ tự, B nhiệm vụ, C sản phẩm, D cơ quan chủ trì, F thời hạn"},
		{"two rows", "A1:A2 B1:B2 C1:D1 E1:F1", [][]string{{"TT", "Nội dung công việc", "Cơ quan thực hiện", "", "Thời gian", ""}, {"", "", "Chủ trì", "Phối hợp", "Bắt đầu", "Kết thúc"}}, "A số thứ tự, B nhiệm vụ, C cơ quan chủ trì, D cơ quan phối hợp, F thời hạn"},
		{"two rows without merging", "", [][]string{{"TT", "Nội dung công việc", "Cơ quan thực hiện", "", "Thời hạn"}, {"", "", "Chủ trì", "Phối hợp"}}, "A số thứ tự, B nhiệm vụ, C cơ quan chủ trì, D cơ quan phối hợp, E thời hạn"},
		{"three rows", "A1:A3 B1:B3 C1:F1 C2:D2 E2:F2", [][]string{{"TT", "Nhiệm vụ", "Tổ chức thực hiện"}, {"", "", "Cơ quan", "", "Thời gian"}, {"", "", "Chủ trì", "Phối hợp", "Từ ngày", "Đến ngày"}}, "A số thứ tự, B nhiệm vụ, C cơ quan chủ trì, D cơ quan phối hợp, F thời hạn"},
		{"results of last year", "", [][]string{{"STT", "Nhiệm vụ", "Kết quả năm 2025", "Sản phẩm năm 2026", "Đơn vị thực hiện", "Tiến độ"}}, "A số thứ tự, B nhiệm vụ, D sản phẩm, E cơ quan chủ trì, F thời hạn"},
		{"a table in capitals under its title", "A1:F1", [][]string{{"BẢNG PHÂN CÔNG NHIỆM VỤ, CƠ QUAN CHỦ TRÌ, THỜI HẠN NĂM 2026"}, {"STT", "NỘI DUNG NHIỆM VỤ", "KẾT QUẢ/SẢN PHẨM", "ĐƠN VỊ CHỦ TRÌ", "ĐƠN VỊ PHỐI HỢP", "THỜI GIAN HOÀN THÀNH"}}, "A số thứ tự, B nhiệm vụ, C sản phẩm, D cơ quan chủ trì, E cơ quan phối hợp, F thời hạn"},
		{"a supervisor is no lead agency", "", [][]string{{"STT", "Công việc", "Lãnh đạo phụ trách", "Đơn vị phụ trách", "Hạn hoàn thành", "Đơn vị theo dõi, đôn đốc"}}, "A số thứ tự, B nhiệm vụ, D cơ quan chủ trì, E thời hạn"},
		{"content behind an area", "", [][]string{{"STT", "Nhiệm vụ", "Nội dung thực hiện", "Chủ trì", "Thời hạn"}}, "A số thứ tự, B lĩnh vực, C nhiệm vụ, D cơ quan chủ trì, E thời hạn"},
		{"content far from another", "", [][]string{{"STT", "Nhiệm vụ", "Chủ trì", "Thời hạn", "Nội dung báo cáo"}}, "A số thứ tự, B nhiệm vụ, C cơ quan chủ trì, D thời hạn"},
	} {
		g := gridOf(c.merged, c.rows...)
		into := &Into{Year: 2026}
		h := findHeader(&g, into)
		got := ""
		for j := range h.columns {
			if p := h.parts[j]; p != columnhead.None {
				if got != "" {
					got += ", "
				}
				got += g.ColumnName(h.columns[j].First) + " " + into.names().NameOf(p)
			}
		}
		if got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}
