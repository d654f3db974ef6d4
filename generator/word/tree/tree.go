// Package tree reads a part of a Word document that anybody wrote into its elements, each with where its bytes stand, so that what is
// not changed is copied as it is (ECMA-376 part 1, 11 and 17).
package tree

import (
	"encoding/xml"
	"io"
	"math"
	"strconv"
	"strings"

	"vanban/generator/xmlread"
)

// Node is an element of a part, with where its tags stand in the part's bytes:
// what is not touched is copied from there as it is.
type Node struct {
	Name                    string // "w:p"; see prefixes
	Space                   string // the namespace of its name
	Attrs                   []xml.Attr
	Text                    string // character data directly within, of leaves that hold some
	Start, Open, Close, End int    // bytes of the part: the element, its content, its end tag, and behind it
	Parent                  *Node
	Kids                    []*Node
}

// prefixes name the namespaces that matter, in the transitional and the strict form. Others have the prefix "?".
var prefixes = map[string]string{
	MainNS: "w:",
	"http://purl.oclc.org/ooxml/wordprocessingml/main": "w:",
	RelationNS: "r:",
	"http://purl.oclc.org/ooxml/officeDocument/relationships":     "r:",
	"http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
	"http://schemas.openxmlformats.org/officeDocument/2006/math":  "m:",
	"http://www.w3.org/XML/1998/namespace":                        "xml:",
	"xml":                                                         "xml:",
}

// The namespaces of WordprocessingML's elements and of relationships, in the transitional form.
const (
	MainNS     = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	RelationNS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
)

// PrefixOf gives the prefix by which the names of a namespace are known here, "w:"; empty of one that doesn't matter.
func PrefixOf(space string) string { return prefixes[space] }

func nameOf(space, local string) string {
	if p := prefixes[space]; p != "" {
		return p + local
	}
	return "?" + local
}

// worded are the elements whose text counts: of text, of formulas, and of DrawingML and its charts.
var worded = map[string]bool{"w:t": true, "w:instrText": true, "w:delInstrText": true, "m:t": true, "?t": true, "?v": true, "?formatCode": true, "?f": true}

// Parse gives the root of a part. The errors are those of xmlread.Reader.
func Parse(content []byte) (*Node, error) {
	b := builder{Reader: xmlread.Read(content, xmlread.MostDepth)}
	for {
		switch err := b.Next(); err {
		case nil:
		case io.EOF:
			return b.root, nil
		default:
			return nil, err
		}
		switch b.Kind {
		case xmlread.Start:
			b.begin()
		case xmlread.End:
			b.open.Close, b.open.End = b.From, b.Offset()
			b.open = b.open.Parent
		case xmlread.Text:
			if b.open != nil && worded[b.open.Name] {
				b.open.Text += b.Words()
			}
		}
	}
}

// SelfClosed says whether the element is one tag, "<w:p/>".
func (n *Node) SelfClosed() bool { return n.Open == n.End }

// Get gives an attribute of WordprocessingML or without a namespace.
func (n *Node) Get(local string) string { return n.Attr("w:", local) }

// Attr gives an attribute of a namespace by its prefix; files that name none for it are taken, too. No node has none.
func (n *Node) Attr(prefix, local string) string {
	if n == nil {
		return ""
	}
	for _, a := range n.Attrs {
		if a.Name.Local == local && (a.Name.Space == "" || prefixes[a.Name.Space] == prefix) {
			return a.Value
		}
	}
	return ""
}

// Child gives the first child of a name, or nil; so does it of no node.
func (n *Node) Child(name string) *Node {
	if n == nil {
		return nil
	}
	for _, k := range n.Kids {
		if k.Name == name {
			return k
		}
	}
	return nil
}

// Path follows names of children.
func (n *Node) Path(names ...string) *Node {
	for _, name := range names {
		n = n.Child(name)
	}
	return n
}

// Val gives w:val of a child, "" where there is none.
func (n *Node) Val(name string) string { return n.Child(name).Get("val") }

// On says whether a child switches something on, and whether it is there at all.
func (n *Node) On(name string) (on, said bool) {
	k := n.Child(name)
	if k == nil {
		return false, false
	}
	switch k.Get("val") {
	case "0", "false", "off", "none":
		return false, true
	}
	return true, true
}

// All gives the children of a name, or all where it is empty; none of no node.
func (n *Node) All(name string) []*Node {
	var found []*Node
	if n != nil {
		for _, k := range n.Kids {
			if k.Name == name || name == "" {
				found = append(found, k)
			}
		}
	}
	return found
}

// Deep gives the children of a name, those within what only wraps them too.
func (n *Node) Deep(name string) []*Node {
	var found []*Node
	for _, k := range n.Shown() {
		switch {
		case k.Name == name:
			found = append(found, k)
		case k.Wraps():
			found = append(found, k.Deep(name)...)
		}
	}
	return found
}

// Number reads an attribute into a value and says whether it is there. No node has none. A measure with its unit, as files of the strict format have it, is read as
// twips (ST_UniversalMeasure, 22.9.2.15).
func (n *Node) Number(local string, to *int) bool {
	text := n.Get(local)
	if text == "" {
		return false
	}
	each := 1.0
	if last := len(text) - 2; last > 0 && twipsOf[text[last:]] > 0 {
		text, each = text[:last], twipsOf[text[last:]]
	}
	v, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return false
	}
	*to = int(math.Round(v*each*fine) / fine)
	return true
}

// twipsOf is how many twips there are to a unit.
var twipsOf = map[string]float64{"pt": 20, "in": 1440, "cm": 1440 / 2.54, "mm": 1440 / 25.4, "pc": 240, "pi": 240}

// fine is up to which part of a twip a measure is meant: 56.70pt are 1134.
const fine = 1000

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

// Each calls a function for every element below, in order.
func (n *Node) Each(f func(*Node)) {
	for _, k := range n.Kids {
		f(k)
		k.Each(f)
	}
}

// Raw gives an element's bytes.
func Raw(content []byte, n *Node) string {
	if n == nil {
		return ""
	}
	return string(content[n.Start:n.End])
}

// Within finds the nearest element of a name that holds n, or nil.
func (n *Node) Within(name string) *Node {
	for p := n.Parent; p != nil; p = p.Parent {
		if p.Name == name {
			return p
		}
	}
	return nil
}

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

// Escaped writes text for XML, within an element or an attribute. It came out of XML or is clean, so every character may stand there.
func Escaped(s string) string { return escaper.Replace(s) }
