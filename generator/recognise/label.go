package recognise

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"vanban/generator/nd30"
	"vanban/generator/pattern"
)

// Level is what a number that stands before a text numbers.
type Level int

// The levels, the highest first.
const (
	NoLevel     Level = iota
	Form              // Biểu 01
	Sample            // Mẫu số 01
	Section           // Phần I
	Chapter           // Chương I
	Division          // Mục 1
	Subdivision       // Tiểu mục 1
	Article           // Điều 1.
	Roman             // I.
	Arabic            // 1.
	Arabic2           // 1.1.
	Arabic3           // 1.1.1.
	Letter            // a)
	Dash              // -
	Plus              // +
)

// Label is a number before a text, typed or Word's own.
type Label struct {
	Level Level
	N     int    // what it counts; 0 of a dash
	Above []int  // the numbers before it: 1 of 1.2
	Words string // as it stands
	Own   bool   // Word writes it
	Bold  bool   // it is bold
	Loose bool   // it is of a form that may be none of a number: it must stand beside its like
}

// form is how a level's number looks.
type form struct {
	level  Level
	form   func() *regexp.Regexp
	loose  bool
	begins string // what its first character is of: most texts begin otherwise
}

// ordinals are numbers as words.
var ordinals = []string{"nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"}

const (
	digits       = "0123456789"
	smallLetters = "abcdefghijklmnopqrstuvwxyzđ"
)

// forms are the forms of numbers; the first that fits is taken. Group 1 is what is counted.
var forms = []form{
	{level: Section, form: pattern.Lazy(`(?i)^phần (?:thứ )?([ivxlc]+|\d+|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?:\s*[.:–-]|$)`), begins: "pP"},
	{level: Chapter, form: pattern.Lazy(`(?i)^chương ([ivxlc]+|\d+)(?:\s*[.:–-]|\s*$)`), begins: "cC"},
	{level: Subdivision, form: pattern.Lazy(`(?i)^tiểu mục (\d+|[ivxlc]+)(?:\s*[.:–-]|\s*$)`), begins: "tT"},
	{level: Division, form: pattern.Lazy(`(?i)^mục (\d+|[ivxlc]+)(?:\s*[.:–-]|\s*$)`), begins: "mM"},
	{level: Form, form: pattern.Lazy(`(?i)^biểu(?: số)? (\d+)(?:\s*[.:–-]|\s*$)`), begins: "bB"},
	{level: Sample, form: pattern.Lazy(`(?i)^mẫu(?: số)? (\d+)(?:\s*[.:–-]|\s*$)`), begins: "mM"},
	{level: Article, form: pattern.Lazy(`(?i)^điều (\d+)\s*[.:/]`), begins: "đĐ"},
	{level: Article, form: pattern.Lazy(`^(?:Điều|ĐIỀU) (\d+)\s*[–-]\s*\p{L}`), loose: true, begins: "Đ"},
	{level: Arabic3, form: pattern.Lazy(`^(\d{1,2}\.\d{1,2}\.\d{1,2})(?:[.)]|\s|$)`), begins: digits},
	{level: Arabic2, form: pattern.Lazy(`^(\d{1,2}\.\d{1,2})(?:[.)]\s|[.)]$|[.)]\p{Lu}|\s)`), begins: digits},
	{level: Arabic, form: pattern.Lazy(`^(\d{1,3})(?:[.)/]\s|[.)/]$|[.)]\p{Lu})`), begins: digits},
	{level: Roman, form: pattern.Lazy(`^([IVXLC]+)(?:[.)/]\s|[.)/]$|[.)/]\p{Lu}|\s?[-–]\s)`), begins: "IVXLC"},
	{level: Letter, form: pattern.Lazy(`^([a-zđ])(?:[.)/]\s|[.)/]$|\)\p{L})`), begins: smallLetters},
	{level: Arabic, form: pattern.Lazy(`^(\d{1,2})(?:\./\s| ?[-–]\s*\p{Lu}|[-–]\s+\p{L}|/\p{Lu}\p{Ll}| [.)]\s)`), loose: true, begins: digits},
	{level: Roman, form: pattern.Lazy(`^([IVX]+)(?:\./\s|[-–]\p{Lu}| [.)]\s)`), loose: true, begins: "IVX"},
	{level: Letter, form: pattern.Lazy(`^([a-zđ])(?:\./\s| ?[-–]\s*\p{Lu}|[-–]\s+\p{L}| [.)]\s)`), loose: true, begins: smallLetters},
	{level: Dash, form: pattern.Lazy(`^([-–—−•])(?:\s|\p{L}|$)`), begins: "-–—−•"},
	{level: Plus, form: pattern.Lazy(`^(\+)(?:\s|\p{L}|$)`), begins: "+"},
}

