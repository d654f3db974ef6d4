package doc

import "vanban/generator/source"

// Paragraph is one paragraph of the text: a legal basis, an article's first
// paragraph, a heading, a khoản, a point, a dash item, plain prose. Its role
// tells which; Label is the number or mark that the program set before it.
type Paragraph struct {
	Role      Role
	Label     string // "Điều 1.", "I.", "a)", "-"; empty where there is none
	BoldLabel bool   // the label is bold where the role is not
	OwnLine   bool   // the label stands on a line of its own, over the text
	Text      []Inline
	KeepNext  bool // stays on the page of what follows, at least its last lines
	Whole     bool // stays on one page
	Anchor    int  // as of Line
	NewPage   bool // begins a page
	At        source.Pos
}

// Show implements Block.
func (b *Paragraph) Show(v Visitor) error { return v.Line(b.Line()) }

// Line gives the paragraph as it is read, label and text in one.
func (b *Paragraph) Line() Line {
	text := b.Text
	if b.Label != "" {
		text = append(b.label(), text...)
	}
	return Line{Role: b.Role, Text: text, KeepNext: b.KeepNext, Whole: b.Whole, Anchor: b.Anchor, NewPage: b.NewPage, At: b.At}
}

func (b *Paragraph) label() []Inline {
	if b.OwnLine {
		return []Inline{Text{S: b.Label}, Break{}}
	}
	return []Inline{Text{S: b.Label + " ", Bold: b.Role == Article || b.BoldLabel}}
}

func (*Paragraph) block() {}
