package amend

import (
	"fmt"
	"slices"

	"vanban/generator/change"
	"vanban/generator/dossier"
	"vanban/generator/source"
)

// worded gives the amending with the changes that an amendment can tell: an appendix in which anything changes that can't be told by its place is replaced
// as a whole. What remains is an error: the wording of amendments knows mục, khoản, điểm and tasks.
func (x *Amending) worded() (*Amending, error) {
	own := *x
	own.Changes = change.Wholly(x.Changes, x.Old, x.New, func(c change.Change) bool { return x.untold(c) != nil })
	for _, c := range own.Changes {
		if err := own.untold(c); err != nil {
			return nil, err
		}
	}
	return &own, nil
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
		if x.namesLevels(c) {
			return errUnworded()
		}
		if c.Chart == nil && c.Old != nil && c.New != nil && (isChart(c.Old) || isChart(c.New)) || c.In.Kind == change.ArticleText && (isDrawn(c.Old) || isDrawn(c.New)) {
			return errDrawn()
		}
	case *change.Phrase:
		if slices.ContainsFunc(c.Spots, func(s change.Spot) bool { return s.Passage != nil && x.namesLevels(s.Passage) }) {
			return errUnworded()
		}
	}
	return nil
}

// namesLevels says whether the text of a change names its levels, before or after it.
func (x *Amending) namesLevels(p *change.Passage) bool {
	names := func(d *dossier.Dossier) bool {
		switch i := p.In.Appendix; p.In.Kind {
		case change.PlanText:
			return d.Outline.Own()
		case change.AppendixText:
			return i < len(d.Appendices) && d.Appendices[i].Outline.Own()
		}
		return false
	}
	return names(x.Old) || names(x.New)
}

// isChart says whether a unit is a chart, or a row of one's data.
func isChart(u *change.Unit) bool { return u.Chart != nil || u.IsOfChart }

// isDrawn says whether a unit is of a chart, or holds a picture.
func isDrawn(u *change.Unit) bool { return u != nil && (isChart(u) || u.PictureText() != "") }

func errDrawn() error {
	return &source.Problem{At: source.Pos{File: dossier.MainFile}, What: "Chương trình chưa viết được văn bản sửa đổi biểu đồ đổi chỗ, hoặc biểu đồ, ảnh trong các điều của quyết định.", Hint: wordedByHand}
}

const wordedByHand = "xem những chỗ thay đổi bằng vanban so-sanh, rồi soạn văn bản sửa đổi ở một tệp riêng trong thư mục van-ban"

func errUnworded() error {
	return &source.Problem{At: source.Pos{File: dossier.MainFile}, What: "Chương trình chưa viết được văn bản sửa đổi lời văn có khai các cấp (“cap”).",
		Hint: wordedByHand}
}
