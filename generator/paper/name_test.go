package paper_test

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"vanban/generator/dossier"
	"vanban/generator/paper"
)

// TestNamesOfOthers: what the program makes of a dossier has its names, with numbers, endings and capitals; no other name is refused.
func TestNamesOfOthers(t *testing.T) {
	for _, name := range []string{"quyet-dinh", "Ke-Hoach", "phu-luc-2", "tron-bo", "bao-cao-2026-quy-1", "sua-doi", "sua-doi-3", "dinh-chinh", "hop-nhat", "so-sanh", "to-trinh.moi"} {
		problem := paper.CheckName("van-ban/" + name + paper.Ext)
		if problem == nil || !strings.Contains(problem.Hint, "-rieng.md") {
			t.Errorf("%s: %v", name, problem)
		}
	}
	for _, name := range []string{"to-trinh", "quyet-dinh-kien-toan", "bao-cao", "bao-cao-nhanh", "bao-cao-2026-quy-9", "phu-luc-a", "moi"} {
		if problem := paper.CheckName("van-ban/" + name + paper.Ext); problem != nil {
			t.Errorf("%s: %v", name, problem)
		}
	}
}

// TestStrays: files that look like documents and are none are told with the name that they should have, folders that hold some too; others are not.
func TestStrays(t *testing.T) {
	folder := fstest.MapFS{}
	for _, name := range []string{"a.md", "b.MD", "c.md.txt", "d.markdown", "e.txt", "f.docx", ".g.MD", "cu/h.md", "anh/i.png", "sau/hon/k.md"} {
		folder[paper.Folder+"/"+name] = &fstest.MapFile{}
	}
	told := ""
	for _, p := range paper.Strays(folder) {
		told += strings.TrimPrefix(p.At.File, paper.Folder+"/") + " "
	}
	if told != "b.MD c.md.txt cu d.markdown sau " {
		t.Errorf("told of %s", told)
	}
}

// TestSeedsHaveNoNotes: nothing is to be looked at in documents that are right.
func TestSeedsHaveNoNotes(t *testing.T) {
	d, err := dossier.Load(os.DirFS("../../seeds/tay-ninh-2024"))
	if err != nil {
		t.Fatal(err)
	}
	names, err := paper.Names(d.Source())
	if err != nil || len(names) < 3 {
		t.Fatalf("%v: %v", names, err)
	}
	for _, name := range names {
		p, err := paper.Read(d, name)
		if err != nil {
			t.Fatal(err)
		}
		if len(p.Notes) > 0 {
			t.Errorf("%s:\n%v", name, p.Notes)
		}
	}
	if notes := paper.Strays(d.Source()); len(notes) > 0 {
		t.Error(notes)
	}
}
