package document

import (
	"strings"

	"vanban/generator/word/tree"
)

// Contents is a table of contents as Word makes it, one thing as a whole: Word makes it anew from the titles whenever a person asks it to, so that
// what stands in it is nobody's edit.
type Contents struct {
	Story   *Story
	Element *tree.Node
}

func (c *Contents) Kind() string     { return "contents" }
func (c *Contents) Key() string      { return "\x00contents" }
func (c *Contents) Words() string    { return "" }
func (c *Contents) Node() *tree.Node { return c.Element }
func (c *Contents) Place() string    { return "mục lục" }

// Text gives what stands in it, pages too.
func (c *Contents) Text() string {
	var b strings.Builder
	c.Element.Each(func(n *tree.Node) {
		switch n.Name {
		case "w:p":
			b.WriteByte('\n')
		case "w:t":
			b.WriteString(LeafText(n))
		}
	})
	return b.String()
}

// contentsGallery is Word's gallery of tables of contents.
const contentsGallery = "Table of Contents"

// isContents says whether a content control is a table of contents.
func isContents(sdt *tree.Node) bool {
	return sdt.Path("w:sdtPr", "w:docPartObj", "w:docPartGallery").Get("val") == contentsGallery
}
