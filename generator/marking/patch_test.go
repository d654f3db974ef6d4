package marking_test

import (
	"strings"
	"testing"

	"vanban/generator/marking"
)

// What changed between two texts goes into a source in which the old one stands among marks and other words; what isn't there is refused.
func TestPatch(t *testing.T) {
	small := func(words string) string {
		return strings.NewReplacer("PHÓ CHỦ TỊCH UBND TỈNH TÂY NINH", "Phó Chủ tịch UBND tỉnh Tây Ninh").Replace(words)
	}
	asIs := func(words string) string { return words }
	for _, c := range []struct{ raw, old, new, want string }{
		{"Rà soát **thủ tục** hành chính", "Rà soát thủ tục hành chính", "Rà soát kỹ thủ tục hành chính", "Rà soát kỹ **thủ tục** hành chính"},
		{"Rà soát **thủ tục** hành chính", "Rà soát thủ tục hành chính", "Rà soát quy trình hành chính", "Rà soát **quy trình** hành chính"},
		{"**Rà soát thủ tục này** và *mẫu* đơn", "Rà soát thủ tục này và mẫu đơn", "Rà soát thủ tục và mẫu đơn", "**Rà soát thủ tục** và *mẫu* đơn"},
		{"Rà soát **thủ tục** hành chính", "Rà soát thủ tục hành chính", "Rà soát hành chính", "Rà soát hành chính"},
		{"Rà soát *kỹ* hành chính", "Rà soát kỹ hành chính", "Rà soát hành chính", "Rà soát hành chính"},
		{"theo Kế hoạch[^1] này", "theo Kế hoạch\uE001 này", "theo Chương trình\uE001 này", "theo Chương trình[^1] này"},
		{"dòng một\n   dòng hai", "dòng một dòng hai", "dòng một dòng ba", "dòng một\n   dòng ba"},
		{"Công tác chỉ đạo, điều hành", "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH", "CHỈ ĐẠO, ĐIỀU HÀNH", "Chỉ đạo, điều hành"},
		{"Phó Chủ tịch", "PHÓ CHỦ TỊCH", "PHÓ CHỦ TỊCH UBND TỈNH TÂY NINH", "Phó Chủ tịch UBND tỉnh Tây Ninh"},
		{"Cải cách hành chính năm 2026", "Ban hành Kế hoạch cải cách hành chính năm 2026", "Ban hành Kế hoạch cải cách hành chính năm 2027", "Cải cách hành chính năm 2027"},
		{"Cải cách hành chính", "Ban hành Kế hoạch cải cách hành chính", "Ban hành Chương trình cải cách hành chính", ""},
		{"Cải cách hành chính", "Ban hành Kế hoạch cải cách hành chính", "Ban hành Kế hoạch đẩy mạnh cải cách hành chính", "Đẩy mạnh cải cách hành chính"},
		{"Cải cách hành chính", "Ban hành Kế hoạch cải cách hành chính", "Ban hành Kế hoạch đổi mới hành chính", "Đổi mới hành chính"},
		{"một {tong} hai", "một 46 hai", "một 47 hai", ""},
		{"một hai", "một hai", "một \uE001hai", ""},
	} {
		if got, ok := marking.Patch(c.raw, c.old, c.new, marking.Writer{Escape: asIs, Small: small}); got != c.want && ok || ok != (c.want != "") {
			t.Errorf("%q: %q > %q: %q, want %q", c.raw, c.old, c.new, got, c.want)
		}
	}
}
