package dossier

import (
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"vanban/generator/dossier/dossiertest"
	"vanban/generator/everycase"
	"vanban/generator/source"
)

// TestNothingToNote: the example dossiers have nothing to be noted.
func TestNothingToNote(t *testing.T) {
	folders, err := filepath.Glob("../../seeds/*/" + MainFile)
	if err != nil || len(folders) == 0 {
		t.Fatal("no seeds", err)
	}
	for _, main := range folders {
		folder := filepath.Dir(main)
		d, err := Load(os.DirFS(folder))
		if err != nil {
			t.Errorf("%s: %v", folder, err)
			continue
		}
		if len(d.Notes) > 0 {
			t.Errorf("%s:\n%v", folder, d.Notes)
		}
	}
}

// fresh gives the notes on a changed dossier that the good one does not have, wherever they stand.
func fresh(t *testing.T, d *Dossier) source.Problems {
	t.Helper()
	plain, err := Load(good(t))
	if err != nil {
		t.Fatal(err)
	}
	var all source.Problems
	for _, n := range d.Notes {
		if !slices.ContainsFunc(plain.Notes, func(o *source.Problem) bool { return o.What == n.What }) {
			all = append(all, n)
		}
	}
	return all
}

// TestNothingIsSaidInEnglish looks at all that the test cases report: no word of a library's message is in it, what is quoted from the
// dossier aside.
func TestNothingIsSaidInEnglish(t *testing.T) {
	english := regexp.MustCompile(`(?i)\b(the|is|of|with|error|cannot|could|expected|unexpected|found|invalid|missing|must|failed|allowed|mapping|sequence|value|string|token|syntax|parse|unmarshal|document|character|anchor|alias)\b`)
	quoted := regexp.MustCompile(`“[^”]*”|"[^"]*"`)
	for _, folder := range []string{"testdata/loi", "testdata/ghi-chu", "../reported/testdata/tien-do"} {
		names, err := filepath.Glob(folder + "/*.txtar")
		if err != nil || len(names) == 0 {
			t.Fatal(folder, err)
		}
		for _, name := range names {
			a, err := dossiertest.ReadArchive(name)
			if err != nil {
				t.Fatal(err)
			}
			for _, p := range a.Parts {
				if p.Name != "loi" && p.Name != "ghi-chu" {
					continue
				}
				for line := range strings.Lines(p.Text) {
					if strings.Contains(line, " | ") {
						continue // the dossier's own line
					}
					if word := english.FindString(quoted.ReplaceAllString(line, "")); word != "" {
						t.Errorf("%s: %q in %s", name, word, line)
					}
				}
			}
		}
	}
}

// TestNoYAMLMistakeIsToldInEnglish breaks a good file at every place in several ways.
func TestNoYAMLMistakeIsToldInEnglish(t *testing.T) {
	english := regexp.MustCompile(`(?i)\b(the|is|of|with|error|cannot|could|expected|unexpected|found|invalid|missing|must|failed|allowed|mapping|sequence|string|token|syntax|parse|unmarshal)\b`)
	quoted := regexp.MustCompile(`“[^”]*”|"[^"]*"`)
	text := string(good(t)[MainFile].Data)
	apart := 13 * everycase.Apart(8)
	if testing.Short() { // each dossier is loaded by the same goroutines
		apart = 211
	}
	for at := 0; at < len(text); at += apart {
		if !utf8.RuneStart(text[at]) {
			continue
		}
		for _, broken := range []string{"\"", "'", "{", "]", ": ", "- ", "&a ", "*a ", "!x ", "@", "`", "%", "|\n", "\t", "\\", "? ", ">x ", "---\n", "...\n"} {
			files := good(t)
			files[MainFile] = &fstest.MapFile{Data: []byte(text[:at] + broken + text[at:])}
			var problems source.Problems
			if _, err := Load(files); err == nil || !errors.As(err, &problems) {
				continue
			}
			for _, p := range problems {
				if word := english.FindString(quoted.ReplaceAllString(p.What+" "+p.Hint, "")); word != "" {
					t.Errorf("%q at %d: %q in %s %s", broken, at, word, p.What, p.Hint)
				}
			}
		}
	}
}
