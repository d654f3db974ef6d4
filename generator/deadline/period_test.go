package deadline

import "testing"

// TestPeriods checks the spans of Decree 09/2019/NĐ-CP, article 12.
func TestPeriods(t *testing.T) {
	for _, c := range []struct{ code, from, cutOff, toDate, beforeFrom, beforeTo, next string }{
		{"2024-thang-05", "2024-04-15", "2024-05-14", "2023-12-15", "2024-03-15", "2024-04-14", "2024-thang-06"},
		{"2024-thang-01", "2023-12-15", "2024-01-14", "2023-12-15", "2023-11-15", "2023-12-14", "2024-thang-02"},
		{"2024-thang-12", "2024-11-15", "2024-12-14", "2023-12-15", "2024-10-15", "2024-11-14", "2025-thang-01"},
		{"2024-quy-1", "2023-12-15", "2024-03-14", "2023-12-15", "2023-09-15", "2023-12-14", "2024-quy-2"},
		{"2024-quy-3", "2024-06-15", "2024-09-14", "2023-12-15", "2024-03-15", "2024-06-14", "2024-quy-4"},
		{"2024-quy-4", "2024-09-15", "2024-12-14", "2023-12-15", "2024-06-15", "2024-09-14", "2025-quy-1"},
		{"2024-6-thang", "2023-12-15", "2024-06-14", "2023-12-15", "2023-06-15", "2023-12-14", "2024-6-thang-cuoi"},
		{"2024-9-thang", "2023-12-15", "2024-09-14", "2023-12-15", "2023-03-15", "2023-12-14", "2024-quy-4"},
		{"2024-nam", "2023-12-15", "2024-12-14", "2023-12-15", "2022-12-15", "2023-12-14", "2025-nam"},
	} {
		p, err := ParsePeriod(c.code)
		if err != nil || p.String() != c.code {
			t.Errorf("%s reads as %s (%v)", c.code, p, err)
			continue
		}
		got := []string{p.Span().From.String(), p.Span().To.String(), p.ToDate().From.String(),
			p.Before().From.String(), p.Before().To.String(), p.Next().String()}
		for i, want := range []string{c.from, c.cutOff, c.toDate, c.beforeFrom, c.beforeTo, c.next} {
			if got[i] != want {
				t.Errorf("%s: %v, want %v", c.code, got, want)
				break
			}
		}
	}
}

func TestNoPeriods(t *testing.T) {
	for _, code := range []string{"", "2024", "2024-quy-5", "2024-quy-0", "2024-thang-13", "2024-thang-5", "2024-6-thang-cuoi", "0000-nam", "quy-1-2024"} {
		if p, err := ParsePeriod(code); err == nil {
			t.Errorf("%q was read as %v", code, p)
		}
	}
}

func TestReportIsDueBeforeTheTwentieth(t *testing.T) {
	d, err := Parse("Trước ngày 20 của kỳ Báo cáo", 2024)
	if err != nil {
		t.Fatal(err)
	}
	for code, want := range map[string]string{"2024-quy-1": "2024-03-19", "2024-6-thang": "2024-06-19", "2024-nam": "2024-12-19"} {
		p, _ := ParsePeriod(code)
		if got := d.dueIn(p.CutOff()).String(); got != want {
			t.Errorf("%s is due on %s, want %s", code, got, want)
		}
	}
}
