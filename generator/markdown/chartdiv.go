package markdown

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/pattern"
	"vanban/generator/unit"
)

// Chart is how a table is drawn that stands in a block "::: bieu-do … :::".
type Chart struct {
	Kind          doc.ChartKind
	Title         []doc.Inline // tieu-de; nil: none
	Alt           []doc.Inline // mo-ta
	Width, Height unit.Length  // rong, cao; 0: as nothing was said
}

// KindName gives what the chart is called by its kind.
func (c *Chart) KindName() string { return c.Kind.Name() }

// chartDiv is the div of a chart; its settings stand behind the name.
const chartDiv = "bieu-do"

// chartKinds are the kinds by what loai takes.
var chartKinds = map[string]doc.ChartKind{
	"cot": doc.ColumnChart, "thanh": doc.BarChart, "duong": doc.LineChart, "tron": doc.ShareChart,
}

// chartReader reads one div of a chart.
type chartReader struct {
	*reader
	start int
	chart Chart
	drawn Drawing
	kind  bool // it was said
}

// chart reads a div that draws a table as a chart: one that stands in it, or one of a workbook.
func (r *reader) readChart(n *div) []Block {
	c := &chartReader{reader: r, start: r.startOf(n)}
	c.drawn.At = r.pos(c.start)
	before := len(r.problems)
	c.read(strings.TrimSpace(strings.TrimPrefix(n.name, chartDiv)))
	switch {
	case len(r.problems) > before:
	case !c.kind:
		r.report(c.start, noChartKind)
	case len(c.chart.Alt) == 0:
		r.report(c.start, noChartAlt)
	}
	if !n.closed {
		r.report(c.start, openDiv(chartDiv))
	}
	t := c.drawnTable(n)
	if t == nil {
		return nil
	}
	t.Chart = &c.chart
	return []Block{t}
}

// table gives the table that is drawn; nil where there is none, which is told.
func (c *chartReader) drawnTable(n *div) *Table {
	blocks := c.blocks(n)
	switch {
	case c.drawn.File != "" && len(blocks) > 0:
		c.report(c.startOf(n.FirstChild()), twoTables)
	case c.drawn.File != "":
		return &Table{At: c.drawn.At, Drawn: &c.drawn}
	case len(blocks) == 1:
		if t, is := blocks[0].(*Table); is && t.Chart == nil && t.Drawn == nil {
			return t
		}
		fallthrough
	default:
		c.report(c.start, oneTable)
	}
	return nil
}

// read reads the settings behind the name.
func (c *chartReader) read(text string) {
	for text != "" {
		m := setting().FindStringSubmatch(text)
		if m == nil {
			c.report(c.start, unreadSetting(text))
			return
		}
		if p, ok := c.set(m[1], strings.TrimSpace(m[2]+m[3])); !ok {
			c.report(c.start, p)
		}
		text = strings.TrimSpace(text[len(m[0]):])
	}
}

// set takes one setting; ok is false where it can't be right.
func (c *chartReader) set(key, value string) (problem message, ok bool) {
	switch key {
	case "loai":
		c.chart.Kind, c.kind = chartKinds[value]
		return badKind(value), c.kind
	case "tieu-de":
		c.chart.Title = doc.Words(value)
		return emptySetting(key), value != ""
	case "mo-ta":
		c.chart.Alt = doc.Words(value)
		return noChartAlt, value != ""
	case "cao":
		c.chart.Height, ok = size(value)
		return badSize(key, value), ok
	case "rong":
		c.chart.Width, ok = size(value)
		return badSize(key, value), ok
	case "tep":
		c.drawn.File = value
		return emptySetting(key), value != ""
	case "trang":
		c.drawn.Sheet = value
	case "vung":
		c.drawn.Area = value
	case "dau-bang":
		n, err := strconv.Atoi(value)
		c.drawn.Head = n
		return badHead(value), err == nil && n >= 1 && n <= mostHeadRows
	default:
		return unknownSetting(key), false
	}
	return message{}, true
}

var sized = pattern.Lazy(`^([0-9]{1,4}(?:[.,][0-9]{1,2})?)\s*(mm|cm)$`)

// size reads a size on paper: 70mm, 7,5 cm.
func size(text string) (unit.Length, bool) {
	m := sized().FindStringSubmatch(text)
	if m == nil {
		return 0, false
	}
	n, err := strconv.ParseFloat(strings.Replace(m[1], ",", ".", 1), 64)
	l := unit.Mm(n)
	if m[2] == "cm" {
		l = unit.Cm(n)
	}
	return l, err == nil && l >= nd30.LeastChart && l <= nd30.MostChart
}

// chartExample is a line that begins a chart as it should.
const chartExample = "viết ::: bieu-do loai=\"cot\" mo-ta=\"Số nhiệm vụ theo lĩnh vực\""

var (
	noChartKind = message{"Biểu đồ chưa có loại.", chartExample + "; loai là cot, thanh, duong hoặc tron"}
	noChartAlt  = message{"Biểu đồ chưa có mô tả cho người không xem được hình.", "thêm mo-ta=\"…\": một câu nói biểu đồ cho thấy điều gì; " + chartExample}
	oneTable    = message{"Khối “::: bieu-do” phải có đúng một bảng, và không có gì khác.",
		"viết một bảng | … | giữa dòng “::: bieu-do …” và dòng “:::”, hoặc thêm tep=\"so-lieu.xlsx\" để lấy bảng từ Excel"}
	twoTables = message{"Biểu đồ đã lấy bảng từ tệp Excel (tep=) thì trong khối không còn gì khác.", "bỏ tep=\"…\", hoặc bỏ những gì đứng giữa hai dòng “:::”"}
)

func badKind(value string) message {
	return message{fmt.Sprintf("Không có loại biểu đồ “%s”.", value), "loai là một trong: " + strings.Join(slices.Sorted(maps.Keys(chartKinds)), ", ") + " (cột, đường, thanh ngang, tròn)"}
}

func badSize(key, value string) message {
	return message{fmt.Sprintf("“%s=\"%s\"” không phải là một kích thước dùng được.", key, value),
		fmt.Sprintf("ghi số và đơn vị, từ %d mm đến %d mm, ví dụ %s=\"70mm\" hoặc %s=\"7,5cm\"", nd30.LeastChart/unit.Millimetre, nd30.MostChart/unit.Millimetre, key, key)}
}

func badHead(value string) message {
	return message{fmt.Sprintf("dau-bang=\"%s\" không phải là số dòng của đầu bảng.", value), "ghi một số từ 1, ví dụ dau-bang=\"2\""}
}

func emptySetting(key string) message {
	return message{fmt.Sprintf("“%s” của biểu đồ để trống.", key), "ghi giá trị trong dấu ngoặc kép, hoặc bỏ " + key}
}

func unknownSetting(key string) message {
	return message{fmt.Sprintf("Biểu đồ không có “%s”.", key), "dùng loai, mo-ta, tieu-de, cao, rong; lấy bảng từ Excel thì thêm tep, trang, vung, dau-bang"}
}

func unreadSetting(text string) message {
	return message{fmt.Sprintf("Không đọc được “%.40s” ở dòng ::: bieu-do.", text), "mỗi điều viết như ten=\"giá trị\", cách nhau một dấu cách; " + chartExample}
}
