package pdf

import (
	"fmt"
	"slices"

	"vanban/generator/doc"
	"vanban/generator/inforce"
	"vanban/generator/nd30"
	"vanban/generator/source"
	"vanban/generator/typeface"
)

// check gives a problem for each line with a character that the typeface has no glyph for.
func check(d *doc.Document, family *typeface.Family) error {
	c := &checker{input: d.Input, family: family, sheet: inforce.Sheet(d.Setting)}
	for _, s := range d.Sections {
		for _, b := range s.Blocks {
			for l := range doc.Lines(b) {
				c.line(l)
			}
		}
		for _, n := range s.Notes {
			c.line(doc.Line{Role: doc.Footnote, Text: n.Text, At: n.At})
		}
	}
	return c.problems.Err()
}

type checker struct {
	input    source.Input
	family   *typeface.Family
	sheet    *nd30.Sheet
	found    [typeface.FaceCount]charset // what each face is known to have
	problems source.Problems
	style    nd30.Style
	at       source.Pos
}

func (c *checker) line(l doc.Line) {
	c.at, c.style = l.At, c.sheet.StyleOf(l.Role)
	for _, in := range l.Text {
		in.ShowInline(c)
	}
}

// Text implements doc.InlineVisitor. A character once found in a face is not looked up again.
func (c *checker) Text(t doc.Text) {
	face := typeface.FaceOf(c.style.Bold || t.Bold, c.style.Italic || t.Italic)
	found := &c.found[face]
	for _, r := range t.S {
		if found.has(r) {
			continue
		}
		if missing, is := c.family.Missing(face, string(r)); is {
			c.report(missing)
			continue
		}
		found.add(r)
	}
}

// report notes a missing character once for each place at which it was written.
func (c *checker) report(missing rune) {
	p := &source.Problem{
		At:   c.at,
		What: fmt.Sprintf("phông chữ %s không có ký tự “%c” (U+%04X)", c.family.Name, missing, missing),
		Hint: "thay bằng ký tự thông thường, hoặc dùng phông khác với --phong-chu",
	}
	if c.input != nil {
		if at, found := c.input.Find(missing, c.at); found {
			p.At = at
			p.Quote(c.input.Line(at))
		}
	}
	known := func(q *source.Problem) bool { return q.At == p.At && q.What == p.What }
	if !slices.ContainsFunc(c.problems, known) {
		c.problems = append(c.problems, p)
	}
}

func (c *checker) NoteRef(doc.NoteRef) {}
func (c *checker) Break(doc.Break)     {}
func (c *checker) Picture(doc.Picture) {}
func (c *checker) PageRef(doc.PageRef) {}
