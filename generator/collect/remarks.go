package collect

import (
	"encoding/xml"
	"maps"
	"slices"
	"strings"

	"vanban/generator/grid"
	"vanban/generator/ooxml"
)

// remarks gives what people noted beside cells of a sheet (18.7). A damaged part has none: nothing else depends on it.
func (b *book) remarks(s *sheet) (all []grid.Remark) {
	targets, err := b.pack.Targets(s.part)
	if err != nil {
		return nil
	}
	for _, part := range slices.Sorted(maps.Values(targets)) {
		if !strings.Contains(strings.ToLower(part), "/comments") {
			continue
		}
		var now grid.Remark
		inText := false
		var words passage
		if b.pack.Each(part, func(t xml.Token) error {
			switch e := t.(type) {
			case xml.StartElement:
				inText = e.Name.Local == "t"
				if e.Name.Local == "comment" {
					now, words = grid.Remark{}, passage{}
					now.Row, now.Column, _ = cellOf(ooxml.Attr(e, "ref"))
				}
				return b.element()
			case xml.EndElement:
				inText = false
				if e.Name.Local == "comment" && now.Row > 0 {
					now.Text = readable(now.Text)
					all = append(all, now)
				}
			case xml.CharData:
				if inText {
					now.Text += string(e)
				}
				return b.words(&words, e)
			}
			return nil
		}) != nil {
			return nil
		}
	}
	return all
}
