package language

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"vanban/generator/calendar"
	"vanban/generator/check"
	"vanban/generator/doc"
	"vanban/generator/letters"
	"vanban/generator/nd30"
	"vanban/generator/pattern"
)

var factRows = []row{
	{id: "X.law", clause: "điểm a khoản 6 Mục II Phần I Phụ lục I", component: check.Bases, severity: check.Warning, says: "Căn cứ đã hết hiệu lực vào ngày ban hành", way: "Xem văn bản thay thế rồi sửa căn cứ", look: outOfForce, anyone: true},
	{id: "X.body.1", clause: "khoản 2 Mục II Phần I Phụ lục I", component: check.Text, severity: check.Warning, says: "Cơ quan không còn vào ngày ban hành", look: renamed("X.body.1"), anyone: true},
	{id: "X.body.2", clause: "khoản 2 Mục II Phần I Phụ lục I", component: check.Text, severity: check.Warning, says: "Cơ quan đã hợp nhất, đổi tên vào ngày ban hành", look: renamed("X.body.2"), anyone: true},
	{id: "X.agree", clause: "điểm c khoản 1 Mục III Phần I Phụ lục I", component: check.Appendix, severity: check.Warning, says: "Số, ngày giữa văn bản và phần kèm theo không khớp", way: "Sửa cho khớp", file: disagreeing},
}

// outOfForce looks for bases that another law has replaced before the document's day.
func outOfForce(p *paper) (all []check.Finding) {
	if p.day.IsZero() {
		return nil
	}
	for _, q := range p.prose() {
		if q.Role != doc.Basis && !strings.HasPrefix(q.text, "Căn cứ ") {
			continue
		}
		for _, r := range replacements() {
			if p.day.Before(r.until) || !slices.ContainsFunc(strings.Split(q.text, ";"), r.isIn) {
				continue
			}
			f := p.finding(q, fmt.Sprintf("%s (số %s) hết hiệu lực từ %s", r.name, r.number, r.until.Padded()), r.by)
			all = append(all, f)
			break
		}
	}
	return all
}

// amending says, without marks, that what follows is changed by what was named before it.
var amending = pattern.Lazy(`sua doi, bo sung|bai bo|thay the`)

// isIn says whether a basis names what was replaced: by its number, or by name and day.
func (r *replacement) isIn(text string) bool {
	if at := strings.Index(text, r.number); at >= 0 {
		if at > 0 && text[at-1] >= '0' && text[at-1] <= '9' {
			return false
		}
		return !strings.Contains(text[:at], "sửa đổi") && !strings.Contains(text[:at], "bổ sung")
	}
	if r.issued.IsZero() || !strings.Contains(r.name, " ngày ") {
		return false
	}
	folded := letters.Folded(text)
	at := strings.Index(folded, letters.Folded(r.bare)+" ")
	if at < 0 || amending().MatchString(folded[:at]) {
		return false
	}
	day, found := nd30.DayIn(text)
	return found && day == r.issued
}

var (
	older     = pattern.Lazy(`(?i)\(cũ\)|trước đây|trước sắp xếp|trước khi|trước ngày|kết thúc hoạt động|không tổ chức|giải thể|sáp nhập|hợp nhất|nguyên là|chuyển đến|bàn giao|tiếp nhận|kế thừa|chấm dứt|bãi bỏ|thay thế|đổi tên`)
	citedBody = pattern.Latin(`(?i)(?:số:? *[\d….]*[\p{L}\d/.… -]*|ngày [\d/. thángnăm…]+)(?:,? *của|,? *do)? *(?:chủ tịch |giám đốc |trưởng )?$`)
)

