package tasktable

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"vanban/generator/number"
	"vanban/generator/source"
	"vanban/generator/strictyaml"
)

// Table is how the table of tasks is printed (bang-nhiem-vu).
type Table struct {
	Columns []TableColumn // in their order; nil where the dossier doesn't say
	Bands   bool          // linh-vuc: dong: each area stands in a row over the whole table

	at source.Pos // of the key
}

// TableColumn is a column as the table shows it.
type TableColumn struct {
	Column
	OwnHead source.Text // ten; empty: as the templates have it
	Share   int         // rong, hundredths of what was written, in proportion to the others; 0 where the table goes by nd30
	Total   bool        // tong: the last row has the sum
}

// Given says whether the dossier says how its table of tasks is printed.
func (t *Table) Given() bool { return len(t.Columns) > 0 }

// String lists the columns, each with the name and the width that the dossier gives it; empty where it doesn't say.
func (t *Table) String() string {
	var all []string
	for _, c := range t.Columns {
		words := c.String()
		if name := cmp.Or(c.OwnHead.S, c.own.Name); name != "" {
			words += " “" + name + "”"
		}
		if c.Share > 0 {
			words += ", rộng " + number.WriteShort(float64(c.Share)/100)
		}
		if c.Total != c.IsAmount() {
			words += map[bool]string{true: ", có tổng", false: ", không có tổng"}[c.Total]
		}
		all = append(all, words)
	}
	if t.Bands {
		all = append(all, "lĩnh vực thành dòng")
	}
	return strings.Join(all, "\n")
}

// Has says whether the table shows a column.
func (t *Table) Has(c Column) bool {
	return slices.ContainsFunc(t.Columns, func(o TableColumn) bool { return o.Column == c })
}

// Requires says whether every task must have something in a column.
func (t *Table) Requires(c Column) bool { return !c.optional() && (!t.Given() || t.Has(c)) }

// Own gives the columns that the dossier has of its own, in the table's order.
func (t *Table) Own() []Column {
	var all []Column
	for _, c := range t.Columns {
		if c.IsOwn() {
			all = append(all, c.Column)
		}
	}
	return all
}

// TaskColumns gives all columns that a task of the dossier can have words in.
func (d *Tasks) TaskColumns() []Column { return append(Columns(), d.Table.Own()...) }

// ColumnsOfBoth gives all columns that a task of one of two dossiers can have words in. A column that both have of their own is named as the
// second names it.
func ColumnsOfBoth(old, new *Tasks) []Column {
	all := new.TaskColumns()
	for _, c := range old.Table.Own() {
		if !slices.ContainsFunc(all, func(o Column) bool { return o.String() == c.String() }) {
			all = append(all, c)
		}
	}
	return all
}

// Shown gives the columns of the table of tasks, as it is printed.
func (d *Tasks) Shown() []TableColumn {
	if d.Table.Given() {
		return d.Table.Columns
	}
	var all []TableColumn
	if d.HasAreas() {
		all = append(all, TableColumn{Column: AreaColumn})
	}
	for _, c := range ColumnsOf(d.Areas) {
		all = append(all, TableColumn{Column: c, Total: c.IsAmount()})
	}
	return all
}

// ShownWords gives those of the shown columns that hold words of the tasks.
func (d *Tasks) ShownWords() []TableColumn {
	return slices.DeleteFunc(slices.Clone(d.Shown()), func(c TableColumn) bool { return !c.holdsWords() })
}

// HasAreas says whether the tasks stand in areas: a table without them has one that has no name.
func (d *Tasks) HasAreas() bool { return len(d.Areas) != 1 || !d.Areas[0].Name.Empty() }

var (
	TableSchema  = strictyaml.Schema{Name: "bang-nhiem-vu", Required: []string{"cot"}, Optional: []string{"linh-vuc"}}
	ColumnSchema = strictyaml.Schema{Name: "cot", Item: "cot", Required: []string{"cot"}, Optional: []string{"ten", "rong", "kieu", "tong"}}

	areaPlaces  = []strictyaml.Option[bool]{{Word: "dong", Value: true}, {Word: "cot", Value: false}}
	columnKinds = []strictyaml.Option[bool]{{Word: "so", Value: true}, {Word: "chu", Value: false}}
)

// ReadTable reads bang-nhiem-vu, among the keys of a dossier.
func ReadTable(m *strictyaml.Mapping) Table {
	f, given := m.Given(TableSchema.Name)
	if !given {
		return Table{}
	}
	own := m.Mapping(TableSchema)
	r := &tableReader{Decoder: m.Decoder}
	r.table.at = f.At
	for _, n := range own.List("cot") {
		before := len(r.table.Columns)
		r.column(n)
		r.refused = r.refused || len(r.table.Columns) == before
	}
	r.table.Bands = strictyaml.Choose(own, "linh-vuc", areaPlaces, false)
	r.check(own)
	return r.table
}

