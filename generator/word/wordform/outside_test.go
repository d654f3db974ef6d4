package wordform

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"

	"vanban/generator/source"
)

const officeTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

// with gives a form with relationships more of its main part, settings' among them, and parts more.
func (o office) with(t testing.TB, links string, parts ...string) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(o.bytes(t)), int64(len(o.bytes(t))))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	put := func(name, content string) {
		part, err := w.Create(name)
		if err == nil {
			_, err = io.WriteString(part, content)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, _ := io.ReadAll(r)
		put(f.Name, strings.Replace(string(content), "</Relationships>", map[bool]string{true: links}[f.Name == "word/_rels/document.xml.rels"]+"</Relationships>", 1))
	}
	for _, name := range parts {
		put(name, "<x/>")
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func link(kind, target string, external bool) string {
	mode := ""
	if external {
		mode = ` TargetMode="External"`
	}
	return `<Relationship Id="x1" Type="` + officeTypes + kind + `" Target="` + target + `"` + mode + `/>`
}

func complexField(instruction string) string {
	return `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>` + instruction[:3] + `</w:instrText></w:r><w:r><w:instrText>` + instruction[3:] +
		`</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{so}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`
}

// TestOutsiders: a form that would fetch or run something where it is opened is refused, with what and where.
func TestOutsiders(t *testing.T) {
	for _, c := range []struct {
		body, links string
		parts       []string
		want        string // in the problem; empty: the form is taken
	}{
		{links: link("attachedTemplate", "http://x.example/a.dotm", true), want: "http://x.example/a.dotm"},
		{links: strings.Replace(link("attachedTemplate", "file:///C:/a.dotx", true), officeTypes, "http://purl.oclc.org/ooxml/officeDocument/relationships/", 1), want: "mẫu (template)"},
		{links: link("aFChunk", "a.xml", false), parts: []string{"word/a.xml"}, want: "altChunk"},
		{links: link("oleObject", "embeddings/a.bin", false), parts: []string{"word/embeddings/a.bin"}, want: "OLE"},
		{links: link("oleObject", "file:///C:/a.xlsx", true), want: "OLE"},
		{links: link("package", "embeddings/a.xlsx", false), parts: []string{"word/embeddings/a.xlsx"}, want: "OLE"},
		{links: link("control", "activeX/a.xml", false), parts: []string{"word/activeX/a.xml"}, want: "ActiveX"},
		{links: link("image", "https://x.example/a.png", true), want: "ảnh lấy từ ngoài tệp (https://x.example/a.png)"},
		{links: link("image", "media/a.png", false), parts: []string{"word/media/a.png"}},
		{links: link("hyperlink", "https://x.example/", true)},
		{links: link("subDocument", "a.docx", true), want: "văn bản con"},
		{links: link("la", "a.bin", true), want: "liên kết ra ngoài tệp (a.bin)"},
		{links: link("vbaProject", "la.bin", false), parts: []string{"word/la.bin"}, want: "macro"},
		{body: complexField(` includepicture "http://x.example/a.png" \d`), want: "INCLUDEPICTURE"},
		{body: complexField(`INCLUDETEXT "C:\\a.docx"`), want: "INCLUDETEXT"},
		{body: `<w:p><w:fldSimple w:instr=" DDEAUTO excel a"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>`, want: "DDEAUTO"},
		{body: complexField(` LINK Excel.Sheet.12 "a.xlsx"`), want: "LINK"},
		{body: complexField(`HYPERLINK "http://x.example/ LINK "`)},
		{body: complexField(` PAGE `)},
	} {
		_, err := Read("mau.docx", office{body: para("{so}") + c.body}.with(t, c.links, c.parts...))
		switch {
		case c.want == "" && err != nil:
			t.Errorf("%s%s: %v", c.links, c.body, err)
		case c.want != "" && (err == nil || !source.IsInput(err) || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), "mau.docx") || !strings.Contains(err.Error(), "Gợi ý")):
			t.Errorf("%s%s gave %v, want %q", c.links, c.body, err, c.want)
		}
	}
}
