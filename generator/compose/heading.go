package compose

import (
	"strings"

	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/nd30"
	"vanban/generator/signer"
	"vanban/generator/wording"
)

// signersOf gives who signs, in the order in which the template words them.
func signersOf(d *dossier.Dossier, p *Part) []*signer.Signer {
	if p.Signers != nil {
		return p.Signers
	}
	all := []*signer.Signer{&d.Signer}
	for i := range d.Joint {
		all = append(all, &d.Joint[i].Signer)
	}
	return all
}

// breaks gives what stands behind the ends of lines that a dossier chooses in what comes next of a role; of a position those of whom it is.
func (b *Builder) breaks(role doc.Role) []string {
	switch role {
	case doc.Abstract, doc.Subject:
		return b.titleBreaks
	case doc.Authority:
		return b.authorityBreaks
	case doc.AppendixTitle:
		return b.part.TitleBreaks
	case doc.SignerPosition:
		if n := b.signs; n < len(b.signers) {
			return b.signers[n].Breaks
		}
	}
	return nil
}

// broken ends the lines of a text where the dossier chooses. The text may begin with words of the template's: what is chosen goes by its end.
func (b *Builder) broken(role doc.Role, text []doc.Inline) []doc.Inline {
	return brokenBefore(text, b.breaks(role))
}

// brokenBefore ends a line of a text before each of some endings of it.
func brokenBefore(text []doc.Inline, breaks []string) []doc.Inline {
	for _, behind := range breaks {
		behind = nd30.TrimEnd(behind)
		if whole := doc.Plain(text); strings.HasSuffix(whole, " "+behind) {
			text = brokenAt(text, len(whole)-len(behind)-1)
		}
	}
	return text
}

// brokenAt puts the end of a line in the place of the space at a byte of a text's words.
func brokenAt(text []doc.Inline, at int) (out []doc.Inline) {
	from := 0
	for i, in := range text {
		length := len(doc.Plain(text[i : i+1]))
		t, is := in.(doc.Text)
		if !is || at < from || at >= from+length {
			out = append(out, in)
			from += length
			continue
		}
		left, right := t, t
		left.S, right.S = t.S[:at-from], t.S[at-from+1:]
		out = append(out, left, doc.Break{}, right)
		from += length
	}
	return out
}

// jointBody sets a body that issues together with the one above it: its parent in a paragraph before its name, where it has one.
func (b *Builder) jointBody(c wording.Chunk) error {
	texts, err := c.Paragraphs()
	if err == nil && (len(texts) == 0 || len(texts) > 2) {
		return c.Problem("phải có một hoặc hai đoạn: cơ quan chủ quản (nếu có), rồi tên cơ quan")
	}
	if err != nil {
		return err
	}
	joint := doc.JointBody{Issuer: b.Styled(doc.IssuingBody, texts[len(texts)-1])}
	if len(texts) == 2 {
		joint.Parent = b.Styled(doc.ParentBody, texts[0])
	}
	top := b.top()
	before, above := &top.Issuer, top.Parent
	if n := len(top.Joint); n > 0 {
		before, above = &top.Joint[n-1].Issuer, top.Joint[n-1].Parent
	}
	if doc.Plain(above) == doc.Plain(joint.Parent) { // they stand together
		*before = append(*before, doc.Text{S: nd30.BetweenBodies})
	}
	top.Joint = append(top.Joint, joint)
	return nil
}

// address sets the lines at the foot of the first page.
func (b *Builder) address(c wording.Chunk) error {
	texts, err := c.Paragraphs()
	a := &doc.Address{}
	for _, t := range texts {
		a.Lines = append(a.Lines, b.Styled(doc.AddressLine, t))
	}
	b.Add(a)
	return err
}

// underAbstract sets the line under the abstract.
func (b *Builder) underAbstract(c wording.Chunk) error {
	t, err := c.One()
	if b.title == nil {
		return c.Problem("phải đứng sau phần ten-loai")
	}
	b.title.Under = b.Styled(doc.UnderAbstract, t)
	return err
}
