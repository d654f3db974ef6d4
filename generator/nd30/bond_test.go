package nd30

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"vanban/generator/doc"
	"vanban/generator/everycase"
)

// TestBound marks each stretch that is held together with ‹› and a stronger one within or beside it with «».
func TestBound(t *testing.T) {
	for text, want := range map[string]string{
		"ban về Quyết định số 766/QĐ-UBND":                        "ban về Quyết định «số 766/QĐ-UBND»",
		"đến hết ngày 15 tháng 12 năm 2025":                       "đến hết «ngày 15 tháng 12 năm 2025»",
		"ngày 15/12/2025":                                         "«ngày 15/12/2025»",
		"tại điểm a khoản 2 Điều 5":                               "tại «điểm a khoản 2 Điều 5»",
		"theo Phụ lục III":                                        "theo «Phụ lục III»",
		"giữa quý II năm 2025":                                    "giữa «quý II năm 2025»",
		"cả giai đoạn 2021 - 2030":                                "cả «giai đoạn 2021 - 2030»",
		"với 14 triệu đồng":                                       "với «14 triệu đồng»",
		"tại tỉnh Tây Ninh":                                       "tại «tỉnh Tây Ninh»",
		"của Ủy ban nhân dân tỉnh Tây Ninh năm 2025":              "của ‹Ủy ban nhân dân ›«tỉnh Tây Ninh» «năm 2025»",
		"của Sở Văn hóa, Thể thao và Du lịch tại đây":             "của ‹Sở Văn hóa, Thể thao và Du lịch› tại đây",
		"do ông Nguyễn Văn An ký":                                 "do ông «Nguyễn Văn An» ký",
		"của Ban Quản trị chợ Mẫu mới":                            "của ‹Ban Quản trị chợ Mẫu› mới", // a given name
		"CỦA BAN QUẢN TRỊ CHỢ MẪU":                                "CỦA ‹BAN QUẢN TRỊ CHỢ MẪU›",
		"ông Phạm Văn Đồng và Sở Nội vụ":                          "ông «Phạm Văn Đồng» và ‹Sở Nội vụ›",
		"các xã Tân Hà Công ty Một":                               "«các xã Tân Hà» Công ty Một",
		"BỘ VĂN HÓA, THỂ THAO VÀ DU LỊCH":                         "‹BỘ VĂN HÓA, THỂ THAO VÀ DU LỊCH›",
		"xã hội Mới; sở hữu; Sở Công":                             "xã hội Mới; sở hữu; Sở Công",
		"tại huyện Ý Yên cũ, quận Ô Môn":                          "tại «huyện Ý Yên» cũ, «quận Ô Môn»",
		"rộng 5 km2 và 12 km đường":                               "rộng «5 km2» và «12 km» đường",
		"ở mục c nhỏ":                                             "ở mục c nhỏ",
		"không số":                                                "không số",
		"số …/QĐ-… ngày … tháng … năm … của":                      "«số …/QĐ-…» «ngày … tháng … năm …» của",
		"các Nghị quyết 47/2022/NQ-HĐND và 66/2023/NQ-HĐND chung": "các Nghị quyết «47/2022/NQ-HĐND» và «66/2023/NQ-HĐND» chung",
	} {
		var got strings.Builder
		for _, p := range Bound(text, "Ban Quản trị chợ Mẫu") {
			marks := [doc.BondCount][2]string{doc.BodyBond: {"‹", "›"}, doc.FactBond: {"«", "»"}}[p.Bond]
			got.WriteString(marks[0] + p.S + marks[1])
		}
		if got.String() != want {
			t.Errorf("%q gives %s, want %s", text, got.String(), want)
		}
	}
}

// FuzzBound: the parts together are the text, whatever it is.
func FuzzBound(f *testing.F) {
	f.Add("CHO \u212a KHU", "chợ \u212a khu")
	f.Add("cho k khu", "CHO \u212a KHU")
	for _, seed := range []string{"", "số 140/QĐ-UBND ngày", "\xff số 1", "Ủy ban nhân dân", "a\u0301 b"} {
		f.Add(seed, "Ủy ban")
	}
	f.Fuzz(func(t *testing.T, text, name string) {
		var all strings.Builder
		for _, p := range Bound(text, name) {
			all.WriteString(p.S)
		}
		if all.String() != text {
			t.Errorf("%q comes back as %q", text, all.String())
		}
	})
}

// TestTextsAreSearchedForWhatTheyHave: no text that has words of a kind is passed over for the signs it lacks.
func TestTextsAreSearchedForWhatTheyHave(t *testing.T) {
	found, anywhere := make([]int, len(ties)), make([]wordBond, len(ties))
	for i, tie := range ties {
		anywhere[i] = tie.anywhere()
	}
	lines := goldenLines(t)
	for n := 0; n < len(lines); n += everycase.Apart(7) {
		line := lines[n]
		signs := signsOf(line)
		for i, tie := range ties {
			for _, at := range anywhere[i].in(line, signs) {
				found[i]++
				if !signs.have(&tie) || !slices.Contains(tie.in(line, signs), at) {
					t.Errorf("%q has %q, but not the signs %q, or begins with none of %q", line, line[at.start:at.end], tie.needs, tie.begins)
				}
			}
		}
	}
	for i, n := range found {
		if n == 0 && everycase.Wanted() {
			t.Errorf("no line has words of the kind that needs %q", ties[i].needs)
		}
	}
}

// anywhere gives a tie that is looked for at any place, whatever its words begin with.
func (t wordBond) anywhere() wordBond {
	if t.begins != "" {
		pattern := regexp.MustCompile(strings.TrimPrefix(t.pattern().String(), "^"))
		t.begins, t.pattern = "", func() *regexp.Regexp { return pattern }
	}
	return t
}

// goldenLines gives the lines of the project's expected documents, those of titles in capitals among them.
func goldenLines(t *testing.T) []string {
	var all []string
	err := filepath.WalkDir("../../testdata", func(path string, _ fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".txt" {
			return err
		}
		content, err := os.ReadFile(path)
		all = append(all, strings.Split(string(content), "\n")...)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(all)
	return slices.Compact(all)
}
