package language

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"vanban/generator/bodies"
	"vanban/generator/check"
	"vanban/generator/doc"
	"vanban/generator/letters"
	"vanban/generator/pattern"
)

// slipRows are the rules of what the fingers slip at.
var slipRows = []row{
	{id: "X.quote.2", component: check.Typing, severity: check.Warning, says: "Ngoặc kép mở mà không đóng, hoặc đóng mà không mở", way: "Thêm dấu còn thiếu hoặc bỏ dấu thừa", look: loneQuotes, anyone: true},
	{id: "X.spell", component: check.Typing, severity: check.Warning, says: "Âm tiết không có trong tiếng Việt", way: "Gõ lại cho đúng dấu", look: noSyllables, anyone: true},
	{id: "X.body.3", component: check.Typing, severity: check.Warning, says: "Tên cơ quan thiếu “và”", way: "Viết tên như văn bản quy định", look: bodiesWithoutAnd},
}

// opened is an opening quotation mark that nothing has closed yet.
type opened struct {
	q  *passage
	at int // bytes
}

// loneQuotes finds quotation marks that have no fellow. What is quoted may go on over paragraphs, as articles do that another document amends: a mark is
// alone only where none of the document closes or opens it. Straight marks close and open too, so that nothing is said of a paragraph that has any.
func loneQuotes(p *paper) (all []check.Finding) {
	var open []opened
	for _, q := range p.all {
		if q.Lost || strings.Contains(q.str, `"`) || !q.hasAny("“|”") {
			continue
		}
		for i, c := range q.str {
			switch {
			case c == '“':
				open = append(open, opened{q, i})
			case c == '”' && len(open) > 0:
				open = open[:len(open)-1]
			case c == '”' && !isInches(q.str[:i]):
				all = append(all, p.lone(q, i, "”", "có “ trước đó"))
			}
		}
	}
	for _, o := range open {
		all = append(all, p.lone(o.q, o.at, "“", "có ” đóng lại"))
	}
	return append(all, p.loneStraight()...)
}

// loneStraight finds the one straight quotation mark of a document that has no fellow: all others stand in pairs within their paragraphs.
func (p *paper) loneStraight() []check.Finding {
	var odd []*passage
	for _, q := range p.all {
		if n := strings.Count(q.str, `"`) + strings.Count(q.str, "“") + strings.Count(q.str, "”"); n%2 > 0 {
			odd = append(odd, q)
		}
	}
	if len(odd) != 1 || odd[0].Lost {
		return nil
	}
	q := odd[0]
	at := strings.IndexByte(q.str, '"')
	if at < 0 || isInches(q.str[:at]) {
		return nil
	}
	return []check.Finding{p.finding(q, "“"+around(q.str, at, at+1)+"”", "dấu “ và ” đủ đôi")}
}

// isInches says whether a closing mark behind a text stands for inches: màn hình 24”.
func isInches(head string) bool {
	return head != "" && '0' <= head[len(head)-1] && head[len(head)-1] <= '9'
}

// lone tells of a quotation mark without its fellow.
func (p *paper) lone(q *passage, at int, mark, expected string) check.Finding {
	f := p.finding(q, "“"+around(q.str, at, at+len(mark))+"”", expected)
	if mark == "“" {
		f.Found = "“ mở trước “" + strings.Trim(first(behind(q.str, at+len(mark)), shownBytes), "“” ") + "…”"
	} else {
		f.Found = "” đóng sau “…" + strings.Trim(lastBytes(before(q.str, at), shownBytes), "“” ") + "”"
	}
	return f
}

// shownBytes is how much of a text beside a mark is shown.
const shownBytes = 40

// lastBytes gives the last words of a text, of at most so many bytes.
func lastBytes(s string, most int) string {
	if len(s) <= most {
		return s
	}
	s = s[len(s)-most:]
	if i := strings.IndexByte(s, ' '); i >= 0 {
		return s[i+1:]
	}
	return strings.ToValidUTF8(s, "")
}

