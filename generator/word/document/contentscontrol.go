package document

import (
	"strconv"
	"strings"

	"vanban/generator/pattern"
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
		case "w:tab":
			if n.Parent != nil && n.Parent.Name == "w:r" {
				b.WriteByte('\t')
			}
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

// headingLevels finds the levels of Word's headings in the field of a table of contents.
var headingLevels = pattern.Lazy(`\\o\s*"\s*\d\s*-\s*(\d)\s*"`)

// usualLevels is down to which level a table of contents goes that doesn't say so, as Word's own ones do.
const usualLevels = 3

// Levels gives down to which level of titles it goes.
func (c *Contents) Levels() int {
	var instruction strings.Builder
	c.Element.Each(func(n *tree.Node) {
		if n.Name == "w:instrText" {
			instruction.WriteString(n.Text)
		}
	})
	if m := headingLevels().FindStringSubmatch(instruction.String()); m != nil {
		levels, _ := strconv.Atoi(m[1])
		return max(levels, 1)
	}
	return usualLevels
}
