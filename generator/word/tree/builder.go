package tree

import (
	"encoding/xml"

	"vanban/generator/xmlread"
)

// builder makes a tree of the elements of a part.
type builder struct {
	*xmlread.Reader
	root, open *Node
	names      []nodeName // by the numbers of their names
	nodes      []Node     // room for the next ones
	attrs      []xml.Attr
	room       int // of how many nodes, and attributes, it was made last
}

// nodeName is the name of nodes that an element has in a namespace.
type nodeName struct{ space, name string }

// Room is made for some nodes at once, and attributes, for more in a longer part.
const (
	leastRoom = 8
	mostRoom  = 256
)

// more gives for how many there is room next.
func (b *builder) more() int {
	b.room = min(max(2*b.room, leastRoom), mostRoom)
	return b.room
}

func (b *builder) begin() {
	if len(b.nodes) == 0 {
		b.nodes = make([]Node, b.more())
	}
	n := &b.nodes[0]
	b.nodes = b.nodes[1:]
	n.Name, n.Space, n.Attrs, n.Start, n.Open, n.Parent = b.nameOf(b.Name), b.Space, b.attributes(), b.From, b.Offset(), b.open
	if b.open == nil {
		b.root = n
	} else {
		b.open.Kids = append(b.open.Kids, n)
	}
	b.open = n
}

// nameOf gives the name of the node of the element that begins.
func (b *builder) nameOf(n *xmlread.Name) string {
	if n.N >= len(b.names) {
		b.names = append(b.names, make([]nodeName, n.N+1-len(b.names))...)
	}
	known := &b.names[n.N]
	if n.N == 0 || known.name == "" || known.space != b.Space {
		*known = nodeName{b.Space, nameOf(b.Space, n.Local)}
	}
	return known.name
}

func (b *builder) attributes() []xml.Attr {
	n := len(b.Attrs)
	if n == 0 {
		return nil
	}
	if len(b.attrs) < n {
		b.attrs = make([]xml.Attr, max(n, b.more()))
	}
	all := b.attrs[:n:n]
	b.attrs = b.attrs[n:]
	for i := range b.Attrs {
		a, to := &b.Attrs[i], &all[i]
		to.Name.Space, to.Name.Local, to.Value = a.Space, a.Name.Local, a.Value
	}
	return all
}
