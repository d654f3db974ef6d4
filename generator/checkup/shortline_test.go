package checkup

import (
	"slices"
	"testing"

	"vanban/generator/check"
)

// TestShortSentencesStandInAsLongOnesDo wants a short sentence of the text found, and set in, where the paragraphs beside it are: a line that stays at the margin
// is what is seen first on a mended page. Lines by themselves keep their place.
func TestShortSentencesStandInAsLongOnesDo(t *testing.T) {
	long := "Thực hiện nhiệm vụ được giao, Sở Nội vụ đã phối hợp với các cơ quan liên quan rà soát hồ sơ và tổng hợp kết quả như sau"
	head := words("SỞ NỘI VỤ") + words("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + words("Độc lập - Tự do - Hạnh phúc") + words("Số: 15/BC-SNV") + words("BÁO CÁO") + words("Kết quả công tác")
	for short, want := range map[string]bool{"Kính trình xem xét, quyết định.": true, "Đã hoàn thành 12 nhiệm vụ;": true, "Bảng tổng hợp": false, "Trong đó": false, "Nơi sinh: Tây Ninh.": false, "và tổng hợp.": false} {
		r := read(t, head+words(long+".")+words(short)+words("Nguyễn Văn An"), Options{})
		of := func(r *Result) bool {
			return slices.ContainsFunc(r.Findings, func(f check.Finding) bool { return f.Rule.ID == "I.II.6.e.3" && f.Line.Text == short })
		}
		if of(r) != want {
			t.Errorf("%q: found %t, want %t", short, of(r), want)
		}
		if m, err := Mend(r); err != nil || of(m.Last) {
			t.Errorf("%q: %v, still found", short, err)
		}
	}
}
