package papers

import (
	"cmp"
	"fmt"

	"vanban/generator/compose"
	"vanban/generator/compose/plan"
	"vanban/generator/dossier"
	"vanban/generator/nd30"
	"vanban/generator/paper"
	"vanban/generator/wording"
)

// appendix is the section of a document's i-th appendix, from 0, by the forms 2.1 and 2.2 of annex III; its note names the document (annex I, III.1.c).
func appendix(p *paper.Paper, d *dossier.Dossier, i int, t tables) *compose.Part {
	part := plan.AppendixPart(d, i, nil)
	own, kind := part.View, kindName(p)
	part.Abbrev, part.Tables, part.Empty, part.Bundled = cmp.Or(p.Symbol(), nd30.SymbolOf(p.Kind.Name)), t.by, t.empty, !p.Apart
	part.View = func(v *compose.View) any {
		made := own(v)
		v.VanBanGoc, v.ChuaDien = wording.Literal(kind), d.Appendices[i].NoteOpen
		named(v, p, d)
		if p.Personal {
			v.NguoiBanHanh.Ten = compose.Named(d.Authority.Name)
		}
		return made
	}
	return part
}

// appendixName gives the name of the files of a document's i-th appendix.
func appendixName(p *paper.Paper, i int) string {
	if len(p.Dossier.Appendices) == 1 {
		return p.Name + "-" + dossier.KeyAppendices
	}
	return fmt.Sprintf("%s-%s-%d", p.Name, dossier.KeyAppendices, i+1)
}
