package diff

import "testing"

func TestNearest(t *testing.T) {
	candidates := []string{"noi-dung", "san-pham", "so", "ấp", "Sở Nội vụ", "Sở Nông vụ", "Văn phòng HĐND và UBND", "Phòng Kinh tế"}
	for typed, want := range map[string]string{
		"noi_dung": "noi-dung", "nội dung": "noi-dung", "sanpham": "san-pham", "Sở Nội vu": "Sở Nội vụ", "sở nông vu": "Sở Nông vụ", "ghi chú thêm": "",
		"VP": "Văn phòng HĐND và UBND", "P.KT": "Phòng Kinh tế", "VHP": "", "op": "", "ap": "ấp",
	} {
		if got, _ := Nearest(typed, candidates); got != want {
			t.Errorf("%q is nearest to %q, want %q", typed, got, want)
		}
	}
}
