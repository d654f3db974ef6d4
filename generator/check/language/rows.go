package language

import (
	"slices"
	"unicode"

	"vanban/generator/check"
	"vanban/generator/word/mend"
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
	for _, r := range slices.Concat(basisRows, citationRows, capitalRows, typingRows, factRows, sumRows, asideRows) {
		all = append(all, r.rule())
	}
	return all
}

func (r row) rule() check.Rule {
	rule := check.Rule{ID: r.id, Clause: r.clause, Component: r.component, Severity: r.severity, Says: r.says, Way: r.way}
	if r.mended {
		rule.Mend = mendWords
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

// mendWords puts the words of a finding in the place of those found, where it has some and those still stand there. Only the letters that differ are
// changed: each of the others keeps its run, and how that looks.
func mendWords(r *check.Reading, f check.Finding, e *mend.Edits) {
	place := r.PlaceOf(f.Line)
	if f.Instead == "" || place == nil {
		return
	}
	text, old, new := []rune(place.Paragraph.Text), []rune(f.Words), []rune(f.Instead)
	if f.At+len(old) > len(text) || !sameRunes(text[f.At:f.At+len(old)], old) {
		return
	}
	from := 0
	for from < len(old)-1 && from < len(new) && old[from] == new[from] {
		from++
	}
	end := 0
	for end < len(old)-from-1 && end < len(new)-from && old[len(old)-1-end] == new[len(new)-1-end] {
		end++
	}
	e.Words(place.Paragraph, f.At+from, f.At+len(old)-end, string(new[from:len(new)-end]))
}

// sameRunes says whether two texts have the same words, whatever blanks stand between them.
func sameRunes(a, b []rune) bool {
	for i := range b {
		if a[i] != b[i] && !(unicode.IsSpace(a[i]) && b[i] == ' ') {
			return false
		}
	}
	return true
}
