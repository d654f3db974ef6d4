package component

import (
	"slices"
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

// symbolRows are the rules of number and symbol (annex I, part I, II.3).
var symbolRows = []sight.Row{
	{ID: "I.II.3.a", Component: check.Number, Severity: check.Error, Says: "Thiếu số, ký hiệu văn bản", Way: "ghi Số: …/…", Look: numberThere},
	{ID: "I.II.3.b.1", Component: check.Number, Severity: check.Error, Says: "Ký hiệu không có chữ viết tắt tên loại văn bản", Look: kindSymbol},
	{ID: "I.II.3.b.2", Component: check.Number, Severity: check.Error, Says: "Ký hiệu công văn thiếu chữ viết tắt đơn vị soạn thảo hoặc lĩnh vực", Look: letterSymbol},
	{ID: "I.II.3.b.3", Component: check.Number, Severity: check.Error, Says: "Ký hiệu thiếu chữ viết tắt tên cơ quan ban hành", Look: symbolEnd},
	{ID: "I.II.3.c.4", Component: check.Number, Severity: check.Error, Says: "Từ “Số” không đúng cách ghi", Way: "ghi “Số:” bằng chữ in thường, sau có dấu hai chấm", Look: numberWord, Mend: check.MendWords},
	{ID: "I.II.3.c.5", Component: check.Number, Severity: check.Error, Says: "Giữa số và ký hiệu không có dấu gạch chéo", Look: numberSlash},
	{ID: "I.II.3.c.6", Component: check.Number, Severity: check.Error, Says: "Số nhỏ hơn 10 không ghi thêm số 0 phía trước", Look: numberZero, Mend: check.MendWords},
	{ID: "I.II.3.c.7", Component: check.Number, Severity: check.Error, Says: "Các nhóm chữ của ký hiệu không đúng cách ghi", Way: "viết hoa, giữa các nhóm có gạch nối, không cách chữ", Look: symbolForm, Mend: check.MendWords},
	{ID: "X.number", Component: check.Number, Severity: check.Warning, Says: "Ký hiệu có năm, như của văn bản quy phạm pháp luật",
		Way: "văn bản hành chính thì bỏ năm; văn bản quy phạm pháp luật có thể thức riêng", Look: yearInSymbol},
}

func numberThere(p *sight.Paper) []check.Finding {
	if p.Class != check.Issued || !p.Known() || p.Has(doc.Number) {
		return nil
	}
	if p.Of.Kind == "Biên bản" && !p.Has(doc.PlaceDay) {
		return nil // kept between two parties
	}
	return []check.Finding{p.Finding(p.First(doc.IssuingBody), "không có số, ký hiệu", "Số: …/…")}
}

// numberParts are the parts of a document's number: "Số: 12/KH-UBND".
type numberParts struct {
	piece          *sight.Piece
	number, symbol string
	slash          bool
}

var numberForm = pattern.Lazy(`(?i)^\s*số\s*:?\s*(.*)$`)

// partsOf gives the number of a document, nil where it has none that can be read.
func partsOf(p *sight.Paper) *numberParts {
	q := p.First(doc.Number)
	if q == nil {
		return nil
	}
	text := strings.ReplaceAll(q.Text(), "\u00a0", " ")
	m := numberForm().FindStringSubmatch(text)
	if m == nil {
		return nil
	}
	number, symbol, slash := strings.Cut(m[1], "/")
	return &numberParts{piece: q, number: strings.TrimSpace(number), slash: slash, symbol: strings.TrimSpace(symbol)}
}

// groups gives the groups of a symbol; nil where it is left blank.
func (n *numberParts) groups() []string {
	if n == nil || n.symbol == "" || strings.ContainsAny(n.symbol, "….[{<_") {
		return nil
	}
	return strings.FieldsFunc(n.symbol, func(c rune) bool { return c == '-' || c == '–' || unicode.IsSpace(c) || c == '/' })
}

// closed gives the symbol without a hyphen at which a group is left out: “TTND-”.
func (n *numberParts) closed() string { return strings.Trim(n.symbol, "-– \t") }

// lacksGroup says whether another rule tells that a group of the symbol is left out.
func lacksGroup(p *sight.Paper) bool {
	return len(kindSymbol(p)) > 0 || len(letterSymbol(p)) > 0 || len(symbolEnd(p)) > 0
}

func kindSymbol(p *sight.Paper) []check.Finding {
	want := p.Decree.SymbolOf(p.Of.Kind)
	n := partsOf(p)
	groups := n.groups()
	if p.Class != check.Issued || want == "" || len(groups) == 0 || n.dashes() || strings.EqualFold(groups[0], want) || p.Of.Doubt != "" {
		return nil
	}
	if slices.ContainsFunc(groups, func(g string) bool { return strings.EqualFold(g, want) }) {
		return nil // the order is told by another rule
	}
	return []check.Finding{p.Finding(n.piece, "ký hiệu “"+n.symbol+"” của văn bản là "+strings.ToLower(p.Of.Kind), want+"-…")}
}

func letterSymbol(p *sight.Paper) []check.Finding {
	n := partsOf(p)
	groups := n.groups()
	if p.Class != check.Issued || p.Of.Kind != "Công văn" || len(groups) == 0 {
		return nil
	}
	if strings.EqualFold(groups[0], "CV") {
		return []check.Finding{p.Finding(n.piece, "“"+n.symbol+"”", "không ghi CV: … (cơ quan ban hành)-… (đơn vị soạn thảo hoặc lĩnh vực)")}
	}
	if len(groups) != 1 {
		return nil
	}
	return []check.Finding{p.Finding(n.piece, "“"+n.symbol+"”", n.closed()+"-… (đơn vị soạn thảo hoặc lĩnh vực)")}
}

func symbolEnd(p *sight.Paper) []check.Finding {
	n := partsOf(p)
	groups := n.groups()
	if p.Class != check.Issued || p.Decree.SymbolOf(p.Of.Kind) == "" || len(groups) != 1 || !strings.EqualFold(groups[0], p.Decree.SymbolOf(p.Of.Kind)) {
		return nil
	}
	return []check.Finding{p.Finding(n.piece, "“"+n.symbol+"”", n.closed()+"-… (tên viết tắt cơ quan ban hành)")}
}

func numberWord(p *sight.Paper) []check.Finding {
	q := p.First(doc.Number)
	if q == nil || strings.HasPrefix(q.Text(), "Số:") && !joined().MatchString(q.Text()) {
		return nil
	}
	f := p.Finding(q, "“"+q.Text()+"”", "Số: …")
	if m := wordSo().FindString(q.Text()); m != "" {
		p.InsteadOf(&f, q, m, sight.Pick(joined().MatchString(q.Text()), "Số: ", "Số:"))
	}
	return []check.Finding{f}
}

var (
	wordSo = pattern.Lazy(`(?i)^số\s*:?`)
	joined = pattern.Lazy(`^Số:\d`) // no blank stands before the number
	dashed = pattern.Lazy(`^\d+\s*[-–]\s*\p{Lu}`)
)

// dashes says whether number and symbol are joined with a dash, as the Party does: 12-QĐ/UBND.
func (n *numberParts) dashes() bool { return n != nil && dashed().MatchString(n.number) }

func numberSlash(p *sight.Paper) []check.Finding {
	n := partsOf(p)
	if n == nil || n.slash && !n.dashes() || p.Class == check.Fragment {
		return nil
	}
	return []check.Finding{p.Finding(n.piece, "“"+n.piece.Text()+"”", "Số: …/…")}
}

var loneDigit = pattern.Lazy(`^[1-9]$`)

func numberZero(p *sight.Paper) []check.Finding {
	n := partsOf(p)
	if n == nil || !loneDigit().MatchString(n.number) {
		return nil
	}
	f := p.Finding(n.piece, n.number, "0"+n.number)
	p.InsteadOf(&f, n.piece, n.number+"/", "0"+n.number+"/")
	return []check.Finding{f}
}

// mixed are the abbreviations that keep small letters (annex III, part I).
var mixed = []string{"QyĐ", "CTr", "TTr", "TrS"}

func symbolForm(p *sight.Paper) []check.Finding {
	n := partsOf(p)
	groups := n.groups()
	if p.Class == check.Fragment || len(groups) == 0 {
		return nil
	}
	var right []string
	for _, g := range groups {
		right = append(right, groupForm(g))
	}
	want := strings.Join(right, "-")
	if strings.Contains(n.symbol, "/") {
		want = strings.Join(right[:1], "") + "/" + strings.Join(right[1:], "-")
		if at := strings.IndexAny(n.symbol, "/"); at > 0 && strings.ContainsAny(n.symbol[:at], "-– ") {
			return nil // of the Party, or of two bodies: forms of their own
		}
	}
	if n.symbol == want || n.closed() == want && lacksGroup(p) {
		return nil
	}
	f := p.Finding(n.piece, "“"+n.symbol+"”", want)
	p.InsteadOf(&f, n.piece, n.symbol, want)
	return []check.Finding{f}
}

var yearGroup = pattern.Lazy(`^(?:19|20)\d\d$`)

// yearInSymbol finds a symbol with the year, which only legal documents have: 12/2024/QĐ-UBND.
func yearInSymbol(p *sight.Paper) []check.Finding {
	n := partsOf(p)
	groups := n.groups()
	if len(groups) < 2 || !yearGroup().MatchString(groups[0]) || p.Class == check.Fragment || isOlderThan(p, directivesEnd) {
		return nil
	}
	_, rest, _ := strings.Cut(n.symbol, groups[0])
	return []check.Finding{p.Finding(n.piece, "“"+n.symbol+"”", strings.TrimLeft(rest, "/- "))}
}

// directivesEnd is the day on which Law 80/2015/QH13 came into force: before it chỉ thị of people's committees, and decisions of their chairmen, were legal
// documents too, with the year in their number.
var directivesEnd = calendar.Of(2016, time.July, 1)

// isOlderThan says whether a document is known to be of before a day.
func isOlderThan(p *sight.Paper, day calendar.Date) bool {
	q := p.First(doc.PlaceDay)
	if q == nil {
		return false
	}
	of, whole := nd30.DayIn(q.Text())
	return whole && of.Before(day)
}

// groupForm writes a group of a symbol in capitals, those kinds excepted whose symbol has a small letter.
func groupForm(g string) string {
	for _, m := range mixed {
		if strings.EqualFold(g, m) {
			return m
		}
	}
	if strings.IndexFunc(g, unicode.IsUpper) >= 0 && strings.IndexFunc(g, unicode.IsLower) >= 0 && !titleCase().MatchString(g) {
		return g // an office's own abbreviation: VPCTr
	}
	return strings.ToUpper(g)
}

var titleCase = pattern.Lazy(`^\p{Lu}\p{Ll}+$`)
