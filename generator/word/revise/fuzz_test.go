package revise

import (
	"errors"
	"math/rand/v2"
	"strings"
	"testing"

	"vanban/generator/everycase"
	"vanban/generator/ooxml"
	"vanban/generator/source"
	"vanban/generator/word/tree"
)

// FuzzBlocks reads any main part as the edited one: it is refused with a
// sentence or compared and merged, and what comes of it can be read again.
func FuzzBlocks(f *testing.F) {
	base, dossier := sample(), sample()
	dossier.lines[0] = "Điều 1. Ban hành Kế hoạch mới."
	dossier.lines = append(dossier.lines, "3. Sở Y tế.[Mới.]")
	dossier.rows = append(dossier.rows, []string{"4", "Việc mới", "Sở Y tế", "Quý IV"})
	b, fresh := base.render(f), dossier.render(f)
	o, err := ooxml.ReadPackage("a.docx", b, ooxml.Limits{})
	if err != nil {
		f.Fatal(err)
	}
	const open, shut = `<w:document xmlns:w="` + tree.MainNS + `" xmlns:r="` + tree.RelationNS + `">`, `</w:document>`
	for _, body := range []string{
		string(o.Part("word/document.xml")),
		open + `<w:body/>` + shut, open + shut, open + `<w:body><w:p/><w:p/></w:body>` + shut,
		open + `<w:body><w:p><w:pPr/><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>chữ</w:t></w:r></w:p></w:body>` + shut,
		open + `<w:body><w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:p/></w:tc></w:tr><w:tr/><w:tr><w:tc/></w:tr></w:tbl><w:tbl/></w:body>` + shut,
		open + `<w:body><w:tbl><w:tblGrid><w:gridCol w:w="x"/><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr><w:gridSpan w:val="999"/><w:vMerge/></w:tcPr><w:p><w:r><w:t>1</w:t><w:footnoteReference w:id="1"/></w:r></w:p></w:tc></w:tr></w:tbl><w:sectPr/></w:body>` + shut,
		open + `<w:body><w:sdt><w:sdtContent><w:p><w:ins><w:r><w:t xml:space="preserve"> a </w:t><w:tab/><w:br w:type="page"/></w:r></w:ins><w:del><w:r><w:delText>b</w:delText></w:r></w:del></w:p></w:sdtContent></w:sdt><w:p><w:pPr><w:sectPr/></w:pPr></w:p></w:body>` + shut,
		`<document xmlns="` + tree.MainNS + `"><body><p><r><t>Điều 1.</t></r></p></body></document>`,
	} {
		f.Add(body)
	}
	f.Fuzz(func(t *testing.T, part string) { mergesAnything(t, o, [2][]byte{b, fresh}, part) })
}

// mergesAnything puts a main part into a package, and that between a base and a fresh version.
func mergesAnything(t *testing.T, o *ooxml.Opened, around [2][]byte, part string) {
	t.Helper()
	if err := o.Set("word/document.xml", []byte(part)); err != nil {
		return
	}
	edited, err := o.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	got, _, err := Merge(around[0], edited, around[1])
	var problem *source.Problem
	switch {
	case errors.As(err, &problem):
		return
	case err != nil:
		t.Fatalf("%v\n%s", err, part)
	}
	if _, err := Compare(around[0], got, around[1]); err != nil {
		t.Fatalf("the merged file can't be read: %v\n%s", err, part)
	}
}

// elements are what FuzzShapes builds main parts of; text stands for itself.
var elements = []string{"w:p", "w:r", "w:t", "w:tbl", "w:tr", "w:tc", "w:pPr", "w:rPr", "w:sectPr", "w:tcPr", "w:trPr", "w:tblGrid",
	"w:ins", "w:del", "w:sdt", "w:sdtContent", "w:hyperlink", "w:fldSimple", `w:gridCol w:w="900"`, `w:footnoteReference w:id="1"`, "w:tab", "w:br",
	`w:fldChar w:fldCharType="begin"`, `w:fldChar w:fldCharType="separate"`, `w:fldChar w:fldCharType="end"`, `w:pStyle w:val="Dieu"`,
	`w:gridSpan w:val="2"`, "w:vMerge", "w:tblHeader", "w:drawing", `w:commentReference w:id="1"`, "w:b", "w:pPrChange", "w:bookmarkStart",
	"Điều 1. Ban hành kèm theo Quyết định này Kế hoạch cải cách hành chính.", "Sở Nội vụ", "NHIỆM VỤ", "a) Nâng cao ", "1"}

