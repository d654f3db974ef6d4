package exchange

import (
	"strings"
	"testing"

	"vanban/generator/recognise"
)

// TestWordlessFiles tells what is wrong with a Word file without words, and that a plan was given twice.
func TestWordlessFiles(t *testing.T) {
	source := func(l recognise.Line) *recognise.Source {
		return &recognise.Source{Blocks: []recognise.Block{{Line: &recognise.Line{}}, {Line: &l}}}
	}
	for _, c := range []struct {
		name   string
		source *recognise.Source
		want   string
	}{
		{"nothing", source(recognise.Line{}), "không có chữ nào"},
		{"a scan", source(recognise.Line{Shown: true}), "chỉ có ảnh"},
		{"words", source(recognise.Line{Text: "Nội dung"}), ""},
		{"words in a box", source(recognise.Line{Objects: []string{"V/v họp"}}), ""},
		{"words at the top of the pages", &recognise.Source{Headers: []recognise.Line{{Text: "Tài liệu họp"}}}, ""},
	} {
		told := ""
		if p := wordless("a.docx", c.source); p != nil {
			told = p.Error()
		}
		if !strings.Contains(told, c.want) || c.want == "" && told != "" {
			t.Errorf("%s: %q, want %q", c.name, told, c.want)
		}
	}
	twice := givenTwice([]WordFile{{"qd.docx", []byte("a")}, {"kh.docx", []byte("b")}, {"kh (1).docx", []byte("b")}})
	if len(twice) != 1 || !strings.Contains(twice[0].What, "kh.docx là một") {
		t.Errorf("given twice: %v", twice)
	}
}
