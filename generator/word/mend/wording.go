package mend

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"vanban/generator/word/document"
	"vanban/generator/word/tree"
)

// wording is what becomes of the characters of one paragraph.
type wording struct {
	chars   []document.Char
	instead map[int]string        // what stands in the place of a character, or before it
	gone    map[int]bool          // characters that stand there no more
	parted  map[int]bool          // characters before which a run ends
	touched map[*tree.Node]bool   // leaves that are written anew
	tails   map[*tree.Node]bool   // leaves of which marks belong to letters of others
	beside  map[*tree.Node]string // leaves without characters of the paragraph's own, as they are written
}

// reader keeps what several plans of one file need: the characters of the paragraph that was asked for last, since plans go from one paragraph to the next, and
// the expressions of attributes by their names.
type reader struct {
	of         *document.Paragraph
	chars      []document.Char
	attributes map[string]*regexp.Regexp
}

// Chars gives a paragraph's characters, as its own Chars does, without reading it once more for each change that is planned in it.
func (e *Edits) Chars(p *document.Paragraph) []document.Char {
	if e.read.of != p {
		e.read.of, e.read.chars = p, p.Chars()
	}
	return e.read.chars
}

// wordingOf gives what was planned for a paragraph's characters so far.
func (e *Edits) wordingOf(p *document.Paragraph) *wording {
	if e.words == nil {
		e.words = map[*document.Paragraph]*wording{}
	}
	if w := e.words[p]; w != nil {
		return w
	}
	w := &wording{chars: e.Chars(p), instead: map[int]string{}, gone: map[int]bool{}, parted: map[int]bool{}, touched: map[*tree.Node]bool{},
		tails: map[*tree.Node]bool{}, beside: map[*tree.Node]string{}}
	e.words[p] = w
	e.worded = append(e.worded, p)
	return w
}

// Words puts text in the place of a paragraph's characters from one up to another, counted in runes of its Text. Where they are not text alone, or
// something else was planned there, nothing is planned.
func (e *Edits) Words(p *document.Paragraph, from, to int, text string) {
	w := e.wordingOf(p)
	if !w.fits(from, to) {
		return
	}
	for i := from; i < to; i++ {
		w.gone[i] = true
		w.touched[w.chars[i].Leaf] = true
	}
	w.instead[from] += text
	e.count++
}

// fits says whether characters stand in text alone, and nothing else was planned there.
func (w *wording) fits(from, to int) bool {
	if from < 0 || to > len(w.chars) || from >= to {
		return false
	}
	for i := from; i < to; i++ {
		if c := w.chars[i]; w.gone[i] || w.instead[i] != "" || c.Leaf.Name != "w:t" || len(c.Tails) > 0 {
			return false
		}
	}
	return true
}

// Blanks takes blanks and tabs of a paragraph away, from one character up to another. It says whether it could.
func (e *Edits) Blanks(p *document.Paragraph, from, to int) bool {
	w := e.wordingOf(p)
	for i := from; i < to; i++ {
		if c := w.chars[i]; w.gone[i] || w.instead[i] != "" || !unicode.IsSpace(c.Rune) || c.Leaf.Name != "w:t" && c.Leaf.Name != "w:tab" && c.Leaf.Name != "w:ptab" {
			return false
		}
	}
	for i := from; i < to; i++ {
		w.gone[i], w.touched[w.chars[i].Leaf] = true, true
	}
	e.count++
	return true
}

// Compose writes the letters of a paragraph and of what is drawn in it in the composed form of Unicode: each with its marks as one character.
func (e *Edits) Compose(p *document.Paragraph) {
	w := e.wordingOf(p)
	before := len(w.touched) + len(w.beside)
	own := map[*tree.Node]bool{}
	for _, c := range w.chars {
		own[c.Leaf] = true
		for _, t := range c.Tails {
			if c.Leaf.Name == "w:t" && t.Element.Name == "w:t" {
				w.touched[c.Leaf], w.touched[t.Element], w.tails[t.Element] = true, true, true
			}
		}
	}
	p.Element.Each(func(n *tree.Node) {
		if n.Name != "w:t" || norm.NFC.IsNormalString(n.Text) {
			return
		}
		if own[n] {
			w.touched[n] = true
		} else {
			w.beside[n] = norm.NFC.String(document.LeafText(n))
		}
	})
	if len(w.touched)+len(w.beside) > before {
		e.count++
	}
}

// Part ends a run before one of a paragraph's characters and begins another of the same look there, so that each can be set by itself.
func (e *Edits) Part(p *document.Paragraph, at int) {
	w := e.wordingOf(p)
	if at <= 0 || at >= len(w.chars) || w.parted[at] || w.chars[at].Run == nil || w.chars[at-1].Leaf != w.chars[at].Leaf || w.chars[at].Leaf.Name != "w:t" {
		return
	}
	w.parted[at], w.touched[w.chars[at].Leaf] = true, true
	e.parted++
}

// splices gives the leaves that change, each written anew.
func (w *wording) splices(p *document.Paragraph) (all []tree.Splice) {
	texts := map[*tree.Node]*strings.Builder{}
	textOf := func(leaf *tree.Node) *strings.Builder {
		if texts[leaf] == nil {
			texts[leaf] = &strings.Builder{}
		}
		return texts[leaf]
	}
	for leaf := range w.tails {
		textOf(leaf)
	}
	for i, c := range w.chars {
		if !w.touched[c.Leaf] {
			continue
		}
		if c.Leaf.Name != "w:t" { // a tab that is gone
			all = append(all, tree.Replace(c.Leaf, ""))
			continue
		}
		text := textOf(c.Leaf)
		if w.parted[i] {
			text.WriteString("</w:t></w:r><w:r>" + p.RunProperties(c.Run) + `<w:t xml:space="preserve">`)
		}
		text.WriteString(tree.Escaped(w.instead[i]))
		if !w.gone[i] {
			text.WriteString(tree.Escaped(string(c.Rune)))
		}
	}
	for leaf, text := range w.beside {
		textOf(leaf).WriteString(tree.Escaped(text))
	}
	for _, leaf := range slices.SortedFunc(maps.Keys(texts), func(a, b *tree.Node) int { return a.Start - b.Start }) {
		all = append(all, tree.Replace(leaf, `<w:t xml:space="preserve">`+texts[leaf].String()+"</w:t>"))
	}
	return all
}
