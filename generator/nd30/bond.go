package nd30

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"vanban/generator/doc"
	"vanban/generator/pattern"
)

// wordBond is a kind of words that a careful typist leaves on one line.
type wordBond struct {
	bond    doc.Bond
	begins  string   // with which words they do: only there the pattern is tried; empty: with a figure, and it is looked for
	needs   []string // without one word or sign of each of these a text has no such words, and need not be searched
	pattern func() *regexp.Regexp
	end     func(text string, found int) int // where what begins with the found bytes of a text ends; nil: with them
}

// Parts of the patterns: what a number is filled in with, a letter, a level of places, a number of parts. Patterns have no
// classes of Unicode: to compile one takes longer than to read a title.
const (
	figure  = `[\d…\x{a0}]+`
	level   = `(?i:các tỉnh|tỉnh|thành phố|các huyện|huyện|quận|thị xã|thị trấn|các xã|xã|phường|đặc khu|thôn|ấp|khu phố|bản|buôn|làng)`
	roman   = `(?:[IVXLC]+|\d+(?:\.\d+)*)`
	glyphs  = `A-Za-z\x{c0}-\x{1ef9}`
	symbol  = `[` + glyphs + `\d]+(?:-[` + glyphs + `\d…]+)*`
	amounts = `%|nghìn|ngàn|trăm|triệu|tỷ|tỉ|đồng|USD|tháng|ngày|năm|tuần|giờ|phút|người|hộ|lượt|xã|phường|huyện|tỉnh|sở|cơ quan|đơn vị|nhiệm vụ|chỉ tiêu|chỉ số|nhóm|bước|km2|km|ha|m2|m3|tấn|kg|lần|bản|trang`
)

// Signs that a text shows beside its words.
const (
	figureSign = "0" // a digit, or what stands where one will be filled in
	placeWords = "tỉnh phố huyện quận xã trấn phường khu thôn ấp bản buôn làng"
)

// ties is what belongs together in a title: a later row binds within what an earlier one binds less.
var ties = []wordBond{
	// Names of bodies. They end where the words with capitals do, or at a field of administration.
	{doc.BodyBond, "ủy ủỷ uy uỷ hội ubnd hđnd", nil, pattern.Lazy(`^(?i:[ủu][ỷy] ban nhân dân|hội đồng nhân dân|UBND|HĐND)(?: ` + level + `)?`), named},
	{doc.BodyBond, "sở bộ phòng ban vụ cục chi", nil, pattern.Lazy(`^(?i:sở|bộ|phòng|ban|vụ|cục|chi cục) `), ofField},
	{doc.BodyBond, "chánh văn thanh công bộ kho bảo", []string{placeWords}, pattern.Lazy(`^(?i:chánh )?(?i:văn phòng|thanh tra|công an|bộ chỉ huy quân sự|kho bạc nhà nước|bảo hiểm xã hội) (?:(?i:[ủu][ỷy] ban nhân dân|hội đồng nhân dân|đoàn đại biểu quốc hội) )?` + level), named},
	{doc.BodyBond, "chủ phó", []string{"tịch"}, pattern.Lazy(`^(?i:chủ tịch|phó chủ tịch) (?i:[ủu][ỷy] ban nhân dân|hội đồng nhân dân|UBND|HĐND)`), nil},
	{doc.BodyBond, "thủ ban văn mặt liên hội", nil, pattern.Lazy(`^(?i:thủ tướng chính phủ|ban chỉ đạo|văn phòng chính phủ|mặt trận tổ quốc việt nam|liên đoàn lao động|hội liên hiệp phụ nữ)`), nil},
	// Names of places.
	{doc.FactBond, "các tỉnh thành huyện quận thị xã phường đặc thôn ấp khu bản buôn làng", nil, pattern.Lazy(`^` + level + `(?: \d+)?`), place},
	// Days, months, quarters, years.
	{doc.FactBond, "ngày", []string{figureSign}, pattern.Lazy(`^(?i:ngày) ` + figure + `(?:/` + figure + `)*(?: (?i:tháng) ` + figure + `)?(?: (?i:năm) ` + figure + `)?`), nil},
	{doc.FactBond, "tháng", []string{figureSign}, pattern.Lazy(`^(?i:tháng) ` + figure + `(?:/\d{4}| (?i:năm) ` + figure + `)?`), nil},
	{doc.FactBond, "quý", nil, pattern.Lazy(`^(?i:quý) ` + roman + `(?:/\d{4}| (?i:năm) ` + figure + `)?`), nil},
	{doc.FactBond, "giai nhiệm các năm", []string{"đoạn kỳ năm", figureSign}, pattern.Lazy(`^(?i:giai đoạn|nhiệm kỳ|các năm|năm học|năm) ` + figure + `(?: ?[-–] ?\d{4})?`), nil},
	{doc.FactBond, "", []string{figureSign, "- –"}, pattern.Lazy(`\d{4} ?[-–] ?\d{4}`), nil},
	{doc.FactBond, "", []string{"/", figureSign}, pattern.Lazy(`\d{1,2}/\d{1,2}/\d{4}`), nil},
	// Numbers and symbols of documents, and the places in them.
	{doc.FactBond, "số", []string{figureSign}, pattern.Lazy(`^(?i:số):? ` + figure + `[` + glyphs + `]?(?:/[^\s/]+)*`), nil},
	{doc.FactBond, "", []string{"/", figureSign}, pattern.Lazy(figure + `[a-zđ]?(?:/\d{4})?/` + symbol), nil},
	{doc.FactBond, "điểm khoản điều", []string{"điều", figureSign}, pattern.Lazy(`^(?:(?i:điểm) [a-zđA-ZĐ],? )?(?:(?i:khoản) \d+[a-zđ]?,? )?(?i:điều) \d+[a-zđ]?`), nil},
	{doc.FactBond, "điểm khoản", []string{"khoản", figureSign}, pattern.Lazy(`^(?:(?i:điểm) [a-zđA-ZĐ],? )?(?i:khoản) \d+[a-zđ]?`), nil},
	{doc.FactBond, "phụ mục chương phần mẫu biểu bảng đợt lần khóa khoá kỳ", nil, pattern.Lazy(`^(?i:phụ lục|mục|chương|phần|mẫu|biểu|bảng|đợt|lần thứ|lần|khóa|khoá|kỳ họp thứ)(?: (?i:số))? ` + roman), nil},
	// The number of an area or a heading and its first word.
	{doc.FactBond, "", []string{"."}, pattern.Lazy(`^(?:[IVXLC]+|\d+)\. [^\s]+`), nil},
	// Numbers and what they count.
	{doc.FactBond, "", []string{figureSign}, pattern.Lazy(`\d{1,3}(?:[.,]\d+)* ?(?i:` + amounts + `)(?: (?i:đồng|tháng|ngày|năm))?`), nil},
}

