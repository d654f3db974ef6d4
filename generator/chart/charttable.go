package chart

import (
	"fmt"
	"math/big"
	"slices"
	"strings"
	"unicode/utf8"

	"vanban/generator/doc"
	"vanban/generator/markdown"
	"vanban/generator/nd30"
	"vanban/generator/number"
	"vanban/generator/source"
	"vanban/generator/unit"
)

// The bounds of what one chart can show.
const (
	mostPoints = 40
	mostSeries = 6
	mostShares = 8
)

// Awaits says whether a cell of a chart's table, or its title, asks for a fact in braces, so that only the composed text has its numbers.
func Awaits(t *markdown.Table) bool {
	texts := [][]doc.Inline{t.Chart.Title, t.Chart.Alt}
	for _, row := range t.All() {
		texts = append(texts, row.Cells...)
	}
	return slices.ContainsFunc(texts, func(text []doc.Inline) bool { return strings.Contains(doc.Plain(text), "{") })
}

// Of makes a chart of a table that is to be drawn as one; where it says no height, the look has it. A chart with problems must not be drawn.
func Of(t *markdown.Table, look *nd30.ChartLook) (*doc.Chart, source.Problems) {
	r := &reader{table: t}
	c := &doc.Chart{Kind: t.Chart.Kind, Title: t.Chart.Title, Alt: doc.Plain(t.Chart.Alt), Width: t.Chart.Width, Height: t.Chart.Height, At: t.At}
	r.chart = c
	if len(t.Columns) > 0 && t.Columns[0].Holds == markdown.Ordinals {
		r.first = 1
	}
	if !r.sound() {
		return c, r.problems
	}
	c.Heading = words(r.name(r.first))
	for column := r.first + 1; column < len(t.Columns); column++ {
		name := r.name(column)
		if name == "" {
			r.report(t.At, fmt.Sprintf("Cột %d của bảng vẽ thành biểu đồ không có tên ở đầu bảng.", column+1), "ghi tên cột: tên ấy đứng trong chú giải của biểu đồ")
		}
		c.Series = append(c.Series, doc.Series{Name: name})
	}
	for i := range t.Rows {
		r.row(&t.Rows[i])
	}
	r.bounds()
	if c.Kind == doc.ShareChart && len(r.problems) == 0 {
		r.shares()
	}
	if r.perCent > 0 {
		c.Suffix = perCent
	}
	if c.Height == 0 {
		c.Height = heightOf(c, look)
	}
	return c, r.problems.Bounded("lỗi")
}

// reader reads the table of one chart.
type reader struct {
	table    *markdown.Table
	chart    *doc.Chart
	first    int // the column of labels
	told     map[string]bool
	written  int // how many cells hold something
	perCent  int // how many of them a share
	problems source.Problems
}

// once reports what may be wrong in many rows with the first of them.
func (r *reader) once(kind string, at source.Pos, what, hint string) {
	if r.told == nil {
		r.told = map[string]bool{}
	}
	if !r.told[kind] {
		r.report(at, what, hint)
	}
	r.told[kind] = true
}

func (r *reader) report(at source.Pos, what, hint string) {
	r.problems = append(r.problems, &source.Problem{At: at, What: what, Hint: hint})
}

// sound says whether the table has what a chart is made of.
func (r *reader) sound() bool {
	t := r.table
	switch {
	case len(t.Rows) == 0 && len(t.Head) == 0:
		return false // which was told
	case len(t.Head) == 0:
		r.report(t.At, "Bảng vẽ thành biểu đồ không có đầu bảng.", "dòng đầu của bảng ghi tên các cột; bảng trong Excel thì thêm dau-bang=\"1\"")
	case len(t.Columns) < r.first+2:
		r.report(t.At, "Bảng vẽ thành biểu đồ không có cột số nào.", "cột đầu ghi tên từng dòng, mỗi cột sau là một dãy số")
	}
	return len(r.problems) == 0
}

