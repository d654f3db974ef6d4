package matching

import "slices"

// Run gives those of rising numbers that stand in one run with a certain one.
func Run(all []int, one int) []int {
	i := slices.Index(all, one)
	if i < 0 {
		return nil
	}
	from, to := i, i+1
	for from > 0 && all[from-1] == all[from]-1 {
		from--
	}
	for to < len(all) && all[to] == all[to-1]+1 {
		to++
	}
	return all[from:to]
}
