package reference

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"vanban/generator/pattern"
)

// A text refers to parts of documents by chains such as “điểm a khoản 2 Điều 8 Nghị định số 30/2020/NĐ-CP”: units with their
// numbers, and behind them the document, where it is named.

// unitKind is a kind of part that a number follows.
type unitKind struct {
	word    string
	longer  string // the word as it may be written too: “phụ lục số”
	numeral func() *regexp.Regexp
	not     []string // words before it with which it means something else: “danh mục”, “tài khoản”
}

var (
	arabicNumeral   = pattern.Lazy(`^\d{1,4}[a-zđ]?`)
	letterNumeral   = pattern.Lazy(`^[a-zđ]`)
	romanNumeral    = pattern.Lazy(`^[IVX]{1,6}(\.\d{1,2}(\.[a-zđ])?)?`)
	appendixNumeral = pattern.Lazy(`^([IVX]{1,6}|\d{1,2})`)
)

// The words of the units.
const (
	pointUnit    = "điểm"
	clauseUnit   = "khoản"
	articleUnit  = "điều"
	sectionUnit  = "mục"
	partUnit     = "phần"
	chapterUnit  = "chương"
	appendixUnit = "phụ lục"
	taskUnit     = "nhiệm vụ số"
)

var units = []unitKind{
	{pointUnit, "", letterNumeral, []string{"thời", "đặc", "quan", "trọng", "địa", "cao", "ưu", "nhược", "số"}},
	{clauseUnit, "", arabicNumeral, []string{"tài", "điều", "các"}},
	{articleUnit, "", arabicNumeral, []string{"những"}},
	{sectionUnit, "", romanNumeral, []string{"danh", "chuyên", "hạng", "đề", "tiểu", "biên", "thư"}},
	{partUnit, "", romanNumeral, []string{"cổ", "thành", "học", "góp", "một"}},
	{chapterUnit, "", romanNumeral, nil},
	{appendixUnit, "phụ lục số", appendixNumeral, nil},
	{taskUnit, "", arabicNumeral, nil},
}

// unitsByInitial gives for a byte the units whose words, in small or capital letters, begin with it: in a long text few bytes are looked at closer.
var unitsByInitial = sync.OnceValue(func() *[256][]*unitKind {
	var all [256][]*unitKind
	for i := range units {
		small := units[i].word[0]
		all[small] = append(all[small], &units[i])
		if capital := strings.ToUpper(units[i].word)[0]; capital != small {
			all[capital] = append(all[capital], &units[i])
		}
	}
	return &all
})

// blanks are what may stand between a unit's word and its number.
const blanks = " \t\n\f\r"

// unitAt gives one of some units whose word stands at a byte of a text, in whatever capitals, with the byte at which its number may begin.
func unitAt(text string, at int, of []*unitKind) (u *unitKind, number int) {
	for _, u := range of {
		for _, word := range []string{u.longer, u.word} {
			end := at + len(word)
			if word == "" || end >= len(text) || strings.IndexByte(blanks, text[end]) < 0 || !strings.EqualFold(text[at:end], word) {
				continue
			}
			return u, len(text) - len(strings.TrimLeft(text[end:], blanks))
		}
	}
	return nil, 0
}

// numbered is one unit of a text with its numbers, and where it stands in bytes.
type numbered struct {
	unit       string
	numbers    []string
	start, end int
}

// chain is units that stand together, and what is behind them.
type chain struct {
	parts []numbered
	text  string
	tail  string
}

// of gives the numbers of a unit in the chain; nothing where it has none.
func (c *chain) of(unit string) []string {
	var all []string
	for _, p := range c.parts {
		if p.unit == unit {
			all = append(all, p.numbers...)
		}
	}
	return all
}

// between is what may stand between two units of a chain.
var between = pattern.Lazy(`^\s*(?:,|;|và|của|tại|thuộc|đến)?\s*$`)

// chains gives the references of a text.
func chains(text string) []chain {
	var all []chain
	var parts []numbered
	flush := func() {
		for len(parts) > 0 {
			n := firstOf(parts, text)
			end := parts[n-1].end
			all = append(all, chain{parts[:n], text[parts[0].start:end], text[parts[len(parts)-1].end:]})
			parts = parts[n:]
		}
	}
	for _, n := range numberedUnits(text) {
		if len(parts) > 0 && !between().MatchString(text[parts[len(parts)-1].end:n.start]) {
			flush()
		}
		parts = append(parts, n)
	}
	flush()
	return all
}

// enumerates is what makes another reference of what follows: “khoản 2 Điều 5, Điều 8 và khoản 1 Điều 9” are three, of one document.
var enumerates = pattern.Lazy(`,|;|và|đến`)

// firstOf gives how many of some units are the first reference: up to the điều, mục or phụ lục that it ends with.
func firstOf(parts []numbered, text string) int {
	for i, p := range parts {
		whole := p.unit != pointUnit && p.unit != clauseUnit
		if whole && i+1 < len(parts) && enumerates().MatchString(text[p.end:parts[i+1].start]) {
			return i + 1
		}
	}
	return len(parts)
}

