package nd30

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// properWords are single words that keep their capital wherever they stand (annex II, V.1, V.5 and the names of one word in use).
var properWords = []string{"Đảng", "Nhân", "Nhà", "Quốc", "Chính", "Trung", "Tết", "Internet", "Huế", "Việt"}

// properSeconds are the second words without which some of properWords are common ones: Nhân dân, but nhân sự.
var properSeconds = map[string][]string{
	"Nhân": {"dân"}, "Nhà": {"nước"}, "Quốc": {"hội"}, "Chính": {"phủ"}, "Trung": {"ương"},
}

// WithinSentence gives a title as it stands within a sentence: its first letter small, unless the title begins with
// a proper name. A proper name is two capitalised words in a row (Tây Ninh), a word in capitals (UBND), one of the
// words that annex II writes with a capital (Đảng, Nhân dân), or one of the given names.
func WithinSentence(title string, names ...string) string {
	first, rest, _ := strings.Cut(title, " ")
	second, _, _ := strings.Cut(rest, " ")
	r, n := utf8.DecodeRuneInString(title)
	switch {
	case title == "", isCapitals(first), isCapitalised(second) && !isCapitals(second), isProper(first, second):
		return title
	case slices.ContainsFunc(names, func(name string) bool {
		return name != "" && strings.HasPrefix(title+" ", name+" ")
	}):
		return title
	}
	return string(unicode.ToLower(r)) + title[n:]
}

// commonWords begin what names no agency by its own name but several, or any, of a kind: các sở, ngành; cơ quan liên quan.
var commonWords = []string{"Các", "Những", "Mọi", "Mỗi", "Từng", "Tất", "Toàn", "Một", "Nhiều", "Cơ", "Đơn", "Công", "Cán", "Người", "Cá", "Doanh", "Hộ", "Tổ", "Thủ"}

// commonSeconds are the second words without which some of commonWords begin the name of an agency: công chức, but Công an.
var commonSeconds = map[string][]string{
	"Cơ": {"quan"}, "Đơn": {"vị"}, "Công": {"chức"}, "Cán": {"bộ"}, "Cá": {"nhân"}, "Doanh": {"nghiệp"}, "Tổ": {"chức"}, "Thủ": {"trưởng"},
	"Tất": {"cả"}, "Toàn": {"thể", "bộ"},
}

// AgencyWithinSentence gives what names those who do a thing as it stands within a sentence. The names of agencies are
// written with a capital (annex II, IV.1); words that are common to many of them have a small one there.
func AgencyWithinSentence(name string) string {
	first, rest, _ := strings.Cut(name, " ")
	second, _, _ := strings.Cut(rest, " ")
	list := strings.HasSuffix(first, ",") // "Sở, ban, ngành tỉnh"
	seconds, needsSecond := commonSeconds[first]
	common := slices.Contains(commonWords, first) && (!needsSecond || slices.Contains(seconds, strings.TrimRight(second, ",;:")))
	if !common && !(list && !isCapitals(first) && !isCapitalised(second)) {
		return name
	}
	r, n := utf8.DecodeRuneInString(name)
	return string(unicode.ToLower(r)) + name[n:]
}

func isProper(first, second string) bool {
	word := strings.TrimRight(first, ",;:")
	seconds, needsSecond := properSeconds[word]
	return slices.Contains(properWords, word) && (!needsSecond || slices.Contains(seconds, strings.TrimRight(second, ",;:")))
}

func isCapitalised(word string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(word, "“\"("))
	return unicode.IsUpper(r)
}

// isCapitals says whether a word has at least two letters and begins with two capitals, as an abbreviation does.
func isCapitals(word string) bool {
	r, n := utf8.DecodeRuneInString(word)
	next, _ := utf8.DecodeRuneInString(word[n:])
	return unicode.IsUpper(r) && unicode.IsUpper(next)
}
