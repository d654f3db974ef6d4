package progress

import (
	"fmt"
	"strings"

	"vanban/generator/diff"
	"vanban/generator/source"
)

// Heads name the columns of Ordered.
var Heads = []string{"STT", "Mã", "Chỉ tiêu", "Đơn vị tính", "Trong kỳ", "Lũy kế", "Cùng kỳ năm trước"}

// blank is a line of an order that leaves a row empty, where the form asks for what the dossier doesn't have.
const blank = "-"

// Ordered gives a report's indicators as rows of a table for pasting, in the order of some lines: each the code or the name of an indicator, or the code of
// any figure of the report. Without lines all indicators come in their own order. Numbers have a comma before their decimals and nothing between thousands,
// as a cell or a form takes them. A line that names nothing is an error, all at once.
func (r *Report) Ordered(lines []source.Text) (rows [][]string, err error) {
	if len(lines) == 0 {
		for i := range r.Indicators {
			rows = append(rows, r.Indicators[i].row(i+1))
		}
		return rows, nil
	}
	var problems source.Problems
	for n, line := range lines {
		row, ok := r.rowOf(line.S, n+1)
		if !ok {
			problems = append(problems, &source.Problem{At: line.At, What: fmt.Sprintf("Báo cáo không có chỉ tiêu hay số liệu nào là “%s”.", line.S), Hint: r.hintFor(line.S)})
		}
		rows = append(rows, row)
	}
	return rows, problems.Err()
}

// rowOf gives the row of a line.
func (r *Report) rowOf(line string, n int) ([]string, bool) {
	if line == blank {
		return []string{fmt.Sprint(n), "", "", "", "", "", ""}, true
	}
	for _, i := range r.Indicators {
		if strings.EqualFold(i.Code.S, line) || strings.EqualFold(i.Name.S, line) {
			return i.row(n), true
		}
	}
	for _, f := range r.Figures.All() {
		if strings.EqualFold(f.Code, line) {
			return []string{fmt.Sprint(n), f.Code, f.Name, f.Unit, f.typed(), "", ""}, true
		}
	}
	return nil, false
}

func (r *Report) hintFor(line string) string {
	var names []string
	for _, i := range r.Indicators {
		names = append(names, i.Code.S, i.Name.S)
	}
	if nearest, found := diff.Nearest(line, names); found {
		return "có phải “" + nearest + "”? Mỗi dòng là mã hoặc tên một chỉ tiêu, hoặc “" + blank + "” cho dòng để trống"
	}
	return "mỗi dòng là mã hoặc tên một chỉ tiêu trong chi-tieu.yaml, hoặc mã một số liệu (vanban giai-trinh); dòng để trống thì ghi “" + blank + "”"
}

func (i *Indicator) row(n int) []string {
	return []string{fmt.Sprint(n), i.Code.S, i.Name.S, i.Unit.S, i.Own.typed(), i.ToDate.typed(), i.LastYear.typed()}
}

// typed gives a figure as a person types it into a form; nothing where there is none.
func (f *Figure) typed() string {
	if f == nil || f.Empty {
		return ""
	}
	return strings.Replace(f.Shown.FloatString(f.Decimals), ".", ",", 1)
}
