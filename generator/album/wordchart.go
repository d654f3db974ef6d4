package album

import (
	"cmp"
	"errors"
	"fmt"
	"strings"

	"vanban/generator/chart"
	"vanban/generator/chartml"
	"vanban/generator/doc"
	"vanban/generator/inforce"
	"vanban/generator/layout"
	"vanban/generator/markdown"
	"vanban/generator/nd30"
	"vanban/generator/number"
	"vanban/generator/source"
	"vanban/generator/typeface"
	"vanban/generator/unit"
	"vanban/generator/word/document"
)

// foundChart is what a chart says, and whether there are data in it.
type foundChart struct {
	*chartml.Found
	is bool
}

// The bounds of the workbooks of a file's charts, in bytes: each counts for what it takes to open it, too.
const (
	mostBooks = 64 << 20
	eachBook  = 1 << 20
)

// found reads a chart, once: of one that has its data in a workbook that takes a while.
func (a *Album) found(p *document.Shown) *foundChart {
	if f := a.charts[p]; f != nil {
		return f
	}
	f := &foundChart{}
	f.Found, f.is = chartml.Read(p.Data, func(id string) ([]byte, error) {
		data := p.Linked(id)
		if data == nil {
			return nil, errors.New("tệp Word không lưu số liệu của biểu đồ, cũng không kèm bảng tính có số liệu ấy")
		}
		if a.books += len(data) + eachBook; a.books > mostBooks {
			return nil, errors.New("các bảng tính kèm theo biểu đồ trong tệp Word quá lớn")
		}
		return data, nil
	})
	if a.charts == nil {
		a.charts = map[*document.Shown]*foundChart{}
	}
	a.charts[p] = f
	return f
}

// HasTitle says whether a chart has a title within it.
func (a *Album) HasTitle(p *document.Shown) bool {
	f := a.found(p)
	return !f.is || f.Title != ""
}

// Chart gives a chart of a text in Markdown, with its table, under a title where it has none of its own; what is not certain of it; and false where no data are kept in the file.
// One that can't be drawn here becomes its table alone, and that is told.
func (a *Album) Chart(p *document.Shown, title string) (text string, doubts []string, ok bool) {
	f := a.found(p)
	if a.Closed || !f.is {
		return "", nil, false
	}
	if a.taken == nil {
		a.taken = map[*document.Shown]bool{}
	}
	a.taken[p] = true
	if f.Title != "" && title != "" {
		title += ". "
	}
	title += f.Title
	what := p.Words
	if what == "" {
		what = title
	}
	if what == "" {
		what = unknown
		doubts = append(doubts, "chưa rõ: ghi mo-ta của biểu đồ vào chỗ “"+unknown+"”, vì biểu đồ này trong tệp Word không có")
	}
	table := tableOf(f.Found)
	var unread []string
	if len(f.Unread) > 0 {
		unread = append(unread, "chưa đọc được hết số liệu của biểu đồ: "+strings.Join(f.Unread, "; "))
	}
	why := ""
	for _, way := range ways(f.Kind, p) {
		text = fmt.Sprintf("::: bieu-do loai=\"%s\"%s%s mo-ta=\"%s\"\n%s\n:::", kindKeys[way.kind], way.sizes, setting("tieu-de", title), plain(what), table)
		if problem := undrawn(text); problem != "" {
			why = cmp.Or(why, problem)
			continue
		}
		if why != "" {
			doubts = append(doubts, way.told+" ("+why+")")
		}
		why = ""
		break
	}
	if why != "" {
		if title != "" {
			table = "::: giua\n**" + markdown.Escape(title) + "**\n:::\n\n" + table
		}
		return table, append(unread, "biểu đồ trong Word thành bảng số liệu: "+why), true
	}
	if len(f.Doubts) > 0 {
		doubts = append(doubts, "biểu đồ trong Word khác biểu đồ được vẽ: "+strings.Join(f.Doubts, "; "))
	}
	return text, append(doubts, unread...), true
}

// chartUntaken says why a chart was not taken.
func (a *Album) chartUntaken(p *document.Shown) string {
	if f := a.found(p); !f.is && f.Found != nil && len(f.Unread) > 0 {
		return "biểu đồ không có số liệu: " + strings.Join(f.Unread, "; ")
	}
	return "biểu đồ ở chỗ không đặt được, hoặc không có số liệu trong tệp"
}

