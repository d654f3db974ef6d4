package amend

import (
	"testing"

	"vanban/generator/diff"
)

// TestCorrectionsQuoteWholeWords: what a correction quotes begins and ends with a clause or a word, and has both of a pair of brackets.
func TestCorrectionsQuoteWholeWords(t *testing.T) {
	for _, c := range [][4]string{ // before and after, and what is quoted of each
		{"Kiểm tra, đôn đốc thường xuyen (theo Công văn số 321/SNV-CCHC).", "Kiểm tra, đôn đốc thường xuyên (theo Công văn số 321/SNV-CCHC).",
			"đôn đốc thường xuyen", "đôn đốc thường xuyên"},
		{"Giao Sở Nội vụ kiểm tra hoạt động công vụ thường xuyen trong các cơ quan hành chính nhà nước trên địa bàn tỉnh.", "Giao Sở Nội vụ kiểm tra hoạt động công vụ thường xuyên trong các cơ quan hành chính nhà nước trên địa bàn tỉnh.",
			"hoạt động công vụ thường xuyen trong các cơ quan", "hoạt động công vụ thường xuyên trong các cơ quan"},
		{"Rà soát (theo Công văn só 321/SNV-CCHC của Sở Nội vụ); báo cáo.", "Rà soát (theo Công văn số 321/SNV-CCHC của Sở Nội vụ); báo cáo.",
			"theo Công văn só 321/SNV-CCHC của Sở Nội vụ", "theo Công văn số 321/SNV-CCHC của Sở Nội vụ"},
		{"Đôn đốc việc thực hiện", "Đôn đốc việc thực hiện.", "Đôn đốc việc thực hiện", "Đôn đốc việc thực hiện."},
		{"Các sở, ngành (cấp tỉnh và các xã thực hiện.", "Các sở, ngành (cấp tỉnh) và các xã thực hiện.", "sở, ngành (cấp tỉnh và các xã", "sở, ngành (cấp tỉnh) và các xã"},
		{"Mua máy, sữa máy, sữa nhà.", "Mua máy, sữa máy, sửa nhà.", "sữa nhà", "sửa nhà"},
		{"Báo cáo, bao cáo, báo cao, báo cáo, báo cao", "Báo cáo, báo cáo, báo cao, báo cáo, báo cao", "bao cáo", "báo cáo"},
	} {
		all := fixes(Difference{Old: c[0], New: c[1], Words: diff.Words(c[0], c[1])})
		if len(all) != 1 || string(all[0].Cu) != c[2] || string(all[0].Moi) != c[3] {
			t.Errorf("%q: got %q, want %q and %q", c[0], all, c[2], c[3])
		}
	}
}
