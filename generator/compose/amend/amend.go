package amend

import (
	"cmp"
	"strings"

	"vanban/generator/amended"
	"vanban/generator/calendar"
	"vanban/generator/change"
	"vanban/generator/compose"
	"vanban/generator/compose/plan"
	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/viewcolumn"
	"vanban/generator/wording"
)

// Amending is what makes an amendment of two dossiers and the changes between them.
type Amending struct {
	Old, New *dossier.Dossier
	Changes  []change.Change
	Number   int                // of the amending document; 0 in a draft of it
	Day      calendar.Date      // zero in a draft of it
	Unit     string             // abbreviation of the unit that drafts a công văn; empty: that of the new dossier
	Earlier  []amended.Document // what has amended the old one already, in order
	Wording  *wording.Templates

	replaced bool // the plan is, with its appendices, by the new one as a whole
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
	d.Number, d.Day, d.Heading.Month, d.Heading.Year = x.Number, x.Day, 0, 0 // which was the month of the new dossier while it was a draft
	d.Appendices = nil
	if !x.Day.IsZero() {
		d.Year = x.Day.Year
	}
	return &d
}

// provisions gives what is amended. A single provision on the plan, or on the decision's own điều, is said in the điều itself, which names the document.
func (x *Amending) provisions() (*amender, error) {
	x, err := x.onOneOutline().worded()
	if err != nil {
		return nil, err
	}
	a, err := x.visited("", "")
	if err != nil || x.Old.Kind == dossier.PlanOfItsOwn || !alone(a.plan) && !alone(a.articles) {
		return a, err
	}
	var plan, decision string
	if alone(a.plan) {
		plan, err = x.Wording.Phrase("ke-hoach-cu", x.citedPlan(a))
	}
	if alone(a.articles) && err == nil {
		decision, err = x.Wording.Phrase("quyet-dinh-duoc-sua", x.cited(a))
	}
	if err != nil {
		return nil, err
	}
	return x.visited(plan, decision)
}

// alone says whether there is a single provision.
func alone(all []provision) bool { return len(all) == 1 }

// visited makes the provisions; those of the plan and of the decision's own điều name it where that is not empty.
func (x *Amending) visited(plan, decision string) (*amender, error) {
	a := &amender{old: x.Old, new: x.New, names: newNamer(x.Wording, x.Old, x.New), whole: map[bool]string{false: plan, true: decision}}
	a.lookAhead(x.Changes)
	for _, c := range x.Changes {
		if err := c.Visit(a); err != nil {
			return nil, err
		}
	}
	a.inDecision = false
	if x.replaced {
		a.replacePlan()
	}
	a.rows = x.changedRows()
	a.tableOfTasks(len(a.rows) == 0)
	a.renumbered()
	return a, a.err
}

// Amend gives the document that amends the old one, of equal form (điều 18.3).
func (x *Amending) Amend() (*Amendment, error) {
	a, err := x.provisions()
	if err != nil {
		return nil, err
	}
	d := x.issued()
	show, err := x.view(a)
	if err != nil {
		return nil, err
	}
	main := &compose.Part{Spec: decisionAmendment, View: show}
	if x.Old.Kind == dossier.PlanOfItsOwn {
		main.Spec = planAmendment
	}
	apart, some := d.Medium == dossier.Electronic && !d.OneFile, len(a.rows) > 0
	tasks := func() *compose.Part {
		return &compose.Part{Spec: amendedTasks, Orientation: doc.Landscape, Attached: true, Bundled: !apart, View: show}
	}
	parts := []*compose.Part{main}
	if a.replaced {
		parts = append(parts, plan.IssuedPart(x.New))
	}
	if some && !apart {
		parts = append(parts, tasks())
	}
	for _, i := range a.added {
		parts = append(parts, plan.AppendixPart(x.New, i, nil))
	}
	for _, p := range parts {
		p.Bundled = len(parts) > 1
	}
	out := &Amendment{Unsaid: a.unsaid}
	if out.Document, err = compose.Bundle(d, x.Wording, parts...); err == nil && some {
		out.Tasks, err = compose.Bundle(d, x.Wording, tasks())
	}
	return out, err
}

