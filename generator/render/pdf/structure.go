package pdf

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/layout"
)

// structure gathers the document's structure while its pages are drawn, for
// readers that follow it instead of the page (ISO 32000-1, 14.7 and 14.8). A
// long table has hundreds of thousands of elements: they are kept without
// pointers, and layout's own are let go.
type structure struct {
	nodes []node    // the first is the document itself
	kids  []kid     // the first is none
	pages [][]int32 // of each page, the node of each piece of marked content
	links []linked  // the annotations of the file, in the order of their keys in the tree of parents

	figures map[int32]figure // by their nodes
}

// node is a structure element.
type node struct {
	tag           layout.Tag
	level         int32
	columns, rows int32
	parent        int32
	first, last   int32 // of its kids
}

// kid is a node within another, or marked content of its own on a page.
type kid struct {
	node       int32 // 0: marked content
	page, mcid int32 // both from 0
	next       int32 // kid of the same node; 0: none
}

// newStructure gives one with room for so many nodes under the document's.
func newStructure(room int) *structure {
	return &structure{nodes: make([]node, 1, 1+room), kids: make([]kid, 1, 1+2*room), figures: map[int32]figure{}}
}

// roomFor is how many nodes the tables of a section have at least, so that those of a long one are not copied again and again as they grow.
func roomFor(s *doc.Section) int {
	room := 0
	for _, b := range s.Blocks {
		if t, ok := b.(*doc.Table); ok {
			for _, r := range t.Rows {
				room += 1 + len(r.Cells)
			}
		}
	}
	return room
}

// append adds the structure of pages that stand behind its own.
func (s *structure) append(t *structure) {
	nodes, kids, pages := int32(len(s.nodes)-1), int32(len(s.kids)-1), int32(len(s.pages))
	for _, n := range t.nodes[1:] {
		n.parent, n.first, n.last = behind(n.parent, nodes), behind(n.first, kids), behind(n.last, kids)
		s.nodes = append(s.nodes, n)
	}
	for _, k := range t.kids[1:] {
		k.node, k.next, k.page = behind(k.node, nodes), behind(k.next, kids), k.page+pages
		s.kids = append(s.kids, k)
	}
	for _, page := range t.pages {
		own := make([]int32, len(page))
		for i, n := range page {
			own[i] = behind(n, nodes)
		}
		s.pages = append(s.pages, own)
	}
	for n, f := range t.figures {
		s.figures[behind(n, nodes)] = f
	}
	root, first := &s.nodes[0], behind(t.nodes[0].first, kids)
	if root.last > 0 {
		s.kids[root.last].next = first
	} else {
		root.first = first
	}
	root.last = max(root.last, behind(t.nodes[0].last, kids))
}

// behind gives the number that one has behind so many others; 0, which stands for none or for the document, stays.
func behind(number, before int32) int32 {
	if number == 0 {
		return 0
	}
	return number + before
}

func (s *structure) addPage() { s.pages = append(s.pages, nil) }

// content enters a piece of marked content on the last page and gives its type and number there.
func (s *structure) content(e *layout.Element) (name string, mcid int) {
	n, page := s.nodeOf(e), len(s.pages)-1
	mcid = len(s.pages[page])
	s.pages[page] = append(s.pages[page], n)
	s.addKid(n, kid{page: int32(page), mcid: int32(mcid)})
	return s.nodes[n].name(), mcid
}

func (s *structure) addKid(n int32, k kid) {
	own := int32(len(s.kids))
	s.kids = append(s.kids, k)
	if last := s.nodes[n].last; last > 0 {
		s.kids[last].next = own
	} else {
		s.nodes[n].first = own
	}
	s.nodes[n].last = own
}

// nodeOf gives an element's node; one that is new is entered with those above it and its kids.
func (s *structure) nodeOf(e *layout.Element) int32 {
	if e == nil {
		return 0
	}
	if e.Number > 0 {
		return e.Number
	}
	parent := s.nodeOf(e.Parent)
	if e.Number > 0 {
		return e.Number // entered as a kid of its parent
	}
	e.Number = int32(len(s.nodes))
	s.nodes = append(s.nodes, node{
		tag: e.Tag, level: int32(e.Level), columns: int32(e.Columns), rows: int32(e.Rows), parent: parent,
	})
	s.addKid(parent, kid{node: e.Number})
	for _, k := range e.Kids {
		s.nodeOf(k)
	}
	return e.Number
}

// elementNames are the standard structure types (14.8.4).
var elementNames = [...]string{
	layout.ParagraphTag: "P", layout.HeadingTag: "H", layout.NoteTag: "Note",
	layout.TableTag: "Table", layout.RowTag: "TR", layout.HeadCellTag: "TH",
	layout.RowHeadCellTag: "TH", layout.CellTag: "TD", layout.FigureTag: "Figure",
	layout.ContentsTag: "TOC", layout.ContentsEntryTag: "TOCI", layout.LinkTag: "Link",
}

func (n *node) name() string {
	if n.tag == layout.HeadingTag {
		return elementNames[n.tag] + strconv.Itoa(int(n.level))
	}
	return elementNames[n.tag]
}

