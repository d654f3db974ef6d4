package xlsx

import (
	"strings"
	"unicode/utf16"

	"vanban/generator/doc"
	"vanban/generator/spreadsheetml"
)

// appendixName gives the words of the appendix's label, "Phụ lục I", or the
// name of the document's kind where it has no label.
func appendixName(d *doc.Document) string {
	for _, b := range d.Sections[0].Blocks {
		for l := range doc.Lines(b) {
			if l.Role == doc.AppendixLabel && len(l.Text) > 0 {
				return doc.Plain(l.Text)
			}
		}
	}
	return d.Meta.KindName
}

// sheetName makes a name fit for a sheet's tab: a space for each character
// that may not stand in it, no apostrophe, at most 31 UTF-16 units.
func sheetName(name string) string {
	clean := strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(`[]:*?/\'`, r) {
			return ' '
		}
		return r
	}, name)
	var short strings.Builder
	units := 0
	for _, r := range strings.Join(strings.Fields(clean), " ") {
		if units += utf16.RuneLen(r); units > spreadsheetml.MaxName {
			break
		}
		short.WriteRune(r)
	}
	return strings.TrimSpace(short.String())
}
