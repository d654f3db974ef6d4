package cli

import (
	"os"
	"runtime"
	"runtime/debug"
)

// By how many per cent the heap may grow before it is cleaned. A dossier of usual size is done before cleaning it
// would give much back: that took a fourth of the time; and a process that makes one document is done before 16 MiB,
// where the first cleaning comes, which costs it a tenth. A table of 46,000 tasks stays a third smaller with half
// of Go's own value, for a twentieth more time.
const (
	firstGrowth     = 400 // of the 4 MiB that Go begins with
	smallHeapGrowth = 200
	largeHeapGrowth = 50
)

// largeHeap is how many bytes in use make a heap a large one.
const largeHeap = 32 << 20

// setCollector chooses how often memory is cleaned, unless the user has chosen.
func setCollector() {
	if os.Getenv("GOGC") != "" {
		return
	}
	debug.SetGCPercent(firstGrowth)
	afterCleaning()
}

// afterCleaning looks at the heap whenever it has been cleaned, until it is a large one.
func afterCleaning() {
	gone := new([2]uint64) // nothing holds it: the next cleaning frees it
	runtime.AddCleanup(gone, func(int) {
		var now runtime.MemStats
		runtime.ReadMemStats(&now)
		if now.HeapAlloc < largeHeap {
			debug.SetGCPercent(smallHeapGrowth)
			afterCleaning()
			return
		}
		debug.SetGCPercent(largeHeapGrowth)
	}, 0)
}
