package writeback

import (
	"fmt"
	"testing"
	"time"

	"vanban/generator/word/document"
)

// TestUnlikeParagraphsAreComparedOnce: paragraphs of several styles that were all written anew, and one more, are told once each; many of them take a
// moment (aligned anew for each pair, 2,000 took a minute).
func TestUnlikeParagraphsAreComparedOnce(t *testing.T) {
	styles := []string{"Diem", "Khoan", "ThanVan"}
	var old, new []document.Item
	for i := range 2001 {
		style := styles[i*i%7%3]
		if i < 2000 {
			old = append(old, &document.Paragraph{Named: style, Text: fmt.Sprintf("cũ%d", i)})
		}
		new = append(new, &document.Paragraph{Named: style, Text: fmt.Sprintf("mới%d", i)})
	}
	c := &comparison{pairs: map[*document.Paragraph]*document.Paragraph{}}
	start := time.Now()
	c.gap(old, new)
	if took := time.Since(start); took > 5*time.Second {
		t.Errorf("%v", took)
	}
	told, alike := map[*document.Paragraph]bool{}, 0
	for _, d := range c.all {
		if told[d.old] && d.old != nil || told[d.new] && d.new != nil {
			t.Fatalf("told twice: %+v", d)
		}
		told[d.old], told[d.new] = true, true
		if d.kind == Changed && d.old.Named == d.new.Named {
			alike++
		}
	}
	delete(told, nil)
	if len(told) != len(old)+len(new) || alike != 2000 {
		t.Errorf("%d of %d told, %d of one style", len(told), len(old)+len(new), alike)
	}
}
