package component

import (
	"slices"
	"strings"

	"vanban/generator/bodies"
	"vanban/generator/check"
	"vanban/generator/check/sight"
	"vanban/generator/doc"
	"vanban/generator/letters"
	"vanban/generator/nd30"
	"vanban/generator/pattern"
	"vanban/generator/word/document"
	"vanban/generator/word/mend"
)

// headRows are the rules of national title, motto and the names of bodies (annex I, part I, II.1 and II.2).
var headRows = []sight.Row{
	{ID: "I.II.1.a.1", Component: check.Heading, Severity: check.Error, Says: "Quốc hiệu thiếu hoặc sai chữ", Way: "ghi CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Look: nationalTitle, Mend: check.MendWords},
	{ID: "I.II.1.a.4", Component: check.Heading, Severity: check.Error, Says: "Quốc hiệu không ở phía trên, bên phải trang đầu", Look: nationalRight},
	{ID: "I.II.1.b.1", Component: check.Heading, Severity: check.Error, Says: "Thiếu tiêu ngữ", Way: "ghi Độc lập - Tự do - Hạnh phúc dưới quốc hiệu", Look: mottoThere},
	{ID: "I.II.1.b.2", Component: check.Heading, Severity: check.Error, Says: "Tiêu ngữ sai chữ", Way: "chữ cái đầu các cụm từ viết hoa, giữa các cụm từ có gạch nối, có cách chữ", Look: mottoWords, Mend: check.MendWords},
	{ID: "I.II.1.c", Component: check.Heading, Severity: check.Warning, Says: "Quốc hiệu, tiêu ngữ không cách nhau dòng đơn", Way: "đặt giãn dòng 1,0, khoảng cách trước và sau 0", Look: tight(doc.National, doc.Motto), Mend: mendTight},
	{ID: "I.II.2.a.1", Component: check.Bodies, Severity: check.Error, Says: "Thiếu tên cơ quan ban hành", Look: bodyThere},
	{ID: "I.II.2.a.2", Component: check.Bodies, Severity: check.Error, Says: "Tên cơ quan ban hành viết tắt", Way: "ghi đầy đủ tên cơ quan", Look: bodyWhole},
	{ID: "I.II.2.a.3", Component: check.Bodies, Severity: check.Warning, Says: "Tên cơ quan chủ quản ở địa phương thiếu tên đơn vị hành chính", Look: parentPlace},
	{ID: "I.II.2.a.4", Component: check.Bodies, Severity: check.Advice, Says: "Tên cơ quan chủ quản viết tắt bằng chữ không thông dụng", Look: parentShort},
	{ID: "I.II.2.b.3", Component: check.Bodies, Severity: check.Error, Says: "Tên cơ quan ban hành không ở dưới cơ quan chủ quản", Look: bodyOrder},
	{ID: "I.II.2.b.9", Component: check.Bodies, Severity: check.Warning, Says: "Tên cơ quan chủ quản, cơ quan ban hành không cách nhau dòng đơn", Way: "đặt giãn dòng 1,0, khoảng cách trước và sau 0",
		Look: tight(doc.ParentBody, doc.IssuingBody), Mend: mendTight},
	{ID: "I.I.6", Component: check.Paper, Severity: check.Error, Says: "Các thành phần thể thức không đúng vị trí, thứ tự", Look: order},
	{ID: "D8", Component: check.Paper, Severity: check.Error, Says: "Thiếu thành phần thể thức chính", Look: wholeForm},
}

const (
	nationalWords = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
	mottoWord     = "Độc lập - Tự do - Hạnh phúc"
)

// standsAlone says whether a document has a head of its own.
func standsAlone(p *sight.Paper) bool { return p.Class == check.Issued || p.Class == check.Courtesy }

func nationalTitle(p *sight.Paper) []check.Finding {
	q := p.First(doc.National)
	if q == nil {
		if standsAlone(p) {
			return []check.Finding{p.Finding(nil, "không có quốc hiệu", nationalWords)}
		}
		return nil
	}
	is := strings.ReplaceAll(strings.ToUpper(q.Words()), "HOÀ", "HÒA")
	if is == nationalWords {
		return nil
	}
	f := p.Finding(q, "“"+q.Words()+"”", nationalWords)
	p.Instead(&f, q, nationalWords)
	return []check.Finding{f}
}

func nationalRight(p *sight.Paper) []check.Finding {
	q := p.First(doc.National)
	if q == nil || q.Place == nil || !standsAlone(p) || !p.Has(doc.IssuingBody) {
		return nil
	}
	if c := q.Place.Cell; c != nil && c.Column > 0 || q.Shared || q.Place.Cell == nil && strings.HasPrefix(q.Place.Paragraph.Text, "\t") {
		return nil
	}
	if body := p.First(doc.IssuingBody, doc.ParentBody); body.Place != nil && body.Line.N == q.Line.N {
		return nil
	}
	if q.Place.Cell != nil && q.Place.Cell.Column == 0 {
		return []check.Finding{p.Finding(q, "ở bên trái", "ở bên phải, ngang hàng tên cơ quan")}
	}
	return nil
}

func mottoThere(p *sight.Paper) []check.Finding {
	if p.Has(doc.Motto) || !standsAlone(p) {
		return nil
	}
	return []check.Finding{p.Finding(p.First(doc.National), "không có tiêu ngữ", mottoWord)}
}

func mottoWords(p *sight.Paper) []check.Finding {
	q := p.First(doc.Motto)
	if q == nil {
		return nil
	}
	if q.Text() == mottoWord {
		return nil
	}
	f := p.Finding(q, "“"+q.Text()+"”", mottoWord)
	p.Instead(&f, q, mottoWord)
	return []check.Finding{f}
}

// tight finds lines of some roles that don't follow one another at a single line's distance.
func tight(of ...doc.Role) func(*sight.Paper) []check.Finding {
	return func(p *sight.Paper) (found []check.Finding) {
		if p.Class == check.Fragment {
			return nil
		}
		all := p.All(of...)
		for i, q := range all {
			if q.Place == nil || q.Shared || q.IsLoose() {
				continue
			}
			s := q.Standing
			switch next := i+1 < len(all) && all[i+1].Place != nil && all[i+1].Line.N == q.Line.N+1; {
			case s.Pitch > nd30.TightPitch:
				found = append(found, p.Finding(q, "giãn dòng "+sight.PitchWords(s), "dòng đơn"))
			case next && (s.After > nd30.SingleTolerance || all[i+1].Standing.Before > nd30.SingleTolerance) && !s.Contextual:
				found = append(found, p.Finding(q, "cách dòng dưới "+sight.Points(max(s.After, all[i+1].Standing.Before))+" pt", "không cách"))
			}
		}
		return found
	}
}

func mendTight(r *check.Reading, f check.Finding, e *mend.Edits) {
	p := r.PlaceOf(f.Line)
	if p == nil {
		return
	}
	e.Spacing(p.Paragraph, map[string]int{"after": 0, "line": document.SingleLine})
	e.SpacingRule(p.Paragraph, "auto")
	if f.Line.N < len(r.Places()) {
		e.Spacing(r.Places()[f.Line.N].Paragraph, map[string]int{"before": 0})
	}
}

func bodyThere(p *sight.Paper) []check.Finding {
	if p.Has(doc.IssuingBody) || p.Class != check.Issued || p.Has(doc.PlaceDay) && !p.Has(doc.National) {
		return nil
	}
	return []check.Finding{p.Finding(p.First(doc.National), "không có tên cơ quan, tổ chức ban hành", "tên cơ quan ở bên trái, ngang quốc hiệu")}
}

var shortBody = pattern.Lazy(`^(?:UBND|HĐND|UBMTTQ|UBMTTQVN|BCĐ|BQL|VP|TT|CA|BCH|TAND|VKSND)(?:\s|$)`)

func bodyWhole(p *sight.Paper) (found []check.Finding) {
	if p.Class == check.Fragment {
		return nil
	}
	for _, q := range p.All(doc.IssuingBody) {
		if m := shortBody().FindString(q.Words()); m != "" {
			found = append(found, p.Finding(q, "viết tắt “"+strings.TrimSpace(m)+"”", "tên đầy đủ"))
			break
		}
	}
	return found
}

func parentPlace(p *sight.Paper) []check.Finding {
	all := p.All(doc.ParentBody)
	if len(all) == 0 || all[0].IsLoose() {
		return nil
	}
	var words []string
	for _, q := range all {
		words = append(words, q.Words())
	}
	whole := strings.Join(words, " ")
	if slices.ContainsFunc(bodies.Local(), func(h bodies.Head) bool { return h.Is(strings.TrimSpace(whole)) }) {
		return []check.Finding{p.Finding(all[0], "“"+whole+"”", "có tên tỉnh, thành phố, xã, phường: ỦY BAN NHÂN DÂN TỈNH …")}
	}
	return nil
}

// usualShort are the abbreviations that may stand in the name of a body above.
var usualShort = []string{"UBND", "HĐND", "TP", "TP."}

// parentShort looks for abbreviations: words in which no vowel stands.
func parentShort(p *sight.Paper) []check.Finding {
	for _, q := range p.All(doc.ParentBody) {
		if q.IsLoose() {
			continue
		}
		for _, w := range strings.Fields(q.Words()) {
			w = strings.Trim(w, ".,-()")
			if len([]rune(w)) >= 2 && !slices.Contains(usualShort, w) && !hasVowel(w) && isAllLetters(w) {
				return []check.Finding{p.Finding(q, "viết tắt “"+w+"”", "tên đầy đủ, hoặc UBND, HĐND")}
			}
		}
	}
	return nil
}

func hasVowel(w string) bool { return strings.ContainsAny(letters.Folded(w), "aeiouy") }

func isAllLetters(w string) bool {
	return strings.IndexFunc(w, func(c rune) bool { return !sight.IsLetter(c) || c >= '0' && c <= '9' }) < 0
}

// bodyOrder finds the name of the issuing body, in bold, over that of a body which others stand under.
func bodyOrder(p *sight.Paper) []check.Finding {
	all := p.All(doc.IssuingBody)
	for i, q := range all {
		if i > 0 && all[0].IsLoose() && all[0].Line.Bold && !q.Line.Bold && bodies.StandsOver(q.Words()) && !bodies.StandsOver(all[0].Words()) {
			return []check.Finding{p.Finding(all[0], "đứng trên cơ quan chủ quản", "đứng dưới cơ quan chủ quản")}
		}
	}
	return nil
}

// ranks are the roles in the order in which they come down the page; those of one rank stand beside one another.
var ranks = [][]doc.Role{
	{doc.National}, {doc.Motto}, {doc.KindName}, {doc.Abstract}, {doc.ParentNote}, {doc.Basis}, {doc.Command},
	{doc.RecipientsLabel, doc.SignerCapacity, doc.SignerPosition},
}

func order(p *sight.Paper) (found []check.Finding) {
	if p.Class != check.Issued || p.Of.Kind == "Biên bản" {
		return nil
	}
	var above *sight.Piece
	if title := p.First(doc.KindName); title != nil && title.Place != nil {
		for _, q := range p.All(doc.Number, doc.PlaceDay) {
			if q.Place != nil && q.Line.N > title.Line.N && q.Place.Table == title.Place.Table {
				return []check.Finding{p.Finding(q, "đứng dưới tên loại văn bản", "đứng trên tên loại văn bản")}
			}
		}
	}
	for _, rank := range ranks {
		q := p.First(rank...)
		if q == nil || q.Place == nil {
			continue
		}
		if above != nil && q.Line.N < above.Line.N && q.Place.Table == above.Place.Table {
			return []check.Finding{p.Finding(q, "đứng trước “"+above.Text()+"”", "đứng sau")}
		}
		above = q
	}
	return nil
}

// wholeForm finds the main components that other rules don't ask for by themselves: the text.
func wholeForm(p *sight.Paper) []check.Finding {
	if p.Class != check.Issued || len(p.Pieces) == 0 || hasText(p) {
		return nil
	}
	return []check.Finding{p.Finding(nil, "không có nội dung văn bản", "đủ các thành phần thể thức chính")}
}

// hasText says whether a document says something beside its form: in words, or in a table.
func hasText(p *sight.Paper) bool {
	return slices.ContainsFunc(p.Pieces, func(q *sight.Piece) bool {
		switch q.Role {
		case doc.Body, doc.Article, doc.ArticleHead, doc.Clause, doc.ClauseHead, doc.SectionHead, doc.Point, doc.Dash, doc.PartHead, doc.ChapterHead, doc.CentredLine,
			doc.Subclause, doc.SubclauseHead, doc.Item, doc.ItemHead:
			return true
		}
		return q.IsTable
	})
}
