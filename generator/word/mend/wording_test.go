package mend

import (
	"runtime"
	"strings"
	"testing"

	"vanban/generator/word/document"
	"vanban/generator/word/tree"
)

// TestLongTextIsWrittenOnce plans thousands of changes of one paragraph that has a single text, each by itself and then all together: what that takes grows with
// the text, not with its square.
func TestLongTextIsWrittenOnce(t *testing.T) {
	const words = 4_000
	content := []byte(`<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:r><w:t xml:space="preserve">` + strings.Repeat("aaaa  ", words) + `</w:t></w:r></w:p>`)
	root, err := tree.Parse(content)
	if err != nil {
		t.Fatal(err)
	}
	p := &document.Paragraph{Story: &document.Story{Content: content}, Element: root}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	all := New(nil)
	for i := range words {
		alone := all.Anew()
		for _, e := range []*Edits{all, alone} {
			e.Words(p, 6*i+4, 6*i+6, " ")
		}
		if alone.Count() != 1 {
			t.Fatal("nothing planned")
		}
	}
	splices := all.words[p].splices(p)
	runtime.ReadMemStats(&after)
	if want := `<w:t xml:space="preserve">` + strings.Repeat("aaaa ", words) + "</w:t>"; len(splices) != 1 || splices[0].Text != want {
		t.Errorf("%d leaves written anew", len(splices))
	}
	if took := after.TotalAlloc - before.TotalAlloc; took > 64<<20 {
		t.Errorf("took %d MiB", took>>20)
	}
}
