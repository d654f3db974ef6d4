package store

import (
	"fmt"
	"slices"
	"testing"

	"vanban/generator/tasktable"
)

// TestChangedNamesTasksByTheirOldNumbers: those behind a task that was taken away or added only have other numbers.
func TestChangedNamesTasksByTheirOldNumbers(t *testing.T) {
	whole := func(contents []string) map[string]string {
		all := map[string]string{"thứ tự nhiệm vụ": fmt.Sprint(len(contents))}
		for i, c := range contents {
			all[fmt.Sprintf("nhiệm vụ %d", i+1)] = c
		}
		return all
	}
	columns := func(contents []string) map[string]string {
		all := map[string]string{"thứ tự nhiệm vụ": fmt.Sprint(len(contents))}
		for i, c := range contents {
			all[fmt.Sprintf("nhiệm vụ %d: %s", i+1, tasktable.ContentColumn.Value())] = c
			all[fmt.Sprintf("nhiệm vụ %d: %s", i+1, tasktable.DeadlineColumn.Value())] = "của " + c
		}
		return all
	}
	for _, c := range []struct {
		was, is []string
		want    []string
	}{
		{[]string{"a", "b", "c", "d"}, []string{"a", "c", "d"}, []string{"bỏ nhiệm vụ 2"}},
		{[]string{"a", "b", "c", "d"}, []string{"a", "b", "c"}, []string{"bỏ nhiệm vụ 4"}},
		{[]string{"a", "c", "d"}, []string{"a", "b", "c", "d"}, []string{"thêm nhiệm vụ 2"}},
		{[]string{"a", "b"}, []string{"a", "b2"}, []string{"nhiệm vụ 2"}},
	} {
		if got := Changed(whole(c.was), whole(c.is)); !slices.Equal(got, c.want) {
			t.Errorf("%v to %v: %q, want %q", c.was, c.is, got, c.want)
		}
		if got := Changed(columns(c.was), columns(c.is)); len(c.was) != len(c.is) && !slices.Equal(got, c.want) {
			t.Errorf("by columns, %v to %v: %q, want %q", c.was, c.is, got, c.want)
		}
	}
}
