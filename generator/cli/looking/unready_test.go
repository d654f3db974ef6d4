package looking

import (
	"strings"
	"testing"

	"vanban/generator/paths"
)

// TestThePageTellsOfMadeUpNames: the starter's names are told beside the pages, a rule once.
func TestThePageTellsOfMadeUpNames(t *testing.T) {
	d, err := paths.Load(copied(t, "khoi-tao"))
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	names := false
	for _, list := range unready(d) {
		for _, told := range list.Items {
			rule, _, _ := strings.Cut(told, ":")
			if seen[rule] || !strings.Contains(told, " (") {
				t.Errorf("%q is told twice, or has no place", told)
			}
			seen[rule] = true
			names = names || strings.Contains(told, "tên cơ quan, địa danh của hồ sơ mẫu") && strings.Contains(told, "chỗ nữa")
		}
	}
	if !names {
		t.Errorf("made-up names are not told: %v", seen)
	}
}
