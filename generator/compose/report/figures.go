package report

import (
	"fmt"
	"math/big"
	"path"
	"regexp"
	"slices"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/markdown"
	"vanban/generator/nd30"
	"vanban/generator/pattern"
	"vanban/generator/progress"
	"vanban/generator/source"
)

// Printed is a figure as it stands somewhere in a report.
type Printed struct {
	Code  string
	Text  string
	Where string // in words: the heading over it; the appendix, row and column; the workbook's sheet and cell
}

// figures lets templates and tables print figures, and keeps where each one stands.
type figures struct {
	book    *progress.Book
	printed []Printed
	section string         // the mục
	columns []string       // the heads of the table begun last
	typed   *regexp.Regexp // results that people typed; made when first needed
	where   string
	keeping bool // the marks stay in the texts
}

// A figure goes through a template and Markdown between marks of the private
// use area, with its code, so that its place in the document is known.
const (
	figureBegin = '\ue000'
	figureText  = '\ue001'
	figureEnd   = '\ue002'
)

var markedFigure = pattern.Lazy(`\x{e000}([^\x{e001}]*)\x{e001}([^\x{e002}]*)\x{e002}`)

func marked(code, text string) string {
	return string(figureBegin) + code + string(figureText) + text + string(figureEnd)
}

// Sentence writes a figure as it stands in a sentence: a share with its sign, a count with its 0.
func Sentence(f *progress.Figure) string { return sentence(f, f.Shown) }

func sentence(f *progress.Figure, v *big.Rat) string {
	switch {
	case f.Empty:
		return noFigure
	case f.Count:
		return nd30.Count(v)
	case f.Unit == percent && f.Value.IsInt():
		return nd30.Decimal(v, 0) + percent // 100%, not 100,0%
	case f.Unit == percent:
		return nd30.Decimal(v, f.Decimals) + percent
	}
	return nd30.Decimal(v, f.Decimals)
}

const percent = "%"

// cells notes where figures stand in a workbook.
func (f *figures) cells(sheets []*doc.Dataset) {
	for _, sheet := range sheets {
		for r, row := range sheet.Rows {
			for c, datum := range row {
				if datum.Decimal == nil || datum.Decimal.Figure == "" {
					continue
				}
				shown := datum.Decimal
				text := noFigure
				if shown.Exact != nil {
					text = nd30.Decimal(shown.Exact, shown.Decimals)
				}
				f.printed = append(f.printed, Printed{Code: shown.Figure, Text: text, Where: fmt.Sprintf("bảng tính, trang “%s”, ô %s%d", sheet.Name, columnName(c), r+firstRow)})
			}
		}
	}
}

// settle takes the marks out of a text and notes where its figures stand.
func (f *figures) settle(text []doc.Inline) []doc.Inline {
	if f.keeping {
		return text
	}
	return doc.EachText(text, func(t doc.Text) []doc.Text {
		for _, m := range markedFigure().FindAllStringSubmatch(t.S, -1) {
			f.printed = append(f.printed, Printed{Code: m[1], Text: m[2], Where: f.where})
		}
		t.S = markedFigure().ReplaceAllString(t.S, "$2")
		return []doc.Text{t}
	})
}

// inProse is a figure that people's own prose asks for: {TTHC-01.LK}.
var inProse = pattern.Lazy(`\{([^{}]*)\}`)

// typedResult finds a result that somebody typed: a number before a per cent sign, or before the unit of one of the report's figures.
func typedResult(book *progress.Book) *regexp.Regexp {
	units := []string{percent, "phần trăm"}
	for _, f := range book.All() {
		if f.Unit != "" && !slices.Contains(units, f.Unit) {
			units = append(units, f.Unit)
		}
	}
	slices.SortStableFunc(units, func(a, b string) int { return len(b) - len(a) })
	for i, u := range units {
		units[i] = regexp.QuoteMeta(u)
	}
	return regexp.MustCompile(`(?i)(?:^|[^\pL\d/.,-])(\d+(?:[.,]\d+)* ?(?:` + strings.Join(units, "|") + `))(?:$|[^\pL\d])`)
}

// expand puts figures into a text of the progress data. A code that nothing has is an error, a typed result too.
func (f *figures) expand(text *markdown.Document, d problemAt) (*markdown.Document, error) {
	if f.typed == nil {
		f.typed = typedResult(f.book)
	}
	e := &expansion{f: f, d: d}
	own := *text
	own.Blocks = markdown.Change{Text: e.text}.Blocks(text.Blocks)
	return &own, e.problems.Err()
}

// problemAt makes a problem with the line as it stands in the dossier.
type problemAt interface {
	Problem(at source.Pos, what, hint string) *source.Problem
}

type expansion struct {
	f        *figures
	d        problemAt
	problems source.Problems
}

// periodOf gives the period in whose file a place is, for a command; what stands for one where it is in another file.
func periodOf(at source.Pos) string {
	if folder, name := path.Split(at.File); path.Clean(folder) == dossier.ProgressFolder {
		return strings.TrimSuffix(name, path.Ext(name))
	}
	return "KỲ"
}

func (e *expansion) text(text []doc.Inline, at source.Pos) []doc.Inline {
	return doc.EachText(text, func(t doc.Text) []doc.Text {
		for _, m := range e.f.typed.FindAllStringSubmatch(t.S, -1) {
			e.problems = append(e.problems, e.d.Problem(at, fmt.Sprintf("Số liệu “%s” được gõ tay trong lời văn.", m[1]),
				"ghi mã của số liệu trong ngoặc nhọn, ví dụ {NV.QUA-HAN}, để chương trình điền số; các mã xem bằng lệnh giai-trinh"))
		}
		t.S = inProse().ReplaceAllStringFunc(t.S, func(ref string) string {
			code := strings.TrimSpace(ref[1 : len(ref)-1])
			f, known := e.f.book.Get(code)
			if !known {
				e.problems = append(e.problems, e.d.Problem(at, fmt.Sprintf("Không có số liệu nào mã “%s” trong kỳ này.", code),
					"xem các mã với lệnh: vanban giai-trinh "+source.Dossier+" --ky "+periodOf(at)))
				return ref
			}
			return marked(code, sentence(f, f.Shown))
		})
		return []doc.Text{t}
	})
}
