package tree

import "strconv"

// All gives the children of a name; none of no node.
func (n *Node) All(name string) []*Node {
	var found []*Node
	if n != nil {
		for _, k := range n.Kids {
			if k.Name == name {
				found = append(found, k)
			}
		}
	}
	return found
}

// Deep gives the children of a name, those within content controls too.
func (n *Node) Deep(name string) []*Node {
	var found []*Node
	for _, k := range n.Kids {
		switch k.Name {
		case name:
			found = append(found, k)
		case "w:sdt", "w:sdtContent", "w:customXml":
			found = append(found, k.Deep(name)...)
		}
	}
	return found
}

// Number reads an attribute into a value and says whether it is there.
func (n *Node) Number(local string, to *int) bool {
	v, err := strconv.ParseFloat(n.Get(local), 64)
	if err != nil {
		return false
	}
	*to = int(v)
	return true
}

// Flag reads what a child switches on or off into a value, where it is there.
func (n *Node) Flag(name string, to *bool) {
	if on, said := n.On(name); said {
		*to = on
	}
}

// Word reads w:val of a child into a value, where it has one.
func (n *Node) Word(name string, to *string) {
	if v := n.Val(name); v != "" {
		*to = v
	}
}
