package paper

import (
	"vanban/generator/markdown"
	"vanban/generator/source"
	"vanban/generator/strictyaml"
)

// articles takes the text of a decision apart: each item of its numbered list is a điều, and a list in that its khoản.
func (p *Paper) articles(f *strictyaml.File, body *markdown.Document) {
	notes := body.Notes
	for _, block := range body.Blocks {
		list, is := block.(*markdown.List)
		if !is || !list.Ordered {
			f.Report(placeOf(block, f), "Nội dung quyết định gồm các điều, đây không phải là điều nào.",
				"viết mỗi điều là một mục “1. …”, “2. …”; khoản của một điều là danh sách đánh số lùi vào trong mục ấy")
			continue
		}
		for _, item := range list.Items {
			article := &markdown.Document{Blocks: item, Notes: notes}
			notes = nil // they stand with the first, whose part of the text they need not be in
			f.Problems = append(f.Problems, p.Outline.CheckWithin(1, f, article)...)
			p.Articles = append(p.Articles, article)
		}
	}
}

// placeOf gives where a block stands.
func placeOf(b markdown.Block, f *strictyaml.File) source.Pos {
	at := f.At(1, 1)
	_ = b.Visit(&placer{&at})
	return at
}

// placer is a markdown.Visitor that notes where a block stands.
type placer struct{ at *source.Pos }

func (p *placer) Heading(h *markdown.Heading) error     { *p.at = h.At; return nil }
func (p *placer) Paragraph(b *markdown.Paragraph) error { *p.at = b.At; return nil }
func (p *placer) List(l *markdown.List) error           { *p.at = l.At; return nil }
func (p *placer) Table(t *markdown.Table) error         { *p.at = t.At; return nil }
