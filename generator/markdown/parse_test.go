package markdown

import (
	"flag"
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"

	"vanban/generator/doc"
	"vanban/generator/letters"
	"vanban/generator/source"
)

var update = flag.Bool("update", false, "write the golden files")

// TestGolden reads every testdata/*.md and compares the blocks, notes and problems with the .txt beside it.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.md")
	if err != nil || len(files) == 0 {
		t.Fatal("no test files", err)
	}
	for _, name := range files {
		t.Run(filepath.Base(name), func(t *testing.T) {
			src, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			document, problems, notes := Read(string(src), source.Pos{File: filepath.Base(name), Line: 1, Column: 1})
			got := show(document)
			if len(problems) > 0 {
				got += "\n" + problems.Error() + "\n"
			}
			if len(notes) > 0 {
				got += "\nGhi chú:\n" + notes.Error() + "\n"
			}
			golden := strings.TrimSuffix(name, ".md") + ".txt"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

// show prints a document as an indented tree.
func show(d *Document) string {
	s := &shower{}
	s.blocks(d.Blocks)
	for _, n := range d.Notes {
		s.line(n.At, fmt.Sprintf("[%d]", n.N), n.Text)
	}
	return s.String()
}

type shower struct {
	strings.Builder
	depth int
}

func (s *shower) blocks(blocks []Block) {
	for _, b := range blocks {
		if err := b.Visit(s); err != nil {
			panic(err)
		}
	}
}

func (s *shower) line(at source.Pos, label string, text []doc.Inline) {
	fmt.Fprintf(s, "%3d:%-3d %s%s %s\n", at.Line, at.Column, strings.Repeat("  ", s.depth), label, faces(text))
}

func (s *shower) Heading(b *Heading) error {
	s.line(b.At, strings.Repeat("#", b.Level), b.Text)
	return nil
}

func (s *shower) Paragraph(b *Paragraph) error {
	s.line(b.At, "¶", b.Text)
	return nil
}

func (s *shower) List(b *List) error {
	label := "list"
	if b.Ordered {
		label = "ordered"
	}
	s.line(b.At, label, nil)
	s.depth++
	for i, item := range b.Items {
		fmt.Fprintf(s, "%8s%sitem %d\n", "", strings.Repeat("  ", s.depth), i+1)
		s.depth++
		s.blocks(item)
		s.depth--
	}
	s.depth--
	return nil
}

func (s *shower) Table(b *Table) error {
	var right []bool
	said := ""
	for i, c := range b.Columns {
		right = append(right, c.Align == doc.AlignRight)
		if c.Align == doc.AlignCentre || c.Share > 0 || c.Holds != Words {
			said += fmt.Sprintf(" %d: align %d, share %d, holds %d;", i+1, c.Align, c.Share, c.Holds)
		}
	}
	s.line(b.At, fmt.Sprint("table ", right, said), nil)
	s.depth++
	for n, row := range b.All() {
		for i, cell := range row.Cells {
			s.line(b.At, [...]string{"|", "<", "^"}[row.Join(i)], cell)
		}
		mark := "--"
		if n < len(b.Head)-1 {
			mark = "-- head"
		}
		s.line(b.At, mark, nil)
	}
	s.depth--
	return nil
}

func faces(text []doc.Inline) string {
	f := &faceShower{}
	for _, in := range text {
		in.ShowInline(f)
	}
	return f.String()
}

type faceShower struct{ strings.Builder }

func (f *faceShower) Text(t doc.Text) {
	face := ""
	if t.Bold {
		face += "b"
	}
	if t.Italic {
		face += "i"
	}
	fmt.Fprintf(f, "%s“%s”", face, strings.ReplaceAll(t.S, "\u00a0", "⍽"))
}
func (f *faceShower) PageRef(doc.PageRef)   {}
func (f *faceShower) NoteRef(r doc.NoteRef) { fmt.Fprintf(f, "[%d]", r.N) }
func (f *faceShower) Break(doc.Break)       { f.WriteString("⏎") }
func (f *faceShower) Picture(p doc.Picture) { f.WriteString(p.Words()) }

// TestPlace parses a text that stands in a YAML block: lines and columns are those of the file.
func TestPlace(t *testing.T) {
	d, problems := Parse("Một đoạn.\n\nĐoạn hai có <b>thẻ.\n", source.Pos{File: "ho-so.yaml", Line: 10, Column: 5})
	if got := d.Blocks[1].(*Paragraph).At; got != (source.Pos{File: "ho-so.yaml", Line: 12, Column: 5}) {
		t.Errorf("second paragraph at %v", got)
	}
	if len(problems) != 1 || problems[0].At.String() != "ho-so.yaml:12:17" || problems[0].Line != "    Đoạn hai có <b>thẻ." {
		t.Errorf("problems: %v", problems)
	}
}

// TestTabInItem holds that what stands in a list item after a tab is told where it stands.
func TestTabInItem(t *testing.T) {
	for src, want := range map[string]string{
		"1. Một\n\n\t1. a\n\t1. b\n": "",
		"- Một\n\t1. a\n\t2. b\n":    "",
		"- Một\n\n\t3. a\n":          "k.md:3:2: " + wrongNumber("3.", 1).what,
		"- Một\n\n\t# Mục\n":         "k.md:3:2: " + headingInList.what,
		"- Một\n\n\t#":               "k.md:3:2: " + emptyHeading.what,
		"- Một\n\n\t> trích\n":       "k.md:3:2: " + quote.what,
		"1. Một\n\n\t## \n":          "k.md:3:2: " + emptyHeading.what,
	} {
		var got string
		for _, p := range second(Parse(src, source.Pos{File: "k.md", Line: 1, Column: 1})) {
			got += p.At.String() + ": " + p.What
		}
		if got != want {
			t.Errorf("%q: got %s, want %s", src, got, want)
		}
	}
}

func second(_ *Document, problems source.Problems) source.Problems { return problems }

func TestNormalForm(t *testing.T) {
	d, problems := Parse(norm.NFD.String("Cải cách *hành chính*")+" e&#x301;", source.Pos{Line: 1, Column: 1})
	want := []doc.Inline{doc.Text{S: "Cải cách "}, doc.Text{S: "hành chính", Italic: true}, doc.Text{S: " é"}}
	if diff := cmp.Diff(want, d.Blocks[0].(*Paragraph).Text); diff != "" || len(problems) > 0 {
		t.Error(diff, problems)
	}
}

func TestLineEnds(t *testing.T) {
	unix, p1 := Parse("# Mục\n\nĐoạn\\\nngắt  \nnữa\n- một\n  tiếp\n", source.Pos{Line: 1, Column: 1})
	dos, p2 := Parse("# Mục\r\n\r\nĐoạn\\\r\nngắt  \r\nnữa\r\n- một\r\n  tiếp\r\n", source.Pos{Line: 1, Column: 1})
	if diff := cmp.Diff(show(unix), show(dos)); diff != "" || len(p1)+len(p2) > 0 {
		t.Error(diff, p1, p2)
	}
}

func TestNotUTF8(t *testing.T) {
	_, problems := Parse("Một\nđo\xe1n", source.Pos{File: "ke-hoach.md", Line: 1, Column: 1})
	if len(problems) != 1 || problems[0].At.String() != "ke-hoach.md:2:3" {
		t.Errorf("%v", problems)
	}
}

// plainText gives the text of a document that is one paragraph in one face.
func plainText(d *Document) (string, bool) {
	if len(d.Blocks) != 1 || len(d.Notes) > 0 {
		return "", false
	}
	p, ok := d.Blocks[0].(*Paragraph)
	if !ok || len(p.Text) != 1 {
		return "", false
	}
	text, ok := p.Text[0].(doc.Text)
	return text.S, ok && !text.Bold && !text.Italic
}

func checkEscape(t *testing.T, s string) {
	t.Helper()
	want := strings.Trim(norm.NFC.String(strings.NewReplacer("\t", " ", "\n", " ", "\r", " ").Replace(s)), " ")
	d, problems := Parse(Escape(s), source.Pos{Line: 1, Column: 1})
	if want == "" {
		if len(d.Blocks) > 0 {
			t.Errorf("%q gives blocks", s)
		}
		return
	}
	if got, ok := plainText(d); !ok || got != want || len(problems) > 0 {
		t.Errorf("%q escaped as %q gives %q, %v", s, Escape(s), got, problems)
	}
}

func TestEscape(t *testing.T) {
	for _, s := range []string{"100. Một", "1) Hai", "- ba", "+ ba", "# bốn", "> năm", "[^1]", "[^1]: chú", "***", "---", "===", "```",
		"~~~", "<b>", "a\\", "\\", "&amp; &#65;", "| a | b |", "!\\[x](y)", "_a_ *b* **c**", "a  b", "\u00a0đầu", "=\u0338", "<\u0338", "+\u0301",
		"http://a.vn <a@b.vn>", "[a]: http://b", "12/QĐ-UBND; 30%", "{a=b}", "`x`", "    0", "", " ", ":::", "::: giua",
		strings.Repeat("(*[", 2*mostMarks)} {
		checkEscape(t, s)
	}
}

func TestEscapeRandom(t *testing.T) {
	alphabet := []rune("*_`[]()#-+.!|~^\\<>&=:;\"'/{}0123456789 aAđĐếư\u00a0\u0301\u0338\u1e69…“–xyz\t\n")
	rnd := rand.New(rand.NewSource(30))
	for range 20000 {
		runes := make([]rune, rnd.Intn(12)+1)
		for i := range runes {
			runes[i] = alphabet[rnd.Intn(len(alphabet))]
			if strange := rune(0xa0 + rnd.Intn(0xd7ff-0xa0)); rnd.Intn(20) == 0 && letters.IsPrintable(strange) {
				runes[i] = strange
			}
		}
		checkEscape(t, string(runes))
	}
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{"# Mục\n\n## Khoản\n1. a\n2. b\n   - c\n\nĐoạn[^1] *n* **đ**\\\nx\n\n[^1]: chú", "| a | b |\n|---|--:|\n| 1 | 2 |",
		"[^a]\n\n[^a]: x [^b]\n\n    y\n[^b]: z", "&#0; &nbsp; e&#x301;", "\tcode", "> q\n> - r", "a\n---\n", "- \n\n  x", "![^1][x]"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, src string) {
		d, problems := Parse(src, source.Pos{File: "f.md", Line: 1, Column: 1})
		if out := show(d); !norm.NFC.IsNormalString(out) || !utf8.ValidString(out) {
			t.Errorf("not NFC: %q", out)
		}
		for _, p := range problems {
			if p.What == "" || p.Hint == "" || p.At.Line < 1 || p.At.Column < 1 {
				t.Errorf("incomplete problem: %+v", p)
			}
		}
	})
}

func FuzzEscape(f *testing.F) {
	f.Add("100. *Một*")
	f.Fuzz(func(t *testing.T, s string) {
		if utf8.ValidString(s) && strings.IndexFunc(s, letters.NotPrintable) < 0 {
			checkEscape(t, s)
		}
	})
}

func BenchmarkParse(b *testing.B) {
	src := strings.Repeat("# Mục tiêu\n\n## Khoản *nghiêng*\n\n1. Một điểm dài về cải cách hành chính.\n1. Điểm nữa.\n\n- Gạch đầu dòng\n\n", 500)
	b.SetBytes(int64(len(src)))
	for b.Loop() {
		Parse(src, source.Pos{Line: 1, Column: 1})
	}
}

// TestCrowdedBlocksAreToldAndOthersRead: what is beyond the bound gives a problem of its own, a large table none.
func TestCrowdedBlocksAreToldAndOthersRead(t *testing.T) {
	row := "| " + strings.Repeat("*a* ", 500) + "| b |\n"
	for name, c := range map[string]struct {
		text string
		told []string
	}{
		"a line":               {"Trước.\n\n" + strings.Repeat("[", mostMarks+1) + "\n\n**sau\n", []string{"3:1", "5:1"}},
		"as many as may be":    {strings.Repeat("&", mostMarks) + "\n", nil},
		"letters":              {strings.Repeat(`\*\(`, 20*mostMarks) + "\n", nil},
		"lines of a paragraph": {strings.Repeat(strings.Repeat("&", 200)+"\n", 11), []string{"1:1"}},
		"paragraphs":           {strings.Repeat(strings.Repeat("&", 200)+"\n\n", 60), nil},
		"a title":              {"# " + strings.Repeat("_", mostMarks+1) + "\n", []string{"1:1"}},
		"rows of a table":      {"| A | B |\n| --- | --- |\n" + strings.Repeat(row, 20), nil},
		"rows without a table": {strings.Repeat(row, 20), []string{"1:1"}},
		"one row of a table":   {"| A | B |\n| --- | --- |\n" + row + "| " + strings.Repeat("*", mostMarks+1) + " | b |\n", []string{"4:1"}},
	} {
		_, problems := Parse(c.text, source.Pos{File: "ke-hoach.md"})
		var told []string
		for _, p := range problems {
			told = append(told, fmt.Sprintf("%d:%d", p.At.Line, p.At.Column))
		}
		if !slices.Equal(told, c.told) {
			t.Errorf("%s: told %v, want %v", name, told, c.told)
		}
	}
}
