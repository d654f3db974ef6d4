package layout

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	_ "vanban/generator/collector/seldom"
	"vanban/generator/doc"
	"vanban/generator/inforce"
	"vanban/generator/nd30"
	"vanban/generator/unit"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// text of n lines or so, numbered, so that a lost line is seen.
func prose(n int) []doc.Inline {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "Dòng thứ %03d của đoạn văn này có độ dài vừa đủ để gần như lấp đầy một dòng chữ. ", i+1)
	}
	return doc.Words(strings.TrimSpace(b.String()))
}

func body(n int) *doc.Paragraph { return &doc.Paragraph{Role: doc.Body, Text: prose(n)} }

func signature() *doc.Signature {
	return &doc.Signature{
		RecipientsLabel: doc.Words("Nơi nhận:"), Recipients: [][]doc.Inline{doc.Words("- Như Điều 3;"), doc.Words("- Lưu: VT.")},
		Signer: doc.Signer{Capacity: [][]doc.Inline{doc.Words("KT. CHỦ TỊCH")}, Position: doc.Words("PHÓ CHỦ TỊCH"), Name: doc.Words("Võ Đức Trọng")},
	}
}

func recipients(n int) *doc.Signature {
	s := signature()
	for i := range n {
		s.Recipients = append(s.Recipients, doc.Words(fmt.Sprintf("- Nơi nhận thứ %d;", i+1)))
	}
	return s
}

func row(area doc.Cell, texts ...string) doc.Row {
	r := doc.Row{Cells: []doc.Cell{area}}
	for _, t := range texts {
		r.Cells = append(r.Cells, doc.Cell{Lines: []doc.Line{{Role: doc.TableCell, Text: doc.Words(t)}}})
	}
	return r
}

func area(name string, m doc.Merge) doc.Cell {
	if m == doc.MergeDown {
		return doc.Cell{Merge: m}
	}
	return doc.Cell{Merge: m, Lines: []doc.Line{{Role: doc.TableArea, Text: doc.Words(name)}}}
}

func table(rows ...doc.Row) *doc.Table {
	head := doc.Row{}
	for _, h := range []string{"LĨNH VỰC", "NHIỆM VỤ", "SẢN PHẨM"} {
		head.Cells = append(head.Cells, doc.Cell{Lines: []doc.Line{{Role: doc.TableHead, Text: doc.Words(h)}}})
	}
	return &doc.Table{Role: doc.PlainTable, Shares: []int{1, 3, 3}, Head: []doc.Row{head}, Rows: rows}
}

// cases are small documents, each of which shows one rule.
var cases = map[string]*doc.Section{
	"số trang từ trang 2":               {Blocks: []doc.Block{body(60)}},
	"góc ký số chỉ ở trang đầu":         {Blocks: []doc.Block{&doc.Corner{Text: doc.Words("Số: 140/QĐ-UBND; …/…/……; …:…:…")}, body(60)}},
	"không để một dòng lẻ cuối trang":   {Blocks: []doc.Block{body(43), body(6)}},
	"không để một dòng lẻ đầu trang":    {Blocks: []doc.Block{body(41), body(5)}},
	"tiêu đề đi cùng đoạn sau":          {Blocks: []doc.Block{body(43), &doc.Paragraph{Role: doc.ClauseHead, Label: "1.", Text: doc.Words("Tiêu đề")}, body(5)}},
	"chữ ký không đứng một mình":        {Blocks: []doc.Block{body(34), &doc.Paragraph{Role: doc.Body, Text: prose(3), KeepNext: true}, signature()}},
	"nơi nhận dài hơn một trang":        {Blocks: []doc.Block{body(3), &doc.Paragraph{Role: doc.Body, Text: prose(2), KeepNext: true}, recipients(80)}},
	"bảng lặp đầu cột, ô gộp qua trang": {Orientation: doc.Landscape, Blocks: []doc.Block{table(manyRows(16)...)}},
	"dòng bảng cao hơn trang": {Orientation: doc.Landscape, Blocks: []doc.Block{table(
		row(area("I. MỘT", doc.Single), "1. Ngắn", "- Ngắn"), row(area("II. HAI", doc.Single), "2. Dài", doc.Plain(prose(40))))}},
	"ô gộp cao hơn các dòng của nó": {Blocks: []doc.Block{table(
		row(area("I. MỘT TÊN LĨNH VỰC RẤT DÀI PHẢI XUỐNG NHIỀU DÒNG", doc.MergeTop), "1. a", "b"), row(area("", doc.MergeDown), "2. c", "d"),
		row(area("II. HAI", doc.Single), "3. e", "g"))}},
	"chú thích trong ô của bảng": {
		Blocks: []doc.Block{table(row(area("I. MỘT", doc.MergeTop), "1. a", "b"), row(area("", doc.MergeDown), "2. c", "d"), doc.Row{Cells: []doc.Cell{
			area("II. HAI", doc.Single), {Lines: []doc.Line{{Role: doc.TableCell, Text: []doc.Inline{doc.Text{S: "3. e"}, doc.NoteRef{N: 1}}}}}, {}}})},
		Notes: []doc.Note{{N: 1, Text: doc.Words("Ghi chú của ô.")}},
	},
	"chú thích dài sang trang sau": {
		Blocks: []doc.Block{body(38), &doc.Paragraph{Role: doc.Body, Text: []doc.Inline{doc.Text{S: "Có chú thích"}, doc.NoteRef{N: 1}, doc.Text{S: " ở đây."}}}, body(20)},
		Notes:  []doc.Note{{N: 1, Text: prose(30)}},
	},
	"dấu dự thảo có khung": {Blocks: []doc.Block{&doc.Mark{Role: doc.DraftMark, Text: doc.Words("DỰ THẢO")}, body(2)}},
}

