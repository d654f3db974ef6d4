package revision

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestWithoutGit(t *testing.T) {
	folder := t.TempDir()
	t.Setenv("PATH", "")
	_, err := Open(folder + "@HEAD")
	if err == nil || !strings.Contains(err.Error(), "không có chương trình git") {
		t.Errorf("got %v", err)
	}
}

// TestFolderWithSign: a folder whose name has an @ is a folder, and may itself have revisions.
func TestFolderWithSign(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "a@b")
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(folder); err != nil {
		t.Error(err)
	}
	if got, revision, found := cut(folder + "@HEAD@{1}"); got != folder || revision != "HEAD@{1}" || !found {
		t.Errorf("cut gives %q, %q", got, revision)
	}
}
