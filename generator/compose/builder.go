package compose

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/heading"
	"vanban/generator/inforce"
	"vanban/generator/markdown"
	"vanban/generator/nd30"
	"vanban/generator/outline"
	"vanban/generator/signer"
	"vanban/generator/source"
	"vanban/generator/wording"
)

// Part is what one section is built from.
type Part struct {
	*Spec
	Dossier     *dossier.Dossier // that it says itself; nil: that of the whole
	View        func(*View) any  // what its template prints, of what every one can; nil: that
	Orientation doc.Orientation
	Body        *markdown.Document              // prose of the dossier
	Abbrev      string                          // of the kind in the notation, where it is not that of annex III
	Outline     outline.Outline                 // its levels
	Contents    heading.Contents                // that it asks for
	Attached    bool                            // issued with another document
	Bundled     bool                            // in one file with it
	Signed      bool                            // signed behind its text, where its form leaves that open
	Notes       int                             // footnotes of the parts before it in the same file
	TitleBreaks []string                        // of an appendix: what stands behind the ends of its title's lines that the dossier chooses
	TitleNotes  []string                        // footnotes on its title
	Signers     []*signer.Signer                // in the order in which its template words them; nil: the dossier's, then those of the bodies that issue with it
	Tables      map[string]*doc.Table           // those of the dossier that a paragraph asks for, by all its words: {bang_nhiem_vu}
	Empty       string                          // what stands in the place of such a table without rows
	Fill        func(string) string             // what the text of each part of the template goes through; nil: nothing
	Settle      func([]doc.Inline) []doc.Inline // what a text goes through when it is set; nil: nothing
}

// Builder makes one section from a template's chunks.
type Builder struct {
	Wording  *wording.Templates
	Data     *doc.Dataset // what the section's table was made from
	part     *Part
	view     any // what the template prints
	styles   *nd30.Sheet
	blocks   []doc.Block
	notes    []doc.Note
	section  *doc.Section // what it has made
	articles int          // numbered so far

	letterhead      *doc.Letterhead
	title           *doc.Title
	head            *doc.AppendixHead
	signature       *doc.Signature
	signs           int // the signer whom the template words, from 0
	urgency         dossier.Urgency
	signers         []*signer.Signer // in the order in which the template words them
	titleBreaks     []string         // what stands behind the ends of the abstract's lines that the dossier chooses
	authorityBreaks []string         // the same of the authority's
	names           []string         // of bodies and persons, which titles keep on one line
	numbering       *prose           // of a template's own mục and khoản
	rawTitle        []string         // kind and abstract as written, before capitals
	ended           bool             // the text has its ./. where its writer set it
}

// Build makes the section of a part of a dossier's documents.
func Build(d *dossier.Dossier, w *wording.Templates, p *Part) (*Builder, error) {
	if p.Dossier != nil {
		d = p.Dossier
	}
	v, sheet := NewView(d), inforce.Sheet(d.Setting)
	v.TenLoai, v.LoaiVietTat, v.KySoRieng = wording.Literal(p.Name), p.abbreviation(sheet.Decree()), p.signedApart(d)
	b := &Builder{part: p, view: v, styles: sheet, Wording: w, urgency: d.Urgency, names: namesOf(d), signers: signersOf(d, p), titleBreaks: d.Heading.Breaks,
		authorityBreaks: d.Authority.Breaks}
	if p.View != nil {
		b.view = p.View(v)
	}
	chunks, err := w.Run(p.Template(), b.view)
	if err != nil {
		return nil, err
	}
	for _, c := range chunks {
		handle := p.handler(c.Role)
		if handle == nil {
			return nil, c.Problem("không có phần nào tên như vậy; các phần dùng được: " + strings.Join(p.partNames(), ", "))
		}
		if p.Fill != nil {
			if c.Text = p.Fill(c.Text); strings.Trim(c.Text, " \t\r\n") == "" {
				continue // a line whose only value is empty is not there
			}
		}
		if err := handle(b, c); err != nil {
			return nil, err
		}
	}
	return b, b.finish()
}

// TableOf gives the style of a table by the decree of the document.
func (b *Builder) TableOf(role doc.TableRole) nd30.TableStyle { return b.styles.TableOf(role) }

// finish makes the section of what has been built.
func (b *Builder) finish() error {
	if !b.part.Open && !b.ended {
		b.close()
	}
	if err := b.contents(); err != nil {
		return err
	}
	b.section = &doc.Section{Kind: b.part.Kind, Orientation: b.part.Orientation, Blocks: b.blocks, Notes: b.notes}
	if err := b.nameLetter(); err != nil {
		return err
	}
	return b.complete()
}

// handler gives what a kind makes of a part; nil where it knows none of that name.
func (s *Spec) handler(part string) Handler {
	if own := s.Handlers[part]; own != nil {
		return own
	}
	return handlers[part]
}

// partNames lists the parts that a kind's template can have.
func (s *Spec) partNames() []string {
	names := slices.Concat(slices.Collect(maps.Keys(handlers)), slices.Collect(maps.Keys(s.Handlers)))
	slices.Sort(names)
	return slices.Compact(names)
}

