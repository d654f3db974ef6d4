package agency

import (
	"strings"

	"vanban/generator/pattern"
)

// Where a text names agencies, words may say of whom another document speaks, instead of a name or behind one: “Theo Kế hoạch số 12/KH-UBND”, “Sở Nội vụ (theo
// Quyết định số 15/QĐ-UBND)”. They name no agency, and stand as they were written.

// cites begins such words: “theo” and what is like it, before anything; or a document by its kind and number.
var cites = pattern.Lazy(`(?i)^\(?\s*(?:(?:(?:tổ chức |triển khai )?thực hiện|phối hợp|phân công|quy định|giao|nêu)\s+)*(?:(?:căn cứ|theo)\s+(?:[^d\P{L}]|d[^õ])` +
	`|(?:(?:như|tại|trong|ở)\s+)?(?:luật|nghị định|nghị quyết|thông tư|quyết định|chỉ thị|kế hoạch|công văn|công điện|chương trình|đề án|dự án|thông báo|kết luận|hướng dẫn|văn bản|tờ trình|phương án|quy chế)\s+(?:số\s*)?\d)`)

// Citation gives the words with which a text begins that cite a document, up to a semicolon, to the bracket that closes them, or to a comma behind which an agency
// begins; empty where it doesn't begin so.
func Citation(text string) string {
	if !mayCite(text) || !cites().MatchString(text) {
		return ""
	}
	deep := 0
	for i, c := range text {
		switch {
		case c == '(':
			deep++
		case c == ')' && deep > 0:
			if deep--; deep == 0 && text[0] == '(' {
				return text[:i+1]
			}
		case deep == 0 && (c == ';' || c == ',' && Opens(strings.TrimLeft(text[i+1:], " "))):
			return strings.TrimRight(text[:i], " ")
		}
	}
	return text
}

// mayCite says no of nearly all names, without an expression: such words have a figure, or “theo” or “căn cứ”.
func mayCite(text string) bool {
	if strings.ContainsAny(text, "0123456789") {
		return true
	}
	for _, word := range []string{"heo", "HEO", "ăn cứ", "ĂN CỨ"} {
		if strings.Contains(text, word) {
			return true
		}
	}
	return false
}

// Cited gives the words of a text that cite a document instead of naming an agency; empty where none do.
func Cited(text string) string {
	if !mayCite(text) {
		return ""
	}
	for i, c := range text {
		if i == 0 || c == '(' || c != ' ' && strings.ContainsRune(" ;,", rune(text[i-1])) {
			if words := Citation(text[i:]); words != "" {
				return words
			}
		}
	}
	return ""
}
