package heading

import (
	"fmt"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"vanban/generator/doc"
	"vanban/generator/strictyaml"
)

// Contents is the table of contents that a document asks for (muc-luc); the zero value where it asks for none.
type Contents struct {
	From   int // tu-trang: how many pages its text has at least that is given one
	Levels int // cap: how many levels of titles are entered, from the highest
}

// ContentsKey is the key of a document by which it asks for a table of contents, and contentsSchema what may stand under it.
const ContentsKey = "muc-luc"

var contentsSchema = strictyaml.Schema{Name: ContentsKey, Optional: []string{"tu-trang", "cap"}}

// What “muc-luc: có” asks for: who wants a table of contents and says no more wants it of every text that has more than one page, with the two
// levels that nearly all texts have.
const (
	usualFrom   = 2
	usualLevels = 2
	mostFrom    = 999
)

// Asked says whether a table of contents is wanted.
func (c Contents) Asked() bool { return c.Levels > 0 }

// ReadContents reads muc-luc: yes or no, or a group of keys.
func ReadContents(m *strictyaml.Mapping) Contents {
	f, given := m.Given(ContentsKey)
	if !given {
		return Contents{}
	}
	c := Contents{From: usualFrom, Levels: usualLevels}
	switch f.Value.(type) {
	case *ast.MappingNode, *ast.MappingValueNode:
		own := m.Mapping(contentsSchema)
		if n := own.Number("tu-trang", 1, mostFrom); n > 0 {
			c.From = n
		}
		if n := own.Number("cap", 1, doc.MostTitles); n > 0 {
			c.Levels = n
		}
		return c
	}
	if t := m.Text(ContentsKey); t.S != "" && strings.Trim(t.S, "0123456789") == "" {
		m.Decoder.Report(t.At, fmt.Sprintf("“%s” không thể là “%s”.", ContentsKey, t.S), fmt.Sprintf("ghi có, hoặc số trang mà từ đó văn bản có mục lục: %s: {tu-trang: %s}", ContentsKey, t.S))
		return Contents{}
	}
	if !strictyaml.Choose(m, ContentsKey, strictyaml.YesNo, false) {
		return Contents{}
	}
	return c
}
