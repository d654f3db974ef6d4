package markdown

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// placed notes where a block begins in its file, for messages. The library is wrong about it in one case: a tab behind a list's mark counts
// as up to four columns, of which the item's indent takes some; the library adds the rest to the offset as if each column were a character
// of the text, so that the offset lies to the right of the block, or even beyond the end.
type placed struct{ parser.BlockParser }

// beginning is the attribute of a node that holds its place.
var beginning = []byte("beginning")

// Open implements parser.BlockParser.
func (p placed) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	_, rest := reader.Position()
	begins := rest.Start + max(pc.BlockOffset()-rest.Padding, 0)
	n, state := p.BlockParser.Open(parent, reader, pc)
	if n != nil && rest.Padding > 0 {
		n.SetAttribute(beginning, begins)
	}
	return n, state
}

// placeAll has all blocks that the parsers find placed.
func placeAll(parsers []util.PrioritizedValue) []util.PrioritizedValue {
	for i, p := range parsers {
		parsers[i].Value = placed{p.Value.(parser.BlockParser)}
	}
	return parsers
}

// placeOf gives the offset at which the library, or placed, saw a node begin; negative where neither did.
func placeOf(n ast.Node) int {
	if at, ok := n.Attribute(beginning); ok {
		return at.(int)
	}
	return n.Pos()
}
