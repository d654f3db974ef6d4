package generator_test

import (
	"archive/zip"
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"

	"vanban/generator/word/tracked"
)

// TestTrackedFilesOfOtherWriters marks changes between files as other programs write them: attributes in single quotes, no styles at all.
func TestTrackedFilesOfOtherWriters(t *testing.T) {
	t.Parallel()
	const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	const office = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/`
	const main = `application/vnd.openxmlformats-officedocument.wordprocessingml.`
	const w = ` xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'`
	file := func(body, note string) []byte {
		var out bytes.Buffer
		z := zip.NewWriter(&out)
		for _, part := range [][2]string{
			{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="` + main + `document.main+xml"/><Override PartName="/word/footnotes.xml" ContentType="` + main + `footnotes+xml"/></Types>`},
			{"_rels/.rels", relations + `<Relationship Id="rId1" Type="` + office + `officeDocument" Target="word/document.xml"/></Relationships>`},
			{"word/_rels/document.xml.rels", relations + `<Relationship Id="rId1" Type="` + office + `footnotes" Target="footnotes.xml"/></Relationships>`},
			{"word/footnotes.xml", `<w:footnotes` + w + `><w:footnote w:id = '1'><w:p><w:r><w:t>` + note + `</w:t></w:r></w:p></w:footnote></w:footnotes>`},
			{"word/document.xml", `<w:document` + w + `><w:body>` + body + `</w:body></w:document>`},
		} {
			f, err := z.Create(part[0])
			if err == nil {
				_, err = f.Write([]byte(part[1]))
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		if err := z.Close(); err != nil {
			t.Fatal(err)
		}
		return out.Bytes()
	}
	const mark = `<w:r><w:footnoteReference w:id='1'/></w:r></w:p>`
	was := file(`<w:p><w:pPr><w:rPr /></w:pPr><w:r><w:t>Đoạn một của văn bản cũ, có chú thích</w:t></w:r>`+mark+`<w:p><w:r><w:t>Đoạn còn lại ở cả hai văn bản.</w:t></w:r></w:p>`, "Chú thích cũ một")
	is := file(`<w:p><w:r><w:t>Đoạn còn lại ở cả hai văn bản.</w:t></w:r></w:p><w:p><w:pPr ></w:pPr><w:r><w:t>Hoàn toàn khác hẳn</w:t></w:r>`+mark, "Lời chú mới tinh")
	out, _, err := tracked.Mark(was, is, tracked.By{Author: "A"})
	if err != nil {
		t.Fatal(err)
	}
	for gone, want := range map[string][]byte{"w:ins": was, "w:del": is} {
		if diff := cmp.Diff(settledWords(t, want, ""), settledWords(t, out, gone)); diff != "" {
			t.Errorf("without all %s: -want +got\n%s", gone, diff)
		}
	}
}
