package fill

import (
	"strings"
	"testing"
)

// FuzzFilter: a condition is taken or refused in a sentence; taken twice it says the same.
func FuzzFilter(f *testing.F) {
	for _, s := range []string{"cham", "linh-vuc=1", `linh-vuc="Cải cách"`, "co-quan=NV,STC", "den-han=31/3/2026", "den-han=2026-quy-1", "co-quan=,", "=", "cham=1"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		first, err := ParseFilter([]string{s})
		if err != nil {
			if strings.TrimSpace(err.Error()) == "" {
				t.Error("refused without a word")
			}
			return
		}
		twice, err := ParseFilter([]string{s, s})
		if err != nil || first.Late != twice.Late || len(twice.Areas) != 2*len(first.Areas) {
			t.Errorf("%q is %+v, and twice %+v (%v)", s, first, twice, err)
		}
	})
}
