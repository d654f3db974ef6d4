package cli

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"vanban/generator/cli/opened"
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
		if got := strings.Join(opened.Meant(root, strings.Fields(line), opened.Typed), " "); got != want {
			t.Errorf("%q means %q, want %q", line, got, want)
		}
	}
	if got := fmt.Sprint(opened.Meant(root, nil, opened.Clicked)); got != "[xem --mo]" {
		t.Errorf("opened in a folder it means %q", got)
	}
	if got := fmt.Sprint(opened.Meant(root, nil, opened.Unseen)); !strings.HasPrefix(got, "[xem "+os.TempDir()) || !strings.HasSuffix(got, " --mo --khong-cua-so]") {
		t.Errorf("opened without a window it means %q", got)
	}
	if got := opened.Meant(root, nil, opened.Typed); len(got) > 0 {
		t.Errorf("started in a terminal it means %q", got)
	}
}
