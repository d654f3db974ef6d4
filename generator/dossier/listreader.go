package dossier

import (
	"runtime"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/goccy/go-yaml/ast"
)

// longList is the lists of a file that may have very many items.
type longList[T any] struct {
	key     string // that holds each
	isWrong string // says that one is no YAML
	hint    string
	read    func(*decoder, []ast.Node) []T
	plain   func(*decoder, batch) ([]T, bool) // reads a batch without a tree, where it can; may be nil
}

// listReader reads a file whose long lists were taken out of its outline.
type listReader[T any] struct {
	decoder
	longList[T]
	runs   []run
	items  [][]T // of each run
	placed int   // runs whose mark was found
	broken bool  // some item is no YAML
}

// readLong reads a file with long lists: whole gets the root of what else it has, and the reader, which knows the lists. It is called again,
// for the same file read without batches, where lines in another value looked like a list. complete is false where the file is not
// YAML, so that items may be missing.
func readLong[T any](f *file, long longList[T], whole func(*listReader[T], ast.Node)) (complete bool) {
	text, runs := outline(f.lines, long.key)
	r := &listReader[T]{decoder: decoder{file: f}, longList: long, runs: runs}
	complete = r.readRuns()
	r.broken = !complete
	root, ok := r.parse(text)
	if ok {
		whole(r, root)
	}
	if ok && complete && r.placed < len(runs) {
		r = &listReader[T]{decoder: decoder{file: f}, longList: long}
		if root, ok = r.parse(f.text); ok {
			whole(r, root)
		}
	}
	r.done()
	return ok && complete
}

// mark is what an outline has in the place of a list of tasks.
func mark(run int) string { return strconv.Itoa(run) }

// readRuns parses the batches of all runs, on all processors.
func (r *listReader[T]) readRuns() bool {
	all := batches(r.runs)
	type result struct {
		items []T
		found *decoder // what is wrong, and what else is to be said
		ok    bool
	}
	results := make([]result, len(all))
	var wait sync.WaitGroup
	var bug atomic.Value // what a worker panicked with: it is its caller's, who may be one dossier of many
	for worker := range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			defer func() {
				if p := recover(); p != nil {
					bug.CompareAndSwap(nil, &p)
				}
			}()
			for i := worker; i < len(all); i += runtime.GOMAXPROCS(0) {
				d := decoder{file: r.file, shift: all[i].first}
				items, ok := r.batch(&d, all[i])
				results[i] = result{items, &d, ok}
			}
		})
	}
	wait.Wait()
	if p, is := bug.Load().(*any); is {
		panic(*p)
	}
	r.items = make([][]T, len(r.runs))
	counts := make([]int, len(r.runs))
	for i, res := range results {
		counts[all[i].run] += len(res.items)
	}
	complete := true
	for i, res := range results {
		run := all[i].run
		if r.items[run] == nil {
			r.items[run] = make([]T, 0, counts[run])
		}
		r.items[run] = append(r.items[run], res.items...)
		results[i].items = nil
		r.add(res.found)
		complete = complete && res.ok
	}
	return complete
}

func (l *longList[T]) batch(d *decoder, b batch) ([]T, bool) {
	if l.plain != nil {
		if items, ok := l.plain(d, b); ok {
			return items, true
		}
		d.problems, d.notes = nil, nil
	}
	return l.readTree(d, b)
}

// readTree reads a batch by the library's tree.
func (l *longList[T]) readTree(d *decoder, b batch) ([]T, bool) {
	root, ok := d.parse(strings.Join(d.file.lines[b.first:b.end], "\n") + "\n") // without an end the library counts a column less before it
	if !ok {
		return soundItems(d, b, l.read), false
	}
	seq, ok := root.(*ast.SequenceNode)
	if !ok {
		d.report(d.file.at(b.first+1, 1), l.isWrong, l.hint)
		return nil, false
	}
	return l.read(d, seq.Values), true
}

// list gives the items of a group's long list: those of the run whose mark stands there, or those written in another form.
func (r *listReader[T]) list(m *mapping) []T {
	items := m.list(r.key)
	if len(items) == 1 {
		tk := items[0].GetToken()
		for i, run := range r.runs {
			if tk.Position.Line == run.first+1 && tk.Value == mark(i) {
				r.placed++
				return r.items[i]
			}
		}
	}
	return r.read(&r.decoder, items)
}
