package compose

import (
	"slices"
	"strings"

	"vanban/generator/bodies"
	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/letters"
	"vanban/generator/nd30"
	"vanban/generator/signer"
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

// signing is the signer whom the next parts of a template are of: the one who signs for the issuing body, or the last one beside him, or under one of them.
func (b *Builder) signing() *doc.Signer {
	s := b.side()
	if n := len(s.Under); n > 0 {
		return &s.Under[n-1]
	}
	return s
}

// side is the first signer of the side that signs.
func (b *Builder) side() *doc.Signer {
	s := b.sign()
	if n := len(s.Beside); b.signs > 0 && n > 0 {
		return &s.Beside[n-1]
	}
	return &s.Signer
}

// signsToo begins one who signs beside the signer: the parts of a template that follow are his.
func (b *Builder) signsToo(wording.Chunk) error {
	s := b.sign()
	s.Beside = append(s.Beside, doc.Signer{})
	b.signs++
	return nil
}

// signsUnder begins one who signs for the same side, below the last one.
func (b *Builder) signsUnder(wording.Chunk) error {
	s := b.side()
	s.Under = append(s.Under, doc.Signer{})
	b.signs++
	return nil
}

// otherOffice is the office that the signer has beside the one he signs in; it stands over his name (ô số 7b).
func (b *Builder) otherOffice(c wording.Chunk) error {
	t, err := c.One()
	if n := b.signs; n < len(b.signers) {
		t = brokenBefore(t, b.signers[n].OtherBreaks)
	}
	b.signing().Name = append(b.Styled(doc.SignerPosition, t), doc.Break{})
	return err
}

func (b *Builder) signerName(c wording.Chunk) error {
	t, err := c.One()
	s := b.signing()
	s.Name = append(s.Name, b.Styled(doc.SignerName, t)...)
	return err
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
	t = EndWith(t, nd30.EndDrafter)
	s.Recipients[n-1] = append(append(s.Recipients[n-1], doc.Text{S: " "}), t...)
	return err
}

func (b *Builder) capacity(c wording.Chunk) error {
	texts, err := c.Paragraphs()
	s := b.signing()
	for _, t := range texts {
		s.Capacity = append(s.Capacity, b.Styled(doc.SignerCapacity, t))
	}
	return err
}

// beside sets those who sign beside the signer, each by the words over the name and the name.
func (b *Builder) beside(c wording.Chunk) error {
	texts, err := c.Paragraphs()
	if err == nil && len(texts) != 2 {
		return c.Problem("phải có hai đoạn: tư cách người ký, rồi họ tên")
	}
	if err != nil {
		return err
	}
	s := b.sign()
	s.Beside = append(s.Beside, doc.Signer{Position: b.Styled(doc.SignerPosition, texts[0]), Name: b.Styled(doc.SignerName, texts[1])})
	return nil
}

// onBehalf begins the capacity of one who signs on behalf of a collective (I.II.7.b).
const onBehalf = "TM."

// head is the position of a collective's head, whose deputies sign in his place.
const head = "chu tich"

// SignedForBody gives a dossier with the signer of what its issuing body sends out: him who signs the body's reports, where the dossier
// names one, as the decision may be its chairman's own; a committee's head and his deputies on its behalf.
func SignedForBody(d *dossier.Dossier, w *wording.Templates) (*dossier.Dossier, error) {
	own := *d
	if d.Report != nil && d.Report.Issuer.Name.S == d.Issuer.Name.S {
		own.Signer = d.Report.Signer
	}
	committee := committeeOf(d.Issuer.Name.S)
	if committee == "" || !signsAsHead(own.Signer) {
		return &own, nil
	}
	name, err := w.Phrase("tap-the", committee)
	behalf := signer.Capacity{Abbrev: onBehalf, Of: dossier.Text{S: name, At: own.Signer.At}}
	own.Signer.Capacities = append([]signer.Capacity{behalf}, own.Signer.Capacities...)
	return &own, err
}

// committeeOf gives the short name, as the wording knows it, of the local body that works as a collective: its head signs what it sends out on its behalf
// (Article 13.2). Empty where a body is none.
func committeeOf(body string) string {
	for _, c := range bodies.Local() {
		if c.Begins(body) {
			return letters.Folded(c.Short)
		}
	}
	return ""
}

// signsAsHead says whether a signer is a committee's head, or signs in his place, and does not say on whose behalf. One who
// signs by order or authority (TL., TUQ.) signs for the head alone.
func signsAsHead(s signer.Signer) bool {
	if len(s.Capacities) == 0 {
		return strings.HasPrefix(letters.Folded(s.Position.S), head)
	}
	return !slices.ContainsFunc(s.Capacities, func(c signer.Capacity) bool {
		return c.Abbrev != "KT." && c.Abbrev != "Q." || !strings.HasPrefix(letters.Folded(c.Of.S), head)
	})
}

// AllCommittees says whether all of some bodies are committees, which direct the departments under them.
func AllCommittees(bodies []dossier.Text) bool {
	return !slices.ContainsFunc(bodies, func(b dossier.Text) bool { return committeeOf(b.S) == "" })
}
