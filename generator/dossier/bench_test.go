package dossier

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"vanban/generator/strictyaml"
)

// manyTasks gives the good dossier with so many tasks, in areas of 500.
func manyTasks(tb testing.TB, n int) fstest.MapFS {
	var b strings.Builder
	b.WriteString("linh-vuc:\n")
	for i := range n {
		if i%500 == 0 {
			fmt.Fprintf(&b, "  - ten: Lĩnh vực số %d\n    nhiem-vu:\n", i/500+1)
		}
		fmt.Fprintf(&b, "      - so: %d\n        noi-dung: Ban hành Kế hoạch cải cách hành chính lần thứ %d và tổ chức thực hiện\n", i+1, i+1)
		b.WriteString("        san-pham: Kế hoạch, Báo cáo\n        chu-tri: Sở Nội vụ\n        phoi-hop: Các sở, ngành\n        thoi-han: Trong tháng 1\n")
	}
	files := good(tb)
	files[TasksFile] = &fstest.MapFile{Data: []byte(b.String())}
	return files
}

// BenchmarkLoad reads tasks that are written plainly, and the same by the YAML library alone: what the second reader of tasks gains.
func BenchmarkLoad(b *testing.B) {
	defer func() { readsPlain = true }()
	for _, n := range []int{46, 46000} {
		files := manyTasks(b, n)
		for _, reader := range []string{"plain", "library"} {
			b.Run(fmt.Sprint(n, "/", reader), func(b *testing.B) {
				readsPlain = reader == "plain"
				b.ReportAllocs()
				for b.Loop() {
					if _, err := Load(files); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

// BenchmarkLoadWhole parses the tasks as one text, as a measure of what reading them in batches gains.
func BenchmarkLoadWhole(b *testing.B) {
	f, _, err := strictyaml.ReadFile(manyTasks(b, 46000), TasksFile, keysOf(TasksFile))
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		r := &strictyaml.ListReader[plannedTask]{Decoder: strictyaml.Decoder{File: f}, LongList: newTaskReader(&TaskTable{}).lists()}
		root, _ := r.Parse(f.Text)
		readAreas(r, root)
	}
}
