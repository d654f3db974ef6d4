package deadline

import (
	"regexp"
	"strings"
	"unicode"

	"vanban/generator/letters"
	"vanban/generator/pattern"
)

// What people write for a period, folded: letters small and without diacritics, one space between words, the year taken out.
var (
	anyYear     = pattern.Lazy(`(?:^|\D)((?:19|20)\d{2})(?:\D|$)`)
	betweenRuns = pattern.Lazy(`[^\p{L}\d]+`)
	typedForms  = []struct {
		form func() *regexp.Regexp
		of   func(year, n int) Period
	}{
		{pattern.Lazy(`^(?:quy|qui|q) ?0?(\d|i{1,3}|iv)(?: nam)?$`), func(y, n int) Period { return Period{Year: y, Kind: Quarter, N: n} }},
		{pattern.Lazy(`^(?:thang|t|m) ?(\d{1,2})(?: nam)?$`), monthOf},
		{pattern.Lazy(`^0?([369]|12) ?(?:thang|t)(?: dau)?(?: nam)?$`), monthsOf},
		{pattern.Lazy(`^(\d{1,2})$`), monthOf},
		{pattern.Lazy(`^(?:ca )?(?:nam)?()$`), func(y, _ int) Period { return Period{Year: y, Kind: WholeYear} }},
	}
)

func monthOf(year, n int) Period { return Period{Year: year, Kind: Month, N: n} }

// monthsOf gives the period of the first months of a year: 3, 6, 9 or 12.
func monthsOf(year, n int) Period {
	switch n {
	case 3:
		return Period{Year: year, Kind: Quarter, N: 1}
	case 6:
		return Period{Year: year, Kind: FirstHalf}
	case 9:
		return Period{Year: year, Kind: NineMonths}
	}
	return Period{Year: year, Kind: WholeYear}
}

// nearestPeriod gives the period that a text means which is no period's code: "2025-Q1", "quý I/2025", "6-thang-2025". A text
// without a year means one of the given year. False where nothing is near.
func nearestPeriod(text string, year int) (Period, bool) {
	words := letters.Folded(text)
	if m := anyYear().FindStringSubmatchIndex(words); m != nil {
		year = pattern.Number(words[m[2]:m[3]])
		words = words[:m[2]] + " " + words[m[3]:]
	} else if !strings.ContainsFunc(words, unicode.IsDigit) && !strings.Contains(words, "quy") {
		return Period{}, false // any word would mean the whole year
	}
	words = strings.TrimSpace(betweenRuns().ReplaceAllString(words, " "))
	words = strings.TrimSpace(strings.TrimPrefix(strings.TrimPrefix(words, "bao cao"), "ky"))
	for _, f := range typedForms {
		m := f.form().FindStringSubmatch(words)
		if m == nil {
			continue
		}
		n := pattern.Number(m[1])
		if roman, ok := map[string]int{"i": 1, "ii": 2, "iii": 3, "iv": 4}[m[1]]; ok {
			n = roman
		}
		return periodOf(f.of(year, n).String())
	}
	return Period{}, false
}
