package dossier

import (
	"fmt"

	"vanban/generator/source"
)

// draftWithNumber tells of a draft that has number and day: its documents have the mark DỰ THẢO beside them.
func (v *validation) draftWithNumber() {
	d := v.dossier
	if !d.Draft || d.Number == 0 || d.Day.IsZero() {
		return
	}
	at, what, command := d.KeyAt(MainFile, "du-thao"), "Hồ sơ", "vanban ban-hanh "+source.Dossier
	if v.own != nil {
		at, what, command = d.draftAt, "Văn bản", "vanban ban-hanh với tệp này"
	}
	v.report(at, fmt.Sprintf("%s có số %d và ngày ban hành mà còn là dự thảo: văn bản in DỰ THẢO bên cạnh số và ngày.", what, d.Number),
		"đã ký ban hành thì chạy "+command+"; chưa ký thì để trống “so”, “ngay”")
}
