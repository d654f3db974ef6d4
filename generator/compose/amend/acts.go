package amend

import (
	"cmp"

	"vanban/generator/change"
	"vanban/generator/wording"
)

// renumbered says what takes other numbers beside the tasks.
type renumbered struct {
	decision map[string]bool // of the decision: dieu, khoan, diem
	plan     map[string]bool // of the plan: muc, khoan, diem
	areas    bool
	appendix bool
}

// counted are what a text counts, in the order in which they are named: what a text that names its levels has above a điều, and what any has.
var counted = []string{"bieu", "mau", "phan", "chuong", "dieu", "muc", "tieu-muc", "khoan", "tieu-khoan", "diem"}

// countedAs names what a unit is counted as.
func countedAs(u *change.Unit) string {
	switch {
	case u.Part != nil:
		return u.Part.Key
	case u.Article:
		return "dieu"
	case u.Kind == change.SectionUnit:
		return "muc"
	case u.Place.Point == 0:
		return "khoan"
	}
	return "diem"
}

// passage notes a passage behind which others take other numbers.
func (m *renumbered) passage(c *change.Passage) {
	list := &m.plan
	if c.In.Kind == change.ArticleText {
		list = &m.decision
	}
	if *list == nil {
		*list = map[string]bool{}
	}
	if c.Followed {
		(*list)[countedAs(cmp.Or(c.New, c.Old))] = true
	}
}

// attachment notes an appendix behind which others take other numbers.
func (m *renumbered) attachment(a *amender, c *change.Attachment) {
	switch {
	case c.Old == nil:
		m.appendix = m.appendix || c.New.Index < len(a.new.Appendices)-1
	case c.New == nil:
		m.appendix = m.appendix || c.Old.Index < len(a.old.Appendices)-1
	default:
		m.appendix = m.appendix || c.Moved
	}
}

// renumbered adds, behind the provisions on the plan and on the decision's own điều, the one on the numbers that these
// leave to be counted anew.
func (a *amender) renumbered() {
	var plan, articles []string
	add := func(list *[]string, is bool, what string) {
		if is {
			*list = append(*list, what)
		}
	}
	for _, what := range counted {
		add(&articles, a.moved.decision[what], what)
		add(&plan, a.moved.plan[what], what)
	}
	add(&plan, a.moved.appendix, "phu-luc")
	add(&plan, a.areasShift(), "linh-vuc")
	add(&plan, len(a.shifts) > 0, "nhiem-vu")
	if len(articles) > 0 {
		a.articles = append(a.articles, provision{lead: a.phrase(viewProvision{Viec: ActRenumber, DanhSo: articles})})
	}
	if len(plan) > 0 {
		a.plan = append(a.plan, provision{lead: a.phrase(viewProvision{Viec: ActRenumber, DoiSo: shiftList(a.shifts), MotSo: len(a.shifts) == 1 && a.shifts[0].First == a.shifts[0].Last, DanhSo: plan})})
	}
}

// areasShift says whether an area that stays takes another number.
func (a *amender) areasShift() bool {
	if !a.moved.areas {
		return false
	}
	for i := range a.old.Areas {
		for k := range a.new.Areas {
			if i != k && a.old.Areas[i].Name.S == a.new.Areas[k].Name.S {
				return true
			}
		}
	}
	return false
}

// changeActs is what changes do: amend, add, move, repeal.
type changeActs struct {
	done     map[string]bool
	articles map[int]bool // of the old decision, that are changed or repealed
	added    bool         // a whole điều is
}

// actsOf collects what provisions do.
func actsOf(all []provision) *changeActs {
	a := &changeActs{done: map[string]bool{}, articles: map[int]bool{}}
	a.provisions(all)
	return a
}

func (a *changeActs) provisions(all []provision) {
	for _, p := range all {
		for _, c := range p.of {
			a.done[actOf(c)] = true
			if passage, is := c.(*change.Passage); is && passage.In.Kind == change.ArticleText {
				a.article(passage)
			}
		}
		a.provisions(p.points)
	}
}

// article notes the điều in which a passage changes.
func (a *changeActs) article(c *change.Passage) {
	switch {
	case c.Old != nil:
		a.articles[c.Old.Place.Article] = true
	case c.New.Article:
		a.added = true
	case c.After.Old != nil:
		a.articles[c.After.Old.Place.Article] = true
	case c.Parent != nil:
		a.articles[c.Parent.Place.Article] = true
	}
}

// only says whether nothing but one thing is done.
func (a *changeActs) only(act string) bool { return a.done[act] && len(a.done) == 1 }

// titleActs is what the titles of an amendment say that it does: that of a document which only repeals says so.
type titleActs struct {
	DieuSua  wording.Literal // điều duy nhất của quyết định được sửa đổi: “Điều 2”; trống khi nhiều điều
	CoBaiBo  bool            // có nội dung bị bãi bỏ
	ChiBaiBo bool            // chỉ bãi bỏ, không sửa đổi, bổ sung gì

	ChiBaiBoKeHoach, ChiBaiBoDieu bool // như vậy, riêng với kế hoạch, với các điều
}

func (a *amender) titleActs() (w titleActs) {
	plan, decision := actsOf(a.plan), actsOf(a.articles)
	w.ChiBaiBoKeHoach, w.ChiBaiBoDieu = plan.only(ActRepeal), decision.only(ActRepeal)
	w.ChiBaiBo = (w.ChiBaiBoKeHoach || len(a.plan) == 0) && (w.ChiBaiBoDieu || len(a.articles) == 0)
	w.CoBaiBo = plan.done[ActRepeal] || decision.done[ActRepeal]
	if len(decision.articles) == 1 && !decision.added {
		for n := range decision.articles {
			w.DieuSua = a.words("dieu", n+1) // Điều 1 is the template's
		}
	}
	return w
}
