package starter

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// How people shorten the kind of a city before its name, and one city's whole name; and how they part a province from what is in it but by a comma.
var (
	shortCity   = regexp.MustCompile(`(^|[\s,])(?:TP|Tp|tp)[. ]\s*`)
	shortName   = regexp.MustCompile(`(^|[\s,(])(?i:TP[. ]*)HCM\b`)
	loosePlaces = regexp.MustCompile(`\s+[-–(]\s*((?i:tỉnh|thành phố|tp)[. ][^()]*)\)?$`)
)

// partyBodies are how the names of the Party's committees begin, whose documents have rules of their own.
var partyBodies = []string{"tỉnh ủy", "thành ủy", "đảng ủy", "huyện ủy", "quận ủy", "thị ủy", "chi bộ", "đảng bộ"}

// typedName gives an office's name as a person typed it in the spelling of the tables. The error is a sentence for him.
func typedName(name string) (string, error) {
	tidy := strings.Join(strings.Fields(norm.NFC.String(name)), " ")
	tidy = strings.NewReplacer("Uỷ", "Ủy", "uỷ", "ủy").Replace(tidy)
	tidy = loosePlaces.ReplaceAllString(tidy, ", $1")
	tidy = shortName.ReplaceAllString(tidy, "${1}Thành phố Hồ Chí Minh")
	tidy = shortCity.ReplaceAllString(tidy, "${1}Thành phố ")
	switch lower := strings.ToLower(tidy); {
	case strings.TrimFunc(tidy, unicode.IsPunct) == "":
		return "", fmt.Errorf("thiếu tên cơ quan, ví dụ “xã Hòa Hội, tỉnh Tây Ninh”")
	case strings.ContainsAny(tidy, "()[]{}\"“”:;/"):
		return "", fmt.Errorf("“%s”: chỉ ghi tên cơ quan, rồi dấu phẩy và tên tỉnh, ví dụ “xã Hòa Hội, tỉnh Tây Ninh”", name)
	case hasPrefixOf(lower, partyBodies):
		return "", fmt.Errorf("“%s”: văn bản của cơ quan Đảng theo quy định riêng của Đảng, không theo Nghị định 30/2020/NĐ-CP", name)
	case tidy == strings.ToUpper(tidy):
		return "", fmt.Errorf("“%s”: ghi bằng chữ thường, chỉ viết hoa chữ đầu của tên riêng, ví dụ “xã Hòa Hội, tỉnh Tây Ninh”; chương trình tự viết in hoa ở chỗ cần", name)
	}
	return tidy, nil
}

// hasPrefixOf says whether a text begins with one of some words.
func hasPrefixOf(text string, words []string) bool {
	for _, w := range words {
		if text == w || strings.HasPrefix(text, w+" ") {
			return true
		}
	}
	return false
}
