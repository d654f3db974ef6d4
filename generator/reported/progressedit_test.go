package reported

import (
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"vanban/generator/dossier"
)

// sample are changes of every kind.
var sample = []TaskChange{
	{Number: 1, Fields: []FieldChange{{"trang-thai", "hoan-thanh"}, {"ghi-chu", "a: b # c"}},
		Products: []FieldChanges{{{"loai", "Kế hoạch"}, {"so", "1/KH"}}}, Times: []string{"31/01/2024"}},
	{Number: 4, Fields: []FieldChange{{"ty-le", "50"}}},
}

// What people write in many ways gets what is new in the place where it belongs, and nothing else changes.
func TestEditProgress(t *testing.T) {
	for _, c := range []struct{ name, before, after string }{
		{"new file", "", `ky: 2024-quy-1
nhiem-vu:
  - so: 1
    trang-thai: hoan-thanh
    san-pham:
      - loai: Kế hoạch
        so: 1/KH
    lan:
      - 31/01/2024
    ghi-chu: "a: b # c"
  - so: 4
    ty-le: 50
chi-tieu:
  - ma: A-1
    theo-co-quan:
      x: 5
      y: 1,5
`},
		{"lists, comments, a value that is set anew", `ky: 2024-quy-1   # kỳ
nhiem-vu:
- so: 1 # một
  lan: # các lần
  - 01/01/2024
  # đã hỏi
  trang-thai: "dang-thuc-hien"   # cũ

# hai
- so: 2
  ghi-chu: |
    # giữ nguyên
    dòng hai

- so: 9
chi-tieu: # số
- ma: A-1
  theo-co-quan:
    z: 1 # gọi
`, `ky: 2024-quy-1   # kỳ
nhiem-vu:
- so: 1 # một
  lan: # các lần
  - 01/01/2024
  - 31/01/2024
  # đã hỏi
  trang-thai: hoan-thanh   # cũ
  san-pham:
    - loai: Kế hoạch
      so: 1/KH
  ghi-chu: "a: b # c"

# hai
- so: 2
  ghi-chu: |
    # giữ nguyên
    dòng hai
- so: 4
  ty-le: 50

- so: 9
chi-tieu: # số
- ma: A-1
  theo-co-quan:
    z: 1 # gọi
    x: 5
    y: 1,5
`},
		{"brackets, empty keys, no line end", `ky: 2024-quy-1
chi-tieu: [{ma: A-1, theo-co-quan: {}}]
nhiem-vu:
  - {so: 1, lan: [02/01/2024], trang-thai: chua-thuc-hien} # một
loi-van:
  ket-qua: Lời`, `ky: 2024-quy-1
chi-tieu: [{ma: A-1, theo-co-quan: {x: 5, y: "1,5"}}]
nhiem-vu:
  - {so: 1, lan: [02/01/2024, 31/01/2024], trang-thai: hoan-thanh, san-pham: [{loai: Kế hoạch, so: 1/KH}], ghi-chu: "a: b # c"} # một
  - so: 4
    ty-le: 50
loi-van:
  ket-qua: Lời`},
		{"empty values", `ky: 2024-quy-1
nhiem-vu:
  - so: 1
    trang-thai:
    san-pham:
    ghi-chu:
chi-tieu:
`, `ky: 2024-quy-1
nhiem-vu:
  - so: 1
    trang-thai: hoan-thanh
    san-pham:
      - loai: Kế hoạch
        so: 1/KH
    ghi-chu: "a: b # c"
    lan:
      - 31/01/2024
  - so: 4
    ty-le: 50
chi-tieu:
  - ma: A-1
    theo-co-quan:
      x: 5
      y: 1,5
`},
	} {
		t.Run(c.name, func(t *testing.T) {
			values := []ValueChange{{"A-1", "x", "5"}, {"A-1", "y", "1,5"}}
			got, err := EditProgress([]byte(c.before), "2024-quy-1", sample, values)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.after, string(got)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			windows := "\ufeff" + strings.ReplaceAll(c.before, "\n", "\r\n")
			got, err = EditProgress([]byte(windows), "2024-quy-1", sample, values)
			if want := "\ufeff" + strings.ReplaceAll(c.after, "\n", "\r\n"); err != nil || strings.Contains(c.before, "\n") && string(got) != want {
				t.Errorf("with CRLF: %v\n%s", err, cmp.Diff(want, string(got)))
			}
		})
	}
}

// Where there is no sure place, nothing is written.
func TestEditProgressRefuses(t *testing.T) {
	for _, text := range []string{
		"{ky: 2024-quy-1}", "ky: 2024-quy-1\nnhiem-vu: x\n", "- a\n", "ky: [\n", "\xff\n",
		"ky: 2024-quy-1\nnhiem-vu:\n  - so: 1\n    trang-thai: |\n      hoan-thanh\n",
		"ky: 2024-quy-1\nnhiem-vu:\n  - so: 1\n    ghi-chu: hai\n      dòng\n",
	} {
		got, err := EditProgress([]byte(text), "2024-quy-1", sample, nil)
		if err == nil {
			t.Errorf("%q became\n%s", text, got)
		}
	}
}

