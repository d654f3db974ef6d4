package strictyaml

import (
	"runtime"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/goccy/go-yaml/ast"
)

// LongList is the lists of a file that may have very many items.
type LongList[T any] struct {
	Key     string // that holds each
	IsWrong string // says that one is no YAML
	Hint    string
	Read    func(*Decoder, []ast.Node) []T
	Plain   func(*Decoder, Batch) ([]T, bool) // reads a batch without a tree, where it can; may be nil
}

// ListReader reads a file whose long lists were taken out of its outline.
type ListReader[T any] struct {
	Decoder
	LongList[T]
	runs   []run
	items  [][]T // of each run
	placed int   // runs whose mark was found
	Broken bool  // some item is no YAML
}

// ReadLong reads a file with long lists: whole gets the root of what else it has, and the reader, which knows the lists. It is called again,
// for the same file read without batches, where lines in another value looked like a list. complete is false where the file is not
// YAML, so that items may be missing.
func ReadLong[T any](f *File, long LongList[T], whole func(*ListReader[T], ast.Node)) (complete bool) {
	text, runs := Outline(f.Lines, long.Key)
	r := &ListReader[T]{Decoder: Decoder{File: f}, LongList: long, runs: runs}
	complete = r.readRuns()
	r.Broken = !complete
	root, ok := r.Parse(text)
	if ok {
		whole(r, root)
	}
	if ok && complete && r.placed < len(runs) {
		r = &ListReader[T]{Decoder: Decoder{File: f}, LongList: long}
		if root, ok = r.Parse(f.Text); ok {
			whole(r, root)
		}
	}
	r.Done()
	return ok && complete
}

// mark is what an outline has in the place of a list of tasks.
func mark(run int) string { return strconv.Itoa(run) }

// readRuns parses the batches of all runs, on all processors.
func (r *ListReader[T]) readRuns() bool {
	all := Batches(r.runs)
	type result struct {
		items []T
		found *Decoder // what is wrong, and what else is to be said
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
				d := Decoder{File: r.File, Shift: all[i].First}
				items, ok := r.Batch(&d, all[i])
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
		r.Add(res.found)
		complete = complete && res.ok
	}
	return complete
}

// Batch reads some of a list: without a tree where that is possible, else by the library.
func (l *LongList[T]) Batch(d *Decoder, b Batch) ([]T, bool) {
	if l.Plain != nil {
		if items, ok := l.Plain(d, b); ok {
			return items, true
		}
		d.Problems, d.Notes = nil, nil
	}
	return l.ReadTree(d, b)
}

// ReadTree reads a batch by the library's tree.
func (l *LongList[T]) ReadTree(d *Decoder, b Batch) ([]T, bool) {
	root, ok := d.Parse(strings.Join(d.File.Lines[b.First:b.End], "\n") + "\n") // without an end the library counts a column less before it
	if !ok {
		return soundItems(d, b, l.Read), false
	}
	seq, ok := root.(*ast.SequenceNode)
	if !ok {
		d.Report(d.File.At(b.First+1, 1), l.IsWrong, l.Hint)
		return nil, false
	}
	return l.Read(d, seq.Values), true
}

// List gives the items of a group's long list: those of the run whose mark stands there, or those written in another form.
func (r *ListReader[T]) List(m *Mapping) []T {
	items := m.List(r.Key)
	if len(items) == 1 {
		tk := items[0].GetToken()
		for i, run := range r.runs {
			if tk.Position.Line == run.first+1 && tk.Value == mark(i) {
				r.placed++
				return r.items[i]
			}
		}
	}
	return r.Read(&r.Decoder, items)
}
