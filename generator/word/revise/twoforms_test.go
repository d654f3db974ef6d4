package revise

import (
	"slices"
	"strings"
	"testing"
)

// TestWordsInTwoFormsStay: words that a file has once for each of two sorts of programs are not changed for one of them alone; the dossier's stand in a comment.
func TestWordsInTwoFormsStay(t *testing.T) {
	b, f := titled(t, before), titled(t, before)
	f = changed(t, f, "word/document.xml", func(s string) string { return strings.Replace(s, "Lời văn.", "Lời văn mới.", 1) })
	e := changed(t, b, "word/document.xml", func(s string) string {
		words := strings.Index(s, "Lời văn.")
		begin, end := strings.LastIndex(s[:words], "<w:r>"), words+strings.Index(s[words:], "</w:r>")+len("</w:r>")
		run := s[begin:end]
		return strings.Replace(s, run, `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">`+
			`<mc:Choice xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" Requires="w14">`+run+`</mc:Choice><mc:Fallback>`+run+`</mc:Fallback></mc:AlternateContent>`, 1)
	})
	got, c := merged(t, b, e, f)
	if both := c.Of(Both); len(both) != 1 || both[0].Dossier != "Lời văn mới." {
		t.Errorf("told are %+v", c.Changes)
	}
	if text := read(t, got); !slices.Contains(text, "Lời văn.") {
		t.Errorf("the file says %q", text)
	}
}
