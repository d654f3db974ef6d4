package tracked

import (
	"slices"
	"strings"
	"unicode"

	"vanban/generator/diff"
	"vanban/generator/word/document"
	"vanban/generator/word/pairing"
)

// apart parts the pairs that have too little in common for one that was changed: the old one went and the new one came, which is read at once,
// where a weave of the words of both is not. In each stretch of changes what went stands first.
func apart(pairs []entry) []entry {
	var all []entry
	begin := 0 // of the stretch
	for i := range pairs {
		e := pairs[i]
		switch alone := stays(pairs, i-1) && stays(pairs, i+1); {
		case e.fate() != kept:
			all = append(all, e)
		case e.alike(alone):
			all = append(all, e)
			begin = len(all)
		case e.endsSection():
			e.whole = true
			all = append(all, e)
			begin = len(all)
		default:
			all = append(all, entry{old: e.old}, entry{new: e.new})
		}
		slices.SortStableFunc(all[begin:], func(a, b entry) int { return order(&a) - order(&b) })
	}
	return all
}

func order(e *entry) int { return map[revisionMark]int{deleted: 0, inserted: 1}[e.fate()] }

// stays says whether a block is in both versions; before the first and behind the last nothing changes.
func stays(pairs []entry, i int) bool {
	return i < 0 || i >= len(pairs) || pairs[i].fate() == kept
}

// alike says whether a block of both versions is one that was changed; alone says that the blocks beside it are in both.
func (e *entry) alike(alone bool) bool {
	least := diff.Alike
	switch was := e.old.(type) {
	case *document.Paragraph:
		if alone {
			least = diff.SomewhatAlike
		}
		return likeEnough(unnumbered(was.Text), unnumbered(e.new.Words()), least)
	case *document.Row:
		is := e.new.(*document.Row)
		longOld, longNew := longest(was, is)
		return likeEnough(was.Words(), is.Words(), least) && likeEnough(longOld, longNew, diff.SomewhatAlike)
	}
	return true // tables are compared row by row
}

// likeEnough says whether two texts share so many of a hundred words. Where one is empty it was filled or emptied, and figures alone change
// without anything else being there.
func likeEnough(was, is string, least int) bool {
	a, b := diff.BagOf(was), diff.BagOf(is)
	return len(a) == 0 || len(b) == 0 || a.Like(b) >= least || withoutFigures(was) == withoutFigures(is)
}

func withoutFigures(text string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsDigit(c) {
			return -1
		}
		return c
	}, text)
}

// unnumbered gives a paragraph without the number that it begins with, which says nothing of what it is about.
func unnumbered(text string) string { return strings.TrimPrefix(text, pairing.LabelOf(text)) }

// longest gives the cell of two rows that says most, in both: what a row is about. Agencies and days are the same in rows that are about
// different things.
func longest(was, is *document.Row) (old, new string) {
	most := -1
	for i := range min(len(was.Cells), len(is.Cells)) {
		a, b := document.TextOf(was.Cells[i].Items), document.TextOf(is.Cells[i].Items)
		if n := len(a) + len(b); n > most {
			most, old, new = n, a, b
		}
	}
	return old, new
}

// endsSection says whether a section ends with the block: such a paragraph can't go, for the look of the pages would go with it.
func (e *entry) endsSection() bool {
	was, is := e.paragraphs()
	return was != nil && is != nil && (was.Properties().Child("w:sectPr") != nil || is.Properties().Child("w:sectPr") != nil)
}

// changesOf compares the words of two paragraphs. Where only a word or two stay between replaced ones, they belong to these, as so-sanh has it.
func changesOf(was, is string) []pairing.Replacement {
	var all []pairing.Replacement
	old := []rune(was)
	for _, c := range pairing.Changes(was, is) {
		if last := len(all) - 1; last >= 0 && bridged(all[last], c, string(old[all[last].To:c.From])) {
			all[last].To, all[last].NewTo = c.To, c.NewTo
			continue
		}
		all = append(all, c)
	}
	return all
}

// bridged says whether two changes are one. Words that were only added, or only removed, in two places stay two.
func bridged(a, b pairing.Replacement, between string) bool {
	added := a.From == a.To && b.From == b.To
	removed := a.NewFrom == a.NewTo && b.NewFrom == b.NewTo
	return !added && !removed && diff.Bridges(between) && !strings.ContainsFunc(between, func(c rune) bool {
		return !unicode.IsLetter(c) && !unicode.IsMark(c) && !unicode.IsDigit(c) && !strings.ContainsRune(" /-–", c)
	})
}
