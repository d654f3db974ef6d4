package notation

import (
	"slices"
	"strings"

	"vanban/generator/letters"
	"vanban/generator/pattern"
)

// basisOpenings are how a basis may begin (I.II.6.a): what the document rests on, at whose proposal or for what it is issued.
var basisOpenings = []string{"Căn cứ ", "Theo ", "Xét ", "Thực hiện ", "Để ", "Trên cơ sở "}

// BeginsAsBasis says whether a text begins as a basis may.
func BeginsAsBasis(text string) bool {
	return slices.ContainsFunc(basisOpenings, func(o string) bool { return strings.HasPrefix(text, o) })
}

// RightBasis gives a basis whose first words are wrong only in marks or capitals as it must begin; empty: it is none.
func RightBasis(text string) string {
	for _, o := range basisOpenings {
		n := len([]rune(o))
		if r := []rune(text); len(r) > n && strings.EqualFold(letters.Folded(string(r[:n])), letters.Folded(o)) {
			return o + string(r[n:])
		}
	}
	return ""
}

var namesLaw = pattern.Lazy(`(?i)^(?:bộ luật|luật|pháp lệnh|nghị định|nghị quyết|quyết định|thông tư|chỉ thị|kế hoạch|công văn|tờ trình|văn bản|kết luận|thông báo|hướng dẫn|chương trình|đề án)\s`)

// NamesLaw says whether a text begins with the name of a law or another document.
func NamesLaw(text string) bool { return namesLaw().MatchString(text) }