// handlers says what becomes of the parts that every template can have.
var handlers = map[string]Handler{
	"goc-ky-so":     (*Builder).corner,
	"chu-quan":      into(doc.ParentBody, func(b *Builder) *[]doc.Inline { return &b.top().Parent }),
	"co-quan":       into(doc.IssuingBody, func(b *Builder) *[]doc.Inline { return &b.top().Issuer }),
	"quoc-hieu":     into(doc.National, func(b *Builder) *[]doc.Inline { return &b.top().National }),
	"tieu-ngu":      into(doc.Motto, func(b *Builder) *[]doc.Inline { return &b.top().Motto }),
	"so-ky-hieu":    into(doc.Number, func(b *Builder) *[]doc.Inline { return &b.top().Number }),
	"co-quan-cung":  (*Builder).jointBody,
	"ve-viec":       into(doc.Subject, func(b *Builder) *[]doc.Inline { return &b.top().Subject }),
	"dia-danh-ngay": into(doc.PlaceDay, func(b *Builder) *[]doc.Inline { return &b.top().PlaceDay }),
	"du-thao":       mark(doc.DraftMark),
	"do-khan":       (*Builder).urgencyMark,
	"ten-loai":      (*Builder).kindName,
	"trich-yeu":     (*Builder).abstract,
	"phu-de":        (*Builder).underAbstract,
	"kem-theo":      (*Builder).parentNote,
	"tham-quyen":    plain(doc.Authority),
	"can-cu":        (*Builder).bases,
	"lenh":          plain(doc.Command),
	"dieu":          (*Builder).templateArticle,
	"doan":          plain(doc.Body),
	"noi-dung":      (*Builder).body,
	"kinh-gui":      (*Builder).addressees,
	"muc":           Heading(1),
	"khoan":         Heading(2),
	"gach":          (*Builder).dashItems,
	"phu-luc":       (*Builder).appendixLabel,
	"ten-phu-luc":   (*Builder).appendixTitle,
	"noi-nhan":      into(doc.RecipientsLabel, func(b *Builder) *[]doc.Inline { return &b.sign().RecipientsLabel }),
	"noi-nhan-noi":  (*Builder).recipients,
	"luu":           (*Builder).archive,
	"nguoi-soan":    (*Builder).drafter,
	"quyen-han":     (*Builder).capacity,
	"chuc-vu":       into(doc.SignerPosition, func(b *Builder) *[]doc.Inline { return &b.signing().Position }),
	"chuc-vu-khac":  (*Builder).otherOffice,
	"ho-ten":        (*Builder).signerName,
	"ky-cung":       (*Builder).signsToo,
	"ky-duoi":       (*Builder).signsUnder,
	"dia-chi":       (*Builder).address,
	"ky-canh":       (*Builder).beside,
	"xac-nhan":      into(doc.Confirmation, func(b *Builder) *[]doc.Inline { return &b.sign().Confirmation }),
}

// Add appends blocks to the section.
func (b *Builder) Add(blocks ...doc.Block) { b.blocks = append(b.blocks, blocks...) }

// Styled gives a text in the case that its role demands.
func (b *Builder) Styled(role doc.Role, text []doc.Inline) []doc.Inline {
	if b.part.Settle != nil {
		text = b.part.Settle(text)
	}
	switch b.styles.StyleOf(role).Lines {
	case nd30.Filled:
	case nd30.ChosenName:
		text = boundBy(text, nd30.BoundName)
	default:
		text = boundBy(text, func(s string) []doc.Text { return nd30.Bound(s, b.names...) })
	}
	if b.styles.StyleOf(role).Upper {
		return Upper(text)
	}
	return text
}

// plain makes a handler that sets each paragraph in a role.
func plain(role doc.Role) Handler {
	return func(b *Builder, c wording.Chunk) error {
		texts, err := c.Paragraphs()
		for _, t := range texts {
			b.Add(&doc.Paragraph{Role: role, Text: b.Styled(role, b.broken(role, t))})
		}
		return err
	}
}

func mark(role doc.Role) Handler {
	return func(b *Builder, c wording.Chunk) error {
		t, err := c.One()
		b.Add(&doc.Mark{Role: role, Text: b.Styled(role, t)})
		return err
	}
}

// urgencyRoles are the roles of the three urgencies, whose frames differ (I.III.2.b).
var urgencyRoles = map[dossier.Urgency]doc.Role{
	dossier.Urgent: doc.Urgency, dossier.VeryUrgent: doc.HighUrgency, dossier.Express: doc.ExpressUrgency,
}

func (b *Builder) urgencyMark(c wording.Chunk) error {
	role, known := urgencyRoles[b.urgency]
	if !known {
		return c.Problem("chỉ dùng được khi hồ sơ có do-khan")
	}
	return mark(role)(b, c)
}

// into makes a handler that sets one paragraph in its place in a block.
func into(role doc.Role, place func(*Builder) *[]doc.Inline) Handler {
	return func(b *Builder, c wording.Chunk) error {
		t, err := c.One()
		*place(b) = b.Styled(role, b.broken(role, t))
		return err
	}
}

