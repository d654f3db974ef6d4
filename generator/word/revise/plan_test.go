package revise

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"vanban/generator/calendar"
	"vanban/generator/doc"
	"vanban/generator/render/docx"
	"vanban/generator/typeface"
	"vanban/generator/word/document"
)

var embedded = sync.OnceValues(typeface.Embedded)

// plan is a document as the tests alter it: its paragraphs, and the rows of its table.
type plan struct {
	lines []string // "I. …" is a mục, "a) …" a điểm; "[1: …]" at the end is a footnote
	rows  [][]string
}

func (p plan) clone() plan {
	c := plan{lines: slices.Clone(p.lines)}
	for _, r := range p.rows {
		c.rows = append(c.rows, slices.Clone(r))
	}
	return c
}

// text is what a reader finds in the file, footnotes behind their paragraphs.
func (p plan) text() []string {
	all := slices.Clone(p.lines)
	for _, r := range p.rows {
		all = append(all, strings.Join(r, " | "))
	}
	return all
}

var noteForm = regexp.MustCompile(`^(.*)\[(.*)\]$`)

// render makes a DOCX as the program does.
func (p plan) render(t testing.TB) []byte {
	t.Helper()
	section := &doc.Section{}
	for _, l := range p.lines {
		var text, note []doc.Inline
		if m := noteForm.FindStringSubmatch(l); m != nil {
			section.Notes = append(section.Notes, doc.Note{N: len(section.Notes) + 1, Text: doc.Words(m[2])})
			l = m[1]
			note = []doc.Inline{doc.NoteRef{N: len(section.Notes)}}
		}
		role := doc.Body
		if strings.HasPrefix(l, "Điều") {
			role = doc.Article
		}
		for i, part := range strings.Split(l, "*") { // *bold*
			for j, words := range strings.Split(part, "\n") {
				if j > 0 {
					text = append(text, doc.Break{})
				}
				text = append(text, doc.Text{S: words, Bold: i%2 == 1})
			}
		}
		section.Blocks = append(section.Blocks, &doc.Paragraph{Role: role, Text: append(text, note...)})
	}
	if len(p.rows) > 0 {
		table := &doc.Table{Role: doc.PlainTable}
		for i, r := range p.rows {
			row := doc.Row{}
			for _, c := range r {
				row.Cells = append(row.Cells, doc.Cell{Lines: []doc.Line{{Role: doc.TableCell, Text: doc.Words(c)}}})
			}
			if i == 0 {
				table.Head = append(table.Head, row)
			} else {
				table.Rows = append(table.Rows, row)
			}
		}
		section.Blocks = append(section.Blocks, table)
	}
	family, err := embedded()
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	d := &doc.Document{Meta: doc.Meta{Name: "Kế hoạch", Language: "vi-VN", Created: calendar.Of(1970, 1, 1)}, Sections: []*doc.Section{section}}
	if err := docx.Render(&out, d, family); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// read gives back the text of a file, in the form of plan.text.
func read(t testing.TB, data []byte) []string {
	t.Helper()
	d, err := document.Open("a.docx", data)
	if err != nil {
		t.Fatal(err)
	}
	var all, ids []string
	defer func() {
		content := string(d.Related("footnotes"))
		at := 0
		for _, id := range ids { // LibreOffice goes by the order
			i := strings.Index(content, `<w:footnote w:id="`+id+`"`)
			if i < at {
				t.Errorf("footnote %s does not stand in the order of the references", id)
			}
			at = i
		}
	}()
	for _, it := range d.Body.Items {
		switch it := it.(type) {
		case *document.Paragraph:
			text := strings.ReplaceAll(it.Text, string(document.NoteMark), "")
			for _, id := range it.Notes {
				if d.Notes[id] == nil {
					t.Fatalf("footnote %s of %q is not there", id, text)
				}
				ids = append(ids, id)
				text += "[" + strings.TrimSpace(document.TextOf(d.Notes[id].Items)) + "]"
			}
			if text != "" {
				all = append(all, text)
			}
		case *document.Table:
			for _, r := range it.Rows {
				all = append(all, r.(*document.Row).Text())
			}
		}
	}
	return all
}

// plainly takes the marks of bold out.
func plainly(lines []string) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = strings.ReplaceAll(l, "*", "")
	}
	return out
}

