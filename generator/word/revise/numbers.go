package revise

import (
	"regexp"
	"strconv"
	"strings"

	"vanban/generator/nd30"
	"vanban/generator/pattern"
	"vanban/generator/word/document"
)

// numbering is a kind of typed number: how it looks, what a person calls it, and how it is read and written.
type numbering struct {
	form  func() *regexp.Regexp // its first group is the number
	name  string
	read  func(string) int // 0 where it is none
	write func(int) string // empty beyond the last one
	below []int            // the kinds that begin anew behind one of it
}

// The kinds of numbers, as in numberings. A task's is in the table of tasks only; an appendix's is all of its line.
const (
	partNumber = iota
	chapterNumber
	divisionNumber    // Mục 1
	subdivisionNumber // Tiểu mục 1
	formNumber        // Biểu 01, Mẫu số 01
	articleNumber
	sectionNumber
	clauseNumber
	subclauseNumber // 1.1
	itemNumber      // 1.1.1
	pointNumber
	taskNumber
	appendixNumber

	numberKinds int = iota
)

// numberings are the typed numbers of a text (I.II.6.đ of Annex I), and those of the common practice below a clause. A figure such
// as 1.500 or 1.5 begins none: a number of several parts has two digits at most in each, and a full stop or a capital behind it.
var numberings = []numbering{
	partNumber:        {pattern.Lazy(`^Phần ([IVXLC]{1,6})(?:\n|$)`), "Phần %s", roman, nd30.Roman, []int{divisionNumber, subdivisionNumber, sectionNumber, clauseNumber, subclauseNumber, itemNumber, pointNumber}},
	chapterNumber:     {pattern.Lazy(`^Chương ([IVXLC]{1,6})(?:\n|$)`), "Chương %s", roman, nd30.Roman, []int{divisionNumber, subdivisionNumber, sectionNumber, clauseNumber, subclauseNumber, itemNumber, pointNumber}},
	divisionNumber:    {pattern.Lazy(`^Mục (\d{1,2})(?:\n|$)`), "Mục %s", pattern.Number, strconv.Itoa, []int{subdivisionNumber, clauseNumber, subclauseNumber, itemNumber, pointNumber}},
	subdivisionNumber: {pattern.Lazy(`^Tiểu mục (\d{1,2})(?:\n|$)`), "Tiểu mục %s", pattern.Number, strconv.Itoa, []int{clauseNumber, subclauseNumber, itemNumber, pointNumber}},
	formNumber: {pattern.Lazy(`^(?:Biểu|Mẫu số) (\d{2,3})(?:\n|$)`), "biểu %s", pattern.Number, nd30.DocumentNumber,
		[]int{sectionNumber, clauseNumber, subclauseNumber, itemNumber, pointNumber}},
	articleNumber:   {pattern.Lazy(`^Điều (\d{1,3})\.(?:\s|$)`), "Điều %s", pattern.Number, strconv.Itoa, []int{clauseNumber, subclauseNumber, itemNumber, pointNumber}},
	sectionNumber:   {pattern.Lazy(`^([IVXLC]{1,8})\.\s`), "mục %s", roman, nd30.Roman, []int{clauseNumber, subclauseNumber, itemNumber, pointNumber}},
	clauseNumber:    {pattern.Lazy(`^(\d{1,3})\.\s`), "khoản %s", pattern.Number, strconv.Itoa, []int{subclauseNumber, itemNumber, pointNumber}},
	subclauseNumber: {pattern.Lazy(`^(\d{1,2}\.\d{1,2})(?:\.\s|\s+\p{Lu})`), "khoản %s", lastPart, strconv.Itoa, []int{itemNumber, pointNumber}},
	itemNumber:      {pattern.Lazy(`^(\d{1,2}\.\d{1,2}\.\d{1,2})(?:\.\s|\s+\p{Lu})`), "khoản %s", lastPart, strconv.Itoa, []int{pointNumber}},
	pointNumber:     {pattern.Lazy(`^([a-zđ])\)\s`), "điểm %s", nd30.PointNumber, point, nil},
	taskNumber:      {pattern.Lazy(`^(\d{1,4})(?:[.)]\s|[.)]?$)`), "nhiệm vụ %s", pattern.Number, strconv.Itoa, nil},
	appendixNumber: {pattern.Lazy(`^(?i:phụ lục)(?: (?i:số))? ([IVXLC]{1,6}|\d{1,2})$`), "Phụ lục %s", romanOrDecimal, nd30.Roman,
		[]int{partNumber, chapterNumber, divisionNumber, subdivisionNumber, formNumber, articleNumber, sectionNumber, clauseNumber, subclauseNumber, itemNumber, pointNumber}},
}

// parents are the kinds whose number a number of several parts begins with.
var parents = map[int]int{subclauseNumber: clauseNumber, itemNumber: subclauseNumber}

// lastPart reads the last of a number's parts: 3 of 1.2.3.
func lastPart(s string) int { return pattern.Number(s[strings.LastIndexByte(s, '.')+1:]) }

func romanOrDecimal(s string) int { return max(roman(s), pattern.Number(s)) }

// most is beyond the Roman numbers that are read: C. begins an initial.
const most = 100

func roman(s string) int {
	if n := nd30.RomanNumber(s); n < most {
		return n
	}
	return 0
}

func point(n int) string {
	s, err := nd30.PointLabel(n)
	if err != nil {
		return ""
	}
	return strings.TrimSuffix(s, ")")
}

// number is the typed number that a text begins with.
type number struct {
	kind     int
	value    int
	from, to int // of its value, in bytes
	prefix   string
}

// numberOf reads the number of a paragraph.
func numberOf(text string) (number, bool) {
	for kind := range taskNumber {
		if n, is := numberAs(kind, text); is {
			return n, true
		}
	}
	return number{}, false
}

func numberAs(kind int, text string) (n number, is bool) {
	m := numberings[kind].form().FindStringSubmatchIndex(text)
	if m == nil {
		return n, false
	}
	n = number{kind: kind, from: m[2], to: m[3], value: numberings[kind].read(text[m[2]:m[3]]), prefix: text[:m[2]]}
	return n, n.value > 0
}

// unnumbered is a text without the number that it begins with: what stays of it when others come before it.
func unnumbered(text string) string {
	n, is := numberOf(text)
	if !is {
		return text
	}
	return text[n.to:]
}

// unnumberedKey is equal for elements that only their numbers tell apart.
func unnumberedKey(it document.Item) string {
	switch it := it.(type) {
	case *document.Paragraph:
		if it.Text != "" {
			return unnumbered(it.Text) + it.Extra
		}
	case *document.Row:
		if number, rest, cut := strings.Cut(it.Words(), "\x1f"); cut && document.RowNumber().MatchString(number) {
			return document.RowNumber().ReplaceAllString(number, "") + "\x1f" + rest
		}
	}
	return it.Key()
}

// addedKey is equal for elements that only their numbers tell apart, and the marks behind their words: a person types another one than the program sets.
func addedKey(it document.Item) string {
	if p, is := it.(*document.Paragraph); is && p.Text != "" {
		return nd30.TrimEnd(unnumbered(p.Text)) + p.Extra
	}
	return unnumberedKey(it)
}
