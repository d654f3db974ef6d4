package revise

import (
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

// passage is a text as it is looked for at other places.
type passage struct {
	words string
	bag   diff.Bag
}

func passageOf(text string) passage {
	words := ownWords(text)
	return passage{words, diff.BagOf(words)}
}

// mayMove says whether a text is long enough to be known again.
func (p passage) mayMove() bool { return utf8.RuneCountInString(p.words) >= leastMoved }

// passages gives a side of each of some changes.
func passages(all []Change, side func(Change) string) (sides []passage) {
	for _, ch := range all {
		sides = append(sides, passageOf(side(ch)))
	}
	return sides
}

func baseOf(ch Change) string   { return ch.Base }
func personOf(ch Change) string { return ch.Person }

// joinMoves makes one change of a text that went from a place and came in at another, with its words or nearly: it was moved.
func (c *Comparison) joinMoves() {
	c.partExchanged()
	var all []Change
	went := passages(c.Changes, baseOf)
	gone := map[int]bool{} // the changes that are told where the text came in
	for i := range c.Changes {
		in := c.Changes[i]
		if in.Kind == Inserted {
			if from := c.movedFrom(passageOf(in.Person), went, gone); from >= 0 {
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
	bases, persons := passages(c.Changes, baseOf), passages(c.Changes, personOf)
	for i, ch := range c.Changes {
		if ch.Kind != Changed || diff.BagOf(ch.Base).Share(diff.BagOf(ch.Person)) >= pairing.Likely ||
			!c.standsElsewhere(i, persons[i], bases) && !c.standsElsewhere(i, bases[i], persons) {
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

// standsElsewhere says whether a text of a change is one of those that another one has on a side.
func (c *Comparison) standsElsewhere(at int, text passage, sides []passage) bool {
	if !text.mayMove() {
		return false
	}
	for i, o := range c.Changes {
		if o.Kind != Formatted && o.Where != c.Changes[at].Where && text.bag.Share(sides[i].bag) >= leastAlike {
			return true
		}
	}
	return false
}

// movedFrom gives the change that took a text away, the likest one of those that are not gone; -1: none did.
func (c *Comparison) movedFrom(text passage, went []passage, gone map[int]bool) int {
	if !text.mayMove() {
		return -1
	}
	best, at := float32(leastAlike), -1
	for i, ch := range c.Changes {
		if ch.Kind != Removed || gone[i] {
			continue
		}
		if like := text.bag.Share(went[i].bag); went[i].words == text.words {
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
