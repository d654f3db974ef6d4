package compose

import (
	"strings"
	"sync"
	"time"

	"vanban/generator/deadline"
	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/nd30"
	"vanban/generator/wording"
)

// The templates that the documents are made from.
const (
	decisionTemplate   = "quyet-dinh.md.tmpl"
	issuedPlanTemplate = "ke-hoach-kem-theo.md.tmpl"
	ownPlanTemplate    = "ke-hoach.md.tmpl"
	appendixTemplate   = "phu-luc.md.tmpl"
)

// Set composes a dossier's own documents, each part once, though it stands in a file of its own and in the bundle. It
// may be used by several goroutines at once.
type Set struct {
	dossier *dossier.Dossier
	wording *wording.Templates
	parts   []part // in the order in which they are issued
	built   []func() (*builder, error)
}

// NewSet gives what composes a dossier's documents.
func NewSet(d *dossier.Dossier, w *wording.Templates) *Set {
	s := &Set{dossier: d, wording: w}
	if d.Kind == dossier.DecisionWithPlan {
		s.parts = append(s.parts, part{template: decisionTemplate, kind: doc.Decision, articles: d.Articles})
	}
	s.parts = append(s.parts, planPart(d))
	for i := range d.Appendices {
		s.parts = append(s.parts, appendixPart(d, i))
	}
	for _, p := range s.parts {
		s.built = append(s.built, sync.OnceValues(func() (*builder, error) { return build(d, w, p) }))
	}
	return s
}

// Decision gives the decision (Mẫu 1.3).
func (s *Set) Decision() (*doc.Document, error) { return s.single(0) }

// Plan gives the plan: issued with the decision, or of its own (Mẫu 1.4).
func (s *Set) Plan() (*doc.Document, error) { return s.single(s.appendixAt() - 1) }

// Appendix gives the i-th appendix, from 0 (Mẫu 2.1, 2.2).
func (s *Set) Appendix(i int) (*doc.Document, error) { return s.single(s.appendixAt() + i) }

// appendixAt gives which part the first appendix is.
func (s *Set) appendixAt() int { return len(s.parts) - len(s.dossier.Appendices) }

func (s *Set) single(i int) (*doc.Document, error) {
	b, err := s.built[i]()
	if err != nil {
		return nil, err
	}
	return document(s.dossier, s.wording, b)
}

// Bundle gives decision, plan and appendices as the sections of one document
// (văn bản kèm theo cùng tệp tin, I.II.8.b): none of its parts has a corner line.
func (s *Set) Bundle() (*doc.Document, error) {
	var built []*builder
	notes := 0
	for i := range s.parts {
		b, err := s.bundled(i, notes)
		if err != nil {
			return nil, err
		}
		notes += len(b.notes)
		built = append(built, b)
	}
	all, err := document(s.dossier, s.wording, built...)
	if err == nil {
		all.Meta.Kind = doc.Bundle
	}
	return all, err
}

// bundled gives a part as it stands behind so many footnotes: the one that stands by itself, where neither its footnotes' numbers nor a
// corner line tell them apart.
func (s *Set) bundled(i, notes int) (*builder, error) {
	alone, err := s.built[i]()
	if err != nil || (notes == 0 || len(alone.notes) == 0) && !alone.part.signedApart(s.dossier) {
		return alone, err
	}
	p := s.parts[i]
	p.bundled, p.notes = true, notes
	return build(s.dossier, s.wording, p)
}

// signedApart says whether the part is an electronic file of its own, which carries a signature in its corner (I.II.8.b).
func (p *part) signedApart(d *dossier.Dossier) bool {
	return p.attached && !p.bundled && d.Medium == dossier.Electronic && !d.OneFile
}

func planPart(d *dossier.Dossier) part {
	if d.Kind == dossier.DecisionWithPlan {
		return part{template: issuedPlanTemplate, kind: doc.IssuedPlan, body: d.Plan, attached: true}
	}
	return part{template: ownPlanTemplate, kind: doc.OwnPlan, body: d.Plan}
}

func appendixPart(d *dossier.Dossier, i int) part {
	a := d.Appendices[i]
	p := part{
		template: appendixTemplate, kind: doc.AppendixKind, body: a.Body, attached: true,
		orientation: a.Orientation, noteOpen: a.NoteOpen,
		appendix: viewAppendix{TieuDe: text(a.Title), BangNhiemVu: a.Body == nil},
	}
	if len(d.Appendices) > 1 {
		p.appendix.So = nd30.Roman(i + 1)
	}
	if a.Body == nil {
		p.areas = d.Areas
	}
	return p
}

// document puts the built parts together as sections; the first one names the whole.
func document(d *dossier.Dossier, w *wording.Templates, parts ...*builder) (*doc.Document, error) {
	symbol, err := w.Text("ky-hieu", newView(d))
	if err != nil {
		return nil, err
	}
	first := parts[0]
	whole := &doc.Document{Setting: d.Setting, Input: d, Meta: doc.Meta{
		Kind: first.part.kind, KindName: first.rawTitle[0], Name: first.name(),
		Symbol: strings.TrimLeft(strings.TrimSpace(symbol), "/"), Day: d.Day.String(), Issuer: d.Issuer.Name.S,
		Signer: d.Signer.Name.S, Position: d.Signer.Position.S, Urgency: string(d.Urgency),
		Language: "vi-VN", Created: created(d),
	}}
	for _, p := range parts {
		whole.Sections = append(whole.Sections, p.section)
		if p.data != nil {
			whole.Data = p.data
		}
	}
	return whole, nil
}

// created is the document's own day, so that the same dossier gives the same
// bytes; a draft without a day is dated on the first of its plan's year.
func created(d *dossier.Dossier) time.Time {
	if d.Day.IsZero() {
		return deadline.Date{Year: d.Year, Month: time.January, Day: 1}.Time()
	}
	return d.Day.Time()
}
