package ruleset

import (
	"slices"

	"vanban/generator/check"
)

// Has says whether a rule of that number is in the set of the decree in force.
func Has(id string) bool {
	return slices.ContainsFunc(Decree().Rules, func(r check.Rule) bool { return r.ID == id })
}
