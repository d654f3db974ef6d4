package language

import (
	"slices"

	"vanban/generator/check"
)

// row is a rule as this package writes it: it looks at one document, or at all of a file.
type row struct {
	id, component string
	severity      check.Severity
	says, way     string
	clause        string // empty: it follows from id
	look          func(*paper) []check.Finding
	file          func(*file) []check.Finding
	mended        bool // the words that a finding has are put in the place of those found
	anyone        bool // it holds for the Party's documents and for laws too
}

// Rules gives the rules of language in the order of a document.
func Rules() []check.Rule {
	var all []check.Rule
	for _, r := range slices.Concat(basisRows, citationRows, capitalRows, typingRows, slipRows, factRows, sumRows, dayRows, unfilledRows, asideRows) {
		all = append(all, r.rule())
	}
	return all
}

func (r row) rule() check.Rule {
	rule := check.Rule{ID: r.id, Clause: r.clause, Component: r.component, Severity: r.severity, Says: r.says, Way: r.way, OfWords: true}
	if r.mended {
		rule.Mend = check.MendWords
	}
	rule.Look = func(reading *check.Reading) (all []check.Finding) {
		f := fileOf(reading)
		if r.file != nil {
			return r.file(f)
		}
		for _, p := range f.papers {
			if r.anyone || !p.party && !p.law {
				all = append(all, r.look(p)...)
			}
		}
		return all
	}
	return rule
}
