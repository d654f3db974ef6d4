package transcribe

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"vanban/generator/doc"
	"vanban/generator/inforce"
	"vanban/generator/paper"
	"vanban/generator/pattern"
	"vanban/generator/recognise"
)

// sign is a number and notation as it stands: "07/QĐ-UBND".
type sign struct {
	part   *recognise.Part
	number string // empty: left blank
	kind   string // QĐ
	bodies []string
	unit   string // of a công văn
}

var numberParts = pattern.Lazy(`(?i)^s[ốo]\s*:?\s*(.*?)/\s*([^\d\s].*|[^\p{L}]*)$`)

// partyParts are what stands before the stroke of a number as the Party writes it: 36-HD/VPTW.
var partyParts = pattern.Lazy(`^([\d\s.…_]*)[-–]\s?(\p{L}+)\s*$`)

// symbol reads the number and notation.
func (t *transcriber) symbol() (s sign) {
	parts := t.document.Of(doc.Number)
	if len(parts) == 0 {
		return s
	}
	s.part = parts[0]
	for _, more := range parts[1:] {
		t.lose(more, "số thứ hai của văn bản")
	}
	m := numberParts().FindStringSubmatch(s.part.Text())
	if m == nil {
		if strings.ContainsAny(s.part.Text(), "0123456789") || strings.Count(s.part.Text(), " ") > 1 {
			t.lose(s.part, "số, ký hiệu không đọc được")
		}
		return s
	}
	s.number = strings.Trim(m[1], " .…_-")
	if n, _, is := strings.Cut(s.number, "/"); is && digitsRun().MatchString(n) && isYear(s.number[len(n)+1:]) {
		s.number = n // of a rule of law: 30/2020/NĐ-CP
		t.lose(s.part, "số của văn bản quy phạm pháp luật, có năm")
	}
	pieces := strings.Split(strings.Trim(strings.ReplaceAll(m[2], " ", ""), ".…_"), "-")
	if m := partyParts().FindStringSubmatch(m[1]); m != nil {
		s.number, pieces = strings.Trim(m[1], " .…_"), append([]string{m[2]}, pieces...)
	}
	switch {
	case t.kind.Key == "cong-van":
		s.bodies, s.unit = pieces[:1], strings.Join(pieces[1:], "-")
	case len(pieces) > 1:
		s.kind, s.bodies = pieces[0], pieces[1:]
	default:
		s.bodies = pieces
	}
	return s
}

// kindName writes a kind's own name and symbol, where they are not those of annex III.
func (t *transcriber) kindName(s sign) {
	name := t.sentenceOf(t.document.Of(doc.KindName))
	if t.kind == paper.OtherKind() {
		t.front.Text(paper.KeyKindName, t.document.Kind)
		return
	}
	joint := len(t.bodies()) > 1
	if name != "" && !strings.EqualFold(name, t.kind.Name) && !(joint && strings.EqualFold(name, t.kind.Name+" liên tịch")) {
		if t.own(paper.KeyKindName) {
			t.front.Text(paper.KeyKindName, t.kind.Name+strings.ToLower(string([]rune(name)[utf8.RuneCountInString(t.kind.Name):])))
		} else {
			p := t.document.Of(doc.KindName)[0]
			p.Spans = p.Line.Spans
			t.lose(p, "tên loại dài hơn “"+t.kind.Name+"”")
		}
	}
	if right := inforce.Now().SymbolOf(t.kind.Name); s.kind != "" && right != "" && s.kind != right {
		if t.own(paper.KeyKindSymbol) {
			t.front.Text(paper.KeyKindSymbol, s.kind)
			return
		}
		t.guess(s.part, fmt.Sprintf("ký hiệu: chữ viết tắt của loại là “%s”, chương trình in “%s” theo Phụ lục III", s.kind, right))
	}
}

