package cli

import (
	"errors"
	"io"
	"sync"
	"testing"

	"github.com/spf13/cobra"
)

// TestFailureWhileOthersStillWrite: a command that was stopped tells so while a dossier that did not end may still print. The
// race detector sees whether they share anything.
func TestFailureWhileOthersStillWrite(t *testing.T) {
	out := &stdout{Writer: io.Discard}
	c := &cobra.Command{}
	c.Flags().Bool(jsonFlag, true, "")
	var wait sync.WaitGroup
	wait.Go(func() {
		for range 100 {
			_, _ = out.Write([]byte("a"))
		}
	})
	for range 100 {
		failInJSON(out, c, nil, errors.New("dừng"))
	}
	wait.Wait()
	if out.saysNothing() {
		t.Error("nothing was written")
	}
}
