package notation

import "testing"

// TestPlanYear: a plan that is issued in December is for the year that its title names.
func TestPlanYear(t *testing.T) {
	for _, c := range []struct{ title, issued, want string }{
		{"Cải cách hành chính nhà nước năm 2026 tỉnh Lâm Đồng", "2025", "2026"},
		{"CẢI CÁCH HÀNH CHÍNH NĂM 2026", "2025", "2026"},
		{"Khắc phục tồn tại của năm 2025", "2026", "2025"},
		{"Chuyển đổi số năm 2026", "2026", "2026"},
		{"Chuyển đổi số năm 2026, định hướng đến năm 2027", "2026", "2026"},
		{"Phát triển nguồn nhân lực đến năm 2026", "2025", ""},
		{"Sơ kết năm 2025 và nhiệm vụ năm 2026", "2025", ""},
		{"Thực hiện Nghị quyết ngày 22 tháng 12 năm 2024 của Bộ Chính trị", "2025", ""},
		{"Phát triển năm 2030", "2025", ""},
		{"Phòng, chống thiên tai", "2025", ""},
	} {
		if got := PlanYear(c.title, c.issued); got != c.want {
			t.Errorf("“%s”, issued in %s: %q, want %q", c.title, c.issued, got, c.want)
		}
	}
}
