package generator_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"vanban/generator"
	"vanban/generator/calendar"
	"vanban/generator/issued"
	"vanban/generator/paper"
	"vanban/generator/render"
	"vanban/generator/run"
	"vanban/generator/store"
)

// signedPaper is a document in a file of its own that is to be issued, before and after.
const (
	signedPaper  = "to-trinh.md"
	paperBefore  = "---\nloai: to-trinh\nso: # Văn thư cấp\nngay:\ntrich-yeu: A\nkinh-gui: B\n---\nTrình {tong_nhiem_vu} nhiệm vụ.\n"
	paperNumbers = "so: 12 # Văn thư cấp\nngay: 05/01/2026\n"
)

// issuePaper records the document as issued.
func issuePaper(folder string, step func()) (*run.Issuance, error) {
	o := run.Options{Options: generator.Options{Formats: []render.Format{render.DOCX}}, Mode: store.Mode{Parallel: 1, Step: step}}
	return run.New(o).Issue(folder, filepath.Join(folder, "ra"), run.IssueOptions{MayBeMadeUp: true, Number: 12, Day: calendar.Of(2026, 1, 5), Paper: filepath.Join(folder, paper.Folder, signedPaper)})
}

// TestIssuePaperKilledAtEveryWrite ends ban-hanh of a document in a file of its own before each change on the disk. The file is as it was or has its
// number, nothing is recorded in part, the same command does the rest, and nothing that it had begun to write stays.
func TestIssuePaperKilledAtEveryWrite(t *testing.T) {
	t.Parallel()
	start := prepared(t, "first")
	file := filepath.Join(paper.Folder, signedPaper)
	if err := os.Mkdir(filepath.Join(start, paper.Folder), 0o700); err != nil {
		t.Fatal(err)
	}
	putFile(t, filepath.Join(start, file), paperBefore)
	after := strings.Replace(paperBefore, "so: # Văn thư cấp\nngay:\n", paperNumbers, 1)
	eachKill(t, killing{start: start, how: "ban-hanh-van-ban", least: 12}, func(step int, folder string, code int) {
		if got, err := os.ReadFile(filepath.Join(folder, file)); err != nil || string(got) != paperBefore && string(got) != after {
			t.Errorf("step %d: %v: %s", step, err, got)
		}
		records, err := issued.Read(folder)
		if r := records.Of(issued.PaperKey("to-trinh")); err != nil || code == 0 && r == nil {
			t.Errorf("step %d: code %d: %v: %v", step, code, r, err)
		}
		if _, err := issuePaper(folder, nil); err != nil {
			t.Errorf("step %d: again: %v", step, err)
			return
		}
		if got, err := os.ReadFile(filepath.Join(folder, file)); err != nil || string(got) != after {
			t.Errorf("step %d: again: %v: %s", step, err, got)
		}
		checkNothingLeft(t, step, folder)
		checkNoneLeft(t, step, filepath.Join(folder, paper.Folder))
	})
}

// checkNoneLeft looks for temporary files of a killed run.
func checkNoneLeft(t *testing.T, step int, folder string) {
	t.Helper()
	left, err := filepath.Glob(filepath.Join(folder, "*.tam"))
	hidden, more := filepath.Glob(filepath.Join(folder, ".*.tam"))
	if err != nil || more != nil || len(left)+len(hidden) > 0 {
		t.Errorf("step %d: %v %v stayed", step, left, hidden)
	}
}
