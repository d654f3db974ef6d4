package deadline

import (
	"testing"
	"time"

	"vanban/generator/calendar"
)

// TestMayBeOver: words of an office's own name times, some of which are over.
func TestMayBeOver(t *testing.T) {
	for words, want := range map[string]bool{
		"Ban hành kế hoạch chậm nhất là ngày 15/01/2026 và tổ chức thực hiện": true,
		"Ban hành kế hoạch chậm nhất là ngày 15/12/2026 và tổ chức thực hiện": false,
		"Ban hành trong tháng 01/2026, kiểm tra chậm nhất trong tháng 8/2026": true,
		"Ban hành trong tháng 7/2026, kiểm tra chậm nhất trong tháng 8/2026":  false,
		"Báo cáo trong quý I, sau đó làm tiếp":                                true,
		"Trước ngày 05 của tháng liền kề":                                     true,
		"Xong ngày 14 tháng 6 năm 2026, sau khi có ý kiến":                    true,
		"Xong ngày 15 tháng 6 năm 2026, sau khi có ý kiến":                    false,
		"Khi có lệnh": false,
	} {
		d := Other(words)
		if got := d.MayBeOver(2026, calendar.Of(2026, time.June, 14)); got != want {
			t.Errorf("“%s”: %t, want %t", words, got, want)
		}
		if got := d.SaysTime(); got != (words != "Khi có lệnh") {
			t.Errorf("“%s” says a time: %t", words, got)
		}
	}
}