func manyRows(n int) []doc.Row {
	var rows []doc.Row
	for i := range n {
		a := area("", doc.MergeDown)
		if i%8 == 0 {
			a = area(fmt.Sprintf("%s. LĨNH VỰC", nd30.Roman(i/8+1)), doc.MergeTop)
		}
		rows = append(rows, row(a, fmt.Sprintf("%d. Nhiệm vụ thứ %d", i+1, i+1), doc.Plain(prose(2))))
	}
	return rows
}

// TestPages prints the pages of each case beside its golden file.
func TestPages(t *testing.T) {
	for name, s := range cases {
		t.Run(name, func(t *testing.T) {
			var out strings.Builder
			for _, p := range pagesOf(t, s) {
				printPage(&out, p)
			}
			golden := filepath.Join("testdata", strings.ReplaceAll(name, " ", "-")+".txt")
			if *update {
				if err := os.WriteFile(golden, []byte(out.String()), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(out.String(), "\n")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func pagesOf(t testing.TB, sections ...*doc.Section) []*Page {
	t.Helper()
	var pages []*Page
	for p, err := range Pages(&doc.Document{Sections: sections}, measurer(t).Family) {
		if err != nil {
			t.Fatal(err)
		}
		pages = append(pages, p)
	}
	return pages
}

// printPage writes each run with its place in points, and the lines drawn.
func printPage(out *strings.Builder, p *Page) {
	fmt.Fprintf(out, "== trang %.0f × %.0f mm\n", millimetres(p.Width), millimetres(p.Height))
	for _, h := range p.Outline {
		fmt.Fprintf(out, "mục lục %d: %s\n", h.Level, h.Title)
	}
	for _, r := range p.Runs {
		kind := ""
		switch {
		case r.Element == nil:
			kind = " (lặp)"
		case r.Element.Tag == NoteTag:
			kind = " (chú thích)"
		}
		fmt.Fprintf(out, "%7.2f %7.2f %4.1f%s %s\n", r.X.Points(), r.Baseline.Points(), r.Size.Points(), kind, r.Text)
	}
	for _, s := range p.Strokes {
		fmt.Fprintf(out, "nét %.2f,%.2f – %.2f,%.2f\n", s.X1.Points(), s.Y1.Points(), s.X2.Points(), s.Y2.Points())
	}
}

// TestNothingIsLostAndAllIsWithinTheMargins checks every case: the words of its pages are those of its blocks.
func TestNothingIsLostAndAllIsWithinTheMargins(t *testing.T) {
	for name, s := range cases {
		t.Run(name, func(t *testing.T) {
			var got, notes []string
			for _, p := range pagesOf(t, s) {
				for _, r := range p.Runs {
					switch words := strings.Fields(r.Text); {
					case r.Element == nil:
					case r.Element.Tag == NoteTag:
						notes = append(notes, words...)
					default:
						got = append(got, words...)
					}
					checkInside(t, s, p, r)
				}
			}
			var want wordCollector
			for _, b := range s.Blocks {
				if err := b.Show(&want); err != nil {
					t.Fatal(err)
				}
			}
			if diff := cmp.Diff(counted(want.words), counted(got)); diff != "" {
				t.Errorf("words differ (-blocks +pages):\n%s", diff)
			}
			if n := len(s.Notes); n > 0 && len(notes) < len(strings.Fields(doc.Plain(s.Notes[0].Text))) {
				t.Errorf("of the footnote %d words are left", len(notes))
			}
		})
	}
}

func checkInside(t *testing.T, s *doc.Section, p *Page, r Run) {
	t.Helper()
	paper := inforce.Now().Pages[s.Orientation]
	const slack = unit.Twip
	if r.X < paper.Left-slack || r.Baseline > p.Height-paper.Bottom+slack || r.Baseline < paper.Header {
		t.Errorf("%q stands at %v, %v: outside the margins", r.Text, r.X, r.Baseline)
	}
}

func counted(words []string) map[string]int {
	n := map[string]int{}
	for _, w := range words {
		n[w]++
	}
	return n
}

type wordCollector struct{ words []string }

func (w *wordCollector) Line(l doc.Line) error {
	for _, in := range l.Text {
		in.ShowInline(w)
	}
	return nil
}
func (w *wordCollector) Text(t doc.Text)        { w.words = append(w.words, strings.Fields(t.S)...) }
func (w *wordCollector) NoteRef(r doc.NoteRef)  { w.words = append(w.words, fmt.Sprint(r.N)) }
func (w *wordCollector) Break(doc.Break)        {}
func (w *wordCollector) Picture(doc.Picture)    {}
func (w *wordCollector) Chart(*doc.Chart) error { return nil }
func (w *wordCollector) Foot(lines []doc.Line) error {
	for _, l := range lines {
		if err := w.Line(l); err != nil {
			return err
		}
	}
	return nil
}

func (w *wordCollector) Corner(l doc.Line) error { return w.Line(l) }
func (w *wordCollector) PageRef(doc.PageRef)     {}
func (w *wordCollector) Contents(c *doc.Contents) error {
	for _, l := range c.Lines() {
		_ = w.Line(l)
	}
	return nil
}
func (w *wordCollector) Columns(c doc.Columns) error {
	for _, l := range c.Lines() {
		_ = w.Line(l)
	}
	return nil
}
func (w *wordCollector) Table(t *doc.Table) error {
	for _, r := range append(append([]doc.Row{}, t.Head...), t.Rows...) {
		for _, c := range r.Cells {
			for _, l := range c.Lines {
				_ = w.Line(l)
			}
		}
	}
	return nil
}

// BenchmarkPages lays out plain paragraphs, and a table of merged areas (wanted: 3,000 pages a second a core).
func BenchmarkPages(b *testing.B) {
	prose := &doc.Section{}
	for range 400 {
		prose.Blocks = append(prose.Blocks, body(8))
	}
	for name, s := range map[string]*doc.Section{
		"prose": prose,
		"table": {Orientation: doc.Landscape, Blocks: []doc.Block{table(manyRows(800)...)}},
	} {
		b.Run(name, func(b *testing.B) {
			pages := 0
			for b.Loop() {
				pages = len(pagesOf(b, s))
			}
			b.ReportMetric(float64(pages)*float64(b.N)/b.Elapsed().Seconds(), "pages/s")
		})
	}
}

// TestLongNoteOfTheLastLine: the last line stays on its page with the first lines of its note, however long that is.
func TestLongNoteOfTheLastLine(t *testing.T) {
	long := doc.Note{N: 1, Text: prose(40)}
	last := &doc.Paragraph{Role: doc.Body, Text: append(prose(4), doc.NoteRef{N: 1})}
	pages := pagesOf(t, &doc.Section{Blocks: []doc.Block{body(30), last}, Notes: []doc.Note{long}})
	if len(pages) != 2 {
		t.Fatalf("it has %d pages", len(pages))
	}
	for _, r := range pages[1].Runs {
		if r.Element != nil && r.Element.Tag != NoteTag {
			t.Fatalf("%q of the text stands on the second page", r.Text)
		}
	}
}

func millimetres(l unit.Length) float64 { return float64(l) / float64(unit.Millimetre) }
