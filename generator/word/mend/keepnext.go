package mend

import "vanban/generator/word/document"

// KeepNext keeps a paragraph on the page of the one behind it.
func (e *Edits) KeepNext(p *document.Paragraph) {
	if on, _ := p.Properties().On("w:keepNext"); !on {
		e.paragraph(p).whole["w:keepNext"] = "<w:keepNext/>"
	}
}

// Whole keeps a row of a table on one page, where one has room for it.
func (e *Edits) Whole(r *document.Row) {
	if on, _ := r.Element.Child("w:trPr").On("w:cantSplit"); on {
		return
	}
	st := r.Table.Story
	e.of(st.Part, st.Content, r.Element, "w:trPr").whole["w:cantSplit"] = "<w:cantSplit/>"
	e.count++
}
