package markdown

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// div is lines between “::: name” and “:::”, as pandoc has them.
type div struct {
	ast.BaseBlock
	name   string
	closed bool
}

var divKind = ast.NewNodeKind("Div")

// Kind implements ast.Node.
func (*div) Kind() ast.NodeKind { return divKind }

// Dump implements ast.Node.
func (d *div) Dump(source []byte, level int) { ast.DumpHelper(d, source, level, nil, nil) }

// divMark is what a div's first and last line begin with, or more colons.
var divMark = []byte(":::")

// divParser finds divs.
type divParser struct{}

// Trigger implements parser.BlockParser.
func (divParser) Trigger() []byte { return divMark[:1] }

// Open implements parser.BlockParser.
func (divParser) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	rest := line[max(pc.BlockOffset(), 0):]
	if !bytes.HasPrefix(rest, divMark) {
		return nil, parser.NoChildren
	}
	reader.Advance(segment.Len() - newline(line))
	return &div{name: strings.TrimSpace(string(bytes.TrimLeft(rest, ":")))}, parser.HasChildren
}

// Continue implements parser.BlockParser.
func (divParser) Continue(n ast.Node, reader text.Reader, _ parser.Context) parser.State {
	line, segment := reader.PeekLine()
	trimmed := bytes.TrimSpace(line)
	if !bytes.HasPrefix(trimmed, divMark) || len(bytes.Trim(trimmed, ":")) > 0 {
		return parser.Continue | parser.HasChildren
	}
	n.(*div).closed = true
	reader.Advance(segment.Len() - newline(line))
	return parser.Close
}

// newline is 1 where a line ends in one: what follows is the parser's.
func newline(line []byte) int { return len(line) - len(bytes.TrimSuffix(line, []byte("\n"))) }

// Close implements parser.BlockParser.
func (divParser) Close(ast.Node, text.Reader, parser.Context) {}

// CanInterruptParagraph implements parser.BlockParser.
func (divParser) CanInterruptParagraph() bool { return true }

// CanAcceptIndentedLine implements parser.BlockParser.
func (divParser) CanAcceptIndentedLine() bool { return false }

var divs = util.Prioritized(divParser{}, 690)

// The divs of lines that stand in the middle, and at the right edge.
const (
	centre = "giua"
	right  = "phai"
)

// div reads what a div holds.
func (r *reader) div(n *div) []Block {
	start := r.startOf(n)
	switch {
	case n.name == "":
		r.report(start, loneDiv)
		return nil
	case n.is(drawnTable):
		return []Block{r.readDrawn(n)}
	case n.is(chartDiv):
		return r.readChart(n)
	case n.name != centre && n.name != right:
		r.report(start, unknownDiv(n.name))
		return nil
	case !n.closed:
		r.report(start, openDiv(n.name))
	case n.FirstChild() == nil:
		r.report(start, emptyDiv(n.name))
	}
	blocks := r.blocks(n)
	for _, b := range blocks {
		if p, is := b.(*Paragraph); is {
			p.Centred, p.Right = n.name == centre, n.name == right
		} else {
			r.report(start, onlyLines(n.name))
		}
	}
	return blocks
}

var loneDiv = message{"Dòng “:::” không đóng khối nào.", "bỏ dòng này; dòng canh giữa, canh phải viết giữa “::: giua”, “::: phai” và “:::”; nếu là chữ của câu thì viết \\:::"}

func onlyLines(name string) message {
	return message{fmt.Sprintf("Khối “::: %s” chỉ chứa các dòng chữ.", name), "đưa tiêu đề, danh sách, bảng ra ngoài khối này"}
}

func unknownDiv(name string) message {
	return message{fmt.Sprintf("Chương trình không có khối “::: %s”.", name), "dòng canh giữa, canh phải viết giữa “::: giua”, “::: phai” và “:::”; bảng vẽ trong Excel là “::: bang tep=\"…\"”; biểu đồ là “::: bieu-do loai=\"cot\" mo-ta=\"…\"”; nếu là chữ của câu thì viết \\:::"}
}

func openDiv(name string) message {
	return message{fmt.Sprintf("Khối “::: %s” chưa đóng.", name), "thêm một dòng “:::” sau dòng cuối của khối"}
}

func emptyDiv(name string) message {
	return message{fmt.Sprintf("Khối “::: %s” không có chữ.", name), "viết chữ giữa hai dòng, hoặc bỏ cả hai"}
}