func numberedUnits(text string) []numbered {
	var all []numbered
	initials := unitsByInitial()
	for at, next := 0, 0; at < len(text); at++ {
		if at < next || initials[text[at]] == nil {
			continue
		}
		if before, _ := utf8.DecodeLastRuneInString(text[:at]); unicode.IsLetter(before) || unicode.IsDigit(before) {
			continue
		}
		u, number := unitAt(text, at, initials[text[at]])
		if u == nil {
			continue
		}
		next = number
		if slices.Contains(u.not, wordBefore(text, at)) {
			continue
		}
		if numbers, end := numerals(text, number, u.numeral()); len(numbers) > 0 {
			all = append(all, numbered{u.word, numbers, at, end})
		}
	}
	return all
}

// wordBefore gives the word before a place of a text in small letters.
func wordBefore(text string, at int) string {
	trimmed := strings.TrimRight(text[:at], " ")
	if i := strings.LastIndexFunc(trimmed, func(c rune) bool { return !unicode.IsLetter(c) }); i >= 0 {
		_, n := utf8.DecodeRuneInString(trimmed[i:])
		trimmed = trimmed[i+n:]
	}
	return strings.ToLower(trimmed)
}

// joins is what stands between the numbers of a unit.
var joins = pattern.Lazy(`^\s*(?:,|;|và|hoặc|đến|-|–)\s*`)

// numerals reads the numbers behind a unit's word, "2, 3 và 5", and gives where they end.
func numerals(text string, from int, numeral *regexp.Regexp) (numbers []string, end int) {
	for at := from; ; {
		n := numeral.FindString(text[at:])
		next, _ := utf8.DecodeRuneInString(text[at+len(n):])
		if n == "" || unicode.IsLetter(next) || unicode.IsDigit(next) || len(numbers) > 0 && n[0] == '0' {
			return numbers, max(end, from)
		}
		numbers, end = append(numbers, n), at+len(n)
		if strings.HasPrefix(text[end:], ")") && !strings.Contains(text[:from], "(") {
			end++
		}
		join := joins().FindString(text[end:])
		if join == "" {
			return numbers, end
		}
		at = end + len(join)
	}
}

// owner is whose part a chain refers to.
type owner int

// The owners.
const (
	nobody      owner = iota // no document is named
	another                  // a document that is none of the dossier's
	ownDecision              // “Quyết định này”
	ownPlan                  // “Kế hoạch này”
	ownAnnexed               // “kèm theo”, with no document behind it
)

var (
	tailLinks = pattern.Lazy(`^(\s|,|\([^)]*\)|của|tại|thuộc|trong|nêu tại|quy định tại|ban hành)+`)
	annexed   = pattern.Lazy(`^(?:được )?(?:đính kèm|(?:ban hành )?kèm theo)(?: với)?`)
	thisOne   = pattern.Lazy(`^(quyết định|kế hoạch|phụ lục|văn bản)(?: (?:ban hành )?kèm theo(?: quyết định| kế hoạch)?)? này`)
	foreign   = pattern.Lazy(`^(?:dự thảo |bản |các )?(?:luật|bộ luật|nghị định|nghị quyết|thông tư|quyết định|hiến pháp|pháp lệnh|lệnh|quy chế|quy định|điều lệ|chỉ thị|công văn|` +
		`kế hoạch|chương trình|đề án|hướng dẫn|thông báo|kết luận|quy chuẩn|tiêu chuẩn|hợp đồng|dự án|tờ trình|báo cáo|biên bản|công điện|phương án|thỏa thuận|hiệp định|công ước|` +
		`nội quy|quy hoạch|quy trình|văn bản|thông cáo|bộ tiêu chí|bộ chỉ số|chiến lược)(?:\s|$|[,.;)])`)
	// statute is what may follow behind a comma too: “khoản 2, Điều 5, Luật Đất đai”.
	statute = pattern.Lazy(`^(?:luật|bộ luật|nghị định|nghị quyết|thông tư|quyết định số|hiến pháp|pháp lệnh|quy chế|điều lệ)(?:\s|$)`)
	// mentioned is a document that a text names somewhere: a reference beside it may be to that.
	mentioned = pattern.Lazy(`(?i)(luật |nghị định|thông tư|hiến pháp|pháp lệnh|điều lệ|quy chế|nghị quyết|chỉ thị|(quyết định|kế hoạch|công văn|chương trình|đề án|hướng dẫn|kết luận|thông báo|quy định) (số )?\d)`)
)

// ownersReach is how many bytes behind a chain may tell whose part it is: more than any name of a document before which something stands in brackets.
const ownersReach = 1000

// beginning gives as much of a text as may tell.
func beginning(text string) string {
	if len(text) <= ownersReach {
		return text
	}
	end := ownersReach
	for !utf8.RuneStart(text[end]) {
		end--
	}
	return text[:end]
}

// owner tells by what follows a chain whose part it is.
func (c *chain) owner() owner {
	tail := strings.ToLower(beginning(c.tail))
	link := tailLinks().FindString(tail)
	tail = tail[len(link):]
	with := annexed().FindString(tail)
	tail = tail[len(with):]
	tail = tail[len(tailLinks().FindString(tail)):]
	this := thisOne().FindStringSubmatch(tail)
	switch {
	case this != nil && this[1] == "quyết định":
		return ownDecision
	case this != nil && this[1] == "kế hoạch":
		return ownPlan
	case this == nil && (statute().MatchString(tail) || foreign().MatchString(tail) && !strings.Contains(link, ",")):
		return another
	case with != "":
		return ownAnnexed
	}
	return nobody
}
