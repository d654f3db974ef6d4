package celltext

import (
	"fmt"
	"strings"
)

// MostTold is how many places a note names.
const MostTold = 30

// Listed names cells, of very many the first ones.
func Listed(all []string) string {
	if n := len(all); n > MostTold {
		return strings.Join(all[:MostTold], "; ") + fmt.Sprintf("; và %d ô khác", n-MostTold)
	}
	return strings.Join(all, "; ")
}

// ColumnLetters gives the letters by which workbooks name a column.
func ColumnLetters(column int) string {
	name := ""
	for n := column; n > 0; n = (n - 1) / 26 {
		name = string(rune('A'+(n-1)%26)) + name
	}
	return name
}
