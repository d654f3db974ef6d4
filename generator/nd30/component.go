package nd30

import (
	"sync"

	"vanban/generator/doc"
)

// Component is a component of the form (thành phần thể thức) that a kind of document must have.
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

// Components gives what must be present in a document of a kind, in the order in which it must come (điều 8, annex I and the forms of annex III).
func Components(k doc.Kind) []Component { return components()[k] }

var letterhead = []Component{
	{doc.IssuingBody, "I.II.2"}, {doc.National, "I.II.1.a"}, {doc.Motto, "I.II.1.b"},
}

var numbered = append(letterhead[:len(letterhead):len(letterhead)],
	Component{doc.Number, "I.II.3"}, Component{doc.PlaceDay, "I.II.4"})

// signed leaves capacity and position to the dossier: a head signs without the first, an acting one without the second (I.II.7.a).
var signed = []Component{
	{doc.RecipientsLabel, "I.II.9"}, {doc.Recipient, "I.II.9"}, {doc.SignerName, "I.II.7"},
}

// letter is a công văn with a text.
var letter = join(letterhead, []Component{
	{doc.Number, "I.II.3"}, {doc.Subject, "I.II.5.b"}, {doc.PlaceDay, "I.II.4"}, {doc.Addressee, "I.II.9.b"}, {doc.Body, "I.II.6"},
}, signed)

// components are put together when they are first asked for: most runs check no document's parts.
var components = sync.OnceValue(func() map[doc.Kind][]Component {
	return map[doc.Kind][]Component{
		doc.Decision: join(numbered, []Component{
			{doc.KindName, "I.II.5"}, {doc.Abstract, "I.II.5"}, {doc.Authority, "III, Mẫu 1.3"},
			{doc.Basis, "I.II.6.a"}, {doc.Command, "III, Mẫu 1.3"}, {doc.Article, "III, Mẫu 1.3"},
		}, signed),
		doc.IssuedPlan: join(letterhead, []Component{
			{doc.KindName, "I.II.5"}, {doc.Abstract, "I.II.5"}, {doc.ParentNote, "III, văn bản kèm theo"},
		}),
		doc.OwnPlan: join(numbered, []Component{
			{doc.KindName, "I.II.5"}, {doc.Abstract, "I.II.5"},
		}, signed),
		doc.PeriodicReport: join(numbered, []Component{
			{doc.KindName, "I.II.5"}, {doc.Abstract, "I.II.5"}, {doc.Addressee, "I.II.9.b"}, {doc.SectionHead, "I.II.6.đ"},
		}, signed),
		doc.Comparison: {{doc.KindName, "I.II.5"}, {doc.Abstract, "I.II.5"}},
		doc.Amendment: join(numbered, []Component{
			{doc.KindName, "I.II.5"}, {doc.Abstract, "I.II.5"}, {doc.Authority, "III, Mẫu 1.3"},
			{doc.Basis, "I.II.6.a"}, {doc.Command, "III, Mẫu 1.3"}, {doc.Article, "III, Mẫu 1.3"},
		}, signed),
		doc.PlanAmendment: join(numbered, []Component{
			{doc.KindName, "I.II.5"}, {doc.Abstract, "I.II.5"}, {doc.SectionHead, "I.II.6.đ"},
		}, signed),
		doc.Correction: join(letterhead, []Component{
			{doc.Number, "I.II.3"}, {doc.Subject, "I.II.5.b"}, {doc.PlaceDay, "I.II.4"}, {doc.Addressee, "I.II.9.b"},
		}, signed),
		doc.Consolidation: join(letterhead, []Component{{doc.KindName, "I.II.5"}, {doc.Abstract, "I.II.5"}}),
		doc.Reminder:      letter,
		doc.TaskLetter:    letter,
		doc.Invitation: join(numbered, []Component{
			{doc.KindName, "I.II.5"}, {doc.Abstract, "I.II.5"}, {doc.Body, "I.II.6"},
		}, signed),
		doc.AppendixKind: {
			{doc.AppendixLabel, "I.III.1.b"}, {doc.AppendixTitle, "I.III.1.b"}, {doc.ParentNote, "I.III.1.c"},
		},
	}
})

func join(parts ...[]Component) []Component {
	var all []Component
	for _, p := range parts {
		all = append(all, p...)
	}
	return all
}
