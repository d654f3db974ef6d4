package everycase

import (
	"os"
	"slices"
	"strings"
	"testing"
)

// TestCIAsksForEveryCase: .ci/run sets the variable before its first test.
func TestCIAsksForEveryCase(t *testing.T) {
	script, err := os.ReadFile("../../.ci/run")
	if err != nil {
		t.Fatal(err)
	}
	set := strings.Index(string(script), "\nexport "+variable+"=1\n")
	first := strings.Index(string(script), "\ngo test ")
	race := strings.Index(string(script), " go test -vet=off -race ")
	if set < 0 || race < set || first < set {
		t.Errorf("export %s=1 stands at byte %d of .ci/run, the first tests at %d and %d", variable, set, race, first)
	}
}

// TestCasesByTheVariable leaves out without the variable, and nothing with it.
func TestCasesByTheVariable(t *testing.T) {
	for value, want := range map[string]struct {
		apart   int
		some    []int
		skipped bool
	}{"": {7, []int{0, 7}, true}, "1": {1, []int{0, 1, 2, 3, 4, 5, 6, 7}, false}} {
		t.Setenv(variable, value)
		if got := Apart(7); got != want.apart {
			t.Errorf("%s=%q tries cases that are %d apart, want %d", variable, value, got, want.apart)
		}
		if got := Some(t, []int{0, 1, 2, 3, 4, 5, 6, 7}, 7); !slices.Equal(got, want.some) {
			t.Errorf("%s=%q tries %v, want %v", variable, value, got, want.some)
		}
		var skipped bool
		t.Run("judged", func(t *testing.T) {
			defer func() { skipped = t.Skipped() }()
			Judge(t, "go")
		})
		if skipped != want.skipped {
			t.Errorf("%s=%q: a judged test is skipped: %v", variable, value, skipped)
		}
	}
}