// tableReader reads the columns of bang-nhiem-vu.
type tableReader struct {
	*strictyaml.Decoder
	table   Table
	own     int
	refused bool // an item of the list is none of the table's columns, and was told
	unsized bool // a “rong” is no width, and was told
}

// column reads an item of the list: the key alone, or a group of keys.
func (r *tableReader) column(n ast.Node) {
	var c TableColumn
	var key source.Text
	var ok bool
	if _, group := r.Pairs(n); group && !strictyaml.IsBlank(n) {
		c, key, ok = r.described(r.Item(n, ColumnSchema))
	} else {
		at := r.ValueAt(n, r.At(n.GetToken()))
		word, single := r.Single(n, "cot", at)
		key = source.Text{S: strings.TrimSpace(word), At: at}
		if single && key.Empty() {
			r.Report(at, "Danh sách “cot” có mục trống.", "viết khóa của cột sau dấu “-”, hoặc bỏ mục này")
			return
		}
		if single {
			c.Column, ok = r.known(key)
			c.Total = ok && c.IsAmount()
		}
	}
	switch {
	case !ok:
	case r.table.Has(c.Column) || c.IsOwn() && slices.ContainsFunc(r.table.Columns, func(o TableColumn) bool { return o.String() == c.String() }):
		r.Report(key.At, fmt.Sprintf("Cột “%s” viết hai lần trong “%s”.", key.S, TableSchema.Name), "bỏ bớt một")
	default:
		r.table.Columns = append(r.table.Columns, c)
	}
}

// described reads a column that is written as a group of keys.
func (r *tableReader) described(m *strictyaml.Mapping) (c TableColumn, key source.Text, ok bool) {
	key = m.Text("cot")
	c.OwnHead = m.Text("ten")
	c.Share = r.share(m)
	_, typed := m.Given("kieu")
	number := strictyaml.Choose(m, "kieu", columnKinds, false)
	_, isFixed := tableColumn(key.S)
	switch {
	case key.Empty():
		return c, key, false
	case typed && isFixed:
		r.Report(m.Where("kieu"), fmt.Sprintf("“kieu” chỉ dùng cho cột riêng của hồ sơ; cột “%s” là của chương trình.", key.S), "bỏ dòng “kieu”, hoặc đặt khóa khác cho cột riêng")
	case typed:
		c.Column, ok = r.ownColumn(m, key, number)
	default:
		c.Column, ok = r.known(key)
	}
	if !ok {
		return c, key, ok
	}
	c.Total = strictyaml.Choose(m, "tong", strictyaml.YesNo, c.IsAmount())
	if c.Total && !c.IsFigure() {
		r.Report(m.Where("tong"), fmt.Sprintf("Cột “%s” không phải cột số nên không có tổng.", key.S), "bỏ dòng “tong”; cột riêng là số thì ghi “kieu: so”")
	}
	if word, is := moneyUnitIn(c); is {
		r.Report(c.OwnHead.At, fmt.Sprintf("Cột “%s” in số tiền bằng đồng, tên cột lại ghi “%s”.", key.S, word), "ghi “(đồng)” trong tên cột")
	}
	return c, key, ok
}

// moneyUnitIn gives the unit of money that a head names though the column's amounts are printed in đồng.
func moneyUnitIn(c TableColumn) (word string, is bool) {
	if !c.IsAmount() {
		return "", false
	}
	head := strings.ToLower(c.OwnHead.S)
	for _, u := range MoneyUnits {
		for _, word := range u.Words {
			if strings.Contains(head, word+" đồng") {
				return word + " đồng", true
			}
		}
	}
	return "", false
}

// share reads rong, in hundredths; 0 where there is none.
func (r *tableReader) share(m *strictyaml.Mapping) int {
	t := m.Text("rong")
	if t.Empty() {
		return 0
	}
	n, ok := number.ReadShort(t.S)
	if share := int(math.Round(n * 100)); ok && share > 0 {
		return share
	}
	r.unsized = true
	r.Report(t.At, fmt.Sprintf("“rong” không thể là “%s”.", t.S), "ghi một số lớn hơn 0, theo tỷ lệ với các cột khác: cột rộng gấp đôi thì số gấp đôi")
	return 0
}

// tableColumn gives the column of the program's that a table names by a key.
func tableColumn(key string) (Column, bool) {
	for _, c := range []Column{NumberColumn, AreaColumn} {
		if key == c.String() {
			return c, true
		}
	}
	return columnOf(key)
}

// known gives the column of the program's that has a key, or reports that none has it.
func (r *tableReader) known(key source.Text) (Column, bool) {
	c, ok := tableColumn(key.S)
	if !ok {
		keys := []string{NumberColumn.String(), AreaColumn.String()}
		for _, c := range Columns() {
			keys = append(keys, c.String())
		}
		r.Report(key.At, fmt.Sprintf("Bảng nhiệm vụ không có cột “%s”.", key.S), strictyaml.DidYouMean(key.S, keys)+"các cột: "+strings.Join(keys, ", ")+
			"; cột riêng thì viết “- cot: …” với “ten: …” và “kieu: chu” hoặc “kieu: so” ở các dòng dưới")
	}
	return c, ok
}

