package calendar

import (
	"testing"
	"time"
)

func TestParseDate(t *testing.T) {
	want := Date{2024, time.January, 19}
	for _, s := range []string{"19/01/2024", "19/1/2024", "19.01.2024", "19.1.2024", "19-1-2024", "19 1 2024", "ngày 19.1.2024", "2024-01-19", "ngày 19 tháng 01 năm 2024", "Ngày 19  tháng 1 năm 2024"} {
		if d, err := ParseDate(s); err != nil || d != want {
			t.Errorf("%q is %v (%v)", s, d, err)
		}
	}
	for _, s := range []string{"30/02/2024", "29/02/2023", "0/1/2024", "1/13/2024", "19.1.24", "19.1", "2024.1.19", ""} {
		if d, err := ParseDate(s); err == nil {
			t.Errorf("%q is taken for %v", s, d)
		}
	}
}

// FuzzParseDate: a day that is read is one of the calendar, and read again as it is printed.
func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"19/01/2024", "5.2.2026", "2024-01-19", "ngày 19 tháng 01 năm 2024", "29/02/2023", "31/4/2024", "0/0/0000", "NGÀY 1 THÁNG 1 NĂM 2024"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := ParseDate(s)
		if err != nil {
			return
		}
		if again, err := ParseDate(d.String()); err != nil || again != d || Of(d.Year, d.Month, d.Day) != d {
			t.Errorf("%q is read as %v, which is read as %v (%v)", s, d, again, err)
		}
	})
}

// TestDaysAreCounted counts on and back over the ends of months and years, near to the first day and far from it.
func TestDaysAreCounted(t *testing.T) {
	for _, year := range []int{1, 1899, 1945, 1969, 1970, 2000, 2024, 2999} {
		for _, want := range []Date{Of(year, 1, 2), Of(year, 2, 29), Of(year, 12, 31)} {
			if got := Numbered(want.Number()); got != want {
				t.Errorf("%v came back as %v", want, got)
			}
			if next := want.AddDays(1); next.Number() != want.Number()+1 || !next.After(want) || !want.Before(next) || next.AddDays(-1) != want {
				t.Errorf("%v is followed by %v", want, next)
			}
			if last := want.LastOfMonth(); last.Month != want.Month || last.AddDays(1) != want.AddMonths(1) {
				t.Errorf("the month of %v ends on %v", want, last)
			}
		}
	}
	if first := Of(1, 1, 1); first.Number() != 1 || Numbered(0) != (Date{}) || (Date{}).Number() != 0 || !(Date{}).Before(first) {
		t.Errorf("the first day has the number %d, and no day %d", first.Number(), Date{}.Number())
	}
}
