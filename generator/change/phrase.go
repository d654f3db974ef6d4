package change

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"vanban/generator/diff"
	"vanban/generator/doc"
	"vanban/generator/tasktable"
)

// leastSpots is from how many places on the same replacement is one change.
const leastSpots = 3

// replacement is words and those that took their place.
type replacement struct{ old, new string }

// candidate is a place that may have changed by one replacement only: a passage, or a cell of a task.
type candidate struct {
	at       int // of the change
	passage  *Passage
	task     *Task
	cell     Cell
	segments []diff.Segment
}

// gatherPhrases makes one change of the same replacement in several places. A place that changed in more than that keeps its own change.
func gatherPhrases(all []Change) []Change {
	groups := map[replacement][]candidate{}
	var order []replacement
	for i, c := range all {
		for _, k := range candidates(i, c) {
			r, ok := replacementIn(k.segments)
			if !ok {
				continue
			}
			if groups[r] == nil {
				order = append(order, r)
			}
			groups[r] = append(groups[r], k)
		}
	}
	var phrases []Change
	for _, r := range order {
		if p := phraseOf(r, groups[r]); p != nil {
			phrases = append(phrases, p)
			for _, k := range groups[r] {
				take(p, k)
			}
		}
	}
	if len(phrases) == 0 {
		return all
	}
	return append(withoutTaken(all, phrases), phrases...)
}

func candidates(i int, c Change) []candidate {
	switch c := c.(type) {
	case *Passage:
		if c.Changed() && !c.Moved && !c.In.Kind.articles() {
			return []candidate{{at: i, passage: c, segments: diff.Words(fullText(c.Old), fullText(c.New))}}
		}
	case *Task:
		var all []candidate
		for _, cell := range c.Cells {
			if cell.Column != tasktable.DeadlineColumn && !cell.Column.IsFigure() && !c.Moved {
				all = append(all, candidate{at: i, task: c, cell: cell, segments: diff.Words(cell.Old, cell.New)})
			}
		}
		return all
	}
	return nil
}

// fullText is a unit's words with those of its footnotes.
func fullText(u *Unit) string {
	return strings.Join(append([]string{u.Plain()}, u.NoteTexts()...), "\n")
}

// replacementIn gives the one replacement that the segments consist of, beside what was kept.
func replacementIn(all []diff.Segment) (r replacement, ok bool) {
	for i := 0; i < len(all); i++ {
		if all[i].Op == diff.Kept {
			continue
		}
		if all[i].Op != diff.Removed || i+1 == len(all) || all[i+1].Op != diff.Added {
			return r, false
		}
		found := replacement{strings.TrimSpace(all[i].Text), strings.TrimSpace(all[i+1].Text)}
		if found.old == "" || found.new == "" || ok && found != r {
			return r, false
		}
		r, ok = found, true
		i++
	}
	return r, ok
}

// phraseOf gives the phrase that explains enough of the places, with the capitalised words around it that all have; nil where none does.
func phraseOf(r replacement, places []candidate) *Phrase {
	whole := widened(r, places)
	for _, try := range []replacement{whole, r} {
		n := 0
		for _, k := range places {
			if k.explainedBy(try) {
				n++
			}
		}
		if n >= leastSpots {
			return &Phrase{Old: try.old, New: try.new}
		}
	}
	return nil
}

// widest is how many words before a phrase may belong to it.
const widest = 3

// widened takes in the words before the phrase that are the same in all places, from the furthest capitalised one on:
// "Sở" of "Sở TTTT", "Bộ phận" of "Bộ phận Một cửa". A single small syllable is seldom a word of its own: it takes in
// all of them, "chuyển đổi" of "chuyển đổi số".
func widened(r replacement, places []candidate) replacement {
	best, syllable := r, isSyllable(r.old)
	for n := 1; n <= widest; n++ {
		word := ""
		for _, k := range places {
			before := k.wordBefore(n)
			if before == "" || word != "" && before != word {
				return best
			}
			word = before
		}
		r = replacement{word + " " + r.old, word + " " + r.new}
		if c, _ := utf8.DecodeRuneInString(word); unicode.IsUpper(c) || syllable {
			best = r
		}
	}
	return best
}

// isSyllable says whether a phrase is one syllable in small letters.
func isSyllable(phrase string) bool {
	return strings.IndexFunc(phrase, func(c rune) bool { return !unicode.IsLower(c) }) < 0
}

// wordBefore gives the n-th word before what was replaced, where only spaces are between and it is the same wherever
// the place changed.
func (k candidate) wordBefore(n int) string {
	word := ""
	for i, s := range k.segments {
		if s.Op != diff.Removed {
			continue
		}
		if i == 0 || k.segments[i-1].Op != diff.Kept {
			return ""
		}
		before := lettersBefore(k.segments[i-1].Text+s.Text[:len(s.Text)-len(strings.TrimLeft(s.Text, " "))], n)
		if before == "" || word != "" && before != word {
			return ""
		}
		word = before
	}
	return word
}

