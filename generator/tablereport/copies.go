package tablereport

import (
	"fmt"
	"strings"

	"vanban/generator/celltext"
	"vanban/generator/tasktable"
)

// SameTasks says whether most tasks of one table stand in another, too.
func SameTasks(a, b []*tasktable.Task) bool {
	known := map[string]bool{}
	for _, t := range b {
		known[celltext.Fold(t.Content.S)] = true
	}
	shared := 0
	for _, t := range a {
		if known[celltext.Fold(t.Content.S)] {
			shared++
		}
	}
	return 2*shared >= min(len(a), len(b))
}

// Differences tells in what two tables of the same tasks differ.
func Differences(printed, data []*tasktable.Task) (all []string) {
	if len(printed) != len(data) {
		all = append(all, fmt.Sprintf("có %d nhiệm vụ, bên kia %d", len(printed), len(data)))
	}
	for i := range min(len(printed), len(data)) {
		for _, c := range []struct {
			name string
			of   func(*tasktable.Task) string
		}{
			{"nội dung", func(t *tasktable.Task) string { return t.Content.S }},
			{"sản phẩm", productsOf},
			{"cơ quan chủ trì", func(t *tasktable.Task) string { return t.Lead.Text.S }},
			{"cơ quan phối hợp", func(t *tasktable.Task) string { return t.Support.Text.S }},
			{"thời hạn", func(t *tasktable.Task) string { return t.Due.S }},
		} {
			if a, b := c.of(printed[i]), c.of(data[i]); celltext.Fold(a) != celltext.Fold(b) {
				all = append(all, fmt.Sprintf("nhiệm vụ %d, %s: “%s”, bên kia “%s”", i+1, c.name, celltext.Short(a), celltext.Short(b)))
			}
		}
	}
	return all
}

func productsOf(t *tasktable.Task) string {
	var all []string
	for _, p := range t.Products {
		all = append(all, p.S)
	}
	return strings.Join(all, " ")
}
