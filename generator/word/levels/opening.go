package levels

import (
	"strings"
	"sync"

	"vanban/generator/inforce"
	"vanban/generator/pattern"
)

// openings are the names of kinds as they stand alone above a document's abstract.
var openings = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	for _, k := range inforce.KindNames() {
		all[strings.ToUpper(k.Name)] = true
	}
	return all
})

var appendixOpening = pattern.Lazy(`^PHỤ LỤC(?: (?:SỐ )?(?:[IVXLC]+|\d+))?$`)

// Opening gives the name of a document or an appendix that a line of a file of anybody opens, which has no style that tells it; sentence
// writes capitals as within a sentence.
func Opening(text string, sentence func(string) string) string {
	switch {
	case appendixOpening().MatchString(text):
		return "Phụ lục" + strings.TrimPrefix(strings.Replace(text, "SỐ ", "", 1), "PHỤ LỤC")
	case openings()[text]:
		return sentence(text)
	}
	return ""
}
