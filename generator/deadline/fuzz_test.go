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
