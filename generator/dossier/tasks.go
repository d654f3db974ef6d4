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

// plannedTasks are the lists of tasks.
var plannedTasks = longList[plannedTask]{key: "nhiem-vu", isWrong: wrongTasks, hint: wrongTasksHint, read: tasksOf, plain: plainTasks}

const wrongTasks, wrongTasksHint = "Danh sách nhiệm vụ không đúng cú pháp YAML.", "viết mỗi nhiệm vụ bắt đầu bằng “- so: …”"

// readTasks gives the areas with their tasks. complete is false where the file is not YAML, so that tasks may be missing.
func readTasks(f *file) (areas [][]plannedTask, names []Text, complete bool) {
	complete = readLong(f, plannedTasks, func(r *listReader[plannedTask], root ast.Node) {
		areas, names = readAreas(r, root)
	})
	return areas, names, complete
}

// readAreas reads what stands around the lists of tasks.
func readAreas(r *listReader[plannedTask], root ast.Node) (areas [][]plannedTask, names []Text) {
	m := r.mapping(root, r.file.at(0, 0), tasksSchema)
	for _, n := range m.list("linh-vuc") {
		area := r.item(n, areaSchema)
		areas = append(areas, r.list(area))
		name := area.text("ten")
		reportTyped(&r.decoder, name, typedArea)
		names = append(names, name)
	}
	return areas, names
}

func tasksOf(d *decoder, items []ast.Node) []plannedTask {
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
		all = append(all, readTask(d, d.item(n, taskSchema)))
	}
	return all
}

func readTask(d *decoder, m *mapping) plannedTask {
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
	reportTyped(r.d, *r.to, typedTask)
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

func readProducts(r *cellReader) { r.task.Products, r.task.IsList = productsOf(r.mapping) }

// productsOf reads san-pham, one text or a list of them.
func productsOf(m *mapping) (products []Text, isList bool) {
	f, ok := m.given("san-pham")
	if !ok {
		return nil, false
	}
	if _, isList := f.value.(*ast.SequenceNode); isList {
		products = m.texts("san-pham")
		for _, p := range products {
			reportTyped(m.d, p, typedDash)
		}
		return products, true
	}
	if t := m.text("san-pham"); !t.Empty() {
		products = []Text{t}
	}
	return products, false
}
