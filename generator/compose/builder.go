package compose

import (
	"fmt"
	"slices"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/markdown"
	"vanban/generator/nd30"
	"vanban/generator/source"
	"vanban/generator/wordform"
	"vanban/generator/wording"
)

// part is what one section is built from.
type part struct {
	template    string
	kind        doc.Kind
	orientation doc.Orientation
	body        *markdown.Document // prose of the dossier
	articles    []dossier.Article
	areas       []dossier.Area // of the table of tasks
	appendix    viewAppendix
	attached    bool        // issued with another document
	bundled     bool        // in one file with it
	report      *reportView // of a periodic report
	figures     *figures
	changes     *changes         // of a comparison or an amendment
	taskNotes   map[int][]string // footnotes of tasks, by number, of a consolidated plan
	titleNotes  []string         // footnotes on the title of one
	fill        *wordform.Values // of a form of the program's own; nil: its placeholders stay
	noteOpen    bool             // the note that names the parent leaves number and day open
	notes       int              // footnotes of the parts before it in the same file
}

// builder makes one section from a template's chunks.
type builder struct {
	part     part
	styles   *nd30.Sheet
	wording  *wording.Templates
	blocks   []doc.Block
	notes    []doc.Note
	data     *doc.Dataset
	section  *doc.Section // what it has made
	articles int          // numbered so far

	letterhead *doc.Letterhead
	title      *doc.Title
	head       *doc.AppendixHead
	signature  *doc.Signature
	tasks      *doc.Table
	urgency    dossier.Urgency
	names      []string // of bodies and persons, which titles keep on one line
	numbering  *prose   // of a template's own mục and khoản
	rawTitle   []string // kind and abstract as written, before capitals
}

func build(d *dossier.Dossier, w *wording.Templates, p part) (*builder, error) {
	v := newView(d)
	v.PhuLuc = p.appendix
	v.ChuaDien = p.noteOpen
	v.KySoRieng = p.signedApart(d)
	var shown any = v
	if p.report != nil {
		own := *p.report
		own.view = v
		own.BaoCao = &own
		v.NoiNhan = recipientsOfReport(v.NoiNhan)
		p.report, shown = &own, &own
	}
	if p.changes != nil {
		own := *p.changes
		own.view = v
		if own.lastArticle > 0 {
			v.NoiNhan = own.recipientsOf(v.NoiNhan)
		}
		p.changes, shown = &own, &own
	}
	chunks, err := w.Run(p.template, shown)
	if err != nil {
		return nil, err
	}
	b := &builder{part: p, styles: nd30.NewSheet(d.Setting), wording: w, urgency: d.Urgency, names: namesOf(d)}
	for _, c := range chunks {
		handle, known := handlers[c.Role]
		if !known {
			return nil, c.Problem("không có phần nào tên như vậy; các phần dùng được: " + strings.Join(roleNames(), ", "))
		}
		if err := handle(b, c); err != nil {
			return nil, err
		}
	}
	return b, b.finish()
}

// finish makes the section of what has been built.
func (b *builder) finish() error {
	b.close()
	b.section = &doc.Section{Kind: b.part.kind, Orientation: b.part.orientation, Blocks: b.blocks, Notes: b.notes}
	return b.complete()
}

// handlers says what becomes of each part that a template names.
var handlers map[string]func(*builder, wording.Chunk) error

