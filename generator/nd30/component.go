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
	Number string // "1.3"; empty: annex III has none
	head   []Component
	foot   []Component
}

// Components gives what must be present in a document of the form, in the order in which it must come; the roles that a
// kind of document needs beside its form's stand before the signature.
func (f Form) Components(more ...doc.Role) []Component {
	all := slices.Clone(f.head)
	for _, r := range more {
		all = append(all, Component{r, textClauses[r]})
	}
	return append(all, f.foot...)
}

// Beside is the form where several sign beside each other: they stand over the recipients (form 1.9).
func (f Form) Beside() Form {
	f.foot = slices.Clone(f.foot)
	slices.SortStableFunc(f.foot, func(a, b Component) int {
		return cmp.Compare(slices.Index(besideOrder, a.Role), slices.Index(besideOrder, b.Role))
	})
	return f
}

// besideOrder has what stands first at the end of a document with several signers.
var besideOrder = []doc.Role{doc.SignerName, doc.RecipientsLabel, doc.Recipient}

// textClauses has the clauses of what a kind's text may need.
var textClauses = map[doc.Role]string{doc.Addressee: "I.II.9.b", doc.Body: "I.II.6", doc.SectionHead: "I.II.6.đ"}

var (
	letterhead = []Component{{doc.IssuingBody, "I.II.2"}, {doc.National, "I.II.1.a"}, {doc.Motto, "I.II.1.b"}}
	numbered   = slices.Concat(letterhead, []Component{{doc.Number, "I.II.3"}, {doc.PlaceDay, "I.II.4"}})
	titled     = []Component{{doc.KindName, "I.II.5"}, {doc.Abstract, "I.II.5"}}

	// signed leaves capacity and position to the dossier: a head signs without the first, an acting one without the second (I.II.7.a).
	signed = []Component{{doc.RecipientsLabel, "I.II.9"}, {doc.Recipient, "I.II.9"}, {doc.SignerName, "I.II.7"}}
)

