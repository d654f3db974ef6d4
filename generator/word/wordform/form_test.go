package wordform

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"vanban/generator/doc"
	"vanban/generator/everycase"
	"vanban/generator/ooxml"
	"vanban/generator/word/tree"
)

const space = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`

// office is a form as an office makes one: its body, and where they are wanted header, footer, footnotes.
type office struct{ body, header, footer, notes string }

func (o office) bytes(t testing.TB) []byte {
	t.Helper()
	types := `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`
	links := ""
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	put := func(name, content string) {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write([]byte(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n" + content))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	add := func(name, kind, content string) {
		types += fmt.Sprintf(`<Override PartName="/word/%s.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.%s+xml"/>`, name, kind)
		if kind != "document.main" {
			links += fmt.Sprintf(`<Relationship Id="%s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s.xml"/>`, name, kind, name)
		}
		put("word/"+name+".xml", content)
	}
	section := `<w:sectPr>`
	if o.header != "" {
		add("header1", "header", `<w:hdr `+space+`>`+o.header+`</w:hdr>`)
		section += `<w:headerReference w:type="default" r:id="header1"/>`
	}
	if o.footer != "" {
		add("footer1", "footer", `<w:ftr `+space+`>`+o.footer+`</w:ftr>`)
		section += `<w:footerReference w:type="default" r:id="footer1"/>`
	}
	if o.notes != "" {
		add("footnotes", "footnotes", `<w:footnotes `+space+`>`+o.notes+`</w:footnotes>`)
	}
	section += `<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`
	add("document", "document.main", `<w:document `+space+` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>`+o.body+section+`</w:body></w:document>`)
	put("word/_rels/document.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`+links+`</Relationships>`)
	put("_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`)
	put("[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`+types+`</Types>`)
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// para writes a paragraph whose runs have these texts, every second one in bold.
func para(texts ...string) string {
	out := "<w:p>"
	for i, text := range texts {
		look := ""
		if i%2 == 1 {
			look = "<w:rPr><w:b/></w:rPr>"
		}
		out += "<w:r>" + look + `<w:t xml:space="preserve">` + tree.Escaped(text) + "</w:t></w:r>"
	}
	return out + "</w:p>"
}

var known = map[string]Kind{"ten": Words, "so": Words, "trong": Words, "ghi_chu": Words, "bang": Table, "danh_sach": List}

func values() Values {
	cell := func(role doc.Role, s string) doc.Cell {
		return doc.Cell{Lines: []doc.Line{{Role: role, Text: doc.Words(s)}}}
	}
	return Values{
		Words: map[string]string{"ten": "Sở Nội vụ", "so": "03", "trong": "", "ghi_chu": "một\nhai"},
		Lists: map[string][]string{"danh_sach": {"việc thứ nhất;", "việc {so} & <hai>."}},
		Tables: map[string]*doc.Table{"bang": {Role: doc.PlainTable, Head: []doc.Row{{Cells: []doc.Cell{cell(doc.TableHead, "STT"), cell(doc.TableHead, "NHIỆM VỤ")}}},
			Rows: []doc.Row{{Cells: []doc.Cell{cell(doc.TableCell, "1"), cell(doc.TableCell, "Rà soát {ten}")}}}}},
		Empty: "(không có)",
	}
}

// filled fills a form and gives its package, read again.
func filled(t testing.TB, o office, v Values) *ooxml.Opened {
	t.Helper()
	data := o.bytes(t)
	f, err := Read("mau.docx", data)
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Check(known); err != nil {
		t.Fatal(err)
	}
	made, err := f.Fill(v)
	if err != nil {
		t.Fatal(err)
	}
	pkg, err := ooxml.ReadPackage("ban.docx", made, ooxml.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	return pkg
}

// textOf gives the text of a part, a line a paragraph.
func textOf(t testing.TB, pkg *ooxml.Opened, name string) string {
	t.Helper()
	p := &part{content: pkg.Part(name)}
	if err := p.scan(); err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, para := range p.paragraphs {
		lines = append(lines, para.text())
	}
	return strings.Join(lines, "\n")
}

func TestWords(t *testing.T) {
	for _, c := range []struct {
		name string
		in   []string // the paragraph's runs
		want string
	}{
		{"một chỗ", []string{"Kính gửi: {ten}"}, "Kính gửi: Sở Nội vụ"},
		{"nhiều chỗ một run", []string{"{ten}, {so}, {ten}{so}"}, "Sở Nội vụ, 03, Sở Nội vụ03"},
		{"bị chia", []string{"Gửi {t", "e", "n} số {so", "}."}, "Gửi Sở Nội vụ số 03."},
		{"chia ở ngoặc", []string{"{", "ten", "}{", "so}"}, "Sở Nội vụ03"},
		{"ngoặc của biểu mẫu", []string{"tập {1; 2} } { và {} {{so}}"}, "tập {1; 2} } { và {} 03"},
		{"hai ngoặc", []string{"{{ten}} {{", " so }} { {so} }"}, "Sở Nội vụ 03 { 03 }"},
		{"viết hoa", []string{"{TEN}"}, "SỞ NỘI VỤ"},
		{"ngắt dòng", []string{"a {ghi_chu} b"}, "a một hai b"},
		{"dấu XML", []string{"a < b & {so} > \"c\""}, "a < b & 03 > \"c\""},
		{"giá trị trống trong dòng", []string{"a{trong}b"}, "ab"},
		{"vùng dùng riêng", []string{"\ue000{1}\ue001 {so}"}, "\ue000{1}\ue001 03"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := textOf(t, filled(t, office{body: para(c.in...)}, values()), "word/document.xml"); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// TestHostileValues fills in values that go-docx alone spoils.
func TestHostileValues(t *testing.T) {
	for _, value := range []string{"{so}", "{ten}", "}{", "{{{", "</w:t>", "]]>", "&amp;", "a\x00\x07b", "\xff", "￾", "'\"<>&", "</w:t></w:r></w:p><w:p><w:r><w:t>", "\ue000\ue001"} {
		v := values()
		v.Words["ten"] = value
		want := "x" + strings.ReplaceAll(clean(value), "\n", " ") + "y03"
		for range 5 { // map order
			if got := textOf(t, filled(t, office{body: para("x{ten}y{so}")}, v), "word/document.xml"); got != want {
				t.Fatalf("%q: got %q, want %q", value, got, want)
			}
		}
	}
}

func TestEveryPlace(t *testing.T) {
	box := `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>` + para("Hộp {ten}") + `</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`
	o := office{body: box + `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="900"/></w:tblGrid><w:tr><w:tc><w:tcPr/>` + para("Ô {so}") + para("{trong}") + `</w:tc></w:tr></w:tbl>` +
		`<w:p><w:r><w:t>Chú</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>` +
		`<w:p><w:ins w:id="1" w:author="a"><w:r><w:t>{ten}</w:t></w:r></w:ins><w:hyperlink><w:r><w:t xml:space="preserve"> {so}</w:t></w:r></w:hyperlink></w:p>`,
		header: para("Đầu {ten}"), footer: para("Chân {so}"),
		notes: `<w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> Ghi {ten}</w:t></w:r></w:p></w:footnote>`}
	pkg := filled(t, o, values())
	for name, want := range map[string]string{
		"word/document.xml":  "\nHộp Sở Nội vụ\nÔ 03\n\nChú\nSở Nội vụ 03",
		"word/header1.xml":   "Đầu Sở Nội vụ",
		"word/footer1.xml":   "Chân 03",
		"word/footnotes.xml": " Ghi Sở Nội vụ",
	} {
		if got := textOf(t, pkg, name); got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}

// TestEmptyLineGoes drops a paragraph whose only value is empty, but never the last one of a cell.
func TestEmptyLineGoes(t *testing.T) {
	pkg := filled(t, office{body: para("a") + para("{trong}") + para("b") + para("{trong}")}, values())
	if got := textOf(t, pkg, "word/document.xml"); got != "a\nb\n" {
		t.Errorf("got %q", got)
	}
}

func TestBlocks(t *testing.T) {
	look := `<w:pPr><w:pStyle w:val="CuaToi"/><w:keepNext/><w:spacing w:after="120" w:line="300" w:lineRule="auto"/><w:ind w:firstLine="720"/><w:jc w:val="both"/></w:pPr>`
	run := `<w:rPr><w:rFonts w:ascii="Arial"/><w:sz w:val="22"/></w:rPr>`
	block := func(text string) string {
		return `<w:p>` + look + `<w:bookmarkStart w:id="1" w:name="a"/><w:r>` + run + `<w:t xml:space="preserve">` + text + `</w:t></w:r><w:bookmarkEnd w:id="1"/></w:p>`
	}
	pkg := filled(t, office{body: block("- {danh_sach}") + block("{bang}") + block("{bang}") + para("sau")}, values())
	got := string(pkg.Part("word/document.xml"))
	want := "- việc thứ nhất;\n- việc {so} & <hai>.\nSTT\nNHIỆM VỤ\n1\nRà soát {ten}\n\nSTT\nNHIỆM VỤ\n1\nRà soát {ten}\n\nsau"
	if text := textOf(t, pkg, "word/document.xml"); text != want {
		t.Errorf("got\n%s\nwant\n%s", text, want)
	}
	for what, count := range map[string]int{
		look + "<w:r>" + run: 1, // the last item keeps all of the paragraph's look
		strings.Replace(look, "<w:keepNext/>", "", 1) + "<w:r>" + run: 1, // the others are not bound to the next
		`<w:pPr><w:pStyle w:val="CuaToi"/><w:spacing w:before="40" w:after="0" w:line="300" w:lineRule="auto"/><w:ind w:left="0" w:right="0" w:firstLine="0"/><w:jc w:val="left"/></w:pPr><w:r>` + run: 4,
		`<w:rPr><w:rFonts w:ascii="Arial"/><w:b/><w:sz w:val="22"/></w:rPr>`: 4,
		"<w:tblHeader/>":                         2,
		`<w:tblW w:w="9355" w:type="dxa"/>`:      2,
		`<w:bookmarkStart w:id="1"`:              3,
		`<w:insideH w:val="single" w:sz="4"`:     2,
		`w:line="20" w:lineRule="exact"/><w:ind`: 2,
	} {
		if n := strings.Count(got, what); n != count {
			t.Errorf("%d times, want %d: %s\n%s", n, count, what, got)
		}
	}
}

func TestNothingToList(t *testing.T) {
	v := values()
	v.Lists["danh_sach"], v.Tables["bang"] = nil, &doc.Table{Role: doc.PlainTable}
	if got := textOf(t, filled(t, office{body: para("{danh_sach}") + para("{bang}")}, v), "word/document.xml"); got != "(không có)\n(không có)" {
		t.Errorf("got %q", got)
	}
}

// TestHugeForm fills a form of a hundred pages with many places in time.
func TestHugeForm(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: what is checked needs no goroutine")
	}
	body := strings.Repeat(para(strings.Repeat("lời văn dài ", 300)), 300) + strings.Repeat(para("{ten} và {so}"), 500)
	pkg := filled(t, office{body: body}, values())
	if n := strings.Count(textOf(t, pkg, "word/document.xml"), "Sở Nội vụ và 03"); n != 500 {
		t.Errorf("%d places filled", n)
	}
}

// TestSameBytes fills one form by many goroutines at once.
func TestSameBytes(t *testing.T) {
	f, err := Read("mau.docx", office{body: para("{ten} {so} {ghi_chu}") + para("{bang}") + para("{danh_sach}"), header: para("{ten}")}.bytes(t))
	if err != nil {
		t.Fatal(err)
	}
	made := make([][]byte, 16)
	var group sync.WaitGroup
	for i := range made {
		group.Go(func() { made[i], _ = f.Fill(values()) })
	}
	group.Wait()
	for _, m := range made {
		if m == nil || !bytes.Equal(m, made[0]) {
			t.Fatal("not the same bytes")
		}
	}
}

// TestUntouchedBytes keeps what is no placeholder to the byte.
func TestUntouchedBytes(t *testing.T) {
	o := office{body: para("không có gì {1}") + `<w:p><w:r><w:t>a&#x41;&quot;</w:t></w:r></w:p>`, header: para("{ten}")}
	data := o.bytes(t)
	before, err := ooxml.ReadPackage("a", data, ooxml.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	after := filled(t, o, values())
	for _, name := range before.Names() {
		if same := bytes.Equal(before.Part(name), after.Part(name)); same == (name == "word/header1.xml") {
			t.Errorf("%s: same %v", name, same)
		}
	}
}

// TestAnySplit parts a text into runs anywhere; the words are always those of the text filled as one.
func TestAnySplit(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	bits := []string{"{ten}", "{so}", "{trong}", "{", "}", "a", " ", "{TEN}", "<", "ế", "{1}", "}{"}
	v := values()
	v.Words["a"] = "â"
	times := 300 / everycase.Apart(10)
	if testing.Short() {
		times = 20
	}
	for range times {
		text := "."
		for range random.IntN(12) {
			text += bits[random.IntN(len(bits))]
		}
		var runs []string
		for rest := []rune(text); len(rest) > 0; {
			n := 1 + random.IntN(len(rest))
			runs, rest = append(runs, string(rest[:n])), rest[n:]
		}
		want := Expand(text, v.Value)
		f, err := Read("mau.docx", office{body: para(runs...)}.bytes(t))
		if err != nil {
			t.Fatal(err)
		}
		made, err := f.Fill(v)
		if err != nil {
			t.Fatalf("%q: %v", runs, err)
		}
		pkg, err := ooxml.ReadPackage("b", made, ooxml.Limits{})
		if err != nil {
			t.Fatalf("%q: %v", runs, err)
		}
		if got := textOf(t, pkg, "word/document.xml"); got != want {
			t.Fatalf("%q: got %q, want %q", runs, got, want)
		}
	}
}

// TestValid checks filled forms against the schemas.
func TestValid(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: what is checked needs no goroutine")
	}
	everycase.Only(t, "starts validate-ooxml")
	tool := os.Getenv("VANBAN_TOOLS")
	if tool == "" {
		tool = "../../../../shared/tools"
	}
	tool = filepath.Join(tool, "validate-ooxml")
	if _, err := os.Stat(tool); err != nil {
		t.Skip("no validate-ooxml")
	}
	made, err := filled(t, office{body: para("{ten}{ghi_chu}") + para("{bang}") + para("- {danh_sach}") + para("{bang}") +
		`<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid><w:tr><w:tc><w:tcPr/>` + para("{bang}") + `</w:tc></w:tr></w:tbl>`, header: para("{bang}"), footer: para("{danh_sach}")}, values()).Bytes()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "ban.docx")
	if err := os.WriteFile(path, made, 0o644); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command(tool, path).CombinedOutput(); err != nil {
		var exit *exec.ExitError
		if errors.As(err, &exit) && strings.Contains(string(out), "xmllint") && strings.Contains(string(out), "not found") {
			t.Skip("no xmllint")
		}
		t.Errorf("%s", out)
	}
}

// TestRoom makes a table as wide as the text of the page, the cell or the drawing's box that it stands in.
func TestRoom(t *testing.T) {
	cell := func(width string) string {
		return `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="5000"/></w:tblGrid><w:tr><w:tc><w:tcPr>` + width + `</w:tcPr>` + para("{bang}") + `</w:tc></w:tr></w:tbl>`
	}
	box := `<w:p><w:r><w:drawing><wp:inline xmlns:wp="urn:wp"><wp:extent cx="3357880" cy="9"/><a:g xmlns:a="urn:a"><w:txbxContent>` + para("{bang}") + `</w:txbxContent></a:g></wp:inline></w:drawing></w:r></w:p>`
	for _, c := range []struct{ body, want string }{
		{para("{bang}"), `<w:tblW w:w="9355" w:type="dxa"/>`},
		{cell(`<w:tcW w:w="5000" w:type="dxa"/>`), `<w:tblW w:w="4784" w:type="dxa"/>`},
		{cell(`<w:tcW w:w="2500" w:type="pct"/>`), `<w:tblW w:w="5000" w:type="pct"/>`},
		{box, `<w:tblW w:w="5000" w:type="dxa"/>`},
	} {
		if got := string(filled(t, office{body: c.body}, values()).Part("word/document.xml")); !strings.Contains(got, c.want) {
			t.Errorf("no %s in\n%s", c.want, got)
		}
	}
}
