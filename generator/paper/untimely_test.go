package paper

import "testing"

// TestEndsFirst: an end before its beginning is told, and nothing that may be meant otherwise.
func TestEndsFirst(t *testing.T) {
	for _, c := range []struct {
		begins, ends string
		first        bool
	}{
		{"08 giờ 00, ngày 28 tháng 01 năm 2026", "10 giờ 30, ngày 28 tháng 01 năm 2026", false},
		{"08 giờ 00, ngày 28 tháng 01 năm 2026", "07 giờ 30, ngày 28 tháng 01 năm 2026", true},
		{"08h00 ngày 28/01/2026", "10 giờ 30 ngày 27/01/2026", true},
		{"14 giờ 00, ngày 28 tháng 01 năm 2026", "09 giờ 30 cùng ngày", true},
		{"22 giờ 00, ngày 28 tháng 01 năm 2026", "01 giờ 30", false},
		{"22 giờ 00, ngày 28 tháng 01 năm 2026", "01 giờ 30, ngày 29 tháng 01 năm 2026", false},
		{"8 giờ sáng, ngày 28/01/2026", "4 giờ chiều, ngày 28/01/2026", false},
		{"8 giờ, ngày 28/01/2026", "8 giờ, ngày 28/01/2026", false},
		{"09 tháng 3 năm 2026", "13 tháng 3 năm 2026", false},
		{"09 tháng 3 năm 2026", "06 tháng 3 năm 2026", true},
		{"ngày 09/3/2026", "06/3/2026", true},
		{"thứ Hai", "thứ Sáu", false},
	} {
		if got := endsFirst(c.begins, c.ends); got != c.first {
			t.Errorf("%s … %s: %t", c.begins, c.ends, got)
		}
	}
}
