package revise

import (
	"slices"
	"strings"
	"unicode/utf8"

	"vanban/generator/diff"
	"vanban/generator/nd30"
	"vanban/generator/word/pairing"
)

// leastMoved is how many letters a text has that is the same one at another place: shorter ones, as names in lists and cells, stand at several.
const leastMoved = 20

// leastAlike is how much of its words a text that was moved and changed keeps.
const leastAlike = 0.9

// joinMoves makes one change of a text that went from a place and came in at another, with its words or nearly: it was moved.
func (c *Comparison) joinMoves() {
	c.partExchanged()
	var all []Change
	gone := map[int]bool{} // the changes that are told where the text came in
	for i := range c.Changes {
		in := c.Changes[i]
		if in.Kind == Inserted {
			if from := c.movedFrom(in.Person, gone); from >= 0 {
				gone[from] = true
				c.Changes[i] = moved(&c.Changes[from], in)
			}
		}
	}
	for i, ch := range c.Changes {
		if !gone[i] {
			all = append(all, ch)
		}
	}
	c.Changes = all
}

// partExchanged makes two changes of a place where another text stands now, if one of both went to another place or came from there: they don't belong together.
func (c *Comparison) partExchanged() {
	var all []Change
	for i, ch := range c.Changes {
		if ch.Kind != Changed || diff.BagOf(ch.Base).Share(diff.BagOf(ch.Person)) >= pairing.Likely ||
			!c.standsElsewhere(i, ch.Person, func(o Change) string { return o.Base }) && !c.standsElsewhere(i, ch.Base, func(o Change) string { return o.Person }) {
			all = append(all, ch)
			continue
		}
		out, in := ch, ch
		out.Kind, out.Person, out.Words = Removed, "", nil
		in.Kind, in.Base, in.Words = Inserted, "", nil
		all = append(all, out, in)
	}
	c.Changes = all
}

// standsElsewhere says whether a text of a change is that of a side of another one.
func (c *Comparison) standsElsewhere(at int, text string, side func(Change) string) bool {
	words := ownWords(text)
	if utf8.RuneCountInString(words) < leastMoved {
		return false
	}
	bag := diff.BagOf(words)
	return slices.ContainsFunc(c.Changes, func(o Change) bool {
		return o.Kind != Formatted && o.Where != c.Changes[at].Where && bag.Share(diff.BagOf(ownWords(side(o)))) >= leastAlike
	})
}

// movedFrom gives the change that took a text away, the likest one; -1: none did.
func (c *Comparison) movedFrom(text string, gone map[int]bool) int {
	words := ownWords(text)
	if utf8.RuneCountInString(words) < leastMoved {
		return -1
	}
	best, at := float32(leastAlike), -1
	bag := diff.BagOf(words)
	for i, ch := range c.Changes {
		if ch.Kind != Removed || gone[i] {
			continue
		}
		was := ownWords(ch.Base)
		if like := bag.Share(diff.BagOf(was)); was == words {
			return i
		} else if like >= best {
			best, at = like, i
		}
	}
	return at
}

// moved is a text that came in as the one that went.
func moved(out *Change, in Change) Change {
	ch := Change{By: in.By, Kind: Moved, Where: out.Where, To: in.Where, Base: out.Base, Person: in.Person}
	if was, is := ownWords(out.Base), ownWords(in.Person); was != is {
		ch.Words = diff.Words(was, is)
	}
	return ch
}

// moved says where a text went, and how it changed on its way. Its typed number may have gone along, and tells no other place then.
func (c Change) moved() string {
	to := " chuyển đến " + c.To
	if c.To == c.Where {
		to = " chuyển sang chỗ khác, số giữ nguyên"
	}
	if c.Words == nil {
		return to + ": " + quoted(ownWords(c.Base))
	}
	return to + " và sửa: " + inline(c.Words)
}

// ownWords gives a text without the number before it and without what ends a document behind it: those belong to the place.
func ownWords(text string) string {
	words := strings.TrimSpace(strings.TrimPrefix(text, pairing.LabelOf(text)))
	if core, ends := strings.CutSuffix(words, nd30.Closing); ends {
		return strings.TrimSuffix(core, ".") + "."
	}
	return words
}
