package amend

import (
	"cmp"
	"slices"
	"strings"

	"vanban/generator/change"
	"vanban/generator/compose"
	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/markdown"
	"vanban/generator/nd30"
	"vanban/generator/wording"
)

// provision is a khoản of an amendment: what is done where, and the new text it quotes.
type provision struct {
	lead   string // Markdown
	quotes []quote
	points []provision
	of     []change.Change // what it does
}

// quote is a paragraph of the new text.
type quote struct {
	label string // "b)"
	text  []doc.Inline
	notes [][]doc.Inline
	bold  bool            // a title
	apart bool            // whose label stands on a line of its own over it
	table *markdown.Table // rows of one under its head, in the place of text
}

// viewProvision is what the wording of a provision can print. Places come worded.
type viewProvision struct {
	Viec          string // sua-doi, bo-sung, bai-bo, chuyen, thay-cum-tu
	Noi, NoiMoi   wording.Literal
	Sau, Truoc    wording.Literal // nơi đứng ngay trước, ngay sau chỗ bổ sung
	Trong         wording.Literal // nơi chứa chỗ bổ sung, khi nó đứng một mình
	SauMoi        bool            // nơi đứng trước cũng là nơi được bổ sung
	TrichDan      bool            // lời mới được trích bên dưới
	Cu, Moi       wording.Literal // cụm từ; tên cũ, tên mới
	O             []viewCell
	LinhVuc       wording.Literal
	LinhVucTruoc  wording.Literal
	DanhSach      wording.Literal
	KhongCoPhuLuc bool
	CacViec       []string        // những việc làm với các nhiệm vụ: sua-doi, bo-sung, chuyen, bai-bo
	Mot           wording.Literal // lời của việc duy nhất với bảng nhiệm vụ
	DanhSo        []string        // những gì được đánh số lại: dieu, muc, khoan, diem, phu-luc, linh-vuc, nhiem-vu
	DoiSo         []viewShift     // số cũ và số mới của các nhiệm vụ được đánh số lại
	MotSo         bool            // chỉ một nhiệm vụ được đánh số lại
	LinhVucMoi    bool            // lĩnh vực cũng được bổ sung
	QuyetDinh     bool            // văn bản sửa đổi là quyết định
	TenDu         string          // tên đầy đủ của văn bản được sửa đổi, khi chỉ có một nội dung sửa đổi, viết ngay ở điều
}

// viewCell is a cell's new text.
type viewCell struct {
	Cot     string
	Moi     wording.Literal
	Dai     bool // too long for a sentence
	BoTrong bool
	SoTien  bool // một số tiền, tính bằng đồng
}

// amender makes the provisions of an amendment. It is a Visitor.
type amender struct {
	old, new *dossier.Dossier
	names    *namer
	plan     []provision // of the plan and its appendices
	articles []provision // of the decision
	tasks    []provision // points on the table of tasks
	moved    renumbered
	shifts   []change.Shift
	unsaid   []change.Change // bases, recipients, signer: the amendment's own, no provisions
	added    []int           // appendices that are attached whole, by their new place
	last     *change.Passage // the last one added or repealed as a whole
	newAreas map[int]bool    // areas that are added, by their new place
	renamed  map[int]string  // old names of areas, by their new place
	rows     []amendedRow    // of the table of tasks
	err      error           // of the wording

	whole      map[bool]string // how single provisions name the document: on the plan, and on the decision's own điều (true)
	inDecision bool            // the change is in those
	replaced   bool            // the plan is, by the new one that is attached
}

// told words a provision by itself: a single one names the document.
func (a *amender) told(v viewProvision) string {
	v.TenDu = a.whole[a.inDecision]
	return a.phrase(v)
}

func (a *amender) phrase(v viewProvision) string {
	v.QuyetDinh = a.new.Kind == dossier.DecisionWithPlan
	s, err := a.names.wording.Text("sua-doi-noi", v)
	a.err = cmp.Or(a.err, err)
	return strings.Join(strings.Fields(s), " ")
}

// worded keeps the first error of the wording.
func (a *amender) worded(s string, err error) wording.Literal {
	a.err = cmp.Or(a.err, err)
	return wording.Literal(s)
}

func (a *amender) name(p viewPlace) wording.Literal { return a.worded(a.names.name(p)) }

func (a *amender) words(part string, v any) wording.Literal {
	return a.worded(a.names.wording.Phrase(part, v))
}

