package language

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"vanban/generator/check"
	"vanban/generator/doc"
	"vanban/generator/legacyfont"
	"vanban/generator/pattern"
	"vanban/generator/recognise"
)

// capitalRow is a rule of annex II, whose names are in data/capitals.tsv, beside what a pattern finds.
func capitalRow(id string, severity check.Severity, says string, more ...func(*paper) []check.Finding) row {
	return row{id: id, component: check.Capitals, severity: severity, says: says, look: func(p *paper) []check.Finding {
		all := p.misspelt()[id]
		for _, look := range more {
			all = append(all, look(p)...)
		}
		return all
	}, mended: severity == check.Error && id != sentenceRule}
}

// sentenceRule looks at the beginnings of sentences and lines. A small letter there may say that a line was broken: only its writer knows.
const sentenceRule = "II.I"

var capitalRows = []row{
	capitalRow(sentenceRule, check.Error, "Đầu câu, đầu dòng không viết hoa", sentences),
	capitalRow("II.II.1.a", check.Error, "Tên người không viết hoa tất cả các âm tiết", persons),
	capitalRow("II.II.1.b", check.Advice, "Tên nhân vật lịch sử không viết hoa tất cả các âm tiết"),
	capitalRow("II.II.2", check.Advice, "Tên người nước ngoài viết hoa không đúng"),
	capitalRow("II.III.1.a", check.Error, "Tên đơn vị hành chính viết hoa không đúng", unitWords),
	capitalRow("II.III.1.b", check.Warning, "Đơn vị hành chính gọi bằng số không viết hoa", numberedUnits),
	capitalRow("II.III.1.c", check.Error, "Thủ đô Hà Nội, Thành phố Hồ Chí Minh viết hoa không đúng"),
	capitalRow("II.III.1.d", check.Advice, "Địa danh có từ chỉ địa hình viết hoa không đúng"),
	capitalRow("II.III.1.đ", check.Advice, "Tên vùng, miền viết hoa không đúng"),
	capitalRow("II.III.2", check.Advice, "Địa danh nước ngoài viết hoa không đúng"),
	capitalRow("II.IV.1", check.Error, "Tên cơ quan, tổ chức viết hoa không đúng"),
	capitalRow("II.IV.2", check.Advice, "Tên tổ chức nước ngoài viết hoa không đúng"),
	capitalRow("II.V.1", check.Error, "“Nhân dân”, “Nhà nước” không viết hoa", theState),
	capitalRow("II.V.2", check.Advice, "Tên huân chương, danh hiệu viết hoa không đúng"),
	capitalRow("II.V.3", check.Warning, "Chức vụ không viết hoa", officers),
	capitalRow("II.V.4", check.Warning, "“Đảng” không viết hoa", theParty),
	capitalRow("II.V.5", check.Advice, "Tên ngày lễ, ngày kỷ niệm viết hoa không đúng"),
	capitalRow("II.V.6", check.Error, "Tên văn bản cụ thể viết hoa không đúng", papersNamed),
	capitalRow("II.V.7", check.Error, "Điều, khoản, điểm trong viện dẫn viết hoa không đúng", parts),
	capitalRow("II.V.8", check.Advice, "Tên ngày tết, ngày trong tuần viết hoa không đúng", weekdays),
	capitalRow("II.V.9", check.Advice, "Tên sự kiện lịch sử, triều đại viết hoa không đúng"),
	capitalRow("II.V.10", check.Advice, "Tên tác phẩm, sách báo viết hoa không đúng"),
}

// misspelt gives what the table of names finds in a document, by rule; made once for all of them.
func (p *paper) misspelt() map[string][]check.Finding {
	return p.Once("language capitals "+strconv.Itoa(p.index), func() any {
		all := map[string][]check.Finding{}
		for _, q := range p.words() {
			if q.capitals() {
				continue
			}
			for _, m := range capitalBook().find(q) {
				if f, wrong := p.wrongCase(q, m); wrong {
					all[m.phrase.id] = append(all[m.phrase.id], f)
				}
			}
		}
		return all
	}).(map[string][]check.Finding)
}

