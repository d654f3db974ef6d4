package legacyfont

import "strings"

// The fonts of TCVN3 whose names end in H (.VnTimeH) show small letters as capitals. A text typed for them has capitals of ASCII and small
// letters of the code: “THùC HIÖN” is THỰC HIỆN. A word that has one letter of ASCII at most, as “KÕ” and “Së” have, may also begin with
// a capital only: it is as the words beside it are.

// ShowsCapitals says whether a font is one of those, by its name.
func ShowsCapitals(font string) bool {
	name := strings.ToLower(font)
	return strings.HasPrefix(name, ".vn") && strings.HasSuffix(name, "h")
}

// letterCase is what a word says of the font it was typed for.
type letterCase int

const (
	either letterCase = iota
	small
	capital
)

// capitals gives for the words of a text, by the bytes at which they begin, which were typed for a font of capitals.
func capitals(text string) map[int]bool {
	all := map[int]bool{}
	at := 0
	for line := range strings.Lines(text) {
		capitalsOfLine(line, at, all)
		at += len(line)
	}
	return all
}

func capitalsOfLine(line string, at int, all map[int]bool) {
	var starts []int
	var cases []letterCase
	for w := range allWords(line) {
		starts, cases = append(starts, at+w.start), append(cases, caseOf(w.s))
	}
	before, after := either, make([]letterCase, len(cases)+1)
	for i := len(cases) - 1; i >= 0; i-- {
		if after[i] = cases[i]; after[i] == either {
			after[i] = after[i+1]
		}
	}
	for i, is := range cases {
		beside := before != small && after[i] != small && (before == capital || after[i] == capital)
		if is == capital || is == either && beside {
			all[starts[i]] = true
		}
		if is != either {
			before = is
		}
	}
}

// caseOf looks at a word's letters of ASCII. Abbreviations, which are no syllables, are in capitals in any text.
func caseOf(word string) letterCase {
	n := 0
	for _, c := range word {
		switch {
		case 'a' <= c && c <= 'z':
			return small
		case 'A' <= c && c <= 'Z':
			n++
		}
	}
	if n < 2 {
		return either
	}
	if converted, ok := fromTCVN3(word); !ok || !IsSyllable(converted) {
		return either
	}
	return capital
}
