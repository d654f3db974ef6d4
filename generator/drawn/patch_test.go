package drawn

import (
	"archive/zip"
	"bytes"
	"io"
	"regexp"
	"strings"
	"testing"
)

// patched gives a workbook whose first sheet has other XML in the place of some cells, and others of these words.
func patched(t testing.TB, b *drawnBook, cells map[string]string, words ...string) []byte {
	t.Helper()
	for ref := range cells {
		b.ok(b.SetCellValue("Dự toán", ref, 0))
	}
	data := b.bytes()
	from, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	b.ok(err)
	var out bytes.Buffer
	to := zip.NewWriter(&out)
	for _, f := range from.File {
		r, err := f.Open()
		b.ok(err)
		content, err := io.ReadAll(r)
		b.ok(err)
		if f.Name == "xl/worksheets/sheet1.xml" {
			content = []byte(strings.NewReplacer(words...).Replace(string(content)))
			for ref, xml := range cells {
				content = regexp.MustCompile(`<c r="`+ref+`"[^>]*>.*?</c>`).ReplaceAllLiteral(content, []byte(xml))
			}
		}
		w, err := to.Create(f.Name)
		b.ok(err)
		_, err = w.Write(content)
		b.ok(err)
	}
	b.ok(to.Close())
	return out.Bytes()
}
