// Package collector chooses how often memory is cleaned: seldom while little is in use, for a process is soon done then.
package collector

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// By how many per cent the heap may grow before it is cleaned. A dossier of usual size is made, in all its documents
// and formats, before 24 MiB, where the first cleaning comes: cleaning it twice took a sixth of the time and gave back
// nothing that the process would have used. A table of 46,000 tasks stays a third smaller with half of Go's own value,
// for a twentieth more time.
const (
	firstGrowth     = 600 // of the 4 MiB that Go begins with
	smallHeapGrowth = 100 // Go's own
	largeHeapGrowth = 50
)

// Sizes of the heap in bytes.
const (
	roomOfOne = 20 << 20 // it is not cleaned before: dossiers of usual size, two at a time, find this room. With 28 a process took 7 MB more, and 3 % less time
	largeHeap = 32 << 20 // so much in use makes it a large one
)

// Set chooses how often memory is cleaned, unless the user has chosen.
func Set() {
	if os.Getenv("GOGC") != "" {
		return
	}
	debug.SetGCPercent(firstGrowth)
	afterCleaning()
}

// afterCleaning chooses anew whenever the heap has been cleaned, by what was in use then: a moment in which much
// waits to be cleaned is no large heap, and a large one may become small again where dossiers are made one after another.
func afterCleaning() {
	gone := new([2]uint64) // nothing holds it: the next cleaning frees it
	runtime.AddCleanup(gone, func(int) {
		debug.SetGCPercent(growthOf(inUse()))
		afterCleaning()
	}, 0)
}

// growthOf gives by how many per cent a heap may grow of which so many bytes are in use.
func growthOf(bytes uint64) int {
	if bytes >= largeHeap {
		return largeHeapGrowth
	}
	return max(smallHeapGrowth, int(roomOfOne*100/max(bytes, 1))-100)
}

// inUse gives how many bytes the last cleaning of the heap left.
func inUse() uint64 {
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(live)
	return live[0].Value.Uint64()
}
