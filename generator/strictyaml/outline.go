package strictyaml

import "strings"

// The library takes some 40 µs and 20 KB for each group of a list, and keeps it all: a list of tens of
// thousands takes seconds. So a file with long lists is read in two steps. The lines of their items
// are taken out, a mark in their place, and what is left, the outline, is parsed as one; the
// items are then parsed in batches, side by side, each at its own lines.

// run is the lines of one long list, [first, end), from 0.
type run struct {
	first, end int
	indent     int   // of its items' dashes
	items      []int // the lines at which items begin
}

// Outline gives the text without the lines of its long lists, and these lists. Lines keep their
// numbers: a list's first line becomes an item that is the list's number, the others become empty.
func Outline(lines []string, key string) (string, []run) {
	var runs []run
	out := make([]string, len(lines))
	copy(out, lines)
	for i := 0; i < len(lines); i++ {
		column, ok := opensList(lines[i], key)
		if !ok {
			continue
		}
		r, ok := runAfter(lines, i, column)
		if !ok {
			continue
		}
		out[r.first] = strings.Repeat(" ", r.indent) + "- " + mark(len(runs))
		clear(out[r.first+1 : r.end])
		runs = append(runs, r)
		i = r.end - 1
	}
	return strings.Join(out, "\n"), runs
}

// opensList says whether a line is a key with nothing after it, as a group's first key or a later one, and gives the key's column.
func opensList(line, key string) (column int, ok bool) {
	rest := strings.TrimLeft(line, " ")
	if after, found := strings.CutPrefix(rest, "- "); found {
		rest = strings.TrimLeft(after, " ")
	}
	value, found := strings.CutPrefix(rest, key+":")
	value = strings.TrimLeft(value, " ")
	return len(line) - len(rest), found && (value == "" || value[0] == '#')
}

// runAfter finds the list that follows a line with the key at the given column.
func runAfter(lines []string, key, column int) (run, bool) {
	first := key + 1
	for first < len(lines) && isSpacing(lines[first]) {
		first++
	}
	if first == len(lines) || !IsItem(lines[first]) || IndentOf(lines[first]) < column {
		return run{}, false
	}
	r := run{first: first, end: first, indent: IndentOf(lines[first])}
	for ; r.end < len(lines); r.end++ {
		line := lines[r.end]
		indent := IndentOf(line)
		switch {
		case isSpacing(line) || indent > r.indent:
		case indent == r.indent && IsItem(line):
			r.items = append(r.items, r.end)
		default:
			return r, true
		}
	}
	return r, true
}

// isSpacing says whether a line is empty or a comment.
func isSpacing(line string) bool {
	rest := strings.TrimSpace(line)
	return rest == "" || rest[0] == '#'
}

// IsItem says whether a line begins an item of a list.
func IsItem(line string) bool {
	rest := strings.TrimLeft(line, " ")
	return rest == "-" || strings.HasPrefix(rest, "- ")
}

// IndentOf gives how many spaces a line begins with.
func IndentOf(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }

// BatchSize is how many items are parsed as one text.
const BatchSize = 64

// Batch is some of a run's lines, [first, end), from 0.
type Batch struct{ run, First, End int }

// Batches parts the lists of a file.
func Batches(runs []run) []Batch {
	var all []Batch
	for i, r := range runs {
		for from := 0; from < len(r.items); from += BatchSize {
			end := r.end
			if to := from + BatchSize; to < len(r.items) {
				end = r.items[to]
			}
			all = append(all, Batch{run: i, First: r.items[from], End: end})
		}
	}
	return all
}
