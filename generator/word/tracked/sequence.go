package tracked

import (
	"fmt"

	"vanban/generator/nd30"
	"vanban/generator/word/document"
	"vanban/generator/word/pairing"
	"vanban/generator/word/tree"
)

// container holds blocks: the body, a cell, a footnote.
type container struct {
	items []document.Item
	story *document.Story
	root  *tree.Node // of the new version
}

// entry is a block of one version, or the pair that is one in both.
type entry struct {
	old, new document.Item
	end      revisionMark // of a paragraph: what becomes of its end
	whole    bool         // all words of a paragraph took the place of others, and only its end stays
}

// fate says what became of the whole block.
func (e *entry) fate() revisionMark {
	switch {
	case e.old == nil:
		return inserted
	case e.new == nil:
		return deleted
	}
	return kept
}

// sequence marks the blocks of a container.
func (m *marker) sequence(was, is container) {
	entries := apart(merged(blocksOf(was.items), blocksOf(is.items)))
	joinLonely(&entries)
	ends(entries)
	for i := range entries {
		e := &entries[i]
		if e.new == nil {
			m.splice(is.story, tree.Insert(m.placeOf(entries[i+1:], is), m.removed(e)))
			continue
		}
		m.block(e)
	}
}

// blocksOf leaves out the ends of sections, which are properties of what stands before them, and tables of contents, which a word processor makes
// anew from the titles: that of the new version stays as it is.
func blocksOf(items []document.Item) []document.Item {
	var all []document.Item
	for _, it := range items {
		switch it.(type) {
		case *document.Section, *document.Contents:
		default:
			all = append(all, it)
		}
	}
	return all
}

// merged gives the blocks of both versions in one order; where some took the place of others, those that went come first.
func merged(was, is []document.Item) []entry {
	var all []entry
	next := 0
	for i, j := range pairing.Items(was, is) {
		if j == pairing.None {
			all = append(all, entry{old: was[i]})
			continue
		}
		for ; next < j; next++ {
			all = append(all, entry{new: is[next]})
		}
		all = append(all, entry{old: was[i], new: is[j]})
		next = j + 1
	}
	for ; next < len(is); next++ {
		all = append(all, entry{new: is[next]})
	}
	return all
}

// joinLonely makes one of a removed and an added paragraph where no paragraph of a stretch stays: one end must.
func joinLonely(entries *[]entry) {
	all := *entries
	for from := 0; from < len(all); {
		to := from
		lastOld, lastNew, stays := -1, -1, false
		for ; to < len(all) && isParagraph(&all[to]); to++ {
			switch all[to].fate() {
			case kept:
				stays = true
			case deleted:
				lastOld = to
			case inserted:
				lastNew = to
			}
		}
		if !stays && lastOld >= 0 && lastNew >= 0 {
			all[lastNew].old, all[lastNew].whole = all[lastOld].old, true
			all = append(all[:lastOld], all[lastOld+1:]...)
			to--
		}
		from = to + 1
	}
	*entries = all
}

func isParagraph(e *entry) bool {
	it := e.new
	if it == nil {
		it = e.old
	}
	_, is := it.(*document.Paragraph)
	return is
}

// ends says what becomes of the end of each paragraph. When the end of a paragraph goes, it is joined with the next one: behind the last one that
// stays the ends go one earlier each, for a table, or the end of the container, joins nothing.
func ends(all []entry) {
	for from := 0; from < len(all); {
		to, last := from, -1
		for ; to < len(all) && isParagraph(&all[to]); to++ {
			if all[to].end = all[to].fate(); all[to].end == kept {
				last = to
			}
		}
		if last >= 0 {
			for i := last; i < to-1; i++ {
				all[i].end = all[i+1].fate()
			}
			all[to-1].end = kept
			goOn(all[from : last+1])
		}
		from = to + 1
	}
}

// goOn makes one stretch of new words at the end of a paragraph and the new paragraphs behind it, and so of what went: LibreOffice takes both for
// one stretch, and the end between them for a part of it. The end that stays is that of the last of these paragraphs then, which must look like
// the first for it.
func goOn(all []entry) {
	for i := range all {
		how := tail(&all[i])
		to := i + 1
		for to < len(all) && how != kept && all[to].fate() == how {
			to++
		}
		if to > i+1 && propertiesOf(&all[i]) == propertiesOf(&all[to-1]) {
			all[i].end, all[to-1].end = how, kept
		}
	}
}

