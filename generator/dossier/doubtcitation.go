package dossier

import (
	"fmt"

	"vanban/generator/nd30"
)

// openNotes tells of notes that are to leave number and day open on paper, though both are known (I.III.1.c).
func openNotes(v *validation) {
	d := v.dossier
	if d.Medium != Paper || d.Number == 0 || d.Day.IsZero() {
		return
	}
	for i, a := range d.Appendices {
		if a.NoteOpen {
			v.report(a.noteAt, fmt.Sprintf("Dòng “(Kèm theo …)” của phụ lục %d để trống số và ngày, trong khi văn bản giấy đã có số %d ngày %s.",
				i+1, d.Number, nd30.Day(d.Day.Time())),
				"bỏ dòng “kem-theo: chua-dien” để số, ngày được ghi đầy đủ (Phụ lục I, Phần I, Mục III, điểm c khoản 1 Nghị định 30/2020/NĐ-CP)")
		}
	}
}
