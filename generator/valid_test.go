package generator_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/sync/errgroup"

	"vanban/generator/compose/letter"
	"vanban/generator/deadline"
	"vanban/generator/doc"
	"vanban/generator/everycase"
	"vanban/generator/exchange"
	"vanban/generator/fill"
	"vanban/generator/merging"
	"vanban/generator/render"
	"vanban/generator/render/docx"
	"vanban/generator/run"
	"vanban/generator/typeface"
	"vanban/generator/versions"
	"vanban/generator/word/revise"
)

// exchanged writes what the agencies fill in, for one period a dossier, and what compares two versions of a dossier. It
// gives a few forms of each dossier: they are all built alike.
func exchanged(t *testing.T) []string {
	t.Helper()
	var files []string
	for _, folder := range everycase.Some(t, append(seedFolders(t), stressFolders(t)...), 5) {
		d := loaded(t, folder)
		periods := periodsOf(t, folder, d)
		if len(periods) == 0 {
			continue
		}
		out := t.TempDir()
		if _, err := exchange.MakeForms(d, out, exchange.FormOptions{Period: periods[0]}); err != nil {
			t.Fatalf("%s: %v", folder, err)
		}
		forms := withEndings(out, []string{".xlsx"})
		files = append(files, forms[:min(3, len(forms))]...)
	}
	for _, folder := range everycase.Some(t, pairFolders(t), 5) {
		out := t.TempDir()
		c, err := run.New(run.Options{}).Compare(&versions.Version{Dossier: loaded(t, folder+"/cu"), Partial: true}, &versions.Version{Dossier: loaded(t, folder+"/moi"), Partial: true})
		if err != nil {
			t.Fatalf("%s: %v", folder, err)
		}
		if _, err := c.Write(run.ComparisonFiles{}, out); err != nil {
			t.Fatalf("%s: %v", folder, err)
		}
		files = append(files, withEndings(out, []string{".docx", ".xlsx"})...)
	}
	return files
}

// officesForm is a Word form with every kind of placeholder that is more than a word: a table, lists.
func officesForm(t *testing.T) []byte {
	t.Helper()
	family, err := typeface.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	section := &doc.Section{}
	for _, line := range []string{"Kính gửi: {ten_co_quan}", "{bang_nhiem_vu}", "- {danh_sach_nhiem_vu}"} {
		section.Blocks = append(section.Blocks, &doc.Paragraph{Role: doc.Body, Text: doc.Words(line)})
	}
	var form strings.Builder
	if err := docx.Render(&form, &doc.Document{Sections: []*doc.Section{section}}, family); err != nil {
		t.Fatal(err)
	}
	return []byte(form.String())
}

// filled fills the program's own forms, as they are composed and as Word files, and an office's form. It gives the
// blank forms too, and a few copies of each.
func filled(t *testing.T) []string {
	t.Helper()
	const folder = "../seeds/tay-ninh-2024"
	d, period := loaded(t, folder), deadline.Period{Year: 2024, Kind: deadline.FirstHalf}
	files, err := filepath.Glob(filepath.Join(blankForms, "*.docx"))
	if err != nil {
		t.Fatal(err)
	}
	orders := []fill.Options{{Form: fill.Form{File: "mau.docx", Data: officesForm(t)}, Each: letter.EachAgency}}
	for i := range letter.All {
		own := &letter.All[i]
		o := fill.Options{Form: fill.Form{Own: own}, Each: own.Each, Period: &period, Filter: fill.Filter{Late: own.Late}}
		word := o
		word.Form = fill.Form{File: own.FileName() + ".docx", Data: readFile(t, filepath.Join(blankForms, own.FileName()+".docx"))}
		orders = append(orders, o, word)
	}
	for _, o := range orders {
		out := t.TempDir()
		o.Formats = []render.Format{render.DOCX}
		if _, err := run.New(run.Options{}).Fill(d, out, o); err != nil {
			t.Fatalf("%s: %v", o.Form.Name(), err)
		}
		copies := withEndings(out, []string{".docx"})
		if len(copies) == 0 {
			t.Fatalf("%s: no copies", o.Form.Name())
		}
		files = append(files, copies[:min(2, len(copies))]...)
	}
	return files
}

// mergedByHand merges dossiers into files that were edited by hand: one with a clash, which becomes a comment, and
// files of an earlier version of the program.
func mergedByHand(t *testing.T) []string {
	t.Helper()
	file := handEdited(t)
	if _, err := merging.Merge(file, merging.Options{}); err != nil {
		t.Fatal(err)
	}
	fresh, out := t.TempDir(), t.TempDir()
	writeDOCX(t, fresh, "", loaded(t, altered(t, "../seeds/khoi-tao", ofEveryPart)))
	files := []string{file}
	for name, edit := range earlier {
		base := readFile(t, filepath.Join("../testdata/ban-truoc", name+".docx"))
		edited := withPart(t, base, "word/document.xml", func(s string) string {
			return strings.NewReplacer(edit[0], edit[1], "Cải cách hành chính trên", "Công tác cải cách hành chính trên").Replace(s)
		})
		data, c, err := revise.Merge(base, edited, readFile(t, filepath.Join(fresh, name+".docx")))
		if err != nil {
			t.Fatal(err)
		}
		if name == "ke-hoach" && c.Clashes() == 0 {
			t.Error("no comment is tried: the plan and the person did not change one place")
		}
		path := filepath.Join(out, name+".docx")
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		files = append(files, path)
	}
	return files
}

// TestOOXMLIsValid checks every kind of DOCX and XLSX that the program writes against the schemas and for what makes
// Word report unreadable content, and has Microsoft's own validator look for more.
func TestOOXMLIsValid(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: what is checked needs no goroutine")
	}
	validators := map[string][]string{
		"validate-ooxml":     {"python3", filepath.Join("..", "testdata", "validate-together.py"), tool(t, "validate-ooxml", "python3", "xmllint")},
		"validate-microsoft": {tool(t, "validate-microsoft", "python3", "npm")},
	}
	files := append(append(append(made(t, ".docx", ".xlsx"), exchanged(t)...), filled(t)...), mergedByHand(t)...)
	for name, validate := range validators {
		t.Run(name, func(t *testing.T) {
			files := files
			if name == "validate-microsoft" {
				files = novel(t, files)
			}
			var group errgroup.Group
			for _, share := range shares(files) {
				group.Go(func() error {
					if out, err := exec.Command(validate[0], slices.Concat(validate[1:], share)...).CombinedOutput(); err != nil {
						return fmt.Errorf("%w\n%s", err, faults(string(out)))
					}
					return nil
				})
			}
			if err := group.Wait(); err != nil {
				t.Fatal(err)
			}
			t.Logf("%d files are valid", len(files))
		})
	}
}

// faults leaves out of what a validator says the files that are right.
func faults(said string) string {
	var left []string
	for line := range strings.Lines(said) {
		if !strings.HasPrefix(line, "ok ") {
			left = append(left, line)
		}
	}
	return strings.Join(left, "")
}
