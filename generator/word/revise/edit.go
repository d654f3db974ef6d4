package revise

import (
	"fmt"
	"strings"

	"vanban/generator/word/document"
	"vanban/generator/word/tree"
)

// paragraphEdit is what happens to one paragraph of the edited document as a whole; words are replaced by splices.
type paragraphEdit struct {
	p           *document.Paragraph
	remove      bool
	clear       bool    // of everything but its properties
	properties  *string // the new ones, without the end of a section
	inner       *string // the new content
	dropSection bool
	section     string // the end of a section that it shall carry
	comments    []int  // numbers of comments on it
}

func (r *reconciler) edit(p *document.Paragraph) *paragraphEdit {
	e := r.paragraphs[p.Element]
	if e == nil {
		e = &paragraphEdit{p: p}
		r.paragraphs[p.Element] = e
		r.order = append(r.order, e)
	}
	return e
}

// flush turns the edit into splices.
func (e *paragraphEdit) flush(r *reconciler) {
	n, content := e.p.Element, e.p.Story.Content
	part := e.p.Story.Part
	if e.remove {
		r.splice(part, tree.Replace(n, ""))
		return
	}
	before, after := e.commentMarks()
	properties := e.newProperties(content)
	if n.SelfClosed() {
		r.splice(part, tree.Into(content, n, n.Close, properties+before+value(e.inner)+after))
		return
	}
	begin := n.Open
	if pPr := e.p.Properties(); pPr != nil {
		begin = pPr.End
		if properties != tree.Raw(content, pPr) {
			r.splice(part, tree.Replace(pPr, properties))
		}
	} else if properties != "" {
		r.splice(part, tree.Insert(n.Open, properties))
	}
	switch {
	case e.inner != nil || e.clear:
		r.splice(part, tree.Splice{At: begin, End: n.Close, Text: before + value(e.inner) + after})
	case before != "":
		r.splice(part, tree.Insert(begin, before))
		r.splice(part, tree.Insert(n.Close, after))
	}
}

func value(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// newProperties is the paragraph's w:pPr with the right end of a section in it.
func (e *paragraphEdit) newProperties(content []byte) string {
	pPr := e.p.Properties()
	old := tree.Raw(content, pPr)
	sect := pPr.Child("w:sectPr")
	if e.properties == nil && e.section == "" && !(e.dropSection && sect != nil) {
		return old
	}
	keep := e.section
	if sect != nil && !e.dropSection && keep == "" {
		keep = tree.Raw(content, sect)
	}
	properties := old
	if e.properties != nil {
		properties = *e.properties
	} else if sect != nil {
		properties = old[:sect.Start-pPr.Start] + old[sect.End-pPr.Start:]
	}
	return withSection(properties, keep)
}

// withSection puts the end of a section into a paragraph's properties, where the schema has it.
func withSection(properties, section string) string {
	switch {
	case section == "":
		return properties
	case properties == "":
		return "<w:pPr>" + section + "</w:pPr>"
	case strings.HasSuffix(properties, "/>") && !strings.Contains(properties, "</"):
		return strings.TrimSuffix(properties, "/>") + ">" + section + "</w:pPr>"
	}
	at := strings.LastIndex(properties, "<w:pPrChange")
	if at < 0 {
		at = strings.LastIndex(properties, "</")
	}
	return properties[:at] + section + properties[at:]
}

func (e *paragraphEdit) commentMarks() (before, after string) {
	for _, id := range e.comments {
		before += fmt.Sprintf(`<w:commentRangeStart w:id="%d"/>`, id)
		after += fmt.Sprintf(`<w:commentRangeEnd w:id="%d"/><w:r><w:commentReference w:id="%d"/></w:r>`, id, id)
	}
	return before, after
}
