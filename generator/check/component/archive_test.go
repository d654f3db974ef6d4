package component

import "testing"

// TestArchiveLine: a recipient whose name begins with the word is none.
func TestArchiveLine(t *testing.T) {
	for text, want := range map[string]bool{"Lưu: VT, CCHC.": true, "- Lưu VT.": true, "Lưu.": true, "LƯU: HS.": true, "Lưu văn thư": true,
		"Lưu trữ xã;": false, "Lưu trữ lịch sử tỉnh;": false, "- Lưu học sinh;": false, "Sở Nội vụ;": false} {
		if got := isArchive(text); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}
