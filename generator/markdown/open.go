package markdown

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"vanban/generator/pattern"
)

// Marks of Markdown that are left open, or that this Markdown does not have, come through as words and would be printed. What can only be
// a mistake is a problem; what may also be meant so is a note.

// checkOpen looks through a piece of a block's words, as they stand in the text, for marks that are left over.
func (l *line) checkOpen(piece text.Segment) {
	src := l.r.src
	for i := piece.Start; i < piece.Stop; i++ {
		switch c := src[i]; c {
		case '\\':
			i++
		case '*', '_':
			n := runLength(src[i:piece.Stop], c)
			l.emphasisLeft(i, n)
			i += n - 1
		case '`':
			l.left(i, openCode)
		case '~':
			n := runLength(src[i:piece.Stop], c)
			if n == 2 && (l.opens(i, n) || l.closes(i, n)) {
				l.left(i, struck)
			}
			i += n - 1
		case '!':
			if rest := src[i+1 : l.end]; bytes.HasPrefix(rest, []byte("[")) && !bytes.HasPrefix(rest, []byte("[^")) && bytes.Contains(rest, []byte("](")) && !l.openPicture {
				l.openPicture = true
				l.r.report(i, openPicture)
			}
		case '[':
			if !l.told[openBracket.what] && l.closing(i, ']') < 0 {
				l.left(i, openBracket)
			}
		case ']':
			if i+1 < l.end && src[i+1] == '(' && !l.openPicture {
				l.left(i, openLink)
			}
		case '<':
			if !l.told[openTag.what] && tag().Match(src[i:l.end]) && l.closing(i, '>') < 0 {
				l.left(i, openTag)
			}
		}
	}
}

// tag is the beginning of a mark of HTML.
var tag = pattern.Lazy(`^</?(a|b|br|center|div|em|font|hr|i|img|li|ol|p|span|strong|sub|sup|table|td|tr|u|ul)\b`)

func runLength(src []byte, c byte) int {
	n := 0
	for n < len(src) && src[n] == c {
		n++
	}
	return n
}

// emphasisLeft tells of a run of * or _ that makes nothing bold or italic.
func (l *line) emphasisLeft(at, n int) {
	mark := string(l.r.src[at : at+n])
	opens := l.opens(at, n)
	switch {
	case n > 3 || mark[0] == '_' && !opens:
	case opens && n > 1 && !l.openBold:
		l.openBold = true
		l.r.report(at, openEmphasis(mark, l.another(at+n, mark)))
	case opens && n == 1 && mark == "*" && !l.openBold:
		l.left(at, openEmphasis(mark, l.another(at+n, mark)))
	case n > 1 && !l.openBold && !l.inTable && (l.closes(at, n) || l.apart(at, n) && l.another(at+n, mark)):
		l.left(at, openEmphasis(mark, false))
	}
}

// left notes a mark that may be meant so, the first of its kind in a block.
func (l *line) left(at int, m message) {
	if l.told == nil {
		l.told = map[string]bool{}
	}
	if !l.told[m.what] {
		l.told[m.what] = true
		l.r.doubt(at, m)
	}
}

// opens says whether a mark stands at the beginning of a word: before a letter, a digit or a quote, and not behind one.
func (l *line) opens(at, n int) bool {
	after, _ := utf8.DecodeRune(l.r.src[at+n : l.end])
	return isWord(after) && !isWord(l.before(at))
}

// closes says whether a mark stands at the end of a word.
func (l *line) closes(at, n int) bool {
	after, _ := utf8.DecodeRune(l.r.src[at+n : l.end])
	before := l.before(at)
	return !isWord(after) && before != '(' && !unicode.IsSpace(before) && before != utf8.RuneError
}

// apart says whether a mark stands between spaces, as in “** chữ **”, which is not bold.
func (l *line) apart(at, n int) bool {
	after, size := utf8.DecodeRune(l.r.src[at+n : l.end])
	before := l.before(at)
	return size > 0 && unicode.IsSpace(after) && (before == utf8.RuneError || unicode.IsSpace(before))
}

