package run

import (
	"fmt"
	"strings"

	"vanban/generator/change"
	"vanban/generator/compose/amend"
	"vanban/generator/dossier"
	"vanban/generator/issued"
	"vanban/generator/source"
)

// OnlyForm refuses a công văn đính chính where a change touches substance (điều 18.3), naming each.
func (r *Runner) OnlyForm(x amend.Amending) error {
	var lines []string
	for _, c := range x.Changes {
		s := change.SubstanceOf(c)
		if s == change.OnlyForm {
			continue
		}
		places, err := r.placesOf(x.Old, x.New, c)
		if err != nil {
			return err
		}
		lines = append(lines, fmt.Sprintf("  - %s: %s", strings.Join(places, ", "), s.Words()))
	}
	if len(lines) == 0 {
		return nil
	}
	const most = 10
	if n := len(lines); n > most {
		lines = append(lines[:most], fmt.Sprintf("  … và %d thay đổi khác", n-most))
	}
	return &source.Problem{At: source.Pos{File: dossier.MainFile},
		What: "Không thể đính chính bằng công văn, vì có thay đổi về nội dung:\n" + strings.Join(lines, "\n"),
		Hint: "sai sót về nội dung phải sửa đổi bằng văn bản có hình thức tương đương (Điều 18 khoản 3 Nghị định 30/2020/NĐ-CP): chạy lại lệnh này không có --dinh-chinh; hoặc chỉ để lại trong bản mới những chỗ sửa chính tả, thể thức"}
}

// Provides refuses an amendment without provisions.
func (a *Amended) Provides() error {
	if a.by.kind == issued.Correction || len(a.Unsaid) < a.changes {
		return nil
	}
	return &source.Problem{At: source.Pos{File: dossier.MainFile}, What: "Hai bản chỉ khác nhau ở căn cứ, nơi nhận, người ký hoặc trình bày; nội dung kế hoạch không đổi nên không có gì để sửa đổi.",
		Hint: "chỉ sai chính tả, thể thức thì dùng --dinh-chinh; đổi hẳn căn cứ, nơi nhận hay người ký thì ban hành văn bản mới thay thế"}
}
