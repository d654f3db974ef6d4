package celltext

import (
	"strings"
	"testing"
)

// TestWhen: day, month, quarter and year of cells of their own are one deadline.
func TestWhen(t *testing.T) {
	for text, want := range map[string]string{
		"15|3||2026": "15/3/2026", "05|03||2026": "5/3/2026", "|6||2026": "Tháng 6/2026", "|06||": "Tháng 6", "|||2026": "Năm 2026", "15|4||": "15/4", "||II|2026": "Quý II/2026", "||Quý III|2026": "Quý III/2026",
		"||iv|": "Quý IV", "||2|2026": "Quý 2/2026", "|3-6||2026": "Tháng 3-6/2026", "|Tháng 5|II|2026": "Tháng 5/2026", "Trước ngày 20|6||2026": "Trước ngày 20/6/2026", "Thường xuyên|||": "Thường xuyên", "|Hàng tháng||2026": "Hàng tháng 2026",
		"30/6/2026|||": "30/6/2026", "-|-||2026": "Năm 2026", "|||": "", "|||Cả năm": "Cả năm", "15|||2026": "15 2026",
	} {
		p := strings.Split(text, "|")
		if got := When(map[DateUnit]string{DayUnit: p[0], MonthUnit: p[1], QuarterUnit: p[2], YearUnit: p[3]}); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
