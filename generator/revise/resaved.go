package revise

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"vanban/generator/word/tree"
)

// Resaved says whether an edited DOCX has the words and the looks of the one that was made: a program read it and wrote
// it anew, and nothing in it is a person's. A file that can't be read is not one.
func Resaved(base, edited []byte) bool {
	b, err := open(BaseName, base)
	if err != nil {
		return false
	}
	e, err := open(EditedName, edited)
	if err != nil || e.pkg.Signed() || e.marked() {
		return false
	}
	return slices.Equal(b.links(), e.links()) && sameItems(b.body.items, e.body.items) && sameNotes(b, e) && sameHeaders(b, e)
}

// marked says whether there is a person's comment or a tracked change.
func (d *document) marked() bool {
	if names := d.pkg.Related(d.main, "comments"); len(names) > 0 {
		if root, err := tree.Parse(d.pkg.Part(names[0])); err != nil || len(root.All("w:comment")) > 0 {
			return true
		}
	}
	tracked := false
	for _, st := range d.stories() {
		st.root.Each(func(n *tree.Node) {
			switch n.Name {
			case "w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:rPrChange", "w:pPrChange", "w:sectPrChange", "w:tblPrChange", "w:tcPrChange", "w:trPrChange":
				tracked = true
			}
		})
	}
	return tracked || d.body.root.Parent.Child("w:background") != nil
}

func (d *document) stories() []*story {
	all := []*story{d.body}
	for _, key := range slices.Sorted(maps.Keys(d.headers)) {
		all = append(all, d.headers[key])
	}
	for _, id := range slices.Sorted(maps.Keys(d.notes)) {
		all = append(all, &d.notes[id].story)
	}
	return all
}

// links lists where the hyperlinks of the body lead.
func (d *document) links() []string {
	targets := map[string]string{}
	for _, l := range d.pkg.Relations(d.main) {
		targets[l.ID] = l.Target
	}
	var all []string
	d.body.root.Each(func(n *tree.Node) {
		if n.Name == "w:hyperlink" {
			all = append(all, strings.TrimRight(targets[n.Attr("r:", "id")], "/")+"#"+n.Get("anchor"))
		}
	})
	return all
}

// sameItems says whether blocks have the same words and looks.
func sameItems(a, b []item) bool {
	return slices.EqualFunc(a, b, func(x, y item) bool {
		switch x := x.(type) {
		case *paragraph:
			y, is := y.(*paragraph)
			return is && x.text == y.text && x.extra == y.extra && (len(x.looksDiffer(y)) == 0 || x.endsSection() && y.endsSection())
		case *table:
			y, is := y.(*table)
			return is && x.sameTable(y)
		case *section:
			y, is := y.(*section)
			return is && x.samePage(y)
		}
		return false
	})
}

// endsSection says whether a paragraph is there for the end of a section alone; programs give such a one looks of their own.
func (p *paragraph) endsSection() bool {
	return p.text == "" && p.properties().Child("w:sectPr") != nil
}

// samePage says whether two sections have the same paper, margins, columns and count of pages.
func (s *section) samePage(t *section) bool {
	of := func(s *section, name, attribute string) string {
		if k := s.n.Child(name); k != nil {
			return k.Get(attribute)
		}
		return ""
	}
	columns := func(s *section) string { return strings.TrimPrefix(of(s, "w:cols", "num"), "1") }
	framed := func(s *section) bool { return s.n.Child("w:pgBorders") != nil }
	return nearlySame(s, t) && of(s, "w:pgNumType", "start") == of(t, "w:pgNumType", "start") && columns(s) == columns(t) && framed(s) == framed(t)
}

// sameNotes compares the footnotes in the order of their references.
func sameNotes(b, e *document) bool {
	order := func(d *document) []*note {
		var all []*note
		d.body.root.Each(func(n *tree.Node) {
			if n.Name == "w:footnoteReference" && d.notes[n.Get("id")] != nil {
				all = append(all, d.notes[n.Get("id")])
			}
		})
		return all
	}
	return slices.EqualFunc(order(b), order(e), func(x, y *note) bool { return sameItems(x.items, y.items) })
}

// sameHeaders compares the headers and footers of each section.
func sameHeaders(b, e *document) bool {
	for i, s := range b.sections() { // as many as there are in the other, since the bodies are alike
		of := func(d *document, at, kind string) []item {
			st := d.headers[fmt.Sprintf("%04d w:%sReference %s", i, at, kind)]
			if st == nil || readable(textOf(st.items)) == "" {
				return nil // an empty one is none
			}
			return st.items
		}
		t := e.sections()[i]
		if s.firstApart() && !t.firstApart() && e.byLibreOffice() && sameItems(of(b, "header", "first"), of(e, "header", "default")) && sameItems(of(b, "footer", "first"), of(e, "footer", "default")) {
			continue // of a section of one page, LibreOffice keeps what that page shows
		}
		for _, at := range []string{"header", "footer"} {
			if s.firstApart() != t.firstApart() || !sameItems(of(b, at, "default"), of(e, at, "default")) || !sameItems(of(b, at, "first"), of(e, at, "first")) {
				return false
			}
		}
	}
	return true
}

// firstApart says whether a section's first page has a header and a footer of its own.
func (s *section) firstApart() bool {
	on, _ := s.n.On("w:titlePg")
	return on
}

// byLibreOffice says whether LibreOffice wrote the file.
func (d *document) byLibreOffice() bool {
	return strings.Contains(string(d.pkg.Part("docProps/app.xml")), "LibreOffice")
}
