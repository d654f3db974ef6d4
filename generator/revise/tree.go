package revise

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// node is an element of a part, with where its tags stand in the part's bytes:
// what is not touched is copied from there as it is.
type node struct {
	name                    string // "w:p"; see prefixes
	attrs                   []xml.Attr
	text                    string // character data directly within, of leaves that hold some
	start, open, close, end int    // of the element, its content, its end tag, and behind it
	parent                  *node
	kids                    []*node
}

// prefixes name the namespaces that matter, in the transitional and the strict form. Others have the prefix "?".
var prefixes = map[string]string{
	mainNS: "w:",
	"http://purl.oclc.org/ooxml/wordprocessingml/main": "w:",
	relationNS: "r:",
	"http://purl.oclc.org/ooxml/officeDocument/relationships":     "r:",
	"http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
	"http://schemas.openxmlformats.org/officeDocument/2006/math":  "m:",
	"http://www.w3.org/XML/1998/namespace":                        "xml:",
	"xml":                                                         "xml:",
}

const (
	mainNS     = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	relationNS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
)

func nameOf(n xml.Name) string {
	if p := prefixes[n.Space]; p != "" {
		return p + n.Local
	}
	return "?" + n.Local
}

// parse gives the root of a part.
func parse(content []byte) (*node, error) {
	d := xml.NewDecoder(bytes.NewReader(content))
	var root, at *node
	for {
		from := int(d.InputOffset())
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			line, _ := d.InputPos()
			return nil, fmt.Errorf("không phải XML đúng (dòng %d)", line)
		}
		switch t := token.(type) {
		case xml.StartElement:
			n := &node{name: nameOf(t.Name), attrs: t.Attr, start: from, open: int(d.InputOffset()), parent: at}
			if at != nil {
				at.kids = append(at.kids, n)
			} else {
				root = n
			}
			at = n
		case xml.EndElement:
			at.close, at.end = from, int(d.InputOffset())
			at = at.parent
		case xml.CharData:
			if at != nil && (at.name == "w:t" || at.name == "w:instrText") {
				at.text += string(t)
			}
		}
	}
	if root == nil {
		return nil, errors.New("không có nội dung")
	}
	return root, nil
}

// selfClosed says whether the element is one tag, "<w:p/>".
func (n *node) selfClosed() bool { return n.open == n.end }

// get gives an attribute of WordprocessingML or without a namespace.
func (n *node) get(local string) string { return n.attr("w:", local) }

// attr gives an attribute of a namespace by its prefix; files that name none for it are taken, too.
func (n *node) attr(prefix, local string) string {
	for _, a := range n.attrs {
		if a.Name.Local == local && (a.Name.Space == "" || prefixes[a.Name.Space] == prefix) {
			return a.Value
		}
	}
	return ""
}

// child gives the first child of a name, or nil; so does it of no node.
func (n *node) child(name string) *node {
	if n == nil {
		return nil
	}
	for _, k := range n.kids {
		if k.name == name {
			return k
		}
	}
	return nil
}

// path follows names of children.
func (n *node) path(names ...string) *node {
	for _, name := range names {
		n = n.child(name)
	}
	return n
}

// val gives w:val of a child, "" where there is none.
func (n *node) val(name string) string {
	if k := n.child(name); k != nil {
		return k.get("val")
	}
	return ""
}

// on says whether a child switches something on, and whether it is there at all.
func (n *node) on(name string) (on, said bool) {
	k := n.child(name)
	if k == nil {
		return false, false
	}
	switch k.get("val") {
	case "0", "false", "off", "none":
		return false, true
	}
	return true, true
}

// each calls a function for every element below, in order.
func (n *node) each(f func(*node)) {
	for _, k := range n.kids {
		f(k)
		k.each(f)
	}
}

// raw gives an element's bytes.
func raw(content []byte, n *node) string {
	if n == nil {
		return ""
	}
	return string(content[n.start:n.end])
}

// within finds the nearest element of a name that holds n, or nil.
func (n *node) within(name string) *node {
	for p := n.parent; p != nil; p = p.parent {
		if p.name == name {
			return p
		}
	}
	return nil
}

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

// escaped writes text for XML. It came out of XML, so every character may stand there.
func escaped(s string) string { return escaper.Replace(s) }
