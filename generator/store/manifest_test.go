package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
)

func example() *Manifest {
	m := newManifest()
	m.Outputs["a.docx"] = Output{By: "tao", Written: Written{Content: "n1", Hash: HashOf([]byte("cũ"))}}
	m.Contents["n1"] = Content{Values: map[string]string{"số": "1"}}.encoded()
	m.Contents["n0"] = Content{Values: map[string]string{"số": "0"}}.encoded()
	m.Runs["tao"] = Run{Options: "x", Outputs: []string{"a.docx"}}
	return m
}

func opened(t *testing.T) *Folder {
	t.Helper()
	f, err := Open(filepath.Join(t.TempDir(), "ra"), 0, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(f.Close)
	return f
}

func TestManifestReadsWhatWasWritten(t *testing.T) {
	f := opened(t)
	if err := f.Record(example()); err != nil {
		t.Fatal(err)
	}
	first, _ := os.ReadFile(f.Path(ManifestName))
	m, settled, err := ReadManifest(f.path)
	if err != nil || !settled || m.Outputs["a.docx"] != example().Outputs["a.docx"] || m.Runs["tao"].Options != "x" {
		t.Fatalf("%+v, %v, %v", m, settled, err)
	}
	if _, kept := m.Contents["n0"]; kept {
		t.Error("a content that no file has was kept")
	}
	if c := m.Content("n1"); c.Values["số"] != "1" {
		t.Errorf("the content has %v", c)
	}
	if err := f.Record(m); err != nil {
		t.Fatal(err)
	}
	if second, _ := os.ReadFile(f.Path(ManifestName)); string(second) != string(first) {
		t.Error("the same state has other bytes")
	}
}

// TestSpoiltManifest reads what no run has written: nothing is known then, and nothing breaks.
func TestSpoiltManifest(t *testing.T) {
	for _, text := range []string{"", "{", "null", "[]", `{"phien-ban": 2, "tep": {"a.docx": {}}}`, `{"phien-ban": 1, "tep": null, "noi-dung": null, "lan-chay": null}`, `{"phien-ban": 1, "tep": {}, "noi-dung": {"n": {"gia-tri": 5}}}`,
		`{"phien-ban": 1, "tep": {"../a.docx": {}, "/a.docx": {}, "b/a.docx": {}, "..": {}}}`} {
		f := opened(t)
		for _, name := range []string{ManifestName, comingName} {
			if err := os.WriteFile(f.Path(name), []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		m, _, err := ReadManifest(f.path)
		if err != nil || len(m.Outputs) > 0 {
			t.Errorf("%s: %+v, %v", text, m, err)
			continue
		}
		m.Outputs["a.docx"], m.Contents["n"], m.Runs["tao"] = Output{}, Content{}.encoded(), Run{}
		if err := f.Record(m); err != nil {
			t.Error(err)
		}
	}
}

func TestBackupsAreNumbered(t *testing.T) {
	f := opened(t)
	var names []string
	for _, text := range []string{"một", "hai", "một", "ba"} {
		if err := f.Put("a.docx", []byte(text)); err != nil {
			t.Fatal(err)
		}
		name, err := f.Backup("a.docx")
		if err != nil {
			t.Fatal(err)
		}
		if got, _ := os.ReadFile(f.Path(name)); string(got) != text {
			t.Errorf("%s holds %q, want %q", name, got, text)
		}
		names = append(names, filepath.Base(name))
	}
	if got := strings.Join(names, ", "); got != "a.docx, a (2).docx, a.docx, a (3).docx" {
		t.Error(got)
	}
}

// TestInputsTellOfEveryChange reads a folder and then changes it in each way that a reader would see.
func TestInputsTellOfEveryChange(t *testing.T) {
	folder := func() fstest.MapFS {
		return fstest.MapFS{"a.yaml": {Data: []byte("a")}, "tien-do/1.yaml": {Data: []byte("1")}, "ra/x.docx": {Data: []byte("x")}}
	}
	read := NewInputs(folder())
	if data, err := fs.ReadFile(read, "a.yaml"); err != nil || string(data) != "a" {
		t.Fatal(string(data), err)
	}
	if _, err := fs.Stat(read, "khong-co.yaml"); !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	found, err := fs.Glob(read, "tien-do/*.yaml")
	if err != nil || len(found) != 1 {
		t.Fatal(found, err)
	}
	if _, err := fs.ReadDir(read, "."); err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string]struct {
		change func(fstest.MapFS)
		same   bool
	}{
		"nothing":                   {func(fstest.MapFS) {}, true},
		"an output":                 {func(f fstest.MapFS) { f["ra/y.docx"] = &fstest.MapFile{} }, true},
		"a file's words":            {func(f fstest.MapFS) { f["a.yaml"] = &fstest.MapFile{Data: []byte("b")} }, false},
		"a file gone":               {func(f fstest.MapFS) { delete(f, "a.yaml") }, false},
		"a file that was not there": {func(f fstest.MapFS) { f["khong-co.yaml"] = &fstest.MapFile{} }, false},
		"a file more in a listing":  {func(f fstest.MapFS) { f["tien-do/2.yaml"] = &fstest.MapFile{} }, false},
	} {
		f := folder()
		change.change(f)
		if got := Unchanged(f, read.Read()); got != change.same {
			t.Errorf("%s: unchanged is %v (%s)", name, got, fmt.Sprint(read.Read()))
		}
	}
}
