package diskname

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// TestEitherForm asks for files in one form that the disk has in the other.
func TestEitherForm(t *testing.T) {
	forms := []norm.Form{norm.NFC, norm.NFD}
	for _, disk := range forms {
		root := t.TempDir()
		folder := filepath.Join(root, disk.String("Hồ sơ"))
		if err := os.MkdirAll(filepath.Join(folder, disk.String("Phiếu")), 0o755); err != nil {
			t.Fatal(err)
		}
		file := filepath.Join(folder, disk.String("Phiếu"), disk.String("mẫu 1.docx"))
		if err := os.WriteFile(file, nil, 0o644); err != nil {
			t.Fatal(err)
		}
		for _, typed := range forms {
			if got := Find(filepath.Join(root, typed.String("Hồ sơ/Phiếu/mẫu 1.docx"))); got != file {
				t.Errorf("%+q, want %+q", got, file)
			}
			if got, want := Find(filepath.Join(root, typed.String("Hồ sơ/mới.docx"))), filepath.Join(folder, typed.String("mới.docx")); got != want {
				t.Errorf("of a file that is not there: %+q, want %+q", got, want)
			}
			if got := In(os.DirFS(root), typed.String("Hồ sơ/Phiếu/mẫu 1.docx")); got != disk.String("Hồ sơ/Phiếu/mẫu 1.docx") {
				t.Errorf("in the folder: %+q", got)
			}
			if got, err := Glob(filepath.Join(root, typed.String("Hồ sơ/Phiếu/mẫu*.docx"))); err != nil || !slices.Equal(got, []string{file}) {
				t.Errorf("glob: %+q, %v", got, err)
			}
		}
	}
}

// TestBothForms takes the file that is written as it is asked for, where both are there.
func TestBothForms(t *testing.T) {
	root := t.TempDir()
	for _, form := range []norm.Form{norm.NFC, norm.NFD} {
		if err := os.WriteFile(filepath.Join(root, form.String("mẫu")), nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, form := range []norm.Form{norm.NFC, norm.NFD} {
		if got, want := Find(filepath.Join(root, form.String("mẫu"))), filepath.Join(root, form.String("mẫu")); got != want {
			t.Errorf("%+q, want %+q", got, want)
		}
	}
}

// TestWorkingFolder finds a name without a folder.
func TestWorkingFolder(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile(norm.NFD.String("mẫu.docx"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if got := Find("mẫu.docx"); got != norm.NFD.String("mẫu.docx") {
		t.Errorf("%+q", got)
	}
}
