package deadline

import "testing"

func TestNearestPeriod(t *testing.T) {
	for typed, want := range map[string]string{
		"2025-Q1": "2025-quy-1", "2025-quy1": "2025-quy-1", "Q1/2025": "2025-quy-1", "quy-1-2025": "2025-quy-1", "quý I/2025": "2025-quy-1",
		"Quý IV năm 2026": "2026-quy-4", "2025-quy-01": "2025-quy-1", "quý 2": "2026-quy-2", "2025_quy_3": "2025-quy-3", "2025-quý-1": "2025-quy-1",
		"6-thang-2025": "2025-6-thang", "6 tháng đầu năm 2025": "2025-6-thang", "2025-06-thang": "2025-6-thang", "9T/2025": "2025-9-thang", "3 tháng đầu năm 2026": "2026-quy-1",
		"2025-thang-5": "2025-thang-05", "tháng 5/2025": "2025-thang-05", "5/2025": "2025-thang-05", "2025-05": "2025-thang-05", "T12-2025": "2025-thang-12",
		"năm 2025": "2025-nam", "2025": "2025-nam", "cả năm 2025": "2025-nam", "2025-Nam": "2025-nam", "12 tháng 2025": "2025-nam",
		"2025-quy-5": "", "tháng 13/2025": "", "hôm qua": "", "2025-tuan-3": "", "": "",
	} {
		got := ""
		if p, ok := nearestPeriod(typed, 2026); ok {
			got = p.String()
		}
		if got != want {
			t.Errorf("%s: got %q, want %q", typed, got, want)
		}
	}
}
