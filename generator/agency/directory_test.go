package agency

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"vanban/generator/strictyaml"
)

// directoryOf reads a co-quan.yaml that must be without problems.
func directoryOf(t testing.TB, text string) *Directory {
	t.Helper()
	f := &strictyaml.File{Name: "co-quan.yaml"}
	f.SetText(text)
	d := strictyaml.Decoder{File: f}
	root, ok := d.Parse(text)
	dir := Read(&d, root)
	if !ok || len(f.Problems) > 0 {
		t.Fatal(f.Problems)
	}
	return dir
}

const someAgencies = `
co-quan:
  - {ma: nv, ten: Sở Nội vụ, viet-tat: SNV}
  - {ma: tc, ten: Sở Tài chính}
  - {ma: vh, ten: Sở Văn hóa và Thể thao}
  - {ma: huyen, ten: UBND cấp huyện}
  - {ma: xa, ten: cấp xã}
nhom:
  - {ma: so, ten: Các sở, ten-khac: ["Các sở, ngành", "Các sở, ban, ngành"], thanh-vien: [nv, tc]}
  - {ma: tat-ca, ten: Tất cả, thanh-vien: [xa, so, nv, tat-ca-2]}
  - {ma: tat-ca-2, ten: Tất cả hai, thanh-vien: [vh, so]}
  - {ma: mo, ten: các cơ quan liên quan, mo: true}
`

func TestMatch(t *testing.T) {
	dir := directoryOf(t, someAgencies)
	tests := []struct {
		text  string
		codes []string
		badAt int
	}{
		{"Sở Nội vụ", []string{"nv"}, -1},
		{"sở Nội vụ", []string{"nv"}, -1},
		{"Các sở, ngành; UBND cấp huyện, cấp xã", []string{"so", "huyen", "xa"}, -1},
		{"Các sở, ban, ngành", []string{"so"}, -1},
		{"Các sở, Sở Tài chính", []string{"so", "tc"}, -1},
		{"Sở Văn hóa và Thể thao và Sở Nội vụ", []string{"vh", "nv"}, -1},
		{"UBND cấp huyện cấp xã", []string{"huyen", "xa"}, -1},
		{"SNV; và Các cơ quan liên quan", []string{"nv", "mo"}, -1},
		{"Sở\u00a0Nội vụ", []string{"nv"}, -1},
		{"Sở Nội vụ, Sở Y tế", []string{"nv"}, 11},
		{"Theo Kế hoạch số 12/KH-UBND ngày 05/01/2026", nil, -1},
		{"Thực hiện theo phân công tại Quyết định số 15/QĐ-UBND, Công văn số 3/UBND-NC", nil, -1},
		{"Quyết định số 15/QĐ-UBND của UBND tỉnh; Sở Nội vụ", []string{"nv"}, -1},
		{"Sở Nội vụ (theo Quyết định số 15/QĐ-UBND, ngày 5/1/2026), Sở Tài chính", []string{"nv", "tc"}, -1},
		{"Sở Nội vụ theo Kế hoạch số 12/KH-UBND, Sở Tài chính", []string{"nv", "tc"}, -1},
		{"Sở Nội vụ, theo chức năng; Sở Y tế", []string{"nv"}, 27},
		{"Kế hoạch", nil, 0},
		{"Theo", nil, 0},
		{"Theo dõi chung", nil, 0},
		{"Sở Nội vụ; Kế hoạch 12", []string{"nv"}, -1},
		{"Sở Nội vụ đề án 06", []string{"nv"}, 10},
		{"Sở Nội vụ Kế hoạch số 12/KH-UBND, Sở Tài chính", []string{"nv", "tc"}, -1},
		{"Sở Nội vụ (Đề án 06), Sở Tài chính", []string{"nv", "tc"}, -1},
		{"theo danh mục của UBND tỉnh", nil, -1},
		{"SNVX", nil, 0},
		{"Sở Nội", nil, 0},
		{"Sở Nội vụ,", []string{"nv"}, 9},
		{"Sở Nội vụ.", nil, 0},
		{"Sở nội vụ", nil, 0},
		{"", nil, -1},
	}
	for _, test := range tests {
		codes, badAt := dir.Match(test.text)
		if diff := cmp.Diff(test.codes, codes); diff != "" || badAt != test.badAt {
			t.Errorf("%q: bad at %d, want %d; %s", test.text, badAt, test.badAt, diff)
		}
	}
}

func TestMembers(t *testing.T) {
	dir := directoryOf(t, someAgencies)
	for code, want := range map[string][]string{
		"nv": {"nv"}, "so": {"nv", "tc"}, "tat-ca": {"xa", "nv", "tc", "vh"}, "mo": nil, "không có": nil,
	} {
		if diff := cmp.Diff(want, dir.Members(code)); diff != "" {
			t.Errorf("%s: %s", code, diff)
		}
	}
	if a, group, ok := dir.Find("so"); !ok || !group || a.Name.S != "Các sở" {
		t.Error("so not found")
	}
	if _, _, ok := dir.Find("không có"); ok {
		t.Error("found what is not there")
	}
}

func FuzzMatch(f *testing.F) {
	dir := directoryOf(f, someAgencies)
	f.Add("Các sở, ngành; UBND cấp huyện và cấp xã")
	f.Fuzz(func(t *testing.T, text string) {
		codes, badAt := dir.Match(text)
		if n := len([]rune(text)); badAt < -1 || badAt >= n && n > 0 {
			t.Errorf("%q: %v, bad at %d", text, codes, badAt)
		}
		if badAt >= 0 {
			UnknownNames(text, badAt)
		}
	})
}
