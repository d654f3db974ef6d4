package revise

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// TestNumbersOfParts: numbers of several parts, appendices and what refers to them, from both sides.
func TestNumbersOfParts(t *testing.T) {
	base := []string{"I. MỤC TIÊU", "1. Mục tiêu chung.", "1.1. Nâng cao chất lượng phục vụ.", "1.2. Giảm thời gian chờ đợi của người dân.", "1.2.1. Tại bộ phận một cửa của tỉnh.", "1.2.2. Tại bộ phận một cửa của xã.",
		"2. Mục tiêu riêng.", "2.1. Đào tạo công chức.", "2.2. Đầu tư trang thiết bị.", "1.500 hộ được hỗ trợ theo khoản 2.1 và khoản 2 mục I.",
		"II. TỔ CHỨC THỰC HIỆN", "1. Sở Nội vụ theo dõi.", "Phụ lục I", "Danh mục thứ nhất.", "Phụ lục II", "Danh mục thứ hai, xem Phụ lục I và Phụ lục II."}
	for _, c := range []struct {
		name         string
		person, plan func([]string) []string
		want, refers []string
	}{
		{"parts of a clause from both sides", func(l []string) []string { return slices.Insert(l, 6, "1.3. Ý của người sửa.") }, func(l []string) []string { return slices.Insert(l, 6, "1.3. Ý theo hồ sơ.") },
			[]string{"1.3. Ý theo hồ sơ.", "1.4. Ý của người sửa.", "2. Mục tiêu riêng."}, nil},
		{"a clause before others takes its parts along", func(l []string) []string {
			return slices.Insert(l, 6, "2. Ý của người sửa.", "2.1. Phần một của người sửa.")
		},
			func(l []string) []string { l[7] = "2.1. Đào tạo công chức các cấp."; return l },
			[]string{"2. Ý của người sửa.", "2.1. Phần một của người sửa.", "3. Mục tiêu riêng.", "3.1. Đào tạo công chức các cấp.", "3.2. Đầu tư trang thiết bị.", "1.500 hộ được hỗ trợ theo khoản 2.1 và khoản 2 mục I."},
			[]string{"nhắc “khoản 2.1”", "nhắc “khoản 2 mục I”"}},
		{"parts of three", func(l []string) []string { return slices.Insert(l, 3, "1.2. Ý của người sửa.") }, func(l []string) []string { return slices.Insert(l, 6, "1.2.3. Tại nơi khác.") },
			[]string{"1.2. Ý của người sửa.", "1.3. Giảm thời gian chờ đợi của người dân.", "1.3.1. Tại bộ phận một cửa của tỉnh.", "1.3.2. Tại bộ phận một cửa của xã.", "1.3.3. Tại nơi khác.", "2. Mục tiêu riêng."}, nil},
		{"appendices", func(l []string) []string {
			return slices.Insert(l, 14, "Phụ lục II", "Danh mục của người sửa.")
		}, func(l []string) []string { l[1] = "1. Mục tiêu chung, lâu dài."; return l },
			[]string{"Phụ lục II", "Danh mục của người sửa.", "Phụ lục III", "Danh mục thứ hai, xem Phụ lục I và Phụ lục II."}, []string{"nhắc “Phụ lục II”"}},
		{"sections", func(l []string) []string { return slices.Insert(l, 10, "II. KINH PHÍ", "1. Ngân sách.") }, func(l []string) []string { l[11] = "1. Sở Nội vụ theo dõi, đôn đốc."; return l },
			[]string{"II. KINH PHÍ", "1. Ngân sách.", "III. TỔ CHỨC THỰC HIỆN", "1. Sở Nội vụ theo dõi, đôn đốc."}, nil},
	} {
		for how, rewrite := range map[string]func(testing.TB, []byte) []byte{"as made": func(_ testing.TB, d []byte) []byte { return d }, "as Word saves": asWord} {
			t.Run(c.name+" "+how, func(t *testing.T) {
				b := plan{lines: base}.render(t)
				e := rewrite(t, plan{lines: c.person(slices.Clone(base))}.render(t))
				f := plan{lines: c.plan(slices.Clone(base))}.render(t)
				got, comparison := merged(t, b, e, f)
				text := "\n" + strings.Join(read(t, got), "\n") + "\n"
				if want := "\n" + strings.Join(c.want, "\n") + "\n"; !strings.Contains(text, want) {
					t.Errorf("merged:%swant:%s", text, want)
				}
				said := strings.Join(comparison.References, "\n")
				for _, r := range c.refers {
					if !strings.Contains(said, r) {
						t.Errorf("no %q in %q", r, said)
					}
				}
				if c.refers == nil && said != "" {
					t.Errorf("references %q", said)
				}
				if len(comparison.Renumbered) == 0 {
					t.Error("nothing is told of new numbers")
				}
				again, _ := merged(t, b, got, f)
				if !bytes.Equal(partsOf(t, got), partsOf(t, again)) {
					t.Errorf("merging again changed the file:\n%s", firstDifference(partsOf(t, got), partsOf(t, again)))
				}
			})
		}
	}
}

// TestReferencesIn finds what a text names, and where.
func TestReferencesIn(t *testing.T) {
	for text, want := range map[string]string{
		"theo khoản 2 Điều 5 của Luật": "khoản 2 trong điều 5; Điều 5 trong ",
		"điểm a, khoản 2, Điều 5":      "điểm a trong khoản 2; khoản 2 trong điều 5; Điều 5 trong ",
		"xem Phụ lục II kèm theo":      "Phụ lục II trong ",
		"khoản 1.2 và khoản 1.2.3.":    "khoản 1.2 trong ; khoản 1.2.3 trong ",
		"5 khoản vay, 3 điểm bán hàng": "",
	} {
		var all []string
		for _, r := range referencesIn(text) {
			all = append(all, fmt.Sprintf("%s trong %s", r.what, r.within))
		}
		if got := strings.Join(all, "; "); got != want {
			t.Errorf("%q names %q, want %q", text, got, want)
		}
	}
}
