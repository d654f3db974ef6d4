package officetable

import (
	"fmt"
	"testing"

	"vanban/generator/grid"
)

// BenchmarkRead reads a table of 2,000 tasks in 20 areas.
func BenchmarkRead(b *testing.B) {
	rows := [][]string{usual}
	for i := range 2_000 {
		if i%100 == 0 {
			rows = append(rows, []string{"I", fmt.Sprintf("Lĩnh vực %d", i/100)})
		}
		rows = append(rows, []string{fmt.Sprintf("#%d", i+1), fmt.Sprintf("Rà soát, sửa đổi, bổ sung văn bản số %d theo kế hoạch", i), "Báo cáo", "Sở A", "Sở B; Sở C", "Quý I/2026"})
	}
	drawn := gridOf("", rows...)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Read([]grid.Grid{drawn}, &Into{Year: 2026}); err != nil {
			b.Fatal(err)
		}
	}
}
