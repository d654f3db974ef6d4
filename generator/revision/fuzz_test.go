package revision

import (
	"io/fs"
	"testing"
)

// FuzzTree: any lines of a list of files give a tree in which each file is found under its name.
func FuzzTree(f *testing.F) {
	f.Add("100644 blob 5f1f 123\tho-so.yaml", "100644 blob 5f1f 1\ttien-do/2026-quy-1.yaml")
	f.Add("120000 blob 5f1f 3\ta", "160000 commit 5f1f -\ta/b")
	f.Add("100644 blob 5f1f 1\t../a", "100644 blob 5f1f 1\t.")
	f.Fuzz(func(t *testing.T, first, second string) {
		tr := &tree{entries: map[string]*entry{".": {name: ".", mode: fs.ModeDir}}}
		tr.add(first)
		tr.add(second)
		for name := range tr.entries {
			if !fs.ValidPath(name) {
				t.Errorf("holds %q", name)
			}
			if info, err := fs.Stat(tr, name); err != nil || name != "." && info.Name() != tr.entries[name].name {
				t.Errorf("%q: %v", name, err)
			}
		}
	})
}

// FuzzCut: the parts of a name that has a revision make the name.
func FuzzCut(f *testing.F) {
	for _, s := range []string{"hs@HEAD~1", "a@b@c", "@", "hs"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, name string) {
		if folder, revision, found := cut(name); found && folder+"@"+revision != name {
			t.Errorf("%q is cut into %q and %q", name, folder, revision)
		}
	})
}
