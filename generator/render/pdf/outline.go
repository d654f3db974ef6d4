package pdf

import (
	"fmt"
	"unicode/utf16"

	"vanban/generator/layout"
	"vanban/generator/unit"
)

// bookmark is an entry of the outline (ISO 32000-1, 12.3.3). fpdf's own
// bookmarks take every page to be as high as the last.
type bookmark struct {
	layout.Heading
	page   int         // from 0
	height unit.Length // of the page
}

// outlineNode is a bookmark among the others: the root is node 0.
type outlineNode struct {
	bookmark
	parent, previous, next, first, last int // nodes; 0: none
	below                               int // how many nodes stand under it, at any depth
}

// outlineTree puts bookmarks, in the order of the document, under the last one of a higher level.
func outlineTree(marks []bookmark) []outlineNode {
	nodes := make([]outlineNode, 1, len(marks)+1)
	path := []int{0}
	for _, m := range marks {
		for len(path) > 1 && nodes[path[len(path)-1]].Level >= m.Level {
			path = path[:len(path)-1]
		}
		parent, own := path[len(path)-1], len(nodes)
		node := outlineNode{bookmark: m, parent: parent, previous: nodes[parent].last}
		if node.previous == 0 {
			nodes[parent].first = own
		} else {
			nodes[node.previous].next = own
		}
		nodes[parent].last = own
		for _, above := range path {
			nodes[above].below++
		}
		nodes = append(nodes, node)
		path = append(path, own)
	}
	return nodes
}

// addOutline adds the outline to the file, all of it open, and gives the catalog's entries for it.
func (f *file) addOutline(marks []bookmark) string {
	if len(marks) == 0 {
		return ""
	}
	base := len(f.objects) + 1
	reference := func(name string, node int) string {
		if node == 0 && name != "Parent" {
			return ""
		}
		return fmt.Sprintf(" /%s %d 0 R", name, base+node)
	}
	for i, n := range outlineTree(marks) {
		entries := reference("First", n.first) + reference("Last", n.last)
		if n.below > 0 {
			entries += fmt.Sprintf(" /Count %d", n.below)
		}
		if i == 0 {
			f.add(fmt.Appendf(nil, "<</Type /Outlines%s>>\n", entries))
			continue
		}
		entries += reference("Parent", n.parent) + reference("Prev", n.previous) + reference("Next", n.next)
		f.add(fmt.Appendf(nil, "<</Title %s /Dest [%d 0 R /XYZ 0 %.2f null]%s>>\n",
			hexString(n.Title), pageObject(n.page), (n.height - n.Y).Points(), entries))
	}
	return fmt.Sprintf("/Outlines %d 0 R /PageMode /UseOutlines ", base)
}

// pageObject gives the object of a page, from 0: fpdf writes each page's dictionary and content as objects 3 and 4, 5 and 6 …
func pageObject(page int) int { return 3 + 2*page }

// contentObject gives the object of a page's content.
func contentObject(page int) int { return pageObject(page) + 1 }

// hexString writes a text string in UTF-16 with its mark.
func hexString(s string) string {
	const digits = "0123456789ABCDEF"
	b := append(make([]byte, 0, len("<FEFF>")+4*len(s)), "<FEFF"...)
	for _, u := range utf16.Encode([]rune(s)) {
		b = append(b, digits[u>>12], digits[u>>8&15], digits[u>>4&15], digits[u&15])
	}
	return string(append(b, '>'))
}
