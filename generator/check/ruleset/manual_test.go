package ruleset

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"vanban/generator/check"
	"vanban/generator/check/readiness"
)

// TestTheManualNamesTheRulesBesideTheDecree wants a row of the manual for each rule that no clause of the decree orders, with its number, how grave it is and what
// it says, and no row of another.
func TestTheManualNamesTheRulesBesideTheDecree(t *testing.T) {
	var want []string
	for _, r := range slices.Concat(Decree().Rules, readiness.Rules()) {
		if strings.HasPrefix(r.ID, "X.") || strings.HasPrefix(r.ID, "HS.") {
			want = append(want, "| `"+r.ID+"` | "+check.SeverityWords[r.Severity]+" | "+r.Says+" |")
		}
	}
	data, err := os.ReadFile(filepath.Join("..", "..", "..", "HUONG-DAN.md"))
	if err != nil {
		t.Fatal(err)
	}
	var is []string
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSpace(line); strings.HasPrefix(line, "| `X.") || strings.HasPrefix(line, "| `HS.") {
			is = append(is, line)
		}
	}
	slices.Sort(want)
	slices.Sort(is)
	if !slices.Equal(is, want) {
		t.Errorf("the manual has\n%s\nwant\n%s", strings.Join(is, "\n"), strings.Join(want, "\n"))
	}
}
