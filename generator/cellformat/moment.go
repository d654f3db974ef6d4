package cellformat

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"vanban/generator/calendar"
)

// The serial numbers of days: Excel counts from 1 January 1900, and takes that year for one with a 29 February; in old workbooks of the
// Macintosh from 1 January 1904.
const (
	lastSerial  = 2_958_465
	leapOf1900  = 60 // the day that never was
	days1904    = 1462
	toBuddhist  = 543
	mostDecimal = 9 // of a second
)

// The names as Excel has them where Vietnamese is set. Months have theirs by the number: Tháng 3, Thg 3.
var (
	weekdays      = []string{"Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"}
	weekdaysShort = []string{"CN", "T2", "T3", "T4", "T5", "T6", "T7"}
)

// dayFirst sets a day that follows the name of its month, as English has it, before it.
func (s *section) dayFirst() {
	month := -1
	for i, p := range s.pieces {
		switch {
		case p.kind != part:
		case p.mark == 'd' && p.count < 3 && month >= 0:
			s.pieces[month], s.pieces[i] = s.pieces[i], s.pieces[month]
			return
		case p.mark == 'm' && p.count > 2 && month < 0:
			month = i
		default:
			month = -1
		}
	}
}

// instant is a number as a day and a time.
type instant struct {
	day     calendar.Date
	weekday int   // 0: Sunday
	total   int64 // seconds from the beginning of the count
	part    int64 // of a second, in the unit of the format
}

// typed are the formats that Excel sets by itself when somebody types 15/3/2026, 15/3 or 3/2026: they are shown as they were typed.
var typed = map[string]string{"d-mmm-yy": "dd/mm/yyyy", "d-mmm": "dd/mm", "mmm-yy": "mm/yyyy"}

// asTyped gives the format that stands for one that Excel set, whatever language it names.
func asTyped(code string) string {
	plain := strings.ToLower(strings.TrimSuffix(code, ";@"))
	if _, rest, named := strings.Cut(plain, "]"); named && strings.HasPrefix(plain, "[$-") {
		plain = rest
	}
	if own, is := typed[strings.ReplaceAll(plain, `\`, "")]; is {
		return own
	}
	return code
}

// moment shows a day and a time.
func (s *section) moment(v float64, from1904 bool) string {
	if from1904 {
		v += days1904
	}
	negative := v < 0
	inAll := false // time that has gone by
	decimals := 0
	for _, p := range s.pieces {
		inAll = inAll || p.kind == elapsed
		if p.kind == subsecond {
			decimals = min(p.count, mostDecimal)
		}
	}
	if negative && !inAll || math.Abs(v) > lastSerial {
		return General(v)
	}
	at := instantOf(math.Abs(v), decimals)
	var b strings.Builder
	for i := range s.pieces {
		s.momentPiece(&b, i, &at)
	}
	return signedWith(b.String(), negative)
}

func instantOf(v float64, decimals int) instant {
	const ofDay = 24 * 60 * 60
	unit := math.Pow10(decimals)
	parts := int64(math.Round(v * ofDay * unit))
	i := instant{total: parts / int64(unit), part: parts % int64(unit)}
	serial := int(i.total / ofDay)
	switch {
	case serial == 0:
		i.day = calendar.Date{Year: 1900, Month: time.January}
	case serial == leapOf1900:
		i.day = calendar.Date{Year: 1900, Month: time.February, Day: 29}
	case serial < leapOf1900:
		i.day = calendar.Of(1899, time.December, 31).AddDays(serial)
	default:
		i.day = calendar.Of(1899, time.December, 30).AddDays(serial)
	}
	i.weekday = (serial + 6) % 7
	return i
}

// momentPiece writes a piece of a day.
func (s *section) momentPiece(b *strings.Builder, i int, at *instant) {
	switch p := &s.pieces[i]; p.kind {
	case part:
		b.WriteString(s.dayPart(i, at))
	case elapsed:
		seconds := map[byte]int64{'h': 60 * 60, 'm': 60, 's': 1}[p.mark]
		fmt.Fprintf(b, "%0*d", p.count, at.total/seconds)
	case halves:
		half := map[bool]string{true: "CH", false: "SA"}[at.total/(60*60)%24 >= 12]
		if p.mark == 'a' {
			half = half[:1]
		}
		b.WriteString(half)
	case subsecond:
		fmt.Fprintf(b, ",%0*d", min(p.count, mostDecimal), at.part)
	case point, comma:
		b.WriteString(p.words)
	case written, percent, slash, gap, place, exponent, anyNumber, anyWords:
		p.writeTo(b)
	}
}

// dayPart gives a part of a day or a time.
func (s *section) dayPart(i int, at *instant) string {
	p := s.pieces[i]
	padded := func(n int64) string { return fmt.Sprintf("%0*d", min(p.count, 2), n) }
	switch p.mark {
	case 'd':
		switch {
		case p.count == 3:
			return weekdaysShort[at.weekday]
		case p.count > 3:
			return weekdays[at.weekday]
		}
		return padded(int64(at.day.Day))
	case 'm':
		if s.minutes(i) {
			return padded(at.total / 60 % 60)
		}
		return monthShown(at.day.Month, p.count)
	case 'y', 'b':
		year := at.day.Year
		if p.mark == 'b' || s.buddhist {
			year += toBuddhist
		}
		if p.count < 3 {
			return fmt.Sprintf("%02d", year%100)
		}
		return strconv.Itoa(year)
	case 'h':
		hour := at.total / (60 * 60) % 24
		if s.halved() {
			hour = (hour+11)%12 + 1
		}
		return padded(hour)
	}
	return padded(at.total % 60)
}

func monthShown(m time.Month, letters int) string {
	switch letters {
	case 1, 2:
		return fmt.Sprintf("%0*d", letters, int(m))
	case 3:
		return fmt.Sprintf("Thg %d", m)
	case 5:
		return fmt.Sprintf("T %d", m)
	}
	return fmt.Sprintf("Tháng %d", m)
}

func (s *section) halved() bool {
	for _, p := range s.pieces {
		if p.kind == halves {
			return true
		}
	}
	return false
}

// minutes says whether an m is of minutes: behind hours or before seconds.
func (s *section) minutes(i int) bool {
	isTime := func(p piece) bool { return p.kind == part || p.kind == elapsed }
	for k := i - 1; k >= 0; k-- {
		if isTime(s.pieces[k]) {
			if s.pieces[k].mark == 'h' {
				return true
			}
			break
		}
	}
	for k := i + 1; k < len(s.pieces); k++ {
		if isTime(s.pieces[k]) {
			return s.pieces[k].mark == 's'
		}
	}
	return false
}
