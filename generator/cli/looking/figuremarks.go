package looking

import (
	"fmt"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"vanban/generator"
	"vanban/generator/compose/report"
	"vanban/generator/deadline"
	"vanban/generator/diff"
	"vanban/generator/dossier"
	"vanban/generator/layout"
	"vanban/generator/paper"
	"vanban/generator/preview"
	"vanban/generator/typeface"
)

// reportOf gives a period's report, composed when it is looked at: every figure on its pages can be asked what it was computed from.
func (v *Preview) reportOf(d *dossier.Dossier, period deadline.Period) preview.Document {
	name := paper.ReportName(period)
	maker := generator.NewMaker(v.Options)
	made := sync.OnceValues(func() (*generator.Report, error) {
		v.reading.Lock()
		defer v.reading.Unlock()
		return maker.ComposeReport(d, period)
	})
	return preview.Document{Name: name, Title: period.Name(), Group: reportGroup, Files: v.filesOf(name),
		Pages: func() ([]preview.Page, error) {
			r, err := made()
			if err != nil {
				return nil, err
			}
			spots, err := v.spotsOf(maker, r)
			if err != nil {
				return nil, err
			}
			m := &marking{family: v.family, spots: spots, paragraphs: map[*layout.Element]int{}}
			return printed(r.Document.Document, v.family, m)
		},
		Explain: func(code string) (preview.List, bool) {
			r, err := made()
			if err != nil {
				return preview.List{}, false
			}
			return explained(r, code)
		}}
}

// spotsOf composes a report once more, for where its figures stand.
func (v *Preview) spotsOf(maker *generator.Maker, r *generator.Report) ([]report.Spotted, error) {
	v.reading.Lock()
	defer v.reading.Unlock()
	return maker.Spots(r)
}

// explained tells of a figure what giai-trinh tells.
func explained(r *generator.Report, code string) (preview.List, bool) {
	f, known := r.Figures.Get(code)
	if !known {
		return preview.List{}, false
	}
	l := preview.List{Title: fmt.Sprintf("%s = %s", f.Code, shown(f)), Note: fmt.Sprintf("%s. Công thức: %s.", f.Name, f.Formula)}
	if f.Fitted {
		l.Note += fmt.Sprintf(" Làm tròn: %s, để khớp với tổng hoặc hai số đứng cạnh.", roundedOf(f))
	}
	rows := [][]string{}
	for _, in := range f.Inputs {
		rows = append(rows, []string{in.At.String(), in.What})
	}
	if len(rows) > 0 {
		l.Table = &preview.Table{Caption: fmt.Sprintf("Tính từ %d dòng dữ liệu", len(rows)), Head: []string{"Tệp, dòng", "Nội dung"}, Rows: rows}
	}
	for _, p := range r.PlacesOf(code) {
		l.Items = append(l.Items, fmt.Sprintf("In “%s” tại: %s", p.Text, p.Where))
	}
	return l, true
}

// marking finds the figures of a report on its pages. Paragraphs are matched with those of the report composed with marks by all their texts, in order.
type marking struct {
	family     *typeface.Family
	spots      []report.Spotted
	paragraphs map[*layout.Element]int
	texts      []strings.Builder // of the paragraphs, without spaces
	pieces     [][]markedRun     // of the paragraphs
}

// markedRun is a run, with where its text begins in its paragraph.
type markedRun struct {
	run  *layout.Run
	page int // from 0
	from int // in letters
}

// add takes in a page.
func (m *marking) add(p *layout.Page, page int) {
	for i := range p.Runs {
		r := &p.Runs[i]
		e := paragraphOf(r.Element)
		if e == nil || r.Figure != nil {
			continue
		}
		at, known := m.paragraphs[e]
		if !known {
			at = len(m.texts)
			m.paragraphs[e] = at
			m.texts, m.pieces = append(m.texts, strings.Builder{}), append(m.pieces, nil)
		}
		m.pieces[at] = append(m.pieces[at], markedRun{r, page, utf8.RuneCountInString(m.texts[at].String())})
		m.texts[at].WriteString(unspaced(r.Text))
	}
}

// unspaced gives a text without its spaces, which lines lose where they end.
func unspaced(s string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsSpace(c) {
			return -1
		}
		return c
	}, s)
}

// set marks the figures.
func (m *marking) set(pages []preview.Page) {
	laid := make([]string, len(m.texts))
	for i := range m.texts {
		laid[i] = m.texts[i].String()
	}
	composed := make([]string, len(m.spots))
	for i := range m.spots {
		composed[i] = unspaced(m.spots[i].Text)
	}
	for i, at := range diff.Align(composed, laid) {
		if at == diff.None {
			continue
		}
		s := &m.spots[i]
		for _, spot := range s.At {
			from := utf8.RuneCountInString(unspaced(s.Text[:spot.From]))
			to := from + utf8.RuneCountInString(unspaced(s.Text[spot.From:spot.To]))
			m.mark(pages, m.pieces[at], preview.Mark{Key: spot.Code, Text: s.Text[spot.From:spot.To]}, [2]int{from, to})
		}
	}
}

// mark enters the rectangles of some letters of a paragraph; of those that stand on two lines there are two.
func (m *marking) mark(pages []preview.Page, pieces []markedRun, mark preview.Mark, letters [2]int) {
	for _, p := range pieces {
		from, to := letters[0]-p.from, letters[1]-p.from
		if to <= 0 || from >= utf8.RuneCountInString(unspaced(p.run.Text)) {
			continue
		}
		before, within := cutLetters(p.run.Text, from, to)
		x := p.run.X + p.run.WidthOf(m.family, before)
		mark.X, mark.Y = x.Points(), (p.run.Baseline - p.run.Rise - p.run.Size).Points()
		mark.Width, mark.Height = p.run.WidthOf(m.family, within).Points(), (p.run.Size + p.run.Size/4).Points()
		pages[p.page].Marks = append(pages[p.page].Marks, mark)
	}
}

// cutLetters gives what stands before some letters of a text, spaces not counted, and these with the spaces between them.
func cutLetters(text string, from, to int) (before, within string) {
	begin, end, n := len(text), len(text), 0
	for i, c := range text {
		if unicode.IsSpace(c) {
			continue
		}
		if n == max(from, 0) {
			begin = i
		}
		if n++; n == to {
			end = i + utf8.RuneLen(c)
			break
		}
	}
	return text[:begin], text[begin:max(begin, end)]
}
