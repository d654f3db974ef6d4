// Package compose puts a dossier and the wording together into documents in
// roles. Numbers, capitals and the punctuation that the decree fixes are set here.
package compose

import (
	"strings"
	"time"

	"vanban/generator/deadline"
	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/nd30"
)

// The templates that the documents are made from.
const (
	decisionTemplate   = "quyet-dinh.md.tmpl"
	issuedPlanTemplate = "ke-hoach-kem-theo.md.tmpl"
	ownPlanTemplate    = "ke-hoach.md.tmpl"
	appendixTemplate   = "phu-luc.md.tmpl"
)

// Decision gives the decision (Mẫu 1.3).
func Decision(d *dossier.Dossier, w *Wording) (*doc.Document, error) {
	b, err := build(d, w, part{template: decisionTemplate, kind: doc.Decision, articles: d.Articles})
	if err != nil {
		return nil, err
	}
	return document(d, w, b)
}

// Plan gives the plan: issued with the decision, or of its own (Mẫu 1.4).
func Plan(d *dossier.Dossier, w *Wording) (*doc.Document, error) {
	b, err := build(d, w, planPart(d))
	if err != nil {
		return nil, err
	}
	return document(d, w, b)
}

// Appendix gives the i-th appendix, from 0 (Mẫu 2.1, 2.2).
func Appendix(d *dossier.Dossier, w *Wording, i int) (*doc.Document, error) {
	b, err := build(d, w, appendixPart(d, i))
	if err != nil {
		return nil, err
	}
	return document(d, w, b)
}

// Bundle gives decision, plan and appendices as the sections of one document
// (văn bản kèm theo cùng tệp tin, I.II.8.b): none of its parts has a corner line.
func Bundle(d *dossier.Dossier, w *Wording) (*doc.Document, error) {
	var parts []part
	if d.Kind == dossier.DecisionWithPlan {
		parts = append(parts, part{template: decisionTemplate, kind: doc.Decision, articles: d.Articles})
	}
	parts = append(parts, planPart(d))
	for i := range d.Appendices {
		parts = append(parts, appendixPart(d, i))
	}
	var built []*builder
	notes := 0
	for _, p := range parts {
		p.bundled, p.notes = true, notes
		b, err := build(d, w, p)
		if err != nil {
			return nil, err
		}
		notes += len(b.notes)
		built = append(built, b)
	}
	all, err := document(d, w, built...)
	if err == nil {
		all.Meta.Kind = doc.Bundle
	}
	return all, err
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
func document(d *dossier.Dossier, w *Wording, parts ...*builder) (*doc.Document, error) {
	symbol, err := w.text("ky-hieu", newView(d))
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
		whole.Sections = append(whole.Sections, p.section())
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
