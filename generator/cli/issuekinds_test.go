package cli

import (
	"path/filepath"
	"testing"

	"vanban/generator/paper"
)

// TestEveryKindIsRecorded: what khoi-tao begins can be recorded as issued, with number and day where its form has them.
func TestEveryKindIsRecorded(t *testing.T) {
	t.Chdir(t.TempDir())
	runs(t, 0, "khoi-tao", ".", "--co-quan", "--ten", "xã Hòa Hội, tỉnh Tây Ninh")
	rewrite(t, paper.OfficeFile, "dinh-dang: [docx, pdf]", "dinh-dang: [docx]")
	for _, key := range paper.Keys() {
		file := key + paper.Ext
		runs(t, 0, "khoi-tao", file, "--van-ban", key)
		day := "03/6/2026"
		if len(paper.KindOf(key).Ahead) > 0 {
			day = "05/01/2026" // before what the sample invites to
		}
		args := []string{"ban-hanh", file, "--tap", "--ngay", day}
		if paper.KindOf(key).Has("so") {
			args = append(args, "--so", "14")
		}
		runs(t, 0, args...)
	}
	if kept, err := filepath.Glob("da-ban-hanh/*/van-ban/*.docx"); err != nil || len(kept) != len(paper.Keys()) {
		t.Errorf("kept are %d documents of %d (%v)", len(kept), len(paper.Keys()), err)
	}
}
