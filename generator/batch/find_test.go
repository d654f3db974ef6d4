package batch

import (
	"fmt"
	"slices"
	"testing"
)

func TestShare(t *testing.T) {
	all := []string{"a", "b", "c", "d", "e"}
	var got []string
	for _, text := range []string{"1/3", "2/3", "3/3"} {
		s, ok := ParseShare(text)
		if !ok {
			t.Fatal(text)
		}
		got = append(got, s.Take(all)...)
	}
	slices.Sort(got)
	if !slices.Equal(got, all) {
		t.Errorf("the parts are %v, together not the whole", got)
	}
	for _, bad := range []string{"0/3", "4/3", "3", "1/0", "a/b", "1/3x", "-1/3"} {
		if s, ok := ParseShare(bad); ok {
			t.Errorf("%s was read as %v", bad, s)
		}
	}
}

// FuzzShare: each dossier is in one share of those that a text gives, and in no other.
func FuzzShare(f *testing.F) {
	for _, s := range []string{"3/16", "1/1", "0/4", "5/4", "-1/2", "1/0", "01/2", "1/2/3", "x", "1/99999999999999999999", "5/9223372036854775807"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s, ok := ParseShare(text)
		all := []string{"a", "b", "c", "d", "e"}
		if !ok {
			return
		}
		if mine := s.Take(all); s.of > 50 && len(mine) > 1 {
			t.Errorf("%s gives %v", text, mine)
		} else if s.of > 50 {
			return
		}
		times := map[string]int{}
		for n := range s.of {
			each, ok := ParseShare(fmt.Sprintf("%d/%d", n+1, s.of))
			if !ok {
				t.Fatalf("%d/%d is none", n+1, s.of)
			}
			for _, name := range each.Take(all) {
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
