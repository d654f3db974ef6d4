package compose

import (
	"slices"

	"vanban/generator/doc"
)

// contents sets the table of contents where the part asks for one. It stands on the first page, under the title, and the text begins on a page
// of its own behind it: page 1 must be that of Quốc hiệu and title (annex I, I.7 and II.1), so that no page can stand before it, and what is read first is
// what leads into the text. What has no title, a công văn, has it under its addressees.
func (b *Builder) contents() error {
	asked := b.part.Contents
	if !asked.Asked() {
		return nil
	}
	title, err := b.Wording.Phrase("muc-luc", nil)
	if err != nil {
		return err
	}
	at := 1 + max(b.lastOf(func(block doc.Block) bool {
		_, title := block.(*doc.Title)
		_, appendix := block.(*doc.AppendixHead)
		return title || appendix
	}), 0)
	if b.title == nil && b.head == nil {
		at = 1 + b.lastOf(func(block doc.Block) bool { _, is := block.(*doc.Addressees); return is })
	}
	c := &doc.Contents{Title: b.Styled(doc.ContentsTitle, doc.Words(title)), From: asked.From, Levels: asked.Levels}
	b.blocks = slices.Insert(b.blocks, at, doc.Block(c))
	return nil
}

// lastOf gives where the last of some blocks stands; -1 where there is none.
func (b *Builder) lastOf(is func(doc.Block) bool) int {
	for i, block := range slices.Backward(b.blocks) {
		if is(block) {
			return i
		}
	}
	return -1
}
