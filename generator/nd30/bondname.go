package nd30

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"vanban/generator/doc"
)

// beginners are words with a capital that begin the name of a body or a document, and end the name before.
var beginners = strings.Split(`Sở|Bộ|Ban|Phòng|Cục|Vụ|Luật|Mục|Điều|Ủy ban|Uỷ ban|Văn phòng|Hội đồng|Chi cục|Trung tâm|Trung ương|Công an|Công ty|`+
	`Kế hoạch|Quyết định|Nghị quyết|Nghị định|Thông tư|Thông báo|Chỉ thị|Chương trình|Phụ lục`, "|")

// longestName is how many words with capitals the name of a person or a place has at most.
const longestName = 5

// properEnd gives where the word with one capital, at its beginning, ends that stands at a byte of a text; at itself where none
// does. A single capital is such a word where another follows: “Ý Yên”, “Ô Môn”.
func properEnd(text string, at int) int {
	first, n := utf8.DecodeRuneInString(text[at:])
	if !unicode.IsUpper(first) {
		return at
	}
	end := at + n
	for _, c := range text[end:] {
		if !unicode.IsLower(c) && !isMark(c) {
			break
		}
		end += utf8.RuneLen(c)
	}
	if end == at+n && !(strings.ContainsRune("ÝÔÂĂƠƯÊAEIOUY", first) && strings.HasPrefix(text[end:], " ") && properEnd(text, end+1) > end+1) {
		return at
	}
	return end
}

// withNames gives where the words with capitals end that follow a byte of a text, each behind one blank, up to so many.
func withNames(text string, at, most int) int {
	for ; most > 0 && at < len(text) && text[at] == ' '; most-- {
		end := properEnd(text, at+1)
		if end == at+1 {
			break
		}
		at = end
	}
	return at
}

// named gives how much of a text that begins with a body is its name: with the names behind it, up to the next body or document.
func named(text string, found int) int { return beforeNext(text, withNames(text, found, len(text))) }

// place is named of a level of places, such as “xã”: nothing where neither a name nor a number is behind it.
func place(text string, found int) int {
	end := withNames(text, found, len(text))
	if c := text[found-1]; end == found && (c < '0' || c > '9') {
		return 0
	}
	return beforeNext(text, end)
}

// ofField gives how much of a text that begins with “sở ” is its name: up to the end of a field of administration, the
// longest that is there. Nothing where none is.
func ofField(text string, found int) int {
	longest := 0
	for _, field := range fields {
		end := found + len(field)
		if end > longest && end <= len(text) && strings.EqualFold(text[found:end], field) && wordAt(text, found, end) {
			longest = end
		}
	}
	return longest
}

// beforeNext gives how many of the found bytes at the beginning of a text stand before the next name begins.
func beforeNext(text string, found int) int {
	for i := range found {
		if text[i] == ' ' && beginsAnother(text[i+1:]) {
			return i
		}
	}
	return found
}

func beginsAnother(text string) bool {
	return slices.ContainsFunc(beginners, func(b string) bool {
		rest, is := strings.CutPrefix(text, b)
		return is && (rest == "" || rest[0] == ' ')
	})
}

// bindNames ties the names of places and persons: two words with capitals and more. What begins as a body's name does is none.
func bindNames(text string, bonds []doc.Bond) {
	next := 0
	for w := range wordsOf(text) {
		first := properEnd(text, w.start)
		if w.start < next || first == w.start {
			continue
		}
		next = withNames(text, first, longestName-1)
		if next == first {
			continue
		}
		end := w.start + max(0, beforeNext(" "+text[w.start:], next-w.start+1)-1)
		if wordAt(text, w.start, end) {
			bind(bonds[w.start:end], doc.FactBond)
		}
	}
}

// places finds a name of several words in a text, as whole words, capitals aside.
func places(text, name string) []span {
	lower, name := strings.ToLower(text), strings.ToLower(name)
	if !strings.Contains(name, " ") || len(lower) != len(text) {
		return nil
	}
	var all []span
	for from := 0; ; {
		i := strings.Index(lower[from:], name)
		if i < 0 {
			return all
		}
		if at := from + i; wordAt(text, at, at+len(name)) {
			all = append(all, span{at, at + len(name)})
		}
		from += i + len(name)
	}
}
