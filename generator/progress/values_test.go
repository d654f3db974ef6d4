package progress

import (
	"maps"
	"testing"
	"testing/fstest"
)

// TestWholeAndByAgency: one value for all agencies in one period and a value of each in another add up; what an agency's own figure would be is not
// known where a part of its span was told for all.
func TestWholeAndByAgency(t *testing.T) {
	files := maps.Clone(small(t))
	for name, text := range map[string]string{
		"chi-tieu.yaml": `chi-tieu:
  - {ma: A, linh-vuc: Cải cách thể chế, ten: Hồ sơ, don-vi: hồ sơ, loai: dem}
  - {ma: D, linh-vuc: Cải cách thể chế, ten: Bộ phận một cửa, don-vi: bộ phận, loai: cuoi-ky, bao-cao-boi: [so-noi-vu, so-tai-chinh]}
`,
		"tien-do/2024-quy-1.yaml":   "ky: 2024-quy-1\nchi-tieu:\n  - {ma: A, gia-tri: 120}\n  - {ma: D, theo-co-quan: {so-noi-vu: 9, so-tai-chinh: 9}}\n",
		"tien-do/2024-6-thang.yaml": "ky: 2024-6-thang\nchi-tieu:\n  - {ma: A, theo-co-quan: {so-noi-vu: 40, so-tai-chinh: 25}}\n  - {ma: D, gia-tri: 3}\n",
		"tien-do/2024-quy-3.yaml":   "ky: 2024-quy-3\nchi-tieu:\n  - {ma: A, gia-tri: 5}\n  - {ma: D, theo-co-quan: {so-noi-vu: 2, so-tai-chinh: 4}}\n",
	} {
		files[name] = &fstest.MapFile{Data: []byte(text)}
	}
	for _, want := range []struct {
		period            string
		own, toDate       string // of A
		agencies, toDates int    // how many have a figure of the period, of the year
		last              string // D
		lastOf            int
	}{
		{"2024-quy-1", "120", "120", 0, 0, "18", 2},
		{"2024-quy-2", "65", "185", 2, 0, "3", 0},
		{"2024-quy-3", "5", "190", 0, 0, "6", 2},
	} {
		r, err := makeReport(t, files, want.period)
		if err != nil {
			t.Fatal(want.period, err)
		}
		a, d := r.Indicators[0], r.Indicators[1]
		agencies, toDates := 0, 0
		for _, of := range a.ByAgency {
			if of.Own != nil {
				agencies++
			}
			if of.ToDate != nil {
				toDates++
			}
		}
		if a.Own.Value.RatString() != want.own || a.ToDate.Value.RatString() != want.toDate || agencies != want.agencies || toDates != want.toDates {
			t.Errorf("%s: A %s, %s, of %d and %d agencies", want.period, a.Own.Value, a.ToDate.Value, agencies, toDates)
		}
		if d.ToDate.Value.RatString() != want.last || len(d.ByAgency) != want.lastOf {
			t.Errorf("%s: D %s of %d agencies", want.period, d.ToDate.Value, len(d.ByAgency))
		}
	}
}
