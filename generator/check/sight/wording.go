package sight

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"vanban/generator/check"
	"vanban/generator/letters"
	"vanban/generator/nd30"
	"vanban/generator/unit"
	"vanban/generator/word/document"
)

// Instead says which words stand in the place of a piece's, where they stand in its paragraph as they are.
func (p *Paper) Instead(f *check.Finding, q *Piece, words string) {
	if q.Place == nil {
		return
	}
	text := q.Place.Paragraph.Text
	if at := strings.Index(text, q.Text()); at >= 0 {
		f.Words, f.At, f.Instead = q.Text(), len([]rune(text[:at])), words
	}
}

// InsteadOf says which words stand in the place of some of a piece's, of which it is the first place in its paragraph.
func (p *Paper) InsteadOf(f *check.Finding, q *Piece, words, by string) {
	if q.Place == nil {
		return
	}
	text := q.Place.Paragraph.Text
	from := max(0, strings.Index(text, q.Text()))
	if at := strings.Index(text[from:], words); at >= 0 {
		f.Words, f.At, f.Instead = words, len([]rune(text[:from+at])), by
	}
}

// insteadOfLast is InsteadOf for words at the end of a piece.
func (p *Paper) insteadOfLast(f *check.Finding, q *Piece, words, by string) {
	if q.Place == nil {
		return
	}
	text := q.Place.Paragraph.Text
	if at := strings.LastIndex(text, words); at >= 0 {
		f.Words, f.At, f.Instead = words, len([]rune(text[:at])), by
	}
}

// EndWith says that a piece ends with a sign, and without those that stand behind its last word now.
func (p *Paper) EndWith(f *check.Finding, q *Piece, now, sign string) {
	if words, by := ending(q.Text(), now, sign); words != "" {
		p.insteadOfLast(f, q, words, by)
	}
}

// slips are the signs that nobody ends a sentence with: the finger went beside the key.
const slips = "\\|`~^*<>'"

// ending gives the end of a text, from its last word on, and that word with a sign instead of those behind it now. Where another mark stands there, as ! and
// ?, or no word at all, what was meant only the writer knows: nothing.
func ending(text, now, sign string) (words, by string) {
	core := strings.TrimRight(text, now+slips+" \u00a0")
	last, _ := utf8.DecodeLastRuneInString(core)
	if tail := strings.ReplaceAll(text[len(core):], " ", ""); strings.Contains(tail, "...") {
		return "", "" // dots where something is to be filled in
	}
	if core == "" || !unicode.IsLetter(last) && !unicode.IsDigit(last) && !strings.ContainsRune(")]”\"%…’", last) {
		return "", ""
	}
	word := core[strings.LastIndexAny(core, " \u00a0\t\n")+1:]
	return strings.TrimRight(text[len(core)-len(word):], " \u00a0"), word + sign
}

// InsteadIn is InsteadOf for words of the paragraph that are none of the piece's own.
func (p *Paper) InsteadIn(f *check.Finding, q *Piece, words, by string) {
	text := q.Place.Paragraph.Text
	if at := strings.Index(text, words); at >= 0 {
		f.Words, f.At, f.Instead = words, len([]rune(text[:at])), by
	}
}

// Pick gives the first of two texts where something holds, else the second.
func Pick(first bool, a, b string) string {
	if first {
		return a
	}
	return b
}

// Points writes a size as Word shows it.
func Points(l unit.Length) string {
	return strings.Replace(fmt.Sprintf("%g", float64(l.HalfPoints())/2), ".", ",", 1)
}

// RangeWords writes a range of sizes.
func RangeWords(r nd30.Range) string {
	if r.Min == r.Max {
		return Points(r.Min)
	}
	return Points(r.Min) + "–" + Points(r.Max)
}

// AlignWords says how a paragraph stands, by the value of its alignment.
func AlignWords(a string) string {
	switch a {
	case "left":
		return "canh trái"
	case "right":
		return "canh phải"
	case "both":
		return "canh đều hai bên"
	}
	return "canh giữa"
}

// Near says whether two lengths differ by no more than a third.
func Near(a, b, by unit.Length) bool { return a-b <= by && b-a <= by }

// Millimetres writes a length, with one figure behind the comma where it has one.
func Millimetres(l unit.Length) string {
	return strings.Replace(strings.TrimSuffix(fmt.Sprintf("%.1f", float64(l)/float64(unit.Millimetre)), ".0"), ".", ",", 1)
}

// Centimetres writes a length with up to two figures behind the comma.
func Centimetres(l unit.Length) string {
	s := strings.TrimRight(strings.TrimRight(fmt.Sprintf("%.2f", float64(l)/float64(unit.Centimetre)), "0"), ".")
	return strings.Replace(s, ".", ",", 1)
}

// IsLetter says whether a character is a letter or a digit.
func IsLetter(c rune) bool { return letters.IsWord(c) }

// IsForm says whether a text has a place that a program or a person fills in, so that what it says isn't known yet: {nguoi_ky}, [TÊN CƠ QUAN].
func IsForm(text string) bool { return strings.ContainsAny(text, "{[<") }

// FirstWords gives the first words of a text.
func FirstWords(s string) string {
	w := strings.Fields(s)
	if len(w) > 5 {
		return strings.Join(w[:5], " ") + " …"
	}
	return strings.Join(w, " ")
}

// LastSign gives the last character of a text; quotation marks behind a sign are not looked at.
func LastSign(s string) string {
	r := []rune(strings.TrimRight(strings.TrimSpace(s), "”\""))
	if len(r) == 0 {
		return ""
	}
	return string(r[len(r)-1])
}

// PitchWords writes the distance of a paragraph's lines: “1,2 dòng”, “15 pt”.
func PitchWords(s document.Standing) string {
	if s.Pitch > 0 {
		return strings.Replace(fmt.Sprintf("%.4g", float64(s.Pitch)/100), ".", ",", 1) + " dòng"
	}
	return Points(s.Exact) + " pt"
}

// FirstRune gives the first character of a text; empty of an empty one.
func FirstRune(s string) string {
	for _, c := range s {
		return string(c)
	}
	return ""
}

// IsFirstLine says whether a first line stands in as the decree has it (I.II.6.e).
func (v *View) IsFirstLine(at unit.Length) bool {
	return slices.ContainsFunc(v.Decree.FirstLines, func(l unit.Length) bool { return Near(at, l, nd30.IndentTolerance) })
}

// FirstLineWords writes how far first lines may stand in: “1 cm hoặc 1,27 cm”.
func (v *View) FirstLineWords() string {
	var all []string
	for _, l := range v.Decree.FirstLines {
		all = append(all, Centimetres(l)+" cm")
	}
	return strings.Join(all, " hoặc ")
}

// LabelInSmall writes a label of a part with small letters as the decree does, its number as it is: “CHƯƠNG III” as “Chương III”, “PHẦN THỨ HAI” as
// “Phần thứ hai”.
func LabelInSmall(label string) string {
	fields := strings.Fields(label)
	for i, w := range fields {
		if isNumeral(w) && i > 0 {
			continue
		}
		fields[i] = strings.ToLower(w)
	}
	small := []rune(strings.Join(fields, " "))
	if len(small) > 0 {
		small[0] = unicode.ToUpper(small[0])
	}
	return string(small)
}

// isNumeral says whether a word is a number in digits or in Roman numerals, whatever sign is behind it.
func isNumeral(w string) bool {
	w = strings.TrimRight(w, ".:)")
	return strings.Trim(w, "IVXLC") == "" || strings.Trim(w, "0123456789") == ""
}
