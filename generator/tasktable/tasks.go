package tasktable

import (
	"fmt"

	"github.com/goccy/go-yaml/ast"

	"vanban/generator/nd30"
	"vanban/generator/source"
	"vanban/generator/strictyaml"
	"vanban/generator/typedmark"
)

var (
	FileSchema     = strictyaml.Schema{Optional: []string{"linh-vuc", "nhom-linh-vuc", "nhiem-vu"}}
	GroupSchema    = strictyaml.Schema{Name: "nhom-linh-vuc", Required: []string{"ten", "linh-vuc"}}
	AreaSchema     = strictyaml.Schema{Name: "linh-vuc", Required: []string{"ten", "nhiem-vu"}}
	DeadlineSchema = strictyaml.Schema{Name: "thoi-han", Required: []string{"khac"}}
)

// PlannedTask is a task as it stands in the file.
type PlannedTask struct {
	Task
	Other bool // thoi-han was written {khac: …}
}

// Reader reads tasks that have the columns of one dossier.
type Reader struct {
	columns  []Column
	Schema   strictyaml.Schema
	bits     map[string]int // the keys of a task: the lowest bit is its number's, then come those of the columns
	required int            // those that every task has
	least    int            // those that a task has which others stand under
	parents  map[int]bool   // the numbers of these tasks
}

// NewReader gives the reader of the tasks of a dossier whose table is printed so. What its table doesn't show, a task may be without.
func NewReader(table *Table) *Reader {
	r := &Reader{columns: append(Columns(), table.Own()...), bits: map[string]int{"so": 1}, required: 1, least: 1}
	r.Schema = strictyaml.Schema{Name: "nhiem-vu", Item: "so", Required: []string{"so"}}
	for i, c := range r.columns {
		bit := 2 << i
		r.bits[c.String()] = bit
		if !table.Requires(c) {
			r.Schema.Optional = append(r.Schema.Optional, c.String())
			continue
		}
		r.required |= bit
		if c == ContentColumn {
			r.least |= bit
		}
		r.Schema.Required = append(r.Schema.Required, c.String())
	}
	r.Schema.Optional = append(r.Schema.Optional, "chuyen-tiep")
	return r
}

// readsPlain is false while the library's reading of plain tasks is measured.
var readsPlain = true

// lists gives how the lists of tasks are read.
func (r *Reader) lists() strictyaml.LongList[PlannedTask] {
	all := strictyaml.LongList[PlannedTask]{Key: "nhiem-vu", IsWrong: WrongTasks, Hint: WrongTasksHint, Read: r.tasks}
	if readsPlain {
		all.Plain = r.plain
	}
	return all
}

// WrongTasks says that a list of tasks is no YAML, in nhiem-vu.yaml or in a period's file; WrongTasksHint what to do.
const WrongTasks, WrongTasksHint = "Danh sách nhiệm vụ không đúng cú pháp YAML.", "viết mỗi nhiệm vụ bắt đầu bằng “- so: …”"

// PlannedArea is an area as it stands in the file.
type PlannedArea struct {
	Area
	Planned []PlannedTask
}

// Read gives the areas with their tasks. complete is false where the file is not YAML, so that tasks may be missing.
func Read(f *strictyaml.File, of *Reader) (areas []PlannedArea, complete bool) {
	of.parents = subtasks(f)
	complete = strictyaml.ReadLong(f, of.lists(), func(r *strictyaml.ListReader[PlannedTask], root ast.Node) {
		areas = readAreas(r, root)
	})
	return areas, complete
}

// readAreas reads what stands around the lists of tasks: areas, groups of areas, or nothing.
func readAreas(r *strictyaml.ListReader[PlannedTask], root ast.Node) (areas []PlannedArea) {
	m := r.Mapping(root, r.File.At(0, 0), FileSchema)
	groups, grouped := m.Given(GroupSchema.Name)
	_, inAreas := m.Given(AreaSchema.Name)
	own, alone := m.Given("nhiem-vu")
	switch {
	case alone && (grouped || inAreas):
		r.Report(own.At, "“nhiem-vu” đứng ngoài các lĩnh vực.", "đưa các nhiệm vụ này vào một lĩnh vực (ten, nhiem-vu), hoặc bỏ hết lĩnh vực")
	case alone:
		return []PlannedArea{{Planned: r.List(m)}}
	case grouped && inAreas:
		r.Report(groups.At, "Tệp có cả “linh-vuc” và “nhom-linh-vuc”.", "đưa mọi lĩnh vực vào các nhóm, hoặc bỏ các nhóm")
	case !grouped:
		m.Require(AreaSchema.Name)
	}
	for i, n := range m.List(GroupSchema.Name) {
		group := r.Item(n, GroupSchema)
		if i == nd30.LastPoint {
			r.Report(group.At, fmt.Sprintf("Có nhiều hơn %d nhóm lĩnh vực; không còn chữ cái nào để đánh thứ tự.", nd30.LastPoint), "gộp bớt các nhóm")
		}
		name := group.Text("ten")
		typedmark.Report(&r.Decoder, name, typedArea)
		for _, n := range group.List(AreaSchema.Name) {
			area := readArea(r, n)
			area.Group, area.GroupName = i+1, name
			areas = append(areas, area)
		}
	}
	for _, n := range m.List(AreaSchema.Name) {
		areas = append(areas, readArea(r, n))
	}
	return areas
}

