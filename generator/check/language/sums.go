package language

import (
	"fmt"
	"math/big"
	"strconv"
	"strings"

	"vanban/generator/check"
	"vanban/generator/letters"
	"vanban/generator/number"
	"vanban/generator/pattern"
	"vanban/generator/recognise"
)

var sumRows = []row{
	{id: "X.sum", component: check.Text, severity: check.Warning, says: "Dòng tổng của bảng không bằng tổng các dòng", way: "Cộng lại, rồi sửa số nào sai", look: wrongSums, anyone: true},
	{id: "X.count", component: check.Text, severity: check.Warning, says: "Số nhiệm vụ nêu trong lời văn khác số nhiệm vụ của bảng", way: "Đếm lại, rồi sửa cho khớp", file: wrongCounts},
}

// numberedTable is a table whose rows are numbered from 1 on, with one row of totals and no others.
type numberedTable struct {
	table *recognise.Table
	head  []*recognise.Row
	rows  []*recognise.Row
	total *recognise.Row
}

// flatTable reads a table that is numbered row by row; false where it has other rows, whose sums nobody knows.
func flatTable(t *recognise.Table) (c numberedTable, is bool) {
	c.table = t
	for i := range t.Rows {
		r := &t.Rows[i]
		first := firstWords(r)
		switch n, err := strconv.Atoi(strings.TrimSuffix(cellText(r, 0), ".")); {
		case err == nil && n == len(c.rows)+1:
			c.rows = append(c.rows, r)
		case isTotal(first):
			if c.total != nil {
				return c, false
			}
			c.total = r
		case len(c.rows) == 0 && c.total == nil:
			c.head = append(c.head, r)
		case first == "":
		default:
			return c, false
		}
	}
	return c, c.total != nil && len(c.rows) > 1
}

// isTotal says whether a row begins as one of totals does.
func isTotal(first string) bool {
	f := letters.Folded(first)
	return strings.HasPrefix(f, "tong") || f == "cong" || strings.HasPrefix(f, "cong ") && len(f) < 20
}

// firstWords gives the words of the first cell of a row that has some.
func firstWords(r *recognise.Row) string {
	for i := range r.Cells {
		if t := r.Cells[i].Text(); t != "" {
			return t
		}
	}
	return ""
}

// cellAt gives the cell that begins in a column; nil where none does, or one goes on from above.
func cellAt(r *recognise.Row, column int) *recognise.Cell {
	for i := range r.Cells {
		if c := &r.Cells[i]; c.Column == column && !c.Up {
			return c
		}
	}
	return nil
}

func cellText(r *recognise.Row, column int) string {
	if c := cellAt(r, column); c != nil {
		return c.Text()
	}
	return ""
}

// unsummed are the words in the head of a column whose numbers aren't added up.
var unsummed = pattern.Lazy(`%|ty le|ti le|binh quan|trung binh|don gia|diem|nam\b|so thu tu|stt|chi so|xep hang|dien tich`)

func wrongSums(p *paper) (all []check.Finding) {
	for i := range p.of.Parts {
		part := &p.of.Parts[i]
		if !part.IsTable {
			continue
		}
		c, is := flatTable(part.Table)
		if !is {
			continue
		}
		for column := 1; column < part.Table.Columns; column++ {
			all = append(all, p.wrongSum(c, column)...)
		}
	}
	return all
}

// wrongSum compares the total of a column with its rows, where all of them are numbers.
func (p *paper) wrongSum(c numberedTable, column int) []check.Finding {
	cell := cellAt(c.total, column)
	for _, h := range c.head {
		if unsummed().MatchString(letters.Folded(cellText(h, column))) {
			return nil
		}
	}
	if cell == nil || len(cell.Lines) == 0 {
		return nil
	}
	total, err := number.Parse(cell.Text())
	if err != nil {
		return nil
	}
	sum, filled := new(big.Rat), 0
	for _, r := range c.rows {
		text := strings.TrimSpace(cellText(r, column))
		if text == "" || strings.Trim(text, "-–") == "" {
			continue
		}
		n, err := number.Parse(text)
		if err != nil {
			return nil
		}
		filled++
		sum.Add(sum, n)
	}
	if filled < 2 || sum.Cmp(total) == 0 {
		return nil
	}
	f := p.finding(nil, "“"+cell.Text()+"”; các dòng cộng lại là "+number.Format(sum), number.Format(sum)+", hoặc sửa các dòng")
	f.Line, f.Words = &cell.Lines[0], cell.Text()
	return []check.Finding{f}
}

var tasksNamed = pattern.Lazy(`(?i)(?:gồm|tổng số|tổng cộng)(?: có| là)? (\d{1,4}) nhiệm vụ`)

// wrongCounts compares how many tasks a text says that an appendix has with the rows of the one table of tasks of the file.
func wrongCounts(f *file) (all []check.Finding) {
	tasks := f.tasks()
	if tasks == 0 {
		return nil
	}
	for _, p := range f.papers {
		for _, q := range p.prose() {
			if !strings.Contains(q.str, " nhiệm vụ") || !hasAny(letters.Folded(q.str), "phu luc|kem theo|danh muc") {
				continue
			}
			for _, m := range tasksNamed().FindAllStringSubmatch(q.str, -1) {
				if n, _ := strconv.Atoi(m[1]); n != tasks { // digits, by the expression
					g := p.finding(q, fmt.Sprintf("“%s”; bảng có %d nhiệm vụ", m[0], tasks), fmt.Sprint(tasks))
					g.Words = m[0]
					all = append(all, g)
				}
			}
		}
	}
	return all
}

// tasks counts the numbered rows of the one table of tasks in a file's appendices; 0 where there is none, or more than one.
func (f *file) tasks() (n int) {
	for _, p := range f.papers {
		for i := range p.of.Parts {
			part := &p.of.Parts[i]
			if !part.IsTable || p.class != check.Appended {
				continue
			}
			rows, named := 0, false
			for k := range part.Table.Rows {
				r := &part.Table.Rows[k]
				if rows == 0 {
					for c := range r.Cells {
						named = named || strings.Contains(letters.Folded(r.Cells[c].Text()), "nhiem vu")
					}
				}
				if strings.TrimSuffix(firstNumber(r), ".") == strconv.Itoa(rows+1) {
					rows++
				}
			}
			if !named || rows < 2 {
				continue
			}
			if n > 0 {
				return 0
			}
			n = rows
		}
	}
	return n
}

// firstNumber gives the first word of the first two cells of a row that begins with a digit.
func firstNumber(r *recognise.Row) string {
	for i := range r.Cells[:min(2, len(r.Cells))] {
		if first, _, _ := strings.Cut(r.Cells[i].Text(), " "); first != "" && first[0] >= '0' && first[0] <= '9' {
			return first
		}
	}
	return ""
}
