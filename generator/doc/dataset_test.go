package doc

import (
	"testing"
	"time"
)

func TestDayOfDatum(t *testing.T) {
	for _, year := range []int{1, 1899, 1945, 1969, 1970, 2000, 2024, 2999} {
		for _, want := range []time.Time{
			time.Date(year, time.January, 2, 0, 0, 0, 0, time.UTC), time.Date(year, time.February, 29, 0, 0, 0, 0, time.UTC),
			time.Date(year, time.December, 31, 0, 0, 0, 0, time.UTC),
		} {
			d := Datum{Kind: DateDatum, Number: DayNumber(want)}
			if got := d.Day(); !got.Equal(want) || got.Location() != time.UTC {
				t.Errorf("%v came back as %v", want, got)
			}
		}
	}
	if d := (Datum{Number: DayNumber(time.Time{})}); !d.Day().IsZero() {
		t.Errorf("no day came back as %v", d.Day())
	}
}
