package amend

import (
	"os"
	"path/filepath"
	"testing"

	"vanban/generator/source"
)

// FuzzReasons reads any file of --ly-do: reasons for the changes there are, or problems with their lines.
func FuzzReasons(f *testing.F) {
	for _, s := range []string{"1: vì sao\n", "*: chung", "# a\n\nnhiệm vụ 2: b", "3: không có", ":", "1"} {
		f.Add(s)
	}
	differences := []Difference{{}, {}}
	differences[0].Place, differences[1].NewPlace = "nhiệm vụ 2", "nhiệm vụ 3"
	name := filepath.Join(f.TempDir(), "ly-do.txt")
	f.Fuzz(func(t *testing.T, text string) {
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := ReadReasons(name, differences); err != nil && !source.IsInput(err) {
			t.Error(err)
		}
	})
}
