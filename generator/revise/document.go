package revise

import (
	"fmt"
	"strings"

	"vanban/generator/ooxml"
	"vanban/generator/word/tree"
)

// document is a DOCX as it is compared: its text in reading order.
type document struct {
	pkg     *ooxml.Opened
	main    string
	styles  *styles
	body    *story
	notes   map[string]*note // footnotes by id
	headers map[string]*story
}

// story is a run of blocks in one part: the body, a header, a footnote.
type story struct {
	doc     *document
	part    string
	content []byte     // of the whole part
	root    *tree.Node // that holds the blocks
	items   []item
}

// note is one footnote.
type note struct {
	story
	n *tree.Node
}

// item is an element of a sequence that is aligned: a paragraph, a table, a row, the end of a section.
type item interface {
	kind() string
	key() string      // equal for equal elements
	words() string    // what likeness goes by
	pairsAlone() bool // whether the only two in a gap are one that was rewritten
	node() *tree.Node
	place() string
	// reconcile brings the edited counterpart up to the fresh one; the receiver is the base.
	reconcile(r *reconciler, edited, fresh item)
}

// section is the end of a section: its properties, within its last paragraph or behind the last block.
type section struct {
	n      *tree.Node
	holder *paragraph // nil for the last one of the body
}

func (s *section) kind() string     { return "section" }
func (s *section) key() string      { return "\x00section" }
func (s *section) words() string    { return "" }
func (s *section) pairsAlone() bool { return true }
func (s *section) node() *tree.Node { return s.n }
func (s *section) place() string    { return "khổ giấy, lề trang" }

func (p *paragraph) kind() string     { return "paragraph" }
func (p *paragraph) words() string    { return p.text }
func (p *paragraph) pairsAlone() bool { return true }
func (p *paragraph) node() *tree.Node { return p.n }
func (p *paragraph) place() string    { return p.where }
func (p *paragraph) key() string {
	if p.text == "" {
		return "\x00" + p.named // an empty one is what its style makes of it: a rule, a distance
	}
	return p.text + p.extra
}

// open reads a document.
func open(name string, data []byte) (*document, error) {
	pkg, err := ooxml.ReadPackage(name, data, ooxml.Limits{})
	if err != nil {
		return nil, err
	}
	d := &document{pkg: pkg, notes: map[string]*note{}, headers: map[string]*story{}}
	if d.main, err = pkg.Main(); err != nil {
		return nil, err
	}
	if d.styles, err = readStyles(d.related("styles")); err != nil {
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

// related gives the bytes of the first part that the main one has this relationship to.
func (d *document) related(kind string) []byte {
	if names := d.pkg.Related(d.main, kind); len(names) > 0 {
		return d.pkg.Part(names[0])
	}
	return nil
}

func (d *document) readBody() error {
	content := d.pkg.Part(d.main)
	root, err := tree.Parse(content)
	if err != nil {
		return err
	}
	body := root.Child("w:body")
	if body == nil {
		return d.pkg.Problem("văn bản không có phần thân", "mở trong Word và lưu lại dạng .docx")
	}
	d.body = &story{doc: d, part: d.main, content: content, root: body}
	d.body.items = d.body.blocks(body, newPlacer(body))
	return nil
}

func (d *document) readNotes() error {
	names := d.pkg.Related(d.main, "footnotes")
	if len(names) == 0 {
		return nil
	}
	content := d.pkg.Part(names[0])
	root, err := tree.Parse(content)
	if err != nil {
		return err
	}
	for _, k := range root.Kids {
		if k.Name != "w:footnote" || k.Get("type") != "" && k.Get("type") != "normal" {
			continue
		}
		n := &note{n: k, story: story{doc: d, part: names[0], content: content, root: k}}
		n.items = n.blocks(k, &placer{fixed: "chú thích"})
		d.notes[k.Get("id")] = n
	}
	return nil
}

// readHeaders reads the headers and footers by the section that they belong to and their kind.
func (d *document) readHeaders() error {
	targets := map[string]string{}
	for _, l := range d.pkg.Relations(d.main) {
		targets[l.ID] = l.Target
	}
	for i, s := range d.sections() {
		for _, k := range s.n.Kids {
			if k.Name != "w:headerReference" && k.Name != "w:footerReference" {
				continue
			}
			part := targets[k.Attr("r:", "id")]
			content := d.pkg.Part(part)
			if content == nil {
				continue
			}
			root, err := tree.Parse(content)
			if err != nil {
				return fmt.Errorf("%s: %w", part, err)
			}
			st := &story{doc: d, part: part, content: content, root: root}
			where := "đầu trang"
			if k.Name == "w:footerReference" {
				where = "chân trang"
			}
			st.items = st.blocks(root, &placer{fixed: where})
			d.headers[fmt.Sprintf("%04d %s %s", i, k.Name, k.Get("type"))] = st
		}
	}
	return nil
}

// sections gives the ends of sections in the body.
func (d *document) sections() []*section {
	var all []*section
	for _, it := range d.body.items {
		if s, is := it.(*section); is {
			all = append(all, s)
		}
	}
	return all
}

// blocks reads the paragraphs, tables and section ends within an element.
func (st *story) blocks(n *tree.Node, p *placer) []item {
	var items []item
	for _, k := range n.Kids {
		switch k.Name {
		case "w:p":
			items = append(items, st.paragraphItems(k, p)...)
		case "w:tbl":
			items = append(items, st.table(k, p))
		case "w:sectPr":
			items = append(items, &section{n: k})
		case "w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo":
			items = append(items, st.blocks(k, p)...)
		}
	}
	return items
}

func (st *story) paragraphItems(k *tree.Node, p *placer) []item {
	para := newParagraph(st, k, "")
	properties := para.properties()
	removed := properties.Child("w:rPr").Child("w:del") != nil && para.text == ""
	if removed {
		return nil // a person's tracked removal
	}
	para.where = p.paragraph(para)
	items := []item{para}
	if sect := properties.Child("w:sectPr"); sect != nil {
		items = append(items, &section{n: sect, holder: para})
		p.sectionEnds()
	}
	return items
}

// textOf gives the text of items, a line each.
func textOf(items []item) string {
	var lines []string
	for _, it := range items {
		if it.kind() != "section" {
			lines = append(lines, it.words())
		}
	}
	return strings.Join(lines, "\n")
}
