package officetable

import (
	"fmt"
	"slices"
	"strings"

	"vanban/generator/celltext"
	"vanban/generator/columnhead"
	"vanban/generator/tasktable"
)

// Account is what became of a table: nothing of it is left out without a word.
type Account struct {
	Label   string   // “Trang tính “Sheet1””
	Rows    int      // under the head, that show something
	Tasks   int      // with those under others
	Taken   []string // the columns that were read: “A “STT” là số thứ tự”
	Unread  []string // those that were not
	Offer   []string // lines of ho-so.yaml that would keep the latter as columns of the dossier's own
	Columns []string // items of “cot” that print the table as it is: those that were read, and those of Offer, each with its head
	Banded  bool     // areas stand in rows of their own
	Why     string   // why nothing was read of it; empty of a table that was read
	Above   []string // the rows over the head, which are not read: “dòng 1 “UBND TỈNH MẪU””
	bands   int      // rows under the head that name areas and groups
	joined  int      // those that went into the task above
	works   int      // those that are tasks
	leftOut []leftRow
	rows    []int // under the head
}

type leftRow struct {
	row int
	why string
}

// left notes a row that holds no task.
func (a *Account) left(row int, why string) { a.leftOut = append(a.leftOut, leftRow{row, why}) }

// lastLeft gives the last row that was left out; 0 before the first.
func (a *Account) lastLeft() int {
	if len(a.leftOut) == 0 {
		return 0
	}
	return a.leftOut[len(a.leftOut)-1].row
}

// Left names the rows that were left out, those of one reason that follow each other together: “dòng 7–9: khối ký tên, nơi nhận”.
func (a *Account) Left() []string {
	slices.SortStableFunc(a.leftOut, func(x, y leftRow) int { return x.row - y.row })
	var all []string
	for i := 0; i < len(a.leftOut); {
		from, to := a.leftOut[i], i
		for to+1 < len(a.leftOut) && a.follow(to) && (a.leftOut[to+1].why == from.why || a.leftOut[to+1].why == endRow && from.why == signRow) {
			to++
		}
		rows := fmt.Sprint(from.row)
		if to > i {
			rows += fmt.Sprintf("–%d", a.leftOut[to].row)
		}
		all = append(all, "dòng "+rows+": "+from.why)
		i = to + 1
	}
	return all
}

// Sum says what the rows under the head are, where not each is a task: “8 dòng ấy: 2 nhiệm vụ; 1 tên nhóm, lĩnh vực; 5 không đọc”.
func (a *Account) Sum() string {
	if a.works == a.Rows && a.Tasks == a.Rows {
		return ""
	}
	parts := []string{fmt.Sprintf("%d nhiệm vụ", a.works)}
	if a.works > a.Tasks {
		parts[0] = fmt.Sprintf("%d nhiệm vụ và %d nhiệm vụ đứng trên chúng", a.Tasks, a.works-a.Tasks)
	}
	for _, kind := range []struct {
		n    int
		what string
	}{{a.bands, "tên nhóm, lĩnh vực"}, {a.joined, "gộp vào nhiệm vụ đứng trên"}, {len(a.leftOut), "không đọc"}} {
		if kind.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", kind.n, kind.what))
		}
	}
	return fmt.Sprintf("%d dòng ấy: %s", a.Rows, strings.Join(parts, "; "))
}

// follow says whether no row that was read stands between one that was left out and the next such row.
func (a *Account) follow(i int) bool {
	at, _ := slices.BinarySearch(a.rows, a.leftOut[i].row)
	next, _ := slices.BinarySearch(a.rows, a.leftOut[i+1].row)
	return next <= at+1
}

// told is what is told of cells together, one note for each kind.
type told struct {
	dittos, spellings, others, joined, banded, long, kept, moneyless, putOff []string
	days                                                                     days
}

func (t *told) add(to *[]string, what string) { *to = append(*to, what) }

// tell makes the notes of a table.
func (r *reader) tell() {
	t := &r.told
	for _, kind := range []struct {
		format string
		cells  []string
	}{
		{"Thời hạn viết theo lời riêng được giữ nguyên văn (khac:), chương trình không tính ngày: %s.", t.others},
		{"Cách viết được sửa: %s.", t.spellings},
		{"Thời hạn điều chỉnh, gia hạn được lấy làm thời hạn: %s.", t.putOff},
		{"“Như trên” được đọc theo dòng trên: %s.", t.dittos},
		{"Dòng được gộp vào nhiệm vụ đứng trên, thành một nhiệm vụ: %s.", t.joined},
		{"Ô ở dòng tên lĩnh vực không được đọc: %s.", t.banded},
		{"Dòng chỉ có một ô dài được đọc là tên lĩnh vực; nếu là ghi chú thì xóa dòng ấy rồi nhập lại: %s.", t.long},
		{"Ô ghi là không có, mà bảng phải có, được giữ nguyên văn: %s.", t.kept},
		{"Ô kinh phí ghi bằng chữ, không có số tiền, nên để trống; cần giữ thì ghi lời ấy vào ghi chú: %s.", t.moneyless},
	} {
		if len(kind.cells) > 0 {
			r.note(kind.format, celltext.Listed(kind.cells))
		}
	}
	if t.days.typed > 0 && len(t.days.doubted) > 0 {
		r.note("Cột “%s” có cả ngày gõ bằng chữ và ngày kiểu Excel; Excel có thể đã đảo ngày và tháng, hãy soát: %s.", r.headText(r.head.at[columnhead.Due]), celltext.Listed(t.days.doubted))
	}
	r.tellHidden()
	r.columnsRead()
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
			r.note("Cột %s “%s” đang bị ẩn; cột đó cũng được đọc.", r.grid.column(column), celltext.Short(r.headText(column)))
		}
	}
}

