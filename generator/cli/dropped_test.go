package cli

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"vanban/generator/console"
)

// TestWhatIsDroppedIsMadeOrChecked gives the command line for a single path, and for none.
func TestWhatIsDroppedIsMadeOrChecked(t *testing.T) {
	top := t.TempDir()
	for _, name := range []string{"hs/ho-so.yaml", "nhieu/a/ho-so.yaml", "trong/anh.png", "cv.docx", "CV.DOCX", "cv.md", "tao/ho-so.yaml", "bang.xlsx"} {
		file := filepath.Join(top, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(top)
	root := newRoot(console.Streams{Out: io.Discard, Err: io.Discard})
	for line, want := range map[string]string{
		"hs": "tao hs", "nhieu": "tao nhieu", "cv.md": "tao cv.md", "cv.docx": "kiem-tra cv.docx", "CV.DOCX": "kiem-tra CV.DOCX",
		filepath.Join(top, "hs"): "tao " + filepath.Join(top, "hs"),
		"trong":                  "trong", "bang.xlsx": "bang.xlsx", "khong-co": "khong-co", "tao": "tao", "--version": "--version", "hs cv.docx": "hs cv.docx", "": "",
	} {
		if got := strings.Join(meant(root, strings.Fields(line), false), " "); got != want {
			t.Errorf("%q means %q, want %q", line, got, want)
		}
	}
	if got := meant(root, nil, true); len(got) > 0 {
		t.Errorf("opened where nothing is to be shown it means %q", got)
	}
	t.Chdir("hs")
	if got := fmt.Sprint(meant(root, nil, true)); got != "[xem . --mo]" {
		t.Errorf("opened in a dossier's folder it means %q", got)
	}
	if got := meant(root, nil, false); len(got) > 0 {
		t.Errorf("started in a terminal it means %q", got)
	}
}
