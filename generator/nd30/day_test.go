package nd30

import "testing"

func TestPadDays(t *testing.T) {
	for s, want := range map[string]string{
		"Trước ngày 5/3/2025":                     "Trước ngày 05/3/2025",
		"Trước ngày 5/2/2025":                     "Trước ngày 05/02/2025",
		"Từ ngày 1/3/2025 đến ngày 30/6/2025":     "Từ ngày 01/3/2025 đến ngày 30/6/2025",
		"Trước ngày 05/03/2025":                   "Trước ngày 05/03/2025",
		"ngày 5 tháng 3 năm 2025":                 "ngày 05 tháng 3 năm 2025",
		"Trong tháng 1":                           "Trong tháng 1",
		"Trước ngày 20 của kỳ báo cáo":            "Trước ngày 20 của kỳ báo cáo",
		"Theo Kế hoạch số 3989/KH-UBND":           "Theo Kế hoạch số 3989/KH-UBND",
		"Theo Kế hoạch số 1/2/2025 ngày 1/1/2025": "Theo Kế hoạch số 01/02/2025 ngày 01/01/2025",
	} {
		if got := PadDays(s); got != want {
			t.Errorf("%q gives %q, want %q", s, got, want)
		}
	}
}

func TestOneForm(t *testing.T) {
	for s, want := range map[string]string{
		"Trước ngày 30/06/2026":                               "Trước ngày 30/6/2026",
		"Trước ngày 5 tháng 06 năm 2026":                      "Trước ngày 05/6/2026",
		"Từ ngày 1/2/2026 đến 30 tháng 11 năm 2026":           "Từ ngày 01/02/2026 đến 30/11/2026",
		"5 tháng 1 năm 2026":                                  "05/01/2026",
		"Trước ngày 20 của kỳ báo cáo":                        "Trước ngày 20 của kỳ báo cáo",
		"Tháng 3 đến tháng 06/2026":                           "Tháng 3 đến tháng 06/2026",
		"Theo Kế hoạch số 12/KH-UBND ngày 9 tháng 1 năm 2026": "Theo Kế hoạch số 12/KH-UBND ngày 09/01/2026",
	} {
		if got := OneForm(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}
