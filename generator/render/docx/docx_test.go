package docx_test

import (
	"archive/zip"
	"bytes"
	"io/fs"
	"strings"
	"testing"

	"vanban/generator/doc"
	"vanban/generator/render/docx"
	"vanban/generator/typeface"
)

// bodyOf gives the XML of a document of one section.
func bodyOf(t *testing.T, blocks ...doc.Block) string {
	t.Helper()
	family, err := typeface.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := docx.Render(&out, &doc.Document{Sections: []*doc.Section{{Blocks: blocks}}}, family); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(out.Bytes()), int64(out.Len()))
	if err != nil {
		t.Fatal(err)
	}
	xml, err := fs.ReadFile(z, "word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	return string(xml)
}

// TestHeadOfAppendixIsNotBound: what stands last before a table is kept with it, but for a head that opens its
// section, which nothing could part from it.
func TestHeadOfAppendixIsNotBound(t *testing.T) {
	head := &doc.AppendixHead{Label: doc.Words("Phụ lục I"), Title: doc.Words("DANH MỤC"), Note: doc.Words("(Kèm theo Kế hoạch)")}
	before := &doc.Paragraph{Role: doc.Body, Text: doc.Words("Lời dẫn.")}
	cell := doc.Cell{Lines: []doc.Line{{Role: doc.TableCell, Text: doc.Words("một")}}}
	table := &doc.Table{Role: doc.PlainTable, Rows: []doc.Row{{Cells: []doc.Cell{cell}}}}
	for name, c := range map[string]struct {
		blocks []doc.Block
		bound  bool
	}{
		"opens its section":   {[]doc.Block{head, table}, false},
		"behind other text":   {[]doc.Block{before, head, table}, true},
		"in front of another": {[]doc.Block{head, before, table}, true},
	} {
		text, _, _ := strings.Cut(bodyOf(t, c.blocks...), "<w:tbl>")
		rule := text[strings.LastIndex(text, `w:val="KeNgang"`):]
		rule, _, _ = strings.Cut(rule, "</w:p>")
		if bound := strings.Contains(rule, "<w:keepNext/>"); bound != c.bound {
			t.Errorf("%s: the line under the head is bound: %v, want %v", name, bound, c.bound)
		}
	}
}
