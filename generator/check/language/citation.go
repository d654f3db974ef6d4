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

var citationRows = []row{
	{id: "I.II.6.b.1", component: check.Citations, severity: check.Warning, says: "Viện dẫn lần đầu chưa đủ", way: "Lần đầu ghi đủ: tên loại, số, ký hiệu, ngày tháng năm, cơ quan ban hành và trích yếu (luật, pháp lệnh: tên và ngày)", look: firstCitations},
	{id: "I.II.6.b.2", component: check.Citations, severity: check.Advice, says: "Viện dẫn lại vẫn ghi cả ngày tháng", way: "Từ lần thứ hai chỉ ghi tên loại, số và ký hiệu", look: laterCitations},
	{id: "I.II.3.c.8", component: check.Citations, severity: check.Warning, says: "Số, ký hiệu viện dẫn có cách chữ hoặc gạch dài", look: looseCitation, mended: true},
	{id: "I.II.4.b.4", component: check.Citations, severity: check.Advice, says: "Ngày, tháng nhỏ hơn 10 trong lời văn không có số 0 ở trước", way: "Ghi như ngày 05/02/2024", look: citedDays, mended: true},
	{id: "X.kind", clause: "điểm b khoản 3 Mục II Phần I Phụ lục I", component: check.Citations, severity: check.Warning, says: "Tên loại và ký hiệu của văn bản được viện dẫn không khớp", way: "Xem lại văn bản được viện dẫn", look: otherKinds},
	{id: "X.cite", clause: "điểm b khoản 6 Mục II Phần I Phụ lục I", component: check.Citations, severity: check.Warning, says: "Một văn bản được viện dẫn với hai số hoặc hai ngày khác nhau", way: "Xem lại văn bản được viện dẫn rồi ghi như nhau", file: contradictions},
}

// citation is a document that a text names by its number.
type citation struct {
	at     *passage
	of     *paper
	kind   string // as it is written
	number string // 30/2020/NĐ-CP
	day    calendar.Date
	after  string // what follows the number
	basis  bool
	start  int // in the passage's str
}

var citationForm = pattern.Latin(`(Luật|Nghị định|Nghị quyết|Quyết định|Thông tư liên tịch|Thông tư|Chỉ thị|Kế hoạch|Thông báo|Công văn|Tờ trình|Báo cáo|Kết luận|Hướng dẫn|Chương trình|Văn bản|Công điện) (?:liên tịch )?(?:này )?(?:số:? *)?(\d+[a-z]?(?:/\d{4})?/[\p{Lu}][\p{L}\d&]+(?:[-.][\p{Lu}][\p{L}\d&]*)*|\d+-[\p{Lu}][\p{L}]*/[\p{Lu}]+)`)

// citations gives the documents that a document's text names, without those in its tables; they are looked for once.
func (p *paper) citations() []citation {
	if p.cited == nil {
		p.cited = append(p.findCitations(), citation{})
	}
	return p.cited[:len(p.cited)-1]
}

// cites gives where a passage names documents by their numbers, with the groups of citationForm; they are looked for once.
func (q *passage) cites() [][]int {
	if !q.searched {
		q.searched, q.numbers = true, q.found("/", citationForm)
	}
	return q.numbers
}

func (p *paper) findCitations() (all []citation) {
	for _, q := range p.prose() {
		found := q.cites()
		for i, m := range found {
			c := citation{at: q, of: p, kind: q.str[m[2]:m[3]], number: strings.TrimRight(q.str[m[4]:m[5]], "-"), basis: q.Role == doc.Basis, start: m[0]}
			head := q.str[m[5]:]
			if i+1 < len(found) {
				head = q.str[m[5]:found[i+1][0]]
			}
			if strings.HasPrefix(strings.TrimLeft(head, " ,"), "ngày") || strings.HasPrefix(strings.TrimLeft(head, " ,("), "ngày") {
				c.day, _ = nd30.DayIn(first(head, 60))
			}
			c.after = head
			all = append(all, c)
		}
	}
	return all
}

// finding is one at a citation.
func (c *citation) finding(found, expected string) check.Finding {
	f := c.of.finding(c.at, found, expected)
	f.Words = c.at.str[c.start : c.start+strings.Index(c.at.str[c.start:], c.number)+len(c.number)]
	return f
}

// first gives the first bytes of a text, by whole characters.
func first(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && s[n]&0xC0 == 0x80 {
		n--
	}
	return s[:n]
}

// ownNumber gives the number of the document itself and of the one that it is issued with.
func (p *paper) ownNumber(number string) bool {
	for _, role := range []doc.Role{doc.Number, doc.ParentNote} {
		if q := p.first(role); q != nil && strings.Contains(q.text, number) {
			return true
		}
	}
	return false
}

