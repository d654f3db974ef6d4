package run

import (
	"slices"

	"vanban/generator/dossier"
	"vanban/generator/source"
)

// saidOfSigner says whether a note tells of the missing name that is told among the blanks too.
func (i *issuing) saidOfSigner(note *source.Problem, blanks source.Problems) bool {
	return note.What == dossier.Unsigned && slices.ContainsFunc(blanks, func(b *source.Problem) bool { return b.At == i.d.Signer.At })
}

// blanks gives the places that are still to be filled in.
func (i *issuing) blanks() source.Problems {
	if i.what.Period == nil {
		return i.d.Blanks(&i.d.Signer)
	}
	var all source.Problems
	if i.d.Number == 0 || i.d.Day.IsZero() {
		all = append(all, i.d.Problem(i.d.KeyAt(dossier.MainFile, "so"), "Báo cáo nhắc đến kế hoạch mà kế hoạch chưa có số, ngày.", "ghi ban hành kế hoạch trước: vanban ban-hanh "+source.Quoted(i.folder)+" --so N --ngay NGÀY"))
	}
	if i.d.Draft {
		all = append(all, i.d.Problem(i.d.KeyAt(dossier.MainFile, "du-thao"), "Hồ sơ còn là dự thảo nên báo cáo đã có số, ngày mà vẫn in dấu DỰ THẢO.",
			"thu hồi (vanban ban-hanh "+source.Quoted(i.folder)+" --ky "+i.period()+" --thu-hoi), ghi ban hành kế hoạch hoặc ghi “du-thao: false”, rồi ghi ban hành lại báo cáo"))
	}
	if r := i.d.Report; r != nil && r.Signer.Name.Empty() && r.Signer.At.Line > 0 {
		all = append(all, i.d.Problem(r.Signer.At, "Chưa có họ và tên người ký báo cáo.", "ghi “ho-ten” của “nguoi-ky”"))
	}
	return all
}