// wrongCase says whether a name stands there in other capitals than it is written in.
func (p *paper) wrongCase(q *passage, m match) (check.Finding, bool) {
	found := q.str[m.from:m.to]
	if allCapitals(found) && len(m.phrase.keys) > 1 || wrapped(q.str, m) || m.phrase.byChance(q.str, m) {
		return check.Finding{}, false
	}
	words := wordsOf(found)
	instead, last, wrong := strings.Builder{}, 0, false
	for i, w := range words {
		have, want := found[w.from:w.to], m.phrase.right[i]
		instead.WriteString(found[last:w.from])
		last = w.to
		starts := i == 0 && beginsSentence(q.str, m.from)
		if sameCase(have, want) || starts && isCapitalised(have) && !isCapitalised(want) {
			instead.WriteString(have)
			continue
		}
		wrong = true
		instead.WriteString(recased(have, want, starts))
	}
	if !wrong {
		return check.Finding{}, false
	}
	return p.at(q, m.from, m.to, instead.String()), true
}

// compoundHeads are the words that make one word with the first of a name: cơ sở y tế is no Sở Y tế, pháp luật đất đai no Luật Đất đai.
var compoundHeads = map[string]bool{"cơ": true, "trụ": true, "cán": true, "tiến": true, "toàn": true, "nội": true, "đồng": true, "đội": true, "pháp": true, "cục": true, "bộ": true}

// wrapped says whether the words of a name are parts of other words, or of a longer name that is written otherwise.
func wrapped(text string, m match) bool {
	found := text[m.from:m.to]
	if isCapitalised(found) {
		if m.phrase.id != "II.V.6" {
			return false
		}
		rest := behind(text, m.to)
		words := wordsOf(rest)
		return len(words) > 0 && isCapitalised(rest[words[0].from:]) && strings.TrimSpace(rest[:words[0].from]) == ""
	}
	heads := strings.Fields(before(text, m.from))
	if len(heads) > 0 && compoundHeads[strings.ToLower(strings.TrimLeft(heads[len(heads)-1], "(“"))] {
		return true
	}
	first := m.phrase.keys[0]
	return (first == "sở" || first == "bộ") && found == strings.ToLower(found) // any of a kind: các sở y tế
}

// recased gives a word the capitals of another.
func recased(have, want string, starts bool) string {
	if strings.ToUpper(want) == want && utf8.RuneCountInString(want) > 1 {
		return want
	}
	r := []rune(strings.ToLower(have))
	if isCapitalised(want) || starts {
		r[0] = unicode.ToUpper(r[0])
	}
	return string(r)
}

// each gives a finding for each place where an expression fits: its first group, and what stands there then. The signs are as found has them.
func (p *paper) each(form func() *regexp.Regexp, signs string, instead func(q *passage, m []int) string) (all []check.Finding) {
	for _, q := range p.words() {
		found := q.found(signs, form)
		if len(found) == 0 || q.capitals() {
			continue
		}
		for _, m := range found {
			if want := instead(q, m); want != "" && want != q.str[m[2]:m[3]] {
				all = append(all, p.at(q, m[2], m[3], want))
			}
		}
	}
	return all
}

// upperFirst is what stands for the first group with a capital.
func upperFirst(q *passage, m []int) string { return recased(q.str[m[2]:m[3]], "X", true) }

// upperHead gives only the first letter of the first group a capital.
func upperHead(q *passage, m []int) string {
	s := q.str[m[2]:m[3]]
	c, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(c)) + s[n:]
}

var sentenceEnd = pattern.Latin(`[\p{L}]{2}[)”]?[.?!] +([\p{Ll}]{2,}) [\p{L}]`)

