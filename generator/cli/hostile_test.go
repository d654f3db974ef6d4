package cli

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"vanban/generator/console"
	"vanban/generator/everycase"
)

// hostile is an input that asks for more than a clerk's machine should give.
type hostile struct {
	name string
	make func(t *testing.T, dossier string) []string // puts it into a dossier and gives the command line
	code int
	said string // part of what is told; empty where the input is only large
}

// puts gives a maker that writes a file of the dossier and runs a command on the dossier.
func puts(file, text string, command ...string) func(*testing.T, string) []string {
	return func(t *testing.T, dossier string) []string {
		putText(t, filepath.Join(dossier, file), text)
		return onFolder(dossier, command)
	}
}

// adds is puts for text at the end of a file.
func adds(file, text string) func(*testing.T, string) []string {
	return func(t *testing.T, dossier string) []string {
		old, err := os.ReadFile(filepath.Join(dossier, file))
		if err != nil {
			t.Fatal(err)
		}
		putText(t, filepath.Join(dossier, file), string(old)+text)
		return onFolder(dossier, []string{"tao"})
	}
}

func onFolder(dossier string, command []string) []string {
	args := append([]string{}, command...)
	if len(args) == 0 {
		args = []string{"tao"}
	}
	for i, a := range args {
		args[i] = strings.ReplaceAll(a, "HS", dossier)
	}
	if len(command) < 2 {
		args = append(args, dossier)
	}
	return args
}

func putText(t *testing.T, path, text string) {
	t.Helper()
	if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, []byte(text), 0o644)); err != nil {
		t.Fatal(err)
	}
}

// large is a part of a package: what comes first, what is said over and over, what comes last. It is never held whole,
// for a process that is started counts the memory of the one that started it as its own.
type large struct {
	first, over string
	times       int
	last        string
}

func (l large) writeTo(w io.Writer) error {
	_, err := io.WriteString(w, l.first)
	for range l.times {
		if _, e := io.WriteString(w, l.over); e != nil {
			return e
		}
	}
	_, e := io.WriteString(w, l.last)
	return errors.Join(err, e)
}

// packed gives a package of one large part beside the least that a package needs.
func packed(part string, content large, others map[string]string) string {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, text := range others {
		w, err := z.Create(name)
		if err == nil {
			_, err = io.WriteString(w, text)
		}
		if err != nil {
			panic(err)
		}
	}
	w, err := z.Create(part)
	if err == nil {
		err = content.writeTo(w)
	}
	if err := errors.Join(err, z.Close()); err != nil {
		panic(err)
	}
	return b.String()
}

const (
	packageTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>%s</Types>`
	packageRels  = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="%s"/></Relationships>`
	wordBody     = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`
	wordEnd      = `</w:body></w:document>`
)

func wordForm(body large) string {
	body.first, body.last = wordBody+body.first, body.last+wordEnd
	return packed("word/document.xml", body, map[string]string{
		"[Content_Types].xml": fmt.Sprintf(packageTypes, `<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>`),
		"_rels/.rels":         fmt.Sprintf(packageRels, "word/document.xml"),
	})
}

// oneParagraph gives a maker of a Word file of one paragraph, and of a command that checks it.
func oneParagraph(over string, times int, flags ...string) func(*testing.T, string) []string {
	return func(t *testing.T, dossier string) []string {
		path := filepath.Join(dossier, "..", "dai.docx")
		putText(t, path, wordForm(large{`<w:p><w:r><w:t xml:space="preserve">`, over, times, `</w:t></w:r></w:p>`}))
		return append([]string{"kiem-tra", path}, flags...)
	}
}

func workbook(row string, times int, shared string) string {
	const ns = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
	return packed("xl/worksheets/sheet1.xml", large{"<worksheet " + ns + "><sheetData>", row, times, "</sheetData></worksheet>"}, map[string]string{
		"[Content_Types].xml": fmt.Sprintf(packageTypes, ""),
		"_rels/.rels":         fmt.Sprintf(packageRels, "xl/workbook.xml"),
		"xl/workbook.xml":     fmt.Sprintf(`<workbook %s><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`, ns),
		"xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
			`<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>` +
			`<Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
		"xl/sharedStrings.xml": fmt.Sprintf(`<sst %s>%s</sst>`, ns, shared),
	})
}

