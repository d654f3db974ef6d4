package nd30

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"vanban/generator/doc"
)

// Level is a level of a text (I.II.6.c, I.II.6.đ), a row of the levels of a decree.
type Level struct {
	Key     string   // by which a text names it: "chuong"
	Name    string   // as a sentence names it: "chương"
	Word    string   // before its number: "Chương"; empty where the number stands alone
	OwnLine bool     // word and number stand on a line of their own, over the title
	Titles  Titles   // whether it has a title
	Head    doc.Role // of one with a title
	Item    doc.Role // of one without
	Through bool     // numbered through the whole text, and not anew in what it stands in
	Parts   int      // how many numbers of the levels above stand before its own: 1 of 1.1
	Below   []string // the levels of which one must stand over it; nil: none
	Beside  []string // levels of which the text has one, so that the row holds; nil: any text
	Clause  string
	Sign    string                    // behind the number
	Write   func(int) (string, error) // its number, from 1
}

// Titles says whether a level has a title.
type Titles int

// The answers.
const (
	MayHaveTitle  Titles = iota
	MustHaveTitle        // phần, chương, mục, tiểu mục (I.II.6.d)
	NoTitle
)

// The keys of levels that others name.
const (
	ArticleLevel   = "dieu"
	ClauseLevel    = "khoan"
	SubclauseLevel = "tieu-khoan"
	PointLevel     = "diem"
	SectionLevel   = "muc"
)

// withArticles are the levels beside which a mục has its word (Mục 1): the layout of I.V.6.a. Beside others it is that of I.V.6.b (I.).
var withArticles = []string{"chuong", "tieu-muc", ArticleLevel}

// levels are the levels of texts in their order, the highest first. A form has its own numbering within an appendix, as offices number them.
var levels = []Level{
	{Key: "bieu", Name: "biểu", Word: "Biểu", OwnLine: true, Titles: MustHaveTitle, Head: doc.FormHead, Through: true, Clause: "I.III.1.b", Write: twoDigits},
	{Key: "mau", Name: "mẫu", Word: "Mẫu số", OwnLine: true, Titles: MustHaveTitle, Head: doc.FormHead, Through: true, Clause: "I.III.1.b", Write: twoDigits},
	{Key: "phan", Name: "phần", Word: "Phần", OwnLine: true, Titles: MustHaveTitle, Head: doc.PartHead, Through: true, Clause: "I.II.6.đ", Write: inRoman},
	{Key: "chuong", Name: "chương", Word: "Chương", OwnLine: true, Titles: MustHaveTitle, Head: doc.ChapterHead, Through: true, Clause: "I.II.6.đ", Write: inRoman},
	{Key: SectionLevel, Name: "mục", Word: "Mục", OwnLine: true, Titles: MustHaveTitle, Head: doc.DivisionHead, Beside: withArticles, Clause: "I.II.6.đ", Write: arabic},
	{Key: SectionLevel, Name: "mục", Titles: MustHaveTitle, Head: doc.SectionHead, Clause: "I.V.6.b", Sign: ".", Write: inRoman},
	{Key: "tieu-muc", Name: "tiểu mục", Word: "Tiểu mục", OwnLine: true, Titles: MustHaveTitle, Head: doc.SubdivisionHead, Below: []string{SectionLevel}, Clause: "I.II.6.đ", Write: arabic},
	{Key: ArticleLevel, Name: "điều", Word: "Điều", Head: doc.ArticleHead, Item: doc.Article, Through: true, Clause: "I.II.6.đ", Sign: ".", Write: arabic},
	{Key: ClauseLevel, Name: "khoản", Head: doc.ClauseHead, Item: doc.Clause, Clause: "I.II.6.đ", Sign: ".", Write: arabic},
	{Key: SubclauseLevel, Name: "tiểu khoản", Head: doc.SubclauseHead, Item: doc.Subclause, Parts: 1, Below: []string{ClauseLevel, ArticleLevel}, Clause: "I.II.6.c", Sign: ".", Write: arabic},
	{Key: SubclauseLevel, Name: "tiểu khoản cấp dưới", Head: doc.ItemHead, Item: doc.Item, Parts: 2, Below: []string{SubclauseLevel}, Clause: "I.II.6.c", Sign: ".", Write: arabic},
	{Key: PointLevel, Name: "điểm", Titles: NoTitle, Item: doc.Point, Clause: "I.II.6.đ", Sign: ")", Write: pointLetter},
}

func twoDigits(n int) (string, error) { return DocumentNumber(n), nil }
func inRoman(n int) (string, error)   { return Roman(n), nil }
func arabic(n int) (string, error)    { return strconv.Itoa(n), nil }

func pointLetter(n int) (string, error) {
	label, err := PointLabel(n)
	return strings.TrimSuffix(label, ")"), err
}

// Number writes the number of one of the level, from 1, behind those of the levels that it stands in: of 1.1 that of its khoản.
func (l *Level) Number(n int, above ...int) (string, error) {
	own, err := l.Write(n)
	if err != nil {
		return "", err
	}
	parts := []string{}
	for _, a := range above[max(0, len(above)-l.Parts):] {
		parts = append(parts, strconv.Itoa(a))
	}
	return strings.Join(append(parts, own), "."), nil
}

// Label writes what stands before the text: "Chương I", "Điều 1.", "1.1.", "a)".
func (l *Level) Label(n int, above ...int) (string, error) {
	number, err := l.Number(n, above...)
	if err != nil {
		return "", err
	}
	return strings.TrimSpace(fmt.Sprint(l.Word, " ", number)) + l.Sign, nil
}

// Holds says whether the row is that of a text with some levels.
func (l *Level) Holds(keys []string) bool {
	return l.Beside == nil || slices.ContainsFunc(l.Beside, func(key string) bool { return slices.Contains(keys, key) })
}

// IsTitle says whether a role is that of a level's titles.
func (d *Decree) IsTitle(role doc.Role) bool {
	return role != 0 && slices.ContainsFunc(d.Levels, func(l Level) bool { return l.Head == role })
}
