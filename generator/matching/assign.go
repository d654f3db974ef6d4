// Package matching pairs what belongs together, so that all pairs together are the surest.
package matching

// Assign gives each row of scores one column at most, and each column one row, so that the sum of the scores is the greatest; -1 where a row
// gets none. A score below least counts as none. The squares of the scores are what is added up, so that one sure heading is worth more than
// two that may be; of equal columns the left one is taken. It is the method of Kuhn and Munkres, with the scores turned into costs.
func Assign(scores [][]int, least int) []int {
	n := len(scores)
	if n == 0 {
		return nil
	}
	m := len(scores[0]) + n // beside the columns, one of no worth for each row
	cost := func(i, j int) int {
		if j < len(scores[0]) && scores[i][j] >= least {
			return -scores[i][j]*scores[i][j]*(len(scores[0])+1) + j
		}
		return 0
	}
	h := matching{rows: make([]int, n+1), columns: make([]int, m+1), owner: make([]int, m+1), way: make([]int, m+1)}
	for i := 1; i <= n; i++ {
		h.add(i, cost)
	}
	all := make([]int, n)
	for i := range all {
		all[i] = -1
	}
	for j := 1; j <= len(scores[0]); j++ {
		if i := h.owner[j]; i > 0 && scores[i-1][j-1] >= least {
			all[i-1] = j - 1
		}
	}
	return all
}

// matching is what was matched so far: potentials of rows and columns, from 1, which row owns a column, and the way on which it was found.
type matching struct{ rows, columns, owner, way []int }

// add matches one more row.
func (h *matching) add(i int, cost func(i, j int) int) {
	const infinite = 1 << 50
	h.owner[0] = i
	at := 0
	low, used := make([]int, len(h.columns)), make([]bool, len(h.columns))
	for j := range low {
		low[j] = infinite
	}
	for h.owner[at] != 0 {
		used[at] = true
		row, next, step := h.owner[at], 0, infinite
		for j := 1; j < len(h.columns); j++ {
			if used[j] {
				continue
			}
			if c := cost(row-1, j-1) - h.rows[row] - h.columns[j]; c < low[j] {
				low[j], h.way[j] = c, at
			}
			if low[j] < step {
				next, step = j, low[j]
			}
		}
		for j := range h.columns {
			if used[j] {
				h.rows[h.owner[j]] += step
				h.columns[j] -= step
			} else {
				low[j] -= step
			}
		}
		at = next
	}
	for at != 0 {
		h.owner[at] = h.owner[h.way[at]]
		at = h.way[at]
	}
}
