package layout

import (
	"testing"

	"vanban/generator/doc"
	"vanban/generator/inforce"
	"vanban/generator/nd30"
	"vanban/generator/picture"
	"vanban/generator/unit"
)

// drawing is a picture that says that it is so large.
func drawing(width, height float64) doc.Picture {
	return doc.Picture{Alt: "Sơ đồ", Image: picture.Image{Format: picture.PNG, Columns: 2, Rows: 2, Width: unit.Mm(width), Height: unit.Mm(height), Data: "x"}}
}

// figuresOf lays blocks out and gives the figures of each page.
func figuresOf(t *testing.T, s *doc.Section) (pages [][]Run) {
	t.Helper()
	for p, err := range Pages(&doc.Document{Sections: []*doc.Section{s}}, measurer(t).Family) {
		if err != nil {
			t.Fatal(err)
		}
		var figures []Run
		for _, r := range p.Runs {
			if r.Figure != nil {
				figures = append(figures, r)
			}
		}
		pages = append(pages, figures)
	}
	return pages
}

// TestFigureIsAsLargeAsAsked: a picture has its own size or the one that is asked for, is never wider than its line and never higher than its page,
// and keeps its proportions.
func TestFigureIsAsLargeAsAsked(t *testing.T) {
	text := LineWidth(inforce.Now().Pages[doc.Portrait])
	page := inforce.Now().Pages[doc.Portrait].TextHeight()
	asked := drawing(40, 20)
	asked.Width = unit.Mm(100)
	part := drawing(40, 20)
	part.Part = 50
	for name, c := range map[string]struct {
		picture       doc.Picture
		width, height unit.Length
	}{
		"its own":          {drawing(40, 20), unit.Mm(40), unit.Mm(20)},
		"asked for":        {asked, unit.Mm(100), unit.Mm(50)},
		"part of the text": {part, text.Scale(1, 2), text.Scale(1, 4)},
		"wider than text":  {drawing(330, 33), text, text.Scale(1, 10)},
	} {
		pages := figuresOf(t, &doc.Section{Blocks: []doc.Block{&doc.Paragraph{Role: doc.PictureLine, Text: []doc.Inline{c.picture}}}})
		if len(pages) != 1 || len(pages[0]) != 1 {
			t.Fatalf("%s: %d pages %v", name, len(pages), pages)
		}
		f := pages[0][0].Figure
		if f.Width != c.width || f.Height != c.height {
			t.Errorf("%s: %v × %v, want %v × %v", name, f.Width, f.Height, c.width, c.height)
		}
	}
	high := figuresOf(t, &doc.Section{Blocks: []doc.Block{&doc.Paragraph{Role: doc.PictureLine, Text: []doc.Inline{drawing(100, 1000)}}}})
	if f := high[0][0].Figure; len(high) != 1 || f.Height >= page || f.Height < page*9/10 || f.Width != f.Height.Scale(1, 10) {
		t.Errorf("one higher than the page: %d pages, %v × %v", len(high), f.Width, f.Height)
	}
}

// TestFigureStaysWhole: a picture that has no room on the page goes to the next one, and the line that it stands in is as high as it is.
func TestFigureStaysWhole(t *testing.T) {
	in := &doc.Paragraph{Role: doc.Body, Text: []doc.Inline{doc.Text{S: "Mã "}, drawing(30, 30), doc.Text{S: "."}}}
	pages := figuresOf(t, &doc.Section{Blocks: []doc.Block{body(40), in, body(3)}})
	if len(pages) != 2 || len(pages[0]) != 0 || len(pages[1]) != 1 {
		t.Fatalf("%d pages with %v", len(pages), pages)
	}
	top := inforce.Now().Pages[doc.Portrait].Top
	if r := pages[1][0]; r.Baseline != top+unit.Mm(30) {
		t.Errorf("its lower edge is at %v, want %v", r.Baseline, top+unit.Mm(30))
	}
}

// TestFigureInCell: the row is as high as the picture in it, one over merged rows pushes the last of them, and a column of pictures whose width nobody asks
// for leaves room for the others.
func TestFigureInCell(t *testing.T) {
	cell := func(text ...doc.Inline) doc.Cell {
		return doc.Cell{Lines: []doc.Line{{Role: doc.TableCell, Text: text}}}
	}
	table := &doc.Table{Role: doc.PlainTable, Rows: []doc.Row{
		{Cells: []doc.Cell{cell(doc.Text{S: "Cổng thông tin"}), cell(drawing(300, 300))}},
		{Cells: []doc.Cell{cell(doc.Text{S: "Sau"}), cell(doc.Text{S: "Sau"})}},
	}}
	pages := figuresOf(t, &doc.Section{Blocks: []doc.Block{table}})
	f := pages[0][0].Figure
	m := NewMeasurer(measurer(t).Family, inforce.Sheet(doc.Setting{}))
	widths := m.ColumnWidths(table, inforce.Now().Pages[doc.Portrait].TextWidth())
	if want := widths[1] - 2*nd30.Decree30.Tables[doc.PlainTable].SideMargin; f.Width != want || f.Height != want {
		t.Errorf("in a column of %v it is %v × %v", widths[1], f.Width, f.Height)
	}
	if widths[0] < unit.Mm(25) {
		t.Errorf("the column beside it has %v", widths[0])
	}
	style := nd30.Decree30.Tables[doc.PlainTable]
	if h := m.RowHeight(table.Rows[0], widths, style); h < f.Height || h > f.Height+unit.Pt(12) {
		t.Errorf("its row is %v high, it is %v", h, f.Height)
	}
}
