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

// numberTail tells of a number that has more than digits (I.II.3.a); that of a legal document has its year.
func (v *validation) numberTail() {
	if t := v.dossier.Heading.Tail; !t.Empty() {
		v.report(t.At, fmt.Sprintf("Số của văn bản có “%s” sau chữ số: văn bản hành chính chỉ ghi chữ số Ả Rập (Nghị định số 30/2020/NĐ-CP, Phụ lục I, phần II.3).", t),
			"văn bản quy phạm pháp luật thì số có năm; không phải thì bỏ phần này")
	}
}
