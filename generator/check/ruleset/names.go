package ruleset

import (
	"slices"

	"vanban/generator/check"
)

// Name is what the set of the decree in force is called.
const Name = "nd30-2020"

// Has says whether a rule of that number is in the set.
func Has(id string) bool {
	return slices.ContainsFunc(Decree().Rules, func(r check.Rule) bool { return r.ID == id })
}
