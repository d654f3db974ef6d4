package xlsx_test

import (
	"math/big"
	"strings"
	"testing"
)

// TestFewTasksAreCountedByOne: a reader divides a short axis by halves, and there is no half task.
func TestFewTasksAreCountedByOne(t *testing.T) {
	for _, c := range []struct {
		done  int64
		byOne bool
	}{{0, true}, {3, true}, {4, false}} {
		d := report()
		d.Sheets[0].Rows[0][1].Decimal.Exact = big.NewRat(c.done, 1) // with 1 behind it in the bar
		d.Sheets[0].Rows[1][2].Decimal.Exact = big.NewRat(2, 1)
		_, content := parts(t, render(t, d))
		if got := strings.Contains(content["xl/charts/chart1.xml"], `<majorUnit val="1">`); got != c.byOne {
			t.Errorf("bars of %d and 4: counted by one %t, want %t", c.done+1, got, c.byOne)
		}
	}
}
