package amend

import (
	"fmt"
	"slices"

	"vanban/generator/change"
	"vanban/generator/dossier"
	"vanban/generator/markdown"
	"vanban/generator/outline"
	"vanban/generator/source"
)

// worded gives the amending with the changes that an amendment can tell: an appendix in which anything changes that can't be told by its place is replaced
// as a whole. What remains is an error: the wording of amendments knows mục, khoản, điểm and tasks.
func (x *Amending) worded() (*Amending, error) {
	own := *x
	own.Changes = slices.DeleteFunc(slices.Clone(x.Changes), x.goesWithItsTable)
	own.Changes = change.Uncarried(change.Wholly(own.Changes, x.Old, x.New, func(c change.Change) bool { return x.untold(c) != nil }))
	if x.Old.Kind == dossier.DecisionWithPlan && own.relevelled() {
		own.replaced = true
		own.Changes = slices.DeleteFunc(own.Changes, ofPlan)
	}
	for _, c := range own.Changes {
		if err := own.untold(c); err != nil {
			return nil, err
		}
	}
	return &own, nil
}

// onOneOutline gives the amending with the texts of both dossiers on the same levels wherever one of the two is numbered alike on either's: a level that nothing
// stands on, or one that is first used now, changes no number that was printed.
func (x *Amending) onOneOutline() *Amending {
	own, old, now := *x, *x.Old, *x.New
	some := oneOutline(&old.Outline, old.Plan, &now.Outline, now.Plan)
	old.Appendices, now.Appendices = slices.Clone(old.Appendices), slices.Clone(now.Appendices)
	for i := range old.Appendices {
		a := &old.Appendices[i]
		at := slices.IndexFunc(now.Appendices, func(b dossier.Appendix) bool { return b.Source.S == a.Source.S })
		if at < 0 || a.Body == nil || now.Appendices[at].Body == nil {
			continue
		}
		b := &now.Appendices[at]
		some = oneOutline(&a.Outline, a.Body, &b.Outline, b.Body) || some
	}
	if some {
		own.Old, own.New, own.Changes = &old, &now, append(slices.DeleteFunc(change.Between(&old, &now), isOfLevels), slices.DeleteFunc(slices.Clone(x.Changes), isNotOfLevels)...)
	}
	return &own
}

// isOfLevels says whether a change is that of “cap”, which is no provision.
func isOfLevels(c change.Change) bool {
	f, is := c.(*change.Field)
	return is && f.Name == change.LevelsField
}

func isNotOfLevels(c change.Change) bool { return !isOfLevels(c) }

// oneOutline sets two texts on the same levels where that changes no number of the one that is set on the other's; it says whether it did.
func oneOutline(from *outline.Outline, before *markdown.Document, to *outline.Outline, after *markdown.Document) bool {
	alike := func(text *markdown.Document) bool { return slices.Equal(from.Labels(text), to.Labels(text)) }
	switch {
	case slices.Equal(from.Keys, to.Keys):
		return false
	case alike(before):
		from.Keys = to.Keys
	case alike(after):
		to.Keys = from.Keys
	default:
		return false
	}
	return true
}

// relevelled says whether the plan's own text is divided otherwise than before: none of its places has its number any more, so that the plan is replaced as a whole.
func (x *Amending) relevelled() bool {
	return !slices.Equal(x.Old.Outline.Keys, x.New.Outline.Keys) || slices.ContainsFunc(x.Changes, x.inOtherLevels)
}

// ReplacesPlan says whether the amendment that makes a dossier of another replaces the plan as a whole, and gives the number of its last điều then.
func ReplacesPlan(old, new *dossier.Dossier) (lastArticle int, replaces bool) {
	x := &Amending{Old: old, New: new, Changes: change.Between(old, new)}
	x, err := x.onOneOutline().worded()
	if err != nil || !x.replaced {
		return 0, false
	}
	return x.lastArticle(true, slices.ContainsFunc(x.Changes, ofArticle)), true
}

// ofArticle says whether a change is of a điều of the decision.
func ofArticle(c change.Change) bool {
	p, is := c.(*change.Passage)
	return is && p.In.Kind == change.ArticleText
}