// lettersBefore gives the n-th word from the end of a text; nothing where what is behind it is not words and single spaces.
func lettersBefore(text string, n int) string {
	word := ""
	for range n {
		if !strings.HasSuffix(text, " ") {
			return ""
		}
		text = text[:len(text)-1]
		word = text[strings.LastIndexAny(text, " \n")+1:]
		if strings.IndexFunc(word, func(c rune) bool { return !unicode.IsLetter(c) }) >= 0 {
			return ""
		}
		text = text[:len(text)-len(word)]
	}
	return word
}

// explainedBy says whether replacing the phrase wherever it stands in the place gives the new text exactly.
func (k candidate) explainedBy(r replacement) bool {
	if k.passage != nil {
		return k.passage.Old.replaced(r).key == k.passage.New.key
	}
	return replaceWords(k.cell.Old, r) == k.cell.New
}

// replaced gives the unit with a phrase replaced in its words and footnotes.
func (u *Unit) replaced(r replacement) *Unit {
	out := *u
	out.Cells, out.Notes = nil, nil
	for _, c := range u.Cells {
		out.Cells = append(out.Cells, replaceInlines(c, r))
	}
	for _, n := range u.Notes {
		out.Notes = append(out.Notes, replaceInlines(n, r))
	}
	out.key = keyOf(&out)
	return &out
}

func replaceInlines(text []doc.Inline, r replacement) []doc.Inline {
	out := slices.Clone(text)
	for i, in := range out {
		if t, ok := in.(doc.Text); ok {
			t.S = replaceWords(t.S, r)
			out[i] = t
		}
	}
	return out
}

// replaceWords replaces a phrase wherever it stands as whole words.
func replaceWords(s string, r replacement) string {
	var b strings.Builder
	for {
		i := indexWords(s, r.old)
		if i < 0 {
			return b.String() + s
		}
		b.WriteString(s[:i] + r.new)
		s = s[i+len(r.old):]
	}
}

// indexWords gives where a phrase first stands as whole words; -1 where it does not.
func indexWords(s, phrase string) int {
	for from := 0; ; {
		i := strings.Index(s[from:], phrase)
		if i < 0 || phrase == "" {
			return -1
		}
		i += from
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		after, _ := utf8.DecodeRuneInString(s[i+len(phrase):])
		first, _ := utf8.DecodeRuneInString(phrase)
		last, _ := utf8.DecodeLastRuneInString(phrase)
		if !(isWord(before) && isWord(first)) && !(isWord(after) && isWord(last)) {
			return i
		}
		from = i + len(phrase)
	}
}

func isWord(c rune) bool {
	return c != utf8.RuneError && (unicode.IsLetter(c) || unicode.IsDigit(c))
}

// take puts a place under the phrase where that explains it.
func take(p *Phrase, k candidate) {
	if !k.explainedBy(replacement{p.Old, p.New}) {
		return
	}
	if k.passage != nil {
		p.Spots = append(p.Spots, Spot{Passage: k.passage})
		return
	}
	if last := len(p.Spots) - 1; last >= 0 && p.Spots[last].Task != nil && p.Spots[last].Task.Old == k.task.Old {
		p.Spots[last].Task.Cells = append(p.Spots[last].Task.Cells, k.cell)
		return
	}
	p.Spots = append(p.Spots, Spot{Task: &Task{Old: k.task.Old, New: k.task.New, anchor: k.task.New.Number, Cells: []Cell{k.cell}}})
}

// withoutTaken gives the changes without what the phrases say: passages, and cells of tasks.
func withoutTaken(all, phrases []Change) []Change {
	passages := map[*Passage]bool{}
	cells := map[*TaskAt]map[tasktable.Column]bool{}
	for _, c := range phrases {
		for _, s := range c.(*Phrase).Spots {
			if s.Passage != nil {
				passages[s.Passage] = true
				continue
			}
			if cells[s.Task.Old] == nil {
				cells[s.Task.Old] = map[tasktable.Column]bool{}
			}
			for _, cell := range s.Task.Cells {
				cells[s.Task.Old][cell.Column] = true
			}
		}
	}
	var rest []Change
	for _, c := range all {
		switch c := c.(type) {
		case *Passage:
			if passages[c] {
				continue
			}
		case *Task:
			if taken := cells[c.Old]; c.Old != nil && taken != nil {
				own := *c
				own.Cells = slices.DeleteFunc(slices.Clone(c.Cells), func(x Cell) bool { return taken[x.Column] })
				if len(own.Cells) > 0 || own.Moved {
					rest = append(rest, &own)
				}
				continue
			}
		}
		rest = append(rest, c)
	}
	return rest
}
