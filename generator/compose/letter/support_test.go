package letter

import (
	"os"
	"strings"
	"testing"

	"vanban/generator/calendar"
	"vanban/generator/dossier"
	"vanban/generator/progress"
	"vanban/generator/tasktable"
	"vanban/generator/wording"
)

// TestSupportersStandOneALine: each of the bodies that share a task is a recipient on a line of its own, named as the plan names it; who leads is addressed already.
func TestSupportersStandOneALine(t *testing.T) {
	d, err := dossier.Load(os.DirFS("../../../seeds/xa-mau"))
	if err != nil {
		t.Fatal(err)
	}
	for support, want := range map[string][]string{
		"Văn phòng HĐND và UBND xã; các thôn":                   {"Văn phòng HĐND và UBND xã", "Các thôn"},
		"Văn phòng HĐND và UBND xã, Công an xã và Trạm Y tế xã": {"Văn phòng HĐND và UBND xã", "Công an xã", "Trạm Y tế xã"},
		"Trung tâm PVHCC xã;":                                   {"Trung tâm PVHCC xã"},
		"Phòng Kinh tế; các thôn; các thôn":                     {"Các thôn"},
		"Hợp tác xã A và B; các thôn.":                          {"Hợp tác xã A và B", "Các thôn"}, // one that the directory does not know
		"Phòng Kinh tế":                                         nil,
		"":                                                      nil,
	} {
		task := &progress.Task{Task: &tasktable.Task{}}
		task.Lead.Text.S, task.Lead.Codes = "Phòng Kinh tế", []string{"phong-kinh-te"}
		task.Support.Text.S = support
		f := &filler{Run: &Run{Dossier: d}, c: Copy{Task: task}}
		lines := ""
		for _, name := range want {
			lines += ";\n- " + name
		}
		if got, err := f.supporters(); err != nil || got != lines {
			t.Errorf("%q: got %q, want %q (%v)", support, got, lines, err)
		}
	}
}

// TestTimesInRemindersAreThoseOfReports: how often a recurring task was done stands in a letter as in the report (I.II.4.b has the 0).
func TestTimesInRemindersAreThoseOfReports(t *testing.T) {
	w, err := wording.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	for want, times := range map[string][2]int{
		"đã thực hiện 0 lần trong 02 lần đến hạn":  {0, 2},
		"đã thực hiện 01 lần trong 10 lần đến hạn": {1, 10},
		"đã thực hiện 11 lần trong 12 lần đến hạn": {11, 12},
	} {
		task := &progress.Task{Task: &tasktable.Task{}, State: progress.Recurring, Done: times[0], DueDays: make([]calendar.Date, times[1])}
		f := &filler{Run: &Run{Wording: w}, c: Copy{Task: task}}
		if got, err := f.state(); err != nil || !strings.HasSuffix(got, want) {
			t.Errorf("got %q, want %q (%v)", got, want, err)
		}
	}
}