// name gives the words of a column's head, from the top row down.
func (r *reader) name(column int) string {
	var parts []string
	for i := range r.table.Head {
		row := &r.table.Head[i]
		from := column
		for from > 0 && row.Join(from) == markdown.Left {
			from--
		}
		if s := words(doc.Plain(row.Cells[from])); s != "" && row.Join(from) != markdown.Up {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, " - ")
}

// short gives the beginning of a long text for a message.
func short(s string) string {
	const most = 40
	if runes := []rune(s); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return s
}

// words brings text to single spaces.
func words(s string) string { return strings.Join(strings.Fields(s), " ") }

// row reads a row; one of totals is no point of a chart.
func (r *reader) row(row *markdown.Row) {
	if row.Total() {
		return
	}
	label := words(doc.Plain(row.Cells[r.first]))
	switch {
	case row.Whole(), slices.ContainsFunc(row.Joins, func(j markdown.Join) bool { return j != markdown.Apart }):
		r.once("", row.At, fmt.Sprintf("Dòng “%s” có ô gộp nên không vẽ thành biểu đồ được.", short(label)), "bỏ ô gộp và dòng tên nhóm khỏi bảng này, mỗi dòng ghi tên ở cột đầu và số ở các cột sau")
		return
	case label == "":
		r.report(row.At, "Một dòng của bảng vẽ thành biểu đồ không có tên ở cột đầu.", "ghi tên dòng: tên ấy đứng ở trục hoặc trong chú giải của biểu đồ")
	}
	for i, cell := range row.Cells {
		if slices.ContainsFunc(cell, func(in doc.Inline) bool { _, is := in.(doc.NoteRef); return is }) {
			r.report(row.At, fmt.Sprintf("Ô thứ %d của dòng “%s” có chú thích, mà biểu đồ không in được chú thích.", i+1, short(label)), "đưa dấu [^…] ra câu văn trên hoặc dưới biểu đồ")
		}
	}
	r.chart.Labels = append(r.chart.Labels, label)
	for i := range r.chart.Series {
		s := &r.chart.Series[i]
		s.Values = append(s.Values, r.value(row, label, i))
	}
}

// perCent stands behind a number that is a share.
const perCent = "%"

// none are cells that have no value.
var none = []string{"", "-", "–", "—", "…", "..."}

// value reads a cell; nil where it has none.
func (r *reader) value(row *markdown.Row, label string, series int) *big.Rat {
	text := strings.TrimSpace(doc.Plain(row.Cells[r.first+1+series]))
	if slices.Contains(none, text) {
		return nil
	}
	bare, per := strings.CutSuffix(text, perCent)
	v, decimals, ok := number.Read(strings.TrimSpace(bare))
	r.written++
	if per {
		r.perCent++
	}
	if !ok {
		r.report(row.At, fmt.Sprintf("Ô “%s” (dòng “%s”, cột “%s”) không phải là số nên không vẽ được.", short(text), short(label), short(r.chart.Series[series].Name)),
			"viết số theo lối Việt Nam: 1.234.567,5; ô không có số thì để trống hoặc ghi dấu -; cột không phải là số thì bỏ khỏi bảng này")
		return nil
	}
	if r.chart.Kind == doc.ShareChart && v.Sign() < 0 {
		r.report(row.At, fmt.Sprintf("Ô “%s” (dòng “%s”) là số âm, không thể là một phần của hình tròn.", text, short(label)), "sửa số, hoặc dùng loai=\"cot\"")
	}
	r.chart.Decimals, r.chart.Series[series].Decimals = max(r.chart.Decimals, decimals), max(r.chart.Series[series].Decimals, decimals)
	return v
}

// bounds reports what is more than a chart can show, or nothing at all.
func (r *reader) bounds() {
	c := r.chart
	points, most := len(c.Labels), mostPoints
	if c.Kind == doc.ShareChart {
		most = mostShares
	}
	low, _ := rangeOf(c)
	switch {
	case len(r.problems) > 0:
	case r.perCent > 0 && r.perCent < r.written:
		r.report(c.At, "Bảng vẽ thành biểu đồ có số ghi % và số không ghi %, không chung một trục được.", "ghi % ở mọi ô, hoặc không ô nào; hai loại số thì vẽ hai biểu đồ")
	case points == 0 || low == nil:
		r.report(c.At, "Bảng vẽ thành biểu đồ không có số nào.", "ghi số vào các cột sau cột đầu")
	case points > most:
		r.report(c.At, fmt.Sprintf("Biểu đồ có %d dòng, loại này vẽ được nhiều nhất %d.", points, most), "bớt dòng, gộp các dòng nhỏ thành “Khác”, hoặc chia thành nhiều biểu đồ")
	case len(c.Series) > mostSeries:
		r.report(c.At, fmt.Sprintf("Biểu đồ có %d cột số, nhiều nhất %d.", len(c.Series), mostSeries), "bớt cột, hoặc chia thành nhiều biểu đồ")
	}
}

// shares reports what no circle can show.
func (r *reader) shares() {
	c := r.chart
	switch {
	case len(c.Series) != 1:
		r.report(c.At, fmt.Sprintf("Biểu đồ tròn chỉ vẽ được một cột số, mà bảng có %d.", len(c.Series)), "giữ một cột số, hoặc dùng loai=\"cot\"")
	case Sum(c.Series[0].Values).Sign() == 0:
		r.report(c.At, "Các số của biểu đồ tròn cộng lại bằng 0.", "ghi ít nhất một số lớn hơn 0")
	}
}

// heightOf gives the height of a chart that says none: lying bars have room each, and so has each line of the longest name beside them.
func heightOf(c *doc.Chart, look *nd30.ChartLook) unit.Length {
	height := look.Height
	if c.Kind == doc.BarChart {
		slot := unit.Length(2*len(c.Series)+1) * look.PerBar / 2
		for _, label := range c.Labels {
			lines := (utf8.RuneCountInString(label) + labelLetters(c, look) - 1) / labelLetters(c, look)
			slot = max(slot, unit.Length(lines)*look.PerBar*3/4)
		}
		height = max(height, min(look.Tallest, unit.Length(len(c.Labels))*slot+4*look.PerBar))
	}
	return height
}

// labelLetters is how many letters the name of a lying bar has in a line at least, in a chart of its width.
func labelLetters(c *doc.Chart, look *nd30.ChartLook) int {
	const letters, least = 28, 6
	if c.Width == 0 {
		return letters
	}
	return max(least, int(c.Width/look.PerLetter))
}
