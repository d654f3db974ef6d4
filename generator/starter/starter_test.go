package starter

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"vanban/generator/dossier"
)

// wishes are offices of every sort.
var wishes = []Wish{
	{}, {Level: "tinh"}, {Level: "so"}, {Level: "bo"}, {Year: 2027},
	{Name: "xã Hòa Hội, tỉnh Tây Ninh"}, {Name: "phường Bến Thành, Thành phố Hồ Chí Minh"}, {Name: "Phường 1, tỉnh Tây Ninh"}, {Name: "UBND đặc khu Phú Quý, tỉnh Lâm Đồng"},
	{Name: "tỉnh Tây Ninh"}, {Name: "thành phố Huế"}, {Name: "Thành phố Hồ Chí Minh"}, {Name: "Sở Nông nghiệp và Môi trường tỉnh Tây Ninh"}, {Name: "Sở Nội vụ, thành phố Huế"}, {Name: "Bộ Tài chính"},
	{Name: "phường Bến Thành, TP.Hồ Chí Minh"}, {Name: "TP Huế"}, {Name: "xã Hòa Hội, Tây Ninh"}, {Name: "phường Bến Thành, TPHCM"}, {Name: "phường Bến Thành, TP.HCM"},
	{Name: "xã Hòa Hội - tỉnh Tây Ninh"}, {Name: "xã Hòa Hội (tỉnh Tây Ninh)"}, {Name: "Sở Văn hóa, Thể thao và Du lịch tỉnh Tây Ninh"}, {Name: "Sở Văn hóa, Thể thao và Du lịch, tỉnh Tây Ninh"},
	{Name: "Trường Trung học cơ sở Nguyễn Du, xã Hòa Hội, tỉnh Tây Ninh"}, {Name: "Phòng Văn hóa - Xã hội xã Hòa Hội, tỉnh Tây Ninh"}, {Name: "Trung tâm Lưu trữ lịch sử, Sở Nội vụ, tỉnh Tây Ninh"},
	{Name: "xã Mẫu Sơn, tỉnh Lạng Sơn"}, {Name: "phường Yên Mẫu, tỉnh Lạng Sơn"},
}

// filesOf gives the files of a wish as a folder.
func filesOf(t *testing.T, w Wish) (folder fstest.MapFS, all string) {
	t.Helper()
	files, notes, err := Files(w)
	if err != nil || len(notes) > 0 {
		t.Fatalf("%+v: %v %v", w, err, notes)
	}
	folder = fstest.MapFS{}
	for _, f := range files {
		folder[f.Name] = &fstest.MapFile{Data: []byte(f.Text)}
		all += f.Text
	}
	return folder, all
}

// TestEveryDossierIsGood: whatever is wished for, the dossier has no errors and no notes but those of the commune's, and the sample's names are gone.
func TestEveryDossierIsGood(t *testing.T) {
	inPhrase := regexp.MustCompile(`(?:UBND|HĐND|Ủy ban nhân dân|Đảng ủy|công|PVHCC) xã\b|các thôn|Thôn |[Tt]hành phố tỉnh`)
	for _, w := range wishes {
		for _, kind := range Kinds {
			w.Kind = kind
			folder, all := filesOf(t, w)
			d, err := dossier.Load(folder)
			if err != nil {
				t.Errorf("%+v: %v", w, err)
				continue
			}
			if (d.Kind == dossier.DecisionWithPlan) != (kind == "quyet-dinh") || len(d.Notes) > 0 {
				t.Errorf("%+v: %v, %v", w, d.Kind, d.Notes)
			}
			name := strings.ToLower(w.Name)
			if w.Name != "" && strings.Contains(strings.NewReplacer("Mẫu 1.", "", "đường Mẫu", "", "Mẫu Sơn", "", "Yên Mẫu", "", "ngày 05/02", "").Replace(all), "Mẫu") && w.Name != "Bộ Tài chính" {
				t.Errorf("%+v: a name of the sample stays:\n%s", w, linesWith(all, "Mẫu"))
			}
			if found := inPhrase.FindString(strings.ReplaceAll(all, "các xã", "")); found != "" && !strings.HasPrefix(name, "xã ") && !strings.HasPrefix(name, "ubnd đặc khu") && (w.Name != "" || w.Level != "") {
				t.Errorf("%+v: %q stays:\n%s", w, found, linesWith(all, found))
			}
		}
	}
}

func linesWith(text, word string) string {
	var all []string
	for line := range strings.Lines(text) {
		if strings.Contains(line, word) {
			all = append(all, line)
		}
	}
	return strings.Join(all, "")
}

// TestEveryStepIsTaken: each of the words that a preset has others for stands in the files that it is for.
func TestEveryStepIsTaken(t *testing.T) {
	taken := map[string]bool{}
	for _, w := range wishes {
		for _, kind := range Kinds {
			w.Kind = kind
			o, _, err := officeOf(w)
			if err != nil {
				t.Fatal(err)
			}
			_, all := filesOf(t, Wish{Kind: "quyet-dinh"})
			for _, preset := range append(o.presets(kind), "thanh-pho") {
				more, err := stepsOf(preset)
				if err != nil {
					t.Fatal(err)
				}
				if preset == "thanh-pho" {
					_, agencies := filesOf(t, Wish{Level: "tinh"})
					all += agencies
				}
				for _, s := range more {
					taken[preset+": "+s.From] = taken[preset+": "+s.From] || strings.Contains(all, s.From)
					all = strings.ReplaceAll(all, s.From, s.To)
				}
			}
		}
	}
	for step, is := range taken {
		if !is {
			t.Errorf("%q stands nowhere", step)
		}
	}
}

// TestNamesThatAreGone: what ended on 1 July 2025 is refused, with its successor.
func TestNamesThatAreGone(t *testing.T) {
	for name, want := range map[string]string{
		"huyện Châu Thành": "không còn từ ngày 01/7/2025", "tỉnh Long An": "tỉnh Tây Ninh", "xã Mỹ Lộc, tỉnh Nam Định": "tỉnh Ninh Bình", "Sở Y tế tỉnh Bình Dương": "thành phố Hồ Chí Minh",
		"Sở Kế hoạch và Đầu tư tỉnh Tây Ninh": "ghi “Sở Tài chính tỉnh Tây Ninh”", "Sở KH&ĐT, TP. Huế": "từ ngày 01/3/2025 theo Nghị định số 45/2025/NĐ-CP; ghi “Sở Tài chính thành phố Huế”", "Bộ Giao thông vận tải": "ghi “Bộ Xây dựng”",
		"Công ty A": "ghi tên bắt đầu bằng", "xã": "thiếu tên riêng", "thị trấn X": "không còn",
	} {
		if _, _, err := Files(Wish{Name: name}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	for name, want := range map[string]int{"xã Tân Hưng": 1, "Sở Nội vụ": 1, "tỉnh Tây Ninh": 0, "Bộ Nội vụ": 0} {
		if _, notes, err := Files(Wish{Name: name}); err != nil || len(notes) != want {
			t.Errorf("%s: %q, %v: a province that nobody named is to be told", name, notes, err)
		}
	}
	if _, notes, err := Files(Wish{Name: "xã A, tỉnh B"}); err != nil || len(notes) != 1 {
		t.Error(notes, err)
	}
	n := 0
	for _, s := range []string{"thành phố Hà Nội", "tỉnh An Giang", "tỉnh Cà Mau"} {
		if known, note, err := provinceOf(s); err == nil && note == "" && known == s {
			n++
		}
	}
	if n != 3 {
		t.Error(fmt.Sprint(n))
	}
}
