package generator_test

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"vanban/generator/check/ruleset"
	"vanban/generator/checkup"
	"vanban/generator/everycase"
	"vanban/generator/word/document"
)

// TestMendedTogether plants faults that take several steps, or that move words, and wants what the good document says: each word in its place, no finding, and
// nothing to do a second time.
func TestMendedTogether(t *testing.T) {
	for _, c := range []struct {
		name, base string
		plant      func(map[string]string)
	}{
		{"a number and its text in one run", decision, raw(`<w:rPr><w:rStyle w:val="Dam"/></w:rPr><w:t xml:space="preserve">Điều 1. </w:t></w:r><w:r><w:t xml:space="preserve">`, `<w:t xml:space="preserve">Điều 1. `)},
		{"the archive before others", letter1, both(words("Lưu: VT, CCHC.", "§"), words("UBND tỉnh (để báo cáo);", "Lưu: VT, CCHC;"), words("§", "UBND tỉnh (để báo cáo)."))},
		{"as above behind others", letter1, both(words("Như trên;", "§"), words("UBND tỉnh (để báo cáo);", "Như trên;"), words("§", "UBND tỉnh (để báo cáo);"))},
		{"letters and marks apart", decision, func(parts map[string]string) { parts[mainPart] = norm.NFD.String(parts[mainPart]) }},
		{"marks in a run of their own", decision, words("Ban hành kèm", "Ban ha</w:t></w:r><w:r><w:t xml:space=\"preserve\">\u0300nh kèm")},
		{"no number on any page", plan, both(raw("<w:titlePg/>", ""), in(headerPart, "<w:p>", "<w:p/><w:p>"), in(headerPart, " PAGE ", " DATE "))},
		{"a number that keeps its look", plan, in(headerPart, wholeNumber, numberField(`<w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:i/><w:sz w:val="22"/></w:rPr>`))},
		{"blanks before words", decision, words("Ban hành kèm", "Ban hành  kèm")},
	} {
		t.Run(c.name, func(t *testing.T) {
			sample := sampleNamed(t, c.base)
			best, err := mended(sample)
			if err != nil {
				t.Fatal(err)
			}
			good := best.Data
			m, err := mended(planted(t, sample, c.plant))
			if err != nil {
				t.Fatal(err)
			}
			if left := rulesBroken(t, m.Data); len(m.Done) == 0 || !slices.Equal(left, rulesBroken(t, good)) {
				t.Errorf("%d rules mended, left: %v", len(m.Done), left)
			}
			if is, want := bodyText(t, m.Data), bodyText(t, good); is != want {
				t.Errorf("the text is\n%s\nwant\n%s", is, want)
			}
			if again, err := mended(m.Data); err != nil || len(again.Done) > 0 {
				t.Errorf("mended again: %v, %v", again.Done, err)
			}
		})
	}
}

// TestMendingSettlesFaults mends each planted fault that can be mended: the same rule finds nothing then, no other finds more, mending again finds nothing to do,
// and the words are those that they were but where a rule fixes them.
func TestMendingSettlesFaults(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("skipped: no goroutine does it, and the whole run tries it")
	}
	rendering := docxRendering(t)
	mendable := map[string]bool{}
	for _, r := range ruleset.Decree().Rules {
		mendable[r.ID] = r.Mend != nil
	}
	settled, faults := 0, everycase.Some(t, plantedFaults, 6)
	for _, s := range samples(t) {
		name := s.folder + "/" + s.Name
		for _, f := range faults {
			if f.base != name || !mendable[f.id] || f.base != decision && f.base != letter1 {
				continue
			}
			data := planted(t, s.in(t, rendering), f.plant)
			promised := promises(t, data, f.id)
			m, err := mended(data)
			if err != nil {
				t.Fatalf("%s: %v", f.id, err)
			}
			if left := slices.Contains(rulesBroken(t, m.Data), f.id); left == promised {
				t.Errorf("%s: said to be mended: %v, left: %v", f.id, promised, left)
			}
			if !promised {
				continue
			}
			settled++
			again, err := mended(m.Data)
			if err != nil || len(again.Done) > 0 || !bytes.Equal(again.Data, m.Data) {
				t.Errorf("%s: mended again: %v, %v", f.id, again, err)
			}
		}
	}
	if least := leastSettled / everycase.Apart(12); settled < least {
		t.Errorf("%d faults were mended, want %d", settled, least)
	}
	t.Logf("%d mended", settled)
}

// leastSettled is how many of the planted faults the program sets right by itself.
const leastSettled = 55

// bodyText gives the text of a file as it stands in its parts, composed or not.
func bodyText(t *testing.T, data []byte) string {
	t.Helper()
	d, err := document.Open("van-ban.docx", data)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, n := range d.Body.Root.Deep("w:t") {
		b.WriteString(n.Text)
	}
	return b.String()
}

// TestForeignFilesAreMendedOnce mends the Word files of a folder that VANBAN_WORD names: what is told as mended is gone, and a second time there is nothing to do.
func TestForeignFilesAreMendedOnce(t *testing.T) {
	folder := os.Getenv("VANBAN_WORD")
	if folder == "" {
		t.Skip("VANBAN_WORD names no folder of Word files")
	}
	files, err := filepath.Glob(filepath.Join(folder, "*.docx"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			t.Parallel()
			r, err := checkup.File(file, checkup.Options{})
			if err != nil {
				t.Skip(err)
			}
			m, err := checkup.Mend(r)
			if err != nil {
				t.Fatal(err)
			}
			again, err := mended(m.Data)
			if err != nil || len(again.Done) > 0 || !bytes.Equal(again.Data, m.Data) {
				t.Errorf("mended again: %v, %v", again.Done, err)
			}
			if len(m.Done) > 0 {
				sameParts(t, r.Data, m.Data)
			}
		})
	}
}

// sameParts holds that only the text, headers and footers of a file changed, and what refers to them.
func sameParts(t *testing.T, before, after []byte) {
	t.Helper()
	a, err := document.Open("truoc.docx", before)
	if err != nil {
		t.Fatal(err)
	}
	b, err := document.Open("sau.docx", after)
	if err != nil {
		t.Fatal(err)
	}
	free := []string{"document", "header", "footer", "[Content_Types]", "_rels"}
	for _, name := range a.Package.Names() {
		may := slices.ContainsFunc(free, func(f string) bool { return strings.Contains(name, f) })
		if !may && !bytes.Equal(a.Package.Part(name), b.Package.Part(name)) {
			t.Errorf("%s was changed", name)
		}
	}
}

// sampleNamed gives a sample's Word file by its folder and name.
func sampleNamed(t *testing.T, name string) []byte {
	t.Helper()
	for _, s := range samples(t) {
		if s.folder+"/"+s.Name == name {
			return s.in(t, docxRendering(t))
		}
	}
	t.Fatalf("no sample %s", name)
	return nil
}

// mended checks a file and sets right what can be.
func mended(data []byte) (*checkup.Mended, error) {
	r, err := checkup.Data("van-ban.docx", data, checkup.Options{})
	if err != nil {
		return nil, err
	}
	return checkup.Mend(r)
}

// promises says whether a finding of a rule is told as one that the program can mend.
func promises(t *testing.T, data []byte, id string) bool {
	t.Helper()
	r, err := checkup.Data("van-ban.docx", data, checkup.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for i, can := range r.Mendable() {
		if can && r.Findings[i].Rule.ID == id {
			return true
		}
	}
	return false
}