// tableWith gives a maker of a table of no rows, with what is put into its parts, and of a command that reads it.
func tableWith(all ...into) func(*testing.T, string) []string {
	return func(t *testing.T, dossier string) []string {
		path := filepath.Join(dossier, "..", "bang.xlsx")
		putText(t, path, packedWith(t, []byte(workbook("", 0, "")), all))
		return []string{"nhap", path, "--vao", dossier}
	}
}

// formatted is styles of which the second has a long format of numbers.
func formatted(over string, times int) into {
	return into{"xl/styles.xml", "", large{`<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts><numFmt numFmtId="200" formatCode="`,
		over, times, `"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs></styleSheet>`}}
}

// into is what is put into a part of a package: in front of a text, or as the whole of a part that was not there.
type into struct {
	part, before string
	content      large
}

// savedWith makes the workbook of a dossier, puts into its parts what no person would, and asks how it stands.
func savedWith(all ...into) func(*testing.T, string) []string {
	return func(t *testing.T, dossier string) []string {
		var said bytes.Buffer
		if code := Main([]string{"tao", dossier, "--dinh-dang", "xlsx"}, console.Streams{Out: &said, Err: &said}); code != 0 {
			t.Fatalf("%d: %s", code, said.String())
		}
		path := filepath.Join(dossier, "ra", "phu-luc.xlsx")
		made, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		putText(t, path, packedWith(t, made, all))
		return []string{"kiem-chung", dossier}
	}
}

