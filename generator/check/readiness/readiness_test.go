package readiness

import (
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"vanban/generator/dossier"
	"vanban/seeds"
)

// started gives the starter's dossier with real names, and with some words put in the place of others.
func started(t *testing.T, change ...string) *dossier.Dossier {
	t.Helper()
	files := fstest.MapFS{}
	for _, name := range []string{"ho-so.yaml", "ke-hoach.md", "nhiem-vu.yaml", "co-quan.yaml"} {
		data, err := fs.ReadFile(seeds.Files, "khoi-tao/"+name)
		if err != nil {
			t.Fatal(err)
		}
		text := strings.NewReplacer("xã Mẫu", "xã Tân Phú", "tỉnh Mẫu", "tỉnh Lâm Đồng").Replace(string(data))
		text = strings.Replace(text, "Kế hoạch số 12/KH-UBND ngày 09 tháng 01", "Kế hoạch số 31/KH-UBND ngày 08 tháng 01", 1)
		text = strings.NewReplacer("Kịp thời tháo gỡ", "Tháo gỡ ngay", "noi-dung: Rà soát, đơn giản", "noi-dung: Tiếp tục rà soát, đơn giản").Replace(text)
		for i := 0; i < len(change); i += 3 {
			if change[i] == name {
				if !strings.Contains(text, change[i+1]) {
					t.Fatalf("%s has no %q", name, change[i+1])
				}
				text = strings.Replace(text, change[i+1], change[i+2], 1)
			}
		}
		files[name] = &fstest.MapFile{Data: []byte(text)}
	}
	d, err := dossier.Load(files)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// TestEachRuleFindsItsFault plants one fault in a dossier that is ready, and wants that rule at the line where it is, and no other.
func TestEachRuleFindsItsFault(t *testing.T) {
	const basis = "Kế hoạch số 31/KH-UBND ngày 08 tháng 01 năm 2026"
	for _, c := range []struct {
		id     string
		signed bool
		change []string
		at     string
	}{
		{"", false, nil, ""},
		{"HS.ten", true, nil, "ho-so.yaml:"},
		{"HS.trong", false, []string{"ke-hoach.md", "dịch vụ hành chính công", "dịch vụ hành chính công tại ………"}, "ke-hoach.md:5"},
		{"HS.mau.1", false, []string{"ho-so.yaml", basis, "Kế hoạch số 12/KH-UBND ngày 09 tháng 01 năm 2026"}, "ho-so.yaml:51"},
		{"HS.mau.4", false, []string{"ke-hoach.md", "Tháo gỡ ngay", "Kịp thời tháo gỡ"}, "ke-hoach.md:5"},
		{"HS.mau.4", true, []string{"nhiem-vu.yaml", "Tiếp tục rà soát", "Rà soát", "ho-so.yaml", "  ho-ten:", "  ho-ten: Nguyễn Văn A  #"}, "nhiem-vu.yaml:11"},
		{"HS.mau.2", false, []string{"ho-so.yaml", "UBND xã\n  viet-tat", "UBND xã Mẫu\n  viet-tat"}, "ho-so.yaml:"},
		{"HS.co-quan.2", false, []string{"co-quan.yaml", "co-quan:\n", "co-quan:\n  - ma: SOKHDT\n    ten: Sở Kế hoạch và Đầu tư\n", "ke-hoach.md", "dịch vụ hành chính công", "dịch vụ hành chính công của Sở Kế hoạch và Đầu tư"}, "co-quan.yaml:"},
		{"HS.co-quan", false, []string{"co-quan.yaml", "co-quan:\n", "co-quan:\n  - ma: DUTHUA\n    ten: Trạm Khuyến nông xã Tân Phú\n"}, "co-quan.yaml:"},
	} {
		t.Run(c.id, func(t *testing.T) {
			all := Look(started(t, c.change...), "", c.signed, nil)
			if c.id == "" {
				for _, f := range all {
					t.Errorf("%s at %s: %s", f.Rule.ID, f.Source, f.Found)
				}
				return
			}
			if len(all) != 1 || all[0].Rule.ID != c.id || !strings.HasPrefix(all[0].Source.String(), c.at) {
				t.Fatalf("found %d: %+v", len(all), all)
			}
		})
	}
}

// TestOnlyAWholeSampleStops: aims in general words are any office's; a plan and tasks that are both the starter's are nobody's.
func TestOnlyAWholeSampleStops(t *testing.T) {
	plan, tasks := []string{"ke-hoach.md", "Tháo gỡ ngay", "Kịp thời tháo gỡ"}, []string{"nhiem-vu.yaml", "Tiếp tục rà soát", "Rà soát"}
	for n, change := range [][]string{nil, plan, tasks, append(slices.Clone(plan), tasks...)} {
		if all := Sample(started(t, change...), true); len(all) > 0 != (n == 3) {
			t.Errorf("%q: %+v", change, all)
		}
	}
}

// TestTasksAgreeWithThePlan plants faults of products and deadlines.
func TestTasksAgreeWithThePlan(t *testing.T) {
	due, product := lineOf(t, "thoi-han:"), lineOf(t, "san-pham:")
	for id, change := range map[string][]string{
		"HS.han.1":    {"nhiem-vu.yaml", due, "thoi-han: Trong tháng 1", "ho-so.yaml", "\nngay:", "\nngay: 05/02/2026  #", "ho-so.yaml", "\nso:", "\nso: 15  #", "ho-so.yaml", "du-thao: true", "du-thao: false", "ho-so.yaml", "  ho-ten:", "  ho-ten: Nguyễn Văn A  #"},
		"HS.chu-tri":  {"nhiem-vu.yaml", "phoi-hop: Văn phòng HĐND và UBND xã; các thôn", "phoi-hop: Văn phòng HĐND và UBND xã; Phòng Văn hóa - Xã hội"},
		"HS.han.2":    {"nhiem-vu.yaml", due, "thoi-han: Quý II/2027"},
		"HS.san-pham": {"nhiem-vu.yaml", product, "san-pham: \"-\""},
	} {
		d := started(t, change...)
		found := false
		for _, f := range Look(d, "", false, nil) {
			found = found || f.Rule.ID == id && strings.HasPrefix(f.Source.String(), "nhiem-vu.yaml:")
			if f.Rule.ID != id {
				t.Errorf("%s: %s too at %s", id, f.Rule.ID, f.Source)
			}
		}
		if !found {
			t.Errorf("%s is not found", id)
		}
	}
	if all := Look(started(t, "nhiem-vu.yaml", due, "thoi-han: Quý IV/2026 đến quý II/2027"), "", false, nil); len(all) > 0 {
		t.Errorf("a task that goes on into the next year: %+v", all)
	}
}

// TestAModelIsNoSampleName: “xã mẫu” is a model commune, and no place called Mẫu.
func TestAModelIsNoSampleName(t *testing.T) {
	content := lineOf(t, "noi-dung:")
	for text, want := range map[string]int{
		"noi-dung: Xây dựng mô hình xã mẫu, phường mẫu về chuyển đổi số": 0, "noi-dung: Báo cáo UBND xã Mẫu": 1, "noi-dung: TRÌNH XÃ MẪU": 1,
		"noi-dung: Báo cáo UBND xã Mẫu Sơn, tỉnh Lạng Sơn; XÃ MẪU SƠN; xã Yên Mẫu": 0,
	} {
		found := 0
		for _, f := range Look(started(t, "nhiem-vu.yaml", content, text), "", false, nil) {
			if f.Rule.ID == "HS.mau.2" {
				found++
			}
		}
		if found != want {
			t.Errorf("%s: %d findings", text, found)
		}
	}
}

// lineOf gives the first line of the starter's tasks that begins with a key.
func lineOf(t *testing.T, key string) string {
	t.Helper()
	data, err := fs.ReadFile(seeds.Files, "khoi-tao/nhiem-vu.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		if s := strings.TrimSpace(line); strings.HasPrefix(s, key) {
			return s
		}
	}
	t.Fatalf("no %s", key)
	return ""
}
