// Package drawing reads what is drawn in a Word file, in DrawingML or VML: lines, boxes to tick and the signs that stand for them.
package drawing

import (
	"strings"

	"vanban/generator/word/tree"
)

// EachChosen visits the elements within one but for what only older programs read, where another form of the same stands beside it (ECMA-376 part 3).
func EachChosen(n *tree.Node, visit func(*tree.Node)) {
	skip := map[*tree.Node]bool{}
	n.Each(func(k *tree.Node) {
		if skip[k.Parent] || k.Name == "mc:Fallback" && k.Parent.Child("mc:Choice") != nil {
			skip[k] = true
			return
		}
		visit(k)
	})
}

// LocalName gives the name of an element without that of its space.
func LocalName(n *tree.Node) string { return n.Name[strings.LastIndexAny(n.Name, ":?")+1:] }