// chartWords gives what a chart says, for one that has no place in a text.
func (a *Album) chartWords(p *document.Shown) string {
	f := a.found(p)
	if !f.is {
		return p.Words
	}
	return strings.TrimSpace(p.Words + " " + f.Title + "\n" + tableOf(f.Found))
}

// chartWay is one way in which a chart may be drawn here.
type chartWay struct {
	kind  doc.ChartKind
	sizes string
	told  string // where it isn't as it was
}

// ways gives those that are tried one after another: as it was, with the room that the page has, and columns as bars, which have room for long labels.
func ways(kind doc.ChartKind, p *document.Shown) []chartWay {
	all := []chartWay{{kind, sizes(p), ""}, {kind, "", "biểu đồ có kích thước thường dùng thay cho kích thước trong Word"}, {kind, ` cao="150mm"`, "biểu đồ cao hơn trong Word"}}
	if kind == doc.ColumnChart {
		all = append(all, chartWay{doc.BarChart, "", "biểu đồ cột thành thanh ngang"})
	}
	return all
}

// kindKeys are the kinds as Markdown names them.
var kindKeys = map[doc.ChartKind]string{doc.ColumnChart: "cot", doc.BarChart: "thanh", doc.LineChart: "duong", doc.ShareChart: "tron"}

func setting(key, value string) string {
	if value == "" {
		return ""
	}
	return fmt.Sprintf(" %s=\"%s\"", key, plain(value))
}

// plain gives words for a setting, which ends at a quotation mark.
func plain(words string) string {
	return strings.ReplaceAll(strings.ReplaceAll(words, `"`, "”"), "\n", " ")
}

// sizes writes how large a chart is, where that can be said and isn't the usual.
func sizes(p *document.Shown) string {
	var b strings.Builder
	for _, s := range []struct {
		key  string
		size unit.Length
	}{{"cao", p.Height}, {"rong", p.Width}} {
		usual := s.key == "rong" && s.size > layout.LineWidth(inforce.Sheet(doc.Setting{}).Page(doc.Portrait))-unit.Millimetre
		if s.size >= nd30.LeastChart && s.size <= nd30.MostChart && !usual {
			fmt.Fprintf(&b, " %s=\"%dmm\"", s.key, int64(s.size.Scale(1, int64(unit.Millimetre))))
		}
	}
	return b.String()
}

// tableOf writes the table of a chart.
func tableOf(f *chartml.Found) string {
	var b strings.Builder
	cell := func(words string) {
		if !number.Is(strings.TrimSuffix(words, "%")) {
			words = markdown.Escape(words)
		}
		b.WriteString(" " + words + " |")
	}
	b.WriteString("| |")
	for i, s := range f.Series {
		if s.Name == "" {
			s.Name = fmt.Sprintf("Dãy %d", i+1)
		}
		cell(s.Name)
	}
	b.WriteString("\n| --- |" + strings.Repeat(" ---: |", len(f.Series)))
	for i, l := range f.Labels {
		b.WriteString("\n|")
		cell(l)
		for _, s := range f.Series {
			cell(s.Values[i])
		}
	}
	return b.String()
}

// undrawn says why the program can't draw a chart that is written so; empty: it can.
func undrawn(text string) string {
	d, problems, _ := (markdown.Outline{}).Read(text+"\n", source.Pos{File: "x", Line: 1, Column: 1})
	if len(problems) == 0 && len(d.Blocks) == 1 {
		if t, is := d.Blocks[0].(*markdown.Table); is && t.Chart != nil {
			c, wrong := chart.Of(t, inforce.Sheet(doc.Setting{}).Chart())
			if problems = wrong; len(wrong) == 0 {
				return unfit(c)
			}
		}
	}
	if len(problems) > 0 {
		return strings.TrimSuffix(problems[0].What, ".")
	}
	return ""
}

// unfit says what of a chart finds no room on a page; empty: all does.
func unfit(c *doc.Chart) string {
	family, err := typeface.Embedded()
	if err != nil {
		return err.Error()
	}
	paper := inforce.Sheet(doc.Setting{}).Page(doc.Portrait)
	_, err = layout.NewMeasurer(family, inforce.Sheet(doc.Setting{})).On(paper).Chart(c, layout.LineWidth(paper))
	var problem *source.Problem
	switch {
	case errors.As(err, &problem):
		return strings.TrimSuffix(problem.What, ".")
	case err != nil:
		return err.Error()
	}
	return ""
}
