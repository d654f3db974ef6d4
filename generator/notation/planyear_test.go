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

// TestYearOfATerm: a list that names only a term is of its first year.
func TestYearOfATerm(t *testing.T) {
	for text, want := range map[string]string{
		"Danh sách ứng cử viên nhiệm kỳ 2026-2031":        "2026",
		"Nhiệm kỳ 2026 – 2031, nhiệm kỳ 2026-2031":        "2026",
		"Giai đoạn 2021 - 2025, năm 2024, năm 2024":       "2024",
		"Ban hành ngày 05/3/2026, đến năm 2030, năm 2030": "2026",
		"Năm 2025 và năm 2026":                            "2026",
		"Không năm nào":                                   "",
	} {
		if got := Year(text); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
