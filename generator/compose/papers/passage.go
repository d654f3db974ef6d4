package papers

import (
	"slices"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/letters"
	"vanban/generator/pattern"
)

// A document that issues others has several texts, each in a section. A part of it that a trích sao names by its number alone is the first one's that has such
// a part: the decision's own, not that of what it issues. The name of a text behind the part says which is meant: “Điều 2 Quy chế kèm theo”, “Mục I Phụ lục II”.

// textOf gives the number of the section that has a part, and those of others that have one of that name, too; -1 where none has.
func textOf(name string, sections []*doc.Section) (in int, others []int) {
	named := letters.Folded(strings.Trim(besideParts().ReplaceAllString(passageUnit().ReplaceAllString(name, " "), " "), " ,;."))
	among := slices.Collect(func(yield func(int) bool) {
		for i, s := range sections {
			if (named == "" || names(named, i, sections)) && choose(s, name, map[int]bool{}) && !yield(i) {
				return
			}
		}
	})
	switch {
	case len(among) == 0:
		return -1, nil
	case named != "":
		return among[0], nil
	}
	return among[0], among[1:]
}

// besideParts are words that stand between a part and the text that it is of, or say only that this is the one copied.
var besideParts = pattern.Lazy(`(?i)(^|[\s,;])(của|tại|thuộc|trong|này|ban hành|và)($|[\s,;])`)

// withIt are the words for whatever is issued with the first text.
const withIt = "kem theo"

// names says whether some folded words mean a section: its kind or the label of the appendix, with more of its title where several have that.
func names(words string, i int, sections []*doc.Section) bool {
	kind, whole := namesOfText(sections[i])
	bare := strings.TrimSpace(strings.ReplaceAll(words, withIt, ""))
	if bare == "" {
		return i > 0
	}
	for j, s := range sections { // one whose whole title is written is meant by that alone
		if _, other := namesOfText(s); other != "" && strings.Contains(words, other) {
			return i == j || whole == other
		}
	}
	return kind != "" && (bare == kind || strings.HasPrefix(bare, kind+" "))
}

// namesOfText gives how a section's text is called, in folded letters: by its kind, and with its title.
func namesOfText(s *doc.Section) (kind, whole string) {
	for _, b := range s.Blocks {
		switch b := b.(type) {
		case *doc.Title:
			kind = letters.Folded(doc.Plain(b.Kind))
			return kind, strings.TrimSpace(kind + " " + letters.Folded(doc.Plain(b.Abstract)))
		case *doc.AppendixHead:
			return letters.Folded(doc.Plain(b.Label)), letters.Folded(doc.Plain(b.Title))
		}
	}
	return "", ""
}

// nameOfText gives the kind of a section's text as it is written in a sentence.
func nameOfText(s *doc.Section) string {
	for _, b := range s.Blocks {
		switch b := b.(type) {
		case *doc.Title:
			return letters.UpperFirst(strings.ToLower(doc.Plain(b.Kind)))
		case *doc.AppendixHead:
			return doc.Plain(b.Label)
		}
	}
	return ""
}
