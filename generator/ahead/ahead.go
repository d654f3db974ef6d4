// Package ahead begins work before its result is asked for.
package ahead

import "sync"

// Begin starts f in a goroutine and gives a function that waits for f and returns its result, each time the same. If the goroutine has
// not been scheduled when the function is first called, f runs in the caller instead. If f panics, every call panics with the same value,
// so that the panic is reported where the result is used and not by a goroutine that nobody watches.
func Begin[T any](f func() T) func() T {
	once := sync.OnceValue(f)
	go func() {
		defer func() { _ = recover() }() // sync.OnceValue raises it again for whoever asks
		once()
	}()
	return once
}
