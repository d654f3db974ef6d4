// Package returnform has the workbooks in which agencies report: what each is asked, and where its answers stand.
package returnform

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"vanban/generator/calendar"
	"vanban/generator/compose"
	"vanban/generator/compose/report"
	"vanban/generator/deadline"
	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/inforce"
	"vanban/generator/nd30"
	"vanban/generator/progress"
	"vanban/generator/reported"
	"vanban/generator/source"
	"vanban/generator/tasktable"
	"vanban/generator/wording"
)

// template words the forms that agencies fill in.
const template = "phieu.md.tmpl"

// Source is what forms are made from.
type Source struct {
	Dossier *dossier.Dossier
	Period  deadline.Period
	Before  []*reported.Progress // of the periods before
	Tasks   []*progress.Task     // as they stood after them
}

// Forms words the forms of one period.
type Forms struct {
	Source
	wording  *wording.Templates
	content  map[tasktable.Number]string // what each task is, with what the added columns say of it
	reported map[tasktable.Number]string // what was reported of each task before
	from     calendar.Date               // the first day after the periods before
}

// New prepares what all agencies' forms share.
func New(s Source, w *wording.Templates) (*Forms, error) {
	f := &Forms{Source: s, wording: w, content: map[tasktable.Number]string{}, reported: map[tasktable.Number]string{}, from: s.Period.ToDate().From}
	for _, p := range s.Before {
		if next := p.Period.CutOff().AddDays(1); next.After(f.from) {
			f.from = next
		}
	}
	for _, t := range s.Tasks {
		text, err := asLines(w, "phieu-da-bao-cao", &view{NhiemVu: newReported(t)})
		if err != nil {
			return nil, err
		}
		f.reported[t.Number] = text
		if f.content[t.Number], err = withAdded(w, t.Task, s.Dossier.TaskColumns()); err != nil {
			return nil, err
		}
	}
	return f, nil
}

// asLines gives the paragraphs of a part of the templates as lines of text.
func asLines(w *wording.Templates, part string, v any) (string, error) {
	lines, err := w.Lines(part, v)
	return strings.Join(lines, "\n"), err
}

// withAdded gives a task's content, and in lines under it what it has in the added columns.
func withAdded(w *wording.Templates, t *tasktable.Task, columns []tasktable.Column) (string, error) {
	text := t.Content.S
	for _, c := range columns {
		if !c.IsAdded() || c.Empty(t) {
			continue
		}
		head, err := c.Head(), error(nil)
		if !c.IsOwn() {
			head, err = w.Text("dau-cot-thuong", c.String())
		}
		if err != nil {
			return "", err
		}
		text += "\n" + strings.TrimSpace(head) + ": " + c.Cell(t)
	}
	return text, nil
}

// view is what the form's template can print beside what every template can.
type view struct {
	*compose.View
	Ky                       report.Period
	TuNgay, DenNgay          string
	CoQuanBaoCao             wording.Literal
	ChuTri, PhoiHop, ChiTieu bool         // có nhiệm vụ chủ trì, phối hợp; có chỉ tiêu
	NhiemVu                  reportedView // của dòng đang viết
	GiaTri                   string       // của chỉ tiêu đang viết
}

// reportedView is what was reported of a task before.
type reportedView struct {
	TrangThai, HoanThanh, TyLe string
	SanPham                    []report.Product
	Lan                        []string
	KhoKhan, GhiChu            wording.Literal
}

func newReported(t *progress.Task) reportedView {
	r := &t.Reported
	v := reportedView{HoanThanh: nd30.Day(r.Done), KhoKhan: compose.Typed(r.Difficulties), GhiChu: compose.Typed(r.Note)}
	for _, s := range reported.States {
		if s.State == r.State {
			v.TrangThai = s.Name
		}
	}
	if r.ShareGiven {
		v.TyLe = strconv.Itoa(r.Share)
	}
	for _, p := range r.Products {
		v.SanPham = append(v.SanPham, report.Product{Loai: compose.Typed(p.Kind), So: compose.Typed(p.Symbol), Ngay: nd30.Day(p.Day)})
	}
	for _, day := range r.Times {
		v.Lan = append(v.Lan, nd30.Day(day))
	}
	return v
}

// Form gives the form of one agency.
func (f *Forms) Form(duty *reported.Duty) (*doc.Form, error) {
	v := &view{
		View: compose.Citing(f.Dossier, calendar.Date{}), Ky: report.NewPeriod(f.Period), TuNgay: nd30.Day(f.from), DenNgay: nd30.Day(f.Period.CutOff()),
		CoQuanBaoCao: compose.Typed(duty.Agency.Name), ChuTri: len(duty.Lead) > 0, PhoiHop: len(duty.Support) > 0, ChiTieu: len(duty.Indicators) > 0,
	}
	chunks, err := f.wording.Run(template, v)
	if err != nil {
		return nil, err
	}
	b := &builder{Forms: f, duty: duty, view: v, texts: map[string][]string{}, form: &doc.Form{
		Meta: doc.Meta{KindName: "", Issuer: f.Dossier.Issuer.Name.S, Language: "vi-VN", Created: compose.Created(f.Dossier)},
		About: doc.FormAbout{Dossier: f.Dossier.Identity(), Period: f.Period.String(),
			Agency: duty.Agency.Code.S, Plan: duty.Version()},
	}}
	for _, c := range chunks {
		if err := b.chunk(c); err != nil {
			return nil, err
		}
	}
	return b.form, b.rows()
}

