package tasktable

import (
	"slices"
	"testing"
	"testing/fstest"

	"vanban/generator/dossier/dossiertest"
	"vanban/generator/strictyaml"
)

// tasksFile is the file that tasks are read from in these tests.
const tasksFile = "nhiem-vu.yaml"

// keysOfTasks are the rules that a dossier reads its tasks by.
var keysOfTasks = strictyaml.Keys{Compared: func(key string) bool { return slices.Contains([]string{"chu-tri", "phoi-hop"}, key) }, Titles: []string{"san-pham", "ghi-chu"}}

// BenchmarkRead reads tasks that are written plainly, the same by the YAML library alone, and as one text: what the second reader of tasks
// gains, and what reading them in batches does.
func BenchmarkRead(b *testing.B) {
	defer func() { readsPlain = true }()
	read := func(b *testing.B) *strictyaml.File {
		f, _, err := strictyaml.ReadFile(fstest.MapFS{tasksFile: {Data: dossiertest.ManyTasks(46000)}}, tasksFile, keysOfTasks)
		if err != nil {
			b.Fatal(err)
		}
		return f
	}
	for name, plain := range map[string]bool{"plain": true, "library": false} {
		b.Run(name, func(b *testing.B) {
			readsPlain = plain
			f := read(b)
			for b.Loop() {
				Read(f, NewReader(&Table{}))
			}
		})
	}
	b.Run("whole", func(b *testing.B) {
		f := read(b)
		for b.Loop() {
			r := &strictyaml.ListReader[PlannedTask]{Decoder: strictyaml.Decoder{File: f}, LongList: NewReader(&Table{}).lists()}
			root, _ := r.Parse(f.Text)
			readAreas(r, root)
		}
	})
}
