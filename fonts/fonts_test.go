package fonts

import (
	"strings"
	"testing"

	"golang.org/x/image/font/sfnt"
)

// TestNameAndVersion: the faces say themselves what they are.
func TestNameAndVersion(t *testing.T) {
	for _, data := range [][]byte{Regular, Bold, Italic, BoldItalic} {
		f, err := sfnt.Parse(data)
		if err != nil {
			t.Fatal(err)
		}
		name, err := f.Name(nil, sfnt.NameIDFamily)
		if err != nil || name != Name {
			t.Errorf("%q, %v", name, err)
		}
		version, err := f.Name(nil, sfnt.NameIDVersion)
		if err != nil || !strings.HasSuffix(version, " "+Version) {
			t.Errorf("%q, %v", version, err)
		}
	}
}
