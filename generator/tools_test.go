package generator_test

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"golang.org/x/sync/errgroup"

	"vanban/generator"
	"vanban/generator/run"
	"vanban/generator/store"
)

// toolsFolder is the folder of the validators; .ci/run gives it. Without it,
// or without the programs that they call, the tests that need them are skipped.
const toolsFolder = "VANBAN_TOOLS"

func tool(t *testing.T, name string, programs ...string) string {
	t.Helper()
	folder := os.Getenv(toolsFolder)
	if folder == "" {
		t.Skipf("skipped: %s names no folder with %s", toolsFolder, name)
	}
	for _, p := range programs {
		if _, err := exec.LookPath(p); err != nil {
			t.Skipf("skipped: %s needs %s, which is not installed", name, p)
		}
	}
	return filepath.Join(folder, name)
}

// made writes all files of all dossiers, with their reports and their amendments, and gives those of some endings.
func made(t *testing.T, endings ...string) []string {
	t.Helper()
	var files []string
	for _, folder := range append(seedFolders(t), stressFolders(t)...) {
		out := filepath.Join(t.TempDir(), filepath.Base(folder))
		Make(t, loaded(t, folder), out, run.Options{})
		for _, p := range periodsOf(t, folder, loaded(t, folder)) {
			if _, err := run.New(run.Options{}).UpdateReport(folder, out, p); err != nil {
				t.Fatalf("%s, %s: %v", folder, p, err)
			}
		}
		files = append(files, withEndings(out, endings)...)
	}
	papers := filepath.Join(t.TempDir(), filepath.Base(paperSeeds))
	for _, file := range paperFiles(t) {
		if _, err := run.New(run.Options{}).UpdatePaper(file, papers); err != nil {
			t.Fatal(err)
		}
	}
	files = append(files, withEndings(papers, endings)...)
	for _, folder := range pairFolders(t) {
		out := filepath.Join(t.TempDir(), "sua-doi-"+filepath.Base(folder))
		targets, err := generator.NewMaker(generator.Options{}).Targets(amendmentOf(t, folder), loaded(t, folder+"/moi"))
		if err == nil {
			_, err = store.Write(out, store.Order{Targets: targets, By: "sua-doi"}, store.Mode{})
		}
		if err != nil {
			t.Fatalf("%s: %v", folder, err)
		}
		files = append(files, withEndings(out, endings)...)
	}
	return files
}

func withEndings(folder string, endings []string) []string {
	var files []string
	for _, e := range endings {
		found, _ := filepath.Glob(filepath.Join(folder, "*"+e))
		files = append(files, found...)
	}
	return files
}

// likeness is what compare-layout says of a DOCX and the PDF beside it.
type likeness struct {
	Words    float64 `json:"words"`
	Lines    float64 `json:"lines"`
	Breaks   int     `json:"breaks"`
	DOCX     int     `json:"pages_docx"`
	PDF      int     `json:"pages_pdf"`
	SamePage float64 `json:"same_page"`
	Greatest float64 `json:"dy_max"` // vertical distance in points
}

// wanted is what every pair must keep: all words, 99.8 % of the line breaks, the same pages, 2 pt.
func (l likeness) wanted() bool {
	return l.Words == 1 && l.Lines >= 0.998 && l.DOCX == l.PDF && l.SamePage == 1 && l.Greatest <= 2
}

func (l likeness) String() string {
	return fmt.Sprintf("words %.4f  lines %.4f of %-4d  pages %d/%d  same page %.4f  dy max %.2f pt",
		l.Words, l.Lines, l.Breaks, l.PDF, l.DOCX, l.SamePage, l.Greatest)
}

// worse orders pairs, so that the worst can be named.
func (l likeness) worse(m likeness) bool {
	if l.Words*l.SamePage*l.Lines != m.Words*m.SamePage*m.Lines {
		return l.Words*l.SamePage*l.Lines < m.Words*m.SamePage*m.Lines
	}
	return l.Greatest > m.Greatest
}

// knownDifferences are the pairs in which LibreOffice is known to differ from
// Word, whose way the PDF goes; their figures are printed and not asked of them.
var knownDifferences = map[string]string{
	"chu-thich-hon-trang/ke-hoach.docx": "LibreOffice moves the paragraph that refers to a note of more than a page; Word begins the note on the page of its mark",
	"van-ban-mau/sao-luc.docx":          "LibreOffice sets what stands under the line at the top of a page 2,4 pt elsewhere; words and lines are the same",
	"van-ban-mau/sao-y.docx":            "the same line begins the page",
	"van-ban-mau/trich-sao.docx":        "the same line begins the page",
	"van-ban-mau/bao-cao-bieu-do.docx":  "LibreOffice sets the share of a small sector, and the names below a chart, up to 4,3 pt elsewhere; words and lines are the same",
	"ky-sau-doan-dai/ke-hoach.docx":     "LibreOffice moves a whole paragraph that is kept with the next; Word moves its last lines",
}