// Syllables that no Vietnamese word has: uơ before another letter, as the horn was typed on one vowel alone (nguời, đuợc), ưo (trưòng), the tone on the first of
// the two (ngừơi), and vowels with a mark of their own that end in c, ch, p or t without a tone (quyêt, viêc).
var (
	hornAlone    = pattern.Lazy(`^(b|ch?|d|đ|gh?|h|kh?|l|m|n|ng|nh|ph|r|s|t|th|tr|v|x)?(u([ơờớởỡợ])|ư([oòóỏõọ])|([ừứửữự])ơ)(c|i|m|n|ng|p|t|u)$`)
	toneless     = pattern.Lazy(`^(b|ch?|d|đ|gh?|gi|h|kh?|l|m|n|ngh?|nh|ph|qu|r|s|t|th|tr|v|x)?(iê|yê|uyê|uô|ươ|uâ|â|ê|ô|ơ|ư|ă)(c|ch|p|t)$`)
	doubledEnd   = pattern.Lazy(`^\p{L}+(?:aa|ee|ii|oo|uu|yy|cc|gg|hh|mm|nn|pp|tt)$`)
	plainDoubled = pattern.Lazy(`^(?:b|ch?|d|g|gh?|h|kh?|l|m|n|ng|nh|ph|r|s|th?|tr?|v|x)(?:[ae]oo|[aou]ii|[ai]uu|ayy|[aeiou]ngg|[aeiu]nhh)$`) // in other languages no word ends so
	toneOnU      = pattern.Lazy(`^q([ùúủũụ])[aăâeêiyoơ]`)
	plainHorn    = strings.NewReplacer("uơ", "ươ", "uờ", "ườ", "uớ", "ướ", "uở", "ưở", "uỡ", "ưỡ", "uợ", "ượ", "ưo", "ươ", "ưò", "ườ", "ưó", "ướ", "ưỏ", "ưở", "ưõ", "ưỡ", "ưọ", "ượ", "ừơ", "ườ", "ứơ", "ướ", "ửơ", "ưở", "ữơ", "ưỡ", "ựơ", "ượ")
	vowelTones   = map[string][2]string{"iê": {"iế", "iệ"}, "yê": {"yế", "yệ"}, "uyê": {"uyế", "uyệ"}, "uô": {"uố", "uộ"}, "ươ": {"ướ", "ượ"}, "uâ": {"uấ", "uậ"}, "â": {"ấ", "ậ"}, "ê": {"ế", "ệ"}, "ô": {"ố", "ộ"}, "ơ": {"ớ", "ợ"}, "ư": {"ứ", "ự"}, "ă": {"ắ", "ặ"}}
)

// toneBehindQ gives a word whose tone was typed on the u of qu as it is spelt; as it is where it has none there: qủa is quả.
func toneBehindQ(key string) string {
	m := toneOnU().FindStringSubmatch(key)
	if m == nil {
		return key
	}
	u, vowel := norm.NFD.String(m[1]), []rune(key)[2]
	return "qu" + norm.NFC.String(string(vowel)+u[1:]) + string([]rune(key)[3:])
}

// noSyllables finds them. One with a capital may be a name of another language, as those of the highlands are, unless it begins a line or is one with a
// horn.
func noSyllables(p *paper) (all []check.Finding) {
	kinds := sync.OnceValue(p.citedKinds)
	for _, q := range p.words() {
		all = append(all, p.misspeltKinds(q, kinds)...)
		for i, w := range q.spelt() {
			text := q.str[w.from:w.to]
			right := rightSyllable(text, q.keys[i])
			if right == "" {
				continue
			}
			f := p.finding(q, "“"+text+"”", right)
			f.Words = around(q.str, w.from, w.to)
			all = append(all, f)
		}
	}
	return all
}

var numberedKind = pattern.Latin(`([\p{Lu}][\p{L}]* [\p{Ll}]+) số:? *\d+[a-z]?(?:/\d{4})?/[\p{Lu}]`)

// misspeltKinds finds kinds of documents before their numbers whose marks are others: Nghị đinh số 30/2020/NĐ-CP, Hướng dân số 37/HD-BNV. Each syllable may be a word.
func (p *paper) misspeltKinds(q *passage, kinds func() map[string]string) (all []check.Finding) {
	for _, m := range q.found(" số", numberedKind) {
		text := q.str[m[2]:m[3]]
		if kind := kinds()[letters.Folded(text)]; kind != "" && !strings.EqualFold(text, kind) {
			f := p.finding(q, "“"+text+"”", "“"+recasedAs(text, strings.ToLower(kind))+"”")
			f.Words = around(q.str, m[2], m[3])
			all = append(all, f)
		}
	}
	return all
}

// lawKinds are the kinds of two syllables that legal documents have beside those of administration.
var lawKinds = []string{"Nghị định", "Thông tư", "Công văn", "Kết luận"}

// citedKinds gives the kinds that numbers are cited by, by their names in small letters without marks.
func (p *paper) citedKinds() map[string]string {
	all := map[string]string{}
	for _, name := range lawKinds {
		all[letters.Folded(name)] = name
	}
	for _, k := range p.Decree.Kinds {
		if strings.Count(k.Name, " ") == 1 {
			all[letters.Folded(k.Name)] = k.Name
		}
	}
	return all
}

