package chartml

import (
	"crypto/sha256"
	"fmt"
	"strings"

	"vanban/generator/pattern"
	"vanban/generator/word/tree"
)

// IsNamed says whether an element names a chart, by a relationship of its part (ECMA-376 part 1, 21.2.2.27).
func IsNamed(n *tree.Node) bool {
	return n.Name == "?chart" && n.Attr("r:", "id") != "" && strings.HasSuffix(n.Space, "/chart")
}

// shownInChart are the values and the words of a chart, and the elements that are its kinds.
var shownInChart = pattern.Lazy(`<(?:\w+:)?(?:v|t)>([^<]*)<|<(?:\w+:)?((?:bar|line|pie)Chart|barDir val="\w+")`)

// Sum gives a sum of what a chart shows, since a word processor writes its part anew.
func Sum(part []byte) string {
	var shown strings.Builder
	for _, m := range shownInChart().FindAllSubmatch(part, -1) {
		fmt.Fprintf(&shown, "%s|%s\n", m[1], m[2])
	}
	return fmt.Sprintf("%x", sha256.Sum256([]byte(shown.String())))
}
