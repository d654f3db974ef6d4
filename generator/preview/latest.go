package preview

import "sync"

// latest is what is to be seen, until something newer is.
type latest[T interface{ name() string }] struct {
	mu      sync.Mutex
	now     T
	changed chan struct{} // closed when something new is to be seen; nil: nothing was yet
}

// current gives what is seen now, and what tells that it is seen no more.
func (l *latest[T]) current() (T, <-chan struct{}) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.now, l.changed
}

// seen gives the name of what is seen now.
func (l *latest[T]) seen() (string, <-chan struct{}) {
	now, changed := l.current()
	return now.name(), changed
}

// replace puts something newer in the place of what is seen now, the zero T at first, and tells the browser.
func (l *latest[T]) replace(newer func(old T) T) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.now = newer(l.now)
	if l.changed != nil {
		close(l.changed)
	}
	l.changed = make(chan struct{})
}
