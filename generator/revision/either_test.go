package revision

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// TestNamesInEitherForm: a folder and a label are found whatever normal form git, the disk and the person have them in.
func TestNamesInEitherForm(t *testing.T) {
	const name, file, label = "Kế hoạch/Hồ sơ năm ngoái", "phụ lục.md", "bản-đã-ký"
	forms := map[string]norm.Form{"NFC": norm.NFC, "NFD": norm.NFD}
	for keptName, kept := range forms {
		for diskName, onDisk := range forms {
			top, git := repositoryAt(t)
			folder := filepath.Join(top, filepath.FromSlash(kept.String(name)))
			if err := errors.Join(os.MkdirAll(folder, 0o755), os.WriteFile(filepath.Join(folder, kept.String(file)), []byte("một"), 0o600)); err != nil {
				t.Fatal(err)
			}
			git("-c", "core.precomposeunicode=false", "add", ".")
			git("commit", "-qm", "2")
			git("tag", kept.String(label))
			if diskName != keptName {
				first := filepath.Join(top, kept.String("Kế hoạch"))
				if err := os.RemoveAll(first); err != nil {
					t.Fatal(err)
				}
				if err := os.MkdirAll(filepath.Join(top, filepath.FromSlash(onDisk.String(name))), 0o755); err != nil {
					t.Fatal(err)
				}
			}
			for typedName, typed := range forms {
				fsys, err := Open(filepath.Join(top, filepath.FromSlash(typed.String(name))) + "@" + typed.String(label))
				if err != nil {
					t.Errorf("kept in %s, on the disk in %s, typed in %s: %v", keptName, diskName, typedName, err)
					continue
				}
				if data, err := fs.ReadFile(fsys, kept.String(file)); err != nil || string(data) != "một" {
					t.Errorf("kept in %s, on the disk in %s, typed in %s: %q, %v", keptName, diskName, typedName, data, err)
				}
			}
		}
	}
}

// TestFolderGoneInTheOtherForm: the folder is no longer on the disk, and git has it in the other form.
func TestFolderGoneInTheOtherForm(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed")
	}
	top, git := repositoryAt(t)
	if err := os.Rename(filepath.Join(top, "hs"), filepath.Join(top, norm.NFD.String("hồ sơ"))); err != nil {
		t.Fatal(err)
	}
	git("add", "-A")
	git("commit", "-qm", "2")
	if err := os.RemoveAll(filepath.Join(top, norm.NFD.String("hồ sơ"))); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(filepath.Join(top, norm.NFC.String("hồ sơ")) + "@HEAD"); err != nil {
		t.Error(err)
	}
	if _, err := Open(filepath.Join(top, "hồ khác") + "@HEAD"); err == nil {
		t.Error("a folder that git has not is found")
	}
}
