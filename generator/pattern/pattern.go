// Package pattern keeps the regular expressions of the program out of its start: compiling all of them takes longer
// than finding out that there is nothing to do. It looks for them in a text only where they may fit (Text).
package pattern

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
)

// Lazy gives a function that compiles an expression at its first call. It panics there where the expression is wrong,
// as regexp.MustCompile does: the expressions are the program's own.
func Lazy(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}

// Number reads digits that an expression found; what is no number is 0.
func Number(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}

// Latin is Lazy for an expression in which the classes \p{L}, \p{Lu} and \p{Ll}, always in brackets, are the letters, capitals and small letters of Latin
// script: Unicode's own have hundreds of ranges, and to compile one takes longer than to read a dossier's prose.
func Latin(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(latin.Replace(expr)) })
}

// The letters, Vietnamese ones among them, as they stand in brackets.
const (
	letters  = `A-Za-z\x{c0}-\x{d6}\x{d8}-\x{f6}\x{f8}-\x{24f}\x{1e00}-\x{1eff}`
	capitals = `A-ZÀ-ÖØ-ÞĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ`
	small    = `a-zß-öø-ÿăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ`
)

var latin = strings.NewReplacer(`\p{Lu}`, capitals, `\p{Ll}`, small, `\p{L}`, letters)
