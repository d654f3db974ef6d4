package checking

import (
	"strings"
	"testing"

	"vanban/generator/check"
	"vanban/generator/checkup"
	"vanban/generator/recognise"
)

// TestFewWordsAreShownInTheirSentence wants some words around a place of which few letters are wrong, and that place, not an earlier one like it.
func TestFewWordsAreShownInTheirSentence(t *testing.T) {
	line := &recognise.Line{N: 28, Text: "Khoản 2 Điều này, Khoản 3 Điều 5 của Quy định này và các văn bản khác có liên quan"}
	for _, c := range []struct {
		f    check.Finding
		want string
	}{
		{check.Finding{Line: line, Words: "Khoản", At: 18}, "đoạn 28 “Khoản 2 Điều này, Khoản 3 Điều 5 của Quy định…”"},
		{check.Finding{Line: line, Words: "Khoản", At: 0}, "đoạn 28 “Khoản 2 Điều này, Khoản 3…”"},
		{check.Finding{Line: line, Words: "không có ở đây", At: 0}, "đoạn 28 “không có ở đây”"},
		{check.Finding{Line: &recognise.Line{N: 1, Text: "Khoản"}, Words: "Khoản"}, "đoạn 1 “Khoản”"},
		{check.Finding{}, "cả văn bản"},
	} {
		if is := Place(c.f); is != c.want {
			t.Errorf("%q at %d: %s, want %s", c.f.Words, c.f.At, is, c.want)
		}
	}
}

// TestMendedCountsAgree wants what was found to be what was set right and what is left, and a word of those that add to it or go by themselves.
func TestMendedCountsAgree(t *testing.T) {
	done := []checkup.Group{{Rule: &check.Rule{Says: "Sai"}, Findings: make([]check.Finding, 8)}}
	for _, c := range []struct {
		was, left int
		want      string
	}{
		{9, 1, "Còn 1 chỗ phải tự xem."},
		{9, 2, "Còn 2 chỗ phải tự xem, trong đó 1 chỗ chỉ thấy được khi các chỗ kia đã sửa."},
		{12, 1, "  - và 3 chỗ khác hết theo.\nCòn 1 chỗ phải tự xem."},
	} {
		told := strings.Join(mendedWords(&checkup.Mended{Done: done, Was: c.was, Left: c.left}), "\n")
		if want := "Đã sửa trong bản ấy:\n  - Sai (8 chỗ).\n" + c.want; told != want {
			t.Errorf("%d found, %d left: %s", c.was, c.left, told)
		}
	}
}

// TestOneFullStop wants one at the end of a sentence that ends with the decree's sign.
func TestOneFullStop(t *testing.T) {
	for s, want := range map[string]string{"Cuối văn bản không có dấu ./.": "Cuối văn bản không có dấu ./.", "Lề trên": "Lề trên."} {
		if is := check.Ended(s); is != want {
			t.Errorf("%q, want %q", is, want)
		}
	}
}
