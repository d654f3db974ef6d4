package papers

import (
	"cmp"
	"fmt"

	"vanban/generator/compose"
	"vanban/generator/compose/plan"
	"vanban/generator/dossier"
	"vanban/generator/inforce"
	"vanban/generator/paper"
	"vanban/generator/render"
	"vanban/generator/wording"
)

// parts are the parts of a document, and what goes with it in files of their own.
type parts struct {
	whole   *paper.Paper
	wording *wording.Templates
	tables  tables
	parts   []*compose.Part
	apart   Made
}

// add makes a part a file of its own.
func (g *parts) add(part *compose.Part, of *dossier.Dossier, file File) error {
	one, err := compose.Bundle(of, g.wording, part)
	g.apart.Documents, g.apart.Files = append(g.apart.Documents, one), append(g.apart.Files, file)
	return err
}

// attached adds a document that is issued with the whole, and behind it its own appendices.
func (g *parts) attached(a *paper.Paper) error {
	if !g.whole.Apart {
		g.parts = append(g.parts, attached(a, g.whole, g.tables))
	} else if err := g.add(attached(a, g.whole, g.tables), a.Dossier, File{Name: a.Name}); err != nil {
		return err
	}
	return g.appendices(a, a.Dossier)
}

// appendices adds those of the whole, or of a document that is issued with it.
func (g *parts) appendices(of *paper.Paper, d *dossier.Dossier) error {
	for i := range d.Appendices {
		file := File{Name: appendixName(of, i)}
		if !g.whole.Apart {
			g.parts = append(g.parts, g.appendix(of, d, i))
			file.Only = render.XLSX // the document holds it in the other formats
		}
		if err := g.add(g.appendix(of, d, i), d, file); err != nil {
			return err
		}
	}
	return nil
}

// appendix is the section of a document's i-th appendix, from 0, by the forms 2.1 and 2.2 of annex III; its note names the document whose number and day
// it has (annex I, III.1.c), and before that the one that is issued with it and has none.
func (g *parts) appendix(of *paper.Paper, d *dossier.Dossier, i int) *compose.Part {
	part, whole := plan.AppendixPart(d, i, nil), g.whole
	own := part.View
	part.Abbrev, part.Tables, part.Empty, part.Bundled = abbreviation(whole), g.tables.by, g.tables.empty, !whole.Apart
	part.View = func(v *compose.View) any {
		made := own(v)
		v.VanBanGoc, v.ChuaDien = wording.Literal(kindName(whole)), d.Appendices[i].NoteOpen
		if of != whole {
			v.VanBanKemTheo, v.DuocPheDuyet = issuedName(of, whole), whole.Verb == paper.Approves
		}
		named(v, whole, d)
		if whole.Personal {
			v.NguoiBanHanh.Ten = compose.Named(whole.Dossier.Authority.Name)
		}
		return made
	}
	return part
}

// issuedName names a document that is issued with another by its kind, and by what it is about where another one is of the same kind.
func issuedName(a, with *paper.Paper) wording.Literal {
	for _, other := range with.Attached {
		if other != a && kindName(other) == kindName(a) {
			return nameOf(a)
		}
	}
	return wording.Literal(kindName(a))
}

// abbreviation stands for a document's kind in its notation.
func abbreviation(p *paper.Paper) string {
	return cmp.Or(p.Symbol(), inforce.Of(p.Dossier.Setting).SymbolOf(p.Kind.Name))
}

// attached is the section of a document that is issued with a decision, or goes with a nghị quyết.
func attached(a, with *paper.Paper, t tables) *compose.Part {
	p := part(a, a.Dossier, t)
	own := p.View
	p.View = func(v *compose.View) any {
		v.VanBanGoc = wording.Literal(kindName(with))
		return own(v)
	}
	p.Spec, p.Dossier, p.Attached, p.Bundled, p.Abbrev = attachedKind, a.Dossier, true, a.Dossier.OneFile, abbreviation(with)
	return p
}

// appendixName gives the name of the files of a document's i-th appendix.
func appendixName(p *paper.Paper, i int) string {
	if len(p.Dossier.Appendices) == 1 {
		return p.Name + "-" + dossier.KeyAppendices
	}
	return fmt.Sprintf("%s-%s-%d", p.Name, dossier.KeyAppendices, i+1)
}
