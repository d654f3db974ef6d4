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
	set := strings.Index(string(script), "\nexport "+Variable+"=1\n")
	first := strings.Index(string(script), "\ngo test ")
	race := strings.Index(string(script), " go test -vet=off -race ")
	if set < 0 || race < set || first < set {
		t.Errorf("export %s=1 stands at byte %d of .ci/run, the first tests at %d and %d", Variable, set, race, first)
	}
}

// TestCasesByTheVariable leaves out without the variable, and nothing with it.
func TestCasesByTheVariable(t *testing.T) {
	cases := []int{0, 1, 2, 3, 4, 5, 6}
	for value, want := range map[string]struct {
		cases   []int
		rounds  int
		skipped bool
	}{
		"":  {[]int{0, 3, 6}, 33, true},
		"1": {cases, 100, false},
	} {
		t.Setenv(Variable, value)
		if got := Some(cases, 3); !slices.Equal(got, want.cases) {
			t.Errorf("%s=%q tries %v, want %v", Variable, value, got, want.cases)
		}
		if got := Rounds(100, 3); got != want.rounds {
			t.Errorf("%s=%q goes through %d rounds, want %d", Variable, value, got, want.rounds)
		}
		var skipped bool
		t.Run("judged", func(t *testing.T) {
			defer func() { skipped = t.Skipped() }()
			Judge(t, "go")
		})
		if skipped != want.skipped {
			t.Errorf("%s=%q: a judged test is skipped: %v", Variable, value, skipped)
		}
	}
}
