package tasktable

import (
	"testing"

	"vanban/generator/source"
)

// TestTotalOfSubtasks: a task's amount stands for those of the tasks under it; without one those are added up.
func TestTotalOfSubtasks(t *testing.T) {
	task := func(n Number, amount string) Task {
		t := Task{Number: n}
		if amount != "" {
			BudgetColumn.Set(&t, source.Text{S: amount})
		}
		return t
	}
	for want, tasks := range map[string][]Task{
		"100":   {task(1, "100"), task(SubNumber(1, 1), "60"), task(SubNumber(1, 2), "40")},
		"107":   {task(1, ""), task(SubNumber(1, 1), "60"), task(SubNumber(1, 2), "40"), task(2, "7")},
		"1.007": {task(1, "1.000"), task(SubNumber(1, 1), "60"), task(2, ""), task(SubNumber(2, 1), "7")},
	} {
		if got := BudgetColumn.PrintedTotal([]Area{{Tasks: tasks}}); got != want {
			t.Errorf("the total is %s, want %s", got, want)
		}
	}
}
