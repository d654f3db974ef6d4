package markdown

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"vanban/generator/pattern"
	"vanban/generator/symbol"
)

// Marks that a clerk types or pastes from Word. Markdown takes them for words, so that they would stand
// beside the program's own numbers, or an item would run on in the paragraph before it.
const (
	bullets  = `[-‐‑‒–—―−•●○▪■◦►➢➤\x{F000}-\x{F0FF}]`
	several  = `\d{1,2}(?:\.\d{1,2})+\.?`                                             // 1.1. and 1.1.1
	ordinals = `thứ (?:nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)`                 // Phần thứ nhất
	division = `(?:Phần|Chương|Mục|Tiểu mục|Khoản|Điều) (?:\d{1,3}|[IVX]{1,5}|[A-C])` // Điều 1
)

var (
	typedInHeading = pattern.Latin(`^((\d{1,3}|[IVX]{1,5}|[A-ZĐ])[.)]|[a-zđ][.)]|\((\d{1,3}|[a-zđ])\)|` + several + `|` + division + `[.:])(\s|[\p{L}])|` +
		`^((Phần|Chương|Mục|Tiểu mục) (\d{1,3}|[IVX]{1,5})|Phần ` + ordinals + `)(\s*$|\s*[.:–-]\s|\s+[\p{Lu}]{2,}\s)|^` + bullets + `(\s|[\p{L}])`)
	// In a paragraph only the numbers of điều and khoản can't be words of a sentence.
	typedAtStart = pattern.Latin(`^(\d{1,3}[.)]([\p{Lu}])|([a-zđ]\)|` + bullets + `)(\s|[\p{L}])|\+[\p{L}]|[a-zđ]\.\s+[\p{L}]|[IVX]{1,5}\.\s+[\p{L}][^.]|` +
		several + `\s+[\p{Lu}]|(?:Khoản|Điều) \d{1,3}[.:]\s)`)
	typedWithin = pattern.Latin(`^(\d{1,3}[.)](\s|[\p{Lu}])|([a-zđ]\)|` + bullets + `)(\s|[\p{L}])|\+\s?[\p{L}]|[a-zđ]\.\s+[\p{L}]|[IVX]{1,5}\.\s+[\p{L}][^.]|` +
		several + `\s+[\p{Lu}]|(?:Khoản|Điều) \d{1,3}[.:]\s)`)
	typedMark = pattern.Latin(`^(` + several + `|[0-9]+[.)]|[IVX]+[.)]|\([0-9a-zđ]+\)|[\p{L}]\)|[\p{L}]\.|` + bullets + `|\+|` + division + `[.:]?|(Phần|Chương) \S+( \S+)?)`)
	// typedAlone are lines that only name a part, and paragraphs that begin with a number in brackets: they may also be meant so.
	typedAlone = pattern.Latin(`^((Phần|Chương|Mục|Tiểu mục) (\d{1,3}|[IVX]{1,5})|Phần ` + ordinals + `)(\s*$|[.:]\s)|^\((\d{1,3}|[a-zđ])\)\s+[\p{Lu}]`)
	// hardSpaced is a mark with a space behind it that is not an ordinary one.
	hardSpaced = pattern.Lazy("^(#{1,6}|[-*+]|\\d{1,3}[.)])[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
)

// checkHeading reports a number typed before a title.
func (r *reader) checkHeading(start int) {
	text := start
	for text < len(r.src) && r.src[text] == '#' {
		text++
	}
	text = r.skipSpace(text)
	line := r.restOfLine(text)
	if mayBeTyped(line) && typedInHeading().Match(line) {
		r.report(text, typedNumber(string(typedMark().Find(line))))
	} else if mark := r.outline.mark(line, true); mark != "" {
		r.report(text, typedNumber(mark))
	} else if mark, _ := looseMark(line, nil); mark != "" {
		r.doubt(text, typedNumber(mark))
	}
}

// checkMarks reports lines of a paragraph that begin with a mark of a list.
func (r *reader) checkMarks(n ast.Node) {
	lines := n.Lines()
	for i := range lines.Len() {
		start := r.skipSpace(lines.At(i).Start)
		line := r.restOfLine(start)
		switch {
		case len(line) > 0 && line[0] == '|':
			r.report(start, noTable)
			return
		case len(line) > 0 && line[0] < utf8.RuneSelf && hardSpaced().Match(line):
			r.report(start, hardSpace(line))
		case i == 0 && mayBeTyped(line) && typedAtStart().Match(line):
			r.report(start, r.outline.typedItem(string(typedMark().Find(line))))
		case i > 0 && mayBeTyped(line) && typedWithin().Match(line):
			r.report(start, r.outline.runOn(string(typedMark().Find(line))))
		case i == 0 && r.outline.mark(line, false) != "":
			r.report(start, r.outline.typedItem(r.outline.mark(line, false)))
		default:
			r.doubtMark(n, i)
		}
	}
}

// doubtMark notes what may be a mark before a line of a paragraph, and may also be meant so.
func (r *reader) doubtMark(n ast.Node, i int) {
	lines := n.Lines()
	start := r.skipSpace(lines.At(i).Start)
	line := r.restOfLine(start)
	var next []byte
	if i+1 < lines.Len() {
		next = r.restOfLine(r.skipSpace(lines.At(i + 1).Start))
	}
	if i == 0 && mayBeTyped(line) && typedAlone().Match(line) && !enumerated(line) {
		if mark := string(typedMark().Find(line)); isMark(mark, string(line[len(mark):]), next) {
			r.doubt(start, r.outline.typedItem(mark))
		}
		return
	}
	switch mark, set := looseMark(line, next); {
	case mark == "":
	case i == 0:
		r.doubt(start, r.outline.typedItem(mark))
	case set || within(mark):
		r.doubt(start, r.outline.runOn(mark))
	}
}

// enumerated says whether a line goes on with the next number in brackets: “(1) một; (2) hai” is an enumeration within a sentence.
func enumerated(line []byte) bool {
	return line[0] == '(' && (bytes.Contains(line, []byte("(2)")) || bytes.Contains(line, []byte("(b)")))
}

// mayBeTyped says whether a line begins as a typed mark does. Hardly one does, and the expressions need not be compiled.
func mayBeTyped(line []byte) bool {
	first, n := utf8.DecodeRune(line)
	return strings.ContainsRune("0123456789IVX(+-‐‑‒–—―−•●○▪■◦►➢➤", first) || symbol.IsPlace(first) ||
		len(line) > n && (line[n] == '.' || line[n] == ')') || typedWord(line)
}

// typedWord says whether a line begins with the name of a part of a document, which a number may follow.
func typedWord(line []byte) bool {
	return slices.ContainsFunc(partNames, func(word string) bool {
		return bytes.HasPrefix(line, []byte(word))
	})
}

func (r *reader) restOfLine(offset int) []byte {
	line, _, _ := bytes.Cut(r.src[offset:], []byte("\n"))
	return line
}

func typedNumber(mark string) message {
	return message{fmt.Sprintf("Tiêu đề có sẵn số “%s”, nên văn bản sẽ có hai số.", mark),
		fmt.Sprintf("bỏ “%s”: số do chương trình đánh", mark)}
}

func (o Outline) typedItem(mark string) message {
	return message{fmt.Sprintf("Đoạn bắt đầu bằng “%s” không thành mục của danh sách.", mark), o.itemHint(mark)}
}

func (o Outline) runOn(mark string) message {
	return message{fmt.Sprintf("Dòng bắt đầu bằng “%s” bị nối vào đoạn ở dòng trên.", mark), o.itemHint(mark)}
}

// hardSpace tells of a mark that makes nothing because of the space behind it.
func hardSpace(line []byte) message {
	mark := string(bytes.TrimRightFunc(hardSpaced().Find(line), unicode.IsSpace))
	return message{fmt.Sprintf("Sau “%s” là dấu cách cứng (không phải dấu cách thường) nên dòng này không thành tiêu đề hay mục của danh sách.", mark),
		"xóa dấu cách ấy rồi gõ lại bằng phím cách"}
}

// Where a dossier says what is written as điều and as phụ lục, in hints.
const (
	ArticlesElsewhere   = "điều của Quyết định viết ở “dieu” trong ho-so.yaml, số do chương trình đánh; kế hoạch chia thành mục (“# ”) và khoản (“1. ”)"
	AppendicesElsewhere = "phụ lục viết thành tệp riêng, ghi ở “phu-luc” trong ho-so.yaml, chữ “Phụ lục” và số do chương trình viết"
)

// usualHint says how the item is written that a mark stands for in a text that doesn't name its levels, and how the mark stays a word.
func usualHint(mark string) string {
	last := len(mark) - 1
	switch {
	case mark == "-":
		return "gạch đầu dòng viết “- ” (có dấu cách) và cách đoạn trên một dòng trống; nếu là chữ của câu thì viết “\\-”"
	case mark == "+":
		return "gạch đầu dòng viết “- ” (có dấu cách) và cách đoạn trên một dòng trống; nếu là chữ của câu thì viết “\\+”"
	case mark[0] >= utf8.RuneSelf && !unicode.IsLetter([]rune(mark)[0]):
		return fmt.Sprintf("gạch đầu dòng viết “- ” bằng dấu trừ của bàn phím; nếu là chữ của câu thì viết “&#%d;”", []rune(mark)[0])
	case strings.HasPrefix(mark, "Điều ") || strings.HasPrefix(mark, "ĐIỀU "):
		return ArticlesElsewhere + "; " + asWords(mark)
	case strings.HasPrefix(mark, "Phụ lục ") || strings.HasPrefix(mark, "PHỤ LỤC "):
		return AppendicesElsewhere + "; nếu là chữ của câu thì giữ nguyên"
	case strings.HasPrefix(mark, "Điểm ") || 'a' <= mark[0] && mark[0] <= 'z' || strings.HasPrefix(mark, "đ"):
		return "điểm viết “1. ”, chữ cái do chương trình đánh; " + asWords(mark)
	case typedWord([]byte(mark)):
		return "mục viết “# Tên mục”, khoản viết “## Tên khoản” hoặc “1. ”, số do chương trình đánh"
	case mark[0] == '(':
		return "điểm viết “1. ”, ý nhỏ viết “- ”, số và chữ cái do chương trình đánh; nếu là chữ của câu thì giữ nguyên"
	case 'A' <= mark[0] && mark[0] <= 'Z' || strings.HasPrefix(mark, "Đ"):
		return "mục viết “# Tên mục”, số do chương trình đánh; " + asWords(mark)
	case mark[last] == ')' && mark[0] > '9':
		return "điểm viết “1. ”, chữ cái do chương trình đánh; " + asWords(mark)
	}
	return "khoản, điểm viết “1. ” (có dấu cách) và cách đoạn trên một dòng trống, số do chương trình đánh; " + asWords(mark)
}

// asWords says how a mark is written that is words of a sentence: with a backslash before its first dot, or else before the sign that ends it.
func asWords(mark string) string {
	c, n := utf8.DecodeLastRuneInString(mark)
	at := len(mark) - n
	if dot := strings.IndexByte(mark, '.'); dot >= 0 {
		at = dot
	} else if c >= utf8.RuneSelf || unicode.IsLetter(c) || unicode.IsDigit(c) {
		return "nếu là chữ của câu thì giữ nguyên"
	}
	return fmt.Sprintf("nếu là chữ của câu thì viết “%s\\%s”", mark[:at], mark[at:])
}
