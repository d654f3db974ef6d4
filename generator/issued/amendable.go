package issued

import (
	"fmt"
	"path/filepath"

	"vanban/generator/calendar"
	"vanban/generator/compose/amend"
	"vanban/generator/dossier"
	"vanban/generator/source"
)

func shortDay(d calendar.Date) string { return fmt.Sprintf("%d/%d/%d", d.Day, d.Month, d.Year) }

// AmendmentWords is what a clerk calls the kinds of amendments.
var AmendmentWords = map[Kind]string{Amendment: "văn bản sửa đổi", Correction: "công văn đính chính"}

// Amendable says why an old dossier, which the caller knows by a name, can't be amended so; nil where it can. What the command line says wrong is
// its own fault.
func Amendable(x amend.Amending, name string, kind Kind) error {
	at := source.Pos{File: filepath.Join(name, dossier.MainFile)}
	old := x.Old
	switch {
	case old.Draft || old.Number == 0 || old.Day.IsZero():
		return &source.Problem{At: at, What: "Bản cũ còn là dự thảo (chưa có số hoặc ngày ban hành), nên chưa có gì để sửa đổi.",
			Hint: "dự thảo thì sửa thẳng trong hồ sơ rồi tạo lại bằng: vanban tao " + source.Quoted(name) + "; nếu đã ban hành thì ghi “so”, “ngay” và “du-thao: false” vào bản cũ"}
	case old.Kind != x.New.Kind:
		return &source.Problem{At: at, What: "Hai bản không cùng loại (“loai”): một bản là quyết định, một bản là kế hoạch tự ban hành.",
			Hint: "văn bản đã ban hành chỉ được sửa đổi bằng văn bản có hình thức tương đương (Điều 18 khoản 3 Nghị định 30/2020/NĐ-CP); giữ nguyên “loai”"}
	case !x.Day.IsZero() && x.Day.Before(old.Day):
		return dayTooEarly(x.Day, kind, fmt.Sprintf("ngày ban hành của bản cũ (%s)", shortDay(old.Day)))
	case x.Number == old.Number && x.Day.Year == old.Day.Year && x.Number > 0 && kind == Amendment: // công văn are numbered by themselves
		return &source.Problem{At: source.Pos{File: "--so"}, What: fmt.Sprintf("Số %d năm %d là số của chính bản cũ.", x.Number, x.Day.Year), Hint: "--so là số của văn bản sửa đổi, lấy ở Văn thư"}
	}
	for _, e := range x.Earlier {
		switch {
		case !x.Day.IsZero() && x.Day.Before(e.Day):
			return dayTooEarly(x.Day, kind, fmt.Sprintf("ngày của lần sửa đổi trước, số %d (%s)", e.Number, shortDay(e.Day)))
		case x.Number == e.Number && x.Day.Year == e.Day.Year && kind == Amendment:
			return &source.Problem{At: source.Pos{File: "--so"}, What: fmt.Sprintf("Số %d năm %d là số của lần sửa đổi trước.", x.Number, x.Day.Year), Hint: "--so là số của văn bản sửa đổi lần này, lấy ở Văn thư"}
		}
	}
	return nil
}

func dayTooEarly(day calendar.Date, kind Kind, than string) error {
	return &source.Problem{At: source.Pos{File: "--ngay"}, What: fmt.Sprintf("Ngày của %s (%s) trước %s.", AmendmentWords[kind], shortDay(day), than),
		Hint: fmt.Sprintf("--ngay là ngày ký %s; kiểm tra lại", AmendmentWords[kind])}
}
