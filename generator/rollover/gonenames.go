package rollover

import (
	"slices"
	"strings"
)

// Gone is a body that was abolished or merged in 2025, as a text names it.
type Gone struct {
	Name      string
	Successor string // empty where none took over all
}

// IsTwoLevels says whether a plan's year is one in which there are no districts any more; 0 is a year that isn't known.
func IsTwoLevels(year int) bool { return year == 0 || year >= twoLevels }

// signs are parts of words, one of which stands in every name of a body that is gone: most lines of a large table have none, and need not be searched.
var signs = []string{"uyện", "UYỆN", "uận", "UẬN", "hị xã", "HỊ XÃ", "hị trấn", "HỊ TRẤN", "hị ủy", "hị uỷ", "hành phố", "HÀNH PHỐ", "hành ủy", "hành uỷ", "hòng ", "Bộ ", "Sở ", "Dân tộc"}

// GoneIn gives the bodies that a line names and that are no more, but those in the names of documents of their time.
func GoneIn(line string) (all []Gone) {
	if !slices.ContainsFunc(signs, func(s string) bool { return strings.Contains(line, s) }) {
		return nil
	}
	for _, m := range gone(line) {
		if !m.quoted {
			all = append(all, Gone{m.name, m.successor})
		}
	}
	return all
}
