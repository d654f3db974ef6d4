package doc

import (
	"testing"

	"vanban/generator/calendar"
)

func TestDayOfDatum(t *testing.T) {
	for _, want := range []calendar.Date{{}, calendar.Of(1, 1, 1), calendar.Of(2024, 2, 29)} {
		if d := DayDatum(want); d.Day() != want {
			t.Errorf("%v came back as %v", want, d.Day())
		}
	}
}
