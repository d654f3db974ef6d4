package compose

import (
	"vanban/generator/doc"
	"vanban/generator/nd30"
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

func (b *builder) recipientsLabel(c chunk) error {
	t, err := c.one()
	b.sign().RecipientsLabel = b.styled(doc.RecipientsLabel, t)
	return err
}

func (b *builder) recipients(c chunk) error {
	texts, err := c.paragraphs()
	s := b.sign()
	for _, t := range texts {
		s.Recipients = append(s.Recipients, b.recipient(t, false))
	}
	return err
}

func (b *builder) archive(c chunk) error {
	t, err := c.one()
	s := b.sign()
	s.Recipients = append(s.Recipients, b.recipient(t, true))
	return err
}

func (b *builder) recipient(t []doc.Inline, last bool) []doc.Inline {
	t = endWith(b.styled(doc.Recipient, t), func(s string) string { return nd30.EndItem(s, last) })
	return append([]doc.Inline{doc.Text{S: dash}}, t...)
}

// drafter stands behind the archive line (ô số 12).
func (b *builder) drafter(c chunk) error {
	t, err := c.one()
	s := b.sign()
	n := len(s.Recipients)
	if n == 0 {
		return c.problem("phải đứng sau phần luu")
	}
	s.Recipients[n-1] = append(append(s.Recipients[n-1], doc.Text{S: " "}), t...)
	return err
}

func (b *builder) capacity(c chunk) error {
	texts, err := c.paragraphs()
	s := b.sign()
	for _, t := range texts {
		s.Capacity = append(s.Capacity, b.styled(doc.SignerCapacity, t))
	}
	return err
}

func (b *builder) position(c chunk) error {
	t, err := c.one()
	b.sign().Position = b.styled(doc.SignerPosition, t)
	return err
}

func (b *builder) signerName(c chunk) error {
	t, err := c.one()
	b.sign().Name = b.styled(doc.SignerName, t)
	return err
}
