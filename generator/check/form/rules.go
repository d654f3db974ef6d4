package form

import (
	"slices"

	"vanban/generator/check"
	"vanban/generator/check/sight"
)

// Rules gives the rules of how things look, in the order of the decree.
func Rules() []check.Rule {
	return sight.Rules(slices.Concat(pageRows, numberRows, lookRows(), lineRows, bodyRows, levelRows))
}
