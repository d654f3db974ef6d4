package wordform

import (
	"slices"
	"strings"
	"testing"

	godocx "github.com/lukasjarosch/go-docx"

	"vanban/generator/word/tree"
)

// TestWhatGoDocxRefuses fills forms in whose whole part go-docx finds no placeholder or which it can't read: why it is given a text alone.
func TestWhatGoDocxRefuses(t *testing.T) {
	for name, body := range map[string]string{
		"phương trình":      `<w:p><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x</m:t></m:r></m:oMath></w:p>` + para("{ten}"),
		"chữ trong hình vẽ": `<w:p><w:r><w:drawing><a:p xmlns:a="urn:a"><a:r><a:t>x</a:t></a:r></a:p></w:drawing></w:r></w:p>` + para("{ten}"),
		"chữ trống":         `<w:p><w:r><w:t/></w:r></w:p>` + para("{ten}"),
		"hai chữ một run":   `<w:p><w:r><w:t>{ten}</w:t><w:tab/><w:t>x</w:t></w:r></w:p>`,
		"ngoặc lẻ":          para("mã } và { mã") + para("{ten}"),
		"tiền tố khác":      strings.ReplaceAll(para("{ten}"), "w:", "x:"),
		"không tiền tố":     strings.ReplaceAll(para("{ten}"), "w:", ""),
	} {
		t.Run(name, func(t *testing.T) {
			body = `<x:sdt xmlns:x="` + tree.MainNS + `" xmlns="` + tree.MainNS + `"><x:sdtContent>` + body + `</x:sdtContent></x:sdt>`
			f, err := Read("mau.docx", office{body: body}.bytes(t))
			if err != nil {
				t.Fatal(err)
			}
			content := f.parts[0].content
			places, err := placeholders(content)
			if err == nil && slices.ContainsFunc(places, func(p *godocx.Placeholder) bool { return p.Text(content) == "{ten}" }) {
				t.Error("go-docx finds {ten} in the whole part")
			}
			if got := textOf(t, filled(t, office{body: body}, values()), "word/document.xml"); !strings.Contains(got, "Sở Nội vụ") {
				t.Errorf("not filled: %q", got)
			}
		})
	}
}

// TestOtherPrefix: what is put into a form that has another prefix than w for WordprocessingML, or none, is in its namespace.
func TestOtherPrefix(t *testing.T) {
	for prefix, declared := range map[string]string{"x:": `xmlns:x="`, "": `xmlns="`} {
		body := strings.ReplaceAll(para("{ghi_chu}")+para("{bang}")+para("- {danh_sach}"), "w:", prefix)
		pkg := filled(t, office{body: strings.Replace(body, "<"+prefix+"p>", "<"+prefix+"p "+declared+tree.MainNS+`">`, -1)}, values())
		root, err := tree.Parse(pkg.Part("word/document.xml"))
		if err != nil {
			t.Fatal(err)
		}
		counts := map[string]int{}
		root.Each(func(n *tree.Node) { counts[n.Name]++ })
		if counts["w:br"] != 1 || counts["w:tbl"] != 1 || counts["w:tc"] != 4 || counts["w:t"] != 8 {
			t.Errorf("prefix %q: %v", prefix, counts)
		}
	}
}
