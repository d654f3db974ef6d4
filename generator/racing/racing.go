// Package racing lets the tests try fewer cases under the race detector. It
// finds what goroutines do to each other, which no further case of a test
// without goroutines can show, and makes each of them several times as dear.
// Without it, every test tries all of its cases.
package racing

// Of gives how many of some cases a test tries: all, or those under the race detector.
func Of(all, watched int) int {
	if Enabled {
		return watched
	}
	return all
}

// Quietly is the environment of processes that a test starts: built with the
// race detector, each would sleep for a second before it ends.
const Quietly = "GORACE=atexit_sleep_ms=0"
