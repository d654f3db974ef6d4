package component

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"vanban/generator/calendar"
	"vanban/generator/check"
	"vanban/generator/check/sight"
	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/pattern"
)

// dayRows are the rules of place and day (annex I, part I, II.4).
var dayRows = []sight.Row{
	{ID: "I.II.4.b.1", Component: check.PlaceDay, Severity: check.Error, Says: "Ngày nhỏ hơn 10 không ghi thêm số 0 phía trước", Look: dayZero, Mend: check.MendWords},
	{ID: "I.II.4.b.2", Component: check.PlaceDay, Severity: check.Error, Says: "Tháng 1, 2 không ghi thêm số 0 phía trước, hoặc tháng khác lại có số 0", Look: monthZero, Mend: check.MendWords},
	{ID: "I.II.4.b.3", Component: check.PlaceDay, Severity: check.Error, Says: "Thời gian ban hành không đủ ngày, tháng, năm", Way: "ghi ngày … tháng … năm …", Look: wholeDay},
	{ID: "I.II.4.c.1", Component: check.PlaceDay, Severity: check.Error, Says: "Thiếu địa danh và thời gian ban hành", Look: placeThere},
	{ID: "I.II.4.c.4", Component: check.PlaceDay, Severity: check.Error, Says: "Địa danh và thời gian không cùng dòng với số, ký hiệu", Look: sameLine},
	{ID: "I.II.4.c.5", Component: check.PlaceDay, Severity: check.Error, Says: "Địa danh không viết hoa, hoặc sau địa danh thiếu dấu phẩy", Look: placeForm, Mend: check.MendWords},
}

var placeDayForm = pattern.Lazy(`(?i)^(.*?)([,.;]?)\s*ngày\s*(.*?)\s*tháng\s*(.*?)\s*năm\s*(.*?)\.?$`)

// dayParts are the parts of a place and a day; blanks and dots are empty.
type dayParts struct {
	piece                          *sight.Piece
	place, comma, day, month, year string
}

func dayPartsOf(p *sight.Paper) *dayParts {
	q := p.First(doc.PlaceDay)
	if q == nil || p.Class == check.Fragment {
		return nil
	}
	m := placeDayForm().FindStringSubmatch(strings.Join(strings.Fields(q.Text()), " "))
	if m == nil {
		return nil
	}
	d := &dayParts{piece: q, place: strings.TrimSpace(m[1]), comma: m[2]}
	for i, to := range []*string{&d.day, &d.month, &d.year} {
		*to = strings.Trim(m[3+i], "….,_ \u00a0-")
	}
	return d
}

func dayZero(p *sight.Paper) []check.Finding {
	d := dayPartsOf(p)
	if d == nil || !loneDigit().MatchString(d.day) {
		return nil
	}
	return zeroFinding(p, d.piece, "ngày "+d.day, "ngày 0"+d.day)
}

// zeroFinding is one of a number that is written otherwise.
func zeroFinding(p *sight.Paper, q *sight.Piece, is, must string) []check.Finding {
	f := p.Finding(q, is, must)
	p.InsteadOf(&f, q, is+" ", must+" ")
	return []check.Finding{f}
}

func monthZero(p *sight.Paper) []check.Finding {
	d := dayPartsOf(p)
	if d == nil {
		return nil
	}
	n, err := strconv.Atoi(d.month)
	if err != nil || n < 1 || n > 12 || d.month == nd30.MonthNumber(n) {
		return nil
	}
	return zeroFinding(p, d.piece, "tháng "+d.month, "tháng "+nd30.MonthNumber(n))
}

