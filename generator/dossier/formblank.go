package dossier

import (
	"path"
	"slices"
	"strings"

	"vanban/generator/formplace"
	"vanban/generator/pattern"
	"vanban/generator/source"
	"vanban/generator/tasktable"
)

// formTitle is in the title of an appendix that is a form for others.
var formTitle = pattern.Latin(`(?i)(?:^|[^\p{L}])(?:mẫu|biểu|biểu mẫu|phiếu|đơn|tờ khai|giấy)(?:$|[^\p{L}])`)

// IsOfForm says whether a place that was left to be filled in is for others to fill in: in an appendix that is a form, or on a line to write on in a
// text, which begins at a line of its file from 1.
func (d *Dossier) IsOfForm(at source.Pos, text int) bool {
	if path.Ext(at.File) != ".md" || at.Line < text {
		return false
	}
	of := func(a Appendix) bool {
		return a.Source.S != "" && strings.HasSuffix(at.File, path.Clean(a.Source.S)) && formTitle().MatchString(a.Title.S)
	}
	line := d.Line(at)
	return slices.ContainsFunc(d.Appendices, of) || len(tasktable.HolesLeft(line)) == 0 && formplace.Left(line) == nil
}

// ToFill gives those of the Blanks that keep a dossier's documents from being signed: all that are not a form's.
func (d *Dossier) ToFill() source.Problems {
	return slices.DeleteFunc(d.Blanks(&d.Signer), func(p *source.Problem) bool { return d.IsOfForm(p.At, 1) })
}