// rightSyllable says how a word was meant that is no Vietnamese syllable; empty where it is one, or may be of another language.
func rightSyllable(text, key string) string {
	if m := doubledEnd().FindStringIndex(text); m != nil && (len(text) > len([]rune(text)) || plainDoubled().MatchString(text)) {
		return "“" + text[:len(text)-1] + "”"
	}
	if len(text) == len([]rune(text)) {
		return ""
	}
	if hornApart(key) && hornAlone().MatchString(key) {
		return "“" + recasedAs(text, plainHorn.Replace(key)) + "”"
	}
	if lower := strings.ToLower(text); toneBehindQ(lower) != lower {
		return "“" + recasedAs(text, toneBehindQ(lower)) + "”"
	}
	vowel, _ := utf8.DecodeLastRuneInString(strings.TrimRight(key, "chpt"))
	if text != key || !strings.ContainsRune("âăêôơư", vowel) { // of all that toneless fits
		return ""
	}
	m := toneless().FindStringSubmatch(key)
	if m == nil {
		return ""
	}
	tones := vowelTones[m[2]]
	return "“" + m[1] + tones[0] + m[3] + "” hoặc “" + m[1] + tones[1] + m[3] + "”"
}

// hornApart says whether a word has u and ơ beside each other of which one alone has the horn, or the tone on the first, as all have that hornAlone fits: nearly
// all words are looked at without it.
func hornApart(key string) bool {
	before := ' '
	for _, c := range key {
		if before == 'u' && strings.ContainsRune("ơờớởỡợ", c) || before == 'ư' && strings.ContainsRune("oòóỏõọ", c) || c == 'ơ' && strings.ContainsRune("ừứửữự", before) {
			return true
		}
		before = c
	}
	return false
}

// recasedAs gives a word the capitals of another.
func recasedAs(have, want string) string {
	switch {
	case allCapitals(have):
		return strings.ToUpper(want)
	case isCapitalised(have):
		r := []rune(want)
		r[0] = unicode.ToUpper(r[0])
		return string(r)
	}
	return want
}

// andlessBook has the ministries and departments of today as they are written without their “và”, and their right names, so that these aren't taken for the
// beginning of another.
var andlessBook = sync.OnceValue(func() phraseBook {
	gone := map[string]bool{}
	for _, b := range bodies.Merged() {
		gone[b.Name] = true
	}
	book := phraseBook{}
	for _, r := range table("capitals.tsv") {
		name := r[1]
		if r[0] != "II.IV.1" || gone[name] || !strings.Contains(name, " và ") || !slices.Contains([]string{"Sở", "Bộ"}, strings.Fields(name)[0]) {
			continue
		}
		book.add(phrase{whole: name})
		for _, joint := range []string{" ", ", ", " - ", " & "} {
			for _, comma := range []string{", ", " ", " - "} {
				whole := strings.ReplaceAll(strings.ReplaceAll(name, ", ", comma), " và ", joint)
				if comma != ", " && !strings.Contains(name, ", ") {
					continue
				}
				book.add(phrase{id: "X.body.3", whole: whole, now: name})
			}
		}
	}
	return book
})

// bodiesWithoutAnd finds names of ministries and departments that lack their “và”: Sở Khoa học Công nghệ.
func bodiesWithoutAnd(p *paper) (all []check.Finding) {
	for _, q := range append(p.in(doc.ParentBody, doc.IssuingBody), p.words()...) {
		for _, m := range andlessBook().find(q) {
			words := q.str[m.from:m.to]
			if m.phrase.id == "" || !isCapitalised(words) || goesOnNaming(q.str[m.to:]) || listed(q.str[:m.from]) {
				continue
			}
			now := m.phrase.now
			if allCapitals(words) {
				now = strings.ToUpper(now)
			}
			f := p.finding(q, "“"+words+"”", "“"+now+"”")
			f.Words = words
			all = append(all, f)
		}
	}
	return all
}

// goesOnNaming says whether behind a name more of it may stand: Sở Văn hóa, Thể thao và Du lịch.
func goesOnNaming(rest string) bool {
	rest = strings.TrimLeft(rest, " ")
	return strings.HasPrefix(rest, "và Du lịch") || strings.HasPrefix(rest, ", Du lịch") || strings.HasPrefix(rest, "Du lịch") || strings.HasPrefix(rest, "- Du lịch") || strings.HasPrefix(rest, "& Du lịch")
}

// listed says whether what stands before a name makes a list of several bodies of it: các Sở Khoa học, Công nghệ.
func listed(head string) bool {
	last := strings.ToLower(lastWord(head))
	return last == "các" || last == "những"
}