// top is the section's letterhead.
func (b *Builder) top() *doc.Letterhead {
	if b.letterhead == nil {
		b.letterhead = &doc.Letterhead{}
		b.Add(b.letterhead)
	}
	return b.letterhead
}

func (b *Builder) corner(c wording.Chunk) error {
	t, err := c.One()
	b.Add(&doc.Corner{Text: b.Styled(doc.CornerLine, t)})
	return err
}

// titled keeps a line of a title as it is written, and gives it in its role.
func (b *Builder) titled(role doc.Role, t []doc.Inline) []doc.Inline {
	b.rawTitle = append(b.rawTitle, doc.Plain(t))
	return b.Styled(role, t)
}

func (b *Builder) kindName(c wording.Chunk) error {
	t, err := c.One()
	b.title = &doc.Title{Kind: b.titled(doc.KindName, t)}
	b.Add(b.title)
	return err
}

func (b *Builder) abstract(c wording.Chunk) error {
	t, err := c.One()
	if b.title == nil {
		return c.Problem("phải đứng sau phần ten-loai")
	}
	b.title.Abstract = b.WithNotes(b.titled(doc.Abstract, b.broken(doc.Abstract, t)), b.part.TitleNotes)
	return err
}

// parentNote belongs to the title, or to the appendix's head.
func (b *Builder) parentNote(c wording.Chunk) error {
	t, err := c.One()
	t = b.Styled(doc.ParentNote, t)
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

func (b *Builder) appendixLabel(c wording.Chunk) error {
	t, err := c.One()
	b.head = &doc.AppendixHead{Label: b.titled(doc.AppendixLabel, t)}
	b.Add(b.head)
	return err
}

func (b *Builder) appendixTitle(c wording.Chunk) error {
	t, err := c.One()
	if b.head == nil {
		return c.Problem("phải đứng sau phần phu-luc")
	}
	b.head.Title = b.WithNotes(b.titled(doc.AppendixTitle, b.broken(doc.AppendixTitle, t)), b.part.TitleNotes)
	return err
}

func (b *Builder) bases(c wording.Chunk) error {
	texts, err := c.Paragraphs()
	for i, t := range texts {
		b.Add(&doc.Paragraph{Role: doc.Basis, Text: EndWith(padDays(b.Styled(doc.Basis, b.notesWithin(t))), func(s string) string {
			return nd30.EndItem(s, i == len(texts)-1)
		})})
	}
	return err
}

// Notes counts the footnotes so far in the file.
func (b *Builder) Notes() int { return b.part.Notes + len(b.notes) }

// AddNote adds a footnote and gives its number.
func (b *Builder) AddNote(text []doc.Inline) int {
	n := b.Notes() + 1
	b.notes = append(b.notes, doc.Note{N: n, Text: text})
	return n
}

// WithNotes adds footnotes at the end of a text.
func (b *Builder) WithNotes(text []doc.Inline, notes []string) []doc.Inline {
	text = slices.Clone(text)
	for i, note := range notes {
		n := b.AddNote(doc.Words(note))
		if i > 0 {
			text = append(text, doc.Text{S: " "}) // two marks side by side would read as one number
		}
		text = append(text, doc.NoteRef{N: n})
	}
	return text
}

// Template is the name of the template that the section is made from.
func (b *Builder) Template() string { return b.part.Template() }

// KeepNext keeps the last paragraph on the page of what follows.
func (b *Builder) KeepNext() {
	if p, is := b.blocks[len(b.blocks)-1].(*doc.Paragraph); is {
		p.KeepNext = true
	}
}

// Title is the first line of the title as it is written.
func (b *Builder) Title() string { return b.rawTitle[0] }

// Section is what has been built.
func (b *Builder) Section() *doc.Section { return b.section }

// Name is the document's kind and abstract as they are written in a sentence.
func (b *Builder) Name() string { return strings.Join(b.rawTitle, " ") }

// complete checks that every component that the decree asks for is there, in its order.
func (b *Builder) complete() error {
	var seen []doc.Role
	for _, block := range b.blocks {
		for l := range doc.Lines(block) {
			if len(l.Text) > 0 {
				seen = append(seen, nd30.ComponentOf(l.Role))
			}
		}
	}
	var problems source.Problems
	from, form := 0, b.styles.Decree().Ordered(b.part.Form)
	if b.part.Signed {
		form = form.Signed()
	}
	if b.signature != nil && len(b.signature.Beside) > 0 {
		form = form.Beside()
	}
	for _, c := range form.Components(b.part.Needs...) {
		i := slices.Index(seen[from:], c.Role)
		if i < 0 {
			problems = append(problems, &source.Problem{
				At:   source.Pos{File: b.part.Template()},
				What: fmt.Sprintf("văn bản thiếu, hoặc đặt sai thứ tự, thành phần “%s” (%s)", b.styles.StyleOf(c.Role).Name, c.Clause),
				Hint: "thêm phần đó vào mẫu, theo thứ tự của mẫu có sẵn",
			})
			continue
		}
		from += i
	}
	return problems.Err()
}
