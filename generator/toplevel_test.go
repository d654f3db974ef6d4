package generator_test

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// topLevel is all that the repository has at its top: what its user named, and what a repository needs besides.
var topLevel = []string{
	"cmd", "generator", "templates", "fonts", "seeds", "testdata", "go.mod", "README.md",
	".ci", ".gitignore", ".goreleaser.yaml", "CHANGELOG.md", "HUONG-DAN.md", "LICENSE", "go.sum", "hooks", "packaging",
}

// TestTopLevel: a dossier that somebody tried in the root of the repository doesn't come in with a commit.
func TestTopLevel(t *testing.T) {
	out, err := exec.Command("git", "-C", "..", "-c", "core.quotePath=false", "ls-files").Output()
	if err != nil {
		t.Skip("skipped: this is no clone, or git is not installed")
	}
	seen := map[string]bool{}
	for file := range strings.SplitSeq(strings.TrimSpace(string(out)), "\n") {
		top, _, _ := strings.Cut(file, "/")
		if !seen[top] && !slices.Contains(topLevel, top) {
			t.Errorf("%s stands at the top of the repository", top)
		}
		seen[top] = true
	}
	for _, want := range topLevel {
		if !seen[want] {
			t.Errorf("%s is not there", want)
		}
	}
}
