package officetable

import (
	"fmt"
	"slices"
	"strings"

	"vanban/generator/celltext"
	"vanban/generator/columnhead"
	"vanban/generator/grid"
	"vanban/generator/headrows"
	"vanban/generator/letters"
	"vanban/generator/source"
	"vanban/generator/tablereport"
	"vanban/generator/tasktable"
)

// Table is the table of tasks that the tables of a file are together.
type Table struct {
	Areas           []tasktable.Area
	Notes           []string           // what was understood otherwise than it stands
	Accounts        []Account          // of each table of the file
	Unknown         []celltext.Unknown // the agencies that the dossier doesn't have
	WithoutProducts bool               // no table has a column of products, though the dossier's table shows one
}

// noTasks is why a table is not read.
const noTasks = "không có bảng nhiệm vụ"

// noAreaName names the only area of a table that has none.
const noAreaName = "Nhiệm vụ"

// Read reads the tables of a file that hold tasks. A Grid's cells may be changed by it. The error is source.Problems.
func Read(grids []grid.Grid, into *Into) (*Table, error) {
	t := &Table{}
	shared := celltext.NewNames(into.Agencies)
	all, best, parts := t.find(grids, into, shared)
	var titles []string
	for _, r := range all {
		titles = append(titles, r.title())
	}
	for _, r := range all {
		r.titles = titles
		r.read()
	}
	if len(all) == 0 {
		return nil, notTable(best)
	}
	all = t.withoutCopies(t.withoutPrinted(all))
	t.join(all, into)
	var problems source.Problems
	for _, r := range all {
		t.fill(r, len(all) > 1)
		problems = append(problems, r.problems...)
		t.Accounts = append(t.Accounts, *r.account)
	}
	t.Unknown = shared.Unknown()
	t.inOrder(parts)
	return t, problems.Err()
}

// find gives the tables that hold tasks, the likest of all where none does, and every part of the sheets; it accounts for those that are not read.
func (t *Table) find(grids []grid.Grid, into *Into, shared *celltext.Names) (all []*reader, best *reader, parts []grid.Grid) {
	var almost, none []*reader // those that lack one column, and the rest
	for i := range grids {
		g := &grids[i]
		if g.Hidden {
			t.Accounts = append(t.Accounts, Account{Label: g.Label, Why: "đang ẩn"})
			parts = append(parts, *g)
			continue
		}
		notes := slices.DeleteFunc([]string{g.Convert(), g.Clean(), g.Unclose()}, func(s string) bool { return s == "" })
		tables := tablesOf(g, into)
		parts = append(parts, tables...)
		for k := range tables {
			r := &reader{grid: &tables[k], into: into, names: shared, notes: notes, account: &Account{Label: tables[k].Label}}
			notes = nil
			r.head = findHeader(r.grid, into)
			if best == nil || r.head.count() > best.head.count() {
				best = r
			}
			switch {
			case len(r.head.missing(into)) == 0:
				all = append(all, r)
			case r.head.isAlmost(into):
				almost = append(almost, r)
			default:
				none = append(none, r)
			}
		}
	}
	if len(all) == 0 {
		all, almost = almost, nil
	}
	for _, r := range append(none, almost...) {
		r.account.Why = noTasks
		t.Accounts = append(t.Accounts, *r.account)
	}
	return all, best, parts
}

// inOrder gives the accounts in the order of the tables.
func (t *Table) inOrder(grids []grid.Grid) {
	place := map[string]int{}
	for i := range grids {
		place[grids[i].Label] = i
	}
	slices.SortStableFunc(t.Accounts, func(a, b Account) int { return place[a.Label] - place[b.Label] })
}

