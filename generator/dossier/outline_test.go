package dossier

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"vanban/generator/deadline"
	"vanban/generator/strictyaml"
)

// TestBatches compares tasks read in batches with tasks read as one text, over every task file at hand.
func TestBatches(t *testing.T) {
	texts := map[string][]byte{"200": manyTasks(t, 200)[TasksFile].Data}
	for _, pattern := range []string{"testdata/tot/" + TasksFile, "../../seeds/*/" + TasksFile} {
		names, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			if texts[name], err = os.ReadFile(name); err != nil {
				t.Fatal(err)
			}
		}
	}
	for i, text := range oddTasks {
		texts[fmt.Sprint("odd ", i)] = []byte(text)
	}
	for name, text := range texts {
		compareReadings(t, name, text)
	}
}

// oddTasks are ways to write a list of tasks that an outline must not be led astray by.
var oddTasks = []string{
	"linh-vuc:\n- ten: A\n  nhiem-vu:\n  - so: 1\n    noi-dung: a\n    san-pham: b\n    chu-tri: c\n    thoi-han: d\n# chú thích\n\n  - so: 2\n    noi-dung: a\n    san-pham:\n    - b\n    - c\n    chu-tri: c\n    thoi-han: d\n- ten: B\n  nhiem-vu: # hai\n    # ba\n    - {so: 3, noi-dung: a, san-pham: b, chu-tri: c, thoi-han: d}\n",
	"linh-vuc:\n  -   nhiem-vu:\n        - so: 1\n          noi-dung: |\n            nhiem-vu:\n            - so: 2\n          san-pham: b\n          chu-tri: c\n          thoi-han: d\n      ten: |\n        nhiem-vu:\n        - so: 9\n",
	"linh-vuc:\n  - {ten: A, nhiem-vu: [{so: 1, noi-dung: a, san-pham: b, chu-tri: c, thoi-han: d}]}\n",
	"linh-vuc:\n  - ten: A\n    nhiem-vu:\n      - 0\n  - ten: B\n    nhiem-vu: [0]\n",
	"linh-vuc:\n  - ten: A\n    nhiem-vu:\n      - so: 1\n        noi-dung: \"hai\n          dòng\"\n        san-pham: b\n        chu-tri: c\n        thoi-han: d\n",
	"linh-vuc:\n  - ten: A\n    nhiem-vu:\n",
}

func compareReadings(t *testing.T, name string, text []byte) {
	t.Helper()
	f, ok, err := strictyaml.ReadFile(fstest.MapFS{TasksFile: {Data: text}}, TasksFile, keysOf(TasksFile))
	if !ok || err != nil {
		t.Fatal(err)
	}
	reader := newTaskReader(&TaskTable{})
	inBatches, complete := readTasks(f, reader)
	whole := &strictyaml.ListReader[plannedTask]{Decoder: strictyaml.Decoder{File: f}, LongList: reader.lists()}
	root, ok := whole.Parse(f.Text)
	tasks := readAreas(whole, root)
	if complete != ok {
		t.Errorf("%s: complete is %v, %v as a whole", name, complete, ok)
	}
	same := cmp.Comparer(func(a, b deadline.Deadline) bool { return a == b })
	if diff := cmp.Diff(tasks, inBatches, cmp.AllowUnexported(plannedTask{}, plannedArea{}), same); diff != "" {
		t.Errorf("%s: -whole +batches\n%s", name, diff)
	}
	if diff := cmp.Diff(fmt.Sprint(whole.Problems.Err()), fmt.Sprint(f.Problems.Err())); diff != "" {
		t.Errorf("%s: -whole +batches\n%s", name, diff)
	}
}