// shares deals files out, a share to each processor.
func shares(files []string) [][]string {
	all := make([][]string, min(runtime.NumCPU(), len(files)))
	for i, f := range files {
		all[i%len(all)] = append(all[i%len(all)], f)
	}
	return all
}

// theirs is added to the path of a DOCX to name LibreOffice's rendering of it.
const theirs = ".libreoffice.pdf"

// renderAll converts every DOCX with few starts of LibreOffice, for a start takes it twenty times as long as a
// conversion. It gives the folder of a program soffice that hands these renderings to compare-layout, which asks for one a call.
func renderAll(t *testing.T, files []string) string {
	t.Helper()
	var group errgroup.Group
	for _, share := range shares(files) {
		folder := t.TempDir()
		group.Go(func() error { return renderShare(folder, share) })
	}
	if err := group.Wait(); err != nil {
		t.Fatal(err)
	}
	const script = `#!/bin/sh
# soffice --headless -env:… --convert-to pdf --outdir FOLDER FILE.docx
cp "$7` + theirs + `" "$6/$(basename "$7" .docx).pdf"
`
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "soffice"), []byte(script), 0o755); err != nil {
		t.Fatal(err)
	}
	return folder
}

// renderShare converts some files in one start; their names repeat, so that each gets a number for it.
func renderShare(folder string, files []string) error {
	args := []string{"--headless", "-env:UserInstallation=file://" + filepath.Join(folder, "profile"), "--convert-to", "pdf", "--outdir", folder}
	for i, docx := range files {
		numbered := filepath.Join(folder, fmt.Sprintf("%d.docx", i))
		if err := os.Symlink(docx, numbered); err != nil {
			return err
		}
		args = append(args, numbered)
	}
	if out, err := exec.Command("soffice", args...).CombinedOutput(); err != nil {
		return fmt.Errorf("soffice: %w\n%s", err, out)
	}
	for i, docx := range files {
		if err := os.Rename(filepath.Join(folder, fmt.Sprintf("%d.pdf", i)), docx+theirs); err != nil {
			return err
		}
	}
	return nil
}

// TestPDFIsThePageOfTheDOCX compares LibreOffice's rendering of every DOCX with the PDF, as many at a time as there are processors.
func TestPDFIsThePageOfTheDOCX(t *testing.T) {
	compare := tool(t, "compare-layout", "python3", "soffice", "pdftotext")
	files := made(t, ".docx")
	path := "PATH=" + renderAll(t, files) + string(os.PathListSeparator) + os.Getenv("PATH")
	found := make([]likeness, len(files))
	var group errgroup.Group
	group.SetLimit(runtime.NumCPU())
	for i, docx := range files {
		group.Go(func() error {
			command := exec.Command(compare, docx, strings.TrimSuffix(docx, ".docx")+".pdf", "--json")
			command.Env = append(os.Environ(), path)
			out, _ := command.Output() // it exits 1 on any difference
			if err := json.Unmarshal(out, &found[i]); err != nil {
				return fmt.Errorf("%s: %w: %s", docx, err, out)
			}
			return nil
		})
	}
	if err := group.Wait(); err != nil {
		t.Fatal(err)
	}
	worst := 0
	for i, l := range found {
		t.Logf("%-36s %s", pairName(files[i]), l)
		reason, known := knownDifferences[pairName(files[i])]
		switch {
		case known && l.wanted():
			t.Errorf("%s is alike, and no known difference any more", pairName(files[i]))
		case known:
			t.Logf("%s is left aside: %s", pairName(files[i]), reason)
			continue
		case !l.wanted():
			t.Errorf("%s is not alike", pairName(files[i]))
		}
		if l.worse(found[worst]) {
			worst = i
		}
	}
	t.Logf("%d pairs, %d left aside, worst: %s: %s", len(files), len(knownDifferences), pairName(files[worst]), found[worst])
}

// pairName names a file by its folder and itself.
func pairName(path string) string {
	return filepath.Join(filepath.Base(filepath.Dir(path)), filepath.Base(path))
}
