package strictyaml

import (
	"fmt"

	"vanban/generator/diff"
)

// DidYouMean begins a hint with the candidate nearest to what was typed; "" where none is near.
func DidYouMean(typed string, candidates []string) string {
	if c, ok := diff.Nearest(typed, candidates); ok {
		return fmt.Sprintf("có phải “%s”? ", c)
	}
	return ""
}
