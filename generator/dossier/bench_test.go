package dossier

import (
	"fmt"
	"testing"
	"testing/fstest"

	"vanban/generator/dossier/dossiertest"
)

// BenchmarkLoad loads a dossier of few tasks, and of many.
func BenchmarkLoad(b *testing.B) {
	for _, n := range []int{46, 46000} {
		files := good(b)
		files[TasksFile] = &fstest.MapFile{Data: dossiertest.ManyTasks(n)}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Load(files); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
