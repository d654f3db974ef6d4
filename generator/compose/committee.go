package compose

import (
	"slices"
	"strings"

	"vanban/generator/dossier"
	"vanban/generator/letters"
)

// committees are the bodies that work as a collective (điều 13.2): their head signs what they send out on their behalf.
var committees = []struct{ name, short string }{{"Ủy ban nhân dân", "UBND"}, {"Hội đồng nhân dân", "HĐND"}}

// onBehalf begins the capacity of one who signs on behalf of a collective (I.II.7.b).
const onBehalf = "TM."

// head is the position of a collective's head, whose deputies sign in his place.
const head = "chủ tịch"

// SignedForBody gives a dossier with the signer of what its issuing body sends out: him who signs the body's reports, where the dossier
// names one, as the decision may be its chairman's own; a committee's head and his deputies on its behalf.
func SignedForBody(d *dossier.Dossier) *dossier.Dossier {
	own := *d
	if d.Report != nil && d.Report.Issuer.Name.S == d.Issuer.Name.S {
		own.Signer = d.Report.Signer
	}
	if name := committeeOf(d.Issuer.Name.S); name != "" && signsAsHead(own.Signer) {
		behalf := dossier.Capacity{Abbrev: onBehalf, Of: dossier.Text{S: name, At: own.Signer.At}}
		own.Signer.Capacities = append([]dossier.Capacity{behalf}, own.Signer.Capacities...)
	}
	return &own
}

// committeeOf gives the name of the collective that a body is, without its place; empty where it is none.
func committeeOf(body string) string {
	folded := letters.Folded(body)
	for _, c := range committees {
		if strings.HasPrefix(folded, letters.Folded(c.name)) || strings.HasPrefix(folded, letters.Folded(c.short)) {
			return c.name
		}
	}
	return ""
}

// signsAsHead says whether a signer is a committee's head, or signs in his place, and does not say on whose behalf. One who
// signs by order or authority (TL., TUQ.) signs for the head alone.
func signsAsHead(s dossier.Signer) bool {
	if len(s.Capacities) == 0 {
		return strings.HasPrefix(letters.Folded(s.Position.S), letters.Folded(head))
	}
	return !slices.ContainsFunc(s.Capacities, func(c dossier.Capacity) bool {
		return c.Abbrev != "KT." && c.Abbrev != "Q." || !strings.HasPrefix(letters.Folded(c.Of.S), letters.Folded(head))
	})
}

// AllCommittees says whether all of some bodies are committees, which direct the departments under them.
func AllCommittees(bodies []dossier.Text) bool {
	return !slices.ContainsFunc(bodies, func(b dossier.Text) bool { return committeeOf(b.S) == "" })
}
