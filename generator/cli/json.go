package cli

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os/signal"
	"slices"
	"sync"
	"syscall"

	"github.com/spf13/cobra"

	"vanban/generator/source"
	"vanban/generator/store"
	"vanban/generator/usage"
)

// jsonFlag is the flag with which a command prints JSON. Its keys are Vietnamese without diacritics, in small letters, with a
// hyphen between two words; what is wrong and what should be known are lists of problems, of one shape everywhere:
// {"tep", "dong", "cot", "loi", "nguyen-van", "goi-y"}, where tep, dong, cot, nguyen-van and goi-y may be missing.
const jsonFlag = "json"

// printJSON writes a value as a program reads it, a person too.
func printJSON(w io.Writer, v any) error { return encode(w, "  ", v) }

// printJSONLine writes a value on a line of its own.
func printJSONLine(w io.Writer, v any) error { return encode(w, "", v) }

func encode(w io.Writer, indent string, v any) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", indent)
	return encoder.Encode(v)
}

// words gives a text for each of some things: an empty list where there is none.
func words[T any](all []T, of func(T) string) []string {
	told := []string{}
	for _, one := range all {
		told = append(told, of(one))
	}
	return told
}

// jsonProblems gives problems as they stand in JSON: an empty list where there is none.
func jsonProblems(all source.Problems) source.Problems {
	return append(source.Problems{}, all...)
}

// problemsIn gives what is wrong as problems: those that an error holds, or a single one with its words.
func problemsIn(err error) source.Problems {
	if err == nil {
		return source.Problems{}
	}
	if source.IsInput(err) {
		return jsonProblems(source.ProblemsIn(err))
	}
	if line, is := errors.AsType[*usage.Error](err); is {
		return source.Problems{{What: line.What, Hint: line.SeeHelp()}}
	}
	return source.Problems{{What: store.Explain(err)}}
}

// failureJSON is what a command prints that could not do what it was asked.
type failureJSON struct {
	Folder   string          `json:"ho-so,omitempty"` // where a command reads two dossiers: the one at fault
	Code     int             `json:"ma"`              // the exit code
	Problems source.Problems `json:"loi"`
}

// failInJSON prints what went wrong as JSON, where a command was to print JSON and has printed nothing yet.
func failInJSON(out *stdout, c *cobra.Command, args []string, err error) {
	if !out.saysNothing() || !asksForJSON(c, args) {
		return
	}
	failed := failureJSON{Code: exitCode(err), Problems: problemsIn(err)}
	if of, is := errors.AsType[*dossierError](err); is {
		failed.Folder = of.name
	}
	_ = printJSON(out, failed) // a closed pipe changes nothing: the exit code tells
}

// asksForJSON says whether a command line asks for JSON, also one that can't be understood.
func asksForJSON(c *cobra.Command, args []string) bool {
	f := c.Flags().Lookup(jsonFlag)
	return f != nil && (f.Value.String() == "true" || slices.Contains(args, "--"+jsonFlag))
}

// dossierError is what is wrong with one of two dossiers.
type dossierError struct {
	name string
	err  error
}

func (e *dossierError) Error() string { return "hồ sơ " + e.name + ":\n" + e.err.Error() }

func (e *dossierError) Unwrap() error { return e.err }

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
