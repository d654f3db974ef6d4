package tree

import (
	"strings"
	"testing"
)

// TestSharedTreesAreThoseOfTheirParts: the tree that is shared is that of the same bytes, however many others were read, and what is no XML stays none.
func TestSharedTreesAreThoseOfTheirParts(t *testing.T) {
	part := func(n int) []byte {
		return []byte(`<w:styles xmlns:w="` + MainNS + `">` + strings.Repeat(`<w:style/>`, n) + `</w:styles>`)
	}
	for n := range 3 * mostShared {
		for range 2 {
			root, err := Shared(part(n))
			if err != nil || len(root.All("w:style")) != n {
				t.Fatal(n, root, err)
			}
		}
		if one, _ := Shared(part(n)); one != must(t, part(n)) {
			t.Errorf("%d: read again", n)
		}
	}
	if len(shared.trees) > mostShared {
		t.Errorf("%d trees are kept", len(shared.trees))
	}
	for range 2 {
		if _, err := Shared([]byte("<w:styles>")); err == nil {
			t.Error("a part that ends in the middle is read")
		}
	}
}

func must(t *testing.T, part []byte) *Node {
	t.Helper()
	root, err := Shared(part)
	if err != nil {
		t.Fatal(err)
	}
	return root
}
