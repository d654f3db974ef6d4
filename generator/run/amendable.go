package run

import (
	"fmt"
	"path/filepath"
	"strings"

	"vanban/generator/calendar"
	"vanban/generator/change"
	"vanban/generator/compose/amend"
	"vanban/generator/dossier"
	"vanban/generator/issued"
	"vanban/generator/source"
)

func shortDay(d calendar.Date) string { return fmt.Sprintf("%d/%d/%d", d.Day, d.Month, d.Year) }

// AmendmentWords is what a clerk calls the kinds of amendments.
var AmendmentWords = map[issued.Kind]string{issued.Amendment: "văn bản sửa đổi", issued.Correction: "công văn đính chính"}

// Amendable says why an old dossier, which the caller knows by a name, can't be amended so; nil where it can. What the command line says wrong is
// its own fault.
func Amendable(x amend.Amending, name string, kind issued.Kind) error {
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
	case x.Number == old.Number && x.Day.Year == old.Day.Year && x.Number > 0 && kind == issued.Amendment: // công văn are numbered by themselves
		return &source.Problem{At: source.Pos{File: "--so"}, What: fmt.Sprintf("Số %d năm %d là số của chính bản cũ.", x.Number, x.Day.Year), Hint: "--so là số của văn bản sửa đổi, lấy ở Văn thư"}
	}
	for _, e := range x.Earlier {
		switch {
		case !x.Day.IsZero() && x.Day.Before(e.Day):
			return dayTooEarly(x.Day, kind, fmt.Sprintf("ngày của lần sửa đổi trước, số %d (%s)", e.Number, shortDay(e.Day)))
		case x.Number == e.Number && x.Day.Year == e.Day.Year && kind == issued.Amendment:
			return &source.Problem{At: source.Pos{File: "--so"}, What: fmt.Sprintf("Số %d năm %d là số của lần sửa đổi trước.", x.Number, x.Day.Year), Hint: "--so là số của văn bản sửa đổi lần này, lấy ở Văn thư"}
		}
	}
	return nil
}

func dayTooEarly(day calendar.Date, kind issued.Kind, than string) error {
	return &source.Problem{At: source.Pos{File: "--ngay"}, What: fmt.Sprintf("Ngày của %s (%s) trước %s.", AmendmentWords[kind], shortDay(day), than),
		Hint: fmt.Sprintf("--ngay là ngày ký %s; kiểm tra lại", AmendmentWords[kind])}
}

// substanceWords says what makes a change more than one of form.
var substanceWords = map[change.Substance]string{
	change.OfStructure: "thêm, bỏ hoặc chuyển chỗ một nội dung",
	change.OfNumbers:   "đổi số liệu hoặc ngày tháng",
	change.OfDeadlines: "đổi thời hạn",
	change.OfAgencies:  "đổi cơ quan thực hiện",
	change.OfWords:     "đổi câu chữ, không chỉ lỗi chính tả",
	change.OfSigning:   "đổi số, ngày, loại hoặc năm của văn bản",
}

// OnlyForm refuses a công văn đính chính where a change touches substance (điều 18.3), naming each.
func (r *Runner) OnlyForm(x amend.Amending) error {
	var lines []string
	for _, c := range x.Changes {
		s := change.SubstanceOf(c)
		if s == change.OnlyForm {
			continue
		}
		places, err := r.PlacesOf(x.Old, x.New, c)
		if err != nil {
			return err
		}
		lines = append(lines, fmt.Sprintf("  - %s: %s", strings.Join(places, ", "), substanceWords[s]))
	}
	if len(lines) == 0 {
		return nil
	}
	const most = 10
	if n := len(lines); n > most {
		lines = append(lines[:most], fmt.Sprintf("  … và %d thay đổi khác", n-most))
	}
	return &source.Problem{At: source.Pos{File: dossier.MainFile},
		What: "Không thể đính chính bằng công văn, vì có thay đổi về nội dung:\n" + strings.Join(lines, "\n"),
		Hint: "sai sót về nội dung phải sửa đổi bằng văn bản có hình thức tương đương (Điều 18 khoản 3 Nghị định 30/2020/NĐ-CP): chạy lại lệnh này không có --dinh-chinh; hoặc chỉ để lại trong bản mới những chỗ sửa chính tả, thể thức"}
}

// Provides refuses an amendment without provisions.
func (a *Amended) Provides() error {
	if a.by.kind == issued.Correction || len(a.Unsaid) < a.changes {
		return nil
	}
	return &source.Problem{At: source.Pos{File: dossier.MainFile}, What: "Hai bản chỉ khác nhau ở căn cứ, nơi nhận, người ký hoặc trình bày; nội dung kế hoạch không đổi nên không có gì để sửa đổi.",
		Hint: "chỉ sai chính tả, thể thức thì dùng --dinh-chinh; đổi hẳn căn cứ, nơi nhận hay người ký thì ban hành văn bản mới thay thế"}
}
