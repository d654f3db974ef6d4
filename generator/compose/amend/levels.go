package amend

import (
	"fmt"
	"slices"

	"vanban/generator/change"
	"vanban/generator/dossier"
	"vanban/generator/source"
)

// unworded is the error of an amendment of a text that names its levels, or of the columns or groups of the table of tasks: the wording of
// amendments knows mục, khoản, điểm and tasks. It is nil where nothing of these changes.
func (x *Amending) unworded() error {
	for _, c := range x.Changes {
		switch c := c.(type) {
		case *change.Field:
			if c.Name == change.TableField || c.Name == change.GroupsField {
				return &source.Problem{At: source.Pos{File: dossier.MainFile},
					What: fmt.Sprintf("Chương trình chưa viết được văn bản sửa đổi các cột, các nhóm của bảng nhiệm vụ (“%s”).", c.Name), Hint: wordedByHand}
			}
		case *change.Passage:
			if x.namesLevels(c) {
				return errUnworded()
			}
			if isDrawn(c.Old) || isDrawn(c.New) {
				return errDrawn()
			}
		case *change.Phrase:
			if slices.ContainsFunc(c.Spots, func(s change.Spot) bool { return s.Passage != nil && x.namesLevels(s.Passage) }) {
				return errUnworded()
			}
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

// isDrawn says whether a unit is a chart, a row of one's data, or holds a picture: an amendment quotes words and tables.
func isDrawn(u *change.Unit) bool {
	return u != nil && (u.Chart != nil || u.IsOfChart || u.PictureText() != "")
}

func errDrawn() error {
	return &source.Problem{At: source.Pos{File: dossier.MainFile}, What: "Chương trình chưa viết được văn bản sửa đổi biểu đồ, hoặc đoạn có ảnh.", Hint: wordedByHand}
}

const wordedByHand = "xem những chỗ thay đổi bằng vanban so-sanh, rồi soạn văn bản sửa đổi ở một tệp riêng trong thư mục van-ban"

func errUnworded() error {
	return &source.Problem{At: source.Pos{File: dossier.MainFile}, What: "Chương trình chưa viết được văn bản sửa đổi lời văn có khai các cấp (“cap”).",
		Hint: wordedByHand}
}
