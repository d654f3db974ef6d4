package check

import (
	"slices"
	"strings"
	"unicode"
)

// clauseParts are the parts of the decree that a rule's number begins with.
var clauseParts = []struct{ prefix, annex string }{
	{"I.I.", "Mục I Phần I Phụ lục I"}, {"I.II.", "Mục II Phần I Phụ lục I"}, {"I.III.", "Mục III Phần I Phụ lục I"}, {"I.V.", "Mục V Phần I Phụ lục I"},
	{"I.P2.I.", "Mục I Phần II Phụ lục I"}, {"I.P2.II.", "Mục II Phần II Phụ lục I"}, {"II.", "Phụ lục II"}, {"III.", "Phụ lục III"}, {"VI.", "Phụ lục VI"}, {"X.", usage},
}

// usage stands for the clause of what the decree says nothing of, and heads of offices mark.
const usage = "theo thông lệ trình bày"

// ClauseOf gives where the decree orders a rule, as a clerk reads it, by the rule's number: "điểm b khoản 1 Mục II Phần I Phụ lục I".
func ClauseOf(id string) string {
	if article, is := strings.CutPrefix(id, "D"); is {
		parts := strings.Split(article, ".")
		parts[0] = "Điều " + parts[0]
		return strings.Join(outward(parts), " ")
	}
	for _, p := range clauseParts {
		rest, is := strings.CutPrefix(id, p.prefix)
		switch {
		case !is:
			continue
		case p.annex == usage:
			return usage
		case p.prefix == "II.":
			return strings.Join(outward(append([]string{p.annex}, mucOf(rest)...)), " ")
		case p.prefix == "III.":
			return "các mẫu của " + p.annex
		case p.prefix == "VI.":
			return p.annex
		}
		return strings.Join(outward(append([]string{p.annex}, strings.Split(rest, ".")...)), " ")
	}
	return ""
}

// mucOf gives the parts of a number of annex II, the first of which is a mục.
func mucOf(rest string) []string {
	parts := strings.Split(rest, ".")
	parts[0] = "Mục " + parts[0]
	return parts
}

// outward writes a clause from the point outward: điểm, khoản, and what they stand in; a number behind the point counts what is said there, and is no
// part of the decree.
func outward(parts []string) []string {
	var all []string
	for i, p := range parts {
		switch {
		case strings.ContainsRune(p, ' '):
			all = append(all, p)
		case isNumber(p) && !hasClause(all):
			all = append(all, "khoản "+p)
		case isPoint(p) && hasClause(all) && i < 4:
			all = append(all, "điểm "+p)
		}
	}
	slices.Reverse(all)
	return all
}

func hasClause(all []string) bool {
	return slices.ContainsFunc(all, func(s string) bool { return strings.HasPrefix(s, "khoản ") })
}

func isNumber(s string) bool { return s != "" && strings.TrimFunc(s, unicode.IsDigit) == "" }

// isPoint says whether a part of a number is the letter of a point.
func isPoint(s string) bool { return len([]rune(s)) == 1 && unicode.IsLetter([]rune(s)[0]) }