// FuzzShapes builds a main part of the elements that a byte each names; a byte from 128 up ends an element.
func FuzzShapes(f *testing.F) {
	base, dossier := sample(), sample()
	dossier.lines[0] = "Điều 1. Ban hành Kế hoạch mới."
	dossier.lines = append(dossier.lines[:3], "3. Sở Y tế.[Mới.]")
	dossier.rows = append(dossier.rows[:3], []string{"4", "Việc mới", "Sở Y tế", "Quý IV"})
	b, fresh := base.render(f), dossier.render(f)
	o, err := ooxml.ReadPackage("a.docx", b, ooxml.Limits{})
	if err != nil {
		f.Fatal(err)
	}
	f.Add([]byte{0, 1, 2, 34, 128, 128, 128, 3, 4, 5, 0, 128, 128, 128, 128})
	f.Add([]byte{14, 15, 0, 6, 8, 128, 128, 1, 2, 35, 128, 19, 128, 22, 128, 128})
	f.Add([]byte{3, 11, 18, 128, 18, 128, 128, 4, 10, 28, 128, 128, 5, 9, 26, 128, 27, 128, 128, 0, 1, 2, 36})
	f.Fuzz(func(t *testing.T, shape []byte) { mergesAnything(t, o, [2][]byte{b, fresh}, grown(shape)) })
}

func grown(shape []byte) string {
	var out strings.Builder
	out.WriteString(`<w:document xmlns:w="` + tree.MainNS + `" xmlns:r="` + tree.RelationNS + `"><w:body>`)
	open := []string{}
	for _, s := range shape {
		switch name := elements[int(s)%len(elements)]; {
		case s >= 128:
			if n := len(open); n > 0 {
				out.WriteString("</" + open[n-1] + ">")
				open = open[:n-1]
			}
		case !strings.HasPrefix(name, "w:"):
			out.WriteString(name)
		default:
			out.WriteString("<" + name + ">")
			open = append(open, strings.Fields(name)[0])
		}
	}
	for i := len(open) - 1; i >= 0; i-- {
		out.WriteString("</" + open[i] + ">")
	}
	return out.String() + "</w:body></w:document>"
}

// TestMangled takes elements out of a whole document, or doubles them, at random.
func TestMangled(t *testing.T) {
	base, dossier := sample(), sample()
	dossier.lines[0] = "Điều 1. Ban hành Kế hoạch mới."
	dossier.lines[2] = strings.Replace(dossier.lines[2], "76", "77", 1)
	dossier.rows = append(dossier.rows[:2], []string{"4", "Việc mới", "Sở Y tế", "Quý IV"})
	b, fresh := base.render(t), dossier.render(t)
	o, err := ooxml.ReadPackage("a.docx", b, ooxml.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	content := o.Part("word/document.xml")
	root, err := tree.Parse(content)
	if err != nil {
		t.Fatal(err)
	}
	var nodes []*tree.Node
	root.Child("w:body").Each(func(n *tree.Node) { nodes = append(nodes, n) })
	seeds := 60 / everycase.Apart(10)
	if testing.Short() {
		seeds = 4
	}
	for seed := range uint64(seeds) {
		r := rand.New(rand.NewPCG(seed, 3))
		var all []tree.Splice
		done := 0
		for _, n := range nodes {
			if n.Start < done || r.IntN(len(nodes)/8) > 0 {
				continue
			}
			done = n.End
			all = append(all, tree.Replace(n, strings.Repeat(tree.Raw(content, n), 2*r.IntN(2))))
		}
		part, err := tree.Apply(content, all)
		if err != nil {
			t.Fatal(err)
		}
		mergesAnything(t, o, [2][]byte{b, fresh}, string(part))
	}
}
