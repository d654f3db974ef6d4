package generator_test

import (
	"path"
	"regexp"
	"strings"
	"testing"
)

// TestEveryRoleIsUsed holds that each role of a paragraph, of columns and of a table is that of some block: package nd30 alone keeps none.
func TestEveryRoleIsUsed(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: what is checked needs no goroutine")
	}
	texts := productTexts(t)
	roles := regexp.MustCompile(`(?m)^\t([A-Z]\w+) .*//`).FindAllStringSubmatch(texts["doc/role.go"], -1)
	if len(roles) < 50 {
		t.Fatalf("%d roles; the test doesn't find them", len(roles))
	}
	outside, within, used := regexp.MustCompile(`\bdoc\.[A-Z]\w+`), regexp.MustCompile(`\b[A-Z]\w+`), map[string]bool{}
	for name, text := range texts {
		switch dir := path.Dir(name); {
		case dir == "nd30" || name == "doc/role.go":
		case dir == "doc":
			for _, word := range within.FindAllString(text, -1) {
				used[word] = true
			}
		default:
			for _, word := range outside.FindAllString(text, -1) {
				used[strings.TrimPrefix(word, "doc.")] = true
			}
		}
	}
	for _, r := range roles {
		if !used[r[1]] {
			t.Errorf("nobody uses the role %s", r[1])
		}
	}
}
