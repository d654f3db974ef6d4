package tracked

import (
	"strings"

	"vanban/generator/word/document"
	"vanban/generator/word/tree"
)

// whole gives a table or a row, every row and paragraph of it marked.
func (m *marker) whole(st *document.Story, n *tree.Node, f revisionMark) string {
	var all []tree.Splice
	mark := func(k *tree.Node) {
		switch k.Name {
		case "w:tr":
			all = append(all, m.rowMark(st, k, f))
			if f == deleted && k.Open > k.Start { // what it is known by in its own file
				all = append(all, tree.Splice{At: k.Start, End: k.Open, Text: "<w:tr>"})
			}
		case "w:bookmarkStart", "w:bookmarkEnd", "w:commentRangeStart", "w:commentRangeEnd":
			if f == deleted && k.Within("w:p") == nil {
				all = append(all, tree.Replace(k, ""))
			}
		case "w:p":
			all = append(all, tree.Replace(k, m.wholeParagraph(st, k, f, f))) // LibreOffice leaves a row whose first cell is empty else
		}
	}
	mark(n)
	n.Each(mark)
	return m.applied(st, n, all)
}

// applied gives the bytes of an element with changes within it.
func (m *marker) applied(st *document.Story, n *tree.Node, all []tree.Splice) string {
	for i := range all {
		all[i].At, all[i].End = all[i].At-n.Start, all[i].End-n.Start
	}
	out, err := tree.Apply(st.Content[n.Start:n.End], all)
	m.fail(err)
	return string(out)
}

// rowMark marks a row, behind all else that its properties have (17.4.79).
func (m *marker) rowMark(st *document.Story, row *tree.Node, f revisionMark) tree.Splice {
	properties := row.Child("w:trPr")
	if properties == nil {
		return tree.Insert(row.Open, "<w:trPr>"+m.sign(f)+"</w:trPr>")
	}
	return tree.Into(st.Content, properties, properties.Close, m.sign(f))
}

// wholeParagraph gives a paragraph all whose runs are marked, and its end as said. What went takes no end of a section along.
func (m *marker) wholeParagraph(st *document.Story, p *tree.Node, f, end revisionMark) string {
	if f == deleted {
		return "<w:p>" + m.endText(st, p, end) + m.runsWithin(st, p) + "</w:p>"
	}
	var all []tree.Splice
	p.Each(func(k *tree.Node) {
		if k.Name == "w:r" && k.Within("w:r") == nil && k.Within("w:p") == p {
			all = append(all, tree.Replace(k, m.around(f, m.runText(st, k, f))))
		}
	})
	if s, changes := m.properties(st, p, f, end); changes {
		all = append(all, s)
	}
	return m.applied(st, p, all)
}

// endText gives the properties of a paragraph that went, with the mark of its end.
func (m *marker) endText(st *document.Story, p *tree.Node, end revisionMark) string {
	switch s, changes := m.properties(st, p, deleted, end); {
	case !changes:
		return tree.Raw(st.Content, p.Child("w:pPr"))
	case p.Child("w:pPr") == nil:
		return "<w:pPr><w:rPr>" + m.sign(end) + "</w:rPr></w:pPr>"
	default:
		return s.Text
	}
}

// withRuns puts runs first into a paragraph, behind its properties.
func withRuns(paragraph, runs string) string {
	open := strings.IndexByte(paragraph, '>') + 1
	if strings.HasSuffix(paragraph[:open], "/>") {
		return strings.TrimSuffix(paragraph[:open], "/>") + ">" + runs + "</w:p>"
	}
	if properties := paragraph[open:]; strings.HasPrefix(properties, "<w:pPr") {
		end := strings.IndexByte(properties, '>') + 1
		if !strings.HasSuffix(properties[:end], "/>") {
			end = strings.Index(properties, "</w:pPr>") + len("</w:pPr>")
		}
		open += end
	}
	return paragraph[:open] + runs + paragraph[open:]
}

// runsWithin gives the runs of a paragraph that went, without what is around them: bookmarks, links and controls are
// those of their own file.
func (m *marker) runsWithin(st *document.Story, p *tree.Node) string {
	var text strings.Builder
	p.Each(func(k *tree.Node) {
		if k.Name == "w:r" && k.Within("w:r") == nil {
			text.WriteString(m.around(deleted, m.runText(st, k, deleted)))
		}
	})
	return text.String()
}

// properties marks the end of a paragraph; without a change it says so.
func (m *marker) properties(st *document.Story, p *tree.Node, f, end revisionMark) (tree.Splice, bool) {
	pPr := p.Child("w:pPr")
	var sect *tree.Node
	if f == deleted {
		sect = pPr.Child("w:sectPr")
	}
	if end == kept && sect == nil {
		return tree.Splice{}, false
	}
	if pPr == nil {
		return tree.Into(st.Content, p, p.Open, "<w:pPr><w:rPr>"+m.sign(end)+"</w:rPr></w:pPr>"), true
	}
	var all []tree.Splice
	if sect != nil {
		all = append(all, tree.Replace(sect, ""))
	}
	if end != kept {
		all = append(all, withEnd(st, pPr, m.sign(end)))
	}
	return tree.Replace(pPr, m.applied(st, pPr, all)), true
}

// withEnd puts the mark of a paragraph's end into its properties, where the schema has it: first in the properties of the mark's own run, which stand
// before the end of a section and what the properties were.
func withEnd(st *document.Story, pPr *tree.Node, sign string) tree.Splice {
	if run := pPr.Child("w:rPr"); run != nil {
		return tree.Into(st.Content, run, run.Open, sign)
	}
	own := "<w:rPr>" + sign + "</w:rPr>"
	for _, k := range pPr.Kids {
		if k.Name == "w:sectPr" || k.Name == "w:pPrChange" {
			return tree.Insert(k.Start, own)
		}
	}
	return tree.Into(st.Content, pPr, pPr.Close, own)
}
