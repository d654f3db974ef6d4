package xlsx_test

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"
	"testing/quick"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"vanban/generator/doc"
	"vanban/generator/inforce"
	"vanban/generator/layout"
	"vanban/generator/unit"
)

// wordList is a Visitor that collects a document's words: of its lines, and of each column of its tables.
type wordList struct{ columns [][]string }

func (w *wordList) Line(l doc.Line) error {
	w.add(0, l)
	return nil
}

func (w *wordList) Foot(lines []doc.Line) error {
	for _, l := range lines {
		if err := w.Line(l); err != nil {
			return err
		}
	}
	return nil
}

func (w *wordList) Corner(l doc.Line) error { return w.Line(l) }

func (raw) PageRef(doc.PageRef) {}

func (w *wordList) Contents(*doc.Contents) error { return nil }

func (w *wordList) Columns(doc.Columns) error { return nil }

func (w *wordList) Table(t *doc.Table) error {
	for _, r := range append(append([]doc.Row{}, t.Head...), t.Rows...) {
		column := 0
		for _, c := range r.Cells {
			for _, l := range c.Lines {
				w.add(column, l)
			}
			column += c.Columns()
		}
	}
	return nil
}

func (w *wordList) Chart(*doc.Chart) error { return nil }

func (w *wordList) add(column int, l doc.Line) {
	for len(w.columns) <= column {
		w.columns = append(w.columns, nil)
	}
	var text strings.Builder
	for _, in := range l.Text {
		in.ShowInline(raw{&text})
	}
	w.columns[column] = append(w.columns[column], strings.Fields(text.String())...)
}

// raw writes a line as a cell shows it.
type raw struct{ *strings.Builder }

func (r raw) Text(t doc.Text)       { r.WriteString(t.S) }
func (r raw) NoteRef(n doc.NoteRef) { fmt.Fprint(r, n.N) }
func (r raw) Break(doc.Break)       { r.WriteString(" ") }
func (r raw) Picture(p doc.Picture) { r.WriteString(p.Words()) }

// TestEveryWord compares the words of the document with those of the sheet, column by column from the top down.
func TestEveryWord(t *testing.T) {
	for name, d := range map[string]*doc.Document{"tasks": tasks(), "long": long(rand.New(rand.NewSource(1)))} {
		want := &wordList{}
		for _, b := range d.Sections[0].Blocks {
			if err := b.Show(want); err != nil {
				t.Fatal(err)
			}
		}
		if diff := cmp.Diff(want.columns, sheetWords(t, open(t, render(t, d)))); diff != "" {
			t.Errorf("%s (-document +sheet):\n%s", name, diff)
		}
	}
}

func sheetWords(t *testing.T, f *excelize.File) [][]string {
	t.Helper()
	rows, err := f.GetRows("Phụ lục")
	if err != nil {
		t.Fatal(err)
	}
	var columns [][]string
	for _, r := range rows {
		for i, c := range r {
			for len(columns) <= i {
				columns = append(columns, nil)
			}
			columns[i] = append(columns[i], strings.Fields(c)...)
		}
	}
	return columns
}

// TestProseWords compares the words of the sheet with tables of different columns, row by row.
func TestProseWords(t *testing.T) {
	rows, err := open(t, render(t, prose())).GetRows("Phụ lục")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, r := range rows {
		got = append(got, strings.Fields(strings.Join(r, " "))...)
	}
	text := strings.Join(got, " ")
	at := 0
	for _, want := range []string{ // the reader shows a number with English separators
		"Phụ lục DANH MỤC", "I. MỤC TIÊU", "Thực hiện đồng bộ, hiệu quả các nội dung", "2021 - 20301, nâng cao",
		"STT CHỈ TIÊU TỶ LỆ (%) 1 Hồ sơ", "đúng hạn 95 2 Văn bản ký số 100 - Kinh phí thực hiện: NGUỒN SỐ TIỀN Ngân sách tỉnh 1,250 1 Nghị quyết số 76/NQ-CP",
	} {
		next := strings.Index(text[at:], want)
		if next < 0 {
			t.Fatalf("%q is not where it belongs in %q", want, text)
		}
		at += next
	}
}

