package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"vanban/generator/compose/amend"
	"vanban/generator/source"
)

// FuzzShare: each dossier is in one share of those that a text gives, and in no other.
func FuzzShare(f *testing.F) {
	for _, s := range []string{"3/16", "1/1", "0/4", "5/4", "-1/2", "1/0", "01/2", "1/2/3", "x", "1/99999999999999999999", "5/9223372036854775807"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s, ok := parseShare(text)
		all := []string{"a", "b", "c", "d", "e"}
		if !ok {
			return
		}
		if mine := s.take(all); s.of > 50 && len(mine) > 1 {
			t.Errorf("%s gives %v", text, mine)
		} else if s.of > 50 {
			return
		}
		times := map[string]int{}
		for n := range s.of {
			each, ok := parseShare(fmt.Sprintf("%d/%d", n+1, s.of))
			if !ok {
				t.Fatalf("%d/%d is none", n+1, s.of)
			}
			for _, name := range each.take(all) {
				times[name]++
			}
		}
		for _, name := range all {
			if times[name] != 1 {
				t.Errorf("%s: %s is made %d times", text, name, times[name])
			}
		}
	})
}

// FuzzReasons reads any file of --ly-do: reasons for the changes there are, or problems with their lines.
func FuzzReasons(f *testing.F) {
	for _, s := range []string{"1: vì sao\n", "*: chung", "# a\n\nnhiệm vụ 2: b", "3: không có", ":", "1"} {
		f.Add(s)
	}
	differences := []amend.Difference{{}, {}}
	differences[0].Place, differences[1].NewPlace = "nhiệm vụ 2", "nhiệm vụ 3"
	name := filepath.Join(f.TempDir(), "ly-do.txt")
	f.Fuzz(func(t *testing.T, text string) {
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := readReasons(name, differences); err != nil && !source.IsInput(err) {
			t.Error(err)
		}
	})
}
