package generator_test

import (
	"path"
	"regexp"
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
	for _, r := range roles {
		outside, within := regexp.MustCompile(`\bdoc\.`+r[1]+`\b`), regexp.MustCompile(`\b`+r[1]+`\b`)
		used := false
		for name, text := range texts {
			switch dir := path.Dir(name); {
			case dir == "nd30" || name == "doc/role.go":
			case dir == "doc":
				used = used || within.MatchString(text)
			default:
				used = used || outside.MatchString(text)
			}
		}
		if !used {
			t.Errorf("nobody uses the role %s", r[1])
		}
	}
}