// Field implements change.Visitor: the plan's name is amended, the rest is the amending document's own.
func (a *amender) Field(c *change.Field) error {
	if c.Name != change.AbstractField {
		a.unsaid = append(a.unsaid, c)
		return nil
	}
	a.inDecision = false
	a.plan = append(a.plan, provision{of: []change.Change{c},
		lead: a.told(viewProvision{Viec: "ten-ke-hoach", Cu: wording.Literal(nd30.TrimEnd(c.Old)), Moi: wording.Literal(nd30.TrimEnd(c.New))})})
	return nil
}

// Entry implements change.Visitor.
func (a *amender) Entry(c *change.Entry) error {
	a.unsaid = append(a.unsaid, c)
	return nil
}

// Passage implements change.Visitor.
func (a *amender) Passage(c *change.Passage) error {
	list := &a.plan
	if a.inDecision = c.In.Kind == change.ArticleText; a.inDecision {
		list = &a.articles
	}
	if a.joins(c, list) {
		return nil
	}
	a.moved.passage(c)
	a.last = nil
	p := provision{of: []change.Change{c}}
	switch {
	case c.Chart != nil:
		p.lead = a.told(viewProvision{Viec: "thay-bieu-do", Noi: a.name(a.within(c, placeOfUnit(c.Old, true)))})
		p.quotes = []quote{{table: c.Chart}}
	case c.Old == nil:
		a.last = c
		p.lead, p.quotes = a.addition(c)
	case c.New == nil:
		a.last = c
		p.lead = a.told(viewProvision{Viec: ActRepeal, Noi: a.name(a.within(c, placeOfUnit(c.Old, true)))})
	case c.Moved:
		p.lead, p.quotes = a.move(c)
	default:
		p.lead, p.quotes = a.amendment(c)
	}
	*list = append(*list, p)
	return nil
}

// within tells the appendix of a place that is in one.
func (a *amender) within(c *change.Passage, p viewPlace) viewPlace {
	if c.In.Kind == change.AppendixText {
		p.TrongPhuLuc, p.PhuLuc = true, appendixNumber(a.old, c.In.Appendix)
	}
	return p
}

// joins takes what stands below an added or repealed mục, khoản or điểm into its provision.
func (a *amender) joins(c *change.Passage, list *[]provision) bool {
	if a.last == nil || len(*list) == 0 {
		return false
	}
	last := &(*list)[len(*list)-1]
	switch {
	case c.Old == nil && a.last.Old == nil && c.New.PartOf(a.last.New):
		last.add(c.New)
	case c.Old != nil && c.New == nil && a.last.New == nil && c.Old.PartOf(a.last.Old):
	default:
		return false
	}
	last.of = append(last.of, c)
	return true
}

// rowQuote quotes a row under its table's head, or a head alone.
func rowQuote(u, head *change.Unit) quote {
	if head == nil {
		t := &markdown.Table{Columns: u.Columns, Head: u.HeadRows(u.Cells), Chart: u.Chart}
		if len(t.Head) == 0 {
			t.Columns, t.Head = make([]markdown.Column, len(u.Cells)), []markdown.Row{rowOf(u)}
		}
		return quote{table: t, notes: u.Notes}
	}
	t := &markdown.Table{Columns: head.Columns, Head: head.HeadRows(head.Cells), Rows: []markdown.Row{rowOf(u)}}
	return quote{table: t, notes: slices.Concat(head.Notes, u.Notes)}
}

// rowOf gives a unit as a row of a table.
func rowOf(u *change.Unit) markdown.Row {
	return markdown.Row{Cells: u.Cells, Joins: u.Joins, Aligns: u.Aligns}
}

// printed gives a unit's words as they stand in the document: the title of a mục in capitals (I.II.6.đ).
func printed(u *change.Unit) []doc.Inline {
	if u.Kind == change.SectionUnit {
		return compose.Upper(u.Cells[0])
	}
	return u.Cells[0]
}

// printedWords is printed without looks and footnotes, a table's cells between bars.
func printedWords(u *change.Unit) string {
	if u.Kind != change.SectionUnit {
		return u.Plain()
	}
	own := *u
	own.Cells = [][]doc.Inline{printed(u)}
	return own.Plain()
}

func quoted(u *change.Unit, label string) quote {
	return quote{label: label, text: printed(u), notes: u.Notes, bold: u.Kind == change.SectionUnit || u.Kind == change.TitledUnit,
		apart: u.Part != nil && u.Part.OwnLine && label != ""}
}

