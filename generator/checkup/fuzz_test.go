package checkup

import (
	"archive/zip"
	"bytes"
	"testing"

	"vanban/generator/source"
)

// file gives the least of a Word file, with the text and the styles that are tried.
func file(t testing.TB, document, styles string) []byte {
	t.Helper()
	head := `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`
	var b bytes.Buffer
	archive := zip.NewWriter(&b)
	for _, p := range []struct{ name, text string }{
		{"[Content_Types].xml", head + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`},
		{"_rels/.rels", head + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`},
		{"word/_rels/document.xml.rels", head + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`},
		{"word/document.xml", document},
		{"word/styles.xml", styles},
	} {
		w, err := archive.Create(p.name)
		if err == nil {
			_, err = w.Write([]byte(p.text))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := archive.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

const space = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`

// FuzzCheck wants findings or a sentence of any Word file, and a copy that can be read of what is mended and commented.
func FuzzCheck(f *testing.F) {
	p := func(text string) string {
		return `<w:p><w:pPr><w:jc w:val="center"/><w:ind w:left="99999999" w:hanging="-3"/></w:pPr><w:r><w:rPr><w:b/><w:sz w:val="28"/></w:rPr><w:t>` + text + `</w:t></w:r></w:p>`
	}
	f.Add(p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")+p("Độc lập - Tự do - Hạnh phúc")+p("Số: 5/QĐ-UBND")+p("QUYẾT ĐỊNH")+p("Căn cứ Luật ngày 1/1/2020;")+p("QUYẾT ĐỊNH:")+p("Điều 1: a")+p("Nơi nhận:")+p("- Lưu VT"), `<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:basedOn w:val="a"/></w:style>`)
	f.Add(`<w:tbl><w:tblPr><w:tblStyle w:val="x"/></w:tblPr><w:tr><w:tc>`+p("Phụ lục I")+`</w:tc></w:tr></w:tbl><w:sectPr><w:pgSz w:w="-1" w:h="0"/><w:pgMar w:top="x"/></w:sectPr>`, `<w:style w:type="table" w:styleId="x"><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>`)
	f.Add(`<w:p><w:r><w:t>`+"a\u0301 ngày 5 tháng 1 năm 2024"+`</w:t></w:r></w:p>`, ``)
	f.Fuzz(func(t *testing.T, body, styles string) {
		data := file(t, `<w:document `+space+`><w:body>`+body+`</w:body></w:document>`, `<w:styles `+space+`>`+styles+`</w:styles>`)
		r, err := Data("tep.docx", data, Options{})
		if err != nil {
			if !source.IsInput(err) && err.Error() == "" {
				t.Errorf("no sentence: %v", err)
			}
			return
		}
		if copied, err := Commented(r); err != nil {
			t.Errorf("comments: %v", err)
		} else if _, err := Data("tep.docx", copied, Options{}); err != nil {
			t.Errorf("comments can't be read: %v", err)
		}
		m, err := Mend(r)
		if err != nil {
			t.Errorf("mending: %v", err)
			return
		}
		after, err := Data("tep.docx", m.Data, Options{})
		if err != nil {
			t.Fatalf("what was mended can't be read: %v", err)
		}
		if again, err := Mend(after); err != nil || len(again.Done) > 0 && len(m.Done) == 0 {
			t.Errorf("mended again: %v, %v", again, err)
		}
	})
}
