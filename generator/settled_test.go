package generator_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"vanban/generator/calendar"
	"vanban/generator/everycase"
	"vanban/generator/word/tracked"
)

// withOffice is the Python that can drive LibreOffice: a distribution's own has the module for it, another one need not.
const withOffice = "/usr/bin/python3"

// TestLibreOfficeSettlesTrackedChanges has LibreOffice accept and reject all changes between the documents of two versions of a dossier: the
// first gives the new words, the second the old ones.
func TestLibreOfficeSettlesTrackedChanges(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("skipped: starts LibreOffice, and no goroutine")
	}
	everycase.Judge(t, "soffice")
	if err := exec.Command(withOffice, "-c", "import uno").Run(); err != nil {
		t.Fatal("Python has no module uno (Debian: python3-uno), which drives LibreOffice")
	}
	folder := t.TempDir()
	versions := map[string][2][]byte{}
	for i, pair := range append(pairFolders(t), unlikePairs(t)[:1]...) { // TestTrackedChangesGiveBothVersions reads the others
		for name, two := range versionsOf(t, pair) {
			if name == "tron-bo" { // whose parts are tried by themselves
				continue
			}
			out, _, err := tracked.Mark(two[0], two[1], tracked.By{Author: "Nguyễn Văn An", Day: calendar.Of(2026, time.November, 30)})
			if err != nil {
				t.Fatal(err)
			}
			path := filepath.Join(folder, fmt.Sprintf("%02d-%s", i, name))
			versions[path] = two
			if err := os.WriteFile(path+".docx", out, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	if out, err := exec.Command(withOffice, filepath.Join("..", "testdata", "settle-changes.py"), t.TempDir(), folder).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for path, two := range versions {
		for i, settled := range []string{".rejected.docx", ".accepted.docx"} {
			if diff := cmp.Diff(settledWords(t, two[i], ""), settledWords(t, readFile(t, path+settled), "")); diff != "" {
				t.Errorf("%s: -want +got\n%s", filepath.Base(path)+settled, diff)
			}
		}
	}
}