// Set here because a handler's error lists the table's own names.
func init() {
	handlers = map[string]func(*builder, wording.Chunk) error{
		"goc-ky-so":     (*builder).corner,
		"chu-quan":      letterheadPart(doc.ParentBody, func(l *doc.Letterhead) *[]doc.Inline { return &l.Parent }),
		"co-quan":       letterheadPart(doc.IssuingBody, func(l *doc.Letterhead) *[]doc.Inline { return &l.Issuer }),
		"quoc-hieu":     letterheadPart(doc.National, func(l *doc.Letterhead) *[]doc.Inline { return &l.National }),
		"tieu-ngu":      letterheadPart(doc.Motto, func(l *doc.Letterhead) *[]doc.Inline { return &l.Motto }),
		"so-ky-hieu":    letterheadPart(doc.Number, func(l *doc.Letterhead) *[]doc.Inline { return &l.Number }),
		"ve-viec":       letterheadPart(doc.Subject, func(l *doc.Letterhead) *[]doc.Inline { return &l.Subject }),
		"dia-danh-ngay": letterheadPart(doc.PlaceDay, func(l *doc.Letterhead) *[]doc.Inline { return &l.PlaceDay }),
		"du-thao":       mark(doc.DraftMark),
		"do-khan":       (*builder).urgencyMark,
		"ten-loai":      (*builder).kindName,
		"trich-yeu":     (*builder).abstract,
		"kem-theo":      (*builder).parentNote,
		"tham-quyen":    plain(doc.Authority),
		"can-cu":        (*builder).bases,
		"lenh":          plain(doc.Command),
		"dieu":          (*builder).templateArticle,
		"cac-dieu":      (*builder).dossierArticles,
		"doan":          plain(doc.Body),
		"noi-dung":      (*builder).body,
		"kinh-gui":      (*builder).addressees,
		"muc":           heading(1),
		"khoan":         heading(2),
		"gach":          (*builder).dashItems,
		"loi":           (*builder).reportProse,
		"bang-trong":    (*builder).formBlock,
		"gach-trong":    (*builder).formBlock,
		"bang-chi-tieu": (*builder).indicatorTable,
		"bang-tien-do":  (*builder).stateTable,
		"bang-cham":     (*builder).lateTable,
		"bang-ky-sau":   (*builder).upcomingTable,
		"bang-so-sanh":  (*builder).comparisonTable,
		"khoan-sua-doi": (*builder).planProvisions,
		"dieu-sua-doi":  (*builder).articleProvisions,
		"dieu-thi-hanh": (*builder).dutyArticle,
		"bang-sua-doi":  (*builder).amendedTable,
		"dinh-chinh":    (*builder).corrections,
		"phu-luc":       (*builder).appendixLabel,
		"ten-phu-luc":   (*builder).appendixTitle,
		"bang-nhiem-vu": (*builder).taskTable,
		"tong":          (*builder).total,
		"du-lieu":       (*builder).dataName,
		"du-lieu-cot":   (*builder).dataRows,
		"noi-nhan":      (*builder).recipientsLabel,
		"noi-nhan-noi":  (*builder).recipients,
		"luu":           (*builder).archive,
		"nguoi-soan":    (*builder).drafter,
		"quyen-han":     (*builder).capacity,
		"chuc-vu":       (*builder).position,
		"ho-ten":        (*builder).signerName,
	}
}

func roleNames() []string {
	var names []string
	for n := range handlers {
		names = append(names, n)
	}
	slices.Sort(names)
	return names
}

// add appends a block and says so for the roles that continue the last one.
func (b *builder) add(blocks ...doc.Block) { b.blocks = append(b.blocks, blocks...) }

// styled gives a text in the case that its role demands.
func (b *builder) styled(role doc.Role, text []doc.Inline) []doc.Inline {
	text = b.part.figures.settle(text)
	if b.styles.StyleOf(role).Lines != nd30.Filled {
		text = bound(text, b.names)
	}
	if b.styles.StyleOf(role).Upper {
		return upper(text)
	}
	return text
}

// plain makes a handler that sets each paragraph in a role.
func plain(role doc.Role) func(*builder, wording.Chunk) error {
	return func(b *builder, c wording.Chunk) error {
		texts, err := c.Paragraphs()
		for _, t := range texts {
			b.add(&doc.Paragraph{Role: role, Text: b.styled(role, t)})
		}
		return err
	}
}

func mark(role doc.Role) func(*builder, wording.Chunk) error {
	return func(b *builder, c wording.Chunk) error {
		t, err := c.One()
		b.add(&doc.Mark{Role: role, Text: b.styled(role, t)})
		return err
	}
}

// urgencyRoles are the roles of the three urgencies, whose frames differ (I.III.2.b).
var urgencyRoles = map[dossier.Urgency]doc.Role{
	dossier.Urgent: doc.Urgency, dossier.VeryUrgent: doc.HighUrgency, dossier.Express: doc.ExpressUrgency,
}

func (b *builder) urgencyMark(c wording.Chunk) error {
	role, known := urgencyRoles[b.urgency]
	if !known {
		return c.Problem("chỉ dùng được khi hồ sơ có do-khan")
	}
	return mark(role)(b, c)
}