// taskKeys are the keys of a task and of what it stands in that no column of a dossier's own may have.
var taskKeys = []string{"chuyen-tiep", "ten", "nhiem-vu", "nhom-linh-vuc"}

// ownColumn reads a column of the dossier's own.
func (r *tableReader) ownColumn(m *strictyaml.Mapping, key source.Text, number bool) (Column, bool) {
	name := m.Text("ten")
	r.own++
	switch {
	case !ownKey().MatchString(key.S) || slices.Contains(taskKeys, key.S):
		r.Report(key.At, fmt.Sprintf("“%s” không dùng làm khóa của cột riêng được.", key.S), "viết chữ thường không dấu, số và gạch nối, ví dụ “so-luong”, khác với các khóa đã có của nhiệm vụ")
	case name.Empty():
		m.Require("ten")
	case r.own == MostOwnColumns+1:
		r.Report(key.At, fmt.Sprintf("Bảng có nhiều hơn %d cột riêng.", MostOwnColumns), "bỏ bớt cột: trang giấy không đủ chỗ")
	case r.own <= MostOwnColumns:
		return Own(OwnColumn{Key: key.S, Name: name.S, Number: number}), true
	}
	return Column{}, false
}

// check finds what is wrong with the columns together.
func (r *tableReader) check(m *strictyaml.Mapping) {
	t := &r.table
	if len(t.Columns) == 0 {
		return
	}
	if !t.Has(ContentColumn) && !r.refused {
		r.Report(m.Where("cot"), "Bảng nhiệm vụ thiếu cột “noi-dung”.", "thêm “- noi-dung” vào “cot”: bảng không thể không có tên nhiệm vụ")
	}
	if t.Bands && t.Has(AreaColumn) {
		r.Report(m.Where("linh-vuc"), "“linh-vuc: dong” mà bảng cũng có cột “linh-vuc”.", "bỏ cột “linh-vuc”, hoặc bỏ dòng “linh-vuc: dong”")
	}
	if t.Columns[0].Total {
		r.Report(m.Where("cot"), fmt.Sprintf("Cột đầu tiên, “%s”, là cột cộng tổng nên dòng tổng không còn chỗ cho chữ.", t.Columns[0]), "đặt cột “so” hoặc “noi-dung” lên đầu")
	}
	sized := slices.IndexFunc(t.Columns, func(c TableColumn) bool { return c.Share > 0 })
	bare := slices.IndexFunc(t.Columns, func(c TableColumn) bool { return c.Share == 0 })
	if sized >= 0 && bare >= 0 && !r.unsized {
		r.Report(cmp.Or(t.Columns[bare].OwnHead.At, m.Where("cot")), fmt.Sprintf("Cột “%s” không có “rong” mà cột “%s” có.", t.Columns[bare], t.Columns[sized]),
			"ghi “rong” cho mọi cột, hoặc bỏ hết để chương trình tự chia")
	}
}

func tasksWith(areas []Area, c Column) int {
	n := 0
	for _, a := range areas {
		for i := range a.Tasks {
			if !c.Empty(&a.Tasks[i]) {
				n++
			}
		}
	}
	return n
}

// Unshown tells of values of the tasks for which their table has no column.
func (d *Tasks) Unshown(report source.Report) {
	if !d.Table.Given() {
		return
	}
	at := d.Table.at
	for _, c := range Columns() {
		if n := tasksWith(d.Areas, c); n > 0 && !d.Table.Has(c) {
			report(at, fmt.Sprintf("Bảng nhiệm vụ không in cột “%s”, mà %d nhiệm vụ có giá trị ở đó.", c, n),
				fmt.Sprintf("muốn in thì thêm “- %s” vào “cot”; giá trị vẫn được dùng khi báo cáo và gửi phiếu", c))
		}
	}
	if !d.HasAreas() && (d.Table.Bands || d.Table.Has(AreaColumn)) {
		report(at, "Bảng nhiệm vụ in tên lĩnh vực, mà các nhiệm vụ không ở lĩnh vực nào.", "bỏ cột “linh-vuc” và dòng “linh-vuc: dong”, hoặc xếp nhiệm vụ vào các lĩnh vực")
	}
	if d.HasAreas() && len(d.Areas) > 0 && !d.Table.Bands && !d.Table.Has(AreaColumn) {
		report(at, "Bảng nhiệm vụ không in tên các lĩnh vực.", "muốn in thì thêm “- linh-vuc” vào “cot” (một cột), hoặc “linh-vuc: dong” vào “bang-nhiem-vu” (mỗi lĩnh vực một dòng)")
	}
}
