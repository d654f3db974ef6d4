package tasktable

import (
	"fmt"
	"io"
	"iter"
	"math"
	"slices"
	"strconv"
	"strings"

	"vanban/generator/pattern"
	"vanban/generator/strictyaml"
)

// Number is the number of a task, 12, or of a task under it, 12.3; 0 is none. One of a task that stands under no other is that number.
type Number int64

// mostTasks is the greatest number that a task may have.
const mostTasks = math.MaxInt32

// subBits is by how many bits the number under a task's stands over it.
const subBits = 32

// orderBits is how many bits an order has for the number under a task's.
const orderBits = 14

// SubNumber gives the number of the sub-th task under a task.
func SubNumber(main, sub int) Number { return Number(main) | Number(sub)<<subBits }

// Main gives the number of the task itself, or of the one that it stands under.
func (n Number) Main() int { return int(n & (1<<subBits - 1)) }

// Sub gives the number under that; 0 where the task stands under no other.
func (n Number) Sub() int { return int(n >> subBits) }

// String writes the number as documents do: 12, 12.3.
func (n Number) String() string {
	if n.Sub() == 0 {
		return strconv.Itoa(n.Main())
	}
	return fmt.Sprintf("%d.%d", n.Main(), n.Sub())
}

// Format implements fmt.Formatter, so that a number in a message is one that documents have, whatever the verb.
func (n Number) Format(s fmt.State, verb rune) {
	if n.Sub() == 0 {
		if verb == 'v' || verb == 's' {
			verb = 'd'
		}
		_, _ = fmt.Fprintf(s, fmt.FormatString(s, verb), n.Main())
		return
	}
	_, _ = io.WriteString(s, n.String())
}

// Order gives a number that is the greater, the later the task stands in the table.
func (n Number) Order() int { return n.Main()<<orderBits + n.Sub() }

// Follows says whether a task stands right behind another by their numbers, whatever stands under that.
func (n Number) Follows(before Number) bool {
	switch {
	case n.Sub() == 0:
		return n.Main() == before.Main()+1
	case n.Main() == before.Main():
		return n.Sub() == before.Sub()+1
	}
	return false
}

// MarshalJSON implements json.Marshaler: a number, or of a task under another a text, since 1.10 is no other number than 1.1.
func (n Number) MarshalJSON() ([]byte, error) {
	if n.Sub() == 0 {
		return []byte(n.String()), nil
	}
	return []byte(strconv.Quote(n.String())), nil
}

// Compare orders numbers as the table has them: 1, 1.1, 1.2, 2.
func (n Number) Compare(other Number) int {
	if d := n.Main() - other.Main(); d != 0 {
		return d
	}
	return n.Sub() - other.Sub()
}

// subNumber is how the number of a task under another is written.
var subNumber = pattern.Lazy(`^([1-9]\d{0,5})\.([1-9]\d{0,3})\.?$`)

// ParseNumber reads a number as documents have it: "12", "12.3".
func ParseNumber(s string) (Number, bool) {
	if n, ok := ParseSubNumber(s); ok {
		return n, true
	}
	n, err := strconv.Atoi(s)
	return Number(n), err == nil && 0 < n && n <= mostTasks
}

// ParseSubNumber reads the number of a task under another: "1.2".
func ParseSubNumber(s string) (Number, bool) {
	m := subNumber().FindStringSubmatch(strings.TrimSpace(s))
	if m == nil {
		return 0, false
	}
	return SubNumber(pattern.Number(m[1]), pattern.Number(m[2])), true
}

// ReadNumber reads the number of a task, up to the greatest that there may be; 0 where there is none.
func ReadNumber(m *strictyaml.Mapping, key string, most int) Number {
	if f, ok := m.Given(key); ok {
		if n, is := ParseSubNumber(f.Value.GetToken().Value); is {
			return n
		}
	}
	return Number(m.Number(key, 1, most))
}

// subtaskLine begins a task under another, however its keys are written.
var subtaskLine = pattern.Lazy(`^[ \t]*(?:- *)?(?:\{ *)?["']?so["']?: *["']?([1-9]\d{0,5})\.[1-9]`)

// subtasks finds the tasks of a file that have others under them, before any is read: such a task may be without what those have.
func subtasks(f *strictyaml.File) map[int]bool {
	parents := map[int]bool{}
	for _, line := range f.Lines {
		if at := strings.Index(line, "so"); at < 0 || strings.IndexByte(line[at:], '.') < 0 {
			continue
		}
		if m := subtaskLine().FindStringSubmatch(line); m != nil {
			parents[pattern.Number(m[1])] = true
		}
	}
	return parents
}

// HasSubtasks says whether the i-th task of the area has tasks under it, which stand behind it.
func (a *Area) HasSubtasks(i int) bool {
	return i+1 < len(a.Tasks) && a.Tasks[i].Number.Sub() == 0 && a.Tasks[i+1].Number.Sub() > 0
}

// Counted gives the tasks that count, each with its area, from 0: what is assigned to an agency, and reported. One that has tasks under it
// is done when those are, and counts as them.
func (d *Tasks) Counted() iter.Seq2[int, *Task] {
	return func(yield func(int, *Task) bool) {
		for a := range d.Areas {
			for i := range d.Areas[a].Tasks {
				if !d.Areas[a].HasSubtasks(i) && !yield(a, &d.Areas[a].Tasks[i]) {
					return
				}
			}
		}
	}
}

// Over gives the task of an area, from 0, that another stands under; nil where that stands under none.
func (d *Tasks) Over(area int, t *Task) *Task {
	if t.Number.Sub() == 0 {
		return nil
	}
	tasks := d.Areas[area].Tasks
	over := SubNumber(t.Number.Main(), 0)
	if i, found := slices.BinarySearchFunc(tasks, over, func(t Task, n Number) int { return t.Number.Compare(n) }); found {
		return &tasks[i]
	}
	return nil
}

// TaskCount gives how many tasks count.
func (d *Tasks) TaskCount() int {
	n := 0
	for range d.Counted() {
		n++
	}
	return n
}

// LastTask gives the number of the last task that stands under no other; 0 where there is none.
func (d *Tasks) LastTask() int {
	for _, a := range slices.Backward(d.Areas) {
		if n := len(a.Tasks); n > 0 {
			return a.Tasks[n-1].Number.Main()
		}
	}
	return 0
}
