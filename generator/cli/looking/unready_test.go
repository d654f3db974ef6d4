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
	for _, p := range unready(d) {
		rule, _, _ := strings.Cut(p.What, ":")
		if seen[rule] || !strings.Contains(p.Place, ".") {
			t.Errorf("%q at %q is told twice, or has no place", p.What, p.Place)
		}
		seen[rule] = true
		names = names || strings.Contains(p.What, "tên cơ quan, địa danh của hồ sơ mẫu") && strings.Contains(p.What, "chỗ nữa")
	}
	if !names {
		t.Errorf("made-up names are not told: %v", seen)
	}
}

func BenchmarkUnready(b *testing.B) {
	d, err := paths.Load("../../../seeds/tay-ninh-2024")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		unready(d)
	}
}