func merged(t testing.TB, base, edited, fresh []byte) ([]byte, *Comparison) {
	t.Helper()
	data, c, err := Merge(base, edited, fresh)
	if err != nil {
		t.Fatal(err)
	}
	return data, c
}

// asWord rewrites a file as Word does: runs are split, and get numbers of the editing session.
func asWord(t testing.TB, data []byte) []byte {
	t.Helper()
	return changed(t, data, "word/document.xml", func(s string) string {
		s = strings.ReplaceAll(s, "<w:p>", `<w:p w:rsidR="00A100A1" w:rsidRDefault="00B200B2">`)
		return runText.ReplaceAllStringFunc(s, func(run string) string {
			m := runText.FindStringSubmatch(run)
			r := []rune(m[2])
			if len(r) < 4 || strings.ContainsAny(m[2], "&;") {
				return run
			}
			half := len(r) / 2
			return `<w:r w:rsidRPr="00C300C3">` + m[1] + `<w:t xml:space="preserve">` + string(r[:half]) + `</w:t></w:r><w:proofErr w:type="spellStart"/><w:r>` +
				m[1] + `<w:t xml:space="preserve">` + string(r[half:]) + `</w:t></w:r>`
		})
	})
}

var runText = regexp.MustCompile(`<w:r>(<w:rPr>(?:[^<]|<[^/]|</[^w]|</w:[^r])*</w:rPr>)?<w:t xml:space="preserve">([^<]*)</w:t></w:r>`)

// changed rewrites one part of a file.
func changed(t testing.TB, data []byte, part string, change func(string) string) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, _ := io.ReadAll(r)
		if f.Name == part {
			content = []byte(change(string(content)))
		}
		e, _ := w.Create(f.Name)
		e.Write(content)
	}
	w.Close()
	return out.Bytes()
}

func sample() plan {
	return plan{
		lines: []string{"Điều 1. Ban hành kèm theo Quyết định này Kế hoạch cải cách hành chính.", "I. MỤC TIÊU",
			"a) Nâng cao *chất lượng* phục vụ người dân, doanh nghiệp.[Theo Nghị quyết số 76/NQ-CP.]", "b) Đổi mới công tác tuyên truyền ở cơ sở.",
			"II. TỔ CHỨC THỰC HIỆN", "1. Sở Nội vụ theo dõi, đôn đốc & tổng hợp báo cáo.", "2. Sở Tài chính bố trí kinh phí < 10 tỷ đồng."},
		rows: [][]string{{"STT", "NHIỆM VỤ", "CHỦ TRÌ", "THỜI HẠN"}, {"1", "Ban hành kế hoạch tuyên truyền", "Sở Nội vụ", "Quý I"},
			{"2", "Kiểm tra công tác cải cách", "Sở Nội vụ", "Quý II"}, {"3", "Rà soát văn bản quy phạm", "Sở Tư pháp", "Quý III"}},
	}
}

// validated checks a file against the schemas where the validator is.
func validated(t testing.TB, data []byte) {
	t.Helper()
	tools := os.Getenv("VANBAN_TOOLS")
	if tools == "" {
		return
	}
	path := filepath.Join(t.TempDir(), "gop.docx")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command(filepath.Join(tools, "validate-ooxml"), path).CombinedOutput(); err != nil {
		t.Errorf("not valid: %s", out)
	}
}

func commentsOf(t testing.TB, data []byte) string {
	t.Helper()
	d, err := document.Open("a.docx", data)
	if err != nil {
		t.Fatal(err)
	}
	return string(d.Related("comments"))
}

// partsOf gives all parts as bytes, unpacked.
func partsOf(t testing.TB, data []byte) []byte {
	t.Helper()
	d, err := document.Open("a.docx", data)
	if err != nil {
		t.Fatal(err)
	}
	var all bytes.Buffer
	for _, n := range d.Package.Names() {
		fmt.Fprintf(&all, "%s\n%s\n", n, d.Package.Part(n))
	}
	return all.Bytes()
}
