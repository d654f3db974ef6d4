package compose

import (
	"strings"

	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/nd30"
)

// nameLetter names a document that prints no kind, a công văn, by the abstract under its number (annex III, form 1.5).
func (b *Builder) nameLetter() error {
	if len(b.rawTitle) > 0 || b.letterhead == nil || b.letterhead.Subject == nil {
		return nil
	}
	kind, err := b.Wording.Phrase("cong-van", nil)
	b.rawTitle = []string{kind, strings.TrimPrefix(doc.Plain(b.letterhead.Subject), nd30.About)}
	return err
}

// symbol gives number and notation: of a công văn, whose unit only its template knows, as the letterhead prints them. A draft has no number.
func (b *Builder) symbol(d *dossier.Dossier) (string, error) {
	if b.letterhead != nil && b.letterhead.Subject != nil {
		return b.PrintedSymbol(), nil
	}
	v := NewView(d)
	v.LoaiVietTat = nd30.SymbolOf(b.part.Name)
	symbol, err := b.Wording.Text(symbolPart, v)
	return strings.TrimLeft(strings.TrimSpace(symbol), "/"), err
}

// PrintedSymbol is the number and notation as the letterhead prints them, without the blanks of what is filled in by hand.
func (b *Builder) PrintedSymbol() string {
	if b.letterhead == nil {
		return ""
	}
	printed := doc.Plain(b.letterhead.Number)
	if _, number, labelled := strings.Cut(printed, ":"); labelled {
		printed = number
	}
	s := strings.TrimSpace(strings.TrimLeft(strings.TrimSpace(printed), "/"))
	return strings.TrimSpace(strings.TrimRight(s, "-"))
}
