package deadline

import "testing"

// TestDaysWithSpaces: spaces between the parts of a day are none of it; what isn't a day keeps them.
func TestDaysWithSpaces(t *testing.T) {
	for text, want := range map[string]string{
		"20 - 11 - 2026": "20/11/2026", "Trước 5 / 6 /2026": "Trước 5/6/2026", "30. 6. 2026": "30/6/2026", "01/3/2026 - 30/6/2026": "01/3/2026 - 30/6/2026", "Tháng 3 - 6/2026": "Tháng 3 - 6/2026",
		"Năm 2026 - 2027": "Năm 2026 - 2027", "5 - 10/6/2026": "5 - 10/6/2026",
	} {
		if got := Mended(text, 2026); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