// add quotes one more unit; the rows of a table stay together.
func (p *provision) add(u *change.Unit) {
	if u.Kind != change.TableUnit && u.Kind != change.RowUnit {
		p.quotes = append(p.quotes, quoted(u, label(u)))
		return
	}
	if last := &p.quotes[len(p.quotes)-1]; u.Kind == change.RowUnit && last.table != nil {
		last.table.Rows, last.notes = append(last.table.Rows, rowOf(u)), append(last.notes, u.Notes...)
		return
	}
	p.quotes = append(p.quotes, rowQuote(u, nil))
}

// amendment sets new words in the place of old ones, under the old number.
func (a *amender) amendment(c *change.Passage) (string, []quote) {
	place := a.within(c, placeOfUnit(c.Old, false))
	var quotes []quote
	switch {
	case c.Old.Kind == change.TableUnit || c.Old.Kind == change.RowUnit:
		quotes = []quote{rowQuote(c.New, c.Head)}
	case c.Old.Plain() == c.New.Plain() && c.Old.PictureText() == c.New.PictureText() && len(c.New.Notes) == len(c.Old.Notes) && len(c.New.Notes) > 0:
		place.ChuThich, place.MoDau = true, false
		quotes = noteQuotes(c)
	case doc.OnlyPictures(c.Old.Cells[0]) && doc.OnlyPictures(c.New.Cells[0]):
		return a.told(viewProvision{Viec: "thay-anh", Noi: a.name(place)}), []quote{quoted(c.New, "")}
	default:
		quotes = []quote{quoted(c.New, label(c.Old))}
	}
	return a.told(viewProvision{Viec: ActAmend, Noi: a.name(place), TrichDan: true}), quotes
}

// noteQuotes quotes the footnotes that changed.
func noteQuotes(c *change.Passage) []quote {
	var all []quote
	old := c.Old.NoteTexts()
	for i, n := range c.New.NoteTexts() {
		if n != old[i] {
			all = append(all, quote{text: c.New.Notes[i]})
		}
	}
	return all
}

// addition names what is added by its new number, where that follows on the one before it.
func (a *amender) addition(c *change.Passage) (string, []quote) {
	v, own := a.beside(c)
	v.Viec = ActAdd
	v.TrichDan = true
	if c.New.Kind == change.TableUnit || c.New.Kind == change.RowUnit {
		return a.told(v), []quote{rowQuote(c.New, c.Head)}
	}
	return a.told(v), []quote{quoted(c.New, own)}
}

func (a *amender) move(c *change.Passage) (string, []quote) {
	v, _ := a.beside(c)
	v.Viec, v.NoiMoi = ActMove, v.Noi
	v.Noi = a.name(a.within(c, placeOfUnit(c.Old, true)))
	if !c.Changed() || c.New.Kind == change.RowUnit {
		return a.told(v), nil
	}
	v.TrichDan = true
	if c.New.Kind == change.TableUnit {
		return a.told(v), []quote{rowQuote(c.New, nil)}
	}
	return a.told(v), []quote{quoted(c.New, "")}
}

// Phrase implements change.Visitor.
func (a *amender) Phrase(c *change.Phrase) error {
	a.inDecision = false
	places, err := a.names.spots(c, a.old)
	if err != nil {
		return err
	}
	a.plan = append(a.plan, provision{of: []change.Change{c}, lead: a.told(viewProvision{
		Viec: ActReplace, Cu: wording.Literal(c.Old), Moi: wording.Literal(c.New), Noi: wording.Literal(strings.Join(places, "; ")),
	})})
	return nil
}

// Renumbering implements change.Visitor: lookAhead has seen it.
func (a *amender) Renumbering(*change.Renumbering) error { return nil }

// lookAhead notes what the wording of other changes depends on.
func (a *amender) lookAhead(changes []change.Change) {
	a.newAreas, a.renamed = map[int]bool{}, map[int]string{}
	for _, c := range changes {
		switch c := c.(type) {
		case *change.Renumbering:
			a.shifts = c.Shifts
		case *change.Area:
			if c.New != nil && c.Old == nil {
				a.newAreas[c.New.Index] = true
			} else if c.New != nil {
				a.renamed[c.New.Index] = c.Old.Name.S
			}
		}
	}
}
