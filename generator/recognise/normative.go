package recognise

import (
	"strings"

	"vanban/generator/doc"
	"vanban/generator/pattern"
)

// normativeNumber is the number of a legal document, whose symbol has the year and a kind that is never an office's letter or decision: “Số: 12/2025/TT-BTC”.
var normativeNumber = pattern.Lazy(`^Số\s*:?[\s\d.…_]*/\s*(?:19|20)[\d.…_]{2}\s*/\s*(?:TT|TTLT|NĐ|QH|UBTVQH)(?:\d|-|–|$)`)

// IsNormative says whether a document is a legal one, a circular, a decree or a law, the form of which other law orders. A decision with a year in its
// symbol may be one too, or its symbol is wrong.
func (d *Document) IsNormative() bool {
	for _, p := range d.Of(doc.Number) {
		if normativeNumber().MatchString(strings.TrimSpace(p.Text())) {
			return true
		}
	}
	return false
}
