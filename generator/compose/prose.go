package compose

import (
	"strings"
	"unicode/utf8"

	"vanban/generator/chart"
	"vanban/generator/doc"
	"vanban/generator/markdown"
	"vanban/generator/nd30"
	"vanban/generator/outline"
	"vanban/generator/source"
	"vanban/generator/wording"
)

// body sets the dossier's own prose: its levels and dash items, numbered here.
func (b *Builder) body(c wording.Chunk) error {
	if b.part.Body == nil {
		return c.Problem("văn bản này không có phần lời văn riêng trong hồ sơ")
	}
	return b.prose(b.part.Body, b.newProse(0))
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

// prose counts the parts of a text while it goes through it.
type prose struct {
	b       *Builder
	notes   int // footnotes set before this text
	parts   *outline.Numbering
	article bool // the next paragraph is the first of a điều
	begun   bool // something of the text is set, so that a form begins a page of its own
}

// newProse begins to number a text of the section, which stands so many levels down in another.
func (b *Builder) newProse(within int) *prose {
	return &prose{b: b, parts: b.part.Outline.Begin(within)}
}

// Heading implements markdown.Visitor.
func (p *prose) Heading(h *markdown.Heading) error {
	place := p.parts.Title(h.Level)
	label, problem := place.Label()
	if problem != nil {
		return at(problem, h.At)
	}
	p.set(&doc.Paragraph{Role: place.Level.Head, Label: label, OwnLine: place.Level.OwnLine, NewPage: p.begun && place.Level.Head == doc.FormHead, Text: h.Text, At: h.At})
	return nil
}

// Paragraph implements markdown.Visitor.
func (p *prose) Paragraph(b *markdown.Paragraph) error {
	if t := p.b.part.Tables[strings.TrimSpace(doc.Plain(b.Text))]; t != nil && len(t.Rows) > 0 {
		keepTitle(p.b.blocks)
		p.b.Add(t)
		return nil
	} else if t != nil {
		b = &markdown.Paragraph{Text: doc.Words(p.b.part.Empty), At: b.At}
	}
	role, label := doc.Body, ""
	switch {
	case doc.OnlyPictures(b.Text):
		role = doc.PictureLine
	case b.Right:
		role = doc.RightLine
	case b.Centred:
		role = doc.CentredLine
		p.nameOfPicture()
	}
	if p.article {
		p.article = false
		role, label = doc.Article, p.b.nextArticle()
	}
	p.set(&doc.Paragraph{Role: role, Label: label, Text: p.ended(b), At: b.At})
	return nil
}

// nameOfPicture keeps a picture on the page of the centred line under it, which is its name.
func (p *prose) nameOfPicture() {
	if last := len(p.b.blocks) - 1; last >= 0 {
		if above, is := p.b.blocks[last].(*doc.Paragraph); is && above.Role == doc.PictureLine {
			above.KeepNext = true
		}
	}
}

// List implements markdown.Visitor: numbered items on the levels below the title, dash items.
func (p *prose) List(l *markdown.List) error {
	defer p.parts.Close()
	if !p.parts.Open(l.Ordered) {
		return tooDeep(l.At)
	}
	for _, item := range l.Items {
		if err := p.item(l, item); err != nil {
			return err
		}
	}
	return nil
}

// ended gives a paragraph's text, with the document's ending where its writer has the document end there.
func (p *prose) ended(b *markdown.Paragraph) []doc.Inline {
	if !b.Ends || p.b.part.Open {
		return b.Text
	}
	p.b.ended = true
	return EndWith(b.Text, nd30.Close)
}

func tooDeep(at source.Pos) error {
	return &source.Problem{At: at, What: "danh sách lồng quá sâu", Hint: "văn bản chỉ có khoản, điểm, gạch đầu dòng và dấu “+” dưới gạch đầu dòng"}
}

func (p *prose) item(l *markdown.List, item []markdown.Block) error {
	role, label, err := p.next(l)
	if err != nil {
		return err
	}
	for i, block := range item {
		first, isParagraph := block.(*markdown.Paragraph)
		if i == 0 && isParagraph {
			p.set(&doc.Paragraph{Role: role, Label: label, Text: p.ended(first), At: first.At})
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
	}
	place, is := p.parts.Item(l.Bracketed)
	if !is {
		return 0, "", &source.Problem{At: l.At, What: "dưới điểm không còn cấp đánh số nào", Hint: "dùng gạch đầu dòng (-) cho các ý của một điểm"}
	}
	label, problem := place.Label()
	if problem != nil {
		return 0, "", at(problem, l.At)
	}
	return place.Level.Item, label, nil
}

// at gives a problem its place.
func at(p *source.Problem, place source.Pos) error {
	placed := *p
	placed.At = place
	return &placed
}

func (p *prose) set(paragraph *doc.Paragraph) {
	paragraph.KeepNext = paragraph.KeepNext || len(paragraph.Text) == 0 // a number alone, over its parts
	paragraph.BoldLabel = startsWithTitle(paragraph)
	paragraph.Text = ShiftNotes(p.b.Styled(paragraph.Role, paragraph.Text), p.notes)
	p.b.Add(paragraph)
	p.begun = true
}

// startsWithTitle says whether a khoản begins with a title in bold, with a sign behind it where it goes on in the same line (I.II.6.đ has a
// khoản's title bold together with its number; a điểm has none).
func startsWithTitle(p *doc.Paragraph) bool {
	if p.Label == "" || p.Role != doc.Clause && p.Role != doc.Subclause && p.Role != doc.Item {
		return false
	}
	title := ""
	for _, in := range p.Text {
		t, is := in.(doc.Text)
		if is && t.S == "" { // a fact that is empty
			continue
		}
		if !is || !t.Bold {
			break
		}
		title += t.S
	}
	_, size := utf8.DecodeLastRuneInString(title)
	if strings.TrimSpace(title) != "" && strings.TrimSpace(title) == strings.TrimSpace(doc.Plain(p.Text)) {
		return true
	}
	return strings.ContainsAny(title[len(title)-size:], ".:;")
}

// Table implements markdown.Visitor.
func (p *prose) Table(t *markdown.Table) error {
	keepTitle(p.b.blocks)
	if t.Chart != nil {
		return p.b.Chart(t)
	}
	p.b.Add(p.b.PlainTable(t, p.notes))
	p.begun = true
	return nil
}

// Chart sets a table that is drawn as a chart.
func (b *Builder) Chart(t *markdown.Table) error {
	c, problems := chart.Of(t, b.styles.Chart())
	c.Title = b.Styled(doc.ChartTitle, c.Title)
	b.Add(c)
	return problems.Err()
}

// titleLines is how many paragraphs a table's title has at most: its name, and under it the unit of its figures.
const titleLines = 3

// keepTitle keeps on the page of the table that follows what is its title: what is all bold or all italic, or ends
// with a colon.
func keepTitle(blocks []doc.Block) {
	for i := len(blocks) - 1; i >= max(0, len(blocks)-titleLines); i-- {
		title, is := blocks[i].(*doc.Paragraph)
		if !is || title.Role != doc.RightLine && !emphasised(title.Text) && !strings.HasSuffix(strings.TrimSpace(doc.Plain(title.Text)), ":") {
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
	p := b.newProse(1)
	p.article = true
	for _, t := range texts {
		if err := p.Paragraph(&markdown.Paragraph{Text: t, At: source.Pos{File: c.File}}); err != nil {
			return err
		}
	}
	return err
}

// Article sets a điều that the dossier words.
func (b *Builder) Article(text *markdown.Document) error {
	p := &prose{b: b, parts: b.part.Outline.Begin(1, b.articles+1), article: true}
	if len(text.Blocks) > 0 {
		if l, is := text.Blocks[0].(*markdown.List); is { // it has nothing but its khoản
			_ = p.Paragraph(&markdown.Paragraph{At: l.At}) // never an error
		}
	}
	return b.prose(text, p)
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
		b.numbering = &prose{b: b, parts: outline.Outline{Decree: b.styles.Decree().Key}.Begin(0)}
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
