package generator_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"vanban/generator/calendar"
	"vanban/generator/issued"
	"vanban/generator/run"
	"vanban/generator/store"
)

// issueAgain records the documents that killOptions make as issued.
func issueAgain(folder string, o run.Options) (*run.Issuance, error) {
	return run.New(o).Issue(folder, filepath.Join(folder, "ra"), run.IssueOptions{MayBeMadeUp: true, Number: 15, Day: calendar.Of(2026, 2, 5)})
}

// TestIssueKilledAtEveryWrite ends ban-hanh before each change on the disk. Every file is whole then, the dossier is as it
// was or has its number, what a person edited is there, nothing is recorded in part, and the same command does the rest.
func TestIssueKilledAtEveryWrite(t *testing.T) {
	t.Parallel()
	start := draftEditedByHand(t)
	want := copied(t, start)
	if code := runKilled(t, 1<<30, want, "issue"); code != 0 {
		t.Fatalf("exit code %d", code)
	}
	old, fresh := holdings(t, start), holdings(t, want)
	between := fresh["quyet-dinh.docx"]
	eachKill(t, killing{start: start, how: "issue", least: 20}, func(step int, folder string, code int) {
		got := holdings(t, folder)
		delete(got, "quyet-dinh.moi.docx") // the version with number and day, before it is in the edited one
		delete(got, ".goc/quyet-dinh.docx")
		checkWhole(t, step, got, without(old, ".goc/quyet-dinh.docx"), fresh)
		checkMainFile(t, step, folder, start, want)
		checkRecord(t, step, folder, code == 0)
		if code == 0 {
			return
		}
		if _, err := issueAgain(folder, killOptions); err != nil {
			t.Errorf("step %d: again: %v", step, err)
			return
		}
		checkRecord(t, step, folder, true)
		if holdings(t, folder)["quyet-dinh.docx"] != between {
			t.Errorf("step %d: the edited file is not what it would have been", step)
		}
		checkNothingLeft(t, step, folder)
	})
}

// draftEditedByHand gives a dossier without number and day, with an edit in its decision.
func draftEditedByHand(t *testing.T) string {
	t.Helper()
	folder := prepared(t, "first")
	updated(t, folder)
	editDOCX(t, filepath.Join(folder, "ra", "quyet-dinh.docx"), "có hiệu lực kể từ ngày ký", "có hiệu lực thi hành kể từ ngày ký")
	return folder
}

// editDOCX replaces words in the body of a DOCX.
func editDOCX(t *testing.T, path, old, fresh string) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	edited := rewritten(t, data, func(name string, content []byte) []byte {
		if name == "word/document.xml" {
			return bytes.Replace(content, []byte(old), []byte(fresh), 1)
		}
		return content
	})
	putFile(t, path, string(edited))
}

func without(all map[string]string, name string) map[string]string {
	left := map[string]string{}
	for n, data := range all {
		if n != name {
			left[n] = data
		}
	}
	return left
}

func checkMainFile(t *testing.T, step int, folder, start, want string) {
	t.Helper()
	is, err := os.ReadFile(filepath.Join(folder, "ho-so.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	for _, whole := range []string{start, want} {
		if data, _ := os.ReadFile(filepath.Join(whole, "ho-so.yaml")); string(data) == string(is) {
			return
		}
	}
	t.Errorf("step %d: ho-so.yaml is neither the old nor the new one", step)
}

// checkRecord says whether what was recorded is whole: the dossier with its number, and each file with its hash.
func checkRecord(t *testing.T, step int, folder string, must bool) {
	t.Helper()
	records, err := issued.Read(folder)
	if err != nil {
		t.Fatalf("step %d: %v", step, err)
	}
	r := records.Of("")
	if r == nil {
		if must {
			t.Errorf("step %d: nothing is recorded", step)
		}
		return
	}
	if r.Symbol != "15/QĐ-UBND" || r.Changed() || len(r.Files) != 2 || len(records) != 1 {
		t.Errorf("step %d: recorded is %+v", step, r)
	}
	for name, f := range r.Files {
		if data, err := r.Data(name); err != nil || store.HashOf(data) != f.Hash {
			t.Errorf("step %d: %s is not as recorded (%v)", step, name, err)
		}
		if there, _ := store.HashFile(filepath.Join(folder, "ra", name)); there != f.Hash {
			t.Errorf("step %d: %s is not what was recorded", step, name)
		}
	}
	if !r.Files["quyet-dinh.docx"].Edited {
		t.Errorf("step %d: the hand edit is not recorded", step)
	}
}

func checkNothingLeft(t *testing.T, step int, folder string) {
	t.Helper()
	for _, in := range []string{"", "ra", issued.Folder} {
		entries, err := os.ReadDir(filepath.Join(folder, in))
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			if strings.HasSuffix(e.Name(), ".tam") {
				t.Errorf("step %d: %s stayed", step, filepath.Join(in, e.Name()))
			}
		}
	}
}
