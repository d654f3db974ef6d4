// Package pattern keeps the regular expressions of the program out of its start: compiling all of them takes longer
// than finding out that there is nothing to do.
package pattern

import (
	"regexp"
	"sync"
)

// Lazy gives a function that compiles an expression at its first call. It panics there where the expression is wrong,
// as regexp.MustCompile does: the expressions are the program's own.
func Lazy(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}