// abbreviated are the words that a full stop behind them only shortens.
var abbreviated = pattern.Latin(`(?i)(?:^|[ (])(?:v\.v|tp|tx|tt|ths|ts|pgs|gs|bs|ks|cn|đ/c|mr|mrs|no|st|vol|tr|stt|q|p)[.?!] +[\p{L}]+ [\p{L}]$`)

func sentences(p *paper) (all []check.Finding) {
	for _, q := range p.prose() {
		for _, m := range q.found(". |? |! ", sentenceEnd) {
			if !abbreviated().MatchString(before(q.str, m[1])) && !strings.HasSuffix(q.str[:m[2]], ".. ") {
				f := p.at(q, m[2], m[3], upperHead(q, m))
				all = append(all, f)
			}
		}
		if f, small := p.smallStart(q); small {
			all = append(all, f)
		}
	}
	return all
}

// fewWords is how many words a line of the text has at least that is more than a label.
const fewWords = 4

// smallStart looks at the first letter of a paragraph.
func (p *paper) smallStart(q *passage) (check.Finding, bool) {
	text := strings.TrimLeft(q.text, " ")
	c, _ := utf8.DecodeRuneInString(text)
	if !unicode.IsLower(c) {
		return check.Finding{}, false
	}
	words := strings.Fields(text)
	if len(words) < fewWords || q.Role == doc.Basis || utf8.RuneCountInString(words[0]) < 2 || q.Label.Level == recognise.Plus || !legacyfont.IsSyllable(strings.TrimRight(words[0], ",:")) {
		return check.Finding{}, false
	}
	at := strings.Index(q.str, words[0])
	if at < 0 || q.line.N == 0 {
		return check.Finding{}, false
	}
	return p.at(q, at, at+len(words[0]), recased(words[0], "X", true)), true
}

const surnames = `Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Đoàn|Lương|Mai|Tô|Hà|Cao|Châu|Tạ|Thái|Trương`

var smallMiddle = pattern.Latin(`(?:^|[^\p{L}])(?:` + surnames + `) (văn|thị|đức|hữu|đình|xuân|ngọc|quang|minh) [\p{Lu}][\p{Ll}]`)

func persons(p *paper) []check.Finding {
	return p.each(smallMiddle, " văn | thị | đức | hữu | đình | xuân | ngọc | quang | minh ", upperFirst)
}

var unitForm = pattern.Latin(`[\p{Ll}\d,] +(Huyện|Thị xã|Thị trấn|Quận) [\p{Lu}][\p{Ll}]`)

func unitWords(p *paper) []check.Finding {
	return p.each(unitForm, "Huyện |Thị xã |Thị trấn |Quận ", func(q *passage, m []int) string {
		rest := strings.Fields(behind(q.str, m[3]))
		capitals := 0
		for _, w := range rest {
			if !isCapitalised(w) {
				break
			}
			capitals++
		}
		if capitals > 2 {
			return "" // it may be named after a person or an event, then the word has a capital
		}
		return strings.ToLower(q.str[m[2]:m[3]])
	})
}

var numberedForm = pattern.Latin(`[\p{Ll}\d,] +(quận|phường) \d{1,2}(?:[ ,.;)]|$)`)

func numberedUnits(p *paper) []check.Finding {
	return p.each(numberedForm, "quận |phường ", func(q *passage, m []int) string {
		if heads := strings.Fields(before(q.str, m[2])); len(heads) > 0 && (heads[len(heads)-1] == "các" || strings.Trim(heads[len(heads)-1], "0123456789") == "") {
			return ""
		}
		return upperHead(q, m)
	})
}

var (
	stateForm = pattern.Lazy(`(?:Đảng,|Đảng và|của|quyền lợi|tầng lớp|phục vụ|quần chúng|trong|với) (nhân dân|nhà nước)(?:[,.;)]| và | ta | trong |$)`)
	partyForm = pattern.Lazy(`(?:của|theo|do|trong|lãnh đạo,?) (đảng)(?:,| và| ta|[.;]|$)`)
)

