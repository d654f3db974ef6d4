package docx

import (
	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/ooxml"
)

// sectionProperties is CT_SectPr. Its write holds the order of the schema.
type sectionProperties struct {
	orientation doc.Orientation
	header      string // relationship of the header with the page number
	first       string // relationship of the first page's header
}

// write gives the section its page, and page numbers that start again at 1.
func (s *sectionProperties) write(x *ooxml.XML) {
	page := nd30.PageOf(s.orientation)
	x.Open("w:sectPr")
	x.Empty("w:headerReference", "w:type", "default", "r:id", s.header)
	x.Empty("w:headerReference", "w:type", "first", "r:id", s.first)
	x.Empty("w:type", "w:val", "nextPage")
	size := []string{"w:w", twips(page.Width), "w:h", twips(page.Height)}
	if s.orientation == doc.Landscape {
		size = append(size, "w:orient", "landscape")
	}
	x.Empty("w:pgSz", size...)
	x.Empty("w:pgMar", "w:top", twips(page.Top), "w:right", twips(page.Right), "w:bottom", twips(page.Bottom),
		"w:left", twips(page.Left), "w:header", twips(page.Header), "w:footer", twips(page.Header), "w:gutter", "0")
	x.Empty("w:pgNumType", "w:start", "1")
	x.Empty("w:cols", "w:space", "0")
	x.Empty("w:titlePg")
	x.Close("w:sectPr")
}
