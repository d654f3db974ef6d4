package document

import (
	"bytes"
	"strings"

	"vanban/generator/word/tree"
)

// Asides is what a file holds beside its text.
type Asides struct {
	Comments []Comment
	Changes  int // that nobody has accepted or rejected: the text stands as if all were accepted
	Chunks   int // other files that stand in it as a whole, which nobody here reads (17.17.2.1)
}

// CommentAuthor is who leaves the program's comments.
const CommentAuthor = "vanban"

// Comment is a remark of a person.
type Comment struct{ Author, Words string }

// tracked are the elements of changes to words.
var tracked = map[string]bool{"w:ins": true, "w:del": true, "w:moveFrom": true, "w:moveTo": true}

// Chunks counts the other files that stand in the body as a whole.
func (d *Document) Chunks() (all int) {
	if !bytes.Contains(d.Body.Content, []byte("altChunk")) {
		return 0
	}
	d.Body.Root.EachShown(func(n *tree.Node) {
		if n.Name == "w:altChunk" {
			all++
		}
	})
	return all
}

// Asides gives what stands beside the text. Where the part of the comments can't be read there are none.
func (d *Document) Asides() Asides {
	var a Asides
	d.Body.Root.Each(func(n *tree.Node) {
		if tracked[n.Name] {
			a.Changes++
		}
	})
	a.Chunks = d.Chunks()
	root, err := tree.Parse(d.Related("comments"))
	if err != nil {
		return a
	}
	for _, c := range root.All("w:comment") {
		var words []string
		c.Each(func(n *tree.Node) {
			switch n.Name {
			case "w:p":
				words = append(words, " ")
			case "w:t":
				words = append(words, LeafText(n))
			}
		})
		a.Comments = append(a.Comments, Comment{c.Get("author"), strings.Join(strings.Fields(strings.Join(words, "")), " ")})
	}
	return a
}

// Boxes gives what stands in the text boxes of a paragraph, in the order in which they are anchored.
func (p *Paragraph) Boxes() (all [][]Item) {
	p.Element.EachShown(func(n *tree.Node) {
		if n.Name == "w:txbxContent" && n.Within("w:txbxContent") == nil {
			all = append(all, p.Story.blocks(n, &placer{fixed: "khung chữ"}))
		}
	})
	return all
}