// signs stand between a number and its text.
const signs = ".:)/–-"

// label gives the number that a line begins with.
func (l *Line) label() Label {
	if l.Number != "" {
		if label := parse(l.Number + " "); label.Level != NoLevel {
			label.Own = true
			return label
		}
	}
	label := parse(l.Text)
	if label.Level != NoLevel {
		label.Bold = beginsBold(l)
	}
	return label
}

// labelOf gives the number that a line begins with, and the line without it.
func labelOf(l *Line) (Label, Line) {
	switch label := l.label(); {
	case label.Own:
		return label, l.from(0)
	case label.Level == NoLevel:
		return label, *l
	default:
		return label, l.from(len(label.Words))
	}
}

// settleLoose takes back the numbers of forms that words have too, “2 - Tổ trưởng”, where none of the same form stands beside them in its order; beside an
// article's any other may: “Điều 1. …”, “Điều 2 - …”.
func (r *recogniser) settleLoose() {
	type place struct {
		level Level
		n     int
	}
	first, last := map[place]int{}, map[place]int{} // behind which part of the document, from 1
	for i, p := range r.document.Parts {
		if at := (place{p.Label.Level, p.Label.N}); (p.Label.Loose || p.Label.Level == Article) && !p.Lost {
			last[at] = i + 1
			if first[at] == 0 {
				first[at] = i + 1
			}
		}
	}
	for i := range r.document.Parts {
		p := &r.document.Parts[i]
		if !p.Label.Loose || p.Lost {
			continue
		}
		before, behind := first[place{p.Label.Level, p.Label.N - 1}], last[place{p.Label.Level, p.Label.N + 1}]
		if (before == 0 || before > i) && behind <= i+1 {
			p.Role, p.Label, p.Spans = unnumberedRole(&p.Line), Label{}, p.Line.Spans
		}
	}
}

// beginsBold says whether the first letter or digit of a line is bold.
func beginsBold(l *Line) bool {
	for _, s := range l.Spans {
		if strings.ContainsFunc(s.Text, isWordRune) {
			return s.Bold
		}
	}
	return false
}

// parse reads the number that a text begins with.
func parse(text string) Label {
	initial, _ := utf8.DecodeRuneInString(text)
	for _, f := range forms {
		if !strings.ContainsRune(f.begins, initial) {
			continue
		}
		m := f.form().FindStringSubmatchIndex(text)
		if m == nil {
			continue
		}
		label := Label{Level: f.level, Loose: f.loose}
		number := text[m[2]:m[3]]
		if label.N = count(f.level, number, &label.Above); label.N == 0 && f.level < Dash {
			continue
		}
		end := m[3]
		rest := text[end:]
		if f.level < Dash {
			trimmed := strings.TrimLeft(rest, " ")
			if trimmed != "" && strings.ContainsRune(signs, []rune(trimmed)[0]) {
				end += len(rest) - len(strings.TrimLeft(trimmed, signs))
			}
		}
		for end < len(text) && text[end] == ' ' {
			end++
		}
		label.Words = text[:end]
		return label
	}
	return Label{}
}

// count gives what a number counts; 0 where it is none of its level.
func count(level Level, number string, above *[]int) int {
	if i := slices.Index(ordinals, strings.ToLower(number)); i >= 0 {
		return i + 1
	}
	switch level {
	case Letter:
		return nd30.PointNumber(string([]rune(number)[:1]))
	case Dash, Plus:
		return 0
	case Arabic2, Arabic3:
		parts := strings.Split(number, ".")
		for _, p := range parts[:len(parts)-1] {
			n, _ := strconv.Atoi(p) // digits, by the expression
			*above = append(*above, n)
		}
		number = parts[len(parts)-1]
	}
	if n, err := strconv.Atoi(number); err == nil {
		return n
	}
	return nd30.ReadRoman(strings.ToUpper(number))
}

// letteredForm is a capital letter before a title, which numbers no level of a text.
var letteredForm = pattern.Lazy(`^(\p{Lu}[.)/])\s*\p{Lu}`)

// doubtOfLetter tells of a title behind a capital letter; empty: a line is none.
func doubtOfLetter(l *Line) string {
	m := letteredForm().FindStringSubmatch(l.Text)
	if m == nil || !isTitle(l) {
		return ""
	}
	return "“" + m[1] + "” không đánh số cấp nào của văn bản (phần, chương, mục, khoản, điểm): giữ nguyên như lời văn, số ở dưới không đánh lại từ đầu"
}

// isTitle says whether what stands behind a number is a title: all in bold, or all in capitals, and no sentence of a list.
func isTitle(rest *Line) bool {
	if rest.Empty() {
		return false
	}
	return rest.Bold || rest.Capitals() && strings.Count(rest.Text, " ") > 0
}
