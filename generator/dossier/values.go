package dossier

import (
	"fmt"

	"vanban/generator/calendar"
	"vanban/generator/fingerprint"
	"vanban/generator/heading"
	"vanban/generator/markdown"
	"vanban/generator/outline"
	"vanban/generator/tasktable"
)

// Values are what a document takes from a dossier: short hashes by names that
// a clerk knows, such as "nhiệm vụ 12: thời hạn". They tell why a document is
// not as it was; whether it is, its own fingerprint tells.
type Values map[string]string

// tasksByField is the number of tasks over which a task is one value, so that the names of a
// dossier's values stay a small part of its size.
const tasksByField = 2000

// Values gives what a document takes; appendix counts the appendices from 0. It goes by the program's own wording.
func (d *Dossier) Values(o Output, appendix int) Values {
	v := Values{}
	d.common(v)
	switch o {
	case OutDecision:
		d.decision(v)
	case OutPlan:
		d.plan(v, true)
	case OutAppendix:
		d.appendix(v, appendix)
		d.corner(v)
	case OutBundle:
		if d.Kind == DecisionWithPlan {
			d.decision(v)
		}
		d.plan(v, false)
		for i := range d.Appendices {
			d.appendix(v, i)
		}
	}
	return v
}

// Add gives a name to some values.
func (v Values) Add(name string, values ...any) { v[name] = fingerprint.Short(values) }

// each adds the values of a list, each by its number.
func (v Values) each(name string, list []Text) {
	for i, t := range list {
		v.Add(fmt.Sprintf("%s %d", name, i+1), t)
	}
}

// common is what the properties of every document's files hold.
func (d *Dossier) common(v Values) {
	v.Add("loại hồ sơ", d.Kind)
	v.Add("số", d.Number)
	v.Add("ngày", d.Day)
	v.Add("năm", d.yearOfDay())
	v.Add("cơ quan ban hành: tên", d.Issuer.Name)
	v.Add("cơ quan ban hành: viết tắt", d.Issuer.Abbrev)
	v.Add("người ký: họ tên", d.Signer.Name)
	v.Add("người ký: chức vụ", d.Signer.Position)
	v.Add("độ khẩn", d.Urgency)
	v.Add("trình bày", d.Setting)
	for name, value := range d.Heading.Values() {
		v.Add(name, value)
	}
}

// yearOfDay is the year that stands where a document was issued: a draft has the plan's, so that giving it a day is no change of the year.
func (d *Dossier) yearOfDay() int {
	if d.Day.IsZero() {
		return d.Year
	}
	return d.Day.Year
}

func (d *Dossier) decision(v Values) {
	d.letterhead(v)
	v.Add("địa danh", d.Place)
	v.Add("trích yếu", d.Abstract)
	v.Add("thẩm quyền: tên", d.Authority.Name)
	v.each("căn cứ", d.Bases)
	for i, a := range d.Articles {
		v.Add(fmt.Sprintf("điều %d", i+2), a.Body)
	}
	d.signature(v)
}

func (d *Dossier) plan(v Values, apart bool) {
	d.letterhead(v)
	v.Add("trích yếu", d.Abstract)
	v.Prose(PlanFile, d.Plan, d.Outline)
	if d.Kind == DecisionWithPlan {
		d.parent(v)
		if apart {
			d.corner(v)
		}
		return
	}
	v.Add("địa danh", d.Place)
	v.each("căn cứ", d.Bases)
	d.signature(v)
}

func (d *Dossier) appendix(v Values, i int) {
	a := d.Appendices[i]
	name := fmt.Sprintf("phụ lục %d: ", i+1)
	v.Add(name+"tiêu đề", a.Title)
	if len(a.Breaks) > 0 {
		v.Add(name+"tiêu đề: ngắt dòng", a.Breaks)
	}
	v.Add(name+"hướng giấy", a.Orientation)
	v.Add("số lượng phụ lục", len(d.Appendices) > 1)
	if d.Medium == Paper {
		v.Add(name+"kèm theo", a.NoteOpen)
	}
	d.parent(v)
	if a.Body != nil {
		v.Prose(a.Source.S, a.Body, a.Outline)
		return
	}
	d.tasks(v)
}

// letterhead is what stands at the top of a document.
func (d *Dossier) letterhead(v Values) {
	v.Add("cơ quan ban hành: chủ quản", d.Issuer.Parent.Empty(), d.Issuer.ParentLines)
	v.Add("cơ quan ban hành: các dòng tên", d.Issuer.Lines)
	v.Add("dự thảo", d.Draft)
	if len(d.Joint) > 0 {
		v.Add("cùng ban hành", d.Joint)
	}
}

