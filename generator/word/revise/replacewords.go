package revise

import (
	"strings"

	"vanban/generator/word/document"
	"vanban/generator/word/pairing"
	"vanban/generator/word/tree"
)

// piece is a stretch of a leaf's new content: text, markup that stands within the run, or runs of their own.
type piece struct{ text, inside, runs string }

// with adds a piece to others; text joins the text before it.
func with(all []piece, p piece) []piece {
	if n := len(all); n > 0 && p.text != "" && all[n-1].text != "" {
		all[n-1].text += p.text
		return all
	}
	return append(all, p)
}

// written gives pieces as XML; reopen begins their run again behind runs of their own.
func written(all []piece, reopen string) string {
	var out strings.Builder
	for _, p := range all {
		switch {
		case p.text != "":
			out.WriteString(openText + tree.Escaped(p.text) + closeText)
		case p.runs != "":
			out.WriteString("</w:r>" + p.runs + reopen)
		default:
			out.WriteString(p.inside)
		}
	}
	return out.String()
}

const (
	openText  = `<w:t xml:space="preserve">`
	closeText = `</w:t>`
)

// replaceWords puts the dossier's words into the edited paragraph, whose text is
// still the base's: words that stay keep their runs, words that come take over the run of those
// that they replace, unless the dossier sets them off. It says whether that is possible.
func (r *reconciler) replaceWords(t triple, links map[string]string) bool {
	w := wordReplacer{r: r, t: t, links: links, base: t.b.Chars(), edited: t.e.Chars(), fresh: t.f.Chars(), pieces: map[*tree.Node][]piece{}, touched: map[*tree.Node]bool{}}
	if len(w.edited) == 0 || len(w.base) != len(w.edited) {
		if len(w.edited) == 0 && plain(t.e) {
			r.replaceInner(t, links)
			return true
		}
		return false
	}
	changes := pairing.Changes(t.b.Text, t.f.Text)
	if !w.possible(changes) {
		return false
	}
	at := 0
	for _, c := range changes {
		w.keep(at, c.From)
		w.change(c)
		at = c.To
	}
	w.keep(at, len(w.edited))
	w.finish()
	r.dropUnlinked(t.e, links)
	return true
}

type wordReplacer struct {
	r                   *reconciler
	t                   triple
	links               map[string]string // notes of the fresh one to those of the edited
	base, edited, fresh []document.Char
	pieces              map[*tree.Node][]piece
	leaves              []*tree.Node // in order
	touched             map[*tree.Node]bool
}

// possible says whether all that goes or comes is text or a mark that is one element of a run.
func (w *wordReplacer) possible(changes []pairing.Replacement) bool {
	for _, c := range changes {
		if isOneFormOfTwo(w.edited[w.host(c)]) {
			return false
		}
		for _, ch := range w.edited[c.From:c.To] {
			if isOneFormOfTwo(ch) || ch.Run == nil || ch.Rune == document.FieldMark || ch.Rune == document.ObjectMark {
				return false
			}
		}
		for _, ch := range w.fresh[c.NewFrom:c.NewTo] {
			if ch.Run == nil || ch.Rune == document.FieldMark || ch.Rune == document.ObjectMark || ch.Rune == document.EndMark {
				return false
			}
		}
	}
	return true
}

// isOneFormOfTwo says whether a program that doesn't know the form in which a character stands shows another, which would keep the old words.
func isOneFormOfTwo(c document.Char) bool { return c.Leaf.Within("mc:AlternateContent") != nil }

func (w *wordReplacer) put(leaf *tree.Node, p piece) {
	if _, known := w.pieces[leaf]; !known {
		w.leaves = append(w.leaves, leaf)
	}
	w.pieces[leaf] = with(w.pieces[leaf], p)
}

func (w *wordReplacer) keep(from, to int) {
	for _, c := range w.edited[from:to] {
		if c.Leaf.Name == "w:t" {
			w.put(c.Leaf, piece{text: string(c.Rune)})
		} else {
			w.put(c.Leaf, piece{inside: tree.Raw(w.t.e.Story.Content, c.Leaf)})
		}
	}
}

// change takes characters out and puts others in, at the run of a host: the first that goes, else a neighbour.
func (w *wordReplacer) change(c pairing.Replacement) {
	host := w.host(c)
	w.touch(w.edited[host].Leaf)
	for _, ch := range w.edited[c.From:c.To] {
		w.touch(ch.Leaf)
	}
	leaf := w.edited[host].Leaf
	reference := w.t.b.RunProperties(w.base[host].Run)
	for i := c.NewFrom; i < c.NewTo; {
		run := w.fresh[i].Run
		var all []piece
		for ; i < c.NewTo && w.fresh[i].Run == run; i++ {
			all = with(all, w.pieceOf(w.fresh[i]))
		}
		if w.t.f.RunProperties(run) != reference || leaf.Name != "w:t" {
			all = []piece{{runs: "<w:r>" + w.r.imported(w.t.f.Story, run.Child("w:rPr"), nil) + written(all, "") + "</w:r>"}}
		}
		for _, p := range all {
			w.put(leaf, p)
		}
	}
}

// pieceOf gives one character of the fresh paragraph.
func (w *wordReplacer) pieceOf(c document.Char) piece {
	if c.Leaf.Name == "w:t" {
		return piece{text: string(c.Rune)}
	}
	return piece{inside: w.r.imported(w.t.f.Story, c.Leaf, w.links)}
}

// host is the character whose run what comes goes into.
func (w *wordReplacer) host(c pairing.Replacement) int {
	isText := func(i int) bool { return i >= 0 && i < len(w.edited) && w.edited[i].Leaf.Name == "w:t" }
	if c.From < c.To {
		for i := c.From; i < c.To; i++ {
			if isText(i) {
				return i
			}
		}
		return c.From
	}
	switch {
	case isText(c.From - 1):
		return c.From - 1
	case isText(c.From):
		return c.From
	}
	return min(max(c.From-1, 0), len(w.edited)-1)
}

func (w *wordReplacer) touch(leaf *tree.Node) {
	w.touched[leaf] = true
	if _, known := w.pieces[leaf]; !known {
		w.pieces[leaf] = nil
		w.leaves = append(w.leaves, leaf)
	}
}

// touchTails touches the leaf of a letter together with that of its marks: written anew, the letter has them.
func (w *wordReplacer) touchTails() {
	for again := true; again; {
		again = false
		for _, c := range w.edited {
			for _, tail := range c.Tails {
				if w.touched[c.Leaf] != w.touched[tail.Element] {
					w.touch(c.Leaf)
					w.touch(tail.Element)
					again = true
				}
			}
		}
	}
}

// finish writes the new content of every leaf that changed.
func (w *wordReplacer) finish() {
	content := w.t.e.Story.Content
	w.touchTails()
	runOf := map[*tree.Node]*tree.Node{}
	for _, c := range w.edited {
		runOf[c.Leaf] = c.Run
		for _, tail := range c.Tails {
			runOf[tail.Element] = tail.Run
		}
	}
	for _, leaf := range w.leaves {
		if !w.touched[leaf] {
			continue
		}
		run := runOf[leaf]
		reopen := string(content[run.Start:run.Open]) + w.t.e.RunProperties(run)
		w.r.splice(w.t.e.Story.Part, tree.Replace(leaf, written(w.pieces[leaf], reopen)))
	}
}
