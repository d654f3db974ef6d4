package amend

import (
	"slices"

	"vanban/generator/dossier"
	"vanban/generator/notewithin"
	"vanban/generator/pattern"
	"vanban/generator/source"
)

// proposal is in a basis that names the one paper by which a document was asked for.
var proposal = pattern.Lazy(`(?i)tờ trình\s+(?:số\s*)?\d`)

// ReusedProposals notes the bases of an amendment that name the proposal on which the first document rested: the amendment was proposed by one of its own.
func (x *Amending) ReusedProposals() (all source.Problems) {
	for _, b := range x.New.Bases {
		words := notewithin.Words(b.S)
		if proposal().MatchString(words) && slices.ContainsFunc(x.Old.Bases, func(old dossier.Text) bool { return notewithin.Words(old.S) == words }) {
			all = append(all, x.New.Problem(b.At, "Căn cứ này là tờ trình của văn bản được sửa đổi, được dùng lại trong văn bản sửa đổi.",
				"ghi tờ trình của lần sửa đổi này ở “can-cu” trong "+dossier.MainFile+"; đúng là cùng một tờ trình thì để nguyên"))
		}
	}
	return all
}
