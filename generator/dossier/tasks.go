package dossier

import (
	"math"

	"github.com/goccy/go-yaml/ast"
)

var (
	tasksSchema = schema{required: []string{"linh-vuc"}}
	areaSchema  = schema{name: "linh-vuc", required: []string{"ten", "nhiem-vu"}}
	taskSchema  = schema{name: "nhiem-vu", item: "so", required: append([]string{"so"}, columnKeys(false)...), optional: append(columnKeys(true), "chuyen-tiep")}
	otherSchema = schema{name: "thoi-han", required: []string{"khac"}}
)

// plannedTask is a task as it stands in the file.
type plannedTask struct {
	Task
	other bool // thoi-han was written {khac: …}
}

// readTasks gives the areas with their tasks. complete is false where the file is not YAML, so that tasks may be missing.
func readTasks(f *file) (areas [][]plannedTask, names []Text, complete bool) {
	text, runs := outline(f.lines)
	r := newListReader(f, runs, (*decoder).tasks)
	r.plain = (*decoder).plainTasks
	complete = r.readRuns()
	root, ok := r.parse(text)
	if ok {
		areas, names = readAreas(r, root)
	}
	if ok && complete && r.placed < len(runs) {
		// A line that only looks like a list's key: in a block of text, for example.
		r = newListReader(f, nil, (*decoder).tasks)
		root, ok = r.parse(f.text)
		if ok {
			areas, names = readAreas(r, root)
		}
	}
	r.done()
	return areas, names, ok && complete
}

// readAreas reads the outline.
func readAreas(r *listReader[plannedTask], root ast.Node) (areas [][]plannedTask, names []Text) {
	m := r.mapping(root, r.file.at(0, 0), tasksSchema)
	for _, n := range m.list("linh-vuc") {
		area := r.item(n, areaSchema)
		areas = append(areas, r.list(area))
		name := area.text("ten")
		r.unless(name, typedArea)
		names = append(names, name)
	}
	return areas, names
}

func (d *decoder) tasks(items []ast.Node) []plannedTask {
	all := make([]plannedTask, 0, len(items))
	for _, n := range items {
		if isBlank(n) {
			at := d.at(n.GetToken())
			if line := d.file.line(at.Line); isItem(line) {
				at.Column = indentOf(line) + 1 // the library's column depends on what follows
			}
			d.report(at, "Danh sách “nhiem-vu” có mục trống.", "viết nội dung của nhiệm vụ, hoặc bỏ dấu “-” này")
			continue
		}
		all = append(all, d.task(d.item(n, taskSchema)))
	}
	return all
}

func (d *decoder) task(m *mapping) plannedTask {
	t := plannedTask{Task: Task{Number: m.number("so", 1, math.MaxInt32), Carried: m.number("chuyen-tiep", firstYear, lastYear), At: m.at}}
	if number, ok := m.field("so"); ok {
		t.At = number.at
	}
	for c, row := range columnRows {
		cell := &cellReader{mapping: m, task: &t, key: row.key, to: Column(c).Text(&t.Task)}
		if row.read == nil {
			*cell.to = m.text(row.key)
			continue
		}
		row.read(cell)
	}
	return t
}

func readContent(r *cellReader) {
	*r.to = r.text(r.key)
	r.d.unless(*r.to, typedTask)
}

// readDeadline reads a deadline in one of the forms, or in words of its own: {khac: …}.
func readDeadline(r *cellReader) {
	f, ok := r.given(r.key)
	if !ok {
		return
	}
	if _, group := r.d.pairs(f.value); group {
		*r.to, r.task.other = r.d.mapping(f.value, f.at, otherSchema).text("khac"), true
		return
	}
	*r.to = r.text(r.key)
}

func readProducts(r *cellReader) { r.task.Products, r.task.IsList = r.products() }

// products reads san-pham, one text or a list of them.
func (m *mapping) products() (products []Text, isList bool) {
	f, ok := m.given("san-pham")
	if !ok {
		return nil, false
	}
	if _, isList := f.value.(*ast.SequenceNode); isList {
		products = m.texts("san-pham")
		for _, p := range products {
			m.d.unless(p, typedDash)
		}
		return products, true
	}
	if t := m.text("san-pham"); !t.Empty() {
		products = []Text{t}
	}
	return products, false
}