func letterheadPart(role doc.Role, place func(*doc.Letterhead) *[]doc.Inline) func(*builder, wording.Chunk) error {
	return func(b *builder, c wording.Chunk) error {
		t, err := c.One()
		if b.letterhead == nil {
			b.letterhead = &doc.Letterhead{}
			b.add(b.letterhead)
		}
		*place(b.letterhead) = b.styled(role, t)
		return err
	}
}

func (b *builder) corner(c wording.Chunk) error {
	t, err := c.One()
	b.add(&doc.Corner{Text: b.styled(doc.CornerLine, t)})
	return err
}

func (b *builder) kindName(c wording.Chunk) error {
	t, err := c.One()
	b.rawTitle = append(b.rawTitle, doc.Plain(t))
	b.title = &doc.Title{Kind: b.styled(doc.KindName, t)}
	b.add(b.title)
	return err
}

func (b *builder) abstract(c wording.Chunk) error {
	t, err := c.One()
	if b.title == nil {
		return c.Problem("phải đứng sau phần ten-loai")
	}
	b.rawTitle = append(b.rawTitle, doc.Plain(t))
	b.title.Abstract = b.withNotes(b.styled(doc.Abstract, t), b.part.titleNotes)
	return err
}

// parentNote belongs to the title, or to the appendix's head.
func (b *builder) parentNote(c wording.Chunk) error {
	t, err := c.One()
	t = b.styled(doc.ParentNote, t)
	switch {
	case b.head != nil:
		b.head.Note = t
	case b.title != nil:
		b.title.Note = t
	default:
		return c.Problem("phải đứng sau phần ten-loai hoặc phu-luc")
	}
	return err
}

func (b *builder) appendixLabel(c wording.Chunk) error {
	t, err := c.One()
	b.rawTitle = append(b.rawTitle, doc.Plain(t))
	b.head = &doc.AppendixHead{Label: b.styled(doc.AppendixLabel, t)}
	b.add(b.head)
	return err
}

func (b *builder) appendixTitle(c wording.Chunk) error {
	t, err := c.One()
	if b.head == nil {
		return c.Problem("phải đứng sau phần phu-luc")
	}
	b.rawTitle = append(b.rawTitle, doc.Plain(t))
	b.head.Title = b.withNotes(b.styled(doc.AppendixTitle, t), b.part.titleNotes)
	return err
}

func (b *builder) bases(c wording.Chunk) error {
	texts, err := c.Paragraphs()
	for i, t := range texts {
		b.add(&doc.Paragraph{Role: doc.Basis, Text: endWith(padDays(b.styled(doc.Basis, t)), func(s string) string {
			return nd30.EndItem(s, i == len(texts)-1)
		})})
	}
	return err
}

// name is the document's kind and abstract as they are written in a sentence.
func (b *builder) name() string { return strings.Join(b.rawTitle, " ") }

// complete checks that every component that the decree asks for is there, in its order.
func (b *builder) complete() error {
	var seen roles
	for _, block := range b.blocks {
		if err := block.Show(&seen); err != nil {
			return err
		}
	}
	var problems source.Problems
	from := 0
	for _, c := range nd30.Components(b.part.kind) {
		i := slices.Index(seen.order[from:], c.Role)
		if i < 0 {
			problems = append(problems, &source.Problem{
				At:   source.Pos{File: b.part.template},
				What: fmt.Sprintf("văn bản thiếu, hoặc đặt sai thứ tự, thành phần “%s” (%s)", b.styles.StyleOf(c.Role).Name, c.Clause),
				Hint: "thêm phần đó vào mẫu, theo thứ tự của mẫu có sẵn",
			})
			continue
		}
		from += i
	}
	return problems.Err()
}

// roles collects the roles of a section's lines in reading order.
type roles struct{ order []doc.Role }

func (r *roles) Line(l doc.Line) error {
	if len(l.Text) > 0 {
		r.order = append(r.order, nd30.ComponentOf(l.Role))
	}
	return nil
}
func (r *roles) Corner(l doc.Line) error { return r.Line(l) }
func (r *roles) Table(*doc.Table) error  { return nil }
func (r *roles) Columns(c doc.Columns) error {
	for _, l := range c.Lines() {
		_ = r.Line(l)
	}
	return nil
}
