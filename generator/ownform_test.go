package generator_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"vanban/generator"
	"vanban/generator/check"
	"vanban/generator/check/language"
	"vanban/generator/checkup"
	"vanban/generator/everycase"
	"vanban/generator/render"
)

// keptOnPurpose are the findings on what people put into seeds and stress dossiers, by rule: the program says what they wrote, and no more.
var keptOnPurpose = map[string][]string{
	// a body whose name is given as “UBND xã Mẫu”
	"I.II.2.a.2":  {"dau-cong-duoi-gach/ke-hoach"},
	"I.III.1.c.3": {"o-hai-dong-cuoi-trang/phu-luc", "o-vua-khit-dong/phu-luc"},
	// plans of some lines that don't speak of their appendices
	"I.III.1.a.1": {"bang-dia-chi-dai/tron-bo", "bang-gop/tron-bo", "muc-luc/tron-bo", "tu-dai/tron-bo"},
	// plans of a committee that a deputy chairman signs as if they were the chairman's
	"D13.2": {"chu-thich-doan-ngan/ke-hoach", "chu-thich-dong-cuoi/ke-hoach", "chu-thich-gian-dong/ke-hoach", "dau-sau-khoang-trang/ke-hoach",
		"gian-dong-cuoi-trang/ke-hoach", "ky-sau-doan-dai/ke-hoach", "ky-sau-dong-ngan/ke-hoach", "noi-nhan-hon-trang/ke-hoach"},
	// forms whose line was drawn before the body's name was known
	"I.II.2.b.6": {"van-phong-ubnd-tinh-cong-van-don-doc.docx", "01-phieu-giao-nhiem-vu.docx", "02-phieu-giao-nhiem-vu.docx", "ban-quan-ly-khu-kinh-te-giay-moi-so-ket.docx",
		"so-cong-thuong-giay-moi-so-ket.docx"},
}

// ofLanguage are the rules of language: those words are people's, and the package of the rules tries them on the seeds by itself.
var ofLanguage = func() map[string]bool {
	all := map[string]bool{}
	for _, r := range language.Rules() {
		all[r.ID] = true
	}
	return all
}()

// TestOwnOutputKeepsTheForm checks every document that seeds and stress dossiers make: what the program itself writes has no error and no warning.
func TestOwnOutputKeepsTheForm(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("skipped: no goroutine does it, and the whole run tries it")
	}
	docx := docxRendering(t)
	for _, s := range everycase.Some(t, samples(t), 5) {
		keepsForm(t, s.folder+"/"+s.Name, s.in(t, docx))
	}
	for _, folder := range everycase.Some(t, stressFolders(t), 4) {
		for _, c := range composed(t, folder) {
			if c.Only == "" {
				keepsForm(t, filepath.Base(folder)+"/"+c.Name, renderedBy(t, c, docx))
			}
		}
	}
}

// TestOwnAmendmentsKeepTheForm checks what amends, compares and is filled in.
func TestOwnAmendmentsKeepTheForm(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("skipped: no goroutine does it, and the whole run tries it")
	}
	for _, file := range append(exchanged(t), filled(t)...) {
		if strings.HasSuffix(file, ".docx") {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			keepsForm(t, filepath.Base(file), data)
		}
	}
}

// docxRendering gives the row of the table that makes Word files.
func docxRendering(t *testing.T) generator.Rendering {
	t.Helper()
	for _, r := range generator.Renderings {
		if r.Format() == render.DOCX {
			return r
		}
	}
	t.Fatal("no rendering makes DOCX")
	return generator.Rendering{}
}

// keepsForm wants no error and no warning in a file.
func keepsForm(t *testing.T, name string, data []byte) {
	t.Helper()
	r, err := checkup.Data(name+".docx", data, checkup.Options{Least: check.Warning})
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return
	}
	for _, f := range r.Findings {
		if !slices.Contains(keptOnPurpose[f.Rule.ID], name) && !ofLanguage[f.Rule.ID] {
			line := 0
			if f.Line != nil {
				line = f.Line.N
			}
			t.Errorf("%s: %s %s: line %d %q: %s; %s", name, f.Rule.ID, f.Rule.Says, line, f.Words, f.Found, f.Expected)
		}
	}
}