// amendmentView is what the templates of an amendment can print, and what its provisions and its table are made from.
type amendmentView struct {
	*compose.View
	titleActs
	viewCited
	CuaKeHoach  viewCited           // kế hoạch được sửa đổi: khác văn bản trên khi cả kế hoạch đã được thay mà điều của quyết định cũng được sửa đổi
	DaThay      bool                // như vậy
	CotSuaDoi   []viewcolumn.Column // các cột của bảng các nhiệm vụ được sửa đổi
	QuyetDinhCu *compose.View       // văn bản được ban hành đầu tiên
	CoDieu      bool                // các điều của quyết định có sửa đổi
	CoPhuLuc    bool                // có phụ lục các nhiệm vụ được sửa đổi
	ThayKeHoach bool                // cả kế hoạch được thay bằng kế hoạch mới kèm theo
	TongTien    []viewTotal         // tổng của các cột số tiền mà văn bản làm thay đổi
	CanCuDau    []wording.Literal
	CanCuTheo   []wording.Literal // “Theo đề nghị …”
	MotKeHoach  string            // sửa đổi duy nhất đối với kế hoạch, viết ngay ở điều; trống: nhiều khoản
	MotDieu     string            // sửa đổi duy nhất đối với các điều của quyết định, như vậy

	amender *amender
}

// view gives what makes the view of an amendment's parts. Those whom an article of the plan's decision names are named by the amendment's last.
func (x *Amending) view(a *amender) (func(*compose.View) any, error) {
	v := &amendmentView{viewCited: x.cited(a), CuaKeHoach: x.citedPlan(a), DaThay: x.citesTwo(a), QuyetDinhCu: compose.NewView(x.Old),
		CotSuaDoi: viewcolumn.Of(x.New.ShownWords()), amender: a, titleActs: a.titleActs(), TongTien: newTotals(x.Old, x.New),
		CoDieu: len(a.articles) > 0, CoPhuLuc: len(a.rows) > 0, ThayKeHoach: a.replaced}
	if alone(a.plan) {
		v.MotKeHoach = a.plan[0].lead
	}
	if alone(a.articles) {
		v.MotDieu = a.articles[0].lead
	}
	for _, b := range x.New.Bases {
		if strings.HasPrefix(b.S, "Theo ") {
			v.CanCuTheo = append(v.CanCuTheo, compose.Typed(b))
		} else {
			v.CanCuDau = append(v.CanCuDau, compose.Typed(b))
		}
	}
	words, err := x.Wording.Phrase("nhu-o-dieu", x.lastArticle(v.CoKeHoach, v.CoDieu))
	return func(base *compose.View) any {
		own := *v
		base.NoiNhan = compose.Renamed(base.NoiNhan, words)
		own.View = base
		return &own
	}, cmp.Or(err, a.err)
}

// lastArticle gives the number of an amendment's last điều, which says who carries it out: behind what it amends of the plan, of the decision's own điều,
// and behind its effect.
func (x *Amending) lastArticle(ofPlan, ofDecision bool) int {
	last := 1
	for _, there := range []bool{ofPlan, ofDecision, len(x.New.Articles) > 0} {
		if there {
			last++
		}
	}
	return last
}

// viewTotal is the total of a column of figures.
type viewTotal struct {
	Cot, Tong string
	SoTien    bool
}

// newTotals gives the totals of the new plan that differ from the old one's.
func newTotals(old, new *dossier.Dossier) []viewTotal {
	var all []viewTotal
	for _, c := range new.Shown() {
		if c.Total && c.PrintedTotal(new.Areas) != c.PrintedTotal(old.Areas) {
			all = append(all, viewTotal{viewcolumn.Word(c.Column, &new.Tasks), c.PrintedTotal(new.Areas), c.IsAmount()})
		}
	}
	return all
}
