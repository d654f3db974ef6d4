package cli

import (
	"fmt"
	"io"
	"os/signal"
	"sync"
	"syscall"
)

// stdout is standard output. Its first error is kept, so that a run whose words nobody could read does not end as if all
// were well; the run itself goes on, for its files are what counts.
type stdout struct {
	io.Writer
	mu    sync.Mutex
	err   error
	bytes int // how many were written
}

// Write implements io.Writer. It fails like what it writes to.
func (t *stdout) Write(data []byte) (int, error) {
	n, err := t.Writer.Write(data)
	t.mu.Lock()
	defer t.mu.Unlock()
	t.bytes += n
	if t.err == nil && err != nil {
		t.err = err
	}
	return n, err
}

// saysNothing says whether nothing was written yet.
func (t *stdout) saysNothing() bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.bytes == 0
}

// failed gives the error with which a run ends that could not say what it did.
func (t *stdout) failed() error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.err == nil {
		return nil
	}
	return fmt.Errorf("không ghi hết được kết quả ra đầu ra của lệnh: %w", t.err)
}

// outlivePipe lets a run go on whose reader has ended, as the one of “tao … | head -1” does.
func outlivePipe() { signal.Ignore(syscall.SIGPIPE) }
