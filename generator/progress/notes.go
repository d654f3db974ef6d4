package progress

import (
	"fmt"
	"strings"

	"vanban/generator/dossier"
	"vanban/generator/reported"
	"vanban/generator/source"
)

// missing tells what the report is without, though it can be made: prose that nobody wrote, reasons that nobody gave.
func (r *Report) missing() source.Problems {
	var all source.Problems
	if keys := r.unwritten(); len(keys) > 0 {
		all = append(all, r.Dossier.Problem(r.Own.At, fmt.Sprintf("Kỳ %s chưa ai viết lời văn: %s.", r.Period, strings.Join(keys, ", ")),
			fmt.Sprintf("viết ở “loi-van” của %s/%s.yaml; phần nào không viết thì báo cáo chỉ nêu số liệu, hoặc không có phần ấy", dossier.ProgressFolder, r.Period)))
	}
	for _, t := range r.Late() {
		if !t.Explained() {
			all = append(all, r.Dossier.Problem(rowOf(t).At, fmt.Sprintf("Nhiệm vụ %d chậm tiến độ mà chưa có lý do.", t.Number),
				"ghi lý do vào “kho-khan” hoặc “ghi-chu” của nhiệm vụ này trong tệp của kỳ"))
		}
	}
	return all
}

// names gives the names that a report prints over and beside its figures.
func (r *Report) names() []dossier.Text {
	var all []dossier.Text
	for _, a := range r.Dossier.Areas {
		all = append(all, a.Name)
	}
	for _, i := range r.Indicators {
		all = append(all, i.Name, i.Unit)
	}
	return all
}

// unexplained tells of abbreviations that the dossier does not explain.
func (r *Report) unexplained(some []dossier.Abbreviation) source.Problems {
	var all source.Problems
	for _, a := range some {
		all = append(all, r.Dossier.Problem(a.Short.At, fmt.Sprintf("Chữ viết tắt “%s” chưa được giải thích trong báo cáo.", a.Short.S),
			fmt.Sprintf("thêm vào nhóm “bao-cao” của %s: “viet-tat: [{chu: %s, nghia: …}]”", dossier.MainFile, a.Short.S)))
	}
	return all
}

// Explained says whether a reason was reported for how the task stands.
func (t *Task) Explained() bool { return !t.Reported.Difficulties.Empty() || !t.Reported.Note.Empty() }

// unwritten names the keys of the prose that nobody wrote; of areas, each by its name.
func (r *Report) unwritten() []string {
	p := &r.Own.Prose
	var keys []string
	for _, key := range reported.ProseParts {
		if p.Parts[key] == nil {
			keys = append(keys, key)
		}
	}
	var areas []string
	for _, a := range r.Dossier.Areas {
		if p.Areas[a.Name.S] == nil {
			areas = append(areas, "“"+a.Name.S+"”")
		}
	}
	switch {
	case len(areas) == 0:
	case len(areas) == len(r.Dossier.Areas):
		keys = append(keys, "linh-vuc (mọi lĩnh vực)")
	default:
		keys = append(keys, fmt.Sprintf("linh-vuc (%s)", strings.Join(areas, ", ")))
	}
	return keys
}
