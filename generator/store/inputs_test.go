package store

import (
	"errors"
	"io/fs"
	"maps"
	"testing"
	"testing/fstest"
)

// counted is a folder that counts how often its files are opened.
type counted struct {
	fstest.MapFS
	times map[string]int
}

func (o counted) Open(name string) (fs.File, error) {
	o.times[name]++
	return o.MapFS.Open(name)
}

// Whether a file is there is told without reading it, and that it is not there is noted as if it had been opened.
func TestInputsStat(t *testing.T) {
	folder := counted{fstest.MapFS{"co.yaml": {Data: []byte("a")}}, map[string]int{}}
	inputs := NewInputs(folder)
	if _, err := fs.Stat(inputs, "co.yaml"); err != nil || folder.times["co.yaml"] > 0 {
		t.Errorf("Stat: %v, opened %d times", err, folder.times["co.yaml"])
	}
	if _, err := fs.Stat(inputs, "khong.yaml"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("Stat of a file that is not there: %v", err)
	}
	if want := map[string]string{"khong.yaml": absent}; !maps.Equal(inputs.Read(), want) {
		t.Errorf("noted %v, want %v", inputs.Read(), want)
	}
	if data, err := fs.ReadFile(inputs, "co.yaml"); err != nil || string(data) != "a" {
		t.Errorf("read %q, %v", data, err)
	}
	if got := inputs.Read()["co.yaml"]; got != HashOf([]byte("a")) {
		t.Errorf("noted %q of the file read", got)
	}
	if !Unchanged(folder, inputs.Read()) {
		t.Error("nothing changed, and it says so")
	}
	folder.MapFS["khong.yaml"] = &fstest.MapFile{}
	if Unchanged(folder, inputs.Read()) {
		t.Error("a file is there now that was not, and nobody says so")
	}
}

func TestUnchanged(t *testing.T) {
	before := func() fstest.MapFS {
		return fstest.MapFS{"co.yaml": {Data: []byte("a")}, "ky/1.yaml": {Data: []byte("b")}}
	}
	inputs := NewInputs(before())
	for _, name := range []string{"co.yaml", "ky/1.yaml", "khong.yaml"} {
		_, _ = fs.ReadFile(inputs, name)
	}
	for _, name := range []string{"ky", "khong"} {
		_, _ = fs.ReadDir(inputs, name)
	}
	if !Unchanged(before(), inputs.Read()) {
		t.Fatal("nothing changed, and it says so")
	}
	for name, change := range map[string]func(fstest.MapFS){
		"a byte":                      func(f fstest.MapFS) { f["co.yaml"].Data = []byte("c") },
		"a byte more":                 func(f fstest.MapFS) { f["co.yaml"].Data = []byte("a\n") },
		"a file is gone":              func(f fstest.MapFS) { delete(f, "co.yaml") },
		"a folder in a file's place":  func(f fstest.MapFS) { delete(f, "co.yaml"); f["co.yaml/a"] = &fstest.MapFile{} },
		"a file that was not there":   func(f fstest.MapFS) { f["khong.yaml"] = &fstest.MapFile{} },
		"one more in a folder":        func(f fstest.MapFS) { f["ky/2.yaml"] = &fstest.MapFile{} },
		"a folder is gone":            func(f fstest.MapFS) { delete(f, "ky/1.yaml") },
		"a folder that was not there": func(f fstest.MapFS) { f["khong/1.yaml"] = &fstest.MapFile{} },
	} {
		after := before()
		if change(after); Unchanged(after, inputs.Read()) {
			t.Errorf("%s, and nobody says so", name)
		}
	}
}

// TestFileNamedLikeAListing: a file is noted as a file, whatever its name.
func TestFileNamedLikeAListing(t *testing.T) {
	folder := fstest.MapFS{"thư mục a.md": {Data: []byte("a")}}
	inputs := NewInputs(folder)
	if _, err := fs.ReadFile(inputs, "thư mục a.md"); err != nil {
		t.Fatal(err)
	}
	if !Unchanged(folder, inputs.Read()) {
		t.Error("a folder that nobody touched is said to have changed")
	}
}