// renamed looks for bodies that have another name, or are no more, on the document's day. What an older document is cited by keeps its words.
func renamed(id string) func(*paper) []check.Finding {
	return func(p *paper) (found []check.Finding) {
		if p.day.IsZero() {
			return nil
		}
		told := map[string]bool{}
		for _, q := range append(p.heads(), p.words()...) {
			if q.Role == doc.Basis {
				continue
			}
			all := slices.DeleteFunc(renamedBook().find(q), func(m match) bool { return m.phrase.id != id || p.day.Before(m.phrase.since) })
			if len(all) == 0 || older().MatchString(q.str) {
				continue
			}
			for _, m := range all {
				if strings.HasPrefix(strings.TrimSpace(q.str[m.to:]), "đã ") || told[m.phrase.whole] || p.cites(q, m) {
					continue
				}
				told[m.phrase.whole] = true
				f := p.at(q, m.from, m.to, "")
				f.Expected = m.phrase.now
				f.Found = fmt.Sprintf("“%s”, không còn từ %s", q.str[m.from:m.to], m.phrase.since.Padded())
				found = append(found, f)
			}
		}
		return found
	}
}

// heads gives the bodies that issue the document, their lines as one: ỦY BAN NHÂN DÂN over HUYỆN TÂN BIÊN.
func (p *paper) heads() (all []*passage) {
	for _, roles := range [][]doc.Role{{doc.ParentBody, doc.IssuingBody}, {doc.Authority}} {
		lines := p.in(roles...)
		if len(lines) == 0 {
			continue
		}
		one := *lines[0]
		one.str, one.keys, one.parted = "", nil, nil
		for _, q := range lines {
			one.str = strings.TrimSpace(one.str + " " + q.text)
		}
		all = append(all, &one)
	}
	return all
}

// cites says whether a name stands in the citation of a document that may be older than the change.
func (p *paper) cites(q *passage, m match) bool {
	words := q.str[:m.from] // the title of what is cited may be long, and have a list in it
	if len(words) > longTitle {
		words = words[len(words)-longTitle:]
	}
	if day, found := lastDay(words); found && day.Before(m.phrase.since) {
		return true
	}
	return citedBody().MatchString(strings.TrimSpace(before(q.str, m.from))) || strings.Count(words, "“") > strings.Count(words, "”")
}

// longTitle is how many bytes before a name are read for the document that it is cited with.
const longTitle = 1500

// lastDay gives the last whole day of a text.
func lastDay(text string) (calendar.Date, bool) {
	at := -1
	for _, form := range []func() *regexp.Regexp{nd30.FullDay, nd30.StrokeDay} {
		if all := form().FindAllStringIndex(text, -1); len(all) > 0 {
			at = max(at, all[len(all)-1][0])
		}
	}
	if at < 0 {
		return calendar.Date{}, false
	}
	return nd30.DayIn(text[at:])
}

// disagreeing compares what is issued with a document with that document's own number and day.
func disagreeing(f *file) (all []check.Finding) {
	var main *paper
	for _, p := range f.papers {
		if p.class == check.Issued {
			main = p
		}
		note := p.first(doc.ParentNote)
		if main == nil || note == nil || p == main {
			continue
		}
		number := main.first(doc.Number)
		have := noteNumber().FindStringSubmatch(note.str)
		if number == nil || have == nil {
			continue
		}
		own := ownDigits().FindStringSubmatch(number.text)
		if own != nil && own[1] != "" && have[1] != "" && strings.TrimLeft(own[1], "0") != strings.TrimLeft(have[1], "0") {
			all = append(all, p.finding(note, "số "+have[1]+"; văn bản có số "+own[1], "số "+own[1]))
		}
		day, found := nd30.DayIn(note.str)
		issued, whole := nd30.DayIn(main.first2(doc.PlaceDay))
		if found && whole && day != issued {
			all = append(all, p.finding(note, "ngày "+day.Padded()+"; văn bản có ngày "+issued.Padded(), "ngày "+issued.Padded()))
		}
	}
	return all
}

var ownDigits = pattern.Lazy(`(?i)số *:? *(\d*)`)

// first2 gives the words of the first passage in a role.
func (p *paper) first2(role doc.Role) string {
	if q := p.first(role); q != nil {
		return q.str
	}
	return ""
}

var noteNumber = pattern.Lazy(`(?i) số:? *([\d]*)[ .…_\x{a0}]*/`)
