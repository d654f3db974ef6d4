// Package everycase says how much a run of the tests tries. `go test ./...` is what somebody runs between two changes: it leaves
// out those that another program judges which takes seconds to start, and of a long row of cases that are alike it tries some.
// Where [variable] is set, as .ci/run has it, every case is tried and a judge that isn't installed is a failure.
package everycase

import (
	"os"
	"os/exec"
	"testing"
)

// variable is the name of the environment variable that asks for every case.
const variable = "VANBAN_EVERY_CASE"

// Wanted says whether every case is to be tried.
func Wanted() bool { return os.Getenv(variable) != "" }

// Only skips a test, with what it takes, where not every case is wanted.
func Only(t testing.TB, takes string) {
	t.Helper()
	if !Wanted() {
		t.Skipf("skipped: %s; %s=1 has it tried, as .ci/run does", takes, variable)
	}
}

// Judge gives the path of the program that judges what a test makes, by the first of its names that is installed.
// The test is skipped where not every case is wanted, and fails where the program is missing then.
func Judge(t testing.TB, names ...string) string {
	t.Helper()
	Only(t, "starts "+names[0])
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	t.Fatalf("%s is not installed, and judges here", names[0])
	return ""
}

// Some gives those of a row of cases which are alike that are tried: one in so many, or each where every case is wanted. The test tells how many.
func Some[T any](t testing.TB, all []T, apart int) []T {
	t.Helper()
	if apart = Apart(apart); apart <= 1 {
		return all
	}
	var some []T
	for i := 0; i < len(all); i += apart {
		some = append(some, all[i])
	}
	t.Logf("tried: %d cases of %d; %s=1 has all tried, as .ci/run does", len(some), len(all), variable)
	return some
}

// Apart gives how far apart those of a row of cases stand that are tried: so far, or 1 where every case is wanted.
// A number of rounds that are alike is divided by it.
func Apart(cases int) int {
	if Wanted() {
		return 1
	}
	return cases
}
