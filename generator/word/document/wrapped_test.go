package document

import (
	"slices"
	"strings"
	"testing"
)

const wrappedNames = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
	`xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:next="http://example.com/next"`

// TestWrapped: what stands within a wrapper is read once, whatever is wrapped: paragraphs, tables, rows, cells or runs; of several forms the one that Word shows.
func TestWrapped(t *testing.T) {
	const (
		run, other = `<w:r><w:t>lời văn</w:t></w:r>`, `<w:r><w:t>KHÁC</w:t></w:r>`
		choice     = `<mc:AlternateContent><mc:Choice Requires="wps">@</mc:Choice><mc:Fallback>#</mc:Fallback></mc:AlternateContent>`
		fallback   = `<mc:AlternateContent><mc:Choice Requires="next">#</mc:Choice><mc:Fallback>@</mc:Fallback></mc:AlternateContent>`
		second     = `<mc:AlternateContent><mc:Choice Requires="wps next">#</mc:Choice><mc:Choice Requires="wps">@</mc:Choice><mc:Choice Requires="wps">#</mc:Choice></mc:AlternateContent>`
	)
	levels := []string{"<w:tbl>@</w:tbl>", "<w:tr>@</w:tr>", "<w:tc>@</w:tc>", "<w:p>@</w:p>"}
	for _, wrapper := range []string{choice, fallback, second, `<w:customXml w:element="a">@</w:customXml>`, `<w:smartTag w:element="a">@</w:smartTag>`, `<w:ins w:id="1">@</w:ins>`,
		`<w:moveTo w:id="1">@</w:moveTo>`, `<w:sdt><w:sdtContent><w:sdt><w:sdtContent>@</w:sdtContent></w:sdt></w:sdtContent></w:sdt>`, `<w:sdt><w:sdtContent>` + choice + `</w:sdtContent></w:sdt>`} {
		for at := range len(levels) + 1 {
			within := func(levels []string, what string) string {
				for _, l := range slices.Backward(levels) {
					what = strings.Replace(l, "@", what, 1)
				}
				return what
			}
			body := within(levels[:at], strings.NewReplacer("@", within(levels[at:], run), "#", within(levels[at:], other)).Replace(wrapper))
			d, err := Open("a.docx", zipped(t, map[string]string{"word/document.xml": `<w:document ` + wrappedNames + `><w:body>` + body + `</w:body></w:document>`}))
			if err != nil {
				t.Fatal(err)
			}
			if got := TextOf(d.Body.Items); got != "lời văn" {
				t.Errorf("%s\nat %d: %q", wrapper, at, got)
			}
		}
	}
}

// TestOneSignOfTwoForms: Word writes a sign beyond the first 65,536 as one that is drawn and as text.
func TestOneSignOfTwoForms(t *testing.T) {
	body := `<w:p><w:r><w:t>a</w:t><mc:AlternateContent><mc:Choice xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex" Requires="w16se"><w16se:symEx w16se:font="Segoe UI Emoji" w16se:char="1F60A"/></mc:Choice>` +
		`<mc:Fallback><w:t>😊</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>`
	d, err := Open("a.docx", zipped(t, map[string]string{"word/document.xml": `<w:document ` + wrappedNames + `><w:body>` + body + `</w:body></w:document>`}))
	if err != nil || TextOf(d.Body.Items) != "a😊" {
		t.Errorf("%q, %v", TextOf(d.Body.Items), err)
	}
}

// TestPageNumberInParts: a field's instruction may be parted over elements, as Word parts it where a person stopped typing.
func TestPageNumberInParts(t *testing.T) {
	char := func(kind string) string { return `<w:r><w:fldChar w:fldCharType="` + kind + `"/></w:r>` }
	code := func(text string) string {
		return `<w:r><w:instrText xml:space="preserve">` + text + `</w:instrText></w:r>`
	}
	for field, want := range map[string]bool{
		char("begin") + code(" PAGE ") + char("separate") + char("end"):                                       true,
		char("begin") + code("PA") + code("GE ") + char("separate") + char("end"):                             true,
		char("begin") + code("P") + code("AG") + code("E") + char("end"):                                      true,
		char("begin") + code("PAGE") + code("REF a") + char("separate"):                                       false,
		char("begin") + code("NUM") + code("PAGES") + char("end"):                                             false,
		char("begin") + code("IF ") + char("begin") + code("PAGE") + char("end") + code(" = 1") + char("end"): true,
		code("PAGE"): true,
	} {
		d, err := Open("a.docx", zipped(t, map[string]string{
			"word/document.xml":            `<w:document ` + wrappedNames + ` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body><w:p/><w:sectPr><w:headerReference w:type="default" r:id="h"/></w:sectPr></w:body></w:document>`,
			"word/header1.xml":             `<w:hdr ` + wrappedNames + `><w:p>` + field + `</w:p></w:hdr>`,
			"word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="h" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/></Relationships>`,
		}))
		if err != nil {
			t.Fatal(err)
		}
		if got := PageNumberIn(d.Pages()[0].Headers["header default"]) != nil; got != want {
			t.Errorf("%s: %v", field, got)
		}
	}
}