// The forms of annex III that the program sets, and those that are none of it.
var (
	// ResolutionForm is that of a nghị quyết.
	ResolutionForm = Form{"1.1", slices.Concat(numbered, titled, []Component{
		{doc.Authority, "III, Mẫu 1.1"}, {doc.Basis, "I.II.6.a"}, {doc.Command, "III, Mẫu 1.1"},
	}), signed}
	// DecisionForm is that of a decision, of what it says itself (1.2) or issues or approves (1.3).
	DecisionForm = Form{"1.3", slices.Concat(numbered, titled, []Component{
		{doc.Authority, "III, Mẫu 1.3"}, {doc.Basis, "I.II.6.a"}, {doc.Command, "III, Mẫu 1.3"}, {doc.Article, "III, Mẫu 1.3"},
	}), signed}
	// TitledForm is that of every kind with a title that has no form of its own.
	TitledForm = Form{"1.4", slices.Concat(numbered, titled), signed}
	// LetterForm is that of a công văn.
	LetterForm = Form{"1.5", slices.Concat(letterhead, []Component{
		{doc.Number, "I.II.3"}, {doc.Subject, "I.II.5.b"}, {doc.PlaceDay, "I.II.4"}, {doc.Addressee, "I.II.9.b"},
	}), signed}
	// TelegramForm is that of a công điện.
	TelegramForm = Form{"1.6", slices.Concat(numbered, titled, []Component{{doc.Addressee, "III, Mẫu 1.6"}}), signed}
	// InvitationForm is that of a giấy mời.
	InvitationForm = Form{"1.7", slices.Concat(numbered, titled, []Component{{doc.Body, "I.II.6"}}), signed}
	// IntroductionForm is that of a giấy giới thiệu, which has no abstract.
	IntroductionForm = Form{"1.8", slices.Concat(numbered, []Component{{doc.KindName, "I.II.5"}, {doc.Body, "III, Mẫu 1.8"}}), signed}
	// MinutesForm is that of a biên bản: it is dated within its text, and the recipients stand under those who sign.
	MinutesForm = Form{"1.9", slices.Concat(letterhead, []Component{{doc.Number, "I.II.3"}}, titled, []Component{
		{doc.Body, "III, Mẫu 1.9"}, {doc.SignerPosition, "III, Mẫu 1.9"}, {doc.SignerName, "III, Mẫu 1.9"},
	}), []Component{{doc.RecipientsLabel, "I.II.9"}, {doc.Recipient, "I.II.9"}}}
	// LeaveForm is that of a giấy nghỉ phép, which has no abstract.
	LeaveForm = Form{"1.10", slices.Concat(numbered, []Component{{doc.KindName, "I.II.5"}, {doc.Body, "III, Mẫu 1.10"}}), signed}
	// AgreementForm is that of the kinds with a title for which annex III has none: note 6 of form 1.4 doesn't name them.
	AgreementForm = Form{"", TitledForm.head, TitledForm.foot}
	// CourtesyForm is that of a thư công, for which annex III has no form: it has neither number nor title nor recipients.
	CourtesyForm = Form{"", slices.Concat(letterhead, []Component{{doc.PlaceDay, "I.II.4"}, {doc.Addressee, "I.II.9.b"}}), []Component{{doc.SignerName, "I.II.7"}}}
	// CopyForm is that of a copy (3.1); annex I, part II, has its components.
	CopyForm = Form{"3.1", []Component{{doc.IssuingBody, "phần II, II.1.b"}, {doc.Number, "phần II, II.1.c"}, {doc.PlaceDay, "phần II, II.1.d"}, {doc.KindName, "phần II, II.1.a"}}, signed}
	// AppendixForm is that of an appendix on paper (2.1) and as a file of its own (2.2).
	AppendixForm = Form{"2.1", []Component{{doc.AppendixLabel, "I.III.1.b"}, {doc.AppendixTitle, "I.III.1.b"}, {doc.ParentNote, "I.III.1.c"}}, nil}
	// AttachedForm is that of a document which is issued with a decision; annex III gives it no number.
	AttachedForm = Form{"", slices.Concat(letterhead, titled, []Component{{doc.ParentNote, "III, văn bản kèm theo"}}), nil}
	// ConsolidatedForm is that of a text as it reads after amendments.
	ConsolidatedForm = Form{"", slices.Concat(letterhead, titled), nil}
	// TableForm is that of a table which goes with a document and is none.
	TableForm = Form{"", titled, nil}
)

// ownForms are the kinds that annex III gives a form of their own; all others with a title share one.
var ownForms = map[string]Form{
	"Nghị quyết": ResolutionForm, "Quyết định": DecisionForm, "Công văn": LetterForm, "Công điện": TelegramForm, "Giấy mời": InvitationForm,
	"Giấy giới thiệu": IntroductionForm, "Biên bản": MinutesForm, "Giấy nghỉ phép": LeaveForm, "Thư công": CourtesyForm,
	"Hợp đồng": AgreementForm, "Bản thỏa thuận": AgreementForm, "Bản ghi nhớ": AgreementForm,
}

// FormOf gives the form of a kind by its name in annex III.
func FormOf(kind string) Form {
	if f, own := ownForms[kind]; own {
		return f
	}
	return TitledForm
}

// Has says whether a component stands in the form.
func (f Form) Has(role doc.Role) bool {
	in := func(c Component) bool { return c.Role == role }
	return slices.ContainsFunc(f.head, in) || slices.ContainsFunc(f.foot, in)
}

// BetweenParties are the kinds that several parties sign and keep: their text says who gets them, and when and where they were made.
var BetweenParties = []string{"Biên bản", "Hợp đồng", "Bản thỏa thuận", "Bản ghi nhớ"}

// ArchivedAlone are the kinds in whose forms no drafting unit stands behind “Lưu: VT” (form 1.8).
var ArchivedAlone = []string{"Giấy giới thiệu"}
