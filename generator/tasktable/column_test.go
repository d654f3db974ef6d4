package tasktable

import (
	"testing"

	"vanban/generator/source"
)

// TestColumnsKnowTheirCells: whatever a column's words are, they are read, shown and compared by the same row of the table.
func TestColumnsKnowTheirCells(t *testing.T) {
	keys := map[string]bool{}
	for _, c := range Columns() {
		if keys[c.String()] || c.String() == "" || c.Head() == "" || c.Value() == "" {
			t.Errorf("column %d: the row lacks something, or its key %q is another's too", c.Place(), c)
		}
		keys[c.String()] = true
		a, b := Task{Products: []source.Text{{}}}, Task{Products: []source.Text{{}}}
		if !c.Empty(&a) || c.Cell(&a) != "" {
			t.Errorf("%s: an empty task has %q", c, c.Cell(&a))
		}
		c.Texts(&a)[0].S = "1.234"
		if c.Empty(&a) || c.Cell(&a) != "1.234" || c.same(&a, &b) {
			t.Errorf("%s: words that were put in are not seen", c)
		}
		for _, other := range Columns() {
			if other != c && other.Cell(&a) != "" {
				t.Errorf("%s holds the words of %s", other, c)
			}
		}
		areas := []Area{{Tasks: []Task{a}}}
		if got := len(ColumnsOf(areas)); c.IsAdded() != (got == len(ColumnsOf(nil))+1) {
			t.Errorf("%s: the table is printed with %d columns", c, got)
		}
	}
}

func TestAmounts(t *testing.T) {
	for s, want := range map[string]int64{
		"1200000": 1_200_000, "1.200.000": 1_200_000, "1.200.000 đồng": 1_200_000, "1.200.000đ": 1_200_000, "50 triệu": 50_000_000, "12,5 triệu đồng": 12_500_000,
		"1,2 tỷ": 1_200_000_000, "3 tỉ đồng": 3_000_000_000, "2 nghìn tỷ": 2_000_000_000_000, "500 nghìn đồng": 500_000, "0": 0, " 7 TRIỆU ": 7_000_000, "100000 vnđ": 100_000, "5.000 VND": 5_000, "2 ngàn tỉ": 2_000_000_000_000,
	} {
		if got, err := ParseAmount(s); err != nil || got != want {
			t.Errorf("%q: %d %v, want %d", s, got, err, want)
		}
	}
	for _, s := range []string{"", "nhiều", "-5", "0,5", "1,2345 triệu tỷ", "1.2.3", "100.000.000.000.001", "5 triệu triệu", "1e9", "triệu"} {
		if got, err := ParseAmount(s); err == nil {
			t.Errorf("%q is read as %d", s, got)
		}
	}
	for n, want := range map[int64]string{0: "0", 999: "999", 1000: "1.000", 12_345_678: "12.345.678"} {
		if got := FormatAmount(n); got != want {
			t.Errorf("%d: %s, want %s", n, got, want)
		}
	}
}

func FuzzAmount(f *testing.F) {
	for _, s := range []string{"1.200.000", "50 triệu", "1,2 tỷ đồng", "0", "đồng"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n, err := ParseAmount(s)
		if err != nil {
			return
		}
		if again, err := ParseAmount(FormatAmount(n)); err != nil || again != n || n < 0 {
			t.Errorf("%q gives %d, which is read back as %d: %v", s, n, again, err)
		}
	})
}
