package xlsx_test

import (
	"fmt"
	"io"
	"testing"

	"vanban/generator/doc"
	"vanban/generator/render/xlsx"
)

// many gives the sample's tasks so often that there are n, in eight areas as in the plan.
func many(n int) *doc.Document {
	base := areas()
	var pool []task
	for _, a := range base[:3] {
		pool = append(pool, a.tasks...)
	}
	all := make([]taskArea, 8)
	for i := range all {
		all[i].name = base[i%len(base)].name
		for k := i * n / len(all); k < (i+1)*n/len(all); k++ {
			all[i].tasks = append(all[i].tasks, pool[k%len(pool)])
		}
	}
	d := document(taskTable(all))
	d.Data = dataset(all)
	return d
}

func BenchmarkRender(b *testing.B) {
	for _, n := range []int{460, 4_600, 46_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			d := many(n)
			for b.Loop() {
				if err := xlsx.Render(io.Discard, d, family(b)); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/task")
			b.ReportAllocs()
		})
	}
}
