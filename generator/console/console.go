package console

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"sync"
	"syscall"

	"vanban/generator/source"
	"vanban/generator/usage"
)

// Exit codes.
const (
	ExitDone     = 0
	ExitFailed   = 1   // the run failed: a disk, a file in use
	ExitBadInput = 2   // the dossier, a template or a font is at fault
	ExitNotFresh = 3   // kiem-chung found something that is not up to date
	ExitDiffers  = 3   // so-sanh --ma-thoat found something that changed
	ExitBadUsage = 64  // the command line is at fault (EX_USAGE of sysexits.h)
	ExitFaulty   = 3   // kiem-tra found errors
	ExitStopped  = 130 // Ctrl-C stopped the run; as shells have it
)

// Streams is where a command writes.
type Streams struct {
	Out, Err io.Writer
}

// ExitCode gives the code that a command ends with.
func ExitCode(err error) int {
	if coded, has := errors.AsType[*codedError](err); has {
		return coded.code
	}
	if _, is := errors.AsType[*usage.Error](err); is {
		return ExitBadUsage
	}
	if source.IsInput(err) {
		return ExitBadInput
	}
	return ExitFailed
}

// codedError ends a command with an exit code of its own.
type codedError struct {
	code int
	text string
}

// End ends a command with an exit code, and the words that say why.
func End(code int, text string) error { return &codedError{code, text} }

func (e *codedError) Error() string { return e.text }

// Output is standard output. Its first error is kept, so that a run whose words nobody could read does not end as if all
// were well; the run itself goes on, for its files are what counts.
type Output struct {
	io.Writer
	mu    sync.Mutex
	Err   error
	bytes int // how many were written
}

// Write implements io.Writer. It fails like what it writes to.
func (t *Output) Write(data []byte) (int, error) {
	n, err := t.Writer.Write(data)
	t.mu.Lock()
	defer t.mu.Unlock()
	t.bytes += n
	if t.Err == nil && err != nil {
		t.Err = err
	}
	return n, err
}

// SaysNothing says whether nothing was written yet.
func (t *Output) SaysNothing() bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.bytes == 0
}

// Failed gives the error with which a run ends that could not say what it did.
func (t *Output) Failed() error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.Err == nil {
		return nil
	}
	return fmt.Errorf("không ghi hết được kết quả ra đầu ra của lệnh: %w", t.Err)
}

// OutlivePipe lets a run go on whose reader has ended, as the one of “tao … | head -1” does.
func OutlivePipe() { signal.Ignore(syscall.SIGPIPE) }

// IsTerminal says whether a stream is shown to a person as it is written.
func IsTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 || os.Getenv("TERM") == "dumb" {
		return false
	}
	nowhere, err := os.Stat(os.DevNull) // a device too, which nobody sees
	return err != nil || !os.SameFile(info, nowhere)
}
