package markdown

import (
	"fmt"
	"strings"

	"github.com/yuin/goldmark/ast"

	"vanban/generator/source"
)

// message is what is wrong and what would be right.
type message struct{ what, hint string }

var (
	notUTF8 = message{"Văn bản có byte không phải UTF-8.",
		"mở tệp bằng trình soạn thảo và lưu lại với bảng mã UTF-8"}
	underlined = message{"Dòng gạch “---” hoặc “===” ngay dưới một đoạn biến đoạn ấy thành tiêu đề.",
		"viết tiêu đề bằng dấu # đầu dòng; nếu chỉ là dòng gạch thì bỏ đi"}
	emptyHeading = message{"Tiêu đề không có chữ.",
		"viết tiêu đề sau dấu #; nếu dấu # là chữ của câu thì viết \\#"}
	headingInList = message{"Tiêu đề không thể nằm trong danh sách.",
		"đưa dấu # về đầu dòng, hoặc bỏ dấu # đi"}
	noSpaceAfterHash = message{"Dấu # đầu dòng không có dấu cách theo sau nên không thành tiêu đề.",
		"viết “# Tiêu đề”; nếu dấu # là chữ của câu thì viết \\#"}
	itemWithoutText = message{"Mục của danh sách không bắt đầu bằng chữ.",
		"viết nội dung ngay sau dấu đầu mục; nếu đây không phải danh sách thì thêm \\ trước dấu, ví dụ “\\- ” hoặc “100\\. ”"}
	nestedEmphasis = message{"Chữ nghiêng trong chữ nghiêng, hoặc chữ đậm trong chữ đậm.",
		"chỉ đánh dấu một lần: *nghiêng*, **đậm** hoặc ***đậm nghiêng***; dấu * là chữ của câu thì viết \\*"}
	noteInNote = message{"Trong chú thích không thể có dấu chú thích khác.",
		"viết nội dung ấy vào ngay chú thích này"}
	noteNotOneParagraph = message{"Mỗi chú thích phải là đúng một đoạn.",
		"viết cả chú thích trên một dòng sau “[^…]: ”"}
	indentedCode = message{"Dòng lùi vào từ 4 dấu cách trở lên được hiểu là mã lệnh, văn bản không có mã lệnh.",
		"bỏ dấu cách ở đầu dòng; nếu là đoạn tiếp theo của một mục danh sách thì lùi đúng bằng chữ của mục ấy (3 dấu cách dưới “1. ”, 2 dấu cách dưới “- ”)"}
	fencedCode = message{"Khối ``` hoặc ~~~ là mã lệnh, văn bản không có mã lệnh.",
		"bỏ các dòng ``` hoặc ~~~"}
	codeSpan = message{"Chữ giữa hai dấu ` là mã lệnh, văn bản không có mã lệnh.",
		"bỏ dấu `; nếu dấu ` là chữ của câu thì viết \\`"}
	html = message{"Văn bản không dùng được thẻ HTML.",
		"bỏ thẻ; nếu dấu < là chữ của câu thì viết \\<"}
	link = message{"Văn bản không dùng được liên kết.",
		"viết thẳng chữ ra; nếu dấu [ hoặc < là chữ của câu thì viết \\[ hoặc \\<"}
	quote = message{"Dấu > đầu dòng là khối trích dẫn, văn bản không dùng được.",
		"bỏ dấu >; nếu là chữ của câu thì viết \\>"}
	rule = message{"Dòng kẻ ngang không dùng được trong văn bản.", "bỏ dòng này"}
)

// notAllowed tells why a kind of node of the library cannot be used.
func notAllowed(n ast.Node) message {
	switch n.Kind() {
	case ast.KindCodeBlock:
		return indentedCode
	case ast.KindFencedCodeBlock:
		return fencedCode
	case ast.KindCodeSpan:
		return codeSpan
	case ast.KindHTMLBlock, ast.KindRawHTML:
		return html
	case ast.KindLink, ast.KindAutoLink:
		return link
	case ast.KindBlockquote:
		return quote
	case ast.KindThematicBreak:
		return rule
	}
	return message{"Đoạn này viết theo cách mà chương trình không hiểu.", "viết lại bằng chữ thường, danh sách hoặc tiêu đề"}
}

