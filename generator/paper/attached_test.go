package paper_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"vanban/generator/paper"
)

// TestAttachedDocumentsAreMadeWithTheirDecision, and no document is made with one that isn't made itself.
func TestAttachedDocumentsAreMadeWithTheirDecision(t *testing.T) {
	for _, c := range []struct {
		name string
		with map[string]string // what each names
		want string
	}{
		{"a decision", map[string]string{"a": "b.md", "b": ""}, "a"},
		{"one that names itself", map[string]string{"a": "a.md", "b": ""}, "a b"},
		{"two that name each other", map[string]string{"a": "b", "b": "a"}, "b"},
		{"three in a circle", map[string]string{"a": "b", "b": "c", "c": "a"}, "a b"},
		{"a chain", map[string]string{"a": "b", "b": "c", "c": ""}, "a c"},
		{"two that name one", map[string]string{"a": "c", "b": "c", "c": ""}, "a b"},
		{"names in two forms of Unicode", map[string]string{"a": "quy chế.md", "quy chê\u0301": ""}, "a"},
		{"what isn't there", map[string]string{"a": "c.md"}, "a"},
	} {
		fsys := fstest.MapFS{}
		for name, with := range c.with {
			fsys[paper.Folder+"/"+name+paper.Ext] = &fstest.MapFile{Data: []byte("---\nloai: quyet-dinh\nkem-theo: " + with + "\n---\n")}
		}
		names, err := paper.Names(fsys)
		if got := strings.Join(names, " "); err != nil || got != c.want {
			t.Errorf("%s: made are %s, want %s (%v)", c.name, got, c.want, err)
		}
	}
}
