package sight

import (
	"encoding/xml"
	"fmt"

	"vanban/generator/check"
	"vanban/generator/word/document"
)

// placeOfSection says which pages are meant, where a file has several sections.
func (v *View) placeOfSection(i int) string {
	if len(v.Pages) == 1 {
		return "cả tệp"
	}
	return fmt.Sprintf("phần %d của tệp (%d phần)", i+1, len(v.Pages))
}

// EachPage lets a function look at each section, and puts the same findings of several into one.
func (v *View) EachPage(look func(i int, p *document.Page) (found, expected string)) (all []check.Finding) {
	for i := range v.Pages {
		found, expected := look(i, &v.Pages[i])
		if found == "" {
			continue
		}
		all = append(all, check.Finding{Part: v.placeOfSection(i), Found: found, Expected: expected, Section: i})
	}
	return all
}

// EachRun calls a function for the runs of the body that have text, by paragraph.
func (v *View) EachRun(see func(place *check.Place, n int, all []Run)) {
	all := v.Once("form runs", func() any {
		all := make([][]Run, len(v.Places()))
		for i := range v.Places() {
			place := &v.Places()[i]
			if all[i] = v.whole[i+1]; all[i] == nil {
				all[i] = v.RunsOf(place.Paragraph, v.LettersOf(i+1), v.TableLook(place))
			}
		}
		return all
	}).([][]Run)
	for i, runs := range all {
		if len(runs) > 0 {
			see(&v.Places()[i], i+1, runs)
		}
	}
}

// Official says whether the file holds a document of an office, and not only a form or a table.
func (v *View) Official() bool {
	for _, p := range v.Papers {
		if p.Class == check.Issued || p.Class == check.Attached || p.Class == check.Appended {
			return true
		}
	}
	return false
}

// Begins gives the sections in which documents of the file begin, by document.
func (v *View) Begins() map[int]*Paper {
	all := map[int]*Paper{}
	for _, p := range v.Papers {
		if n := p.FirstLine; n > 0 {
			if s := v.Places()[n-1].Section; all[s] == nil {
				all[s] = p
			}
		}
	}
	return all
}

// SeveralPages says whether the file is known to have more than one page.
func (v *View) SeveralPages() bool {
	return v.Once("form pages", func() any { return v.countsPages() }).(bool)
}

// countsPages counts the pages that the file says it has, or else its letters.
func (v *View) countsPages() bool {
	var app struct{ Pages int }
	for _, name := range v.File.Package.Related("", "extended-properties") {
		if err := xml.Unmarshal(v.File.Package.Part(name), &app); err != nil {
			app.Pages = 0 // nothing is known then
		}
	}
	if app.Pages > 1 || len(v.Pages) > 1 && !v.Pages[len(v.Pages)-1].Continuous {
		return true
	}
	letters := 0
	for _, p := range v.Places() {
		letters += len([]rune(p.Paragraph.Text))
	}
	return letters > longPage
}

// NumberOf gives the page number in the header of a section's pages from the second on.
func NumberOf(p *document.Page) *document.PageNumber {
	return document.PageNumberIn(p.Headers["header default"])
}

// longPage is how many letters a page has at most; a text with more has two pages at least.
const longPage = 3500
