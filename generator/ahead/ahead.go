// Package ahead begins work before its result is asked for.
package ahead

import "sync"

// Begin calls f beside the caller, and gives what waits for its result. Whoever asks first does the work where it has not
// begun yet. A panic in f is one of everybody who asks.
func Begin[T any](f func() T) func() T {
	once := sync.OnceValue(f)
	go func() {
		defer func() { _ = recover() }()
		once()
	}()
	return once
}