// parent is what the note takes that names the document which this one was issued with.
func (d *Dossier) parent(v Values) {
	v.Add("hình thức", d.Medium)
	if d.Medium == Electronic {
		return
	}
	if d.Kind == PlanOfItsOwn {
		v.Add("cơ quan ban hành: tên", d.Issuer.Name)
		return
	}
	v.Add("thẩm quyền: tên", d.Authority.Name)
	if len(d.Authority.Breaks) > 0 {
		v.Add("thẩm quyền: ngắt dòng", d.Authority.Breaks)
	}
}

// corner is what decides on the line of a digital signature of its own.
func (d *Dossier) corner(v Values) {
	if d.Medium == Electronic {
		v.Add("tệp", d.OneFile)
	}
}

func (d *Dossier) signature(v Values) {
	v.Add("người ký: quyền hạn", d.Signer.Capacities)
	switch s := d.Signer; {
	case len(s.OtherBreaks) > 0:
		v.Add("người ký: chức vụ khác, ngắt dòng", s.Other, s.Breaks, s.OtherBreaks)
	case !s.Other.Empty() || len(s.Breaks) > 0:
		v.Add("người ký: chức vụ khác, ngắt dòng", s.Other, s.Breaks)
	}
	v.each("nơi nhận", d.Recipients.List)
	v.Add("lưu", d.Recipients.Archive, d.Recipients.Copies, d.Recipients.Drafter)
	if !d.Recipients.CopyMark.Empty() {
		v.Add("lưu: số bản", d.Recipients.CopyMark)
	}
}

// Prose adds a text by the parts of its highest level.
func (v Values) Prose(file string, text *markdown.Document, levels outline.Outline) {
	name := levels.Levels()[0].Name
	part, from := file, 0
	section := 0
	for i, b := range text.Blocks {
		if h, ok := b.(*markdown.Heading); ok && h.Level == 1 {
			if i > from {
				v.Add(part, text.Blocks[from:i])
			}
			section++
			part, from = fmt.Sprintf("%s: %s %d", file, name, section), i
		}
	}
	v.Add(part, text.Blocks[from:])
	for _, n := range text.Notes {
		v.Add(fmt.Sprintf("%s: chú thích %d", file, n.N), n)
	}
}

// tasks adds the table of tasks.
func (d *Dossier) tasks(v Values) {
	many, columns := d.TaskCount() > tasksByField, d.TaskColumns()
	if d.Table.Given() {
		v.Add("bảng nhiệm vụ", d.Table)
	}
	var order []int
	for i, area := range d.Areas {
		v.Add(fmt.Sprintf("lĩnh vực %d: tên", i+1), area.Name)
		if area.Group > 0 {
			v.Add(fmt.Sprintf("nhóm lĩnh vực %d: tên", area.Group), area.GroupName)
			order = append(order, -area.Group)
		}
		order = append(order, 0)
		for j := range area.Tasks {
			t := &area.Tasks[j]
			order = append(order, int(t.Number))
			v.task(t, columns, many)
		}
	}
	v.Add(TaskOrder, order)
}

// TaskOrder names the order of the tasks and their areas.
const TaskOrder = "thứ tự nhiệm vụ"

func (v Values) task(t *tasktable.Task, columns []tasktable.Column, whole bool) {
	name, all := "nhiệm vụ "+t.Number.String(), make([]any, 0, 2*len(columns))
	for _, c := range columns {
		switch {
		case c.IsAdded() && c.Empty(t):
		case whole:
			all = append(all, c.Taken(t)...)
		default:
			v.Add(name+": "+c.Value(), c.Taken(t)...)
		}
	}
	if whole {
		v.Add(name, append(all, t.Carried)...)
		return
	}
	v.Add(name+": chuyển tiếp", t.Carried)
}

// ReportValues gives what a report takes of the dossier itself: the values that its head, its
// signature and its tables show.
func (d *Dossier) ReportValues() Values {
	v := Values{}
	own := *d
	if set := d.Report; set != nil {
		own.Issuer, own.Place, own.Signer, own.Recipients = set.Issuer, set.Place, set.Signer, set.Recipients
		v.each("báo cáo: kính gửi", set.Addressees)
		v.Add("báo cáo: cấp", set.Level)
	}
	own.Number, own.Day, own.Heading, own.Joint = 0, calendar.Date{}, heading.Heading{}, nil
	own.common(v)
	own.letterhead(v)
	own.signature(v)
	own.tasks(v)
	v.Add("địa danh", own.Place)
	v.Add("trích yếu", d.Abstract)
	v.Add("quyết định: số, ngày", d.Number, d.Day)
	return v
}
