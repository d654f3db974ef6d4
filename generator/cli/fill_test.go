package cli

import (
	"bytes"
	"os"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"

	"vanban/generator/doc"
	"vanban/generator/ooxml"
	"vanban/generator/render/docx"
	"vanban/generator/typeface"
)

// makeForm writes a form with a paragraph for each text: bieumau FILE TEXT ….
func makeForm(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: bieumau FILE TEXT ...")
	}
	section := &doc.Section{}
	for _, text := range args[1:] {
		section.Blocks = append(section.Blocks, &doc.Paragraph{Role: doc.Body, Text: doc.Words(text)})
	}
	family, err := typeface.Embedded()
	ts.Check(err)
	var out bytes.Buffer
	ts.Check(docx.Render(&out, &doc.Document{Sections: []*doc.Section{section}, Meta: doc.Meta{Name: "Biểu mẫu"}}, family))
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), out.Bytes(), 0o644))
}

// readAloud prints the text of a DOCX, a line a paragraph, for stdout to look at: doc FILE.
func readAloud(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: doc FILE")
	}
	data, err := os.ReadFile(ts.MkAbs(args[0]))
	ts.Check(err)
	pkg, err := ooxml.ReadPackage(args[0], data, ooxml.Limits{})
	ts.Check(err)
	_, _ = ts.Stdout().Write([]byte(paragraphs(string(pkg.Part("word/document.xml")))))
}

// paragraphs gives the text of a main part.
func paragraphs(content string) string {
	var out strings.Builder
	for _, p := range strings.Split(content, "</w:p>") {
		for {
			_, rest, found := strings.Cut(p, "<w:t")
			if !found {
				break
			}
			_, rest, _ = strings.Cut(rest, ">")
			text, after, _ := strings.Cut(rest, "</w:t>")
			out.WriteString(text)
			p = after
		}
		out.WriteString("\n")
	}
	return out.String()
}