// long gives a table of rows of all heights, up to several times that of a row, under merged areas.
func long(r *rand.Rand) *doc.Document {
	text := func(most int) string {
		words := strings.Fields("Chủ trì, phối hợp với các cơ quan liên quan thường xuyên rà soát, cắt giảm thủ tục hành chính trên địa bàn tỉnh;")
		n := 1 + r.Intn(most)
		all := make([]string, n)
		for i := range all {
			all[i] = words[r.Intn(len(words))]
		}
		return strings.Join(all, " ")
	}
	var all []taskArea
	for range 1 + r.Intn(3) {
		a := taskArea{name: text(60)}
		for range 1 + r.Intn(3) {
			most := []int{5, 40, 900}[r.Intn(3)]
			a.tasks = append(a.tasks, task{content: text(most), products: []string{"- " + text(most), "- " + text(40)}, lead: text(20), support: text(20), due: text(8)})
		}
		all = append(all, a)
	}
	return document(taskTable(all))
}

// TestHeights checks of random tables that each row is as high as the text
// beside it, broken for the whole of the cell's width, and that no row is higher than Excel allows.
func TestHeights(t *testing.T) {
	styles := inforce.Sheet(doc.Setting{})
	measurer := layout.NewMeasurer(family(t), styles)
	config := &quick.Config{MaxCount: 25, Rand: rand.New(rand.NewSource(30))}
	check := func(seed int64) bool {
		f := open(t, render(t, long(rand.New(rand.NewSource(seed)))))
		h := heights{t: t, f: f, measurer: measurer}
		h.read()
		return !t.Failed()
	}
	if err := quick.Check(check, config); err != nil {
		t.Error(err)
	}
}

type heights struct {
	t        *testing.T
	f        *excelize.File
	measurer *layout.Measurer
}

const sheetUnderTest = "Phụ lục"

func (h *heights) read() {
	h.t.Helper()
	rows, err := h.f.GetRows(sheetUnderTest)
	if err != nil {
		h.t.Fatal(err)
	}
	merged, err := h.f.GetMergeCells(sheetUnderTest)
	if err != nil {
		h.t.Fatal(err)
	}
	last := map[string]string{}
	for _, m := range merged {
		last[m.GetStartAxis()] = m.GetEndAxis()
	}
	for i := range rows {
		if high := h.height(i+1, i+1); high > unit.Pt(409.5) {
			h.t.Errorf("row %d is %v high", i+1, high)
		}
		for k, text := range rows[i] {
			h.cell(k+1, i+1, text, last)
		}
	}
}

func (h *heights) cell(column, row int, text string, last map[string]string) {
	at, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		h.t.Fatal(err)
	}
	right, bottom := column, row
	if end, ok := last[at]; ok {
		right, bottom, _ = excelize.CellNameToCoordinates(end)
	}
	width, need := h.width(column, right), unit.Length(0)
	role := doc.TableCell
	if column == 1 {
		role = doc.TableArea
	}
	for line := range strings.SplitSeq(text, "\n") {
		need += h.measurer.Height(doc.Line{Role: role, Text: doc.Words(line)}, width)
	}
	if have := h.height(row, bottom); have < need {
		h.t.Errorf("%s is %v high, its text %v: %q", at, have, need, text)
	}
}

func (h *heights) height(from, to int) unit.Length {
	sum := 0.0
	for r := from; r <= to; r++ {
		high, err := h.f.GetRowHeight(sheetUnderTest, r)
		if err != nil {
			h.t.Fatal(err)
		}
		sum += high
	}
	return unit.Pt(sum)
}

// width gives the room of columns for text, in Excel's way: 8 pixels a digit, 5 pixels free.
func (h *heights) width(from, to int) unit.Length {
	sum := -5.0
	for c := from; c <= to; c++ {
		name, err := excelize.ColumnNumberToName(c)
		if err != nil {
			h.t.Fatal(err)
		}
		wide, err := h.f.GetColWidth(sheetUnderTest, name)
		if err != nil {
			h.t.Fatal(err)
		}
		sum += wide * 8
	}
	return unit.Pt(sum * 0.75)
}

// TestWidths checks that the sheet fills the page's text and is no wider.
func TestWidths(t *testing.T) {
	for name, sample := range samples {
		d := sample()
		page := inforce.Now().Pages[d.Sections[0].Orientation]
		h := heights{t: t, f: open(t, render(t, d))}
		sum := h.width(1, map[string]int{"tasks": 6, "prose": 4}[name]) + unit.Pt(5*0.75)
		if sum > page.TextWidth() || sum < page.TextWidth().Scale(99, 100) {
			t.Errorf("%s is %v wide, the text %v", name, sum, page.TextWidth())
		}
	}
}
