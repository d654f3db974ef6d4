package generator_test

import (
	"path/filepath"
	"strings"
	"testing"

	"vanban/generator/ooxml"
	"vanban/generator/word/revise"
)

// earlier is a DOCX of testdata/ban-truoc, which the program made of seeds/khoi-tao when its styles had no names of
// Word's own, one had a comma in its name, and a person edited it.
var earlier = map[string][2]string{
	"quyet-dinh": {"có hiệu lực", "có hiệu lực thi hành"},
	"ke-hoach":   {"MỤC TIÊU, YÊU CẦU", "MỤC TIÊU VÀ YÊU CẦU"},
}

// asSaved are the ways in which a program writes the styles of such a file when a person saves it.
var asSaved = map[string]func(string) string{
	"as it was": func(s string) string { return s },
	"by Word": func(s string) string {
		s = strings.ReplaceAll(s, `<w:name w:val="Số, ký hiệu"/>`, `<w:name w:val="Số"/><w:aliases w:val="ký hiệu"/>`)
		return strings.NewReplacer(`"Dieu"`, `"iu"`, `"Muc"`, `"Mc"`, `"SoKyHieu"`, `"S"`, `"TenLoai"`, `"Tnloivnbn"`).Replace(s)
	},
	"with a heading of Word's own": func(s string) string {
		return strings.Replace(s, `</w:styles>`, `<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`, 1)
	},
}

// TestMergeIntoFilesOfEarlierVersions merges the dossier's changes into files in which the styles have the names of an
// earlier version: what the person wrote stays, nothing else is taken for theirs, and the paragraphs keep their looks.
func TestMergeIntoFilesOfEarlierVersions(t *testing.T) {
	fresh := t.TempDir()
	writeDOCX(t, fresh, "", loaded(t, altered(t, "../seeds/khoi-tao", ofEveryPart)))
	for name, edit := range earlier {
		base := readFile(t, filepath.Join("../testdata/ban-truoc", name+".docx"))
		for way, save := range asSaved {
			edited := base
			for _, part := range []string{"word/styles.xml", "word/document.xml"} {
				edited = withPart(t, edited, part, save)
			}
			edited = withPart(t, edited, "word/document.xml", func(s string) string { return strings.Replace(s, edit[0], edit[1], 1) })
			got, c, err := revise.Merge(base, edited, readFile(t, filepath.Join(fresh, name+".docx")))
			if err != nil {
				t.Fatalf("%s, %s: %v", name, way, err)
			}
			if people := c.Of(revise.Person); len(people) != 1 || c.Clashes() > 0 || len(c.Notes) > 0 {
				t.Errorf("%s, %s: one edit by hand, but: %+v, %d clashes, %v", name, way, people, c.Clashes(), c.Notes)
			}
			if !strings.Contains(partOf(t, got, "word/document.xml"), edit[1]) {
				t.Errorf("%s, %s: the edit by hand is lost", name, way)
			}
			if n := strings.Count(partOf(t, got, "word/styles.xml"), `<w:name w:val="heading 1"/>`); n != 1 {
				t.Errorf("%s, %s: %d styles are Word's first heading", name, way, n)
			}
			after, err := revise.Compare(edited, got, edited)
			if err != nil {
				t.Fatal(err)
			}
			for _, change := range after.Changes {
				if change.Kind == revise.Formatted {
					t.Errorf("%s, %s: %s looks otherwise: %v", name, way, change.Where, change.Looks)
				}
			}
		}
	}
}

// withPart gives a package with one part changed.
func withPart(t *testing.T, data []byte, part string, change func(string) string) []byte {
	t.Helper()
	p, err := ooxml.ReadPackage("a.docx", data, ooxml.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	if err := p.Set(part, []byte(change(string(p.Part(part))))); err != nil {
		t.Fatal(err)
	}
	out, err := p.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func partOf(t *testing.T, data []byte, part string) string {
	t.Helper()
	p, err := ooxml.ReadPackage("a.docx", data, ooxml.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	return string(p.Part(part))
}
