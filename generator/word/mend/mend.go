package mend

import "vanban/generator/word/document"

// Edits are changes of one file that are planned, and made together.
type Edits struct {
	file  *document.Document
	words []wordEdit
}

// New begins to plan changes of a file.
func New(file *document.Document) *Edits { return &Edits{file: file} }

// wordEdit puts words in the place of a paragraph's characters.
type wordEdit struct {
	paragraph *document.Paragraph
	from, to  int
	text      string
}

// Words puts text in the place of a paragraph's characters from one up to another, counted in runes of its Text.
func (e *Edits) Words(p *document.Paragraph, from, to int, text string) {
	e.words = append(e.words, wordEdit{p, from, to, text})
}
