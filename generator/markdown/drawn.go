package markdown

import (
	"strconv"
	"strings"

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

// drawnTable is the div of a table that is drawn in a workbook; its settings stand behind the name.
const drawnTable = "bang"

var setting = pattern.Lazy(`^\s*([a-z-]+)\s*=\s*(?:"([^"]*)"|“([^”]*)”)`)

// is says whether a div is of a name, behind which its settings may stand.
func (d *div) is(name string) bool {
	own, _, _ := strings.Cut(d.name, " ")
	return own == name
}

// drawn reads a div that draws a table from a workbook.
func (r *reader) readDrawn(n *div) *Table {
	start := r.startOf(n)
	switch {
	case n.FirstChild() != nil:
		r.report(r.startOf(n.FirstChild()), noPlaceForWords)
	case !n.closed:
		r.report(start, openDiv(drawnTable))
	}
	d := &Drawing{At: r.pos(start)}
	r.settings(d, strings.TrimSpace(strings.TrimPrefix(n.name, drawnTable)), start)
	return &Table{At: d.At, Drawn: d}
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
