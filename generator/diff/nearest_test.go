package diff

import "testing"

func TestNearest(t *testing.T) {
	candidates := []string{"noi-dung", "san-pham", "so", "Sở Nội vụ", "Sở Nông vụ"}
	for typed, want := range map[string]string{
		"noi_dung": "noi-dung", "nội dung": "noi-dung", "sanpham": "san-pham", "Sở Nội vu": "Sở Nội vụ", "sở nông vu": "Sở Nông vụ", "ghi chú thêm": "",
	} {
		if got, _ := Nearest(typed, candidates); got != want {
			t.Errorf("%q is nearest to %q, want %q", typed, got, want)
		}
	}
}
