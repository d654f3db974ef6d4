package paper

import (
	"fmt"

	"vanban/generator/calendar"
	"vanban/generator/nd30"
	"vanban/generator/source"
)

// dayByText gives the day of a document whose form has none by itself, as its keys say it, and the key: of minutes the day on which the meeting ended. The
// zero day, with the key at which it may stand, where none does.
func (p *Paper) dayByText() (day calendar.Date, key string) {
	for _, key = range p.Kind.DayIn {
		for _, t := range p.Own[key] {
			if day, found := nd30.DayIn(t.S); found {
				return day, key
			}
		}
	}
	return calendar.Date{}, key
}

// issuedOn gives the day of a document, by its key or by its text.
func (p *Paper) issuedOn() calendar.Date {
	if p.Kind.Has("ngay") {
		return p.Dossier.Day
	}
	day, _ := p.dayByText()
	return day
}

// DayWithoutKey gives the day under which a document is recorded whose form prints none by itself, minutes: one that is given, which may be later than that of
// its text, when it was entered in the register, but not earlier; else that of its text.
func (p *Paper) DayWithoutKey(given calendar.Date) (calendar.Date, *source.Problem) {
	said, key := p.dayByText()
	say := func(what, hint string) *source.Problem {
		return p.Dossier.Problem(p.Dossier.KeyAt(p.File, key), what, hint)
	}
	switch {
	case given.IsZero() && said.IsZero():
		return said, say(fmt.Sprintf("Không đọc được ngày của văn bản ở “%s”.", key),
			fmt.Sprintf("ghi đủ ngày ở đó, ví dụ “10 giờ 30, ngày 15 tháng 02 năm %d”; hoặc thêm --ngay, ví dụ --ngay 15/02/%[1]d", p.Dossier.Year))
	case given.IsZero():
		return said, nil
	case given.Before(said):
		return said, say(fmt.Sprintf("“%s” ghi ngày %s, câu lệnh ghi --ngay %s, trước ngày ấy.", key, nd30.Day(said), nd30.Day(given)), "sửa một trong hai ngày; không có --ngay thì ngày ấy được ghi")
	}
	return given, nil
}
