package officetable

import (
	"fmt"
	"slices"
	"strings"

	"vanban/generator/celltext"
	"vanban/generator/columnhead"
	"vanban/generator/grid"
	"vanban/generator/headrows"
	"vanban/generator/tablereport"
)

// Account is what became of a table.
type Account = tablereport.Account

// tell makes the notes of a table.
func (r *reader) tell() {
	r.notes = append(r.notes, r.told.Notes()...)
	if r.days.typed > 0 && len(r.days.doubted) > 0 {
		r.note("Cột “%s” có cả ngày gõ bằng chữ và ngày kiểu Excel; Excel có thể đã đảo ngày và tháng, hãy soát: %s.", r.headText(r.head.at[columnhead.Due]), celltext.Listed(r.days.doubted))
	}
	r.tellHidden()
	r.columnsRead()
	if r.head.partedMoney != "" {
		r.note("Các cột dưới “%s” chia số tiền mà không có cột tổng, nên không cột nào được đọc là kinh phí của nhiệm vụ; thêm một cột “Tổng số” rồi nhập lại.", celltext.Short(r.head.partedMoney))
	}
	r.tellAbove()
	r.tellRemarks("Công thức chưa có kết quả trong tệp, chương trình tự tính: %s.", r.grid.Reckoned)
	r.tellRemarks("Chữ bị gạch ngang (gạch bỏ) không được đọc: %s.", r.grid.Struck)
	r.tellRemarks("Lời ghi chú gắn vào ô (comment) không được đọc: %s.", r.grid.Remarks)
}

// tellHidden tells of rows and columns that the table holds and does not show: a filter leaves rows so.
func (r *reader) tellHidden() {
	var rows []string
	for _, row := range r.grid.HiddenRows {
		if row > r.head.bottom {
			rows = append(rows, fmt.Sprint(row))
		}
	}
	if n := len(rows); n > 0 {
		r.note("Bảng có %d dòng đang bị ẩn, từ dòng %s; các dòng đó cũng được đọc.", n, rows[0])
	}
	for _, column := range r.grid.HiddenColumns {
		if p := r.head.of[column]; p != columnhead.None {
			r.note("Cột %s “%s” đang bị ẩn; cột đó cũng được đọc.", r.grid.ColumnName(column), celltext.Short(r.headText(column)))
		}
	}
}

// tellRemarks tells of words that belong to cells and were not read.
func (r *reader) tellRemarks(format string, all []grid.Remark) {
	var cells []string
	for _, m := range all {
		cells = append(cells, r.grid.Ref(m.Row, m.Column)+" “"+celltext.Short(m.Text)+"”")
	}
	if len(cells) > 0 {
		r.note(format, celltext.Listed(cells))
	}
}

// columnsRead tells which column was taken for what, and which were not read.
func (r *reader) columnsRead() {
	headed := map[int]bool{}
	r.account.Banded = r.head.at[columnhead.Area] == 0 && slices.ContainsFunc(r.areas, func(a area) bool { return !a.Name.Empty() })
	var items columnhead.Printed
	var members []string
	for j := range r.head.columns {
		c := &r.head.columns[j]
		for k := c.First; k <= c.Last; k++ {
			headed[k] = true
		}
		name := r.grid.ColumnName(c.First) + " “" + celltext.Short(c.Text()) + "”"
		if r.head.members[c.First] != "" {
			members = append(members, r.grid.ColumnName(c.First)+" “"+celltext.Short(r.head.members[c.First])+"”")
			for _, p := range []columnhead.Part{columnhead.Lead, columnhead.Support} {
				items.Add(p, "", r.into.names())
			}
			continue
		}
		if p := r.head.parts[j]; p != columnhead.None {
			items.Add(p, r.printedHead(p, c), r.into.names())
			r.account.Taken = append(r.account.Taken, name+" là "+r.into.names().NameOf(p))
			continue
		}
		if celltext.Fold(c.Text()) == "" {
			continue
		}
		if r.head.later > 0 && c.First == r.head.later {
			r.account.Taken = append(r.account.Taken, name+" là thời hạn, thay cho cột trước ở dòng nào có ghi")
			continue
		}
		r.account.Unread = append(r.account.Unread, name)
		r.tellRival(c, name)
		if r.hasWords(c) {
			item := fmt.Sprintf("- {cot: %s, ten: %q, kieu: chu}", celltext.Slug(c.Text()), celltext.OneLine(c.Text()))
			r.account.Offer = append(r.account.Offer, item)
			if r.isTotalled(c) {
				item = strings.Replace(item, "kieu: chu", "kieu: so, tong: true", 1)
			}
			items.All, items.Parts = append(items.All, item), append(items.Parts, columnhead.None)
		}
	}
	if len(members) > 0 {
		r.account.Taken = append(r.account.Taken, strings.Join(members, ", ")+" mỗi cột là một cơ quan (CT là chủ trì, PH là phối hợp)")
	}
	r.account.Columns = items.All
	var bare []int
	for i := range r.grid.Cells {
		if c := &r.grid.Cells[i]; c.Row > r.head.bottom && !headed[c.Column] && !slices.Contains(bare, c.Column) {
			bare = append(bare, c.Column)
		}
	}
	slices.Sort(bare)
	for _, column := range bare {
		r.account.Unread = append(r.account.Unread, r.grid.ColumnName(column)+" (không có tên cột)")
	}
}

