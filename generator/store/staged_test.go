package store

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"
)

func text(s string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, s)
		return err
	}
}

// holds checks what a folder has: one file with this text and nothing else.
func holds(t *testing.T, path, want string) {
	t.Helper()
	if got, _ := os.ReadFile(path); string(got) != want {
		t.Errorf("file holds %q, want %q", got, want)
	}
	if entries, _ := os.ReadDir(filepath.Dir(path)); len(entries) != 1 {
		t.Errorf("temporary files stayed: %v", entries)
	}
}

func TestCommitReplaces(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.docx")
	for _, s := range []string{"cũ", "mới hơn"} {
		staged, err := stage(path, text(s))
		if err != nil || staged.Size != int64(len(s)) {
			t.Fatalf("staged %+v, error %v", staged, err)
		}
		if err := staged.commit(); err != nil {
			t.Fatal(err)
		}
		holds(t, path, s)
	}
}

func TestFailureLeavesOldFileWhole(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.docx")
	if err := os.WriteFile(path, []byte("cũ"), 0o600); err != nil {
		t.Fatal(err)
	}
	broken := errors.New("hỏng giữa chừng")
	_, err := stage(path, func(w io.Writer) error { return errors.Join(text("nửa chừng")(w), broken) })
	if !errors.Is(err, broken) {
		t.Errorf("error is %v", err)
	}
	holds(t, path, "cũ")
}

func TestDiscardLeavesOldFileWhole(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.docx")
	if err := os.WriteFile(path, []byte("cũ"), 0o600); err != nil {
		t.Fatal(err)
	}
	staged, err := stage(path, text("mới"))
	if err != nil {
		t.Fatal(err)
	}
	staged.Discard()
	holds(t, path, "cũ")
}

func TestTargetThatCannotBeReplaced(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.docx")
	if err := os.MkdirAll(filepath.Join(path, "trong"), 0o700); err != nil {
		t.Fatal(err)
	}
	staged, err := stage(path, text("mới"))
	if err != nil {
		t.Fatal(err)
	}
	if err := staged.commit(); err == nil {
		t.Error("a folder was replaced by a file")
	}
	holds(t, path, "")
}

// TestFinishedFileIsNobodysLeftover: a file that waits for its name is left alone by whoever cleans its folder, or writes the same file.
func TestFinishedFileIsNobodysLeftover(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.docx")
	first, err := stage(path, text("một"))
	if err != nil {
		t.Fatal(err)
	}
	second, err := stage(path, text("hai"))
	if err != nil {
		t.Fatal(err)
	}
	folder, err := Open(dir, 0, nil)
	if err != nil {
		t.Fatal(err)
	}
	folder.Close()
	if err := first.CommitOver(""); err != nil {
		t.Fatal(err)
	}
	if err := second.CommitOver(""); !errors.Is(err, ErrChanged) {
		t.Errorf("the second took the first one's place: %v", err)
	}
	second.Discard()
	if data, err := os.ReadFile(path); err != nil || string(data) != "một" {
		t.Errorf("the file has %q: %v", data, err)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, ".vanban.*.tam")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}