var (
	dayParts  = pattern.Lazy(`(?i)^(.*?)[,\s]*ng[àa]y\s*(\d{0,2})[^\d]*?th[áa]ng\s*(\d{0,2})[^\d]*?n[ăa]m\s*(\d{0,4})`)
	digitsRun = pattern.Lazy(`^\d{1,5}$`)
)

// number writes number, day and place.
func (t *transcriber) number(s sign) {
	if t.has("so") {
		switch {
		case s.part == nil || s.number == "":
			t.front.Set("so", "")
		case digitsRun().MatchString(s.number):
			n, _ := strconv.Atoi(s.number) // digits, by the expression
			t.front.Set("so", strconv.Itoa(n))
			t.found.Number = s.number
		default:
			t.front.Set("so", "", "chưa rõ: số “"+s.number+"” không chỉ gồm chữ số")
			t.guess(s.part, "số “"+s.number+"” không chỉ gồm chữ số: để trống")
			t.lose(s.part, "số, ký hiệu")
		}
	}
	t.day()
}

func (t *transcriber) day() {
	parts := t.document.Of(doc.PlaceDay)
	place, day, month, year := "", "", "", ""
	if len(parts) > 0 {
		t.loseAll(parts[1:], "địa danh, thời gian thứ hai")
		if m := dayParts().FindStringSubmatch(parts[0].Text()); m != nil {
			place, day, month, year = strings.Trim(m[1], " ,.…_"), m[2], m[3], m[4]
		} else {
			t.lose(parts[0], "địa danh, thời gian không đọc được")
		}
	}
	if t.has("ngay") {
		t.writeDay(day, month, year)
	}
	if t.has("nam") {
		t.year(year)
	}
	if !t.has("dia-danh") {
		return
	}
	if place == "" {
		t.front.Text("dia-danh", unknown, "chưa rõ: không thấy địa danh")
		t.guess(nil, "không thấy địa danh: ghi “……”")
		return
	}
	t.front.Text("dia-danh", place)
}

func (t *transcriber) writeDay(day, month, year string) {
	if day != "" && month != "" && len(year) == 4 {
		t.front.Set("ngay", pad(day)+"/"+pad(month)+"/"+year)
		t.found.Day = pad(day) + "/" + pad(month) + "/" + year
		return
	}
	t.front.Set("ngay", "")
	if month != "" && t.has("thang") {
		n, _ := strconv.Atoi(month)
		t.front.Set("thang", strconv.Itoa(n))
	}
}

func pad(s string) string {
	if len(s) == 1 {
		return "0" + s
	}
	return s
}

var anyYear = pattern.Lazy(`\b20\d\d\b`)

// assumedYear stands where a file names no year at all: a document must have one, and the person is told.
const assumedYear = "2026"

// year writes the year, or that which the file names most often where its head says none.
func (t *transcriber) year(year string) {
	if len(year) == 4 {
		t.front.Set("nam", year)
		return
	}
	for _, p := range t.document.Of(doc.ParentNote) {
		if y := anyYear().FindAllString(p.Text(), -1); len(y) > 0 {
			t.front.Set("nam", y[len(y)-1], "chưa chắc: năm ghi ở dòng “(Kèm theo …)”")
			t.guess(p, "không thấy năm ban hành: ghi "+y[len(y)-1]+" như ở dòng “(Kèm theo …)”")
			return
		}
	}
	counts := map[string]int{}
	best := ""
	for _, y := range anyYear().FindAllString(t.casing.As, -1) {
		if counts[y]++; counts[y] > counts[best] || counts[y] == counts[best] && y > best {
			best = y
		}
	}
	if best == "" {
		t.front.Set("nam", assumedYear, "đặt tạm: văn bản không ghi năm nào, hãy sửa")
		t.guess(nil, "văn bản không ghi năm nào: đặt tạm "+assumedYear+", hãy sửa")
		return
	}
	t.front.Set("nam", best, "chưa chắc: văn bản không ghi năm ban hành; đây là năm được nhắc nhiều nhất")
	t.guess(nil, "không thấy năm ban hành: ghi "+best+", năm được nhắc nhiều nhất")
}
