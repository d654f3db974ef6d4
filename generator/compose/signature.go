package compose

import (
	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/wording"
)

// Dash begins each line of the recipients and each dash item.
const Dash = "- "

func (b *Builder) sign() *doc.Signature {
	if b.signature == nil {
		b.signature = &doc.Signature{}
		b.Add(b.signature)
	}
	return b.signature
}

func (b *Builder) recipients(c wording.Chunk) error {
	texts, err := c.Paragraphs()
	s := b.sign()
	for _, t := range texts {
		s.Recipients = append(s.Recipients, b.recipient(t, false))
	}
	return err
}

func (b *Builder) archive(c wording.Chunk) error {
	t, err := c.One()
	s := b.sign()
	s.Recipients = append(s.Recipients, b.recipient(t, true))
	return err
}

func (b *Builder) recipient(t []doc.Inline, last bool) []doc.Inline {
	t = EndWith(b.Styled(doc.Recipient, t), func(s string) string { return nd30.EndItem(s, last) })
	return append([]doc.Inline{doc.Text{S: Dash}}, t...)
}

// drafter stands behind the archive line (ô số 12).
func (b *Builder) drafter(c wording.Chunk) error {
	t, err := c.One()
	s := b.sign()
	n := len(s.Recipients)
	if n == 0 {
		return c.Problem("phải đứng sau phần luu")
	}
	s.Recipients[n-1] = append(append(s.Recipients[n-1], doc.Text{S: " "}), t...)
	return err
}

func (b *Builder) capacity(c wording.Chunk) error {
	texts, err := c.Paragraphs()
	s := b.sign()
	for _, t := range texts {
		s.Capacity = append(s.Capacity, b.Styled(doc.SignerCapacity, t))
	}
	return err
}
