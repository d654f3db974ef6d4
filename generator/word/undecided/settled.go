package undecided

import (
	"slices"
	"strings"

	"vanban/generator/ooxml"
	"vanban/generator/word/tree"
)

// Accepted gives a DOCX as it reads when all its tracked changes are accepted.
func Accepted(name string, data []byte) ([]byte, error) { return settled(name, data, true) }

// Rejected gives a DOCX as it reads when all its tracked changes are rejected.
func Rejected(name string, data []byte) ([]byte, error) { return settled(name, data, false) }

func settled(name string, data []byte, accept bool) (out []byte, err error) {
	out = data
	err = eachStory(name, data, func(pkg *ooxml.Opened, part string, content []byte) error {
		root, err := tree.Parse(content)
		if err != nil {
			return err
		}
		s := &partSettler{content: content, accept: accept, marked: map[*tree.Node]bool{}}
		root.Each(s.note)
		if len(s.marked) == 0 {
			return nil
		}
		settled := string(content[:root.Start]) + s.element(root) + string(content[root.End:])
		if err = pkg.Set(part, []byte(settled)); err != nil {
			return err
		}
		out, err = pkg.Bytes()
		return err
	})
	return out, err
}

// partSettler writes a part anew without its tracked changes. What holds none is copied as it is.
type partSettler struct {
	content []byte
	accept  bool
	marked  map[*tree.Node]bool // elements within which something is tracked
}

// changesOfLooks are the elements that hold what properties were before.
var changesOfLooks = []string{"w:rPrChange", "w:pPrChange", "w:sectPrChange", "w:tblPrChange", "w:tblPrExChange", "w:trPrChange", "w:tcPrChange", "w:tblGridChange", "w:numberingChange"}

// note keeps that something is tracked at an element.
func (s *partSettler) note(n *tree.Node) {
	isTracked := slices.Contains(trackedIn, n.Name) || slices.Contains(trackedOut, n.Name) || slices.Contains(changesOfLooks, n.Name) || n.Name == "w:cellIns" || n.Name == "w:cellDel" || n.Name == "w:cellMerge" || isRange(n)
	for ; isTracked && n != nil && !s.marked[n]; n = n.Parent {
		s.marked[n] = true
	}
}

// isRange says whether an element marks where moved words begin or end.
func isRange(n *tree.Node) bool {
	return strings.HasPrefix(n.Name, "w:move") && strings.Contains(n.Name, "Range")
}

// goes says whether what a change marks is not there when it is settled.
func (s *partSettler) goes(change *tree.Node) bool {
	return change != nil && (s.accept && (slices.Contains(trackedOut, change.Name) || change.Name == "w:cellDel") ||
		!s.accept && (slices.Contains(trackedIn, change.Name) || change.Name == "w:cellIns"))
}

// element gives an element as it is settled.
func (s *partSettler) element(n *tree.Node) string {
	if !s.marked[n] {
		return tree.Raw(s.content, n)
	}
	switch {
	case n.Name == "w:rPr" || n.Name == "w:pPr" || n.Name == "w:sectPr" || n.Name == "w:tblPr" || n.Name == "w:tblPrEx" || n.Name == "w:trPr" || n.Name == "w:tcPr" || n.Name == "w:tblGrid":
		return s.properties(n)
	case slices.Contains(trackedIn, n.Name) || slices.Contains(trackedOut, n.Name):
		if s.goes(n) {
			return ""
		}
		return restored(s.blocks(n))
	case isRange(n), slices.Contains(changesOfLooks, n.Name):
		return ""
	case n.Name == "w:tr" && s.goesWith(n.Child("w:trPr")), n.Name == "w:tc" && s.goesWith(n.Child("w:tcPr")):
		return ""
	case n.Name == "w:tbl" && s.isGone(n):
		return ""
	}
	return s.around(n, s.blocks(n))
}

// around gives an element's tags about other content.
func (s *partSettler) around(n *tree.Node, content string) string {
	if n.SelfClosed() {
		return tree.Raw(s.content, n)
	}
	return string(s.content[n.Start:n.Open]) + content + string(s.content[n.Close:n.End])
}

// restored gives words that were marked as gone as they are written where they stay.
func restored(content string) string {
	return strings.NewReplacer("<w:delText", "<w:t", "</w:delText>", "</w:t>", "<w:delInstrText", "<w:instrText", "</w:delInstrText>", "</w:instrText>").Replace(content)
}