// printedHead gives the words over a column of the table that is printed, whose head has one row: those of the last row where they say by themselves what the
// column holds, as “Chủ trì” under “Phân công” does.
func (r *reader) printedHead(p columnhead.Part, c *headrows.Column) string {
	last := len(c.Path) - 1
	if last > 0 && r.into.score(p, c.Path[last:]) >= columnhead.Good {
		if over := celltext.OneLine(strings.Join(c.Path[:last], " ")); !slices.Contains(r.account.Over, over) {
			r.account.Over = append(r.account.Over, over)
		}
		return celltext.OneLine(c.Path[last])
	}
	return celltext.OneLine(c.Text())
}

// tellRival tells of a column that isn't read though its head names what another one was taken for as well.
func (r *reader) tellRival(c *headrows.Column, name string) {
	for _, p := range []columnhead.Part{columnhead.Due, columnhead.Lead, columnhead.Support} {
		at := r.head.at[p]
		if at > 0 && r.head.members == nil && r.into.score(p, c.Path) >= columnhead.Good && r.hasWords(c) {
			r.note("Cột %s cũng có thể là %s; chương trình lấy cột %s “%s”. Muốn lấy cột kia thì đổi tên cột này rồi nhập lại.", name, r.into.names().NameOf(p), r.grid.ColumnName(at), celltext.Short(r.headText(at)))
			return
		}
	}
}

// tellAbove names the rows over the head by their words.
func (r *reader) tellAbove() {
	for row, cells := range r.grid.Rows() {
		if row >= r.head.top {
			return
		}
		if row == r.overRow || len(cells) == 1 && strings.HasSuffix(cells[0].Text, r.grid.Title) {
			continue // it names the table, or its first area
		}
		if row == r.unitRow && len(cells) == 1 {
			r.account.Taken = append(r.account.Taken, fmt.Sprintf("dòng %d “%s” là đơn vị của số tiền", row, celltext.Short(cells[0].Text)))
			continue
		}
		var words []string
		for _, c := range cells {
			words = append(words, "“"+celltext.Short(c.Text)+"”")
		}
		r.account.Above = append(r.account.Above, fmt.Sprintf("dòng %d %s", row, strings.Join(words, ", ")))
	}
}

// hasWords says whether a column says something under its head.
func (r *reader) hasWords(c *headrows.Column) bool {
	return slices.ContainsFunc(r.grid.Cells, func(x grid.Cell) bool {
		return x.Row > r.head.bottom && c.First <= x.Column && x.Column <= c.Last && x.Kind != grid.Broken && !celltext.IsNothing(x.Text)
	})
}

// isTotalled says whether a column that was not read holds numbers alone, with their sum in the row that adds up.
func (r *reader) isTotalled(c *headrows.Column) bool {
	sum := slices.IndexFunc(r.account.LeftOut, func(l tablereport.LeftRow) bool { return l.Why == tablereport.SumRow })
	if sum < 0 {
		return false
	}
	numbers, totalled := true, false
	for i := range r.grid.Cells {
		if x := &r.grid.Cells[i]; x.Row > r.head.bottom && c.First <= x.Column && x.Column <= c.Last && !celltext.IsNothing(x.Text) {
			_, err := x.Number()
			numbers = numbers && (err == nil || x.Row < r.account.RowsAt[0])
			totalled = totalled || x.Row == r.account.LeftOut[sum].Row
		}
	}
	return numbers && totalled
}
