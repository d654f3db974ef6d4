package compose

import (
	"strings"

	"vanban/generator/doc"
	"vanban/generator/nd30"
)

// letter is the kind of a document that prints none: a công văn has its abstract under its number (annex III, form 1.5).
const letter = "Công văn"

// nameLetter names a document without a title by the abstract in its letterhead.
func (b *builder) nameLetter() {
	if len(b.rawTitle) > 0 || b.letterhead == nil || b.letterhead.Subject == nil {
		return
	}
	b.rawTitle = []string{letter, strings.TrimPrefix(doc.Plain(b.letterhead.Subject), nd30.About)}
}

// symbol is the number and notation as the letterhead prints them, without the blanks of what is filled in by hand.
func (b *builder) symbol() string {
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
