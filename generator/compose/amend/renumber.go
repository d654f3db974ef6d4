package amend

import "vanban/generator/change"

// moved says what takes other numbers beside the tasks.
type moved struct {
	decision map[string]bool // of the decision: dieu, khoan, diem
	plan     map[string]bool // of the plan: muc, khoan, diem
	areas    bool
	appendix bool
}

// counted are what a text counts, in the order in which they are named.
var counted = []string{"dieu", "muc", "khoan", "diem"}

// countedAs names what a unit is counted as.
func countedAs(u *change.Unit) string {
	switch {
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
func (m *moved) passage(c *change.Passage) {
	u := c.New
	if u == nil {
		u = c.Old
	}
	list := &m.plan
	if c.In.Kind == change.ArticleText {
		list = &m.decision
	}
	if *list == nil {
		*list = map[string]bool{}
	}
	if c.Followed {
		(*list)[countedAs(u)] = true
	}
}

// attachment notes an appendix behind which others take other numbers.
func (m *moved) attachment(a *amender, c *change.Attachment) {
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