// FuzzEditProgress edits any text: it refuses, or keeps every line in its order and gives what can be read.
func FuzzEditProgress(f *testing.F) {
	f.Add("ky: 2024-quy-1\nnhiem-vu:\n- so: 1 # một\n  lan:\n  - 01/01/2024\n\n- so: 2\n  ghi-chu: |\n    # a\n")
	f.Add("ky: 2024-quy-1\nnhiem-vu: [{so: 1, san-pham: []}]\nchi-tieu: [{ma: A-1, theo-co-quan: {x: 1}}]")
	f.Add("# chỉ có chú thích\n")
	f.Add("ky: 2024-quy-1\r\nnhiem-vu:\r\n  - so: 1\r\n    trang-thai:   'hoan''thanh'  # x\r\n")
	f.Fuzz(func(t *testing.T, text string) {
		got, err := EditProgress([]byte(text), "2024-quy-1", sample, []ValueChange{{"A-1", "x", "5"}})
		if err != nil {
			return
		}
		rest := strings.Split(strings.ReplaceAll(string(got), "\r\n", "\n"), "\n")
		changed := 0
		for _, line := range strings.Split(strings.ReplaceAll(strings.TrimPrefix(text, "\ufeff"), "\r\n", "\n"), "\n") {
			i := 0
			for i < len(rest) && rest[i] != line {
				i++
			}
			if i == len(rest) {
				changed++ // a value that was set anew, or a bracket that got more
				continue
			}
			rest = rest[i+1:]
		}
		if changed > len(sample)*6 {
			t.Errorf("%d lines lost of %q:\n%s", changed, text, got)
		}
	})
}

// Who reports an indicator is checked against co-quan.yaml, and groups stand for their members.
func TestReporters(t *testing.T) {
	files := good(t)
	d, err := dossier.Load(files)
	if err != nil {
		t.Fatal(err)
	}
	agency := d.Agencies.Agencies[0].Code.S
	group, open := "", ""
	for _, g := range d.Agencies.Groups {
		if len(d.Agencies.Members(g.Code.S)) > 0 {
			group = g.Code.S
		} else {
			open = g.Code.S
		}
	}
	load := func(keys string) ([]*Indicator, error) {
		files := good(t)
		area := d.Areas[0].Name.S
		files[dossier.IndicatorsFile] = &fstest.MapFile{Data: []byte("chi-tieu:\n  - {ma: A, linh-vuc: \"" + area + "\", ten: a, don-vi: việc, loai: dem}\n  - {ma: B, linh-vuc: \"" + area + "\", ten: b, don-vi: việc, " + keys + "}\n")}
		d, err := dossier.Load(files)
		if err != nil {
			t.Fatal(err)
		}
		_, all, err := Periods(d)
		return all, err
	}
	for keys, want := range map[string]string{
		"loai: dem, bao-cao-boi: [khong-co]":                              "Không có cơ quan hoặc nhóm nào mã “khong-co”",
		"loai: dem, bao-cao-boi: [" + open + "]":                          "không kể ra cơ quan nào nên không biết ai báo cáo",
		"loai: ty-le, tu-so: A, mau-so: A, bao-cao-boi: [" + agency + "]": "Khóa “bao-cao-boi” không dùng với “loai: ty-le”",
	} {
		if strings.Contains(keys, "[]") {
			continue // the dossier has no such group
		}
		if _, err := load(keys); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", keys, err)
		}
	}
	all, err := load("loai: dem, bao-cao-boi: [" + agency + ", " + group + "]")
	if err != nil {
		t.Fatal(err)
	}
	want := d.Agencies.Members(agency, group)
	got := []string{}
	for _, duty := range Duties(d, all, nil) {
		for _, i := range duty.Indicators {
			if i.Code.S == "B" {
				got = append(got, duty.Agency.Code.S)
			}
		}
	}
	slices.Sort(want)
	slices.Sort(got)
	if !slices.Equal(got, want) || len(got) == 0 {
		t.Errorf("reported by %v, want %v", got, want)
	}
	// Where nobody is named, those who reported it before do.
	before := []*Progress{{Values: []Value{{Code: dossier.Text{S: "A"}, Agency: dossier.Text{S: agency}}, {Code: dossier.Text{S: "A"}}}}}
	n := 0
	for _, duty := range Duties(d, all, before) {
		if slices.ContainsFunc(duty.Indicators, func(i *Indicator) bool { return i.Code.S == "A" }) {
			n++
		}
	}
	if n != 1 {
		t.Errorf("A is reported by %d agencies, want the one that did before", n)
	}
}

// Groups stand for their members: the seed's tasks of "Các sở, ban, ngành tỉnh và UBND cấp huyện" go to 19 departments and 9 districts.
func TestDutiesOfTheSeed(t *testing.T) {
	d, err := dossier.Load(os.DirFS("../../seeds/tay-ninh-2024"))
	if err != nil {
		t.Fatal(err)
	}
	districts, leads := 0, 0
	for _, duty := range Duties(d, nil, nil) {
		if strings.HasPrefix(duty.Agency.Code.S, "ubnd-") && len(duty.Lead) > 0 {
			districts++
		}
		for _, t := range duty.Lead {
			if t.Number == 25 {
				leads++
			}
		}
		for _, task := range duty.Support {
			if slices.Contains(duty.Lead, task) {
				t.Errorf("%s leads and shares task %d", duty.Agency.Code, task.Number)
			}
		}
	}
	if districts != 9 || leads != 28 {
		t.Errorf("%d districts, task 25 led by %d", districts, leads)
	}
	// Any change of a task is another version; number and day of the document are not.
	version := d.PlanVersion()
	d.Number++
	if d.PlanVersion() != version {
		t.Error("the number changes the version")
	}
	d.Areas[0].Tasks[0].Content.S += "."
	if d.PlanVersion() == version {
		t.Error("a task's words do not change the version")
	}
}
