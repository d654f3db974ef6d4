package transcribe

import (
	"slices"
	"strings"

	"vanban/generator/recognise"
)

// ReadTasks reads a table as a table of tasks.
type ReadTasks func(t *recognise.Table, title string) TaskTable

// TaskTable is what a table of tasks gives.
type TaskTable struct {
	Files []File   // for its tasks and agencies; none: it stays a table
	Tasks int      // how many there are
	Over  []string // what stands over several headings of its columns, which are printed in one row
	Table string   // the lines of ho-so.yaml that print it, where it isn't the usual table
	Take  func()   // tells that it is used: what was understood of it is told
	Why   string   // it is a table of tasks and stays a table; empty: it is none, or came in
}

// tasksKey is the key of how the table of tasks is printed.
const tasksKey = "bang-nhiem-vu"

// taskTable reads the one table of an appendix as that of the tasks; what stands beside it has no place.
func (t *dossierWriter) taskTable(title string, parts []*recognise.Part) ([]File, bool) {
	at := slices.IndexFunc(parts, func(p *recognise.Part) bool { return p.IsTable })
	if t.tasks == nil || t.hasTasks || at < 0 {
		return nil, false
	}
	read := t.tasks(parts[at].Table, title)
	if len(read.Files) == 0 {
		return nil, false
	}
	read.Take()
	t.hasTasks, t.found.Tasks = true, read.Tasks
	t.taskLines[t.file] = parts[at].Table
	if _, lines, is := strings.Cut(strings.TrimSpace(read.Table), "\n"); is {
		t.front.Set(tasksKey, "\n"+lines, "các cột như bảng nhiệm vụ của tệp Word")
	}
	for _, words := range read.Over {
		t.result.Lost = append(t.result.Lost, Lost{File: t.file, Paragraph: parts[at].Table.First, Why: "lời ở trên nhiều tên cột của bảng nhiệm vụ, bảng in ra có một dòng tên cột", Words: words})
	}
	t.loseAll(slices.Concat(parts[:at], parts[at+1:]), "bên bảng nhiệm vụ của phụ lục")
	return read.Files, true
}

// tellTables tells of each table of tasks that stays a table of the text, and why.
func (t *dossierWriter) tellTables(parts []*recognise.Part) {
	if t.tasks == nil {
		return
	}
	for _, p := range parts {
		if !p.IsTable {
			continue
		}
		switch read := t.tasks(p.Table, ""); {
		case read.Why != "":
			t.guess(p, "bảng nhiệm vụ giữ nguyên là bảng của lời văn, không vào nhiem-vu.yaml: "+read.Why)
		case len(read.Files) > 0 && t.hasTasks:
			t.guess(p, "bảng nhiệm vụ giữ nguyên là bảng của lời văn: hồ sơ chỉ có một bảng nhiệm vụ, đã lấy bảng khác")
		case len(read.Files) > 0:
			t.guess(p, "bảng nhiệm vụ giữ nguyên là bảng của lời văn: nó nằm trong kế hoạch, không ở một phụ lục riêng; muốn thành nhiệm vụ thì đưa bảng ra phụ lục rồi nhập lại")
		}
	}
}
