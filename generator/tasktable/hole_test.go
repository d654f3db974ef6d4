package tasktable

import "testing"

// TestHoles holds what offices leave in cells that nobody has filled in, and what only looks like it.
func TestHoles(t *testing.T) {
	for _, s := range []string{"……", "…", "?", "???", "x", "X", "(x)", "xxx", "(điền sau)", "(bổ sung sau)", "Chưa xác định", "(chưa rõ)", "…/…/2026", ".../.../2026", "Quý …/2026",
		"Quý ..../2026", "Trước ngày / /2026", "Trước ngày …/6/2026", "Ngày 15/…/2026", "Ngày xx/xx/2026", "??/??/2026", "Kế hoạch (bổ sung sau)", "2. ……", "Quyết định số …/QĐ-UBND"} {
		if !DeadlineColumn.IsHole(s) {
			t.Errorf("“%s” is no place to be filled in", s)
		}
	}
	for _, s := range []string{"", "-", "Không", "N/A", "Kế hoạch, báo cáo…", "Báo cáo, v.v...", "Trước ngày 15/12/2026", "Quý II/2026", "15/6/2026 (sau sáp nhập)", "Sở/ngành/địa phương…",
		"Các nội dung chưa xác định", "Theo Kế hoạch số 15/KH-UBND", "Xã", "Trong 6 tháng / năm", "Báo cáo (gửi trước, ký sau)"} {
		if DeadlineColumn.IsHole(s) {
			t.Errorf("“%s” is a place to be filled in", s)
		}
	}
	if own := (Column{at: ownAt}); own.IsHole("x") || !own.IsHole("?") {
		t.Error("an x in a column of one's own is a tick, a question mark isn't")
	}
}
