package dossier

import (
	"fmt"

	"vanban/generator/diff"
)

// didYouMean begins a hint with the candidate nearest to what was typed; "" where none is near.
func didYouMean(typed string, candidates []string) string {
	if c, ok := diff.Nearest(typed, candidates); ok {
		return fmt.Sprintf("có phải “%s”? ", c)
	}
	return ""
}
