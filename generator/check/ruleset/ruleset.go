// Package ruleset puts the rules of form and of language together into the sets that a file is checked by.
package ruleset

import (
	"cmp"
	"slices"
	"sync"

	"vanban/generator/check"
	"vanban/generator/check/component"
	"vanban/generator/check/form"
	"vanban/generator/check/language"
	"vanban/generator/inforce"
	"vanban/generator/nd30"
)

// sets are those of all decrees, each made when it is first asked for; nobody changes them.
var sets sync.Map // of *nd30.Decree to *check.Set

// Of gives what a decree orders. A rule that it hasn't is left out; the ranges that the others hold a file against are the decree's.
func Of(d *nd30.Decree) *check.Set {
	if made, known := sets.Load(d); known {
		return made.(*check.Set)
	}
	s := &check.Set{Name: d.Key, Title: d.Name, Effective: d.Effective}
	for _, r := range slices.Concat(form.Rules(), component.Rules(), language.Rules()) {
		r.Clause = cmp.Or(r.Clause, check.ClauseOf(r.ID))
		holds := true
		if d.Clause != nil {
			r.Clause, holds = d.Clause(r.ID)
		}
		if holds {
			s.Rules = append(s.Rules, r)
		}
	}
	made, _ := sets.LoadOrStore(d, s)
	return made.(*check.Set)
}

// Decree is what the decree in force orders.
func Decree() *check.Set { return Of(inforce.Now()) }
