package compose

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"vanban/generator/change"
	"vanban/generator/deadline"
	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/nd30"
	"vanban/generator/pattern"
	"vanban/generator/source"
	"vanban/generator/wording"
)

// The templates of an amendment.
const (
	amendmentTemplate     = "sua-doi.md.tmpl"
	planAmendmentTemplate = "sua-doi-ke-hoach.md.tmpl"
	amendedTasksTemplate  = "sua-doi-phu-luc.md.tmpl"
	consolidationTemplate = "hop-nhat.md.tmpl"
	correctionTemplate    = "dinh-chinh.md.tmpl"
)

// Amending is what makes an amendment of two dossiers and the changes between them.
type Amending struct {
	Old, New *dossier.Dossier
	Changes  []change.Change
	Number   int           // of the amending document; 0 in a draft of it
	Day      deadline.Date // zero in a draft of it
	Unit     string        // abbreviation of the unit that drafts a công văn; empty: that of the new dossier
	Earlier  []Earlier     // what has amended the old one already, in order
	Wording  *wording.Templates
}

// Earlier is an amending document that was issued before.
type Earlier struct {
	Number int
	Day    deadline.Date
}

// earlier gives the amending documents before as the wording prints them, and those that no basis names yet.
func (x *Amending) earlier() (all, unnamed []*view) {
	for _, e := range x.Earlier {
		d := *x.Old
		d.Number, d.Day, d.Year = e.Number, e.Day, e.Day.Year
		v := newView(&d)
		all = append(all, v)
		if !slices.ContainsFunc(x.New.Bases, func(b dossier.Text) bool { return names(b.S, &d) }) {
			unnamed = append(unnamed, v)
		}
	}
	return all, unnamed
}

// Amendment is the documents of an amendment, and the changes that are no provision of it.
type Amendment struct {
	Document *doc.Document
	Tasks    *doc.Document // the changed rows; nil where there are none
	Unsaid   []change.Change
}

// issued gives the new dossier with the amending document's number and day.
func (x *Amending) issued() *dossier.Dossier {
	d := *x.New
	d.Number, d.Day = x.Number, x.Day
	d.Appendices = nil
	if !x.Day.IsZero() {
		d.Year = x.Day.Year
	}
	return &d
}

func (x *Amending) provisions() (*amender, error) {
	a := &amender{old: x.Old, new: x.New, names: newNamer(x.Wording)}
	a.lookAhead(x.Changes)
	for _, c := range x.Changes {
		if err := c.Visit(a); err != nil {
			return nil, err
		}
	}
	a.tableOfTasks(len(x.changedRows()) == 0)
	a.renumbered()
	return a, a.err
}

// Amend gives the document that amends the old one, of equal form (điều 18.3).
func (x *Amending) Amend() (*Amendment, error) {
	a, err := x.provisions()
	if err != nil {
		return nil, err
	}
	d, rows := x.issued(), x.changedRows()
	c := &changes{Cu: newView(x.Old), amending: &amendment{amender: a, rows: rows}}
	c.fill(x.Old, x.New)
	c.DaSuaDoi, c.CanCuSuaDoi = x.earlier()
	p := part{template: amendmentTemplate, kind: doc.Amendment, articles: x.New.Articles, changes: c}
	if x.Old.Kind == dossier.PlanOfItsOwn {
		p.template, p.kind, p.articles = planAmendmentTemplate, doc.PlanAmendment, nil
	}
	apart := d.Medium == dossier.Electronic && !d.OneFile
	parts := []part{p}
	tasks := part{template: amendedTasksTemplate, kind: doc.AppendixKind, orientation: doc.Landscape, attached: true, changes: c}
	if len(rows) > 0 && !apart {
		parts = append(parts, tasks)
	}
	for _, i := range a.added {
		whole := appendixPart(x.New, i)
		whole.noteOpen = false
		parts = append(parts, whole)
	}
	out := &Amendment{Unsaid: a.unsaid}
	if out.Document, err = x.bundle(d, parts, len(parts) > 1); err == nil && len(rows) > 0 {
		out.Tasks, err = x.bundle(d, []part{tasks}, !apart)
	}
	return out, err
}

// bundle builds the parts as the sections of one document.
func (x *Amending) bundle(d *dossier.Dossier, parts []part, bundled bool) (*doc.Document, error) {
	var built []*builder
	notes := 0
	for _, p := range parts {
		p.bundled, p.notes = bundled, notes
		b, err := build(d, x.Wording, p)
		if err != nil {
			return nil, err
		}
		notes += len(b.notes)
		built = append(built, b)
	}
	return document(d, x.Wording, built...)
}

// fill sets what the templates of amendments print beside provisions.
func (c *changes) fill(old, new *dossier.Dossier) {
	a := c.amending
	c.CoKeHoach, c.CoDieu, c.CoPhuLuc = len(a.plan) > 0, len(a.articles) > 0, len(a.rows) > 0
	c.TongTien = newTotals(old, new)
	c.sayWhatIsDone(a.amender)
	for _, b := range new.Bases {
		if strings.HasPrefix(b.S, "Căn cứ") && names(b.S, old) {
			c.CoCanCuCu = true
		}
		if strings.HasPrefix(b.S, "Theo ") {
			c.CanCuTheo = append(c.CanCuTheo, text(b))
		} else {
			c.CanCuDau = append(c.CanCuDau, text(b))
		}
	}
	c.lastArticle = 1 // that on the effect
	for _, there := range []bool{c.CoKeHoach, c.CoDieu, len(new.Articles) > 0} {
		if there {
			c.lastArticle++
		}
	}
}

