package tasktable

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"vanban/generator/source"
)

// TestTaskNumbers: a task under another is numbered as documents have it, wherever its number is written or compared.
func TestTaskNumbers(t *testing.T) {
	order := []Number{1, SubNumber(1, 1), SubNumber(1, 2), SubNumber(1, 10), 2, 3, SubNumber(3, 1), 46000}
	for i, n := range order {
		for _, written := range []string{n.String(), fmt.Sprint(n), fmt.Sprintf("%d", n), fmt.Sprintf("%v", n)} {
			if got, ok := ParseNumber(written); !ok || got != n {
				t.Errorf("%q is read as %v, %v", written, got, ok)
			}
		}
		if i > 0 && (order[i-1].Compare(n) >= 0 || order[i-1].Order() >= n.Order()) {
			t.Errorf("%v doesn't come behind %v", n, order[i-1])
		}
	}
	if got := fmt.Sprintf("%03d %d %v", Number(7), SubNumber(12, 3), Number(12)); got != "007 12.3 12" {
		t.Error(got)
	}
	if data, err := json.Marshal([]Number{12, SubNumber(1, 10)}); err != nil || string(data) != `[12,"1.10"]` {
		t.Errorf("%s %v", data, err)
	}
	for _, s := range []string{"", "0", "1.", "1.0", "01.1", "1.1.1", "a", "1.12345", "-1", "1,1"} {
		if n, ok := ParseNumber(s); ok {
			t.Errorf("%q is read as %v", s, n)
		}
	}
}

func TestTaskFollowsByItsNumber(t *testing.T) {
	for _, c := range []struct {
		n, before Number
		want      bool
	}{{2, 1, true}, {3, 1, false}, {SubNumber(1, 1), 1, true}, {SubNumber(1, 2), SubNumber(1, 1), true}, {SubNumber(1, 3), SubNumber(1, 1), false}, {2, SubNumber(1, 4), true}, {SubNumber(2, 1), SubNumber(1, 1), false}} {
		if got := c.n.Follows(c.before); got != c.want {
			t.Errorf("%v behind %v: %v", c.n, c.before, got)
		}
	}
}

// TestOwnColumnsAreKeptByTheirKeys: a task has its words of a dossier's own column, whichever dossier names it.
func TestOwnColumnsAreKeptByTheirKeys(t *testing.T) {
	a, b := Own(OwnColumn{Key: "a", Name: "Một", Number: true}), Own(OwnColumn{Key: "b", Name: "Hai"})
	var one, other Task
	for _, task := range []*Task{&one, &other} {
		columns := []Column{b, a}
		if task == &other {
			slices.Reverse(columns)
		}
		for _, c := range columns {
			c.Set(task, source.Text{S: "1.234,50"})
		}
	}
	if !a.same(&one, &other) || !b.same(&one, &other) || one.Own[0].Key != "a" || len(one.Own) != 2 {
		t.Errorf("%v, %v", one.Own, other.Own)
	}
	if renamed := Own(OwnColumn{Key: "a", Name: "Khác"}); renamed.Cell(&one) != "1.234,50" {
		t.Errorf("another name of the column gives %q", renamed.Cell(&one))
	}
	if n, decimals := a.Figure(&one); n.RatString() != "2469/2" || decimals != 2 {
		t.Errorf("%v, %d decimals", n, decimals)
	}
	areas := []Area{{Tasks: []Task{one, other, {}}}}
	if got := a.PrintedTotal(areas); got != "2.469,00" {
		t.Errorf("the total is %s", got)
	}
	if Own(OwnColumn{Key: "c"}).Cell(&one) != "" || len(one.Own) != 2 {
		t.Error("a column that the task has nothing in")
	}
}
