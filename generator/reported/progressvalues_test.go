package reported

import (
	"maps"
	"slices"
	"testing"

	"vanban/generator/deadline"
	"vanban/generator/dossier"
)

// TestReasonsOfAReportAreNamed: what a changed file of progress is named by is shown to a clerk as the reason of a stale report.
func TestReasonsOfAReportAreNamed(t *testing.T) {
	period, err := deadline.ParsePeriod("2025-quy-1")
	if err != nil {
		t.Fatal(err)
	}
	reported := &Progress{Period: period, Tasks: []TaskProgress{{Number: 2}}, Values: []Value{{Code: dossier.Text{S: "TC-01"}}}}
	v := dossier.Values{}
	addPeriod(v, reported)
	const name = "tien-do/2025-quy-1: "
	want := []string{name + "chỉ tiêu TC-01", name + "lời văn", name + "nhiệm vụ 2", name + "số, ngày", name + "vị trí các dòng"}
	if got := slices.Sorted(maps.Keys(v)); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