func firstCitations(p *paper) (all []check.Finding) {
	seen := map[string]bool{}
	cited := p.citations()
	for i, c := range cited {
		if seen[c.number] {
			continue
		}
		seen[c.number] = true
		if c.basis || p.ownNumber(c.number) || c.kind == "Luật" || c.kind == "Văn bản" || strings.HasPrefix(strings.TrimLeft(c.after, " "), "/") {
			continue // bases have their own rule
		}
		if c.opensRange(cited[i+1:]) || !c.day.IsZero() || dayFollows().MatchString(c.after) || strings.HasPrefix(strings.TrimLeft(c.after, " "), "-") || dayBefore().MatchString(before(c.at.str, c.start)) {
			continue
		}
		all = append(all, c.finding("thiếu ngày tháng năm", "ngày tháng năm, cơ quan ban hành, trích yếu ở lần đầu"))
	}
	return all
}

// opensRange says whether a citation is the first of a range, whose last has the day of all: Quyết định số 12/QĐ-UBND đến Quyết định số 20/QĐ-UBND ngày ….
func (c *citation) opensRange(rest []citation) bool {
	return len(rest) > 0 && rest[0].at == c.at && !rest[0].day.IsZero() && strings.ToLower(strings.Trim(c.after, " ,")) == "đến"
}

var (
	dayFollows = pattern.Lazy(`(?i)^(?:[^;.]{0,120}?(?:ngày|tháng) *|[ ,(]*năm *)(?:[\d…_]|\.\.)`)
	dayBefore  = pattern.Lazy(`(?i)ngày *\d{1,2}[^.;]{0,90}$`)
)

func laterCitations(p *paper) (all []check.Finding) {
	days, told := map[string]calendar.Date{}, map[string]bool{}
	for _, c := range p.citations() {
		if c.day.IsZero() {
			continue
		}
		if days[c.number] == c.day && !told[c.number] && !c.basis {
			told[c.number] = true
			all = append(all, c.finding("nhắc lại "+c.kind+" số "+c.number+" với cả ngày tháng", c.kind+" số "+c.number))
		}
		days[c.number] = c.day
	}
	return all
}

// contradictions looks for one number with two days, and for one kind, day and title with two numbers.
func contradictions(f *file) (all []check.Finding) {
	told := map[string]bool{}
	days := map[string]citation{}
	titles := map[string]citation{}
	for _, p := range f.papers {
		for _, c := range p.withNotes() {
			if c.day.IsZero() {
				continue
			}
			key := strings.ToUpper(letters.Folded(c.kind + c.number))
			if was, is := days[key]; is && was.day != c.day {
				if told[key] {
					continue
				}
				told[key] = true
				all = append(all, c.finding(fmt.Sprintf("%s số %s: ở đây %s, chỗ khác %s", c.kind, c.number, c.day.Padded(), was.day.Padded()), "một ngày cho một văn bản"))
			} else {
				days[key] = c
			}
			title := titleKey(c)
			if title == "" {
				continue
			}
			if was, is := titles[title]; is && was.number != c.number && symbolOf(was.number) == symbolOf(c.number) {
				all = append(all, c.finding(fmt.Sprintf("%s cùng ngày, cùng tên: ở đây số %s, chỗ khác số %s", c.kind, c.number, was.number), "một số cho một văn bản"))
			} else {
				titles[title] = c
			}
		}
	}
	return all
}

// withNotes gives the citations of a document, those in its footnotes too.
func (p *paper) withNotes() []citation {
	all := slices.Clone(p.citations())
	for _, q := range p.all {
		for _, s := range q.Spans {
			if s.Note == "" {
				continue
			}
			var text strings.Builder
			for _, n := range p.Source.Notes[s.Note] {
				text.WriteString(n.Text)
			}
			note := &paper{file: p.file, index: p.index, of: p.of, all: []*passage{{Part: q.Part, line: q.line, text: text.String(), str: text.String()}}}
			all = append(all, note.citations()...)
		}
	}
	return all
}

// mostTitle is how many words of a title tell documents of one kind and day apart.
const mostTitle = 9

var titleWords = regexp.MustCompile(`[\s,;.“”"()]+`)

// titleKey gives kind, day and the first words of the title of what is cited; empty where too little is said.
func titleKey(c citation) string {
	_, rest, found := strings.Cut(c.after, "của ")
	if !found {
		return ""
	}
	words := titleWords.Split(letters.Folded(rest), mostTitle+4)
	if len(words) < mostTitle+3 {
		return ""
	}
	return fmt.Sprint(letters.Folded(c.kind), c.day, words[:mostTitle+3])
}

// symbolOf gives what stands behind the digits of a number.
func symbolOf(number string) string {
	return strings.TrimLeft(number, "0123456789")
}
