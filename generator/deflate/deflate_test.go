package deflate

import (
	"bytes"
	"compress/flate"
	"compress/zlib"
	"io"
	"strings"
	"testing"
)

// TestWhatIsCompressedIsReadByOthers, contents one after another with the same writers.
func TestWhatIsCompressedIsReadByOthers(t *testing.T) {
	for n := range 4 {
		content := strings.Repeat("Ủy ban nhân dân tỉnh ", n*5000)
		var out, packed bytes.Buffer
		Zlib(&out, []byte(content))
		r, err := zlib.NewReader(&out)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := io.ReadAll(r); err != nil || string(got) != content {
			t.Errorf("%d bytes of %d are read (%v)", len(got), len(content), err)
		}
		for _, begin := range []func(io.Writer) *Writer{Fast, Closer} {
			packed.Reset()
			w := begin(&packed)
			_, err := io.WriteString(w, content)
			if err == nil {
				err = w.Close()
			}
			if err != nil {
				t.Fatal(err)
			}
			if got, err := io.ReadAll(flate.NewReader(&packed)); err != nil || string(got) != content {
				t.Errorf("%d bytes of %d are read (%v)", len(got), len(content), err)
			}
		}
	}
}
