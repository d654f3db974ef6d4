package generator_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"vanban/generator/everycase"
	"vanban/generator/run"
)

// TestEditWhileRunning saves an edit by hand before each change that a run makes on the disk: whatever it is doing, what
// the person saved is there afterwards, and the run says that the file was edited.
func TestEditWhileRunning(t *testing.T) {
	for n, how := range []string{"again", "replace"} {
		t.Run(how, func(t *testing.T) {
			t.Parallel()
			start := prepared(t, how)
			apart := everycase.Apart(3)
			if testing.Short() {
				apart = 5
			}
			for at := n % apart; ; at += apart {
				folder := copied(t, start)
				out := filepath.Join(folder, "ra")
				saved := []byte(fmt.Sprintf("sửa tay trước bước %d", at))
				steps, done := 0, false
				o := killOptions
				o.Replace = how == "replace"
				o.Step = func() {
					if steps++; steps > at && !done {
						done = true
						putFile(t, filepath.Join(out, "phu-luc.docx"), string(saved))
					}
				}
				result, err := run.New(o).Update(folder, out)
				if err != nil {
					t.Fatalf("step %d: %v", at, err)
				}
				if !done {
					t.Logf("%d steps", at)
					break
				}
				if !holds(t, folder, saved) {
					t.Errorf("%s: what was saved before step %d is lost; the run told of %v", how, at, result.Edited)
				}
			}
		})
	}
}

// holds says whether some file below a folder has these bytes.
func holds(t *testing.T, folder string, want []byte) bool {
	t.Helper()
	found := false
	err := filepath.WalkDir(folder, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || strings.HasSuffix(path, ".tam") {
			return err
		}
		data, err := os.ReadFile(path)
		found = found || bytes.Equal(data, want)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}
