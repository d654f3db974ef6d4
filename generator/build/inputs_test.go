package build

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
