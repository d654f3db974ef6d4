package ooxml

import (
	"fmt"
	"testing"
)

// TestAPartIsRememberedAsItStands: a part that was let pass passes again, another one that is wrong doesn't, nor the same under a lower limit.
func TestAPartIsRememberedAsItStands(t *testing.T) {
	p := passedParts{all: map[passedPart]bool{}}
	good := []byte("<a><b/></a>")
	for range 2 {
		if err := p.check(good, 2); err != nil {
			t.Error(err)
		}
		if p.check([]byte("<a><b/></c>"), 2) == nil || p.check(good, 1) == nil {
			t.Error("what is wrong passes")
		}
	}
	for n := range mostPassed + 10 {
		if err := p.check(fmt.Appendf(nil, "<a>%d</a>", n), 2); err != nil {
			t.Fatal(err)
		}
	}
	if len(p.all) > mostPassed {
		t.Errorf("%d parts are remembered", len(p.all))
	}
}
