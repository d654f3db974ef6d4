package markdown

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"

	"vanban/generator/pattern"
	"vanban/generator/source"
)

// Drawing is which table of a workbook stands in the place of a block "::: bang … :::".
type Drawing struct {
	File  string // tep
	Sheet string // trang; empty: the only one
	Area  string // vung, "A3:F20"; empty: all of the sheet
	Head  int    // dau-bang, how many rows; 0: as they are seen to be
	At    source.Pos
}

// fence begins and ends a block of the program's own.
const fence = ":::"

var (
	drawnTable = pattern.Lazy(`^:::\s*bang(\s.*)?$`)
	setting    = pattern.Lazy(`^\s*([a-z-]+)\s*=\s*(?:"([^"]*)"|“([^”]*)”)`)
)

// drawn reads a block that draws a table from a workbook; ok is false where a paragraph is none. Nil is a block that only ends one.
func (r *reader) drawn(n ast.Node) (block Block, ok bool) {
	lines := n.Lines()
	start := r.startOf(n)
	if lines == nil || lines.Len() == 0 || !bytes.HasPrefix(r.src[min(start, len(r.src)):], []byte(fence)) {
		return nil, false
	}
	first := lines.At(0)
	head := strings.TrimSpace(string(first.Value(r.src)))
	if head == fence && lines.Len() == 1 && r.ends(n) {
		return nil, true
	}
	if !drawnTable().MatchString(head) {
		return nil, false
	}
	for i := 1; i < lines.Len(); i++ {
		line := lines.At(i)
		if text := strings.TrimSpace(string(line.Value(r.src))); text != fence || i < lines.Len()-1 {
			r.report(r.skipSpace(line.Start), noPlaceForWords)
		}
	}
	d := &Drawing{At: r.pos(start)}
	r.settings(d, strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(strings.TrimPrefix(head, fence)), "bang")), start)
	return &Table{At: d.At, Drawn: d}, true
}

// ends says whether a line ends the block before it.
func (r *reader) ends(n ast.Node) bool {
	before, is := n.PreviousSibling().(*ast.Paragraph)
	if !is || before.Lines().Len() == 0 {
		return false
	}
	head := before.Lines().At(0)
	return drawnTable().MatchString(strings.TrimSpace(string(head.Value(r.src)))) && before.Lines().Len() == 1
}

// settings reads what stands behind ::: bang.
func (r *reader) settings(d *Drawing, text string, start int) {
	for text != "" {
		m := setting().FindStringSubmatch(text)
		if m == nil {
			r.report(start, badSetting)
			return
		}
		value := strings.TrimSpace(m[2] + m[3])
		switch m[1] {
		case "tep":
			d.File = value
		case "trang":
			d.Sheet = value
		case "vung":
			d.Area = value
		case "dau-bang":
			n, err := strconv.Atoi(value)
			if err != nil || n < 1 || n > mostHeadRows {
				r.report(start, badSetting)
			}
			d.Head = max(0, n)
		default:
			r.report(start, badSetting)
			return
		}
		text = strings.TrimSpace(text[len(m[0]):])
	}
	if d.File == "" {
		r.report(start, badSetting)
	}
}

// mostHeadRows is how many rows the head of a drawn table may have.
const mostHeadRows = 50

var (
	badSetting = message{"Dòng ::: bang viết chưa đúng.",
		"viết ::: bang tep=\"kinh-phi.xlsx\" trang=\"Dự toán\"; có thể thêm vung=\"A3:F20\" và dau-bang=\"2\" (số dòng của đầu bảng); dòng sau là :::"}
	noPlaceForWords = message{"Trong khối ::: bang không có chỗ cho lời văn.", "viết lời văn ở trên hoặc ở dưới khối; dòng ngay sau “::: bang …” chỉ là “:::”"}
)