func packedWith(t *testing.T, made []byte, all []into) string {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(made), int64(len(made)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for _, f := range r.File {
		text, err := fs.ReadFile(r, f.Name)
		if err != nil {
			t.Fatal(err)
		}
		parts[f.Name] = string(text)
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, one := range all {
		first, last, found := strings.Cut(parts[one.part], one.before)
		if !found {
			t.Fatalf("%s has no %q", one.part, one.before)
		}
		delete(parts, one.part)
		content := one.content
		content.first, content.last = first+content.first, content.last+one.before+last
		w, err := z.Create(one.part)
		if err := errors.Join(err, content.writeTo(w)); err != nil {
			t.Fatal(err)
		}
	}
	for name, text := range parts {
		w, err := z.Create(name)
		if err == nil {
			_, err = io.WriteString(w, text)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

const (
	firstSheet   = "xl/worksheets/sheet1.xml"
	sharedSheets = `<Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/>`
	stylesOf     = `<Relationship Id="r3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>`
	sharedTexts  = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">%s</sst>`
)

func manyLines(n int, format string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

// sparse makes a file of so many bytes that takes no room on the disk.
func sparse(file string, size int64) func(*testing.T, string) []string {
	return func(t *testing.T, dossier string) []string {
		path := filepath.Join(dossier, file)
		putText(t, path, "")
		if err := os.Truncate(path, size); err != nil {
			t.Fatal(err)
		}
		return []string{"tao", dossier}
	}
}

// allHostile gives them; the scripts start this program for every command, which must not make them first.
func allHostile() []hostile {
	return []hostile{
		{"brackets in YAML", adds("nhiem-vu.yaml", "x: "+strings.Repeat("[", 30_000)+strings.Repeat("]", 30_000)+"\n"), 2, "nhiem-vu.yaml"},
		{"braces in YAML", adds("ho-so.yaml", "x: "+strings.Repeat("{a: ", 30_000)+strings.Repeat("}", 30_000)+"\n"), 2, "ho-so.yaml"},
		{"indents in YAML", puts("nhiem-vu.yaml", nested(3_000)), 2, "nhiem-vu.yaml"},
		{"unknown keys", adds("nhiem-vu.yaml", manyLines(50_000, "k%d: 1\n")), 2, "nhiem-vu.yaml"},
		{"aliases of aliases", puts("nhiem-vu.yaml", aliases()), 2, "nhiem-vu.yaml"},
		{"ampersands", adds("nhiem-vu.yaml", "x: "+strings.Repeat("&", 120_000)+"\n"), 2, "nhiem-vu.yaml"},
		{"a long word in prose", adds("ke-hoach.md", "\n# Mục\n\n"+strings.Repeat("x", 200_000)+"\n"), 0, ""},
		{"a long word in a table", adds("ke-hoach.md", "\n# Mục\n\n| A | B |\n|---|---|\n| "+strings.Repeat("x", 200_000)+" | b |\n"), 0, ""},
		{"a failing name in a document", puts("van-ban/a.md", asPaper+strings.Repeat("{a}", 300_000)+"\n"), 2, "a.md"},
		{"names in a document", puts("van-ban/a.md", asPaper+manyLines(300_000, "{a%d}")+"\n"), 2, "a.md"},
		{"links in a line", adds("ke-hoach.md", "\n# Mục\n\n"+strings.Repeat("[a](b) ", 2_000)+"\n"), 2, "ke-hoach.md"},
		{"tags in a line", adds("ke-hoach.md", "\n# Mục\n\n"+strings.Repeat("a<b>", 5_000)+"\n"), 2, "ke-hoach.md"},
		{"stars in a line", adds("ke-hoach.md", "\n# Mục\n\n"+strings.Repeat("**a ", 20_000)+"\n"), 2, "ke-hoach.md"},
		{"brackets in a line", adds("ke-hoach.md", "\n# Mục\n\n"+strings.Repeat("[", 50_000)+"\n"), 2, "ke-hoach.md"},
		{"links that begin in links", adds("ke-hoach.md", "\n# Mục\n\n"+strings.Repeat("[a](", 20_000)+"\n"), 2, "ke-hoach.md"},
		{"stars and lines by turns", adds("ke-hoach.md", "\n# Mục\n\n"+strings.Repeat("*a_", 25_000)+"\n"), 2, "ke-hoach.md"},
		{"stars in many lines", adds("ke-hoach.md", "\n# Mục\n\n"+strings.Repeat(strings.Repeat("*a_", 400)+"\n", 80)+"\n"), 2, "ke-hoach.md"},
		{"stars in a title", adds("ke-hoach.md", "\n# "+strings.Repeat("*a_", 25_000)+"\n"), 2, "ke-hoach.md"},
		{"lists in lists", adds("ke-hoach.md", "\n# Mục\n\n"+strings.Repeat("- ", 20_000)+"a\n"), 2, "ke-hoach.md"},
		{"numbers in numbers", adds("ke-hoach.md", "\n# Mục\n\n"+strings.Repeat("1. ", 20_000)+"a\n"), 2, "ke-hoach.md"},
		{"columns", adds("ke-hoach.md", "\n# Mục\n\n|"+strings.Repeat("a|", 50_000)+"\n|"+strings.Repeat("-|", 50_000)+"\n|"+strings.Repeat("b|", 50_000)+"\n"), 2, "ke-hoach.md"},
		{"sums", adds("ke-hoach.md", "\n# Mục\n\n| A |\n|---|\n"+strings.Repeat("|{tong}|\n", 60_000)), 0, ""},
		{"totals that are wrong", adds("ke-hoach.md", "\n# Mục\n\n| A | B |\n|---|---|\n"+strings.Repeat("|a|1|\n", 2_000)+strings.Repeat("|Tổng|7|\n", 60_000)), 2, "ke-hoach.md"},
		{"references", adds("ke-hoach.md", "\n# Mục\n\n"+strings.Repeat("Phụ lục III, ", 20_000)+"\n"), 0, "ke-hoach.md"},
		{"days that are none", adds("ke-hoach.md", "\n# Mục\n\n"+strings.Repeat("ngày 31/02/2026, ", 20_000)+"\n"), 2, "ke-hoach.md"},
		{"quotes in quotes", adds("ke-hoach.md", "\n# Mục\n\n"+strings.Repeat("> ", 20_000)+"a\n"), 2, "ke-hoach.md"},
		{"a form that grows", func(t *testing.T, dossier string) []string {
			putText(t, filepath.Join(dossier, "..", "mau.docx"), wordForm(large{over: strings.Repeat("<w:p/>", 1000), times: 5_000}))
			return []string{"tron", filepath.Join(dossier, "..", "mau.docx"), dossier, "--theo", "co-quan"}
		}, 2, "mau.docx"},
		{"a form of one long text", func(t *testing.T, dossier string) []string {
			putText(t, filepath.Join(dossier, "..", "mau.docx"), wordForm(large{"<w:p><w:r><w:t>{ten_co_quan}", strings.Repeat("a", 1<<10), 300 << 10, "</w:t></w:r></w:p>"}))
			return []string{"tron", filepath.Join(dossier, "..", "mau.docx"), dossier, "--theo", "co-quan"}
		}, 2, "mau.docx"},
		{"double blanks in a paragraph", oneParagraph("aaaaaaaaaa  ", 8_333), 3, "khoảng trắng"},
		{"double blanks in a paragraph, mended", oneParagraph("aaaaaaaaaa  ", 8_333, "--sua"), 3, "da-sua.docx"},
		{"shared strings", func(t *testing.T, dossier string) []string {
			row := strings.Repeat(`<c t="s"><v>0</v></c>`, 100)
			putText(t, filepath.Join(dossier, "..", "bang.xlsx"), workbook("<row>"+row+"</row>", 1_000, "<si><t>"+strings.Repeat("a", 30_000)+"</t></si>"))
			return []string{"nhap", filepath.Join(dossier, "..", "bang.xlsx"), "--vao", dossier}
		}, 2, "bang.xlsx"},
		{"many formats", tableWith(into{firstSheet, "</sheetData>", large{first: "<row><c><v>1</v></c></row>"}},
			into{"xl/_rels/workbook.xml.rels", "</Relationships>", large{first: stylesOf}},
			into{"xl/styles.xml", "", large{first: "<styleSheet><numFmts>" + manyLines(200_000, `<numFmt numFmtId="%d" formatCode="0.00"/>`) + "</numFmts></styleSheet>"}}), 2, "bang.xlsx"},
		{"rows of a sheet that is nothing when packed", func(t *testing.T, dossier string) []string {
			putText(t, filepath.Join(dossier, "..", "bang.xlsx"), workbook("<row>"+strings.Repeat(`<c t="inlineStr"><is><t>aaaaaaaaaa</t></is></c>`, 8)+"</row>", 100_000, ""))
			return []string{"nhap", filepath.Join(dossier, "..", "bang.xlsx"), "--vao", dossier}
		}, 2, "bang.xlsx"},
		{"numbers of characters", tableWith(into{firstSheet, "</sheetData>", large{"<row>", `<c t="s"><v>0</v></c>`, 10_000, "</row>"}},
			into{"xl/sharedStrings.xml", "</sst>", large{"<si><t>", "_x0041_", 14_000, "</t></si>"}}), 2, "bang.xlsx"},
		{"a text of numbers of characters", tableWith(into{"xl/sharedStrings.xml", "</sst>", large{"<si><t>", "_x0041_", 400_000, "</t></si>"}}), 2, "bang.xlsx"},
		{"runs in a cell", tableWith(into{firstSheet, "</sheetData>", large{`<row><c t="inlineStr"><is>`, `<r><t/></r>`, 2_000_000, `</is></c></row>`}}), 2, "bang.xlsx"},
		{"shared texts without text", tableWith(into{"xl/sharedStrings.xml", "</sst>", large{over: `<si/>`, times: 10_000_000}}), 2, "bang.xlsx"},
		{"numbers of one long format", tableWith(into{firstSheet, "</sheetData>", large{"<row>", `<c s="1"><v>45000</v></c>`, 16_000, "</row>"}}, formatted("0", 255)), 2, "bang.xlsx"},
		{"a very long format", tableWith(into{firstSheet, "</sheetData>", large{first: `<row><c s="1"><v>45000</v></c></row>`}}, formatted("d", 10<<20)), 2, "bang.xlsx"},
		{"merged cells over each other", savedWith(into{firstSheet, "</mergeCells>", large{over: `<mergeCell ref="A1:B100000"/>`, times: 2_000}}), 3, "sửa tay"},
		{"widths of columns that are none", savedWith(into{firstSheet, "</cols>", large{over: manyLines(60_000, `<col min="%d000" max="2000000000" width="9"/>`), times: 1}}), 3, "sửa tay"},
		{"a large text in many cells", savedWith(into{firstSheet, "</sheetData>", large{"<row>", strings.Repeat(`<c t="s"><v>0</v></c>`, 100), 500, "</row>"}},
			into{"xl/_rels/workbook.xml.rels", "</Relationships>", large{first: sharedSheets}},
			into{"xl/sharedStrings.xml", "", large{first: fmt.Sprintf(sharedTexts, "<si><t>"+strings.Repeat("a", 30_000)+"</t></si>")}}), 3, "sửa tay"},
		{"a sheet named many times", savedWith(into{firstSheet, "</sheetData>", large{over: `<row><c><v>0</v></c></row>`, times: 20_000}},
			into{"xl/workbook.xml", "</sheets>", large{over: `<sheet name="A" sheetId="1" r:id="rId1"/>`, times: 2_000}}), 3, "sửa tay"},
		{"a template without end", puts("../mau/quyet-dinh.md.tmpl", "{{range 9999999999}}{{end}}\n", "tao", "HS", "--mau", "HS/../mau"), 2, "quyet-dinh.md.tmpl"},
		{"a template that calls itself", puts("../mau/quyet-dinh.md.tmpl", `{{define "a"}}{{template "a" .}}{{template "a" .}}{{end}}{{template "a" .}}`, "tao", "HS", "--mau", "HS/../mau"), 2, "quyet-dinh.md.tmpl"},
		{"a template that doubles", puts("../mau/quyet-dinh.md.tmpl", `{{$x := "aaaaaaaa"}}`+strings.Repeat(`{{$x = printf "%s%s" $x $x}}`, 40)+`{{$x}}`, "tao", "HS", "--mau", "HS/../mau"), 2, "quyet-dinh.md.tmpl"},
		{"a large PDF", sparse("ra/quyet-dinh.pdf", 8<<30), 0, ""},
		{"a large manifest", sparse("ra/.vanban.json", 8<<30), 2, ".vanban.json"},
		{"a large text", sparse("ke-hoach.md", 8<<30), 2, "ke-hoach.md"},
	}
}

// asPaper is the front matter of a document in a file of its own.
const asPaper = "---\nloai: thong-bao\ntrich-yeu: A\n---\n"

func nested(depth int) string {
	var b strings.Builder
	for i := range depth {
		b.WriteString(strings.Repeat(" ", i) + "a:\n")
	}
	return b.String()
}

// aliases are texts that name the one before nine times each.
func aliases() string {
	text := "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
	for i := range 12 {
		name := fmt.Sprintf("*a%d", i)
		text += fmt.Sprintf("a%d: &a%d [%s]\n", i+1, i+1, strings.Join([]string{name, name, name, name, name, name, name, name, name}, ", "))
	}
	return text
}

// Beyond the size of the input a run may take so much memory, and so much time; the latter is far above what any takes,
// since machines differ and other tests run beside: it is there to end what would never end.
const (
	mostMemory = 256 << 20
	longest    = time.Minute
)

// TestHostileInputsStayBounded runs the program on each, or on some where not every case is asked for: it ends in time and memory, and says what is wrong and where.
func TestHostileInputsStayBounded(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: measures the program without the detector")
	}
	for _, h := range everycase.Some(t, allHostile(), 8) {
		t.Run(h.name, func(t *testing.T) {
			dossier := filepath.Join(t.TempDir(), "hs")
			if err := os.CopyFS(dossier, os.DirFS("../../seeds/khoi-tao")); err != nil {
				t.Fatal(err)
			}
			os.RemoveAll(filepath.Join(dossier, "ra"))
			h.run(t, exec.Command("vanban", h.make(t, dossier)...))
		})
	}
}

func (h hostile) run(t *testing.T, c *exec.Cmd) {
	var out bytes.Buffer
	c.Stdout, c.Stderr = &out, &out
	timer := time.AfterFunc(longest, func() { _ = c.Process.Kill() })
	defer timer.Stop()
	_ = c.Run() // the exit code tells
	state := c.ProcessState
	t.Logf("%v, %d MiB", state.UserTime()+state.SystemTime(), peakOf(state)>>20)
	if code := state.ExitCode(); code != h.code && h.code >= 0 || code < 0 || !strings.Contains(out.String(), h.said) {
		t.Errorf("exit code %d, want %d and a word of %q:\n%.2000s", code, h.code, h.said, out.String())
	}
	if out.Len() > 1<<20 {
		t.Errorf("%d bytes of messages", out.Len())
	}
	if peak := peakOf(state); peak > mostMemory {
		t.Errorf("took %d MiB", peak>>20)
	}
}
