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
		if is := place(c.f); is != c.want {
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
		{9, 1, "Còn 1 chỗ phải tự xem (1 lỗi)."},
		{9, 2, "Còn 2 chỗ phải tự xem (2 lỗi), trong đó 1 chỗ chỉ thấy được khi các chỗ kia đã sửa."},
		{12, 1, "  - và 3 chỗ khác hết theo.\nCòn 1 chỗ phải tự xem (1 lỗi)."},
		{8, 0, "Máy không thấy chỗ nào còn phải tự xem (còn 2 cảnh báo không kể, theo --muc)."},
	} {
		last := &checkup.Result{}
		for range c.left {
			last.Findings = append(last.Findings, check.Finding{Rule: &check.Rule{Severity: check.Error}})
		}
		if c.left == 0 {
			last.Below[check.Warning] = 2
		}
		told := strings.Join(mendedWords(&checkup.Mended{Done: done, Was: c.was, Left: c.left, Last: last}), "\n")
		if want := "Đã sửa trong bản ấy:\n  - Sai (8 chỗ).\n" + c.want; told != want {
			t.Errorf("%d found, %d left: %s", c.was, c.left, told)
		}
	}
}

// TestFirstLinesSayWhatAndWhere wants of what is told first the place, what was found and what is expected, however long, and a heading that says where
// nobody would send the document back for it.
func TestFirstLinesSayWhatAndWhere(t *testing.T) {
	line := &recognise.Line{N: 181, Text: "PHÓ CHỦ TỊCH UBND TỈNH"}
	rule := &check.Rule{ID: "I.II.7.b.1", Component: check.Signer, Severity: check.Error, Says: "Quyền hạn của người ký ghi không đúng"}
	size := &check.Rule{ID: "I.I.7.b", Component: check.PageNumber, Severity: check.Error, Says: "Số trang sai cỡ chữ"}
	long := check.Finding{Rule: rule, Line: line, Found: "“PHÓ CHỦ TỊCH UBND TỈNH” mà không có “KT.” ở dòng trên", Expected: "KT. và chức vụ của người đứng đầu, dưới đó chức vụ của cấp phó"}
	longer := long
	longer.Found = "“" + strings.Repeat("BAN ", 40) + "”"
	small := check.Finding{Rule: size, Found: "cỡ chữ 12", Expected: "cỡ chữ 13–14"}
	for _, c := range []struct {
		f    check.Finding
		want string
	}{
		{long, "Cần sửa trước hết:\n  1. Quyền hạn của người ký ghi không đúng, đoạn 181: " + long.Found + "; phải là " + long.Expected + ".\n"},
		{longer, "Cần sửa trước hết:\n  1. Quyền hạn của người ký ghi không đúng, đoạn 181: “" + strings.Repeat("BAN ", 23) + "BAN…”; phải là " + long.Expected + ".\n"},
		{small, "Chỉ thấy lỗi nhỏ về trình bày:\n  1. Số trang sai cỡ chữ: cỡ chữ 12; phải là cỡ chữ 13–14.\n"},
	} {
		var b strings.Builder
		fileAnswer{&b, &checkup.Result{File: "a.docx", Findings: []check.Finding{c.f}, Groups: []checkup.Group{{Rule: c.f.Rule, Findings: []check.Finding{c.f}}}}, false}.all()
		if !strings.HasPrefix(b.String(), "a.docx: 1 lỗi.\n"+c.want) {
			t.Errorf("told:\n%swant:\n%s", b.String(), c.want)
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
