package officetable

import (
	"fmt"
	"strconv"
	"strings"

	"vanban/generator/grid"
)

// gridOf makes a grid of rows of texts; "#5" is a number, "@05/03/2026" a day, "~red" a colour and "~red:text" a text on it, empty is nothing. Merged cells are named as in a workbook: "A1:B2 C3:C4".
func gridOf(merged string, rows ...[]string) grid.Grid {
	g := grid.Grid{Title: "Sheet1", File: "x.xlsx, trang tính “Sheet1”", Label: "Trang tính “Sheet1”"}
	for i, row := range rows {
		for k, text := range row {
			if text == "" {
				continue
			}
			c := grid.Cell{Row: i + 1, Column: k + 1}
			if fill, is := strings.CutPrefix(text, "~"); is {
				if c.Fill, text, is = strings.Cut(fill, ":"); !is {
					g.Tints = append(g.Tints, grid.Tint{Row: c.Row, Column: c.Column, Fill: fill})
					continue
				}
			}
			c.Text = text
			if text == "" {
				text = " "
			}
			switch text[0] {
			case '#':
				c.Kind, c.Text, c.Exact = grid.Number, strings.Replace(text[1:], ".", ",", 1), text[1:]
			case '@':
				c.Kind, c.Text, c.DayFirst = grid.Day, text[1:], text[1:3] <= "12"
			}
			for _, m := range strings.Fields(merged) {
				first, last, _ := strings.Cut(m, ":")
				if row, column := placeOf(first); row == c.Row && column == c.Column {
					c.Bottom, c.Right = placeOf(last)
				}
			}
			g.Cells = append(g.Cells, c)
		}
	}
	return g
}

// placeOf reads the name of a cell in the first 26 columns.
func placeOf(ref string) (row, column int) {
	row, err := strconv.Atoi(ref[1:])
	if err != nil {
		panic(err)
	}
	return row, int(ref[0]-'A') + 1
}

// said tells tables in short: an area a line, its tasks under it, then what was told.
func said(t *Table, err error) string {
	var out strings.Builder
	if t != nil {
		for i := range t.Areas {
			a := &t.Areas[i]
			if a.Group > 0 {
				fmt.Fprintf(&out, "%d. %s / ", a.Group, a.GroupName.S)
			}
			out.WriteString(a.Name.S + "\n")
			for j := range a.Tasks {
				x := &a.Tasks[j]
				var products []string
				for _, p := range x.Products {
					products = append(products, p.S)
				}
				due := x.Due.S
				if x.Deadline.Free() {
					due = "{" + due + "}"
				}
				fmt.Fprintf(&out, "  %s %s | %s | %s | %s | %s\n", x.Number, x.Content.S, strings.Join(products, " + "), x.Lead.Text.S, x.Support.Text.S, due)
			}
		}
		for _, n := range t.Notes {
			out.WriteString("* " + n + "\n")
		}
		for i := range t.Accounts {
			a := &t.Accounts[i]
			if sum := a.Sum(); sum != "" {
				out.WriteString("- " + sum + "\n")
			}
			if len(a.Above) > 0 {
				out.WriteString("- trên tên cột: " + strings.Join(a.Above, "; ") + "\n")
			}
			for _, l := range a.Left() {
				out.WriteString("- " + l + "\n")
			}
			if len(a.Unread) > 0 {
				out.WriteString("- cột " + strings.Join(a.Unread, "; ") + "\n")
			}
			if a.Why != "" {
				out.WriteString("- " + a.Label + ": " + a.Why + "\n")
			}
		}
	}
	if err != nil {
		out.WriteString(err.Error() + "\n")
	}
	return out.String()
}