// notTable says that no table of a file holds tasks.
func notTable(best *reader) error {
	if best == nil {
		return source.Problems{{What: "Không có bảng nào nhìn thấy được trong tệp.", Hint: "bỏ ẩn trang tính có bảng nhiệm vụ, hoặc chọn nó bằng --trang"}}
	}
	what := fmt.Sprintf("%s không phải bảng nhiệm vụ: không thấy cột %s ở các dòng đầu", best.grid.Label, strings.Join(best.head.missing(best.into), ", "))
	if best.head.count() > 0 {
		what += "; các tên cột thấy được: " + best.head.seen()
	}
	file, _, _ := strings.Cut(best.grid.File, ", ")
	if column := headrows.Turned(best.grid, best.into.names()); column > 0 {
		return source.Problems{{At: source.Pos{File: file}, What: letters.Sentence(what + "; tên cột đứng dọc ở cột " + best.grid.ColumnName(column) + ", mỗi nhiệm vụ một cột"),
			Hint: "xoay bảng lại: chép cả bảng, dán vào trang tính mới bằng Paste Special, chọn Transpose, rồi nhập"}}
	}
	return source.Problems{{At: source.Pos{File: file}, What: letters.Sentence(what),
		Hint: "bảng cần một dòng đầu có các cột: Lĩnh vực (nếu có), STT, Nhiệm vụ, Sản phẩm, Cơ quan chủ trì, Cơ quan phối hợp, Thời hạn; phiếu báo cáo thì phải là tệp mà lệnh vanban phieu đã tạo"}}
}

// withoutCopies leaves out tables that only have tasks which another one has: a sheet of data beside the one to print, a list for each agency
// beside the whole one.
func (t *Table) withoutCopies(all []*reader) []*reader {
	if len(all) == 1 {
		return all
	}
	order := slices.Clone(all)
	slices.SortStableFunc(order, func(a, b *reader) int {
		if d := b.count() - a.count(); d != 0 {
			return d
		}
		return b.head.count() - a.head.count()
	})
	has := map[string]string{} // of each task, the table that it is in
	var copies []*reader
	for _, r := range order {
		other, own := "", 0
		for k := range r.keys() {
			if of, there := has[k]; there {
				other = of
			} else {
				own++
			}
		}
		if own == 0 && other != "" {
			copies = append(copies, r)
			t.Accounts = append(t.Accounts, Account{Label: r.grid.Label, Why: "mọi nhiệm vụ ở đây đã có ở " + letters.LowerFirst(other)})
			continue
		}
		for k := range r.keys() {
			has[k] = r.grid.Label
		}
	}
	return slices.DeleteFunc(all, func(r *reader) bool { return slices.Contains(copies, r) })
}

// keys gives what tells the table's tasks from others.
func (r *reader) keys() map[string]bool {
	all := map[string]bool{}
	for i := range r.areas {
		for j := range r.areas[i].Tasks {
			x := &r.areas[i].Tasks[j]
			all[celltext.Fold(x.Content.S)+"|"+celltext.Fold(x.Lead.Text.S)] = true
		}
	}
	return all
}

// join puts the tasks of all tables together, and numbers them through.
func (t *Table) join(all []*reader, into *Into) {
	var areas []area
	groups := 0
	inSheets := len(all) > 1 && everyNamed(all)
	products := false
	for _, r := range all {
		products = products || r.head.at[columnhead.Product] > 0
		for i := range r.notes {
			r.notes[i] = r.said(r.notes[i], len(all) > 1)
		}
		t.Notes = append(t.Notes, r.notes...)
		if inSheets {
			groups++
		}
		for i := range r.areas {
			a := r.areas[i]
			switch {
			case inSheets:
				a.Group, a.GroupName = groups, source.Text{S: r.title(), At: a.Name.At}
			case a.Group > 0:
				a.Group += groups
			}
			t.nameArea(&a, r, len(all) > 1, into)
			if n := len(areas); n > 0 && !a.given && !areas[n-1].given && a.Name.S == areas[n-1].Name.S {
				areas[n-1].Tasks, areas[n-1].stated = append(areas[n-1].Tasks, a.Tasks...), append(areas[n-1].stated, a.stated...)
				continue
			}
			areas = append(areas, a)
		}
		if !inSheets {
			groups += r.groups
		}
	}
	t.WithoutProducts = !products && into.Table.Requires(tasktable.ProductColumn)
	t.Notes = append(t.Notes, settle(areas)...)
	for _, r := range all {
		r.account.Tasks = r.counted()
		if unequal := tablereport.Unequal(r.totals, wholeGroups(r.areas)); len(unequal) > 0 {
			t.Notes = append(t.Notes, r.said("Dòng cộng của bảng khác tổng của các nhiệm vụ; văn bản in tổng của các nhiệm vụ, hãy soát: "+celltext.Listed(unequal)+".", len(all) > 1))
		}
	}
	t.Areas = wholeGroups(areas)
	t.tellMarks(areas, into)
}

