package amend

import (
	"strings"
	"testing"

	"vanban/generator/diff"
)

// TestCorrectionsQuoteWholeWords: what a correction quotes begins and ends with a word, and has both of a pair of brackets and of quotation marks.
func TestCorrectionsQuoteWholeWords(t *testing.T) {
	for _, c := range [][4]string{ // before and after, and what is quoted of each
		{"Kiểm tra, đôn đốc thường xuyen (theo Công văn số 321/SNV-CCHC).", "Kiểm tra, đôn đốc thường xuyên (theo Công văn số 321/SNV-CCHC).",
			"Kiểm tra, đôn đốc thường xuyen", "Kiểm tra, đôn đốc thường xuyên"},
		{"Tổ chức đôn đốc việc thực hien kế hoạch.", "Tổ chức đôn đốc việc thực hiện kế hoạch.", "đôn đốc việc thực hien kế hoạch", "đôn đốc việc thực hiện kế hoạch"},
		{"Đôn đốc việc thực hiện", "Đôn đốc việc thực hiện.", "Đôn đốc việc thực hiện", "Đôn đốc việc thực hiện."},
		{"Các sở, ngành (cấp tỉn) và các xã thực hiện.", "Các sở, ngành (cấp tỉnh) và các xã thực hiện.", "Các sở, ngành (cấp tỉn) và các xã", "Các sở, ngành (cấp tỉnh) và các xã"},
		{"Phong trào “Toàn dân chung sưc xây dựng nông thôn mới” ở xã.", "Phong trào “Toàn dân chung sức xây dựng nông thôn mới” ở xã.", "Toàn dân chung sưc xây dựng nông thôn", "Toàn dân chung sức xây dựng nông thôn"},
		{"Rà soát (só 5), rà soát (só 6).", "Rà soát (só 5), rà soát (số 6).", "", ""},
		{"Theo điểm a) khoản nay và các khoản sau.", "Theo điểm a) khoản này và các khoản sau.", "", ""},
		{"(Theo ngi quyết về việc ấy, theo nghi định)", "(theo nghị quyết về việc ấy, theo nghị định)", "", ""},
		{"Mua máy, bàn, v.v.", "Mua máy, bàn, ghế, v.v.", "", ""},
	} {
		all := fixes(Difference{Old: c[0], New: c[1], Words: diff.Words(c[0], c[1])})
		if c[2] != "" && (len(all) != 1 || string(all[0].Cu) != c[2] || string(all[0].Moi) != c[3]) {
			t.Errorf("%q: got %q, want %q and %q", c[0], all, c[2], c[3])
		}
		if len(all) == 0 {
			t.Errorf("%q: nothing is quoted", c[0])
		}
		for _, f := range all {
			if !inPairs(string(f.Cu)) || !inPairs(string(f.Moi)) {
				t.Errorf("%q: %q has one of a pair", c[0], f)
			}
		}
	}
}

// TestCorrectionsHaveBothOfAPair corrects each word, and each two words, of texts with brackets and quotation marks.
func TestCorrectionsHaveBothOfAPair(t *testing.T) {
	for _, text := range []string{
		"Rà soát (theo Công văn số 321/SNV-CCHC của Sở Nội vụ, “Báo cáo nhanh” kèm theo) và báo cáo [mẫu số 2 (nếu có)] trước ngày 15.",
		"“Nâng cao chất lượng (dịch vụ công)”; điểm b) khoản 2: 1) tổ chức \"Ngày hội\"; 2) tổng kết “năm (2026)”.",
	} {
		words := strings.Fields(text)
		for i := range words {
			for j := i; j < len(words); j++ {
				wrong := strings.Fields(text)
				for _, n := range []int{i, j} {
					wrong[n] = strings.NewReplacer("a", "ă", "o", "ơ", "i", "y", "c", "k", "1", "7", "2", "8", "n", "m").Replace(words[n])
				}
				old := strings.Join(wrong, " ")
				for _, f := range fixes(Difference{Old: old, New: text, Words: diff.Words(old, text)}) {
					if !inPairs(string(f.Cu)) || !inPairs(string(f.Moi)) {
						t.Errorf("%q: %q has one of a pair", old, f)
					}
					if strings.HasSuffix(string(f.Cu), ".") && strings.HasSuffix(string(f.Moi), ".") {
						t.Errorf("%q: a full stop ends both of %q", old, f)
					}
				}
			}
		}
	}
}