// inOtherLevels says whether a change is in a text that names other levels than before.
func (x *Amending) inOtherLevels(c change.Change) bool {
	switch c := c.(type) {
	case *change.Passage:
		return x.otherLevels(c)
	case *change.Phrase:
		return slices.ContainsFunc(c.Spots, func(s change.Spot) bool { return s.Passage != nil && x.otherLevels(s.Passage) })
	}
	return false
}

// ofPlan says whether a change is of the plan or of an appendix, which goes where the plan is replaced; what is left is of the decision.
func ofPlan(c change.Change) bool {
	switch c := c.(type) {
	case *change.Field:
		return c.Name == change.AbstractField || c.Name == change.TableField || c.Name == change.GroupsField || c.Name == change.LevelsField
	case *change.Passage:
		return c.In.Kind != change.ArticleText
	case *change.Attachment, *change.Area, *change.Task, *change.Phrase, *change.Renumbering:
		return true
	}
	return false
}

// goesWithItsTable says whether a change is of the tasks, or of the columns or groups of their table, where only one of the dossiers has that:
// the appendix that the table is comes or goes with them.
func (x *Amending) goesWithItsTable(c change.Change) bool {
	has := func(d *dossier.Dossier) bool {
		return slices.ContainsFunc(d.Appendices, func(a dossier.Appendix) bool { return a.Source.S == dossier.TasksFile })
	}
	if has(x.Old) == has(x.New) {
		return false
	}
	switch c := c.(type) {
	case *change.Field:
		return c.Name == change.TableField || c.Name == change.GroupsField
	case *change.Task, *change.Area, *change.Renumbering:
		return true
	}
	return false
}

// untold is the error of a change that can't be told by its place; nil of any other.
func (x *Amending) untold(c change.Change) error {
	switch c := c.(type) {
	case *change.Field:
		if c.Name == change.TableField || c.Name == change.GroupsField {
			return &source.Problem{At: source.Pos{File: dossier.MainFile},
				What: fmt.Sprintf("Chương trình chưa viết được văn bản sửa đổi các cột, các nhóm của bảng nhiệm vụ (“%s”) khi bảng không phải là một phụ lục.", c.Name), Hint: wordedByHand}
		}
	case *change.Passage:
		if x.inOtherLevels(c) {
			return errUnworded()
		}
		if c.Chart == nil && c.Old != nil && c.New != nil && (isChart(c.Old) || isChart(c.New)) {
			return errDrawn()
		}
	case *change.Phrase:
		if x.inOtherLevels(c) {
			return errUnworded()
		}
	}
	return nil
}

// otherLevels says whether the text of a change names other levels than before: its places can't be called by their old numbers then.
func (x *Amending) otherLevels(p *change.Passage) bool {
	keys := func(d *dossier.Dossier, appendix int) []string {
		switch {
		case p.In.Kind == change.PlanText:
			return d.Outline.Keys
		case p.In.Kind == change.AppendixText && appendix >= 0 && appendix < len(d.Appendices):
			return d.Appendices[appendix].Outline.Keys
		}
		return nil
	}
	after := p.In.Appendix
	if p.New != nil {
		after = p.New.Place.In.Appendix
	}
	return !slices.Equal(keys(x.Old, p.In.Appendix), keys(x.New, after))
}

// isChart says whether a unit is a chart, or a row of one's data.
func isChart(u *change.Unit) bool { return u.Chart != nil || u.IsOfChart }

func errDrawn() error {
	return &source.Problem{At: source.Pos{File: dossier.MainFile}, What: "Chương trình chưa viết được văn bản sửa đổi biểu đồ đổi chỗ như vậy.", Hint: wordedByHand}
}

const wordedByHand = "xem những chỗ thay đổi bằng vanban so-sanh, rồi soạn văn bản sửa đổi ở một tệp riêng trong thư mục van-ban"

func errUnworded() error {
	return &source.Problem{At: source.Pos{File: dossier.MainFile}, What: "Các cấp của lời văn kế hoạch (“cap”) đổi thì không còn gọi được chỗ nào theo số cũ: kế hoạch tự ban hành như vậy được thay bằng một kế hoạch mới, không sửa đổi, bổ sung được.",
		Hint: "ban hành kế hoạch mới từ bản mới (số, ngày của nó), có câu “Kế hoạch này thay thế Kế hoạch số …”; hoặc giữ nguyên “cap” để sửa đổi từng chỗ"}
}
