package disk

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"

	"vanban/generator/source"
)

// strange makes everything that is no regular file of a folder, by name, with a word of what is said of it.
func strange(t *testing.T, folder string) map[string]string {
	t.Helper()
	outside := filepath.Join(t.TempDir(), "ngoai.txt")
	for _, err := range []error{
		os.WriteFile(outside, []byte("của người khác"), 0o600),
		os.Mkdir(filepath.Join(folder, "thu-muc"), 0o700),
		os.WriteFile(filepath.Join(folder, "thuong"), []byte("thường"), 0o600),
		os.Symlink("thuong", filepath.Join(folder, "lien-ket-trong")),
		os.Symlink(outside, filepath.Join(folder, "lien-ket-ngoai")),
		os.Symlink(filepath.Dir(outside), filepath.Join(folder, "thu-muc-ngoai")),
		os.Symlink(os.DevNull, filepath.Join(folder, "thiet-bi")),
		makePipe(filepath.Join(folder, "ong-dan")),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	return map[string]string{
		"ong-dan": "ống dẫn", "lien-ket-ngoai": "liên kết", "thu-muc-ngoai/ngoai.txt": "liên kết", "thiet-bi": "liên kết",
	}
}

func TestFolderGivesOnlyItsRegularFiles(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no pipes among its files")
	}
	folder := t.TempDir()
	refused := strange(t, folder)
	for name, word := range refused {
		_, err := fs.ReadFile(Folder(folder), name)
		var p *source.Problem
		if !errors.As(err, &p) || !strings.Contains(p.What, word) || p.At.File != name {
			t.Errorf("%s: %v, want a sentence with %q", name, err, word)
		}
	}
	for _, name := range []string{"thuong", "lien-ket-trong"} {
		if data, err := fs.ReadFile(Folder(folder), name); err != nil || string(data) != "thường" {
			t.Errorf("%s: %q, %v", name, data, err)
		}
	}
	if _, err := fs.ReadFile(Folder(folder), "khong-co"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a file that is not there: %v", err)
	}
	if entries, err := fs.ReadDir(Folder(folder), "."); err != nil || len(entries) != 7 {
		t.Errorf("%d entries, %v", len(entries), err)
	}
}

// What a person has typed may be a link; what is no file is refused all the same, and so is what is too large.
func TestReadFile(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no pipes among its files")
	}
	folder := t.TempDir()
	strange(t, folder)
	if data, err := ReadFile(filepath.Join(folder, "lien-ket-ngoai"), 100); err != nil || len(data) == 0 {
		t.Errorf("a link that was typed: %q, %v", data, err)
	}
	if _, err := ReadFile(filepath.Join(folder, "thu-muc"), 3); !errors.Is(err, syscall.EISDIR) {
		t.Errorf("a folder: %v", err)
	}
	for name, word := range map[string]string{"ong-dan": "ống dẫn", "thiet-bi": "thiết bị", "thuong": "lớn hơn"} {
		_, err := ReadFile(filepath.Join(folder, name), 3)
		var p *source.Problem
		if !errors.As(err, &p) || !strings.Contains(p.What, word) {
			t.Errorf("%s: %v, want a sentence with %q", name, err, word)
		}
	}
}

// TestAPipeIsNoFolder: a pipe where a folder is expected is told at once, and nobody waits for it.
func TestAPipeIsNoFolder(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no pipes among its files")
	}
	folder := t.TempDir()
	if err := makePipe(filepath.Join(folder, "tien-do")); err != nil {
		t.Fatal(err)
	}
	_, list := fs.ReadDir(Folder(folder), "tien-do")
	_, open := Root(filepath.Join(folder, "tien-do"))
	for _, err := range []error{list, open} {
		var p *source.Problem
		if !errors.As(err, &p) || !strings.Contains(p.What, "ống dẫn (FIFO), không phải thư mục") {
			t.Errorf("said %v", err)
		}
	}
}

func TestIsWithin(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]bool{"tien-do": true, "tien-do/2026-quy-1.yaml": true, "tien-do.png": false, "tien-do-x.xlsx": false, "so-lieu/tien-do": false} {
		if IsWithin(name, "tien-do") != want {
			t.Errorf("%s: want %v", name, want)
		}
	}
}
