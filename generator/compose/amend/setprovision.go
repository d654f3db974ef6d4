package amend

import (
	"fmt"
	"slices"

	"vanban/generator/compose"
	"vanban/generator/doc"
	"vanban/generator/markdown"
	"vanban/generator/nd30"
	"vanban/generator/wording"
)

// planProvisions sets the khoản that amend the plan.
func (v *amendmentView) planProvisions(b *compose.Builder, _ wording.Chunk) error {
	return provisions(b, v.amender.plan)
}

// articleProvisions sets the khoản that amend the decision's own điều.
func (v *amendmentView) articleProvisions(b *compose.Builder, _ wording.Chunk) error {
	return provisions(b, v.amender.articles)
}

// dutyArticle is the last điều of the dossier: who carries the decision out.
func (v *amendmentView) dutyArticle(b *compose.Builder, _ wording.Chunk) error {
	all := v.amender.new.Articles
	if len(all) == 0 {
		return nil
	}
	return b.Article(all[len(all)-1].Body)
}

// provisions sets khoản; of a single one the template's điều says what is done, and what it consists of are the khoản.
func provisions(b *compose.Builder, all []provision) error {
	if alone(all) {
		return all[0].parts(b, doc.Clause, func(i int) (string, error) { return fmt.Sprintf("%d.", i), nil })
	}
	for i, p := range all {
		if err := p.set(b, doc.Clause, fmt.Sprintf("%d.", i+1), nil); err != nil {
			return err
		}
	}
	return nil
}

// parts sets what follows the words of a provision: the new text, and what it consists of, labelled by their places from 1.
func (p provision) parts(b *compose.Builder, role doc.Role, label func(int) (string, error)) error {
	if len(p.quotes)+len(p.points) > 0 {
		b.KeepNext()
	}
	first, last := p.worded()
	for i, q := range p.quotes {
		if err := setQuote(b, q, i == first, i == last); err != nil {
			return err
		}
	}
	for k, point := range p.points {
		own, err := label(k + 1)
		if err != nil {
			return err
		}
		var end func(string) string
		if role == doc.Point {
			end = func(s string) string { return nd30.EndItem(s, k == len(p.points)-1) }
		}
		if err := point.set(b, role, own, end); err != nil {
			return err
		}
	}
	return nil
}

// worded gives the places of the first and the last paragraph of the new text that has words, which open and close the quotation: tables, charts and pictures
// stand in it or behind it without marks. -1 where none has.
func (p provision) worded() (first, last int) {
	first, last = -1, -1
	for i, q := range p.quotes {
		if q.table != nil || doc.OnlyPictures(q.text) {
			continue
		}
		if last = i; first < 0 {
			first = i
		}
	}
	return first, last
}

// set sets a khoản or a điểm; end is the punctuation of one in a list, nil where it stands for itself.
func (p provision) set(b *compose.Builder, role doc.Role, label string, end func(string) string) error {
	lead, err := wording.Chunk{Role: "sua-doi-noi", Text: p.lead, File: b.Template()}.One()
	if err != nil {
		return err
	}
	if end != nil {
		lead = compose.EndWith(lead, end)
	}
	b.Add(&doc.Paragraph{Role: role, Label: label, Text: b.Styled(role, lead)})
	return p.parts(b, doc.Point, nd30.PointLabel)
}

// setQuote sets a paragraph of the new text; the first one opens the quotation marks and the last one closes them.
func setQuote(b *compose.Builder, q quote, first, last bool) error {
	switch {
	case q.table != nil && q.table.Chart != nil:
		return b.Chart(q.table)
	case q.table != nil:
		setRows(b, q)
		return nil
	case doc.OnlyPictures(q.text):
		b.Add(&doc.Paragraph{Role: doc.PictureLine, Text: q.text})
		return nil
	}
	open := b.Notes()
	text := compose.ShiftNotes(q.text, open)
	for _, n := range q.notes {
		b.AddNote(n)
	}
	if q.bold {
		text = bold(text)
	}
	label := q.label
	switch {
	case first && label != "":
		label = "“" + label
	case first:
		text = append([]doc.Inline{doc.Text{S: "“", Bold: q.bold}}, text...)
	}
	if last {
		text = append(text, doc.Text{S: "”", Bold: false})
	}
	switch {
	case q.apart:
		text = append([]doc.Inline{doc.Text{S: label, Bold: true}, doc.Break{}}, text...)
		label = ""
	case q.bold && label != "":
		text = append([]doc.Inline{doc.Text{S: label + " ", Bold: true}}, text...)
		label = ""
	}
	role := doc.Body
	if q.apart {
		role = doc.CentredLine
	}
	b.Add(&doc.Paragraph{Role: role, Label: label, Text: text, KeepNext: q.apart && !last})
	return nil
}

// setRows sets rows of a table under its head; a table needs no quotation marks.
func setRows(b *compose.Builder, q quote) {
	from := b.Notes() // the marks of a row count from those of the rows before it
	shifted := func(rows []markdown.Row) []markdown.Row {
		out := slices.Clone(rows)
		for i, row := range rows {
			marks := 0
			out[i].Cells = make([][]doc.Inline, len(row.Cells))
			for c, text := range row.Cells {
				out[i].Cells[c] = compose.ShiftNotes(text, from)
				marks += noteMarks(text)
			}
			from += marks
		}
		return out
	}
	t := *q.table
	t.Head = shifted(t.Head)
	t.Rows = shifted(t.Rows)
	for _, n := range q.notes {
		b.AddNote(n)
	}
	b.Add(b.PlainTable(&t, 0))
}

// noteMarks counts the footnote marks in a text.
func noteMarks(text []doc.Inline) (n int) {
	for _, in := range text {
		if _, mark := in.(doc.NoteRef); mark {
			n++
		}
	}
	return n
}

func bold(text []doc.Inline) []doc.Inline {
	return doc.EachText(text, func(t doc.Text) []doc.Text {
		t.Bold = true
		return []doc.Text{t}
	})
}