// loneBackslash is a mark that ends no line, so that it would be printed.
var loneBackslash = message{"Dấu “\\” chỉ ngắt dòng khi là chữ cuối của một dòng, và đoạn còn dòng tiếp theo; tiêu đề không ngắt được.",
	"bỏ dấu “\\”, hoặc dấu cách sau nó; nếu là chữ của câu thì viết “\\\\”"}

func wrongNumber(typed string, want int) message {
	dot := len(typed) - 1
	return message{
		fmt.Sprintf("Dòng bắt đầu bằng “%s ” được hiểu là mục của danh sách, và chương trình sẽ đánh số %d.", typed, want),
		fmt.Sprintf("nếu là danh sách thì viết “1%s ”; đoạn xen giữa hai mục phải lùi vào 3 dấu cách; nếu số là chữ của câu thì viết “%s\\%s ”",
			typed[dot:], typed[:dot], typed[dot:]),
	}
}

func wrongCellCount(typed, want int) message {
	return message{fmt.Sprintf("Dòng này của bảng có %d ô, dòng gạch | --- | có %d cột.", typed, want),
		"thêm hoặc bớt dấu |; ô gộp nhiều cột thì viết thêm dấu | liền sau: “| Nhóm A ||”; nếu dấu | là chữ của ô thì viết \\|"}
}

// textBelow is a line without bars right under a table, which Markdown takes for a row of it.
var textBelow = message{"Dòng này nằm liền dưới bảng nên là một dòng của bảng, nhưng không có dấu | nào.",
	"là lời văn thì để một dòng trống ở dưới bảng; là dòng của bảng thì viết các ô giữa những dấu |"}

var (
	nothingAbove = message{"Dấu ^^ gộp ô này với ô ngay trên, nhưng phía trên không có ô nào rộng đúng như vậy.",
		"ô ^^ phải gộp cùng những cột với ô trên (thêm hoặc bớt dấu | liền sau nó); nếu ^^ là chữ của ô thì viết \\^^"}
	onlyJoined = message{"Dòng này của bảng chỉ có ô gộp với dòng trên, không có ô nào của riêng nó.", "bỏ dòng này"}
)

func noteTwice(label string) message {
	return message{fmt.Sprintf("Chú thích [^%s] được viết hai lần.", label), "bỏ bớt một, hoặc đổi số của nó"}
}

func noteUnused(label string) message {
	return message{fmt.Sprintf("Chú thích [^%s] không được nhắc đến ở đâu.", label),
		fmt.Sprintf("đặt [^%s] vào chỗ cần chú thích, hoặc bỏ dòng này", label)}
}

func noteMissing(label string) message {
	return message{fmt.Sprintf("Chú thích [^%s] chưa có nội dung.", label),
		fmt.Sprintf("thêm một dòng “[^%s]: nội dung” ở cuối; nếu không phải chú thích thì viết \\[^%s]", label, label)}
}

func strangeCharacter(c rune) message {
	return message{fmt.Sprintf("Ký tự U+%04X không in được trong văn bản.", c),
		"xóa ký tự này (ký tự ẩn, ký tự điều khiển, biểu tượng cảm xúc hoặc chữ ngoài bảng mã thường dùng)"}
}

// report notes a problem at an offset of the text.
func (r *reader) report(offset int, m message) {
	r.problems = append(r.problems, r.problem(offset, m))
}

// doubt tells of what is no problem.
func (r *reader) doubt(offset int, m message) { r.found = append(r.found, r.problem(offset, m)) }

func (r *reader) problem(offset int, m message) *source.Problem {
	line := r.lineAt(offset)
	if line != "" {
		line = strings.Repeat(" ", r.indent()) + line
	}
	p := &source.Problem{At: r.pos(offset), What: m.what, Hint: m.hint}
	p.Quote(line)
	return p
}
