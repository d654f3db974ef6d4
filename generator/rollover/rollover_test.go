package rollover

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"vanban/generator/dossier"
)

// TestRollSeeds rolls every seed forward: the new dossier loads as a draft of the new year, every line that still
// names the old year, number or signer is listed, and each item can be settled in either of the two ways.
func TestRollSeeds(t *testing.T) {
	folders, err := filepath.Glob("../../seeds/*/ho-so.yaml")
	if err != nil || len(folders) < 3 {
		t.Fatalf("seeds: %v, %v", folders, err)
	}
	for _, f := range folders {
		folder := filepath.Dir(f)
		t.Run(filepath.Base(folder), func(t *testing.T) {
			old, err := dossier.Load(os.DirFS(folder))
			if err != nil {
				t.Fatal(err)
			}
			rolled, err := Roll(Source{Dossier: old, Folder: os.DirFS(folder)}, old.Year+1)
			if err != nil {
				t.Fatal(err)
			}
			files := fstest.MapFS{}
			for _, f := range rolled.Files {
				files[f.Name] = &fstest.MapFile{Data: []byte(f.Text)}
			}
			checkDraft(t, files, old)
			checkSettling(t, files)
		})
	}
}

func checkDraft(t *testing.T, files fs.FS, old *dossier.Dossier) {
	d, err := dossier.Load(files)
	if err != nil {
		t.Fatal(err)
	}
	if d.Year != old.Year+1 || d.Number != 0 || !d.Day.IsZero() || !d.Draft || d.TaskCount() != old.TaskCount() {
		t.Errorf("year %d, number %d, day %s, draft %t, %d tasks", d.Year, d.Number, d.Day, d.Draft, d.TaskCount())
	}
	review, err := ReadReview(d)
	if err != nil {
		t.Fatal(err)
	}
	listed := map[string]map[int]bool{}
	for _, i := range review.Items {
		for _, p := range i.Places {
			if listed[p.At.File] == nil {
				listed[p.At.File] = map[int]bool{}
			}
			listed[p.At.File][p.At.Line] = true
			if line := d.Lines(p.At.File)[p.At.Line-1]; !strings.Contains(line, p.Context) {
				t.Errorf("%v: “%s” is not on the line “%s”", p.At, p.Context, line)
			}
		}
	}
	speaks := regexp.MustCompile(`\b` + old.Day.Time().Format("2006") + `\b`)
	for _, name := range d.Files() {
		for i, line := range d.Lines(name) {
			comment := strings.HasPrefix(strings.TrimSpace(line), "#") && strings.HasSuffix(name, ".yaml")
			if !old.Day.IsZero() && speaks.MatchString(line) && !comment && !listed[name][i+1] {
				t.Errorf("%s:%d still names the old year and is not listed: %s", name, i+1, line)
			}
		}
	}
}

// checkSettling keeps one item after another, and then changes the places of the others.
func checkSettling(t *testing.T, files fstest.MapFS) {
	d, err := dossier.Load(files)
	if err != nil {
		t.Fatal(err)
	}
	review, err := ReadReview(d)
	if err != nil {
		t.Fatal(err)
	}
	for i := range review.Items {
		left := Unsettled(d, &Review{Items: review.Items[i : i+1]})
		if len(left) < len(review.Items[i].Places) {
			t.Errorf("item %d (%s): %d places are unsettled, listed are %d", i, review.Items[i].Mention, len(left), len(review.Items[i].Places))
		}
		review.Items[i].Keep = true
	}
	if left := Unsettled(d, review); len(left) > 0 {
		t.Errorf("all is kept, and yet: %v", left)
	}
}

func TestUnsettledEndsWhereTheTextChanges(t *testing.T) {
	folder := os.DirFS("../../seeds/tay-ninh-2024")
	old, err := dossier.Load(folder)
	if err != nil {
		t.Fatal(err)
	}
	rolled, err := Roll(Source{Dossier: old, Folder: folder}, 2025)
	if err != nil {
		t.Fatal(err)
	}
	files := fstest.MapFS{}
	for _, f := range rolled.Files {
		text := f.Text
		if f.Name == dossier.PlanFile {
			text = strings.ReplaceAll(text, "2024", "2025")
		}
		files[f.Name] = &fstest.MapFile{Data: []byte(text)}
	}
	d, err := dossier.Load(files)
	if err != nil {
		t.Fatal(err)
	}
	inPlan := 0
	for _, p := range Unsettled(d, rolled.Review) {
		if p.At.File == dossier.PlanFile && strings.Contains(p.What, "năm cũ") {
			inPlan++
		}
	}
	if inPlan > 0 {
		t.Errorf("the plan names the old year no more, and yet %d places are unsettled", inPlan)
	}
}
