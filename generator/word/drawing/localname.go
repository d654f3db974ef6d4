// Package drawing reads what is drawn in a Word file, in DrawingML or VML: lines, boxes to tick and the signs that stand for them.
package drawing

import (
	"strings"

	"vanban/generator/word/tree"
)

// LocalName gives the name of an element without that of its space.
func LocalName(n *tree.Node) string { return n.Name[strings.LastIndexAny(n.Name, ":?")+1:] }
