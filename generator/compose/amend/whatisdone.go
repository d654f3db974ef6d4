package amend

import (
	"vanban/generator/change"
	"vanban/generator/wording"
)

// acting collects what changes do: amend, add, move, repeal. It is a Visitor.
type acting struct {
	done     map[string]bool
	articles map[int]bool // of the old decision, that are changed or repealed
	added    bool         // a whole điều is
}

// actsOf collects what provisions do.
func actsOf(all []provision) *acting {
	a := &acting{done: map[string]bool{}, articles: map[int]bool{}}
	a.provisions(all)
	return a
}

func (a *acting) provisions(all []provision) {
	for _, p := range all {
		for _, c := range p.of {
			_ = c.Visit(a) // no method gives an error
		}
		a.provisions(p.points)
	}
}

// only says whether nothing but one thing is done.
func (a *acting) only(act string) bool { return a.done[act] && len(a.done) == 1 }

// whatIsDone is what the titles of an amendment say that it does: that of a document which only repeals says so.
type whatIsDone struct {
	DieuSua  wording.Literal // điều duy nhất của quyết định được sửa đổi: “Điều 2”; trống khi nhiều điều
	CoBaiBo  bool            // có nội dung bị bãi bỏ
	ChiBaiBo bool            // chỉ bãi bỏ, không sửa đổi, bổ sung gì

	ChiBaiBoKeHoach, ChiBaiBoDieu bool // như vậy, riêng với kế hoạch, với các điều
}

func (a *amender) whatIsDone() (w whatIsDone) {
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

func (a *acting) note(old, new, moved bool) error {
	a.done[action(old, new, moved)] = true
	return nil
}

// Field implements change.Visitor.
func (a *acting) Field(*change.Field) error { return a.note(true, true, false) }

// Entry implements change.Visitor.
func (a *acting) Entry(*change.Entry) error { return nil }

// Passage implements change.Visitor.
func (a *acting) Passage(c *change.Passage) error {
	if c.In.Kind == change.ArticleText {
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
	return a.note(c.Old != nil, c.New != nil, c.Moved)
}

// Attachment implements change.Visitor.
func (a *acting) Attachment(c *change.Attachment) error {
	return a.note(c.Old != nil, c.New != nil, c.Moved)
}

// Area implements change.Visitor.
func (a *acting) Area(c *change.Area) error { return a.note(c.Old != nil, c.New != nil, c.Moved) }

// Task implements change.Visitor.
func (a *acting) Task(c *change.Task) error { return a.note(c.Old != nil, c.New != nil, c.Moved) }

// Phrase implements change.Visitor.
func (a *acting) Phrase(*change.Phrase) error { return a.note(true, true, false) }

// Renumbering implements change.Visitor.
func (a *acting) Renumbering(*change.Renumbering) error { return nil }
