package unfinished

import (
	"archive/zip"
	"bytes"
	"io"
	"testing"
)

// TestOpenClashes: a comment of the program's counts while it stands in the text and nobody has settled it; another's is a comment only.
func TestOpenClashes(t *testing.T) {
	const (
		names   = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"`
		mark    = `<w:commentReference w:id="7"/>`
		ours    = `<w:comment w:id="7" w:author="vanban" w:initials="vb"><w:p w14:paraId="1A2B"><w:r><w:t>theo hồ sơ</w:t></w:r></w:p></w:comment>`
		another = `<w:comment w:id="7" w:author="Trần Thị Bình"><w:p w14:paraId="1A2B"/></w:comment>`
	)
	for name, c := range map[string]struct {
		text, comments, extended string
		clashes, all             int
	}{
		"open":      {mark, ours, "", 1, 1},
		"not done":  {mark, ours, `<w15:commentEx w15:paraId="1A2B" w15:done="0"/>`, 1, 1},
		"done":      {mark, ours, `<w15:commentEx w15:paraId="1A2B" w15:done="1"/>`, 0, 0},
		"taken out": {"", ours, "", 0, 0},
		"another's": {mark, another, "", 0, 1},
	} {
		data := zipped(t, map[string]string{
			"word/document.xml":         `<w:document ` + names + `><w:body><w:p><w:r>` + c.text + `</w:r></w:p></w:body></w:document>`,
			"word/comments.xml":         `<w:comments ` + names + `>` + c.comments + `</w:comments>`,
			"word/commentsExtended.xml": `<w15:commentsEx ` + names + `>` + c.extended + `</w15:commentsEx>`,
		})
		if u, err := SignsIn("a.docx", data); err != nil || u.Clashes != c.clashes || u.Comments != c.all {
			t.Errorf("%s: %d clashes, %d comments, %v; want %d, %d", name, u.Clashes, u.Comments, err, c.clashes, c.all)
		}
	}
}

// zipped makes a Word file of some parts.
func zipped(t *testing.T, parts map[string]string) []byte {
	t.Helper()
	parts["[Content_Types].xml"] = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
	parts["_rels/.rels"] = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
	var file bytes.Buffer
	z := zip.NewWriter(&file)
	for part, content := range parts {
		w, err := z.Create(part)
		if err == nil {
			_, err = io.WriteString(w, content)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}
