package agency

import (
	"strings"

	"vanban/generator/pattern"
)

// Where a text names agencies, words may say of whom another document speaks, instead of a name or behind one: “Theo Kế hoạch số 12/KH-UBND”, “Sở Nội vụ (theo
// Quyết định số 15/QĐ-UBND)”. They name no agency, and stand as they were written.

// What begins such words: where an item begins, “theo” and what is like it, before anything, or a document by its kind and number; behind a name, whose own words
// “Đề án 06” may be, a document only by its whole number or behind a bracket.
var (
	cites       = pattern.Lazy(`(?i)^\(?\s*` + acting + `(?:` + by + `|` + kindCited + `\d)`)
	citesBehind = pattern.Lazy(`(?i)^(?:\(\s*` + acting + `(?:` + by + `|` + kindCited + `\d)|` + acting + `(?:` + by + `|` + kindCited + `\d[^\s,;]*/))`)
)

const (
	acting    = `(?:(?:(?:tổ chức |triển khai )?thực hiện|phối hợp|phân công|quy định|giao|nêu)\s+)*`
	by        = `(?:căn cứ|theo)\s+(?:[^d\P{L}]|d[^õ])`
	kindCited = `(?:(?:như|tại|trong|ở)\s+)?(?:luật|nghị định|nghị quyết|thông tư|quyết định|chỉ thị|kế hoạch|công văn|công điện|chương trình|đề án|dự án|thông báo|kết luận|hướng dẫn|văn bản|` +
		`tờ trình|phương án|quy chế)\s+(?:số\s*)?`
)

// mostCiting is how long the beginning is, in bytes, that tells whether a text cites a document.
const mostCiting = 200

// Cites says whether a text begins with words that cite a document. An item begins with the text, or it stands behind a name.
func Cites(text string, begins bool) bool {
	text = text[:min(len(text), mostCiting)]
	return mayCite(text) && (begins && cites().MatchString(text) || !begins && citesBehind().MatchString(text))
}

// Citation gives the words with which a text begins that cite a document, up to a semicolon, to the bracket that closes them, or to a comma behind which an agency
// begins; empty where it doesn't begin so.
func Citation(text string, begins bool) string {
	if !Cites(text, begins) {
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
			if words := Citation(text[i:], beginsItem(text[:i])); words != "" {
				return words
			}
		}
	}
	return ""
}

// beginsItem says whether behind some text an item begins, and not what stands behind a name.
func beginsItem(before string) bool {
	before = strings.TrimRight(before, " ")
	return before == "" || before[len(before)-1] == ';'
}
