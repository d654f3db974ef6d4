package dossier

import (
	"bytes"
	"testing"
	"testing/fstest"
)

// TestHardSpacesInValuesAreTheTypists: a value with hard spaces for some of its blanks is read as the one with blanks.
func TestHardSpacesInValuesAreTheTypists(t *testing.T) {
	for _, value := range []string{"Căn cứ Luật", "Theo đề", "KT. Chủ tịch", "Sở Nội vụ", "Trong tháng 1"} {
		found := false
		files := good(t)
		for name, f := range files {
			hard := bytes.ReplaceAll([]byte(value), []byte(" "), []byte("\u00a0"))
			data := bytes.Replace(f.Data, []byte(value), hard, 1)
			found = found || !bytes.Equal(data, f.Data)
			files[name] = &fstest.MapFile{Data: data}
		}
		if !found {
			t.Errorf("no value has %q", value)
		}
		if _, err := Load(files); err != nil {
			t.Errorf("%q: %v", value, err)
		}
	}
}