// columnItem writes a column that was read as an item of “cot”, with its head; amounts keep the program's, which names their unit.
func (o *Into) columnItem(p columnhead.Part, head string) string {
	key, amount := "", false
	switch p {
	case columnhead.Number:
		key = tasktable.NumberColumn.String()
	case columnhead.Area, columnhead.Group:
		key = tasktable.AreaColumn.String()
	default:
		all := o.columns()
		if i := slices.IndexFunc(all, func(c columnhead.Column) bool { return c.Part == p }); i >= 0 {
			key, amount = all[i].String(), all[i].IsAmount()
		}
	}
	if amount {
		return "- " + key
	}
	return fmt.Sprintf("- {cot: %s, ten: %q}", key, head)
}

// tellRemarks tells of words that belong to cells and were not read.
func (r *reader) tellRemarks(format string, all []Remark) {
	var cells []string
	for _, m := range all {
		cells = append(cells, r.grid.ref(m.Row, m.Column)+" “"+celltext.Short(m.Text)+"”")
	}
	if len(cells) > 0 {
		r.note(format, celltext.Listed(cells))
	}
}

// columnsRead tells which column was taken for what, and which were not read.
func (r *reader) columnsRead() {
	headed := map[int]bool{}
	r.account.Banded = slices.ContainsFunc(r.areas, func(a area) bool { return a.banded })
	for j := range r.head.columns {
		c := &r.head.columns[j]
		for k := c.first; k <= c.last; k++ {
			headed[k] = true
		}
		name := r.grid.column(c.first) + " “" + celltext.Short(c.text()) + "”"
		if p := r.head.parts[j]; p != columnhead.None {
			r.account.Columns = append(r.account.Columns, r.into.columnItem(p, celltext.OneLine(c.text())))
			r.account.Taken = append(r.account.Taken, name+" là "+r.into.names().NameOf(p))
			continue
		}
		if celltext.Fold(c.text()) == "" {
			continue
		}
		if r.head.later > 0 && c.first == r.head.later {
			r.account.Taken = append(r.account.Taken, name+" là thời hạn, thay cho cột trước ở dòng nào có ghi")
			continue
		}
		r.account.Unread = append(r.account.Unread, name)
		if r.hasWords(c) {
			item := fmt.Sprintf("- {cot: %s, ten: %q, kieu: chu}", celltext.Slug(c.text()), celltext.OneLine(c.text()))
			r.account.Offer = append(r.account.Offer, item)
			if r.isTotalled(c) {
				item = strings.Replace(item, "kieu: chu", "kieu: so, tong: true", 1)
			}
			r.account.Columns = append(r.account.Columns, item)
		}
	}
	var bare []int
	for i := range r.grid.Cells {
		if c := &r.grid.Cells[i]; c.Row > r.head.bottom && !headed[c.Column] && !slices.Contains(bare, c.Column) {
			bare = append(bare, c.Column)
		}
	}
	slices.Sort(bare)
	for _, column := range bare {
		r.account.Unread = append(r.account.Unread, r.grid.column(column)+" (không có tên cột)")
	}
}

// tellAbove names the rows over the head by their words.
func (r *reader) tellAbove() {
	for row, cells := range r.grid.rows() {
		if row >= r.head.top {
			return
		}
		if row == r.overRow || len(cells) == 1 && strings.HasSuffix(cells[0].Text, r.grid.Title) {
			continue // it names the table, or its first area
		}
		var words []string
		for _, c := range cells {
			words = append(words, "“"+celltext.Short(c.Text)+"”")
		}
		r.account.Above = append(r.account.Above, fmt.Sprintf("dòng %d %s", row, strings.Join(words, ", ")))
	}
}

// hasWords says whether a column says something under its head.
func (r *reader) hasWords(c *headColumn) bool {
	return slices.ContainsFunc(r.grid.Cells, func(x Cell) bool {
		return x.Row > r.head.bottom && c.first <= x.Column && x.Column <= c.last && x.Kind != Broken && !celltext.IsNothing(x.Text)
	})
}

// isTotalled says whether a column that was not read holds numbers alone, with their sum in the row that adds up.
func (r *reader) isTotalled(c *headColumn) bool {
	sum := slices.IndexFunc(r.account.leftOut, func(l leftRow) bool { return l.why == sumRow })
	if sum < 0 {
		return false
	}
	numbers, totalled := true, false
	for i := range r.grid.Cells {
		if x := &r.grid.Cells[i]; x.Row > r.head.bottom && c.first <= x.Column && x.Column <= c.last && !celltext.IsNothing(x.Text) {
			_, err := x.number()
			numbers = numbers && (err == nil || x.Row < r.account.rows[0])
			totalled = totalled || x.Row == r.account.leftOut[sum].row
		}
	}
	return numbers && totalled
}
