package tracked

import (
	"slices"
	"strings"

	"vanban/generator/word/document"
	"vanban/generator/word/pairing"
	"vanban/generator/word/tree"
)

// paragraph marks what changed in a paragraph of the new version.
func (m *marker) paragraph(e *entry) {
	was, is := e.paragraphs()
	end := e.end
	if was == nil {
		m.splice(is.Story, tree.Replace(is.Element, m.wholeParagraph(is.Story, is.Element, inserted, end)))
		return
	}
	replaced := e.whole || !slices.Equal(was.Pictures(), is.Pictures())
	if replaced || was.Text != is.Text && !m.words(was, is, end) {
		old := m.runsWithin(was.Story, was.Element)
		m.splice(is.Story, tree.Replace(is.Element, withRuns(m.wholeParagraph(is.Story, is.Element, inserted, end), old)))
		return
	}
	if was.Text == is.Text {
		if s, changes := m.properties(is.Story, is.Element, kept, end); changes {
			m.splice(is.Story, s)
		}
	}
	m.notesOf(was, is)
}

// words marks the words of a paragraph that changed. It can't where what changed is more than text and marks of one element.
func (m *marker) words(was, is *document.Paragraph, end revisionMark) bool {
	old, new := was.Chars(), is.Chars()
	changes := changesOf(was.Text, is.Text)
	if len(new) == 0 || !trackable(old) || !trackable(new) || len(old) != len([]rune(was.Text)) {
		return false
	}
	w := &wordMarker{m: m, is: is, was: was, old: old, changes: changes, at: map[*tree.Node][]int{}}
	for i, c := range new {
		if c.Run == nil {
			return false
		}
		w.at[c.Leaf] = append(w.at[c.Leaf], i)
	}
	w.new = new
	var all []tree.Splice
	is.Element.Each(func(k *tree.Node) {
		if k.Name == "w:r" && k.Within("w:r") == nil {
			all = append(all, tree.Replace(k, w.run(k)))
		}
	})
	if rest := w.rest(len(new)); rest != "" {
		last := all[len(all)-1]
		all[len(all)-1].Text = last.Text + rest
	}
	if s, changes := m.properties(is.Story, is.Element, kept, end); changes {
		all = append(all, s)
	}
	for _, s := range all {
		m.splice(is.Story, s)
	}
	return true
}

// trackable says whether each character stands in a leaf of its own text, or is an element.
func trackable(chars []document.Char) bool {
	return !slices.ContainsFunc(chars, func(c document.Char) bool {
		return c.Run == nil || len(c.Tails) > 0 || c.Rune == document.FieldMark
	})
}

// wordMarker cuts the runs of a paragraph where words changed.
type wordMarker struct {
	m        *marker
	was, is  *document.Paragraph
	old, new []document.Char
	changes  []pairing.Replacement
	at       map[*tree.Node][]int // the characters of each leaf
	done     int                  // changes whose removed words are written
	last     revisionMark         // of the character before
}

// rest gives the removed words that stand before a character of the new text and are not written yet.
func (w *wordMarker) rest(before int) string {
	var text strings.Builder
	for ; w.done < len(w.changes) && w.changes[w.done].NewFrom <= before; w.done++ {
		c := w.changes[w.done]
		text.WriteString(w.m.removedChars(w.was, w.old[c.From:c.To]))
	}
	return text.String()
}

// fateOf says what became of a character of the new text.
func (w *wordMarker) fateOf(i int) revisionMark {
	for _, c := range w.changes {
		if c.NewFrom <= i && i < c.NewTo {
			return inserted
		}
	}
	return kept
}

// run gives a run cut into runs of one fate each, with the removed words between them.
func (w *wordMarker) run(run *tree.Node) string {
	content := w.is.Story.Content
	var out, inside strings.Builder
	open := string(content[run.Start:run.Open]) + tree.Raw(content, run.Child("w:rPr"))
	now := w.last
	flush := func() {
		if inside.Len() > 0 {
			out.WriteString(w.m.around(now, open+inside.String()+"</w:r>"))
			inside.Reset()
		}
	}
	turn := func(i int) {
		if gone := w.restAt(i); gone != "" {
			flush()
			out.WriteString(gone)
		}
		if f := w.fateOf(i); f != now {
			flush()
			now = f
		}
	}
	for _, k := range run.Kids {
		chars := w.at[k]
		switch {
		case k.Name == "w:rPr":
		case k.Name == "w:t" && len(chars) > 0:
			for begin := 0; begin < len(chars); {
				turn(chars[begin])
				end := begin + 1
				for end < len(chars) && w.fateOf(chars[end]) == now && !w.goneAt(chars[end]) {
					end++
				}
				inside.WriteString(textOf(w.new[chars[begin] : chars[end-1]+1]))
				begin = end
			}
		default:
			if len(chars) > 0 {
				turn(chars[0])
			}
			inside.WriteString(tree.Raw(content, k))
		}
	}
	flush()
	w.last = now
	return out.String()
}

func (w *wordMarker) goneAt(i int) bool {
	return w.done < len(w.changes) && w.changes[w.done].NewFrom <= i && w.changes[w.done].From < w.changes[w.done].To
}

func (w *wordMarker) restAt(i int) string {
	if w.done < len(w.changes) && w.changes[w.done].NewFrom <= i {
		return w.rest(i)
	}
	return ""
}

func textOf(chars []document.Char) string {
	var text strings.Builder
	for _, c := range chars {
		text.WriteRune(c.Rune)
	}
	return `<w:t xml:space="preserve">` + tree.Escaped(text.String()) + `</w:t>`
}

// removedChars gives characters that went, in runs as they had them.
func (m *marker) removedChars(p *document.Paragraph, chars []document.Char) string {
	var text strings.Builder
	for begin := 0; begin < len(chars); {
		run := chars[begin].Run
		end := begin
		inside := ""
		for end < len(chars) && chars[end].Run == run {
			from := end
			if chars[end].Leaf.Name != "w:t" {
				inside += m.leafText(p.Story, chars[end].Leaf)
				end++
				continue
			}
			for end < len(chars) && chars[end].Leaf == chars[from].Leaf {
				end++
			}
			inside += textOf(chars[from:end])
		}
		text.WriteString(m.around(deleted, "<w:r>"+p.RunProperties(run)+inside+"</w:r>"))
		begin = end
	}
	return text.String()
}
