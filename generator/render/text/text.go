// Package text prints a document as readable text: the form in which a person
// reads what a dossier gives, and in which golden files are compared. Each
// paragraph is one line, its role in brackets before it.
package text

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/inforce"
	"vanban/generator/nd30"
)

// Render writes the document's text form.
func Render(w io.Writer, d *doc.Document) error {
	p := &printer{w: bufio.NewWriter(w), styles: inforce.Sheet(d.Setting)}
	fmt.Fprintf(p.w, "# %s\n", d.Meta.Name)
	for _, s := range d.Sections {
		if err := p.section(s); err != nil {
			return err
		}
	}
	return p.w.Flush()
}

// printer is the Visitor; write errors stay in its bufio.Writer until Flush.
type printer struct {
	w      *bufio.Writer
	styles *nd30.Sheet
}

func (p *printer) section(s *doc.Section) error {
	fmt.Fprintf(p.w, "\n==== %s, trang 1 ====\n", p.styles.Page(s.Orientation).Name)
	for _, b := range s.Blocks {
		if err := b.Show(p); err != nil {
			return err
		}
	}
	for _, n := range s.Notes {
		fmt.Fprintf(p.w, "[^%d]: %s\n", n.N, inlines(n.Text))
	}
	return nil
}

// Line implements doc.Visitor.
func (p *printer) Line(l doc.Line) error {
	if l.Role == doc.CopyRule {
		fmt.Fprintln(p.w, "[Kẻ ngang]")
		return nil
	}
	fmt.Fprintf(p.w, "[%s] %s\n", p.styles.StyleOf(l.Role).Name, inlines(l.Text))
	if l.Ruled {
		fmt.Fprintln(p.w, "[Kẻ ngang]")
	}
	return nil
}

// Corner implements doc.Visitor.
func (p *printer) Foot(lines []doc.Line) error {
	fmt.Fprintln(p.w, "[Kẻ ngang]")
	for _, l := range lines {
		if err := p.Line(l); err != nil {
			return err
		}
	}
	return nil
}

func (p *printer) Corner(l doc.Line) error { return p.Line(l) }

// Contents implements doc.Visitor: a line an entry, with its page.
func (p *printer) Contents(c *doc.Contents) error {
	for _, l := range c.Lines() {
		if err := p.Line(l); err != nil {
			return err
		}
	}
	return nil
}

// Columns implements doc.Visitor: the left column, then the right one.
func (p *printer) Columns(c doc.Columns) error {
	for _, l := range c.Lines() {
		if err := p.Line(l); err != nil {
			return err
		}
	}
	return nil
}

// Table implements doc.Visitor: a line a row, cells between bars, a row of dashes under the head.
func (p *printer) Table(t *doc.Table) error {
	for _, r := range t.Head {
		p.row(r)
	}
	fmt.Fprintln(p.w, "|"+strings.Repeat("---|", t.ColumnCount()))
	for _, r := range t.Rows {
		p.row(r)
	}
	return nil
}

func (p *printer) row(r doc.Row) {
	for _, c := range r.Cells {
		var lines []string
		for _, l := range c.Lines {
			lines = append(lines, stands[l.Align]+inlines(l.Text))
		}
		fmt.Fprintf(p.w, "%s %s ", strings.Repeat("|", c.Columns()), strings.Join(lines, " / "))
	}
	fmt.Fprintln(p.w, "|")
}

// stands tells of a cell's line how it stands where that is not what its role says.
var stands = [...]string{doc.AsRole: "", doc.AlignLeft: "[trái] ", doc.AlignCentre: "[giữa] ", doc.AlignRight: "[phải] "}

// inlines writes a text with Markdown's marks; a blank to fill in is shown as dots.
func inlines(text []doc.Inline) string {
	var in inliner
	for _, t := range doc.Joined(text) {
		t.ShowInline(&in)
	}
	return strings.TrimRight(in.String(), " ")
}

type inliner struct{ strings.Builder }

func (i *inliner) Text(t doc.Text) {
	mark := ""
	if t.Bold {
		mark += "**"
	}
	if t.Italic {
		mark += "*"
	}
	// A mark stands at the word, not at the space beside it.
	core := strings.TrimRight(t.S, " ")
	i.WriteString(mark + plain(core) + mark + t.S[len(core):])
}
func (i *inliner) NoteRef(r doc.NoteRef) { i.WriteString("[^" + strconv.Itoa(r.N) + "]") }
func (i *inliner) Break(doc.Break)       { i.WriteString(" ⏎ ") }
func (i *inliner) Picture(p doc.Picture) { i.WriteString(p.Words()) }

// PageRef shows the number of a page behind dots, as they stand on the page.
func (i *inliner) PageRef(r doc.PageRef) {
	if r.Page > 0 {
		i.WriteString(" … " + strconv.Itoa(r.Page))
	}
}

// plain shows no-break spaces, which would not be seen, and tells a text's own asterisks from marks.
func plain(s string) string { return ownSigns.Replace(s) }

var ownSigns = strings.NewReplacer("\u00a0", "·", "*", `\*`)
