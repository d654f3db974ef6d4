package pdf

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"vanban/fonts"
	"vanban/generator/doc"
	"vanban/generator/render/pdf/pdftext"
	"vanban/generator/typeface"
)

// named gives the family of a folder whose regular face calls itself so; a name has the letters of Liberation Serif.
func named(t *testing.T, name string) *typeface.Family {
	t.Helper()
	const own = "Liberation Serif"
	wide := func(s string) (b []byte) {
		for i := range len(s) {
			b = append(b, 0, s[i])
		}
		return b
	}
	regular := bytes.ReplaceAll(bytes.ReplaceAll(fonts.Regular, []byte(own), []byte(name)), wide(own), wide(name))
	fam, err := typeface.Load(fstest.MapFS{"times.ttf": {Data: regular}, "timesbd.ttf": {Data: fonts.Bold},
		"timesi.ttf": {Data: fonts.Italic}, "timesbi.ttf": {Data: fonts.BoldItalic}})
	if err != nil || fam.Name != name {
		t.Fatalf("%q: %v", name, err)
	}
	return fam
}

// pdfName finds the name of a font as it is written.
var pdfName = regexp.MustCompile(`/(?:BaseFont|FontName) /([^\s/<>\[\]()]*)`)

// TestFontNameIsEscaped: whatever a typeface calls itself is a name of the PDF, read back as it was, and nothing else.
func TestFontNameIsEscaped(t *testing.T) {
	for _, name := range []string{"A)>>/X(b)<<[]{}%", "X /Type /Catalog", "#41#42#43#44#45#", "endobj 9 0 obj<<"} {
		var out bytes.Buffer
		d := doc.Document{Sections: []*doc.Section{{Blocks: []doc.Block{&doc.Paragraph{Role: doc.Body, Text: doc.Words("Chữ")}}}}}
		if _, err := Render(&out, &d, named(t, name)); err != nil {
			t.Fatal(err)
		}
		f, err := pdftext.Open(out.Bytes())
		if err != nil {
			t.Fatalf("%q: %v", name, err)
		}
		var all [][][]byte
		for _, body := range f.Objects {
			all = append(all, pdfName.FindAllSubmatch(body, -1)...)
		}
		if len(all) != 3 {
			t.Errorf("%q: %d names of fonts, want 3", name, len(all))
		}
		for _, m := range all {
			_, plain, _ := strings.Cut(unescaped(string(m[1])), "+")
			if plain != strings.ReplaceAll(name, " ", "") {
				t.Errorf("%q is written as %q", name, plain)
			}
		}
		sound(t, out.Bytes())
	}
}

// unescaped reads a name as a PDF reader does.
func unescaped(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] != '#' {
			b.WriteByte(s[i])
			continue
		}
		b.WriteByte(hexDigit(s[i+1])<<4 | hexDigit(s[i+2]))
		i += 2
	}
	return b.String()
}

func hexDigit(c byte) byte { return byte(strings.IndexByte("0123456789ABCDEF", c)) }

// sound asks qpdf, where it is installed.
func sound(t *testing.T, data []byte) {
	t.Helper()
	if _, err := exec.LookPath("qpdf"); err != nil {
		return
	}
	file := filepath.Join(t.TempDir(), "a.pdf")
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
	if told, err := exec.Command("qpdf", "--check", file).CombinedOutput(); err != nil {
		t.Errorf("qpdf: %s", told)
	}
}
