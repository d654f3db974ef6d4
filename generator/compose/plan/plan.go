// Package plan has the kinds of document that a dossier is of: the decision that issues a plan, the plan, and its appendices.
package plan

import (
	"vanban/generator/compose"
	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/nd30"
	"vanban/generator/tasktable"
	"vanban/generator/wording"
)

// Kinds are the kinds of document of a dossier.
var Kinds = compose.Kinds{
	{Kind: "quyet-dinh", Name: "Quyết định", Form: nd30.DecisionForm, Output: dossier.OutDecision, Of: decision,
		Handlers: map[string]compose.Handler{"cac-dieu": compose.On((*decisionView).ownArticles)}},
	issued,
	{Kind: "ke-hoach", Name: "Kế hoạch", Form: nd30.TitledForm, Output: dossier.OutPlan, Of: ownPlan},
	Appendix,
}

// issued is the kind of a plan that is issued with a decision.
var issued = &compose.Spec{Kind: "ke-hoach-kem-theo", Form: nd30.AttachedForm, Output: dossier.OutPlan, Of: issuedPlan}

// IssuedPart gives the plan of a dossier as it goes with its decision, or with one that replaces that plan.
func IssuedPart(d *dossier.Dossier) *compose.Part {
	p := issuedPlan(d)[0]
	p.Spec = issued
	return p
}

// Appendix is the kind of an appendix: prose, or the table of tasks.
var Appendix = &compose.Spec{Kind: "phu-luc", Form: nd30.AppendixForm, Output: dossier.OutAppendix, Of: appendices, Workbook: true,
	Handlers: map[string]compose.Handler{
		"bang-nhiem-vu": compose.On((*appendixView).taskTable), "tong": compose.On((*appendixView).total),
		"du-lieu": compose.On((*appendixView).dataName), "du-lieu-cot": compose.On((*appendixView).dataRows),
	}}

// decisionView is what the template of a decision can print.
type decisionView struct {
	*compose.View
	articles []dossier.Article
}

func decision(d *dossier.Dossier) []*compose.Part {
	if d.Kind != dossier.DecisionWithPlan {
		return nil
	}
	return []*compose.Part{{View: func(v *compose.View) any { return &decisionView{v, d.Articles} }}}
}

// ownArticles sets the điều that the dossier words.
func (v *decisionView) ownArticles(b *compose.Builder, _ wording.Chunk) error {
	for _, a := range v.articles {
		if err := b.Article(a.Body); err != nil {
			return err
		}
	}
	return nil
}

func issuedPlan(d *dossier.Dossier) []*compose.Part {
	if d.Kind != dossier.DecisionWithPlan {
		return nil
	}
	return []*compose.Part{{Body: d.Plan, Outline: d.Outline, Contents: d.Heading.Contents, Attached: true}}
}

func ownPlan(d *dossier.Dossier) []*compose.Part {
	if d.Kind == dossier.DecisionWithPlan {
		return nil
	}
	return []*compose.Part{{Body: d.Plan, Outline: d.Outline, Contents: d.Heading.Contents}}
}

func appendices(d *dossier.Dossier) []*compose.Part {
	var all []*compose.Part
	for i := range d.Appendices {
		all = append(all, appendixPart(d, i, d.Appendices[i].NoteOpen, nil))
	}
	return all
}

// appendixView is what the template of an appendix can print, and what its table of tasks is made from.
type appendixView struct {
	*compose.View
	dossier   *dossier.Dossier
	footnotes map[tasktable.Number][]string // of tasks, by number
	tasks     *doc.Table
}

// AppendixPart gives the i-th appendix, from 0, as it goes with a document whose number and day are known. Its tasks can have footnotes, by number.
func AppendixPart(d *dossier.Dossier, i int, footnotes map[tasktable.Number][]string) *compose.Part {
	p := appendixPart(d, i, false, footnotes)
	p.Spec = Appendix
	return p
}

func appendixPart(d *dossier.Dossier, i int, noteOpen bool, footnotes map[tasktable.Number][]string) *compose.Part {
	a := d.Appendices[i]
	return &compose.Part{Body: a.Body, Outline: a.Outline, TitleBreaks: a.Breaks, Contents: a.Contents, Attached: true, Orientation: a.Orientation, View: func(v *compose.View) any {
		v.ChuaDien = noteOpen
		v.PhuLuc = compose.ViewAppendix{TieuDe: compose.Typed(a.Title), BangNhiemVu: a.Body == nil}
		if len(d.Appendices) > 1 {
			v.PhuLuc.So = nd30.Roman(i + 1)
		}
		return &appendixView{View: v, dossier: d, footnotes: footnotes}
	}}
}
