package recognise

import "vanban/generator/doc"

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
	for _, role := range []doc.Role{doc.AppendixTitle, doc.Abstract, doc.AppendixLabel} {
		if parts := d.Of(role); len(parts) > 0 {
			return parts[0]
		}
	}
	if len(d.Parts) == 0 {
		return nil
	}
	return &d.Parts[0]
}
