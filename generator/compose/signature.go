package compose

import (
	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/wording"
)

// dash begins each line of the recipients and each dash item.
const dash = "- "

func (b *builder) sign() *doc.Signature {
	if b.signature == nil {
		b.signature = &doc.Signature{}
		b.add(b.signature)
	}
	return b.signature
}

func (b *builder) recipientsLabel(c wording.Chunk) error {
	t, err := c.One()
	b.sign().RecipientsLabel = b.styled(doc.RecipientsLabel, t)
	return err
}

func (b *builder) recipients(c wording.Chunk) error {
	texts, err := c.Paragraphs()
	s := b.sign()
	for _, t := range texts {
		s.Recipients = append(s.Recipients, b.recipient(t, false))
	}
	return err
}

func (b *builder) archive(c wording.Chunk) error {
	t, err := c.One()
	s := b.sign()
	s.Recipients = append(s.Recipients, b.recipient(t, true))
	return err
}

func (b *builder) recipient(t []doc.Inline, last bool) []doc.Inline {
	t = endWith(b.styled(doc.Recipient, t), func(s string) string { return nd30.EndItem(s, last) })
	return append([]doc.Inline{doc.Text{S: dash}}, t...)
}

// drafter stands behind the archive line (ô số 12).
func (b *builder) drafter(c wording.Chunk) error {
	t, err := c.One()
	s := b.sign()
	n := len(s.Recipients)
	if n == 0 {
		return c.Problem("phải đứng sau phần luu")
	}
	s.Recipients[n-1] = append(append(s.Recipients[n-1], doc.Text{S: " "}), t...)
	return err
}

func (b *builder) capacity(c wording.Chunk) error {
	texts, err := c.Paragraphs()
	s := b.sign()
	for _, t := range texts {
		s.Capacity = append(s.Capacity, b.styled(doc.SignerCapacity, t))
	}
	return err
}

func (b *builder) position(c wording.Chunk) error {
	t, err := c.One()
	b.sign().Position = b.styled(doc.SignerPosition, t)
	return err
}

func (b *builder) signerName(c wording.Chunk) error {
	t, err := c.One()
	b.sign().Name = b.styled(doc.SignerName, t)
	return err
}
