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
	v.report(d.KeyAt(MainFile, "du-thao"), fmt.Sprintf("Hồ sơ có số %d và ngày ban hành mà còn là dự thảo: văn bản in DỰ THẢO bên cạnh số và ngày.", d.Number),
		"đã ký ban hành thì chạy vanban ban-hanh "+source.Dossier+"; chưa ký thì để trống “so”, “ngay”")
}
