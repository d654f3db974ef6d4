// Package seldom has the process of a test clean its memory seldom: a test keeps little for long, and cleaning by Go's own
// measure took it a fourth of its time and more. Tests import it for that alone, but those of cli: a process that is started
// counts the memory of the one that started it as its own, and they measure it. Benchmarks clean as ever.
package seldom

import (
	"os"
	"runtime/debug"
	"slices"
	"strings"
)

// growth is by how many per cent the heap may grow before it is cleaned; more gave next to nothing.
const growth = 800

// most is how many bytes a process may have before it is cleaned more often than that: two packages are tested at a time, and a
// machine with 4 GiB should bear it.
const most = 1 << 30

func init() {
	measures := slices.ContainsFunc(os.Args[1:], func(arg string) bool { return strings.HasPrefix(arg, "-test.bench=") })
	if measures || os.Getenv("GOGC") != "" {
		return
	}
	debug.SetGCPercent(growth)
	debug.SetMemoryLimit(most)
}
