// Package batch does one work on many dossiers: it finds them, takes a machine's share, works on several at a time, and stops in good order.
package batch

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"os"
	"os/signal"
	"slices"
	"strings"
	"sync"
	"syscall"
	"time"
)

// Batch is a work over many dossiers that gives an R for each.
type Batch[R any] struct {
	Folders []string
	Workers int                                 // how many are worked on at the same time
	Work    func(folder string) (R, error)      // the work; several run side by side
	Show    func(folder string, r R, err error) // told of each that has ended, one at a time
	Grace   time.Duration                       // how long a stop waits for those in work; 0: as usual

	Done     int       // how many are finished; settled while Show runs
	Failures []Failure // in the order of the folders once all has ended

	mu     sync.Mutex
	inWork map[string]bool
	over   bool // what ends from now on is not told
}

// Failure is a dossier on which the work failed.
type Failure struct {
	Folder string
	Err    error
}

// Run works on all dossiers, several at a time. When the context ends, those in work are finished and no more are begun. It says whether it was
// stopped before the last.
func (b *Batch[R]) Run(ctx context.Context) (stopped bool) {
	next := make(chan string)
	var wait sync.WaitGroup
	for range min(b.Workers, len(b.Folders)) {
		wait.Go(func() {
			for folder := range next {
				b.begin(folder)
				r, err := b.Work(folder)
				b.end(folder, r, err)
			}
		})
	}
	for _, folder := range b.Folders {
		if ctx.Err() != nil {
			break
		}
		select {
		case next <- folder:
		case <-ctx.Done():
		}
	}
	close(next)
	b.finish(ctx, &wait)
	b.mu.Lock()
	defer b.mu.Unlock()
	slices.SortFunc(b.Failures, func(x, y Failure) int { return strings.Compare(x.Folder, y.Folder) })
	return b.Done < len(b.Folders)
}

// grace is how long a batch that was stopped waits for the dossiers in work: a file on a share that does not answer is
// waited for no longer.
const grace = 10 * time.Second

// finish waits for the dossiers in work; after a stop, for so long only. One that does not end is told as failed.
func (b *Batch[R]) finish(ctx context.Context, wait *sync.WaitGroup) {
	ended := make(chan struct{})
	go func() { wait.Wait(); close(ended) }()
	select {
	case <-ended:
		return
	case <-ctx.Done():
	}
	select {
	case <-ended:
	case <-time.After(cmp.Or(b.Grace, grace)):
		b.mu.Lock()
		defer b.mu.Unlock()
		b.over = true
		for _, folder := range slices.Sorted(maps.Keys(b.inWork)) {
			var none R
			b.tell(folder, none, fmt.Errorf("chưa làm xong khi dừng: một tệp của hồ sơ này không trả lời sau %v giây", cmp.Or(b.Grace, grace).Seconds()))
		}
	}
}

func (b *Batch[R]) begin(folder string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.inWork == nil {
		b.inWork = map[string]bool{}
	}
	b.inWork[folder] = true
}

func (b *Batch[R]) end(folder string, r R, err error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.over { // it was told as one that does not end
		return
	}
	delete(b.inWork, folder)
	b.Done++
	b.tell(folder, r, err)
}

func (b *Batch[R]) tell(folder string, r R, err error) {
	if err != nil {
		b.Failures = append(b.Failures, Failure{folder, err})
	}
	b.Show(folder, r, err)
}

// Interruptible gives a context that ends with Ctrl-C; a second Ctrl-C ends the program at once.
func Interruptible() (context.Context, context.CancelFunc) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop)
	return ctx, stop
}
