package compose

import (
	"fmt"
	"strings"

	"vanban/generator/change"
)

// moved says what takes other numbers beside the tasks.
type moved struct {
	articles bool // điều of the decision
	within   bool // what a điều of the decision has below it
	plan     bool // mục, khoản or điểm
	areas    bool
	appendix bool
}

// passage notes a passage behind which others take other numbers.
func (m *moved) passage(c *change.Passage) {
	u := c.New
	if u == nil {
		u = c.Old
	}
	switch {
	case !c.Followed:
	case c.In.Kind != change.ArticleText:
		m.plan = true
	case u.Article:
		m.articles = true
	default:
		m.within = true
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
	add(&articles, a.moved.articles, "dieu")
	add(&articles, a.moved.within, "khoan")
	add(&plan, a.moved.plan, "muc")
	add(&plan, a.moved.appendix, "phu-luc")
	add(&plan, a.areasShift(), "linh-vuc")
	add(&plan, len(a.shifts) > 0, "nhiem-vu")
	if len(articles) > 0 {
		a.articles = append(a.articles, provision{lead: a.phrase(viewProvision{Viec: ActRenumber, DanhSo: articles})})
	}
	if len(plan) > 0 {
		a.plan = append(a.plan, provision{lead: a.phrase(viewProvision{Viec: ActRenumber, Noi: literal(shiftList(a.shifts)), DanhSo: plan})})
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

// shiftList writes runs of tasks with their new numbers, "3 - 46 thành 4 - 47".
func shiftList(shifts []change.Shift) string {
	run := func(first, last int) string {
		if first == last {
			return fmt.Sprint(first)
		}
		return fmt.Sprintf("%d - %d", first, last)
	}
	if len(shifts) > mostPoints {
		return ""
	}
	var parts []string
	for _, s := range shifts {
		parts = append(parts, run(s.First, s.Last)+" thành "+run(s.First+s.By, s.Last+s.By))
	}
	return strings.Join(parts, "; ")
}

// amendment is what the parts of an amending document are built from.
type amendment struct {
	*amender
	rows []amendedRow
}
