package document

import (
	"sync"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"vanban/generator/letters"
)

// composer brings the characters of a paragraph to NFC. A keyboard may type a letter and its marks apart, and Word may
// begin a new run between them.
type composer struct {
	paragraphVisitor
	waiting []Char // a character that begins one and what may be composed with it
}

func (c *composer) take(next Char) {
	if begins(next.Rune) {
		if len(c.waiting) == 1 && isWhole(c.waiting[0].Rune) { // nearly always
			c.char(c.waiting[0])
			c.waiting[0] = next
			return
		}
		c.flush()
	}
	c.waiting = append(c.waiting, next)
}

// takeText takes the characters of one leaf.
func (c *composer) takeText(text string, of Char) {
	if !letters.ArePlain(text) {
		c.each(text, of, c.take)
		return
	}
	c.flush()
	last, size := utf8.DecodeLastRuneInString(text) // with which what comes may be composed
	if text = text[:len(text)-size]; c.text != nil && text != "" {
		c.text(text, of)
	} else {
		c.each(text, of, c.char)
	}
	of.Rune = last
	c.waiting = append(c.waiting, of)
}

func (c *composer) each(text string, of Char, see func(Char)) {
	for _, of.Rune = range text {
		see(of)
	}
}

// tabled is up to which character begins and isWhole look up what holds: all letters of Vietnamese stand below it.
const tabled = 0x2040

// composing has of those characters whether nothing before them can be composed with them, and whether they are composed themselves.
var composing = sync.OnceValue(func() *[tabled]struct{ begins, whole bool } {
	var all [tabled]struct{ begins, whole bool }
	for r := range all {
		text := string(rune(r))
		all[r].begins, all[r].whole = norm.NFC.PropertiesString(text).BoundaryBefore(), norm.NFC.IsNormalString(text)
	}
	return &all
})

func begins(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return true
	case r < tabled:
		return composing()[r].begins
	}
	return norm.NFC.PropertiesString(string(r)).BoundaryBefore()
}

func isWhole(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return true
	case r < tabled:
		return composing()[r].whole
	}
	return norm.NFC.IsNormalString(string(r))
}

// flush gives on what waits. What is composed belongs to the leaf of its first character.
func (c *composer) flush() {
	all := c.waiting
	c.waiting = c.waiting[:0]
	if len(all) == 1 && isWhole(all[0].Rune) || len(all) == 0 {
		for _, one := range all {
			c.char(one)
		}
		return
	}
	var text []rune
	first := all[0]
	for _, one := range all {
		text = append(text, one.Rune)
		if one.Leaf != first.Leaf {
			first.Tails = append(first.Tails, leaf{one.Leaf, one.Run})
		}
	}
	for _, r := range norm.NFC.String(string(text)) {
		first.Rune = r
		c.char(first)
		first.Tails = nil // they come along with the first
	}
}
