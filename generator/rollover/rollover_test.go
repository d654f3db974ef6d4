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

// TestRollAmounts: every amount of money that a text names is listed, each of a line too, and no number that is none.
func TestRollAmounts(t *testing.T) {
	folder := "../../seeds/tay-ninh-2024"
	files := fstest.MapFS{}
	names, _ := filepath.Glob(folder + "/*.*")
	for _, name := range names {
		raw, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		files[filepath.Base(name)] = &fstest.MapFile{Data: raw}
	}
	plan := files[dossier.PlanFile]
	plan.Data = append(plan.Data, []byte("\nKinh phí 248.000.000 đồng, trong đó ngân sách xã 412,5 triệu đồng; vay 1,2 tỷ. Có 15 triệu phú, 300 đồng chí.\n")...)
	old, err := dossier.Load(files)
	if err != nil {
		t.Fatal(err)
	}
	rolled, err := Roll(Source{Dossier: old, Folder: files}, 2025)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, i := range rolled.Review.Items {
		if i.Reason == OldAmount {
			got = append(got, i.Mention)
		}
	}
	if want := "248.000.000 đồng|412,5 triệu đồng|1,2 tỷ"; strings.Join(got, "|") != want {
		t.Errorf("%q", got)
	}
}

// TestRollDeadlines moves a deadline however it is typed, and leaves one in the office's own words as it is.
func TestRollDeadlines(t *testing.T) {
	folder := "../../seeds/tay-ninh-2024"
	for typed, want := range map[string]string{
		`30/06/2024`:                       `30/06/2025`,
		`"30/06/2024"  # nhớ`:              `"30/06/2025"  # nhớ`,
		`Trước ngày 05/03/2024`:            `Trước ngày 05/03/2025`,
		`Trước 01/06/2024`:                 `Trước 01/06/2025`,
		`'Từ 01/03/2024 đến 30/06/2024'`:   `'Từ 01/03/2025 đến 30/06/2025'`,
		`Trước ngày 05 tháng 03 năm 2024`:  `Trước ngày 05 tháng 03 năm 2025`,
		"Trước ngày\n          05/03/2024": "Trước ngày\n          05/03/2025",
		`Tháng 06/2024`:                    `Tháng 06/2025`,
		`Quý I/2024; Quý III/2024`:         `Quý I/2025; Quý III/2025`,
		`{khac: Ban hành kế hoạch trong tháng 01/2024 và tổ chức}`: `{khac: Ban hành kế hoạch trong tháng 01/2024 và tổ chức}`,
		`{khac: "Ban hành chậm nhất ngày 15/01/2024; tổ chức"}`:    `{khac: "Ban hành chậm nhất ngày 15/01/2024; tổ chức"}`,
		`"29/02/2024"`: `{khac: "29/02/2024"}`,
		`29/02/2024`:   `{khac: "29/02/2024"}`,
	} {
		files := fstest.MapFS{}
		names, _ := filepath.Glob(folder + "/*.*")
		for _, name := range names {
			raw, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			files[filepath.Base(name)] = &fstest.MapFile{Data: raw}
		}
		first := regexp.MustCompile(`thoi-han: .*`).FindString(string(files[dossier.TasksFile].Data))
		files[dossier.TasksFile].Data = []byte(strings.Replace(string(files[dossier.TasksFile].Data), first, "thoi-han: "+typed, 1))
		old, err := dossier.Load(files)
		if err != nil {
			t.Errorf("%s: %v", typed, err)
			continue
		}
		rolled, err := Roll(Source{Dossier: old, Folder: files}, 2025)
		if err != nil {
			t.Errorf("%s: %v", typed, err)
			continue
		}
		for _, f := range rolled.Files {
			files[f.Name] = &fstest.MapFile{Data: []byte(f.Text)}
			if f.Name == dossier.TasksFile && !strings.Contains(f.Text, "thoi-han: "+want+"\n") {
				t.Errorf("%s: %s, want %s", typed, regexp.MustCompile(`thoi-han: .*`).FindString(f.Text), want)
			}
		}
		if _, err := dossier.Load(files); err != nil {
			t.Errorf("%s: %v", typed, err)
		}
	}
}