// builder makes one form from the template's chunks.
type builder struct {
	*Forms
	duty  *reported.Duty
	view  *view
	form  *doc.Form
	sheet *doc.FormSheet
	texts map[string][]string // of the chunks that are no lines of a sheet's head
	err   error               // the first of the wording
}

// sheets are the sheets that the template may begin.
var sheets = map[string]doc.TableRole{
	"trang-nhiem-vu": doc.FormTaskTable, "trang-san-pham": doc.FormProductTable, "trang-chi-tieu": doc.FormIndicatorTable,
}

// lines are the roles of the lines over a sheet's table.
var lines = map[string]doc.Role{"tieu-de": doc.AppendixTitle, "cho-ai": doc.ParentNote, "huong-dan": doc.Clause}

func (b *builder) chunk(c wording.Chunk) error {
	paragraphs, err := c.Paragraphs()
	if err != nil {
		return err
	}
	table, begins := sheets[c.Role]
	role, isLine := lines[c.Role]
	if begins {
		if len(paragraphs) != 1 {
			return c.Problem("phải là một đoạn, tên của trang tính")
		}
		b.sheet = &doc.FormSheet{Name: doc.Plain(paragraphs[0]), Table: table}
		b.form.Sheets = append(b.form.Sheets, b.sheet)
		return nil
	}
	for i, p := range paragraphs {
		switch {
		case (isLine || c.Role == "cot") && b.sheet == nil:
			return c.Problem("phải đứng sau một phần trang-…")
		case isLine:
			b.sheet.Lines = append(b.sheet.Lines, line(role, i, p))
		case c.Role == "cot":
			b.sheet.Heads = append(b.sheet.Heads, doc.Plain(p))
		default:
			b.texts[c.Role] = append(b.texts[c.Role], doc.Plain(p))
		}
	}
	if isLine && role == doc.AppendixTitle && b.form.Meta.Name == "" && len(paragraphs) > 0 {
		b.form.Meta.Name = doc.Plain(paragraphs[0])
	}
	return nil
}

// line is a paragraph over the table; instructions are numbered.
func line(role doc.Role, i int, p []doc.Inline) doc.Line {
	switch role {
	case doc.AppendixTitle:
		p = compose.Upper(p)
	case doc.Clause:
		p = append([]doc.Inline{doc.Text{S: fmt.Sprintf("%d. ", i+1)}}, p...)
	}
	return doc.Line{Role: role, Text: p}
}

// need gives the texts of a chunk; of a template that has not so many, none.
func (b *builder) need(role string, count int) []string {
	texts := b.texts[role]
	if len(texts) != count {
		b.err = cmp.Or(b.err, error(&source.Problem{At: source.Pos{File: template}, What: fmt.Sprintf("phần “%s%s” phải có %d đoạn, đây có %d", wording.Directive, role, count, len(texts))}))
		return make([]string, count)
	}
	return texts
}

func (b *builder) help(role string) doc.FormHelp {
	t := b.need(role, 3)
	return doc.FormHelp{Title: t[0], Prompt: t[1], Wrong: t[2]}
}

// fillers add the rows of each sheet.
var fillers = map[doc.TableRole]func(*builder){
	doc.FormTaskTable: (*builder).taskRows, doc.FormProductTable: (*builder).productRows, doc.FormIndicatorTable: (*builder).indicatorRows,
}

func (b *builder) rows() error {
	for _, s := range b.form.Sheets {
		b.sheet = s
		if want := len(inforce.Sheet(b.Dossier.Setting).TableOf(s.Table).Shares); len(s.Heads) != want {
			return &source.Problem{At: source.Pos{File: template}, What: fmt.Sprintf("trang tính “%s” phải có %d cột, mẫu ghi %d", s.Name, want, len(s.Heads))}
		}
		if fillers[s.Table](b); b.err != nil {
			return b.err
		}
	}
	return nil
}

// taskRows lists what the agency leads, then what it shares.
func (b *builder) taskRows() {
	state, day, share := b.help("nhac-trang-thai"), b.help("nhac-ngay"), b.help("nhac-ty-le")
	for _, group := range []struct {
		role  string
		tasks []*tasktable.Task
	}{{"nhom-chu-tri", b.duty.Lead}, {"nhom-phoi-hop", b.duty.Support}} {
		if len(group.tasks) == 0 {
			continue
		}
		b.sheet.Rows = append(b.sheet.Rows, doc.FormRow{Band: b.need(group.role, 1)[0]})
		for _, t := range group.tasks {
			b.sheet.Rows = append(b.sheet.Rows, b.taskRow(t, state, day, share))
		}
	}
}

