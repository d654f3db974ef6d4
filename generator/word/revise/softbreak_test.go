package revise

import (
	"bytes"
	"strings"
	"testing"

	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/render/docx"
	"vanban/generator/word/document"
)

// titled renders a title with its lines chosen, and a paragraph below it.
func titled(t *testing.T, abstract string) []byte {
	t.Helper()
	family, err := embedded()
	if err != nil {
		t.Fatal(err)
	}
	var text []doc.Inline
	for _, p := range nd30.Bound(abstract) {
		text = append(text, p)
	}
	s := &doc.Section{Blocks: []doc.Block{
		&doc.Title{Kind: doc.Words("KẾ HOẠCH"), Abstract: text}, &doc.Paragraph{Role: doc.Body, Text: doc.Words("Lời văn.")},
	}}
	var out bytes.Buffer
	if err := docx.Render(&out, &doc.Document{Meta: doc.Meta{Language: "vi-VN"}, Sections: []*doc.Section{s}}, family); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

const (
	before = "Sửa đổi, bổ sung một số nội dung Kế hoạch ban hành theo Quyết định số 140/QĐ-UBND ngày 19 tháng 01 năm 2024"
	after  = "Sửa đổi, bổ sung nội dung của Kế hoạch ban hành kèm theo Quyết định số 140/QĐ-UBND ngày 20 tháng 01 năm 2024"
)

// TestBreaksOfTitlesAreNoText: the break that ends a title's line is nobody's change, whether it moves or is taken out,
// and what the dossier changes comes in with its own break.
func TestBreaksOfTitlesAreNoText(t *testing.T) {
	b, f := titled(t, before), titled(t, after)
	if !strings.Contains(string(mustPart(t, b)), `<w:br/>`) {
		t.Fatal("the title needs no break: the test shows nothing")
	}
	for name, edit := range map[string]func(string) string{
		"as it was":         func(s string) string { return s },
		"without its break": func(s string) string { return strings.Replace(s, `<w:r><w:br/></w:r>`, "", 1) },
		"typed in one run": func(s string) string {
			i := strings.Index(s, "Sửa đổi, bổ sung")
			end := i + strings.Index(s[i:], "</w:t></w:r></w:p>")
			return s[:i] + before + s[end:]
		},
	} {
		e := changed(t, b, "word/document.xml", edit)
		same, err := Compare(b, e, b)
		if err != nil || len(same.Changes) > 0 {
			t.Errorf("%s: changes are %+v, %v", name, same, err)
		}
		got, c := merged(t, b, e, f)
		if text := read(t, got)[1]; text != after || len(c.Of(Person)) > 0 || len(c.Of(Both)) > 0 {
			t.Errorf("%s: the title became %q with %+v", name, text, c.Changes)
		}
	}
}

func mustPart(t *testing.T, data []byte) []byte {
	t.Helper()
	d, err := document.Open("a.docx", data)
	if err != nil {
		t.Fatal(err)
	}
	return d.Body.Content
}
