package form

import "vanban/generator/check"

// Rules gives the rules of form in the order of the decree.
func Rules() []check.Rule { return nil }
