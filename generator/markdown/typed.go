package markdown

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"vanban/generator/pattern"
)

// Marks that a clerk types or pastes from Word. Markdown takes them for words, so that they would stand
// beside the program's own numbers, or an item would run on in the paragraph before it.
var (
	typedInHeading = pattern.Lazy(`^((\d{1,3}|[IVX]{1,5}|[A-ZĐ])[.)]|[a-zđ]\)|(Phần|Chương|Mục|Khoản|Điều) (\d{1,3}|[IVX]{1,5})[.:])(\s|\p{L})`)
	typedAtStart   = pattern.Lazy(`^(\d{1,3}[.)](\p{Lu})|([a-zđ]\)|[-–—•])(\s|\p{L})|[IVX]{1,5}\.\s+\p{L}[^.])`)
	typedWithin    = pattern.Lazy(`^(\d{1,3}[.)](\s|\p{Lu})|([a-zđ]\)|[-–—•])(\s|\p{L})|[IVX]{1,5}\.\s+\p{L}[^.])`)
	typedMark      = pattern.Lazy(`^([0-9]+[.)]|[IVX]+[.)]|\p{L}\)|\p{L}\.|[-–—•]|\p{L}+ [0-9IVX]+[.:])`)
)

// checkHeading reports a number typed before a title.
func (r *reader) checkHeading(start int) {
	text := start
	for text < len(r.src) && r.src[text] == '#' {
		text++
	}
	text = r.skipSpace(text)
	line := r.restOfLine(text)
	if (mayBeTyped(line) || typedWord(line)) && typedInHeading().Match(line) {
		r.report(text, typedNumber(string(typedMark().Find(line))))
	}
}

// typedWord says whether a title begins with the name of a part of a document, which a number may follow.
func typedWord(line []byte) bool {
	return slices.ContainsFunc([]string{"Phần ", "Chương ", "Mục ", "Khoản ", "Điều "}, func(word string) bool {
		return bytes.HasPrefix(line, []byte(word))
	})
}

// checkMarks reports lines of a paragraph that begin with a mark of a list.
func (r *reader) checkMarks(n ast.Node) {
	lines := n.Lines()
	for i := range lines.Len() {
		start := r.skipSpace(lines.At(i).Start)
		line := r.restOfLine(start)
		switch {
		case !mayBeTyped(line):
		case i == 0 && typedAtStart().Match(line):
			r.report(start, typedItem(string(typedMark().Find(line))))
		case i > 0 && typedWithin().Match(line):
			r.report(start, runOn(string(typedMark().Find(line))))
		}
	}
}

// mayBeTyped says whether a line begins as a typed mark does. Hardly one does, and the expressions need not be compiled.
func mayBeTyped(line []byte) bool {
	first, n := utf8.DecodeRune(line)
	return strings.ContainsRune("0123456789IVX-–—•", first) || len(line) > n && (line[n] == '.' || line[n] == ')')
}

func (r *reader) restOfLine(offset int) []byte {
	end := offset
	for end < len(r.src) && r.src[end] != '\n' {
		end++
	}
	return r.src[offset:end]
}

func typedNumber(mark string) message {
	return message{fmt.Sprintf("Tiêu đề có sẵn số “%s”, nên văn bản sẽ có hai số.", mark),
		fmt.Sprintf("bỏ “%s”: số do chương trình đánh", mark)}
}

func typedItem(mark string) message {
	return message{fmt.Sprintf("Đoạn bắt đầu bằng “%s” không thành mục của danh sách.", mark), itemHint(mark)}
}

func runOn(mark string) message {
	return message{fmt.Sprintf("Dòng bắt đầu bằng “%s” bị nối vào đoạn ở dòng trên.", mark), itemHint(mark)}
}

// itemHint says how the item is written that a mark stands for, and how the mark stays a word.
func itemHint(mark string) string {
	last := len(mark) - 1
	escaped := mark[:last] + `\` + mark[last:]
	switch {
	case mark == "-":
		return "gạch đầu dòng viết “- ” (có dấu cách) và cách đoạn trên một dòng trống; nếu là chữ của câu thì viết “\\-”"
	case mark == "–" || mark == "—" || mark == "•":
		return fmt.Sprintf("gạch đầu dòng viết “- ” bằng dấu trừ của bàn phím; nếu là chữ của câu thì viết “&#%d;”", []rune(mark)[0])
	case mark[0] == 'I' || mark[0] == 'V' || mark[0] == 'X':
		return fmt.Sprintf("mục viết “# Tên mục”, số do chương trình đánh; nếu là chữ của câu thì viết “%s”", escaped)
	case mark[last] == ')' && mark[0] > '9':
		return fmt.Sprintf("điểm viết “1. ”, chữ cái do chương trình đánh; nếu là chữ của câu thì viết “%s”", escaped)
	}
	return fmt.Sprintf("khoản, điểm viết “1. ” (có dấu cách) và cách đoạn trên một dòng trống, số do chương trình đánh; nếu là chữ của câu thì viết “%s”", escaped)
}
