package generator_test

import (
	"os"
	"path/filepath"
	"testing"

	"vanban/generator"
	"vanban/generator/render"
	"vanban/generator/run"
)

// TestMakingBesideAnUnreadableFolder asks the commands: they do their work and name the folder.
func TestMakingBesideAnUnreadableFolder(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "hs")
	if err := os.CopyFS(folder, os.DirFS("../seeds/khoi-tao")); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(folder, "ra")
	closed := filepath.Join(out, "a", "b")
	if err := os.MkdirAll(closed, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(closed, 0); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod(closed, 0o755) })
	if _, err := os.ReadDir(closed); err == nil {
		t.Skip("this user may read every folder")
	}
	m := run.New(run.Options{Options: generator.Options{Formats: []render.Format{render.DOCX}}})
	r, err := m.Update(folder, out)
	if err != nil || len(r.Files) == 0 || len(r.Notes) != 1 || r.Notes[0].At.File != closed {
		t.Errorf("made %d files, notes %v, %v", len(r.Files), r.Notes, err)
	}
	v, err := m.Verify(folder, out)
	if err != nil || len(v.Unread) != 1 {
		t.Errorf("verified with %v, %v", v, err)
	}
}
