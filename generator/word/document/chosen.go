package document

import (
	"strings"

	"vanban/generator/word/tree"
)

// eachChosen visits the elements within one but for what only older programs read, where another form of the same stands beside it (ECMA-376 part 3).
func eachChosen(n *tree.Node, visit func(*tree.Node)) {
	skip := map[*tree.Node]bool{}
	n.Each(func(k *tree.Node) {
		if skip[k.Parent] || k.Name == "mc:Fallback" && k.Parent.Child("mc:Choice") != nil {
			skip[k] = true
			return
		}
		visit(k)
	})
}

// localName gives the name of an element without that of its space.
func localName(n *tree.Node) string { return n.Name[strings.LastIndexAny(n.Name, ":?")+1:] }
