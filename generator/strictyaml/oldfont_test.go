package strictyaml

import (
	"strings"
	"testing"
)

// TestExcerpt: what a message quotes of a text always begins it, also of one without a blank.
func TestExcerpt(t *testing.T) {
	long := strings.Repeat("ữ", longestExcerpt+1)
	for text, want := range map[string]string{
		" ngắn ":                  "ngắn",
		long:                      strings.Repeat("ữ", longestExcerpt) + "…",
		"một " + long:             "một …",
		strings.Repeat("ab ", 40): strings.TrimSpace(strings.Repeat("ab ", 30)) + " …",
	} {
		if got := Excerpt(text); got != want {
			t.Errorf("%q gives %q, want %q", text, got, want)
		}
	}
}
