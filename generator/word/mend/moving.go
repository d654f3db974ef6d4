package mend

import (
	"fmt"
	"regexp"

	"vanban/generator/unit"
	"vanban/generator/word/document"
	"vanban/generator/word/tree"
)

// Moved gives how many paragraphs were planned to change their places. Such changes are made by themselves: nothing else may be planned of them.
func (e *Edits) Moved() int { return e.moved }

// Move puts a paragraph before another of the same cell or of the body, or behind it.
func (e *Edits) Move(p, to *document.Paragraph, behind bool) {
	if p == to || p.Story != to.Story || p.Element.Parent != to.Element.Parent {
		return
	}
	at := to.Element.Start
	if behind {
		at = to.Element.End
	}
	if !e.insert(p.Story, tree.Replace(p.Element, "")) {
		return
	}
	e.insert(p.Story, tree.Insert(at, tree.Raw(p.Story.Content, p.Element)))
	e.moved++
	e.count++
}

// insert plans a change of a part's bytes, and says whether nothing else was planned for them.
func (e *Edits) insert(st *document.Story, s tree.Splice) bool {
	for _, other := range e.inserts[st.Part] {
		if s.At < s.End && other.At < other.End && s.At < other.End && other.At < s.End {
			return false
		}
	}
	e.inserts[st.Part], e.contents[st.Part] = append(e.inserts[st.Part], s), st.Content
	return true
}

// Rule is a level line that is drawn as the upper border of a paragraph: how far it stands from the edges of its room, and how heavy it is.
type Rule struct{ Left, Right, Weight unit.Length }

// eighths is how many eighths of a point a border is heavy, as its w:sz counts (17.3.4).
func eighths(l unit.Length) int { return int(l * 8 / unit.Point) }

// rulePitch is the height of a paragraph that has nothing but a line, in twips.
const rulePitch = 80

func (r Rule) border(side string) string {
	return fmt.Sprintf(`<w:pBdr><w:%s w:val="single" w:sz="%d" w:space="1" w:color="000000"/></w:pBdr>`, side, max(2, eighths(r.Weight)))
}

// RuleUnder draws a line under a paragraph, in one of its own.
func (e *Edits) RuleUnder(p *document.Paragraph, r Rule) {
	e.insert(p.Story, tree.Insert(p.Element.End, "<w:p><w:pPr>"+r.border("top")+
		fmt.Sprintf(`<w:spacing w:before="0" w:after="0" w:line="%d" w:lineRule="exact"/><w:ind w:left="%d" w:right="%d" w:firstLine="0"/>`, rulePitch, r.Left.WholeTwips().Twips(), r.Right.WholeTwips().Twips())+
		"</w:pPr></w:p>"))
	e.count++
}

// RuleIn draws a line at the top of a paragraph that has no words.
func (e *Edits) RuleIn(p *document.Paragraph, r Rule) {
	e.paragraph(p).whole["w:pBdr"] = r.border("top")
	e.Indent(p, map[string]int{"left": r.Left.WholeTwips().Twips(), "right": r.Right.WholeTwips().Twips(), "firstLine": 0})
}

// NoBorder takes the border away from a paragraph.
func (e *Edits) NoBorder(p *document.Paragraph) {
	e.paragraph(p).whole["w:pBdr"] = `<w:pBdr><w:top w:val="nil"/><w:bottom w:val="nil"/></w:pBdr>`
}

// Plain takes the line under the letters of a run away.
func (e *Edits) Plain(p *document.Paragraph, run *tree.Node) {
	e.run(p, run, "w:u", element("w:u", "val", "none"))
}

// attributes sets attributes of an element in its start tag, by their whole names; those that it doesn't have are let be.
func (e *Edits) attributes(st *document.Story, n *tree.Node, values map[string]string) {
	tag := string(st.Content[n.Start:n.Open])
	changed := tag
	for name, value := range values {
		changed = e.read.attribute(name).ReplaceAllLiteralString(changed, " "+name+`="`+tree.Escaped(value)+`"`)
	}
	if changed != tag && e.insert(st, tree.Splice{At: n.Start, End: n.Open, Text: changed}) {
		e.count++
	}
}

// attribute gives the expression of an attribute in a start tag, compiled once for all the drawings of a file.
func (r *reader) attribute(name string) *regexp.Regexp {
	if r.attributes[name] == nil {
		r.attributes[name] = regexp.MustCompile(`\s` + regexp.QuoteMeta(name) + `\s*=\s*(?:"[^"]*"|'[^']*')`)
	}
	return r.attributes[name]
}

// content puts text in the place of what an element holds.
func (e *Edits) content(st *document.Story, n *tree.Node, text string) {
	if n.SelfClosed() || string(st.Content[n.Open:n.Close]) == text {
		return
	}
	if e.insert(st, tree.Splice{At: n.Open, End: n.Close, Text: text}) {
		e.count++
	}
}

// Empty takes all that a paragraph shows away, and leaves the paragraph. It is made by itself, as Move is.
func (e *Edits) Empty(p *document.Paragraph) {
	e.clear(p)
	e.moved++
}

// clear takes all that a paragraph shows away.
func (e *Edits) clear(p *document.Paragraph) {
	for _, k := range p.Element.Kids {
		if k.Name != "w:pPr" {
			e.insert(p.Story, tree.Replace(k, ""))
		}
	}
	e.count++
}
