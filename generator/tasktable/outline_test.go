package tasktable

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"vanban/generator/deadline"
	"vanban/generator/dossier/dossiertest"
	"vanban/generator/strictyaml"
)

// TestBatches compares tasks read in batches with tasks read as one text, over every task file at hand.
func TestBatches(t *testing.T) {
	texts := map[string][]byte{"200": dossiertest.ManyTasks(200)}
	for _, pattern := range []string{"../dossier/testdata/tot/" + tasksFile, "../../seeds/*/" + tasksFile} {
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
	for i, text := range dossiertest.OddTasks {
		texts[fmt.Sprint("odd ", i)] = []byte(text)
	}
	for name, text := range texts {
		compareReadings(t, name, text)
	}
}

func compareReadings(t *testing.T, name string, text []byte) {
	t.Helper()
	f, ok, err := strictyaml.ReadFile(fstest.MapFS{tasksFile: {Data: text}}, tasksFile, keysOfTasks)
	if !ok || err != nil {
		t.Fatal(err)
	}
	reader := NewReader(&Table{})
	inBatches, complete := Read(f, reader)
	whole := &strictyaml.ListReader[PlannedTask]{Decoder: strictyaml.Decoder{File: f}, LongList: reader.lists()}
	root, ok := whole.Parse(f.Text)
	tasks := readAreas(whole, root)
	if complete != ok {
		t.Errorf("%s: complete is %v, %v as a whole", name, complete, ok)
	}
	same := cmp.Comparer(func(a, b deadline.Deadline) bool { return a == b })
	if diff := cmp.Diff(tasks, inBatches, cmp.AllowUnexported(PlannedTask{}, PlannedArea{}), same); diff != "" {
		t.Errorf("%s: -whole +batches\n%s", name, diff)
	}
	if diff := cmp.Diff(fmt.Sprint(whole.Problems.Err()), fmt.Sprint(f.Problems.Err())); diff != "" {
		t.Errorf("%s: -whole +batches\n%s", name, diff)
	}
}
