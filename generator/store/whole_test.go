package store

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"testing"
)

// names lists a folder.
func names(t *testing.T, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, e := range entries {
		all = append(all, e.Name())
	}
	return all
}

// TestWholeFolder: a folder has its name when all is in it; a run that lives is not disturbed, what a killed one left is gone.
func TestWholeFolder(t *testing.T) {
	dir := t.TempDir()
	to := filepath.Join(dir, "moi")
	left := filepath.Join(dir, ".vanban.moi.tam", "con")
	if err := os.MkdirAll(left, 0o777); err != nil {
		t.Fatal(err)
	}
	w, err := Begin(to, 0, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Put("tien-do/a.yaml", []byte("a")); err != nil {
		t.Fatal(err)
	}
	if _, err := Begin(to, 0, nil); !errors.Is(err, ErrBusy) {
		t.Errorf("a second run went in: %v", err)
	}
	if err := w.Commit(); err != nil {
		t.Fatal(err)
	}
	w.Discard() // of what has its name nothing goes
	if got := names(t, dir); !slices.Equal(got, []string{"moi"}) {
		t.Errorf("in the folder above: %v", got)
	}
	if got := names(t, to); !slices.Equal(got, []string{"tien-do"}) {
		t.Errorf("in the folder: %v", got)
	}
	if w, err = Begin(to, 0, nil); err != nil {
		t.Fatal(err)
	}
	if err := w.Commit(); err == nil {
		t.Error("a folder with files was replaced")
	}
	w.Discard()
	if got := names(t, dir); !slices.Equal(got, []string{"moi"}) {
		t.Errorf("after a run that failed: %v", got)
	}
}

// TestWaitingForAWholeFolder: who waited for a run that then gave the folder its name begins another one, and takes nothing out of the first.
func TestWaitingForAWholeFolder(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("it renames no folder that another run has open")
	}
	to := filepath.Join(t.TempDir(), "moi")
	w, err := Begin(to, 0, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Put("a.yaml", []byte("a")); err != nil {
		t.Fatal(err)
	}
	begun := make(chan *Whole)
	waits := make(chan struct{}, 1)
	go func() {
		second, err := Begin(to, 1<<40, func() {
			select {
			case waits <- struct{}{}:
			default:
			}
		})
		if err != nil {
			t.Error(err)
		}
		begun <- second
	}()
	<-waits // it is about to open the lock
	if err := w.Commit(); err != nil {
		t.Fatal(err)
	}
	(<-begun).Discard()
	got := slices.DeleteFunc(names(t, to), func(name string) bool { return name == lockName }) // the second may make it anew on its way
	if !slices.Equal(got, []string{"a.yaml"}) {
		t.Errorf("in the folder: %v", got)
	}
}

// TestWholeFolderBehindALink: a link to an empty folder stays, and the folder is filled.
func TestWholeFolderBehindALink(t *testing.T) {
	dir := t.TempDir()
	real, link := filepath.Join(dir, "that"), filepath.Join(dir, "lien-ket")
	if err := os.Mkdir(real, 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(real, link); err != nil {
		t.Skip("no links here:", err)
	}
	w, err := Begin(link, 0, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer w.Discard()
	if err := w.Put("a.yaml", []byte("a")); err != nil {
		t.Fatal(err)
	}
	if err := w.Commit(); err != nil {
		t.Fatal(err)
	}
	if to, err := os.Readlink(link); err != nil || to != real {
		t.Errorf("the link leads to %q: %v", to, err)
	}
	if got := names(t, real); !slices.Equal(got, []string{"a.yaml"}) {
		t.Errorf("in the folder: %v", got)
	}
}