// tellMarks tells of the areas and groups that are printed beside another letter or number than the table has.
func (t *Table) tellMarks(areas []area, into *Into) {
	m := tablereport.Marks{Areas: !into.Table.Given() || into.Table.Bands || into.Table.Has(tasktable.AreaColumn)}
	for i := range areas {
		m.Add(&t.Areas[i], i, areas[i].mark, areas[i].groupMark)
	}
	if told := m.Told(); told != "" {
		t.Notes = append(t.Notes, told)
	}
}

// said gives a note of a table, with the table's name where there are several.
func (r *reader) said(note string, several bool) string {
	if several {
		return r.grid.Label + ": " + letters.LowerFirst(note)
	}
	return note
}

// counted gives how many tasks there are, of one that has tasks under it those.
func (r *reader) counted() int {
	n := 0
	for i := range r.areas {
		for j := range r.areas[i].Tasks {
			if !r.areas[i].HasSubtasks(j) {
				n++
			}
		}
	}
	return n
}

// everyNamed says whether all tables have areas of their own and titles by which they can be groups, and no groups.
func everyNamed(all []*reader) bool {
	return !slices.ContainsFunc(all, func(r *reader) bool {
		return r.title() == "" || r.groups > 0 || slices.ContainsFunc(r.areas, func(a area) bool { return !a.given })
	})
}

// title gives the name that a table has as an area; empty where it is none.
func (r *reader) title() string {
	title := strings.Trim(celltext.OneLine(r.grid.Title), "_ ")
	if celltext.BareTitle().MatchString(title) {
		return ""
	}
	return celltext.AreaNumber().ReplaceAllString(numberBefore().ReplaceAllString(title, ""), "")
}

// nameArea names an area that the table itself names none: after the table where there are several, or all tasks together.
func (t *Table) nameArea(a *area, r *reader, several bool, into *Into) {
	switch {
	case a.given:
	case several && r.title() != "" && !celltext.MarkTitle().MatchString(r.title()):
		a.Name = source.Text{S: r.title(), At: r.grid.At(r.head.top, r.head.columns[0].First)}
	case !several && into.withoutAreas():
	default:
		a.Name = source.Text{S: noAreaName, At: r.grid.At(r.head.bottom, r.head.at[columnhead.Content])}
		if said := fmt.Sprintf("Bảng không có lĩnh vực; mọi nhiệm vụ được xếp vào một lĩnh vực tên “%s”.", noAreaName); !slices.Contains(t.Notes, said) {
			t.Notes = append(t.Notes, said)
		}
	}
}

// wholeGroups gives the areas of a dossier: where some stand in groups, one that stands in none is a group by itself.
func wholeGroups(areas []area) []tasktable.Area {
	var all []tasktable.Area
	grouped := slices.ContainsFunc(areas, func(a area) bool { return a.Group > 0 })
	group, before := 0, -1
	for i := range areas {
		a := areas[i].Area
		if grouped {
			if a.Group == 0 || a.Group != before {
				group++
			}
			before = a.Group
			if a.Group == 0 {
				a.GroupName = a.Name
			}
			a.Group = group
		}
		all = append(all, a)
	}
	return all
}