// dayInBasis is a day in a legal basis: in figures, or in words.
var dayInBasis = pattern.Lazy(`(\d{1,2})(?:/|\s+tháng\s+)(\d{1,2})(?:/|\s+năm\s+)(\d{4})`)

// names says whether a legal basis is a document: it has its number and symbol and, where it tells a day, that of its issue. Numbers begin
// anew every year.
func names(basis string, d *dossier.Dossier) bool {
	symbol := regexp.MustCompile(fmt.Sprintf(`(^|\D)0*%d/(QĐ|KH)-%s($|[^\p{L}\d-])`, d.Number, regexp.QuoteMeta(d.Issuer.Abbrev.S)))
	if !symbol.MatchString(basis) {
		return false
	}
	day := dayInBasis().FindStringSubmatch(basis)
	return day == nil || day[3] == fmt.Sprint(d.Day.Year) && strings.TrimLeft(day[2], "0") == fmt.Sprint(int(d.Day.Month)) &&
		strings.TrimLeft(day[1], "0") == fmt.Sprint(d.Day.Day)
}

// planProvisions sets the khoản that amend the plan.
func (b *builder) planProvisions(wording.Chunk) error {
	return b.provisions(b.part.changes.amending.plan)
}

// articleProvisions sets the khoản that amend the decision's own điều.
func (b *builder) articleProvisions(wording.Chunk) error {
	return b.provisions(b.part.changes.amending.articles)
}

// dutyArticle is the last điều of the dossier: who carries the decision out.
func (b *builder) dutyArticle(wording.Chunk) error {
	all := b.part.articles
	if len(all) == 0 {
		return nil
	}
	return b.prose(all[len(all)-1].Body, &prose{b: b, article: true})
}

func (b *builder) provisions(all []provision) error {
	for i, p := range all {
		if err := b.provision(doc.Clause, fmt.Sprintf("%d.", i+1), p, nil); err != nil {
			return err
		}
		for k, point := range p.points {
			label, err := nd30.PointLabel(k + 1)
			if err != nil {
				return err
			}
			end := func(s string) string { return nd30.EndItem(s, k == len(p.points)-1) }
			if err := b.provision(doc.Point, label, point, end); err != nil {
				return err
			}
		}
	}
	return nil
}

// provision sets a khoản or a điểm; end is the punctuation of one in a list, nil where it stands for itself.
func (b *builder) provision(role doc.Role, label string, p provision, end func(string) string) error {
	lead, err := wording.Chunk{Role: "sua-doi-noi", Text: p.lead, File: b.part.template}.One()
	if err != nil {
		return err
	}
	if end != nil {
		lead = endWith(lead, end)
	}
	b.add(&doc.Paragraph{Role: role, Label: label, Text: b.styled(role, lead), KeepNext: len(p.quotes) > 0 || len(p.points) > 0})
	for i, q := range p.quotes {
		b.quote(q, i == 0, i == len(p.quotes)-1)
	}
	return nil
}

// quote sets a paragraph of the new text; the first one opens the quotation marks and the last one closes them.
func (b *builder) quote(q quote, first, last bool) {
	if q.head != nil {
		b.quoteRows(q)
		return
	}
	open := b.part.notes + len(b.notes)
	text := shiftNotes(q.text, open)
	for i, n := range q.notes {
		b.notes = append(b.notes, doc.Note{N: open + i + 1, Text: n})
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
	if q.bold && label != "" {
		text = append([]doc.Inline{doc.Text{S: label + " ", Bold: true}}, text...)
		label = ""
	}
	b.add(&doc.Paragraph{Role: doc.Body, Label: label, Text: text})
}

// quoteRows sets rows of a table under its head; a table needs no quotation marks.
func (b *builder) quoteRows(q quote) {
	open := b.part.notes + len(b.notes)
	from := open // the marks of a row count from those of the rows before it
	shifted := func(cells [][]doc.Inline) [][]doc.Inline {
		out := make([][]doc.Inline, len(cells))
		marks := 0
		for i, text := range cells {
			out[i] = shiftNotes(text, from)
			marks += noteMarks(text)
		}
		from += marks
		return out
	}
	t := &doc.Table{Role: doc.PlainTable, Head: []doc.Row{b.headRow(shifted(q.head))}}
	for _, cells := range q.rows {
		var row doc.Row
		for i, text := range shifted(cells) {
			row.Cells = append(row.Cells, plainCell(text, i < len(q.right) && q.right[i], source.Pos{}))
		}
		t.Rows = append(t.Rows, row)
	}
	for i, n := range q.notes {
		b.notes = append(b.notes, doc.Note{N: open + i + 1, Text: n})
	}
	b.add(t)
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
	out := make([]doc.Inline, len(text))
	for i, in := range text {
		if t, ok := in.(doc.Text); ok {
			t.Bold = true
			in = t
		}
		out[i] = in
	}
	return out
}
