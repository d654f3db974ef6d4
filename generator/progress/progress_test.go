package progress

import (
	"testing"

	"vanban/generator/calendar"
	"vanban/generator/deadline"
	"vanban/generator/reported"
)

// The ten forms of deadlines of Decision 140, and what state each is in at the
// cut-offs of 2024 and 2025 when the task was reported as under way, or not at all.
var forms = []struct {
	phrase  string
	dueLast string // the cut-off after which it is overdue; empty: never
	state   State  // until then, under way
	dues    map[string]int
}{
	{"Trong tháng 1", "2024-02-14", UnderWay, nil},
	{"Quý I năm 2024", "2024-04-14", UnderWay, nil},
	{"Quý II/2024", "2024-07-14", UnderWay, nil},
	{"Quý II, III/2024", "2024-10-14", UnderWay, nil},
	{"Trong năm 2024", "2025-01-14", UnderWay, nil},
	{"Quý IV/2024 đến quý II/2025", "2025-07-14", UnderWay, nil},
	{"Năm 2024 -2025", "2026-01-14", UnderWay, nil},
	{"Thường xuyên", "", Continuous, nil},
	{"Hàng tháng", "", Recurring, map[string]int{"2024-01-14": 0, "2024-02-14": 1, "2024-06-14": 5, "2024-12-14": 11, "2025-03-14": 12}},
	{"Trước ngày 20 của kỳ Báo cáo", "", Recurring, map[string]int{"2024-03-14": 0, "2024-06-14": 1, "2024-12-14": 3, "2025-12-14": 4}},
	{"Quý I, II, III và cả năm 2024", "", Recurring, map[string]int{"2024-03-14": 0, "2024-04-14": 1, "2024-12-14": 3, "2025-01-14": 4, "2025-12-14": 4}},
	{"Theo Kế hoạch số 3989/KH-UBND ngày 21/11/2022", "", Undated, nil},
}

func TestStateAtEveryCutOff(t *testing.T) {
	for _, f := range forms {
		d, err := deadline.Parse(f.phrase, 2024)
		if err != nil {
			t.Fatal(err)
		}
		days, _ := cutOffs(t)
		for _, cutOff := range days {
			for _, said := range []reported.State{reported.UnderWay, reported.NotSaid} {
				task := at(d, reported.TaskProgress{State: said}, cutOff)
				want := f.state
				switch {
				case f.dueLast != "" && cutOff.String() >= f.dueLast:
					want = Overdue
				case want == UnderWay && said == reported.NotSaid:
					want = NotYetDue
				}
				if task.State != want {
					t.Errorf("%s, %v at %s: state %v, want %v", f.phrase, said, cutOff, task.State, want)
				}
				if n, given := f.dues[cutOff.String()]; given && len(task.DueDays) != n {
					t.Errorf("%s at %s: due %d times %v, want %d", f.phrase, cutOff, len(task.DueDays), task.DueDays, n)
				}
			}
		}
	}
}

func TestDoneInTimeOrLate(t *testing.T) {
	cutOff := calendar.Of(2024, 12, 14)
	for _, c := range []struct {
		phrase, done string
		want         State
	}{
		{"Trong tháng 1", "31/01/2024", DoneInTime}, {"Trong tháng 1", "01/02/2024", DoneLate},
		{"Trước ngày 20/5/2024", "19/05/2024", DoneInTime}, {"Trước ngày 20/5/2024", "20/05/2024", DoneLate},
		{"Thường xuyên", "20/05/2024", DoneInTime}, {"Theo Kế hoạch số 1", "20/05/2024", DoneUndated},
	} {
		d, err := deadline.Parse(c.phrase, 2024)
		if err != nil {
			t.Fatal(err)
		}
		done, _ := calendar.ParseDate(c.done)
		task := at(d, reported.TaskProgress{State: reported.Completed, Done: done}, cutOff)
		if task.State != c.want {
			t.Errorf("%s done on %s: %v", c.phrase, c.done, task.State)
		}
	}
}

// TestUndated: of a task whose deadline names no day nobody knows whether it is or was late, so it is counted apart.
func TestUndated(t *testing.T) {
	d := deadline.Other("Sau khi có hướng dẫn của tỉnh")
	for said, want := range map[reported.State]State{reported.NotSaid: Undated, reported.NotBegun: Undated, reported.UnderWay: Undated,
		reported.Completed: DoneUndated, reported.NotApplicable: NotApplicable} {
		if got := at(d, reported.TaskProgress{State: said}, calendar.Of(2024, 6, 14)); got.State != want || got.Behind() {
			t.Errorf("%v: %s, want %s", said, got.State.Code(), want.Code())
		}
	}
}