func readArea(r *strictyaml.ListReader[PlannedTask], n ast.Node) PlannedArea {
	area := r.Item(n, AreaSchema)
	planned := r.List(area)
	name := area.Text("ten")
	typedmark.Report(&r.Decoder, name, typedArea)
	return PlannedArea{Area: Area{Name: name}, Planned: planned}
}

func (r *Reader) tasks(d *strictyaml.Decoder, items []ast.Node) []PlannedTask {
	all := make([]PlannedTask, 0, len(items))
	for _, n := range items {
		if strictyaml.IsBlank(n) {
			at := d.At(n.GetToken())
			if line := d.File.Line(at.Line); strictyaml.IsItem(line) {
				at.Column = strictyaml.IndentOf(line) + 1 // the library's column depends on what follows
			}
			d.Report(at, "Danh sách “nhiem-vu” có mục trống.", "viết nội dung của nhiệm vụ, hoặc bỏ dấu “-” này")
			continue
		}
		all = append(all, r.task(r.item(d, n)))
	}
	return all
}

// item reads the keys of a task. One that others stand under may be without what those have.
func (r *Reader) item(d *strictyaml.Decoder, n ast.Node) *strictyaml.Mapping {
	loose := r.Schema
	loose.Required, loose.Optional = nil, r.Schema.Keys()
	m := d.Item(n, loose)
	if _, group := d.Pairs(n); !group {
		return m // told already
	}
	required := r.Schema.Required
	if so, given := m.Given("so"); given {
		if main, ok := plainNumber(so.Value.GetToken().Value); ok && r.parents[main] {
			required = []string{"so", ContentColumn.String()}
		}
	}
	m.Require(required...)
	return m
}

func (r *Reader) task(m *strictyaml.Mapping) PlannedTask {
	t := PlannedTask{Task: Task{Number: ReadNumber(m, "so", mostTasks), Carried: m.Number("chuyen-tiep", strictyaml.FirstYear, strictyaml.LastYear), At: m.At}}
	if number, ok := m.Field("so"); ok {
		t.At = number.At
	}
	for _, c := range r.columns {
		c.read(&cellReader{Mapping: m, task: &t, key: c.String(), keep: func(words source.Text) { c.Set(&t.Task, words) }})
	}
	return t
}

// words reads the cell as one text.
func (r *cellReader) words() source.Text {
	words := r.Text(r.key)
	r.keep(words)
	return words
}

func readContent(r *cellReader) {
	words := r.Lines(r.key)
	r.keep(words)
	typedmark.Report(r.Decoder, words, typedTask)
}

// readDeadline reads a deadline in one of the forms, or in words of its own: {khac: …}.
func readDeadline(r *cellReader) {
	f, ok := r.Given(r.key)
	if !ok {
		return
	}
	if _, group := r.Decoder.Pairs(f.Value); group {
		r.task.Due, r.task.Other = r.Decoder.Mapping(f.Value, f.At, DeadlineSchema).Text("khac"), true
		return
	}
	r.words()
}

func readProducts(r *cellReader) { r.task.Products, r.task.IsList = productsOf(r.Mapping) }

// productsOf reads san-pham, one text or a list of them.
func productsOf(m *strictyaml.Mapping) (products []source.Text, isList bool) {
	f, ok := m.Given("san-pham")
	if !ok {
		return nil, false
	}
	if _, isList := f.Value.(*ast.SequenceNode); isList {
		products = m.Texts("san-pham")
		for _, p := range products {
			typedmark.Report(m.Decoder, p, typedDash)
		}
		return products, true
	}
	if t := m.Text("san-pham"); !t.Empty() {
		products = []source.Text{t}
	}
	return products, false
}
