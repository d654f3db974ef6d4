package reference

import (
	"fmt"

	"vanban/generator/doc"
	"vanban/generator/letters"
	"vanban/generator/markdown"
	"vanban/generator/nd30"
	"vanban/generator/outline"
	"vanban/generator/pattern"
)

// outlined is the numbering of a text: how many khoản and điểm each of its mục has, as the program numbers them (I.II.6.đ), and each of its
// điều, where it has any.
type outlined struct {
	sections []outlinedSection // mục; of a điều the only one
	articles []outlinedSection // điều
	most     map[string]int    // of a level, the greatest number that one of it has
	again    bool              // mục are numbered anew in each phần or chương, so that their number doesn't tell which it is
	levels   outline.Outline
	parts    *outline.Numbering
}

type outlinedSection struct {
	title  string
	points []int // of each khoản, how many điểm it has
}

// outlineOf counts the parts of a text. One without mục has one without a title.
func outlineOf(text *markdown.Document, levels outline.Outline) *outlined {
	o := &outlined{levels: levels, parts: levels.Begin(0), most: map[string]int{}}
	if text == nil {
		return o
	}
	for _, b := range text.Blocks {
		_ = b.Visit(o) // never an error
	}
	return o
}

// typedArticle begins a paragraph that is a điều by its typed words.
var typedArticle = pattern.Lazy(`(?i)^điều \d+`)

// ArticlesOf counts the điều of a text, as the program numbers them. Not known is how many there are where the text has typed ones.
func ArticlesOf(text *markdown.Document, levels outline.Outline) (count int, known bool) {
	if count = len(outlineOf(text, levels).articles); count > 0 || text == nil {
		return count, true
	}
	for b := range markdown.All(text.Blocks) {
		if p, is := b.(*markdown.Paragraph); is && typedArticle().MatchString(doc.Plain(p.Text)) {
			return 0, false
		}
	}
	return 0, true
}

// open is the mục or điều that the text is in.
func (o *outlined) open() *outlinedSection {
	if n := len(o.articles); n > 0 {
		return &o.articles[n-1]
	}
	if len(o.sections) == 0 {
		o.sections = append(o.sections, outlinedSection{})
	}
	return &o.sections[len(o.sections)-1]
}

// titles gives the mục that have a title: those that are numbered.
func (o *outlined) titles() []outlinedSection {
	if len(o.sections) > 0 && o.sections[0].title == "" {
		return o.sections[1:]
	}
	return o.sections
}

// add counts a numbered part.
func (o *outlined) add(p outline.Place, title string) {
	key := p.Level.Key
	o.most[key] = max(o.most[key], p.N)
	switch key {
	case nd30.SectionLevel:
		o.again = o.again || p.N == 1 && len(o.titles()) > 0
		o.sections = append(o.sections, outlinedSection{title: title})
	case nd30.ArticleLevel:
		o.articles = append(o.articles, outlinedSection{title: title})
	case nd30.ClauseLevel:
		s := o.open()
		s.points = append(s.points, 0)
	case nd30.PointLevel:
		if s := o.open(); len(s.points) > 0 {
			s.points[len(s.points)-1]++
		}
	}
}

// Heading implements markdown.Visitor.
func (o *outlined) Heading(h *markdown.Heading) error {
	o.add(o.parts.Title(h.Level), doc.Plain(h.Text))
	return nil
}

// Paragraph implements markdown.Visitor.
func (o *outlined) Paragraph(*markdown.Paragraph) error { return nil }

// Table implements markdown.Visitor.
func (o *outlined) Table(*markdown.Table) error { return nil }

// List implements markdown.Visitor.
func (o *outlined) List(l *markdown.List) error {
	defer o.parts.Close()
	o.parts.Open(l.Ordered)
	for _, item := range l.Items {
		if l.Ordered {
			if p, is := o.parts.Item(l.Bracketed); is {
				o.add(p, "")
			}
		}
		for _, b := range item {
			_ = b.Visit(o)
		}
	}
	return nil
}

// divisions are the levels of the units that only a text which names its levels has.
var divisions = map[string]string{chapterUnit: "chuong", partUnit: "phan"}

// missingDivision looks for a phần or a chương in a text that names its levels.
func (o *outlined) missingDivision(c *chain, unit string) (what, hint string) {
	name, count := letters.UpperFirst(unit), o.most[divisions[unit]]
	for _, n := range c.of(unit) {
		if i := numeralValue(n); i > count {
			return fmt.Sprintf("Không có %s %s: kế hoạch có %d %s.", name, n, count, unit), "sửa số; nếu là " + unit + " của văn bản khác thì ghi tên văn bản ấy"
		}
	}
	return "", ""
}

// missingArticle looks for a điều in a text that is divided into them.
func (o *outlined) missingArticle(c *chain) (what, hint string) {
	for _, n := range c.of(articleUnit) {
		i := numeralValue(n)
		if i < 1 || i > len(o.articles) {
			return fmt.Sprintf("Không có Điều %s: kế hoạch có %d điều.", n, len(o.articles)), fmt.Sprintf("sửa số, từ 1 đến %d; nếu là điều của văn bản khác thì ghi tên văn bản ấy", len(o.articles))
		}
		if c.of(clauseUnit) != nil {
			if what, hint = o.articles[i-1].missing(fmt.Sprintf("Điều %d", i), c.of(clauseUnit), c.of(pointUnit)); what != "" {
				return what, hint
			}
		}
	}
	return "", ""
}