func (b *builder) taskRow(t *tasktable.Task, state, day, share doc.FormHelp) doc.FormRow {
	key := func(field string) string { return fmt.Sprintf("%s%d.%s", doc.FormTaskKey, t.Number, field) }
	row := doc.FormRow{Cells: []doc.FormCell{
		fixedNumber(t.Number.String()), fixed(b.content[t.Number]), fixed(t.Due.S), fixed(b.reported[t.Number]),
		{Kind: doc.ChoiceField, Key: key("trang-thai"), Choices: stateNames(), Help: state},
		b.dayField(key("ngay-hoan-thanh"), day),
		{Kind: doc.ShareField, Key: key("ty-le"), Help: share},
		fixed(""),
		{Kind: doc.TextField, Key: key("kho-khan")}, {Kind: doc.TextField, Key: key("ghi-chu")},
	}}
	if t.Deadline.Recurrence() != deadline.Once {
		row.Cells[5], row.Cells[6] = fixed(""), fixed("")
		row.Cells[7] = doc.FormCell{Kind: doc.TextField, Key: key("lan")}
	}
	return row
}

func stateNames() []string {
	var all []string
	for _, s := range reported.States {
		all = append(all, s.Name)
	}
	return all
}

func fixed(s string) doc.FormCell       { return doc.FormCell{Text: s, Role: doc.TableCell} }
func fixedNumber(s string) doc.FormCell { return doc.FormCell{Text: s, Role: doc.TableNumber} }

// dayField asks for a day of the plan's time up to the cut-off. The year before is open to what was done before the plan was issued.
func (b *builder) dayField(key string, help doc.FormHelp) doc.FormCell {
	first := calendar.Of(b.Dossier.Year-1, 1, 1)
	return doc.FormCell{Kind: doc.DayField, Key: key, From: first, To: b.Period.CutOff(), Help: help}
}

// The rows for products: some for each task, within bounds.
const (
	productsPerTask            = 2
	leastProducts, mostProduct = 15, 60
)

// productRows are empty rows, one for each document of the period.
func (b *builder) productRows() {
	task, day := b.help("nhac-nhiem-vu"), b.help("nhac-ngay")
	var numbers []string
	for _, t := range slices.Concat(b.duty.Lead, b.duty.Support) {
		numbers = append(numbers, t.Number.String())
	}
	for i := range min(max(leastProducts, productsPerTask*len(b.duty.Lead)), mostProduct) {
		key := func(field string) string { return fmt.Sprintf("%s%d.%s", doc.FormProductKey, i+1, field) }
		b.sheet.Rows = append(b.sheet.Rows, doc.FormRow{Cells: []doc.FormCell{
			{Kind: doc.CountField, Key: key("nhiem-vu"), Choices: numbers, Help: task},
			{Kind: doc.TextField, Key: key("loai")}, {Kind: doc.TextField, Key: key("so")},
			b.dayField(key("ngay"), day),
		}})
	}
}

func (b *builder) indicatorRows() {
	count, number := b.help("nhac-so-nguyen"), b.help("nhac-so")
	within, atEnd := b.need("trong-ky", 1)[0], b.need("cuoi-ky", 1)[0]
	area := ""
	for _, i := range b.duty.Indicators {
		if i.Area.S != area {
			area = i.Area.S
			b.sheet.Rows = append(b.sheet.Rows, doc.FormRow{Band: area})
		}
		field := doc.FormCell{Kind: doc.DecimalField, Key: doc.FormIndicatorKey + i.Code.S, Help: number}
		if i.Kind == reported.CountIndicator {
			field.Kind, field.Help = doc.CountField, count
		}
		how := within
		if i.Kind == reported.LastIndicator {
			how = atEnd
		}
		b.sheet.Rows = append(b.sheet.Rows, doc.FormRow{Cells: []doc.FormCell{
			fixed(i.Code.S), fixed(i.Name.S), fixed(i.Unit.S), fixed(how), fixed(b.valueBefore(i)), field,
		}})
	}
}

// valueBefore tells the last value that the agency reported of an indicator, and for which period.
func (b *builder) valueBefore(i *reported.Indicator) string {
	for _, p := range slices.Backward(b.Before) {
		for _, v := range p.Values {
			if v.Code.S == i.Code.S && v.Agency.S == b.duty.Agency.Code.S {
				text, err := asLines(b.wording, "phieu-ky-truoc", &view{Ky: report.NewPeriod(p.Period),
					GiaTri: nd30.Decimal(v.Number, progress.Places(v.Number, i.Decimals))})
				b.err = cmp.Or(b.err, err)
				return text
			}
		}
	}
	return ""
}