// attributes tells whether a head cell heads a column or rows, and how many rows and columns a cell covers (14.8.5.7).
func (n *node) attributes() string {
	var a string
	switch n.tag {
	case layout.HeadCellTag:
		a += "/Scope/Column"
	case layout.RowHeadCellTag:
		a += "/Scope/Row"
	}
	if n.rows > 1 {
		a += fmt.Sprintf("/RowSpan %d", n.rows)
	}
	if n.columns > 1 {
		a += fmt.Sprintf("/ColSpan %d", n.columns)
	}
	if a == "" {
		return ""
	}
	return "/A<</O/Table" + a + ">>"
}

// addStructure adds the structure's tree to the file, ties its pages to it and gives the catalog's entries for it.
func (f *file) addStructure(s *structure) string {
	root := len(f.objects) + 1
	first, parents := root+1, root+1+len(s.nodes)
	f.add(fmt.Appendf(nil, "<</Type/StructTreeRoot/K %d 0 R/ParentTree %d 0 R/ParentTreeNextKey %d%s>>\n", first, parents, len(s.pages)+len(s.links), s.idTree(first)))
	f.objects = slices.Grow(f.objects, len(s.nodes)+1)
	var room []byte // of many objects
	for i := range s.nodes {
		if cap(room)-len(room) < bodyRoom {
			room = make([]byte, 0, bodiesRoom)
		}
		from := len(room)
		room = s.appendBody(room, i, first)
		f.add(room[from:len(room):len(room)])
	}
	f.add(s.parentTree(first))
	for page := range s.pages {
		f.extend(pageObject(page), fmt.Sprintf("/StructParents %d /Tabs /S", page))
	}
	return fmt.Sprintf("/MarkInfo <</Marked true>> /StructTreeRoot %d 0 R ", root)
}

// How many bytes are set aside for writing one element as an object, which nearly all take less than, and for many of them together.
const (
	bodyRoom   = 1 << 8
	bodiesRoom = 1 << 13
)

// noteID identifies a note; the identifiers are in the order of the notes, as a name tree wants them.
func noteID(node int) string { return fmt.Sprintf("note%08d", node) }

// idTree gives the root's entry that leads from the notes' identifiers to them (14.7.2); nothing where there are none.
func (s *structure) idTree(first int) string {
	var names strings.Builder
	for i := 1; i < len(s.nodes); i++ {
		if s.nodes[i].tag == layout.NoteTag {
			fmt.Fprintf(&names, "(%s)%d 0 R", noteID(i), first+i)
		}
	}
	if names.Len() == 0 {
		return ""
	}
	return "/IDTree<</Names[" + names.String() + "]>>"
}

// appendBody writes a node as an object; first is the object of the first node.
func (s *structure) appendBody(b []byte, i, first int) []byte {
	n, name, parent := &s.nodes[i], "Document", first-1
	if i > 0 {
		name, parent = n.name(), first+int(n.parent)
	}
	b = append(append(append(b, "<</S/"...), name...), "/P "...)
	b = append(reference(b, parent), n.attributes()...)
	if own, is := s.figures[int32(i)]; is {
		b = append(b, own.attributes()...)
	}
	page := s.pageOf(n)
	if page >= 0 {
		b = reference(append(b, "/Pg "...), pageObject(page))
	}
	b = s.appendKids(append(b, "/K["...), n, page, first)
	if n.tag == layout.LinkTag {
		b = s.appendAnnotation(b, int32(i))
	}
	b = append(b, ']')
	if i > 0 && n.tag == layout.NoteTag {
		b = fmt.Appendf(b, "/ID(%s)", noteID(i))
	}
	return append(b, ">>\n"...)
}

// appendKids writes what stands in a node; marked content of the node's own page is a number.
func (s *structure) appendKids(b []byte, n *node, page, first int) []byte {
	for at := n.first; at > 0; at = s.kids[at].next {
		if at != n.first {
			b = append(b, ' ')
		}
		switch k := s.kids[at]; {
		case k.node > 0:
			b = reference(b, first+int(k.node))
		case int(k.page) == page:
			b = strconv.AppendInt(b, int64(k.mcid), 10)
		default:
			b = fmt.Appendf(b, "<</Type/MCR/Pg %d 0 R/MCID %d>>", pageObject(int(k.page)), k.mcid)
		}
	}
	return b
}

// reference writes an indirect reference to an object.
func reference(b []byte, number int) []byte {
	return append(strconv.AppendInt(b, int64(number), 10), " 0 R"...)
}

// pageOf gives the page of a node's first own content; -1 where it has none.
func (s *structure) pageOf(n *node) int {
	for at := n.first; at > 0; at = s.kids[at].next {
		if s.kids[at].node == 0 {
			return int(s.kids[at].page)
		}
	}
	return -1
}

// parentTree leads from the marked content of each page back to its node (14.7.4.4).
func (s *structure) parentTree(first int) []byte {
	b := []byte("<</Nums[")
	for page, nodes := range s.pages {
		b = fmt.Appendf(b, "%d[", page)
		for i, n := range nodes {
			if i > 0 {
				b = append(b, ' ')
			}
			b = reference(b, first+int(n))
		}
		b = append(b, ']')
	}
	for i, l := range s.links {
		b = fmt.Appendf(b, " %d ", len(s.pages)+i)
		b = reference(b, first+int(l.node))
	}
	return append(b, "]>>\n"...)
}
