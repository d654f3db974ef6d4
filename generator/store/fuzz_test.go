package store

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// FuzzManifest: whatever stands in the place of a manifest is read without an error, names no file outside the folder, and
// is written and read again as it was.
func FuzzManifest(f *testing.F) {
	whole, err := example().bytes()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(whole)
	f.Add([]byte(`{"phien-ban":1,"tep":{"../a":{},"a/b":{},"c":{"noi-dung":"n"}},"noi-dung":{"n":{"gia-tri":null}}}`))
	f.Add([]byte(`{"phien-ban":1,"tep":null,"lan-chay":null,"noi-dung":{"n":7}}`))
	f.Add([]byte(`{"phien-ban":2}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		folder := t.TempDir()
		path := filepath.Join(folder, ManifestName)
		write := func(data []byte) *Manifest {
			if err := os.WriteFile(path, data, 0o600); err != nil {
				t.Fatal(err)
			}
			m, _, err := ReadManifest(folder)
			if err != nil {
				t.Fatal(err)
			}
			return m
		}
		m := write(data)
		for _, name := range m.names() {
			if name != filepath.Base(name) || !filepath.IsLocal(name) {
				t.Errorf("names %q", name)
			}
			m.Content(m.Outputs[name].Content)
		}
		first, err := m.bytes()
		if err != nil {
			return // a content that was spoilt is told when it is written
		}
		if again, err := write(first).bytes(); err != nil || !bytes.Equal(first, again) {
			t.Errorf("%s\nbecame\n%s (%v)", first, again, err)
		}
	})
}
