package document

import (
	"fmt"
	"iter"
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

	theme    map[string]string     // the theme's fonts, once they were asked for
	levelsOf map[string]*tree.Node // the properties of the lists' levels, once they were asked for
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
	Key() string   // equal for equal elements
	Words() string // what likeness goes by
	Node() *tree.Node
	Place() string
}

// Section is the end of a section: its properties, within its last paragraph or behind the last block.
type Section struct {
	Element *tree.Node
	Holder  *Paragraph // nil for the last one of the body
}

func (s *Section) Kind() string     { return "section" }
func (s *Section) Key() string      { return "\x00section" }
func (s *Section) Words() string    { return "" }
func (s *Section) Node() *tree.Node { return s.Element }
func (s *Section) Place() string    { return "khổ giấy, lề trang" }

func (p *Paragraph) Kind() string     { return "paragraph" }
func (p *Paragraph) Words() string    { return p.Text }
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

// story reads a part; what its blocks are is left to the caller.
func (d *Document) story(part string) (*Story, error) {
	content := d.Package.Part(part)
	root, err := tree.Parse(content)
	return &Story{Doc: d, Part: part, Content: content, Root: root}, err
}

func (d *Document) readBody() (err error) {
	if d.Body, err = d.story(d.Main); err != nil {
		return err
	}
	body := d.Body.Root.Child("w:body")
	if body == nil {
		return d.Package.Problem("văn bản không có phần thân", "mở trong Word và lưu lại dạng .docx")
	}
	d.Body.Root, d.Body.Items = body, d.Body.blocks(body, newPlacer(body))
	return nil
}

func (d *Document) readNotes() error {
	names := d.Package.Related(d.Main, "footnotes")
	if len(names) == 0 {
		return nil
	}
	part, err := d.story(names[0])
	if err != nil {
		return err
	}
	for _, k := range part.Root.All("w:footnote") {
		if IsSeparator(k) {
			continue
		}
		n := &Note{Story: *part, Element: k}
		n.Root, n.Items = k, n.blocks(k, &placer{fixed: "chú thích"})
		d.Notes[k.Get("id")] = n
	}
	return nil
}

// EndNotes gives the endnotes by the ids that their marks have in Spans.
func (d *Document) EndNotes() (map[string]*Story, error) {
	all := map[string]*Story{}
	names := d.Package.Related(d.Main, "endnotes")
	if len(names) == 0 {
		return all, nil
	}
	part, err := d.story(names[0])
	if err != nil {
		return nil, err
	}
	for _, k := range part.Root.All("w:endnote") {
		if IsSeparator(k) {
			continue
		}
		note := *part
		note.Root, note.Items = k, note.blocks(k, &placer{fixed: "chú thích cuối"})
		all[EndNote+k.Get("id")] = &note
	}
	return all, nil
}

// IsSeparator says whether a footnote is only what stands between the text and the notes.
func IsSeparator(note *tree.Node) bool {
	kind := note.Get("type")
	return kind != "" && kind != "normal"
}

// targets gives what the relationships of the main part lead to, by their ids.
func (d *Document) targets() map[string]string {
	targets := map[string]string{}
	for _, l := range d.Package.Relations(d.Main) {
		targets[l.ID] = l.Target
	}
	return targets
}

// readHeaders reads the headers and footers by the section that they belong to and their kind.
func (d *Document) readHeaders() error {
	targets := d.targets()
	for i, s := range d.sections() {
		for _, k := range s.Element.Kids {
			where := map[string]string{"w:headerReference": "đầu trang", "w:footerReference": "chân trang"}[k.Name]
			part := targets[k.Attr("r:", "id")]
			if where == "" || d.Package.Part(part) == nil {
				continue
			}
			st, err := d.story(part)
			if err != nil {
				return fmt.Errorf("%s: %w", part, err)
			}
			st.Items = st.blocks(st.Root, &placer{fixed: where})
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
	for _, k := range n.Shown() {
		switch k.Name {
		case "w:p":
			items = append(items, st.paragraphItems(k, p)...)
		case "w:tbl":
			items = append(items, st.table(k, p))
		case "w:sectPr":
			items = append(items, &Section{Element: k})
		case "w:sdt":
			if isContents(k) {
				items = append(items, &Contents{Story: st, Element: k})
				continue
			}
			items = append(items, st.blocks(k, p)...)
		default:
			if k.Wraps() {
				items = append(items, st.blocks(k, p)...)
			}
		}
	}
	return items
}

func (st *Story) paragraphItems(k *tree.Node, p *placer) []Item {
	para := newParagraph(st, k)
	properties := para.Properties()
	if properties.Path("w:rPr", "w:del") != nil && para.Text == "" {
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

// Paragraphs gives the paragraphs in and within elements, in reading order.
func Paragraphs(items ...Item) iter.Seq[*Paragraph] {
	return func(yield func(*Paragraph) bool) { eachParagraph(items, yield) }
}

// eachParagraph says whether more are wanted.
func eachParagraph(items []Item, yield func(*Paragraph) bool) bool {
	more := true
	for _, it := range items {
		switch it := it.(type) {
		case *Paragraph:
			more = yield(it)
		case *Table:
			more = eachParagraph(it.Rows, yield)
		case *Row:
			for i := 0; more && i < len(it.Cells); i++ {
				more = eachParagraph(it.Cells[i].Items, yield)
			}
		case *Section, *Contents:
		}
		if !more {
			break
		}
	}
	return more
}

// First gives the first paragraph in or within elements, nil where there is none.
func First(items ...Item) *Paragraph {
	for p := range Paragraphs(items...) {
		return p
	}
	return nil
}