func theState(p *paper) []check.Finding {
	return p.each(stateForm, "nhân dân|nhà nước", upperHead)
}

func theParty(p *paper) []check.Finding { return p.each(partyForm, "đảng", upperHead) }

var officerForm = pattern.Latin(`[\p{L},] +(phó chủ tịch|chủ tịch|phó giám đốc|giám đốc|bộ trưởng|thứ trưởng|thủ tướng|bí thư|hiệu trưởng|giáo sư|tiến sĩ) (?:` + surnames + `) [\p{Lu}][\p{Ll}]+`)

func officers(p *paper) []check.Finding {
	return p.each(officerForm, "chủ tịch |giám đốc |trưởng |thủ tướng |bí thư |giáo sư |tiến sĩ ", upperHead)
}

// namedKinds are the kinds of documents that are named by their numbers.
const namedKinds = `bộ luật|luật|nghị định|nghị quyết|quyết định|thông tư|chỉ thị|kế hoạch|công văn|tờ trình|thông báo|báo cáo|kết luận|hướng dẫn`

var paperNamed = pattern.Latin(`[\p{L},(] *(` + namedKinds + `) số:? *\d+[a-z]?/[\p{L}\d]`)

// headsOther are the words that make the name of a kind a part of another's.
var headsOther = map[string]bool{"văn": true, "bản": true, "pháp": true}

func papersNamed(p *paper) []check.Finding {
	return p.each(paperNamed, strings.ReplaceAll(namedKinds, "|", " số|")+" số", func(q *passage, m []int) string {
		if heads := strings.Fields(before(q.str, m[2])); len(heads) > 0 && headsOther[strings.ToLower(heads[len(heads)-1])] {
			return "" // công văn hướng dẫn số …, văn bản quy phạm pháp luật số …
		}
		return upperHead(q, m)
	})
}

var (
	smallArticle = pattern.Latin(`[\p{L}\d,(] *(điều|chương) (?:\d+[a-zđ]?|[IVX]+)(?: |,|\.|;|\)|$)`)
	bigClause    = pattern.Latin(`[\p{Ll},] +(Khoản|Điểm) (?:\d+[a-zđ]?|[a-zđ]\d?)(?: |,|;)`)
)

func parts(p *paper) []check.Finding {
	all := p.each(smallArticle, "điều |chương ", func(q *passage, m []int) string {
		heads := strings.Fields(before(q.str, m[2]))
		if len(heads) > 0 && citesBefore[strings.Trim(strings.ToLower(heads[len(heads)-1]), ",(")] {
			return upperHead(q, m)
		}
		return ""
	})
	return append(all, p.each(bigClause, "Khoản |Điểm ", func(q *passage, m []int) string { return strings.ToLower(q.str[m[2]:m[3]]) })...)
}

// citesBefore are the words behind which điều and chương name a part of a document.
var citesBefore = map[string]bool{"tại": true, "theo": true, "khoản": true, "của": true, "các": true, "và": true, "như": true, "ở": true, "với": true, "cứ": true,
	"1": true, "2": true, "3": true, "4": true, "5": true, "6": true, "7": true, "8": true, "9": true}

var weekday = pattern.Lazy(`(?:sáng|chiều|tối|vào|đến|ngày) (thứ (?:hai|ba|tư|năm|sáu|bảy)) (?:hàng tuần|hằng tuần|tuần|ngày|\(ngày)|(thứ (?:hai|ba|tư|năm|sáu|bảy)) (?:hàng|hằng) tuần`)

func weekdays(p *paper) []check.Finding {
	return p.each(weekday, "thứ ", func(q *passage, m []int) string {
		if m[2] < 0 {
			m[2], m[3] = m[4], m[5]
		}
		head, day, _ := strings.Cut(q.str[m[2]:m[3]], " ")
		return head + " " + recased(day, "X", true)
	})
}
