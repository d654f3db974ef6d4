package dossier

import (
	"math"

	"github.com/goccy/go-yaml/ast"

	"vanban/generator/strictyaml"
)

var (
	tasksSchema = strictyaml.Schema{Required: []string{"linh-vuc"}}
	areaSchema  = strictyaml.Schema{Name: "linh-vuc", Required: []string{"ten", "nhiem-vu"}}
	taskSchema  = strictyaml.Schema{Name: "nhiem-vu", Item: "so", Required: append([]string{"so"}, columnKeys(false)...), Optional: append(columnKeys(true), "chuyen-tiep")}
	otherSchema = strictyaml.Schema{Name: "thoi-han", Required: []string{"khac"}}
)

// plannedTask is a task as it stands in the file.
type plannedTask struct {
	Task
	other bool // thoi-han was written {khac: …}
}

// plannedTasks are the lists of tasks.
var plannedTasks = strictyaml.LongList[plannedTask]{Key: "nhiem-vu", IsWrong: WrongTasks, Hint: WrongTasksHint, Read: tasksOf, Plain: plainTasks}

// WrongTasks says that a list of tasks is no YAML, in nhiem-vu.yaml or in a period's file; WrongTasksHint what to do.
const WrongTasks, WrongTasksHint = "Danh sách nhiệm vụ không đúng cú pháp YAML.", "viết mỗi nhiệm vụ bắt đầu bằng “- so: …”"

// readTasks gives the areas with their tasks. complete is false where the file is not YAML, so that tasks may be missing.
func readTasks(f *strictyaml.File) (areas [][]plannedTask, names []Text, complete bool) {
	complete = strictyaml.ReadLong(f, plannedTasks, func(r *strictyaml.ListReader[plannedTask], root ast.Node) {
		areas, names = readAreas(r, root)
	})
	return areas, names, complete
}

// readAreas reads what stands around the lists of tasks.
func readAreas(r *strictyaml.ListReader[plannedTask], root ast.Node) (areas [][]plannedTask, names []Text) {
	m := r.Mapping(root, r.File.At(0, 0), tasksSchema)
	for _, n := range m.List("linh-vuc") {
		area := r.Item(n, areaSchema)
		areas = append(areas, r.List(area))
		name := area.Text("ten")
		reportTyped(&r.Decoder, name, typedArea)
		names = append(names, name)
	}
	return areas, names
}

func tasksOf(d *strictyaml.Decoder, items []ast.Node) []plannedTask {
	all := make([]plannedTask, 0, len(items))
	for _, n := range items {
		if strictyaml.IsBlank(n) {
			at := d.At(n.GetToken())
			if line := d.File.Line(at.Line); strictyaml.IsItem(line) {
				at.Column = strictyaml.IndentOf(line) + 1 // the library's column depends on what follows
			}
			d.Report(at, "Danh sách “nhiem-vu” có mục trống.", "viết nội dung của nhiệm vụ, hoặc bỏ dấu “-” này")
			continue
		}
		all = append(all, readTask(d, d.Item(n, taskSchema)))
	}
	return all
}

func readTask(d *strictyaml.Decoder, m *strictyaml.Mapping) plannedTask {
	t := plannedTask{Task: Task{Number: m.Number("so", 1, math.MaxInt32), Carried: m.Number("chuyen-tiep", strictyaml.FirstYear, strictyaml.LastYear), At: m.At}}
	if number, ok := m.Field("so"); ok {
		t.At = number.At
	}
	for c, row := range columnRows {
		cell := &cellReader{Mapping: m, task: &t, key: row.key, to: Column(c).Text(&t.Task)}
		if row.read == nil {
			*cell.to = m.Text(row.key)
			continue
		}
		row.read(cell)
	}
	return t
}

func readContent(r *cellReader) {
	*r.to = r.Text(r.key)
	reportTyped(r.Decoder, *r.to, typedTask)
}

// readDeadline reads a deadline in one of the forms, or in words of its own: {khac: …}.
func readDeadline(r *cellReader) {
	f, ok := r.Given(r.key)
	if !ok {
		return
	}
	if _, group := r.Decoder.Pairs(f.Value); group {
		*r.to, r.task.other = r.Decoder.Mapping(f.Value, f.At, otherSchema).Text("khac"), true
		return
	}
	*r.to = r.Text(r.key)
}

func readProducts(r *cellReader) { r.task.Products, r.task.IsList = productsOf(r.Mapping) }

// productsOf reads san-pham, one text or a list of them.
func productsOf(m *strictyaml.Mapping) (products []Text, isList bool) {
	f, ok := m.Given("san-pham")
	if !ok {
		return nil, false
	}
	if _, isList := f.Value.(*ast.SequenceNode); isList {
		products = m.Texts("san-pham")
		for _, p := range products {
			reportTyped(m.Decoder, p, typedDash)
		}
		return products, true
	}
	if t := m.Text("san-pham"); !t.Empty() {
		products = []Text{t}
	}
	return products, false
}
