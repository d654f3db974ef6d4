package deadline

import "testing"

// FuzzParsePeriod: a code that is read is the code of its period, whose days are in order.
func FuzzParsePeriod(f *testing.F) {
	for _, code := range []string{"2024-quy-1", "2024-6-thang", "2024-9-thang", "2024-nam", "2024-thang-05", "2024-thang-13", "0000-nam", "2024-quy-5"} {
		f.Add(code)
	}
	f.Fuzz(func(t *testing.T, code string) {
		p, err := ParsePeriod(code)
		if err != nil {
			return
		}
		if p.String() != code {
			t.Errorf("%q is read as the period %q", code, p)
		}
		if s := p.Span(); s.To.Before(s.From) || !s.Holds(p.CutOff()) || p.CutOff().After(p.LastDay()) {
			t.Errorf("%q: from %s to %s, cut off %s, last day %s", code, s.From, s.To, p.CutOff(), p.LastDay())
		}
	})
}

// FuzzParseDate: a day that is read is one of the calendar, and read again as it is printed.
func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"19/01/2024", "2024-01-19", "ngày 19 tháng 01 năm 2024", "29/02/2023", "31/4/2024", "0/0/0000", "NGÀY 1 THÁNG 1 NĂM 2024"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := ParseDate(s)
		if err != nil {
			return
		}
		if again, err := ParseDate(d.String()); err != nil || again != d || dateOf(d.Time()) != d {
			t.Errorf("%q is read as %v, which is read as %v (%v)", s, d, again, err)
		}
	})
}
