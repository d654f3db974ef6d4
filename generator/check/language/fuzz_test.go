package language_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"vanban/generator/check/language"
)

// FuzzRules: whatever stands in a document, the rules come to an end, and what they say stands there does.
func FuzzRules(f *testing.F) {
	f.Add("Điều 1. Theo quyết định số 12/QĐ- UBND ngày 5/3/2025.. của  Ủy Ban nhân dân")
	f.Add("a) tr\u00adëng ( hoá hóa của của , Sở Y Tế")
	f.Add("Căn cứ Luật đất đai;/|=\u00a0…\u200b")
	f.Fuzz(func(t *testing.T, words string) {
		if !utf8.ValidString(words) || len(words) > 2000 || strings.ContainsFunc(words, func(c rune) bool { return c < ' ' || c == 0xFFFE || c == 0xFFFF }) {
			t.Skip("no text of a Word file")
		}
		r := reading(t, strings.Replace(good, "theo quy định.", words, 1))
		for _, rule := range language.Rules() {
			for _, f := range rule.Look(r) {
				place := r.PlaceOf(f.Line)
				if f.Instead == "" || place == nil {
					continue
				}
				if n := len([]rune(place.Paragraph.Text)); f.At < 0 || f.At+utf8.RuneCountInString(f.Words) > n {
					t.Errorf("%s: %d letters at %d of %d", rule.ID, utf8.RuneCountInString(f.Words), f.At, n)
				}
			}
		}
	})
}

// BenchmarkRules looks at a document of some ten pages.
func BenchmarkRules(b *testing.B) {
	line := "1. Tổ công tác báo cáo Chủ tịch Ủy ban nhân dân tỉnh vào ngày 05/9/2025, sau đó báo cáo hằng tháng theo Quyết định số 35/2025/QĐ-UBND; các thành viên do Tổ trưởng phân công.\n"
	r := wordFile(b, strings.Replace(good, "1. Tổ công tác", strings.Repeat(line, 120)+"1. Tổ công tác", 1))
	for b.Loop() {
		b.StopTimer()
		once := readData(b, r)
		b.StartTimer()
		for _, rule := range language.Rules() {
			rule.Look(once)
		}
	}
}
