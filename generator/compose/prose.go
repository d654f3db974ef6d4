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
func (b *builder) body(c wording.Chunk) error {
	if b.part.body == nil {
		return c.Problem("văn bản này không có phần lời văn riêng trong hồ sơ")
	}
	return b.prose(b.part.body, &prose{b: b})
}

// prose sets one text of the dossier and takes over its footnotes.
func (b *builder) prose(text *markdown.Document, p *prose) error {
	p.notes = b.part.notes + len(b.notes)
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
	b       *builder
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
	text = shiftNotes(p.b.styled(role, text), p.notes)
	p.b.add(&doc.Paragraph{Role: role, Label: label, Text: text, At: at})
}

// Table implements markdown.Visitor.
func (p *prose) Table(t *markdown.Table) error {
	keepTitle(p.b.blocks)
	p.b.add(p.b.plainTable(t, p.notes))
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
func (b *builder) templateArticle(c wording.Chunk) error {
	texts, err := c.Paragraphs()
	p := &prose{b: b, article: true}
	for _, t := range texts {
		if err := p.Paragraph(&markdown.Paragraph{Text: t, At: source.Pos{File: c.File}}); err != nil {
			return err
		}
	}
	return err
}

// dossierArticles is the điều that the dossier words.
func (b *builder) dossierArticles(wording.Chunk) error {
	for _, a := range b.part.articles {
		if err := b.prose(a.Body, &prose{b: b, article: true}); err != nil {
			return err
		}
	}
	return nil
}

func (b *builder) nextArticle() string {
	b.articles++
	return fmt.Sprintf("Điều %d.", b.articles)
}