func wholeDay(p *sight.Paper) []check.Finding {
	q := p.First(doc.PlaceDay)
	if q == nil || p.Class == check.Fragment {
		return nil
	}
	d := dayPartsOf(p)
	switch {
	case d == nil:
		return []check.Finding{p.Finding(q, "“"+q.Text()+"”", "ngày … tháng … năm …")}
	case isPlaceholder(d.day) || isPlaceholder(d.month) || isPlaceholder(d.year):
		return nil
	case d.day != "" && d.month == "":
		return []check.Finding{p.Finding(q, "có ngày, không có tháng", "đủ ngày, tháng, năm")}
	case d.year != "" && len(d.year) != 4 && strings.Trim(d.year, "0123456789") == "" && len(d.year) != 3:
		return []check.Finding{p.Finding(q, "năm "+d.year, "năm đủ bốn chữ số")}
	case !possible(d):
		return []check.Finding{p.Finding(q, strings.TrimSuffix("ngày "+d.day+" tháng "+d.month+" năm "+d.year, " năm "), "ngày có trong lịch")}
	}
	return nil
}

// isPlaceholder says whether letters stand where a number is to come.
func isPlaceholder(s string) bool { return strings.ContainsFunc(s, unicode.IsLetter) }

// possible says whether day and month can be such, in the year if that is filled in.
func possible(d *dayParts) bool {
	day, err := strconv.Atoi(d.day)
	month, err2 := strconv.Atoi(d.month)
	if err != nil || err2 != nil {
		return true
	}
	year, err := strconv.Atoi(d.year)
	if err != nil {
		year = calendar.AnyYear
	}
	_, err = calendar.NewDate(year, time.Month(month), day)
	return err == nil
}

func placeThere(p *sight.Paper) []check.Finding {
	if d := dayPartsOf(p); p.Class == check.Issued && d != nil && d.place == "" && d.comma == "" {
		return []check.Finding{p.Finding(d.piece, "không có địa danh", "…, ngày … tháng … năm …")}
	}
	if p.Class != check.Issued || p.Has(doc.PlaceDay) || !p.Known() || slices.Contains(nd30.BetweenParties, p.Of.Kind) {
		return nil
	}
	return []check.Finding{p.Finding(p.First(doc.Motto), "không có địa danh, ngày tháng năm", "…, ngày … tháng … năm …")}
}

func sameLine(p *sight.Paper) []check.Finding {
	number, day := p.First(doc.Number), p.First(doc.PlaceDay)
	if number == nil || day == nil || number.Place == nil || day.Place == nil || p.Class != check.Issued {
		return nil
	}
	a, b := number.Place, day.Place
	if a.Table == nil || a.Table != b.Table || a.Row == b.Row {
		return nil
	}
	return []check.Finding{p.Finding(day, "ở hàng khác số, ký hiệu", "cùng một hàng")}
}

// unitWords are the words of names of places that keep their small letters behind the first: Thành phố Hồ Chí Minh, Thị xã Duyên Hải.
var unitWords = []string{"phố", "xã", "trấn", "và", "khu"}

// hasSmall says whether a word of a place's name begins with a small letter.
func hasSmall(place string) bool {
	return slices.ContainsFunc(strings.Fields(place), func(w string) bool {
		return unicode.IsLower([]rune(w)[0]) && !slices.Contains(unitWords, w)
	})
}

func placeForm(p *sight.Paper) []check.Finding {
	d := dayPartsOf(p)
	if d == nil || d.place == "" || strings.Trim(d.place, "….,_ \u00a0-[]{}") == "" {
		return nil
	}
	first := []rune(d.place)[0]
	switch {
	case unicode.IsLetter(first) && !unicode.IsUpper(first), hasSmall(d.place):
		return []check.Finding{p.Finding(d.piece, fmt.Sprintf("“%s”", d.place), "viết hoa chữ cái đầu của các âm tiết")}
	case d.comma != ",":
		f := p.Finding(d.piece, "sau “"+d.place+"” "+sight.Pick(d.comma == "", "không có dấu", "có dấu “"+d.comma+"”"), "dấu phẩy")
		if d.comma == "" {
			p.InsteadOf(&f, d.piece, d.place, d.place+",")
		}
		return []check.Finding{f}
	}
	return nil
}
