// Package check is how a Word file is held against the decree: what a rule is, what it finds, and the file as rules look at it. It knows
// no rule itself: those of form are in check/form, those of language in check/language, and check/ruleset puts a set of them together.
package check
