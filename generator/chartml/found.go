package chartml

import (
	"cmp"
	"math/big"
	"slices"
	"strconv"
	"strings"
	"time"

	"vanban/generator/doc"
	"vanban/generator/number"
	"vanban/generator/pattern"
	"vanban/generator/word/tree"
)

// Found is what a chart part of anybody says: of the data that it keeps beside those of its workbook, and where it keeps none of the workbook's own.
type Found struct {
	Kind   doc.ChartKind
	Title  string // empty: none
	Labels []string
	Series []FoundSeries
	Doubts []string // how it looked otherwise than it is drawn here
	Unread []string // what of its data can't be read, and why
}

// FoundSeries is one series, its values as they are written in Vietnamese; empty where there is none.
type FoundSeries struct {
	Name   string
	Values []string
}

// plots are the elements of a plot area that are a kind of chart (21.2.2.145), and what is not as here.
var plots = map[string]struct {
	kind  doc.ChartKind
	doubt string
}{
	"?barChart": {kind: doc.ColumnChart}, "?bar3DChart": {doc.ColumnChart, "biểu đồ ba chiều"}, "?lineChart": {kind: doc.LineChart}, "?line3DChart": {doc.LineChart, "biểu đồ ba chiều"},
	"?pieChart": {kind: doc.ShareChart}, "?pie3DChart": {doc.ShareChart, "biểu đồ ba chiều"}, "?doughnutChart": {doc.ShareChart, "biểu đồ vành khuyên"}, "?ofPieChart": {doc.ShareChart, "biểu đồ tròn có phần tách ra"},
	"?areaChart": {doc.LineChart, "biểu đồ miền"}, "?area3DChart": {doc.LineChart, "biểu đồ miền"}, "?radarChart": {doc.LineChart, "biểu đồ mạng nhện"}, "?scatterChart": {doc.LineChart, "biểu đồ phân tán"},
	"?bubbleChart": {doc.LineChart, "biểu đồ bong bóng"}, "?stockChart": {doc.LineChart, "biểu đồ chứng khoán"},
}

// Read reads a part; false where there are no values. Linked gives what a relationship of the part leads to; its error is a sentence for the user.
func Read(part []byte, linked func(id string) ([]byte, error)) (*Found, bool) {
	root, err := tree.Parse(part)
	if err != nil {
		return nil, false
	}
	of := root.Child("?chart")
	f, kinds := &Found{Title: wordsOf(of.Child("?title"))}, 0
	c := f.cellsOf(root, linked)
	if f.Title == "" {
		f.Title = c.words(of.Child("?title").Child("?tx"))
	}
	for _, k := range of.Child("?plotArea").All("") {
		plot, is := plots[k.Name]
		if !is {
			continue
		}
		if kinds++; kinds == 1 {
			f.Kind = plot.kind
			if k.Child("?barDir").Get("val") == "bar" {
				f.Kind = doc.BarChart
			}
		}
		f.doubt(plot.doubt)
		if strings.Contains(strings.ToLower(k.Child("?grouping").Get("val")), "stacked") {
			f.doubt("các dãy số chồng lên nhau")
		}
		for _, s := range k.All("?ser") {
			f.series(k, s, c)
		}
	}
	if kinds > 1 {
		f.doubt("nhiều kiểu trong một biểu đồ")
	}
	if c.book != nil {
		for _, wrong := range c.book.Wrong() {
			f.unread(wrong)
		}
	}
	f.level()
	return f, slices.ContainsFunc(f.Series, func(s FoundSeries) bool { return slices.ContainsFunc(s.Values, func(v string) bool { return v != "" }) })
}

func (f *Found) doubt(what string) {
	if what != "" && !slices.Contains(f.Doubts, what) {
		f.Doubts = append(f.Doubts, what)
	}
}

// wordsOf gives the words of a text of a chart, its paragraphs behind one another; those of a reference are kept beside it.
func wordsOf(n *tree.Node) string {
	var all []string
	if n == nil {
		return ""
	}
	n.Each(func(k *tree.Node) {
		switch k.Name {
		case "?p":
			all = append(all, " ")
		case "?t", "?v":
			all = append(all, k.Text)
		}
	})
	return strings.Join(strings.Fields(strings.Join(all, "")), " ")
}

// series reads one series of a plot.
func (f *Found) series(plot, s *tree.Node, c *cells) {
	own := FoundSeries{Name: cmp.Or(wordsOf(s.Child("?tx")), c.words(s.Child("?tx")))}
	literal := false // “%” stands behind the values as they are
	for _, shown := range []*tree.Node{s.Child("?dLbls"), plot.Child("?dLbls"), plot.Parent.Child("?valAx")} {
		code := shown.Child("?numFmt").Get("formatCode")
		literal = literal || strings.Contains(code, `"%"`) // of an axis too
	}
	val := cmp.Or(s.Child("?val"), s.Child("?yVal"))
	own.Values = keptValues(val, literal)
	if len(own.Values) == 0 {
		own.Values = c.values(val, literal)
	}
	cat := cmp.Or(s.Child("?cat"), s.Child("?xVal"))
	labels := labelsOf(cat)
	if len(labels) == 0 {
		labels = c.labels(cat, len(own.Values))
	}
	if len(labels) > len(f.Labels) {
		f.Labels = labels
	}
	f.Series = append(f.Series, own)
}

