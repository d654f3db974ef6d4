package document

import (
	"crypto/sha256"
	"fmt"
	"strings"

	"vanban/generator/chartml"
	"vanban/generator/word/tree"
)

// blip is the element by which a drawing names the picture that it shows (ECMA-376 part 1, 20.1.8.13); the tree has no prefix for its namespace.
const blip = "?blip"

// IsBlip says whether an element names a picture, by a relationship of its part.
func IsBlip(n *tree.Node) bool { return n.Name == blip }

// Embedded gives the relationship by which it does.
func Embedded(n *tree.Node) string {
	for _, a := range n.Attrs {
		if a.Name.Local == "embed" {
			return a.Value
		}
	}
	return ""
}

// Picture is a picture of a paragraph, or a chart.
type Picture struct {
	Words  string // that tell of it
	Extent string // how large it is, as the file has it
	Sum    string // of its bytes; of a chart of what it shows, since a word processor writes its part anew
}

// Pictures gives those of the paragraph.
func (p *Paragraph) Pictures() []Picture {
	var all []Picture
	p.Element.Each(func(n *tree.Node) {
		if n.Name != "w:drawing" {
			return
		}
		var own Picture
		n.Each(func(k *tree.Node) {
			if chartml.IsNamed(k) {
				own.Sum = chartml.Sum(p.Story.embedded(k.Attr("r:", "id")))
			}
			switch strings.TrimLeft(k.Name, "wp:?") {
			case "docPr":
				own.Words = k.Attr("", "descr")
			case "extent":
				own.Extent = k.Attr("", "cx") + "×" + k.Attr("", "cy")
			case "blip":
				own.Sum = fmt.Sprintf("%x", sha256.Sum256(p.Story.embedded(Embedded(k))))
			}
		})
		if own.Sum != "" {
			all = append(all, own)
		}
	})
	return all
}

// embedded gives the bytes of the part that a relationship of the story's part leads to; nil where there is none.
func (s *Story) embedded(id string) []byte {
	_, data := s.Doc.partOf(s.Part, id)
	return data
}