// tail says what became of the last words of a paragraph that both versions have.
func tail(e *entry) revisionMark {
	was, is := e.paragraphs()
	if was == nil || is == nil || was.Text == is.Text {
		return kept
	}
	if e.whole {
		return inserted
	}
	changes := changesOf(was.Text, is.Text)
	switch last := changes[len(changes)-1]; {
	case last.NewTo == len([]rune(is.Text)) && last.NewFrom < last.NewTo:
		return inserted
	case last.To == len([]rune(was.Text)) && last.From < last.To:
		return deleted
	}
	return kept
}

// paragraphs gives the paragraph of each version; nil where that has none.
func (e *entry) paragraphs() (was, is *document.Paragraph) {
	was, _ = e.old.(*document.Paragraph)
	is, _ = e.new.(*document.Paragraph)
	return was, is
}

// propertiesOf gives how a paragraph looks: in the new version where that has it.
func propertiesOf(e *entry) string {
	p, is := e.paragraphs()
	if is != nil {
		p = is
	}
	return tree.Raw(p.Story.Content, p.Properties())
}

// placeOf gives where a removed block is put: before the next block of the new version, or at the end of the container.
func (m *marker) placeOf(rest []entry, is container) int {
	for _, e := range rest {
		if e.new != nil {
			return topOf(e.new.Node(), is.root).Start
		}
	}
	if last := is.root.Kids; len(last) > 0 && last[len(last)-1].Name == "w:sectPr" {
		return last[len(last)-1].Start
	}
	return is.root.Close
}

// topOf gives the child of a container in which a block stands: the block, but where something is around it.
func topOf(n, root *tree.Node) *tree.Node {
	for n.Parent != nil && n.Parent != root {
		n = n.Parent
	}
	return n
}

// block marks a block of the new version.
func (m *marker) block(e *entry) {
	switch is := e.new.(type) {
	case *document.Paragraph:
		m.paragraph(e)
	case *document.Table:
		if e.old == nil {
			m.splice(is.Story, tree.Replace(is.Element, m.whole(is.Story, is.Element, inserted)))
			return
		}
		m.table(e.old.(*document.Table), is)
	}
}

// removed gives a block of the old version as it stands in the new one.
func (m *marker) removed(e *entry) string {
	was := e.old.Node()
	if p, is := e.old.(*document.Paragraph); is {
		return m.wholeParagraph(p.Story, was, deleted, e.end)
	}
	return m.whole(e.old.(*document.Table).Story, was, deleted)
}

// table marks the rows of a table, or all of both where they have other columns.
func (m *marker) table(was, is *document.Table) {
	if len(was.Grid) != len(is.Grid) {
		m.splice(is.Story, tree.Replace(is.Element, m.whole(was.Story, was.Element, deleted)+emptyBetween+m.whole(is.Story, is.Element, inserted)))
		return
	}
	entries := apart(merged(was.Rows, is.Rows))
	for i, e := range entries {
		switch {
		case e.new == nil:
			m.splice(is.Story, tree.Insert(m.rowAfter(entries[i+1:], is), m.whole(was.Story, e.old.Node(), deleted)))
		case e.old == nil || !m.row(e.old.(*document.Row), e.new.(*document.Row)):
			text := m.whole(is.Story, e.new.Node(), inserted)
			if e.old != nil {
				text = m.whole(was.Story, e.old.Node(), deleted) + text
			}
			m.splice(is.Story, tree.Replace(e.new.Node(), text))
		}
	}
}

// emptyBetween parts two tables, which Word would otherwise make one.
var emptyBetween = fmt.Sprintf(`<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="%d" w:lineRule="exact"/></w:pPr></w:p>`, nd30.Seam.Twips())

func (m *marker) rowAfter(rest []entry, is *document.Table) int {
	for _, e := range rest {
		if e.new != nil {
			return e.new.Node().Start
		}
	}
	return is.Element.Close
}

// row marks the cells of a row; false where the two have other cells.
func (m *marker) row(was, is *document.Row) bool {
	if len(was.Cells) != len(is.Cells) {
		return false
	}
	for i := range is.Cells {
		if was.Cells[i].Span != is.Cells[i].Span {
			return false
		}
	}
	for i, c := range is.Cells {
		m.sequence(container{items: was.Cells[i].Items, story: was.Table.Story}, container{items: c.Items, story: is.Table.Story, root: c.Element})
	}
	return true
}
