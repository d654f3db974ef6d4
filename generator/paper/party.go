package paper

import (
	"slices"

	"vanban/generator/dossier"
	"vanban/generator/heading"
	"vanban/generator/signer"
	"vanban/generator/source"
	"vanban/generator/strictyaml"
)

// Parties says whether a document is signed by sides.
type Parties int

// The answers.
const (
	NoParties  Parties = iota
	WithBody           // an agreement: the issuing body is the first side, A
	OrMeetings         // a biên bản: of sides that meet, each named, or of a meeting with chair and secretary (form 1.9)
)

// Party is a side that signs a document.
type Party struct {
	heading.Joint                 // empty of the issuing body, which the dossier has
	As            source.Text     // dai-dien: what stands behind “Đại diện” over its signers
	Others        []signer.Signer // cung-ky: who signs for it below the first
}

// The keys of a side, in its own group or, of the issuing body, at the head of the document.
const (
	keyAs     = "dai-dien"
	KeyOthers = "cung-ky" // who signs for it below the first; of minutes, who signs beside chair and secretary, or beside the sides
)

// PartyKeys are the keys of the sides, A first.
var PartyKeys = []string{"ben-a", "ben-b", "ben-c", "ben-d"}

// partyKeys gives those that a kind has.
func (k *Kind) partyKeys() []string {
	switch k.Parties {
	case WithBody:
		return append(slices.Clone(PartyKeys[1:]), keyAs, KeyOthers)
	case OrMeetings:
		return append(slices.Clone(PartyKeys), KeyOthers)
	}
	return nil
}

// parties reads the sides, A first; none of minutes of a meeting. There are two at least, as nobody agrees with himself.
func (p *Paper) parties(m *strictyaml.Mapping) (all []Party) {
	keys := PartyKeys
	switch p.Kind.Parties {
	case NoParties:
		return nil
	case WithBody:
		var body Party
		body.side(m)
		all, keys = append(all, body), keys[1:]
		m.Require(keys[0])
	case OrMeetings:
		p.AlsoSign = others(m)
		if !slices.ContainsFunc(keys, func(key string) bool { _, given := m.Given(key); return given }) {
			m.Require(KeyChair, KeySecretary)
			return nil
		}
		m.Require(keys[:2]...)
		if field, given := m.Given(keyChairOffice); given {
			m.Decoder.Report(field.At, "“"+keyChairOffice+"” in trên họ tên chủ tọa ở phần ký, mà biên bản này do các bên ký.", "bỏ dòng này; chức vụ của người ký mỗi bên ghi ở “nguoi-ky” của bên ấy")
		}
	}
	for _, key := range keys {
		if _, given := m.Given(key); !given {
			break
		}
		own := m.Mapping(strictyaml.Schema{Name: key, Required: []string{"ten", signer.Schema.Name}, Optional: []string{keyAs, KeyOthers}})
		name := own.Text("ten")
		by := signer.Read(own.Mapping(signer.Schema))
		signer.Check(&by, m.Decoder.Report)
		party := Party{Joint: heading.Joint{Issuer: heading.Issuer{Name: name, Lines: []source.Text{name}}, Signer: by}}
		party.side(own)
		all = append(all, party)
	}
	return all
}

// side reads how a side is called over its signers, and who signs below the first.
func (p *Party) side(m *strictyaml.Mapping) {
	p.As, p.Others = m.Text(keyAs), others(m)
}

// others reads who signs beside the first.
func others(m *strictyaml.Mapping) (all []signer.Signer) {
	for _, n := range m.List(KeyOthers) {
		other := signer.Read(m.Decoder.Item(n, signer.Schema))
		signer.Check(&other, m.Decoder.Report)
		all = append(all, other)
	}
	return all
}

// Of gives a side with the issuing body and who signs for it, where the side is that.
func (p Party) Of(d *dossier.Dossier) Party {
	if p.Issuer.Name.Empty() {
		p.Joint = heading.Joint{Issuer: d.Issuer, Signer: d.Signer}
	}
	return p
}

// Signers gives who signs for a side, the first first.
func (p *Party) Signers() []*signer.Signer {
	all := []*signer.Signer{&p.Signer}
	for i := range p.Others {
		all = append(all, &p.Others[i])
	}
	return all
}

// changed gives a side with its names and its signers' titles and names changed.
func (p Party) changed(change func(words string, at source.Pos) string) Party {
	name := source.Text{S: change(p.Issuer.Name.S, p.Issuer.Name.At), At: p.Issuer.Name.At}
	p.Issuer.Name, p.Issuer.Lines, p.As.S = name, []source.Text{name}, change(p.As.S, p.As.At)
	p.Others = slices.Clone(p.Others)
	for _, s := range p.Signers() {
		changeSigner(s, change)
	}
	return p
}

func changeSigner(s *signer.Signer, change func(words string, at source.Pos) string) {
	s.Position, s.Breaks = title(s.Position, s.Breaks, change)
	s.Other, s.OtherBreaks = title(s.Other, s.OtherBreaks, change)
	s.Name.S = change(s.Name.S, s.Name.At)
}
