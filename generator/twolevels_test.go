package generator_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// districtWord finds a word of the level of government that ended on 1 July 2025.
var districtWord = regexp.MustCompile(`(?i)huyện|thị trấn|ubnd-huyen`)

// history says that a file or a line tells of the time when there were districts, or is about them.
func history(path string) bool {
	return strings.Contains(path, "tay-ninh") || strings.Contains(path, "kết thúc ngày 01/7/2025")
}

// TestNoBodyThatIsGone: what a clerk is shown as an example is of the two levels of today, province and commune.
func TestNoBodyThatIsGone(t *testing.T) {
	files := []string{"../HUONG-DAN.md", "../testdata/scripts/tro-giup.txtar"}
	for _, root := range []string{"../seeds", "../testdata/ho-so", "../testdata/sua-doi", "../templates"} {
		err := filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
			if err == nil && !e.IsDir() && !strings.HasSuffix(path, ".docx") && !history(path) {
				files = append(files, path)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, path := range files {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for i, line := range strings.Split(string(data), "\n") {
			if districtWord.MatchString(line) && !history(line) {
				t.Errorf("%s:%d: %s", path, i+1, line)
			}
		}
	}
}
