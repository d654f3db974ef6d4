package transcribe

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"vanban/generator/doc"
	"vanban/generator/inforce"
	"vanban/generator/nd30"
	"vanban/generator/notation"
	"vanban/generator/paper"
	"vanban/generator/recognise"
)

// sign is a number and notation as it stands: "07/QĐ-UBND".
type sign struct {
	notation.Sign
	part *recognise.Part
}

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
	read, is := notation.ReadSign(s.part.Text(), t.kind.Key == "cong-van")
	if s.Sign = read; !is && (strings.ContainsAny(s.part.Text(), "0123456789") || strings.Count(s.part.Text(), " ") > 1) {
		t.lose(s.part, "số, ký hiệu không đọc được")
	}
	return s
}

// kindName writes a kind's own name and symbol, where they are not those of annex III.
func (t *transcriber) kindName(s sign) {
	name := t.sentenceOf(t.document.Of(doc.KindName))
	if t.kind == paper.OtherKind() {
		t.front.Text(paper.KeyKindName, t.document.Kind)
		t.front.Text(paper.KeyKindSymbol, s.Kind)
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
	if right := inforce.Now().SymbolOf(t.kind.Name); s.Kind != "" && right != "" && s.Kind != right {
		if t.own(paper.KeyKindSymbol) {
			t.front.Text(paper.KeyKindSymbol, s.Kind)
			return
		}
		t.guess(s.part, fmt.Sprintf("ký hiệu: chữ viết tắt của loại là “%s”, chương trình in “%s” theo Phụ lục III", s.Kind, right))
	}
}

// number writes number, day and place.
func (t *transcriber) number(s sign) {
	if t.has("so") {
		n, tail, is := nd30.ParseNumber(s.Number)
		switch {
		case s.part == nil || s.Number == "":
			t.front.Set("so", "")
		case is:
			t.front.Set("so", strings.TrimLeft(s.Number, "0"), t.tellTail(s, tail)...)
			if n > 0 {
				t.found.Number = s.Number
			}
		default:
			t.front.Set("so", "", "chưa rõ: số “"+s.Number+"” không chỉ gồm chữ số")
			t.guess(s.part, "số “"+s.Number+"” không chỉ gồm chữ số: để trống")
			t.lose(s.part, "số, ký hiệu")
		}
	}
	t.day()
}

// tellTail tells of a number that has more than digits.
func (t *transcriber) tellTail(s sign, tail string) []string {
	if tail == "" {
		return nil
	}
	what := "số “" + s.Number + "” không chỉ gồm chữ số (Nghị định số 30/2020/NĐ-CP, Phụ lục I, phần II.3): giữ như trong tệp Word"
	t.guess(s.part, what)
	return []string{"chưa chắc: " + what}
}

func (t *transcriber) day() {
	parts := t.document.Of(doc.PlaceDay)
	var day notation.Day
	if len(parts) > 0 {
		t.loseAll(parts[1:], "địa danh, thời gian thứ hai")
		var is bool
		if day, is = notation.ReadDay(parts[0].Text()); !is {
			t.lose(parts[0], "địa danh, thời gian không đọc được")
		}
	}
	if t.has("ngay") {
		t.writeDay(day)
	}
	if t.has("nam") {
		t.year(day.Year)
	}
	if !t.has("dia-danh") {
		return
	}
	if day.Place == "" {
		t.front.Text("dia-danh", unknown, "chưa rõ: không thấy địa danh")
		t.guess(nil, "không thấy địa danh: ghi “……”")
		return
	}
	t.front.Text("dia-danh", day.Place, t.doubts(parts[:1])...)
}

func (t *transcriber) writeDay(d notation.Day) {
	if d.IsWhole() {
		t.front.Set("ngay", d.Date())
		t.found.Day = d.Date()
		return
	}
	t.front.Set("ngay", "")
	if d.Month != "" && t.has("thang") {
		n, _ := strconv.Atoi(d.Month) // digits, by its reader
		month := strconv.Itoa(n)
		if t.planYear(d.Year) != "" {
			month += "/" + d.Year // nam is the plan's
		}
		t.front.Set("thang", month)
	}
}

// assumedYear stands where a file names no year at all: a document must have one, and the person is told.
const assumedYear = "2026"

// year writes the year, or that which the file names most often where its head says none.
func (t *transcriber) year(year string) {
	if plan := t.planYear(year); plan != "" {
		t.front.Set("nam", plan, "theo trích yếu của kế hoạch; ngày ban hành ghi năm "+year)
		t.guess(nil, "năm của kế hoạch: ghi "+plan+" như ở trích yếu, ngày ban hành ghi năm "+year)
		return
	}
	if len(year) == 4 {
		t.front.Set("nam", year)
		return
	}
	for _, p := range t.document.Of(doc.ParentNote) {
		if y := notation.Years(p.Text()); len(y) > 0 {
			t.front.Set("nam", y[len(y)-1], "chưa chắc: năm ghi ở dòng “(Kèm theo …)”")
			t.guess(p, "không thấy năm ban hành: ghi "+y[len(y)-1]+" như ở dòng “(Kèm theo …)”")
			return
		}
	}
	best := notation.Year(t.casing.As)
	if best == "" {
		t.front.Set("nam", assumedYear, "đặt tạm: văn bản không ghi năm nào, hãy sửa")
		t.guess(nil, "văn bản không ghi năm nào: đặt tạm "+assumedYear+", hãy sửa")
		return
	}
	t.front.Set("nam", best, "chưa chắc: văn bản không ghi năm ban hành; đây là năm được nhắc nhiều nhất")
	t.guess(nil, "không thấy năm ban hành: ghi "+best+", năm được nhắc nhiều nhất")
}

// planYear gives the year of a plan that its title tells, where that is another than the one it is issued in; else nothing.
func (t *transcriber) planYear(issued string) string {
	plan := ""
	if t.dossier && len(issued) == 4 {
		plan = notation.PlanYear(t.found.Title, issued)
	}
	if plan == issued {
		return ""
	}
	return plan
}
