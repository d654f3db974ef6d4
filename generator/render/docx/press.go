package docx

import (
	"io"
	"sync"

	"vanban/generator/doc"
	"vanban/generator/layout"
	"vanban/generator/nd30"
	"vanban/generator/typeface"
	"vanban/generator/unit"
)

// Press writes documents. A table that stands in several of them is measured once. It may be used by several goroutines
// at once.
type Press struct {
	family   *typeface.Family
	mu       sync.Mutex
	measured map[setTable]func() *tableMeasures
}

// setTable is a table as a setting of the document sets it on a page.
type setTable struct {
	*doc.Table
	doc.Setting
	page nd30.Page
}

// tableMeasures is what must be known of a table before it is written.
type tableMeasures struct {
	columns []unit.Length // their widths
	repeats bool          // its head stands on each of its pages
	whole   []bool        // the rows under its head that may not run over a page's end
}

// NewPress gives a press for a typeface.
func NewPress(family *typeface.Family) *Press {
	return &Press{family: family, measured: map[setTable]func() *tableMeasures{}}
}

// Render writes a document as DOCX by itself.
func Render(w io.Writer, d *doc.Document, family *typeface.Family) error {
	return NewPress(family).Render(w, d)
}

// measuresOf gives the measures of a table.
func (b *body) measuresOf(t *doc.Table) *tableMeasures {
	p, key := b.press, setTable{t, b.setting, b.paper}
	p.mu.Lock()
	of, known := p.measured[key]
	if !known {
		of = sync.OnceValue(func() *tableMeasures { return measure(b.measure, t, b.paper) })
		p.measured[key] = of
	}
	p.mu.Unlock()
	return of()
}

func measure(m *layout.Measurer, t *doc.Table, paper nd30.Page) *tableMeasures {
	of := &tableMeasures{columns: m.ColumnWidths(t, paper.TextWidth()), whole: make([]bool, len(t.Rows))}
	of.repeats = m.HeadRepeats(t, of.columns, paper)
	style := m.Sheet.TableOf(t.Role)
	for i, r := range t.Rows {
		of.whole[i] = m.RowHeight(r, of.columns, style) <= style.SplitsAbove
	}
	return of
}
