package cli

import (
	"errors"
	"io"
	"sync"
	"testing"

	"vanban/generator/console"

	"github.com/spf13/cobra"
)

// TestFailureWhileOthersStillWrite: a command that was stopped tells so while a dossier that did not end may still print. The
// race detector sees whether they share anything.
func TestFailureWhileOthersStillWrite(t *testing.T) {
	out := &console.Output{Writer: io.Discard}
	c := &cobra.Command{}
	c.Flags().Bool(console.JSONFlag, true, "")
	var wait sync.WaitGroup
	wait.Go(func() {
		for range 100 {
			_, _ = out.Write([]byte("a"))
		}
	})
	for range 100 {
		console.FailInJSON(out, c, nil, errors.New("dừng"))
	}
	wait.Wait()
	if out.SaysNothing() {
		t.Error("nothing was written")
	}
}
