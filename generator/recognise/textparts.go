package recognise

import (
	"strings"

	"vanban/generator/doc"
)

// IsText says whether a part is of the text.
func (p *Part) IsText() bool {
	if p.Lost {
		return false
	}
	switch p.Role {
	case doc.PartHead, doc.ChapterHead, doc.DivisionHead, doc.SubdivisionHead, doc.ArticleHead, doc.Article, doc.SectionHead, doc.ClauseHead, doc.Clause, doc.SubclauseHead, doc.Subclause,
		doc.ItemHead, doc.Item, doc.Point, doc.Dash, doc.Body, doc.CentredLine, doc.RightLine, doc.FormHead, doc.AppendixLabel, doc.AppendixTitle:
		return true
	}
	return p.IsTable
}

// Text gives the parts of the document's text.
func (d *Document) Text() (parts []*Part) {
	for i := range d.Parts {
		if p := &d.Parts[i]; p.IsText() {
			parts = append(parts, p)
		}
	}
	return parts
}

// First gives where the title of the document stands: its title, its label, or whatever comes first. Nil: nothing does.
func (d *Document) First() *Part {
	for _, role := range []doc.Role{doc.KindName, doc.AppendixTitle, doc.Abstract, doc.AppendixLabel} {
		if parts := d.Of(role); len(parts) > 0 {
			return parts[0]
		}
	}
	if len(d.Parts) == 0 {
		return nil
	}
	return &d.Parts[0]
}

// Figures gives the figures in the numbers and days of documents, without zeros before them.
func Figures(documents []*Document) map[string]bool {
	all := map[string]bool{}
	for _, d := range documents {
		for _, p := range append(d.Of(doc.Number), d.Of(doc.PlaceDay)...) {
			for _, f := range figures(p.Text()) {
				all[f] = true
			}
		}
	}
	return all
}

// IsOfOthers says whether a note “(Kèm theo …)” has figures that a program wouldn't print who knows those of the documents: another number or day, or a year
// that stands twice, the first time within the number as legal documents have it.
func (p *Part) IsOfOthers(known map[string]bool) bool {
	there := map[string]bool{}
	for _, f := range figures(p.Text()) {
		if !known[f] || len(f) == len("2026") && there[f] {
			return true
		}
		there[f] = true
	}
	return false
}

func figures(text string) (all []string) {
	for _, f := range strings.FieldsFunc(text, func(c rune) bool { return c < '0' || c > '9' }) {
		all = append(all, strings.TrimLeft(f, "0"))
	}
	return all
}