// goesWith says whether properties mark what they belong to as something that goes.
func (s *partSettler) goesWith(properties *tree.Node) bool {
	return properties != nil && slices.ContainsFunc(properties.Kids, s.goes)
}

// isGone says whether all rows of a table go.
func (s *partSettler) isGone(table *tree.Node) bool {
	rows := table.All("w:tr")
	return len(rows) > 0 && !slices.ContainsFunc(rows, func(w *tree.Node) bool { return !s.goesWith(w.Child("w:trPr")) })
}

// properties gives properties as they are with a change of them accepted, or as they were before it.
func (s *partSettler) properties(n *tree.Node) string {
	var b strings.Builder
	var before *tree.Node
	for _, k := range n.Kids {
		if slices.Contains(changesOfLooks, k.Name) && len(k.Kids) > 0 {
			before = k.Kids[0]
		}
	}
	if before != nil && !s.accept {
		for _, k := range before.Kids {
			b.WriteString(tree.Raw(s.content, k))
		}
	}
	for _, k := range n.Kids {
		switch {
		case slices.Contains(trackedIn, k.Name), slices.Contains(trackedOut, k.Name), k.Name == "w:cellIns", k.Name == "w:cellDel", k.Name == "w:cellMerge", slices.Contains(changesOfLooks, k.Name):
		case before == nil, s.accept:
			b.WriteString(s.element(k))
		case n.Name == "w:pPr" && (k.Name == "w:rPr" || k.Name == "w:sectPr"): // which no change of it tells of
			b.WriteString(s.element(k))
		}
	}
	out := b.String()
	if before != nil && !s.accept && n.Name == "w:sectPr" { // what it refers to comes first
		for _, k := range slices.Backward(n.Kids) {
			if k.Name == "w:headerReference" || k.Name == "w:footerReference" {
				out = tree.Raw(s.content, k) + out
			}
		}
	}
	return s.around(n, out)
}

// blocks gives the content of an element. A paragraph whose end goes is one with the next.
func (s *partSettler) blocks(n *tree.Node) string {
	var b strings.Builder
	var open []*tree.Node // paragraphs whose ends go
	for _, k := range n.Kids {
		switch {
		case k.Name == "w:p" && s.endGoes(k):
			open = append(open, k)
			continue
		case k.Name == "w:p" && len(open) > 0:
			b.WriteString(s.joined(append(open, k)))
			open = nil
			continue
		case len(open) > 0 && isBlock(k):
			b.WriteString(s.left(open))
			open = nil
		}
		b.WriteString(s.element(k))
	}
	b.WriteString(s.left(open))
	if n.Name == "w:tc" && !strings.Contains(b.String(), "<w:p>") && !strings.Contains(b.String(), "<w:p ") && !strings.Contains(b.String(), "<w:p/>") {
		b.WriteString("<w:p/>") // which each cell has
	}
	return b.String()
}

// isBlock says whether an element among paragraphs holds something of its own (a table, a control, a section, another file), which keeps its
// place: the marks that may stand there too (where bookmarks, remarks and moved words begin and end) are all empty.
func isBlock(n *tree.Node) bool {
	return len(n.Kids) > 0 || n.Name == "w:sectPr" || n.Name == "w:altChunk"
}

func (s *partSettler) endGoes(p *tree.Node) bool {
	return s.marked[p] && p.Path("w:pPr", "w:sectPr") == nil && s.goesWith(p.Path("w:pPr", "w:rPr"))
}

// joined gives paragraphs as one, which looks as the last does.
func (s *partSettler) joined(all []*tree.Node) string {
	last := all[len(all)-1]
	var content strings.Builder
	if properties := last.Child("w:pPr"); properties != nil {
		content.WriteString(s.element(properties))
	}
	for _, p := range all {
		content.WriteString(s.inline(p))
	}
	if last.SelfClosed() {
		return "<w:p>" + content.String() + "</w:p>"
	}
	return s.around(last, content.String())
}

// left gives paragraphs whose ends go, and that no other follows: as one, where words are left.
func (s *partSettler) left(all []*tree.Node) string {
	for len(all) > 0 && strings.TrimSpace(s.inline(all[len(all)-1])) == "" {
		all = all[:len(all)-1]
	}
	if len(all) == 0 {
		return ""
	}
	return s.joined(all)
}

// inline gives what stands in a paragraph, but its properties.
func (s *partSettler) inline(p *tree.Node) string {
	var b strings.Builder
	for _, k := range p.Kids {
		if k.Name != "w:pPr" {
			b.WriteString(s.element(k))
		}
	}
	return b.String()
}
