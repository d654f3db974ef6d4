package tasktable

import (
	"fmt"
	"strings"

	"vanban/generator/source"
)

// Unled tells of tasks whose lead is told by words that cite a document alone: no agency has them in its report or its letter.
func (d *Tasks) Unled(report source.Report) {
	var tasks []string
	var first source.Text
	for _, t := range d.Counted() {
		lead := t.Lead.Text
		if lead.Empty() || IsBlank(lead.S) || len(t.Lead.Codes) > 0 {
			continue
		}
		if len(tasks) == 0 {
			first = lead
		}
		tasks = append(tasks, fmt.Sprintf("%s (dòng %d)", t.Number, lead.At.Line))
	}
	if len(tasks) > 0 {
		report(first.At, fmt.Sprintf("Lời ở “chu-tri” không nêu cơ quan nào, nên không cơ quan nào nhận nhiệm vụ %s.", strings.Join(tasks, ", ")), "ghi tên cơ quan chủ trì, trước lời dẫn văn bản, nếu có cơ quan ấy")
	}
}
