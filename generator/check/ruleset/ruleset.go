// Package ruleset puts the rules of form and of language together into the sets that a file is checked by.
package ruleset

import (
	"cmp"
	"slices"
	"sync"

	"vanban/generator/calendar"
	"vanban/generator/check"
	"vanban/generator/check/component"
	"vanban/generator/check/form"
	"vanban/generator/check/language"
)

// Decree is what Decree 30/2020/NĐ-CP orders, in force from 5 March 2020 (điều 37). It is made once; nobody changes it.
var Decree = sync.OnceValue(func() *check.Set {
	s := &check.Set{Name: Name, Title: "Nghị định số 30/2020/NĐ-CP", Effective: calendar.Date{Year: 2020, Month: 3, Day: 5},
		Rules: slices.Concat(form.Rules(), component.Rules(), language.Rules())}
	for i := range s.Rules {
		r := &s.Rules[i]
		r.Clause = cmp.Or(r.Clause, check.ClauseOf(r.ID))
	}
	return s
})
