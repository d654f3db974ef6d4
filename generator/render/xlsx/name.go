package xlsx

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"vanban/generator/doc"
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
		if units += utf16.RuneLen(r); units > excelize.MaxSheetNameLength {
			break
		}
		short.WriteRune(r)
	}
	return strings.TrimSpace(short.String())
}

// checkName finds a name that no reader takes, or that it takes for another's: two that differ in case alone are one.
func checkName(name string, others []string) error {
	switch {
	case name == "":
		return errors.New("trang tính không có tên")
	case slices.ContainsFunc(others, func(other string) bool { return strings.EqualFold(other, name) }):
		return fmt.Errorf("hai trang tính cùng tên %q", name)
	}
	_, err := textLength(name)
	if err == nil && asTyped(name) != name {
		err = errors.New("có mã của một ký tự (như _x0041_)")
	}
	if err != nil {
		return fmt.Errorf("tên trang tính %q %w", name, err)
	}
	return nil
}
