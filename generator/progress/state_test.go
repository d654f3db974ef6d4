package progress

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"vanban/generator/calendar"
	"vanban/generator/deadline"
	"vanban/generator/dossier"
	"vanban/generator/reported"
	"vanban/generator/tasktable"
)

var update = flag.Bool("update", false, "write the golden files")

// seed is the dossier of Decision 140.
func seed(t testing.TB) *dossier.Dossier {
	t.Helper()
	d, err := dossier.Load(os.DirFS("../../seeds/tay-ninh-2024"))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// phrasesOf gives each deadline of a dossier once, in its order.
func phrasesOf(d *dossier.Dossier) []deadline.Deadline {
	var all []deadline.Deadline
	for _, a := range d.Areas {
		for _, t := range a.Tasks {
			if !slices.Contains(all, t.Deadline) {
				all = append(all, t.Deadline)
			}
		}
	}
	return all
}

// cutOffs gives every cut-off of 2024 and 2025 with the periods that end there.
func cutOffs(t testing.TB) (days []calendar.Date, periods map[calendar.Date][]deadline.Period) {
	t.Helper()
	periods = map[calendar.Date][]deadline.Period{}
	add := func(p deadline.Period) { periods[p.CutOff()] = append(periods[p.CutOff()], p) }
	for _, year := range []int{2024, 2025} {
		for month := 1; month <= 12; month++ {
			add(deadline.Period{Year: year, Kind: deadline.Month, N: month})
		}
		for quarter := 1; quarter <= 4; quarter++ {
			add(deadline.Period{Year: year, Kind: deadline.Quarter, N: quarter})
		}
		for _, kind := range []deadline.PeriodKind{deadline.FirstHalf, deadline.NineMonths, deadline.WholeYear} {
			add(deadline.Period{Year: year, Kind: kind})
		}
	}
	for day := range periods {
		days = append(days, day)
	}
	slices.SortFunc(days, calendar.Date.Compare)
	return days, periods
}

// short are the states as the golden table has them.
var short = [StateCount]string{
	DoneInTime: "xong đúng hạn", DoneLate: "xong muộn", DoneUndated: "xong, không rõ hạn", UnderWay: "đang làm", Overdue: "quá hạn",
	NotYetDue: "chưa đến hạn", Undated: "không rõ hạn", Continuous: "thường xuyên", Recurring: "định kỳ", NotApplicable: "không phù hợp",
}

// at gives the task as it stands at a cut-off.
func at(d deadline.Deadline, r reported.TaskProgress, cutOff calendar.Date) *Task {
	task := &Task{Task: &tasktable.Task{Deadline: d}, Reported: r, plan: planDays(2024)}
	task.stateAt(cutOff)
	return task
}

const stateHead = `Trạng thái của từng dạng thời hạn trong Quyết định 140 tại mọi ngày chốt số liệu của 2024 và 2025.

Các cột: ngày chốt; các kỳ chốt ngày ấy; trạng thái khi không có báo cáo nào, khi báo “chưa thực hiện”, khi báo “đang thực
hiện”, khi xong đúng ngày hạn cuối, khi xong ngay hôm sau (— là ngày ấy còn ở sau ngày chốt, hoặc không có hạn cuối). Nhiệm
vụ định kỳ: số lần đến hạn tính đến ngày chốt, và hạn kế tiếp.
`

// TestStateTable sets every deadline of Decision 140 at every cut-off of two years beside testdata/trang-thai.txt.
func TestStateTable(t *testing.T) {
	days, periods := cutOffs(t)
	phrases := phrasesOf(seed(t))
	var b strings.Builder
	b.WriteString(stateHead)
	for _, d := range phrases {
		fmt.Fprintf(&b, "\n%s", d)
		if !d.Last().IsZero() {
			fmt.Fprintf(&b, "   (từ %s đến %s)", padded(d.First()), padded(d.Last()))
		}
		b.WriteString("\n")
		for _, cutOff := range days {
			var codes []string
			for _, p := range periods[cutOff] {
				codes = append(codes, strings.TrimPrefix(p.String(), fmt.Sprintf("%d-", p.Year)))
			}
			fmt.Fprintf(&b, "  %s  %-25s", padded(cutOff), strings.Join(codes, ", "))
			if d.Recurrence() != deadline.Once {
				b.WriteString(recurrenceLine(d, cutOff) + "\n")
				continue
			}
			b.WriteString(strings.TrimRight(stateLine(d, cutOff), " ") + "\n")
		}
	}
	if len(phrases) < 10 {
		t.Errorf("only %d forms of deadlines", len(phrases))
	}
	compareGolden(t, "testdata/trang-thai.txt", b.String())
}

func stateLine(d deadline.Deadline, cutOff calendar.Date) string {
	var b strings.Builder
	for _, said := range []reported.State{reported.NotSaid, reported.NotBegun, reported.UnderWay} {
		fmt.Fprintf(&b, "%-14s", short[at(d, reported.TaskProgress{State: said}, cutOff).State])
	}
	for _, late := range []int{0, 1} {
		done := d.Last().AddDays(late)
		if d.Last().IsZero() || done.After(cutOff) {
			fmt.Fprintf(&b, "%-14s", "—")
			continue
		}
		fmt.Fprintf(&b, "%-14s", short[at(d, reported.TaskProgress{State: reported.Completed, Done: done}, cutOff).State])
	}
	return b.String()
}

func recurrenceLine(d deadline.Deadline, cutOff calendar.Date) string {
	task := at(d, reported.TaskProgress{}, cutOff)
	next := "hết"
	if day := task.NextDue(cutOff, cutOff.AddDays(800)); !day.IsZero() {
		next = padded(day)
	}
	return fmt.Sprintf("%s, đến hạn %2d lần; kế tiếp %s", short[task.State], len(task.DueDays), next)
}

// padded writes a day so that days stand under each other in the table.
func padded(d calendar.Date) string { return d.Padded() }

// compareGolden compares a text with a golden file.
func compareGolden(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}
