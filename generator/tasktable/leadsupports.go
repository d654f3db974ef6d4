package tasktable

import (
	"fmt"
	"slices"
	"strings"

	"vanban/generator/agency"
	"vanban/generator/source"
)

// LeadSupports tells of tasks that an agency leads and supports at once: one was changed, and the other not. A group may well support what
// it or one of its members leads.
func (d *Tasks) LeadSupports(dir *agency.Directory, report source.Report) {
	for _, t := range d.Counted() {
		var both []string
		for _, code := range t.Lead.Codes {
			if a, group, ok := dir.Find(code); ok && !group && slices.Contains(t.Support.Codes, code) && !slices.Contains(both, a.Name.S) {
				both = append(both, a.Name.S)
			}
		}
		if len(both) > 0 {
			report(t.Support.Text.At, fmt.Sprintf("Nhiệm vụ %s: %s vừa chủ trì vừa phối hợp.", t.Number, strings.Join(both, ", ")),
				"bỏ tên ấy ở “phoi-hop”, hoặc sửa “chu-tri”")
		}
	}
}
