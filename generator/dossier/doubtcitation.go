package dossier

import (
	"fmt"

	"vanban/generator/nd30"
	"vanban/generator/notewithin"
	"vanban/generator/pattern"
)

// What tells that a legal basis is a law, or another document by its number, and the day on which it was issued.
var (
	lawBasis      = pattern.Lazy(`^Căn cứ (Hiến pháp|Bộ luật|Luật|Pháp lệnh)[ ,]`)
	numberedBasis = pattern.Lazy(`^Căn cứ .*? số:? ?\d+[\d/\p{L}.-]*/\p{Lu}`)
	dayOfIssue    = pattern.Lazy(`(?i)ngày\s+\d{1,2}\s*(/|-|\.|\s+tháng\s+)\s*\d{1,2}\s*(/|-|\.|\s+năm\s+)\s*\d{4}`)
)

// undatedBases tells of legal bases that don't say on which day they were issued (I.II.6.a). The Constitution is known by its year.
func undatedBases(v *validation) {
	const clause = " (Phụ lục I, Phần I, Mục II, điểm a khoản 6 Nghị định 30/2020/NĐ-CP)"
	for _, b := range v.dossier.Bases {
		words := notewithin.Words(b.S)
		kind := lawBasis().FindStringSubmatch(words)
		switch {
		case dayOfIssue().MatchString(words):
		case kind != nil && kind[1] != "Hiến pháp":
			v.report(b.At, fmt.Sprintf("Căn cứ là %s mà chưa ghi ngày, tháng, năm.", kind[1]), "ghi thêm sau tên: “… ngày 19 tháng 6 năm 2015”"+clause)
		case kind == nil && numberedBasis().MatchString(words):
			v.report(b.At, "Căn cứ chưa ghi ngày, tháng, năm ban hành của văn bản.", "ghi thêm sau số, ký hiệu: “… ngày 05 tháng 3 năm 2020”"+clause)
		}
	}
}

// exampleBasis is the legal basis that only stands in a new dossier to show how one is written.
var exampleBasis = pattern.Lazy(`^Căn cứ Kế hoạch số 12/KH-UBND ngày 09 tháng 01 năm \d{4} của Ủy ban nhân dân .* về cải cách hành chính trên địa bàn `)

// exampleBases tells of it in a document that is issued.
func exampleBases(v *validation) {
	if v.dossier.Draft {
		return
	}
	for _, b := range v.dossier.Bases {
		if exampleBasis().MatchString(b.S) {
			v.report(b.At, "Căn cứ này là ví dụ của hồ sơ mẫu, văn bản ban hành không được viện dẫn.", "thay bằng văn bản của cấp trên mà kế hoạch này thực hiện, hoặc bỏ dòng này")
		}
	}
}

// openNotes tells of notes that are to leave number and day open on paper, though both are known (I.III.1.c).
func openNotes(v *validation) {
	d := v.dossier
	if d.Medium != Paper || d.Number == 0 || d.Day.IsZero() {
		return
	}
	for i, a := range d.Appendices {
		if a.NoteOpen {
			v.report(a.noteAt, fmt.Sprintf("Dòng “(Kèm theo …)” của phụ lục %d để trống số và ngày, trong khi văn bản giấy đã có số %d ngày %s.",
				i+1, d.Number, nd30.Day(d.Day)),
				"bỏ dòng “kem-theo: chua-dien” để số, ngày được ghi đầy đủ (Phụ lục I, Phần I, Mục III, điểm c khoản 1 Nghị định 30/2020/NĐ-CP)")
		}
	}
}
