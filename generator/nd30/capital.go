package nd30

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// properWords are single words that keep their capital wherever they stand (annex II, V.1, V.5 and the names of one word in use), some
// only with one of these second words: Nhân dân, but nhân sự.
var properWords = map[string][]string{
	"Đảng": nil, "Tết": nil, "Internet": nil, "Huế": nil, "Việt": nil,
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
	case title == "", isCapitals(first), isCapitalised(second) && !isCapitals(second), among(properWords, strings.TrimRight(first, ",;:"), second):
		return title
	case slices.ContainsFunc(names, func(name string) bool {
		return name != "" && strings.HasPrefix(title+" ", name+" ")
	}):
		return title
	}
	return string(unicode.ToLower(r)) + title[n:]
}

// commonWords begin what names no agency by its own name but several, or any, of a kind: các sở, ngành; cơ quan liên quan; some
// only with one of these second words: công chức, but Công an.
var commonWords = map[string][]string{
	"Các": nil, "Những": nil, "Mọi": nil, "Mỗi": nil, "Từng": nil, "Một": nil, "Nhiều": nil, "Người": nil, "Hộ": nil,
	"Cơ": {"quan"}, "Đơn": {"vị"}, "Công": {"chức"}, "Cán": {"bộ"}, "Cá": {"nhân"}, "Doanh": {"nghiệp"}, "Tổ": {"chức"}, "Thủ": {"trưởng"},
	"Tất": {"cả"}, "Toàn": {"thể", "bộ"},
}

// among says whether two words begin as one of such words does.
func among(words map[string][]string, first, second string) bool {
	seconds, is := words[first]
	return is && (seconds == nil || slices.Contains(seconds, strings.TrimRight(second, ",;:")))
}

// AgencyWithinSentence gives what names those who do a thing as it stands within a sentence. The names of agencies are
// written with a capital (annex II, IV.1); words that are common to many of them have a small one there.
func AgencyWithinSentence(name string) string {
	first, rest, _ := strings.Cut(name, " ")
	second, _, _ := strings.Cut(rest, " ")
	list := strings.HasSuffix(first, ",") // "Sở, ban, ngành tỉnh"
	if !among(commonWords, first, second) && !(list && !isCapitals(first) && !isCapitalised(second)) {
		return name
	}
	r, n := utf8.DecodeRuneInString(name)
	return string(unicode.ToLower(r)) + name[n:]
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
