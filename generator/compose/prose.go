package compose

import (
	"fmt"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/markdown"
	"vanban/generator/nd30"
	"vanban/generator/source"
	"vanban/generator/wording"
)

// body sets the dossier's own prose: mục, khoản, điểm and dash items, numbered here.
func (b *Builder) body(c wording.Chunk) error {
	if b.part.Body == nil {
		return c.Problem("văn bản này không có phần lời văn riêng trong hồ sơ")
	}
	return b.prose(b.part.Body, &prose{b: b})
}

// prose sets one text of the dossier and takes over its footnotes.
func (b *Builder) prose(text *markdown.Document, p *prose) error {
	p.notes = b.Notes()
	for _, block := range text.Blocks {
		if err := block.Visit(p); err != nil {
			return err
		}
	}
	for _, n := range text.Notes {
		n.N += p.notes
		b.notes = append(b.notes, n)
	}
	return nil
}

// prose counts mục, khoản and điểm while it goes through a text.
type prose struct {
	b       *Builder
	notes   int // footnotes set before this text
	section int
	clause  int
	point   int
	titled  bool // the khoản has a title, so that an ordered list is its points
	level   int  // how deep in lists
	article bool // the next paragraph is the first of a điều
}

// Heading implements markdown.Visitor: mục (I, II …) and khoản with a title (1, 2 …).
func (p *prose) Heading(h *markdown.Heading) error {
	if h.Level == 1 {
		p.section++
		p.clause, p.point, p.titled = 0, 0, false
		p.set(doc.SectionHead, nd30.Roman(p.section)+".", h.Text, h.At)
		return nil
	}
	p.clause++
	p.point, p.titled = 0, true
	p.set(doc.ClauseHead, fmt.Sprintf("%d.", p.clause), h.Text, h.At)
	return nil
}

// Paragraph implements markdown.Visitor.
func (p *prose) Paragraph(b *markdown.Paragraph) error {
	role, label := doc.Body, ""
	if p.article {
		p.article = false
		role, label = doc.Article, p.b.nextArticle()
	}
	p.set(role, label, b.Text, b.At)
	return nil
}

// List implements markdown.Visitor: khoản below a mục, điểm below a khoản, dash items.
func (p *prose) List(l *markdown.List) error {
	if p.level > 2 {
		return tooDeep(l.At)
	}
	p.level++
	defer func() { p.level-- }()
	for _, item := range l.Items {
		if err := p.item(l, item); err != nil {
			return err
		}
	}
	return nil
}

func tooDeep(at source.Pos) error {
	return &source.Problem{At: at, What: "danh sách lồng quá sâu", Hint: "văn bản chỉ có khoản, điểm và gạch đầu dòng"}
}

func (p *prose) item(l *markdown.List, item []markdown.Block) error {
	role, label, err := p.next(l)
	if err != nil {
		return err
	}
	for i, block := range item {
		first, isParagraph := block.(*markdown.Paragraph)
		if i == 0 && isParagraph {
			p.set(role, label, first.Text, first.At)
			continue
		}
		if err := block.Visit(p); err != nil {
			return err
		}
	}
	return nil
}

// next gives the role and the number of a list's next item.
func (p *prose) next(l *markdown.List) (doc.Role, string, error) {
	switch {
	case l.Plus:
		return doc.Dash, "+", nil
	case !l.Ordered:
		return doc.Dash, "-", nil
	case !p.titled && p.level == 1:
		p.clause++
		p.point = 0
		return doc.Clause, fmt.Sprintf("%d.", p.clause), nil
	case p.titled && p.level > 1, p.level > 2:
		return 0, "", &source.Problem{At: l.At, What: "dưới điểm không còn cấp đánh số nào", Hint: "dùng gạch đầu dòng (-) cho các ý của một điểm"}
	}
	p.point++
	label, err := nd30.PointLabel(p.point)
	if err != nil {
		return 0, "", &source.Problem{At: l.At, What: err.Error(), Hint: "tách thành nhiều khoản"}
	}
	return doc.Point, label, nil
}

func (p *prose) set(role doc.Role, label string, text []doc.Inline, at source.Pos) {
	text = ShiftNotes(p.b.Styled(role, text), p.notes)
	p.b.Add(&doc.Paragraph{Role: role, Label: label, Text: text, At: at})
}

// Table implements markdown.Visitor.
func (p *prose) Table(t *markdown.Table) error {
	keepTitle(p.b.blocks)
	p.b.Add(p.b.PlainTable(t, p.notes))
	return nil
}

// titleLines is how many paragraphs a table's title has at most: its name, and under it the unit of its figures.
const titleLines = 3

// keepTitle keeps on the page of the table that follows what is its title: what is all bold or all italic, or ends
// with a colon.
func keepTitle(blocks []doc.Block) {
	for i := len(blocks) - 1; i >= max(0, len(blocks)-titleLines); i-- {
		title, is := blocks[i].(*doc.Paragraph)
		if !is || !emphasised(title.Text) && !strings.HasSuffix(strings.TrimSpace(doc.Plain(title.Text)), ":") {
			return
		}
		title.KeepNext = true
	}
}

// emphasised says whether all words of a text are bold, or all are italic.
func emphasised(text []doc.Inline) bool {
	bold, italic, words := true, true, false
	for _, in := range text {
		if t, is := in.(doc.Text); is && strings.TrimSpace(t.S) != "" {
			bold, italic, words = bold && t.Bold, italic && t.Italic, true
		}
	}
	return words && (bold || italic)
}

// templateArticle is a điều that the template words.
func (b *Builder) templateArticle(c wording.Chunk) error {
	texts, err := c.Paragraphs()
	p := &prose{b: b, article: true}
	for _, t := range texts {
		if err := p.Paragraph(&markdown.Paragraph{Text: t, At: source.Pos{File: c.File}}); err != nil {
			return err
		}
	}
	return err
}

// Article sets a điều that the dossier words.
func (b *Builder) Article(text *markdown.Document) error {
	return b.prose(text, &prose{b: b, article: true})
}

// Prose sets prose whose mục and khoản are numbered with those of the template.
func (b *Builder) Prose(text *markdown.Document) error { return b.prose(text, b.outline()) }

func (b *Builder) nextArticle() string {
	b.articles++
	return nd30.ArticleLabel(b.articles)
}

// outline is the numbering that the parts of a template share.
func (b *Builder) outline() *prose {
	if b.numbering == nil {
		b.numbering = &prose{b: b}
	}
	return b.numbering
}

// Heading makes a handler for a mục or a khoản that the template words.
func Heading(level int) Handler {
	return func(b *Builder, c wording.Chunk) error {
		t, err := c.One()
		if err != nil {
			return err
		}
		return b.outline().Heading(&markdown.Heading{Level: level, Text: t, At: source.Pos{File: c.File}})
	}
}

// dashItems sets each paragraph as a dash item, with the punctuation of a list.
// The paragraph that leads to the list stays on the first item's page.
func (b *Builder) dashItems(c wording.Chunk) error {
	texts, err := c.Paragraphs()
	if last := len(b.blocks) - 1; last >= 0 {
		if p, ok := b.blocks[last].(*doc.Paragraph); ok && strings.HasSuffix(doc.Plain(p.Text), ":") {
			p.KeepNext = true
		}
	}
	for i, t := range texts {
		t = EndWith(b.Styled(doc.Dash, t), func(s string) string { return nd30.EndItem(s, i == len(texts)-1) })
		b.Add(&doc.Paragraph{Role: doc.Dash, Label: "-", Text: t, At: source.Pos{File: c.File}})
	}
	return err
}
