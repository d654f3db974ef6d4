package document

import (
	"fmt"
	"strings"

	"vanban/generator/ooxml"
	"vanban/generator/word/tree"
)

// Document is a DOCX as it is compared: its text in reading order.
type Document struct {
	Package *ooxml.Opened
	Main    string
	Styles  *Styles
	Body    *Story
	Notes   map[string]*Note // footnotes by id
	Headers map[string]*Story
}

// Story is a run of blocks in one part: the body, a header, a footnote.
type Story struct {
	Doc     *Document
	Part    string
	Content []byte     // of the whole part
	Root    *tree.Node // that holds the blocks
	Items   []Item
}

// Note is one footnote.
type Note struct {
	Story
	Element *tree.Node
}

// Item is an element of a sequence that is aligned: a paragraph, a table, a row, the end of a section.
type Item interface {
	Kind() string
	Key() string      // equal for equal elements
	Words() string    // what likeness goes by
	PairsAlone() bool // whether the only two in a gap are one that was rewritten
	Node() *tree.Node
	Place() string
	Show(Shower)
}

// Shower is what handles each kind of element.
type Shower interface {
	Paragraph(*Paragraph)
	Table(*Table)
	Row(*Row)
	Section(*Section)
}

func (p *Paragraph) Show(s Shower) { s.Paragraph(p) }
func (t *Table) Show(s Shower)     { s.Table(t) }
func (w *Row) Show(s Shower)       { s.Row(w) }
func (s *Section) Show(by Shower)  { by.Section(s) }

// Section is the end of a section: its properties, within its last paragraph or behind the last block.
type Section struct {
	Element *tree.Node
	Holder  *Paragraph // nil for the last one of the body
}

func (s *Section) Kind() string     { return "section" }
func (s *Section) Key() string      { return "\x00section" }
func (s *Section) Words() string    { return "" }
func (s *Section) PairsAlone() bool { return true }
func (s *Section) Node() *tree.Node { return s.Element }
func (s *Section) Place() string    { return "khổ giấy, lề trang" }

func (p *Paragraph) Kind() string     { return "paragraph" }
func (p *Paragraph) Words() string    { return p.Text }
func (p *Paragraph) PairsAlone() bool { return true }
func (p *Paragraph) Node() *tree.Node { return p.Element }
func (p *Paragraph) Place() string    { return p.Where }
func (p *Paragraph) Key() string {
	if p.Text == "" {
		return "\x00" + p.Named // an empty one is what its style makes of it: a rule, a distance
	}
	return p.Text + p.Extra
}

// Open reads a document.
func Open(name string, data []byte) (*Document, error) {
	pkg, err := ooxml.ReadPackage(name, data, ooxml.Limits{})
	if err != nil {
		return nil, err
	}
	d := &Document{Package: pkg, Notes: map[string]*Note{}, Headers: map[string]*Story{}}
	if d.Main, err = pkg.Main(); err != nil {
		return nil, err
	}
	if d.Styles, err = readStyles(d.Related("styles")); err != nil {
		return nil, fmt.Errorf("%s: kiểu chữ: %w", name, err)
	}
	if err := d.readBody(); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if err := d.readNotes(); err != nil {
		return nil, fmt.Errorf("%s: chú thích: %w", name, err)
	}
	return d, d.readHeaders()
}

// Related gives the bytes of the first part that the main one has this relationship to.
func (d *Document) Related(kind string) []byte {
	if names := d.Package.Related(d.Main, kind); len(names) > 0 {
		return d.Package.Part(names[0])
	}
	return nil
}

func (d *Document) readBody() error {
	content := d.Package.Part(d.Main)
	root, err := tree.Parse(content)
	if err != nil {
		return err
	}
	body := root.Child("w:body")
	if body == nil {
		return d.Package.Problem("văn bản không có phần thân", "mở trong Word và lưu lại dạng .docx")
	}
	d.Body = &Story{Doc: d, Part: d.Main, Content: content, Root: body}
	d.Body.Items = d.Body.blocks(body, newPlacer(body))
	return nil
}

func (d *Document) readNotes() error {
	names := d.Package.Related(d.Main, "footnotes")
	if len(names) == 0 {
		return nil
	}
	content := d.Package.Part(names[0])
	root, err := tree.Parse(content)
	if err != nil {
		return err
	}
	for _, k := range root.Kids {
		if k.Name != "w:footnote" || k.Get("type") != "" && k.Get("type") != "normal" {
			continue
		}
		n := &Note{Element: k, Story: Story{Doc: d, Part: names[0], Content: content, Root: k}}
		n.Items = n.blocks(k, &placer{fixed: "chú thích"})
		d.Notes[k.Get("id")] = n
	}
	return nil
}

// readHeaders reads the headers and footers by the section that they belong to and their kind.
func (d *Document) readHeaders() error {
	targets := map[string]string{}
	for _, l := range d.Package.Relations(d.Main) {
		targets[l.ID] = l.Target
	}
	for i, s := range d.sections() {
		for _, k := range s.Element.Kids {
			if k.Name != "w:headerReference" && k.Name != "w:footerReference" {
				continue
			}
			part := targets[k.Attr("r:", "id")]
			content := d.Package.Part(part)
			if content == nil {
				continue
			}
			root, err := tree.Parse(content)
			if err != nil {
				return fmt.Errorf("%s: %w", part, err)
			}
			st := &Story{Doc: d, Part: part, Content: content, Root: root}
			where := "đầu trang"
			if k.Name == "w:footerReference" {
				where = "chân trang"
			}
			st.Items = st.blocks(root, &placer{fixed: where})
			d.Headers[fmt.Sprintf("%04d %s %s", i, k.Name, k.Get("type"))] = st
		}
	}
	return nil
}

// sections gives the ends of sections in the body.
func (d *Document) sections() []*Section {
	var all []*Section
	for _, it := range d.Body.Items {
		if s, is := it.(*Section); is {
			all = append(all, s)
		}
	}
	return all
}

// blocks reads the paragraphs, tables and section ends within an element.
func (st *Story) blocks(n *tree.Node, p *placer) []Item {
	var items []Item
	for _, k := range n.Kids {
		switch k.Name {
		case "w:p":
			items = append(items, st.paragraphItems(k, p)...)
		case "w:tbl":
			items = append(items, st.table(k, p))
		case "w:sectPr":
			items = append(items, &Section{Element: k})
		case "w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo":
			items = append(items, st.blocks(k, p)...)
		}
	}
	return items
}

func (st *Story) paragraphItems(k *tree.Node, p *placer) []Item {
	para := newParagraph(st, k, "")
	properties := para.Properties()
	removed := properties.Child("w:rPr").Child("w:del") != nil && para.Text == ""
	if removed {
		return nil // a person's tracked removal
	}
	para.Where = p.paragraph(para)
	items := []Item{para}
	if sect := properties.Child("w:sectPr"); sect != nil {
		items = append(items, &Section{Element: sect, Holder: para})
		p.sectionEnds()
	}
	return items
}

// TextOf gives the text of items, a line each.
func TextOf(items []Item) string {
	var lines []string
	for _, it := range items {
		if it.Kind() != "section" {
			lines = append(lines, it.Words())
		}
	}
	return strings.Join(lines, "\n")
}
