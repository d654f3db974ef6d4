package run

import (
	"io/fs"
	"testing"

	"vanban/generator/store"
)

// TestReadOnce: the dossier's files are read once for all authors of a run; what else one of them reads is noted for it alone.
func TestReadOnce(t *testing.T) {
	p := New(Options{}).at("../../seeds/khoi-tao", t.TempDir())
	one, err := p.read()
	if err != nil {
		t.Fatal(err)
	}
	other, err := p.read()
	if err != nil || one.Plan != other.Plan {
		t.Fatalf("the plan was read twice: %v", err)
	}
	if _, err := fs.ReadFile(one.Source(), "van-ban/a.md"); err == nil {
		t.Fatal("the seed has such a file")
	}
	mine, theirs := one.Source().(*store.Inputs).Read(), other.Source().(*store.Inputs).Read()
	if _, noted := theirs["van-ban/a.md"]; noted || len(mine) != len(theirs)+1 {
		t.Errorf("%d and %d files are noted", len(mine), len(theirs))
	}
}
