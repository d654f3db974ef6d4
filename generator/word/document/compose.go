package document

import (
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// composer brings the characters of a paragraph to NFC. A keyboard may type a letter and its marks apart, and Word may
// begin a new run between them.
type composer struct {
	emit    func(Char)
	waiting []Char // a character that begins one and what may be composed with it
}

func (c *composer) take(next Char) {
	if next.Rune < utf8.RuneSelf || norm.NFC.PropertiesString(string(next.Rune)).BoundaryBefore() {
		c.flush()
	}
	c.waiting = append(c.waiting, next)
}

// flush gives on what waits. What is composed belongs to the leaf of its first character.
func (c *composer) flush() {
	all := c.waiting
	c.waiting = c.waiting[:0]
	if len(all) == 1 && norm.NFC.IsNormalString(string(all[0].Rune)) || len(all) == 0 {
		for _, one := range all {
			c.emit(one)
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
		c.emit(first)
		first.Tails = nil // they come along with the first
	}
}