// before gives the character before a place of the block; utf8.RuneError at its beginning.
func (l *line) before(at int) rune {
	c, _ := utf8.DecodeLastRune(l.r.src[l.start:at])
	return c
}

func isWord(c rune) bool {
	return c != utf8.RuneError && (unicode.IsLetter(c) || unicode.IsDigit(c) || strings.ContainsRune(`“”"‘’«»`, c))
}

// another says whether the same mark stands once more in the block.
func (l *line) another(from int, mark string) bool {
	return bytes.Contains(l.r.src[from:l.end], []byte(mark))
}

// closing gives where a mark is closed in the block; negative where it is not.
func (l *line) closing(from int, c byte) int {
	for i := from + 1; i < l.end; i++ {
		switch l.r.src[i] {
		case '\\':
			i++
		case c:
			return i
		}
	}
	return -1
}

// reach gives the offsets between which a block's words stand.
func (r *reader) reach(block ast.Node) (start, end int) {
	lines := block.Lines()
	if lines == nil || lines.Len() == 0 {
		return 0, len(r.src)
	}
	return lines.At(0).Start, lines.At(lines.Len() - 1).Stop
}

func openEmphasis(mark string, another bool) message {
	face := map[int]string{1: "chữ nghiêng", 2: "chữ đậm", 3: "chữ đậm nghiêng"}[len(mark)]
	escaped := strings.Repeat(`\`+mark[:1], len(mark))
	if another {
		return message{fmt.Sprintf("Dấu %s mở %s ở đây không thành cặp với dấu %s đứng sau, nên cả hai sẽ được in ra.", mark, face, mark),
			fmt.Sprintf("dấu đóng phải dính liền chữ đứng trước; sau “:%s” phải có dấu cách; dấu %s là chữ của câu thì viết %s", mark, mark, escaped)}
	}
	return message{fmt.Sprintf("Dấu %s của %s không có dấu %s thứ hai, nên sẽ được in ra.", mark, face, mark),
		fmt.Sprintf("viết %schữ%s: hai dấu dính liền chữ ở giữa; dấu %s là chữ của câu thì viết %s", mark, mark, mark, escaped)}
}

var (
	openCode      = message{"Dấu ` ở đây sẽ được in ra.", "bỏ dấu này; cần nháy thì viết ’; nếu là chữ của câu thì viết \\`"}
	struck        = message{"Chữ gạch ngang ~~…~~ không dùng được, các dấu ~~ sẽ được in ra.", "bỏ các dấu ~~; nếu là chữ của câu thì viết \\~\\~"}
	openBracket   = message{"Dấu [ mở ở đây không có dấu ] đóng lại, và sẽ được in ra.", "thêm dấu ], ví dụ chú thích là [^1]; nếu dấu [ là chữ của câu thì viết \\["}
	openLink      = message{"Liên kết “[chữ](địa chỉ)” viết dở, sẽ được in nguyên như vậy.", "văn bản không dùng được liên kết: viết thẳng chữ ra; nếu là chữ của câu thì viết \\]("}
	openTag       = message{"Thẻ HTML viết dở ở đây sẽ được in ra.", "bỏ thẻ; nếu dấu < là chữ của câu thì viết \\<"}
	bracketedStar = message{"Hai dấu (*) trong một đoạn bị hiểu là mở và đóng chữ nghiêng, nên sẽ không được in ra.", "viết (\\*) cho từng dấu"}
	noTable       = message{"Dòng bắt đầu bằng dấu | không nằm trong bảng nào, các dấu | sẽ được in ra.",
		"dưới dòng đầu bảng phải có dòng “| --- | --- |”, trên bảng có một dòng trống; nếu dấu | là chữ của câu thì viết \\|"}
)
