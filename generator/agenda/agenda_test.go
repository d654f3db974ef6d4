package agenda

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"vanban/generator/calendar"
	"vanban/generator/dossier"
)

func itemsOf(t *testing.T, folder string, day calendar.Date) []Item {
	t.Helper()
	d, err := dossier.Load(os.DirFS("../../seeds/" + folder))
	if err != nil {
		t.Fatal(err)
	}
	all, err := Of(d, day)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// TestWhatIsDue: tasks are late after their last day, due on it, and near before it; a monthly one is due once a month.
func TestWhatIsDue(t *testing.T) {
	for _, c := range []struct {
		day  calendar.Date
		want string
	}{
		{calendar.Of(2026, 1, 30), "1 30-ngay=false 31/01/2026 7-ngay"},
		{calendar.Of(2026, 1, 31), "1 30-ngay=false 31/01/2026 hom-nay"},
		{calendar.Of(2026, 2, 1), "1 30-ngay=false 31/01/2026 qua-han"},
	} {
		x := itemsOf(t, "khoi-tao", c.day)[0]
		if got := fmt.Sprintf("%s 30-ngay=%v %s %s", x.Number, x.When == Month, x.Day.Padded(), Whens[x.When].Key); got != c.want {
			t.Errorf("%s: %s, want %s", c.day, got, c.want)
		}
	}
	n := 0
	for _, x := range itemsOf(t, "xa-mau", calendar.Of(2026, 3, 1)) {
		if x.Due == "Trước ngày 25 hàng tháng" && x.When != Late {
			n++
		}
	}
	if n != 10 {
		t.Errorf("a monthly task is due %d times from March to December", n)
	}
}

// TestWhatIsDoneIsNotDue: what was reported as done by a day is not due then; on an earlier day it was.
func TestWhatIsDoneIsNotDue(t *testing.T) {
	early, late := len(itemsOf(t, "tay-ninh-2024", calendar.Of(2024, 2, 1))), len(itemsOf(t, "tay-ninh-2024", calendar.Of(2024, 12, 31)))
	if early <= late || early == 0 {
		t.Errorf("%d are due in February, %d at the end of the year", early, late)
	}
	for _, x := range itemsOf(t, "xa-mau", calendar.Of(2026, 3, 1)) {
		if len(x.Leads) == 0 || !x.Concerns(x.codes[0]) || x.Concerns("khong-co") {
			t.Errorf("%+v", x)
		}
	}
}

// TestCalendar: each line has at most 75 bytes and whole letters, the lines put together again say what the tasks do, and the same items give
// the same bytes.
func TestCalendar(t *testing.T) {
	day := calendar.Of(2026, 3, 1)
	all := itemsOf(t, "xa-mau", day)
	all[0].Content = "Một; hai, ba \\ bốn\nnăm " + strings.Repeat("ế", 200)
	var once, twice bytes.Buffer
	if err := ICS(&once, all, day); err != nil {
		t.Fatal(err)
	}
	if err := ICS(&twice, all, day); err != nil || once.String() != twice.String() {
		t.Error("another run gives other bytes", err)
	}
	for line := range strings.SplitSeq(once.String(), "\r\n") {
		if len(line) > 75 || !utf8.ValidString(line) || strings.ContainsAny(line, "\r\n") {
			t.Errorf("%d bytes: %q", len(line), line)
		}
	}
	whole := strings.ReplaceAll(once.String(), "\r\n ", "")
	for what, n := range map[string]int{"BEGIN:VEVENT": len(all), "END:VEVENT": len(all), "BEGIN:VALARM": 2 * len(all), "UID:": len(all), `Một\; hai\, ba \\ bốn\nnăm ế`: 3, "DTSTART;VALUE=DATE:20": len(all)} {
		if got := strings.Count(whole, what); got != n {
			t.Errorf("%s stands %d times, want %d", what, got, n)
		}
	}
	uids := map[string]bool{}
	for line := range strings.SplitSeq(whole, "\r\n") {
		if id, is := strings.CutPrefix(line, "UID:"); is {
			if uids[id] {
				t.Error(id, "stands twice")
			}
			uids[id] = true
		}
	}
}
