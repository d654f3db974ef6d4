package tasktable

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"vanban/generator/deadline"
	"vanban/generator/strictyaml"
)

// comparePlain reads every batch of a text item by item and by the library; where the library takes it, both must
// give the same tasks and problems.
func comparePlain(t *testing.T, text string) {
	t.Helper()
	f, ok, err := strictyaml.ReadFile(fstest.MapFS{tasksFile: {Data: []byte(text)}}, tasksFile, keysOfTasks)
	if err != nil {
		t.Fatal(err)
	}
	if !ok {
		return // not a text: the loader says so before either reader sees it
	}
	reader := NewReader(ownColumns())
	reader.parents = subtasks(f)
	lists := reader.lists()
	_, runs := strictyaml.Outline(f.Lines, "nhiem-vu")
	for _, b := range strictyaml.Batches(runs) {
		l := strictyaml.Decoder{File: f, Shift: b.First}
		want, ok := reader.byLibrary().ReadTree(&l, b)
		if !ok {
			continue
		}
		p := strictyaml.Decoder{File: f, Shift: b.First}
		got, ok := lists.Batch(&p, b)
		if !ok {
			t.Fatalf("not read, but the library reads it: %v\n%s", p.Problems, text)
		}
		options := cmp.Options{cmp.AllowUnexported(PlannedTask{}, deadline.Deadline{}), cmpopts.EquateEmpty()}
		if diff := cmp.Diff(want, got, options); diff != "" {
			t.Fatalf("library - plain +\n%s\n%s", diff, text)
		}
		if diff := cmp.Diff(fmt.Sprint(l.Problems), fmt.Sprint(p.Problems)); diff != "" {
			t.Fatalf("problems: library - plain +\n%s\n%q", diff, text)
		}
	}
}

// ownColumns is a table with columns of the dossier's own, and without one of the program's.
func ownColumns() *Table {
	t := &Table{}
	for _, c := range []Column{NumberColumn, ContentColumn, LeadColumn, DeadlineColumn, Own(OwnColumn{Key: "so-luong", Name: "Số lượng", Number: true}), Own(OwnColumn{Key: "dia-ban", Name: "Địa bàn"})} {
		t.Columns = append(t.Columns, TableColumn{Column: c})
	}
	return t
}

func TestPlainTasksAreTheLibrarys(t *testing.T) {
	names, err := filepath.Glob("../../seeds/*/" + tasksFile)
	if err != nil || len(names) == 0 {
		t.Fatal("no seeds", err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		comparePlain(t, string(data))
	}
}

func FuzzPlain(f *testing.F) {
	task := "linh-vuc:\n  - ten: A\n    nhiem-vu:\n      - so: 1\n        noi-dung: %s\n        san-pham: B\n        chu-tri: C\n        thoi-han: D\n"
	for _, value := range []string{"Rà soát", "100% hồ sơ", "a: b", "a #b", "a# b", "null", "true", "1_000", "0x1F", "1e3", "“a”", "a\n          b", "a\n\n      -\n", "2024-01-01", "a,b]", "a:b", "x \"y\"", "a\u00a0", "Có gì: \"x\"", "{khac: x}", "[a, b]", "|\n          a", "a\\", "a & b", "y", "a'b", "1. A",
		`"a: b"`, `"a #b"`, `"a \"b\""`, `"a" b`, `"a" #b`, `"a`, `""`, `" a"`, `"a "`, `"null"`, `"\u00a0a"`, `"a\n          b"`, `'a: b'`, `'a ''b'' c'`, `'a\b'`, `'a"b'`, `"a'b"`, `"{khac: x}"`, `"1. A"`, "\"a\u00a0\""} {
		f.Add(fmt.Sprintf(task, value))
	}
	for _, value := range []string{"12", "1.200", "2,50", "x", "-1", "", "1,5 triệu"} {
		f.Add(fmt.Sprintf("linh-vuc:\n  - ten: A\n    nhiem-vu:\n      - so: 1\n        noi-dung: A\n        so-luong: %s\n        chu-tri: C\n        thoi-han: D\n        dia-ban: \"xã A\"\n        ghi-chu: E\n", value))
	}
	f.Add("nhiem-vu:\n- so: 1\n  noi-dung: A\n- so: 1.1\n  noi-dung: B\n  chu-tri: C\n  thoi-han: D\n- so: \"1.2\"\n  noi-dung: B\n- so: 1.\n  noi-dung: B\n- so: 1.10\n  noi-dung: B\n  chu-tri: C\n  thoi-han: D\n")
	f.Add("nhiem-vu:\n- so: 1\n  noi-dung: A\n  so-luong: 2\n  chu-tri: C\n  thoi-han: D\n")
	f.Add("linh-vuc:\n  - nhiem-vu:\n    - so: 1\n      noi-dung: A\n      san-pham:\n        - B\n        - C\n\n      chu-tri: C\n      thoi-han: D\n    - so: 2\n")
	f.Fuzz(func(t *testing.T, text string) { comparePlain(t, text) })
}
