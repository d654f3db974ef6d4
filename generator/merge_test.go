package generator_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"vanban/generator"
	"vanban/generator/dossier"
	"vanban/generator/everycase"
	"vanban/generator/merging"
	"vanban/generator/ooxml"
	"vanban/generator/render"
	"vanban/generator/run"
	"vanban/generator/store"
	"vanban/generator/word/document"
	"vanban/generator/word/revise"
)

// altered copies a dossier and changes what stands in it.
func altered(t testing.TB, folder string, changes map[string]string) string {
	t.Helper()
	to := filepath.Join(t.TempDir(), filepath.Base(folder))
	if err := os.CopyFS(to, os.DirFS(folder)); err != nil {
		t.Fatal(err)
	}
	os.RemoveAll(filepath.Join(to, "ra"))
	alter(t, to, changes)
	return to
}

// alter replaces what matches in every YAML and Markdown file of a dossier.
func alter(t testing.TB, folder string, changes map[string]string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(folder, "*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if ext := filepath.Ext(f); ext != ".yaml" && ext != ".md" {
			continue
		}
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for old, new := range changes {
			data = regexp.MustCompile(old).ReplaceAll(data, []byte(new))
		}
		if err := os.WriteFile(f, data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// ofEveryPart are changes that reach the decision, the plan and the appendix.
var ofEveryPart = map[string]string{
	`(?m)^trich-yeu: .*`: "$0, giai đoạn thử nghiệm", `(?m)^1\. `: "1. Tiếp tục: ", `Thường xuyên`: "Hàng tháng",
}

// resavedAs lets LibreOffice read and write files, which changes every part of them as Word does.
func resavedAs(t *testing.T, files []string, format string) string {
	t.Helper()
	out := t.TempDir()
	args := append([]string{"-env:UserInstallation=file://" + filepath.ToSlash(t.TempDir()), "--headless", "--convert-to", format, "--outdir", out}, files...)
	if said, err := exec.Command("soffice", args...).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	return out
}

// TestMergeIntoResavedFiles merges a changed dossier into files that LibreOffice
// wrote anew: nobody edited them, so nothing is told of a person, and the fresh text comes out.
func TestMergeIntoResavedFiles(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("skipped: starts LibreOffice, and no goroutine")
	}
	everycase.Judge(t, "soffice")
	old, fresh := t.TempDir(), t.TempDir()
	for _, folder := range seedFolders(t) {
		prefix := filepath.Base(folder) + "-"
		writeDOCX(t, old, prefix, loaded(t, folder))
		writeDOCX(t, fresh, prefix, loaded(t, altered(t, folder, ofEveryPart)))
	}
	files, _ := filepath.Glob(filepath.Join(old, "*.docx"))
	again := resavedAs(t, files, "docx") // in one go, since LibreOffice is slow to start
	changes := 0
	for _, f := range files {
		name := filepath.Base(f)
		if !document.Resaved(readFile(t, f), readFile(t, filepath.Join(again, name))) {
			t.Errorf("%s: saved by LibreOffice, it counts as edited", name)
		}
		changes += checkMerge(t, name, [3][]byte{readFile(t, f), readFile(t, filepath.Join(again, name)), readFile(t, filepath.Join(fresh, name))})
	}
	if changes < 3*len(files) {
		t.Errorf("the dossiers changed %d places only", changes)
	}
}

// writeDOCX makes a dossier's DOCX in a folder, under names with a prefix.
func writeDOCX(t *testing.T, to, prefix string, d *dossier.Dossier) {
	t.Helper()
	out := t.TempDir()
	Make(t, d, out, run.Options{Options: generator.Options{Formats: []render.Format{render.DOCX}}})
	files, _ := filepath.Glob(filepath.Join(out, "*.docx"))
	for _, f := range files {
		if err := os.Rename(f, filepath.Join(to, prefix+filepath.Base(f))); err != nil {
			t.Fatal(err)
		}
	}
}

func readFile(t testing.TB, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// own are the changes that are a person's. LibreOffice drops the page number of a section of one page.
func own(c *revise.Comparison) []revise.Change {
	return slices.DeleteFunc(c.Of(revise.Person), func(ch revise.Change) bool { return ch.Where == "đầu trang" && ch.Base == "[số tự động]" })
}

// checkMerge merges base, edited and fresh, compares what comes out with the fresh one, and gives how much the dossier changed.
func checkMerge(t *testing.T, name string, v [3][]byte) int {
	t.Helper()
	got, c, err := revise.Merge(v[0], v[1], v[2])
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	if n := len(own(c)); n > 0 || c.Clashes() > 0 || len(c.Notes) > 0 {
		t.Errorf("%s: nobody edited it, but: %+v %v", name, own(c), c.Notes)
	}
	after, err := revise.Compare(v[2], got, v[2])
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	after.Print(&out)
	if len(own(after)) > 0 || len(after.Changes) > len(after.Of(revise.Person)) {
		t.Errorf("%s: merged differs from fresh:\n%.2000s", name, out.String())
	}
	again, _, err := revise.Merge(v[0], got, v[2])
	if err != nil || !slices.Equal(partsIn(t, again), partsIn(t, got)) {
		t.Errorf("%s: merging again changed it: %v", name, err)
	}
	return len(c.Of(revise.Dossier))
}

func partsIn(t testing.TB, data []byte) []string {
	t.Helper()
	o, err := ooxml.ReadPackage("a.docx", data, ooxml.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	var parts []string
	for _, n := range o.Names() {
		parts = append(parts, n+"\n"+string(o.Part(n)))
	}
	return parts
}

// handEdited makes a dossier's decision, edits it, and makes it again after a change of the dossier.
func handEdited(t *testing.T) (file string) {
	t.Helper()
	folder := altered(t, "../seeds/khoi-tao", nil)
	out := filepath.Join(folder, "ra")
	o := run.Options{Options: generator.Options{Only: []dossier.Output{dossier.OutDecision}, Formats: []render.Format{render.DOCX}}}
	if _, err := run.New(o).Update(folder, out); err != nil {
		t.Fatal(err)
	}
	file = filepath.Join(out, "quyet-dinh.docx")
	p, err := ooxml.ReadPackage(file, readFile(t, file), ooxml.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Replace(string(p.Part("word/document.xml")), "kể từ ngày ký", "thi hành kể từ ngày ký", 1)
	if err := p.Set("word/document.xml", []byte(text)); err != nil {
		t.Fatal(err)
	}
	data, err := p.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, data, 0o644); err != nil {
		t.Fatal(err)
	}
	alter(t, folder, ofEveryPart)
	if _, err := run.New(o).Update(folder, out); err != nil {
		t.Fatal(err)
	}
	return file
}

// TestMergeKilledAtEveryWrite stops a merge before each change on the disk. The file is
// whole then, the edited or the merged one, and the next merge comes to the same end.
func TestMergeKilledAtEveryWrite(t *testing.T) {
	start := filepath.Dir(handEdited(t))
	again := func() string { return filepath.Join(copied(t, start), "quyet-dinh.docx") }
	whole := again()
	edited := readFile(t, whole)
	if _, err := merging.Merge(whole, merging.Options{}); err != nil {
		t.Fatal(err)
	}
	merged := readFile(t, whole)
	manifest := readFile(t, filepath.Join(filepath.Dir(whole), store.ManifestName))
	for steps := 0; ; steps++ {
		file := again()
		killed := mergeUpTo(t, file, steps)
		if now := readFile(t, file); !bytes.Equal(now, edited) && !bytes.Equal(now, merged) {
			t.Fatalf("killed at step %d: the file is neither the edited nor the merged one", steps)
		}
		if _, err := merging.Merge(file, merging.Options{}); err != nil {
			t.Fatalf("after a kill at step %d: %v", steps, err)
		}
		if now := readFile(t, file); !bytes.Equal(now, merged) {
			t.Errorf("after a kill at step %d the next merge comes to another end", steps)
		}
		if now := readFile(t, filepath.Join(filepath.Dir(file), store.ManifestName)); !bytes.Equal(now, manifest) {
			t.Errorf("after a kill at step %d the manifest is\n%s\nwant\n%s", steps, now, manifest)
		}
		if kept := readFile(t, filepath.Join(filepath.Dir(file), store.BackupsIn, "quyet-dinh.docx")); !bytes.Equal(kept, edited) {
			t.Errorf("after a kill at step %d the edited file is not kept", steps)
		}
		if !killed {
			if steps < 5 {
				t.Errorf("only %d steps", steps)
			}
			return
		}
	}
}

type kill struct{}

// mergeUpTo merges with an end before so many changes on the disk; it says whether that came.
func mergeUpTo(t *testing.T, file string, last int) (killed bool) {
	defer func() {
		if end := recover(); end != nil {
			if _, ours := end.(kill); !ours {
				panic(end)
			}
			killed = true
		}
	}()
	steps := 0
	_, err := merging.Merge(file, merging.Options{Step: func() {
		if steps++; steps > last {
			panic(kill{})
		}
	}})
	if err != nil {
		t.Fatal(err)
	}
	return false
}