// Bound parts a text by how firmly its words belong together on a line: names and facts as the table has them, and the
// given names of bodies and persons, in whatever capitals. Together the parts are the text.
func Bound(text string, names ...string) []doc.Text {
	bonds := make([]doc.Bond, len(text))
	signs := signsOf(text)
	for _, t := range ties {
		if !signs.have(&t) {
			continue
		}
		for _, at := range t.in(text, signs) {
			bind(bonds[at.start:at.end], t.bond)
		}
	}
	bindNames(text, bonds)
	bindCompounds(text, bonds)
	for _, name := range names {
		for _, at := range places(text, name) {
			bind(bonds[at.start:at.end], doc.BodyBond)
		}
	}
	var parts []doc.Text
	for from := 0; from < len(text); {
		to := from + 1
		for to < len(text) && (bonds[to] == bonds[from] || !utf8.RuneStart(text[to])) {
			to++
		}
		parts = append(parts, doc.Text{S: text[from:to], Bond: bonds[from]})
		from = to
	}
	return parts
}

// Pairs gives the words and numbers of a text that belong together two by two, as they look there: Điều 4, Quý III/2026, 20 triệu.
func Pairs(text []doc.Inline) (all []doc.Text) {
	for _, in := range text {
		t, is := in.(doc.Text)
		if !is || !strings.ContainsAny(t.S, "0123456789IVXLC") || !strings.Contains(t.S, " ") {
			continue
		}
		for _, part := range Bound(t.S) {
			if part.Bond == doc.FactBond && strings.Count(part.S, " ") == 1 && strings.Trim(part.S, " ") == part.S {
				pair := t
				pair.S = part.S
				all = append(all, pair)
			}
		}
	}
	return all
}

// in gives where a text has such words.
func (t *wordBond) in(text string, s signs) (all []span) {
	if t.begins == "" {
		for _, m := range t.pattern().FindAllStringIndex(text, -1) {
			all = t.add(all, text, span{m[0], m[1]})
		}
		return all
	}
	done := 0
	for i, w := range s.words {
		if w.start < done || !isAmong(t.begins, s.lower[i]) {
			continue
		}
		if m := t.pattern().FindStringIndex(text[w.start:]); m != nil {
			done = w.start + m[1]
			all = t.add(all, text, span{w.start, done})
		}
	}
	return all
}

// add adds what the pattern found, up to its own end, if words begin and end there.
func (t *wordBond) add(all []span, text string, found span) []span {
	if t.end != nil {
		found.end = found.start + t.end(text[found.start:], found.end-found.start)
	}
	if found.start < found.end && wordAt(text, found.start, found.end) {
		all = append(all, found)
	}
	return all
}

func bind(bonds []doc.Bond, bond doc.Bond) {
	for i := range bonds {
		bonds[i] = max(bonds[i], bond)
	}
}

// wordAt says whether a stretch of a text begins and ends where words do.
func wordAt(text string, from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:from])
	first, _ := utf8.DecodeRuneInString(text[from:])
	last, _ := utf8.DecodeLastRuneInString(text[:to])
	after, _ := utf8.DecodeRuneInString(text[to:])
	return !(inWord(before) && inWord(first)) && !(inWord(last) && inWord(after))
}

func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || isMark(r)
}

// isMark says whether a character is a tone's mark that combines with the letter before it.
func isMark(r rune) bool { return strings.ContainsRune("\u0300\u0301\u0303\u0309\u0323", r) }
