package recognise

import "testing"

// TestNumbersWithoutSpace: a number right before a capital is one, and one before digits or a small letter is not.
func TestNumbersWithoutSpace(t *testing.T) {
	for text, want := range map[string]struct {
		level Level
		words string
	}{
		"1.Công tác": {Arabic, "1."}, "6.1.Công tác": {Arabic2, "6.1."}, "6.1.2.Công tác": {Arabic3, "6.1.2."}, "6.1.Đánh giá": {Arabic2, "6.1."},
		"6.1.công": {NoLevel, ""}, "12.345.000 đồng": {NoLevel, ""}, "6.1.2026 là hạn": {NoLevel, ""},
	} {
		if got := parse(text); got.Level != want.level || got.Words != want.words {
			t.Errorf("%s: %d %q, want %d %q", text, got.Level, got.Words, want.level, want.words)
		}
	}
}
