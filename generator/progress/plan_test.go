package progress

import (
	"fmt"
	"os"
	"testing"

	"vanban/generator/deadline"
	"vanban/generator/dossier"
	"vanban/generator/reported"
)

// TestOneCountOfTasks: the appendix's last row, the figures of the plan and those of a period count the same tasks.
func TestOneCountOfTasks(t *testing.T) {
	for folder, want := range map[string]int{"../../testdata/ho-so/bang-nhiem-vu-viec-con": 4, "../../seeds/tay-ninh-2024": 46} {
		d, err := dossier.Load(os.DirFS(folder))
		if err != nil {
			t.Fatal(err)
		}
		period := deadline.Period{Year: d.Year, Kind: deadline.WholeYear}
		made, err := Make(d, []*reported.Progress{{Period: period}}, nil, period)
		if err != nil {
			t.Fatal(err)
		}
		got := []int{d.TaskCount(), len(plan(d).Tasks), len(made.Tasks)}
		for _, r := range []*Report{plan(d), made} {
			if f, there := r.Figures.Get(AllTasks + "." + totalCode); there {
				got = append(got, int(f.Value.Num().Int64()))
			}
		}
		if fmt.Sprint(got) != fmt.Sprint([]int{want, want, want, want, want}) {
			t.Errorf("%s: counted %v, want %d each", folder, got, want)
		}
	}
}