// keptValues gives the values that the part keeps, as their format has them.
func keptValues(val *tree.Node, literal bool) (all []string) {
	format := ""
	if val != nil {
		val.Each(func(k *tree.Node) {
			if k.Name == "?formatCode" {
				format = k.Text
			}
		})
	}
	for _, v := range pointsOf(val) {
		all = append(all, valueOf(v, format, literal))
	}
	return all
}

// mostPoints is how many points of a series are read; what says it has more is no chart that a person reads.
const mostPoints = 2000

// pointsOf gives the points that are kept of a reference or a list, in their places.
func pointsOf(n *tree.Node) (all []string) {
	if n == nil {
		return nil
	}
	n.Each(func(k *tree.Node) {
		at := 0
		if k.Name != "?pt" || !k.Number("idx", &at) || at < 0 || at >= mostPoints {
			return
		}
		for len(all) <= at {
			all = append(all, "")
		}
		if v := k.Child("?v"); v != nil {
			all[at] = strings.TrimSpace(v.Text)
		}
	})
	return all
}

// labelsOf gives the labels of the points; of several levels the outer stands before the inner.
func labelsOf(cat *tree.Node) []string {
	if cat == nil {
		return nil
	}
	levels := cat.Child("?multiLvlStrRef").Child("?multiLvlStrCache").All("?lvl")
	if len(levels) == 0 {
		labels := pointsOf(cat)
		format := cat.Child("?numRef").Child("?numCache").Child("?formatCode")
		if format != nil && isDay(format.Text) {
			for i := range labels {
				labels[i] = dayOf(labels[i], format.Text)
			}
		}
		return labels
	}
	labels := pointsOf(levels[0])
	for _, level := range levels[1:] {
		outer, last := pointsOf(level), ""
		for i := range labels {
			if i < len(outer) && outer[i] != "" {
				last = outer[i]
			}
			labels[i] = strings.TrimPrefix(last+" - "+labels[i], " - ")
		}
	}
	return labels
}

func isDay(format string) bool {
	return strings.ContainsAny(strings.ToLower(quoted().ReplaceAllString(format, "")), "dy")
}

var quoted = pattern.Lazy(`"[^"]*"|\[[^\]]*\]`)

// dayOf writes a serial number of a day, as workbooks have it, as a day or a month.
func dayOf(serial, format string) string {
	n, err := strconv.ParseFloat(serial, 64)
	if err != nil || n < 1 || n > 3e6 {
		return serial
	}
	layout := "1/2006"
	if strings.Contains(strings.ToLower(quoted().ReplaceAllString(format, "")), "d") {
		layout = "02/01/2006"
	}
	return time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).AddDate(0, 0, int(n)).Format(layout)
}

// mostDecimals is how many decimals of a value are written whose format says nothing.
const mostDecimals = 4

// valueOf writes a value as its format has it; what is no number stays as it is.
func valueOf(v, format string, literal bool) string {
	n, err := strconv.ParseFloat(v, 64)
	r := new(big.Rat)
	if err != nil || r.SetFloat64(n) == nil {
		return v
	}
	plain := quoted().ReplaceAllString(format, "")
	sign := ""
	if strings.Contains(plain, "%") {
		r.Mul(r, big.NewRat(100, 1))
		sign = "%"
	} else if literal {
		sign = "%"
	}
	text := r.FloatString(mostDecimals)
	if _, fraction, is := strings.Cut(plain, "."); is {
		text = r.FloatString(min(mostDecimals, len(fraction)-len(strings.TrimLeft(fraction, "0#"))))
	} else if plain != "" && !strings.EqualFold(plain, "general") && !strings.EqualFold(plain, "standard") && !strings.ContainsAny(plain, "eE") {
		text = r.FloatString(0)
	} else if strings.Contains(text, ".") {
		text = strings.TrimRight(strings.TrimRight(text, "0"), ".")
	}
	short, _ := r.SetString(text) // it was written so just now
	_, fraction, _ := strings.Cut(text, ".")
	return number.Write(short, len(fraction)) + sign
}

// level gives each series as many values as there are labels, and each label its words.
func (f *Found) level() {
	points := len(f.Labels)
	for _, s := range f.Series {
		points = max(points, len(s.Values))
	}
	for len(f.Labels) < points {
		f.Labels = append(f.Labels, strconv.Itoa(len(f.Labels)+1))
	}
	for i := range f.Series {
		s := &f.Series[i]
		for len(s.Values) < points {
			s.Values = append(s.Values, "")
		}
	}
}
