package nd30

import (
	"cmp"
	"slices"

	"vanban/generator/doc"
)

// Component is a component of the form (thành phần thể thức) that a document must have.
type Component struct {
	Role   doc.Role
	Clause string
}

// ComponentOf gives the role by which Components names the component that a line of another role is: Kính gửi is one,
// to one addressee or to several.
func ComponentOf(r doc.Role) doc.Role {
	if r == doc.AddresseesLabel {
		return doc.Addressee
	}
	return r
}

// Form is a form of annex III (điều 8, annex I).
type Form struct {
	Number string      // "1.3"; empty: annex III has none
	Head   []Component // before the text's own, in its order
	Foot   []Component
}

// Components gives what must be present in a document of the form, in the order in which it must come; the roles that a
// kind of document needs beside its form's stand before the signature.
func (f Form) Components(more ...doc.Role) []Component {
	all := slices.Clone(f.Head)
	for _, r := range more {
		all = append(all, Component{r, textClauses[r]})
	}
	return append(all, f.Foot...)
}

// Beside is the form where several sign beside each other: they stand over the recipients (form 1.9).
func (f Form) Beside() Form {
	f.Foot = slices.Clone(f.Foot)
	slices.SortStableFunc(f.Foot, func(a, b Component) int {
		return cmp.Compare(slices.Index(besideOrder, a.Role), slices.Index(besideOrder, b.Role))
	})
	return f
}

// Signed is the form of a document that is signed behind its text, where the form leaves that open.
func (f Form) Signed() Form {
	if len(f.Foot) == 0 {
		f.Foot = signed
	}
	return f
}

// besideOrder has what stands first at the end of a document with several signers.
var besideOrder = []doc.Role{doc.SignerName, doc.RecipientsLabel, doc.Recipient}

// textClauses has the clauses of what a kind's text may need.
var textClauses = map[doc.Role]string{doc.Addressee: "I.II.9.b", doc.Body: "I.II.6", doc.SectionHead: "I.II.6.đ"}

// Has says whether a component stands in the form.
func (f Form) Has(role doc.Role) bool {
	in := func(c Component) bool { return c.Role == role }
	return slices.ContainsFunc(f.Head, in) || slices.ContainsFunc(f.Foot, in)
}
