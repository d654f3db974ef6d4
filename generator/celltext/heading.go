package celltext

import (
	"slices"

	"vanban/generator/pattern"
)

// remark is what stands behind a heading to explain it.
var remark = pattern.Lazy(`[(\[].*?[)\]]|[(\[].*$|\*+`)

// HeadingKeys gives the readings of a heading, folded: without its remark, and with it.
func HeadingKeys(text string) []string {
	bare, whole := Fold(remark().ReplaceAllString(OneLine(text), " ")), Fold(text)
	if bare == "" || bare == whole {
		return []string{whole}
	}
	return []string{bare, whole}
}

// IsPartOfTime says whether a heading tells an end of a time.
func IsPartOfTime(text string) bool {
	key := HeadingKeys(text)[0]
	return slices.Contains([]string{"bat dau", "tu", "tu ngay", "den", "den ngay", "ket thuc", "tu thang", "den thang", "tu quy", "den quy", "so tien", "tong so", "tong", "nguon"}, key)
}

// ColumnNumber is what numbers a column under its heading: (1), 2, B, 5 = 3 + 4.
var ColumnNumber = pattern.Lazy(`^\(?(?:\d{1,2}|[A-Za-z])\)?(?: ?=.*)?$`)

// wholeHead is how the head of a column begins, folded, that holds the whole of what the columns beside it part.
var wholeHead = pattern.Lazy(`^(?:tong|cong|toan bo|chung)(?: |$)`)

// IsWhole says whether a head names the whole of what others beside it part: “Tổng số”.
func IsWhole(head string) bool { return wholeHead().MatchString(Fold(head)) }
