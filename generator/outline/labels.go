package outline

import "vanban/generator/markdown"

// Labels gives what stands before each numbered part of a text, in its order: I., 1., a).
func (o Outline) Labels(text *markdown.Document) []string {
	l := &labelled{parts: o.Begin(0), titled: len(o.titled())}
	if text != nil {
		l.blocks(text.Blocks)
	}
	return l.all
}

// labelled collects the labels of a text.
type labelled struct {
	parts  *Numbering
	titled int // how many levels deep titles may be
	all    []string
}

func (l *labelled) blocks(blocks []markdown.Block) {
	for _, b := range blocks {
		_ = b.Visit(l) // no method gives an error
	}
}

func (l *labelled) put(p Place) {
	label, _ := p.Label() // one without a number is told by Check
	l.all = append(l.all, label)
}

// Heading implements markdown.Visitor.
func (l *labelled) Heading(h *markdown.Heading) error {
	if h.Level <= l.titled {
		l.put(l.parts.Title(h.Level))
		return nil
	}
	l.all = append(l.all, "") // of a title without a level
	return nil
}

// Paragraph implements markdown.Visitor.
func (l *labelled) Paragraph(*markdown.Paragraph) error { return nil }

// Table implements markdown.Visitor.
func (l *labelled) Table(*markdown.Table) error { return nil }

// List implements markdown.Visitor.
func (l *labelled) List(list *markdown.List) error {
	l.parts.Open(list.Ordered)
	defer l.parts.Close()
	for _, item := range list.Items {
		if list.Ordered {
			p, is := l.parts.Item(list.Bracketed)
			if is {
				l.put(p)
			} else {
				l.all = append(l.all, "")
			}
		}
		l.blocks(item)
	}
	return nil
}
