package component

import (
	"slices"
	"strconv"
	"strings"

	"vanban/generator/check"
	"vanban/generator/check/sight"
	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/pattern"
	"vanban/generator/recognise"
	"vanban/generator/word/mend"
)

// recipientRows are the rules of addressees and recipients (annex I, part I, II.9).
var recipientRows = []sight.Row{
	{ID: "I.II.9.b.1", Component: check.Addressees, Severity: check.Error, Says: "Thiếu “Kính gửi:”", Look: addresseeThere},
	{ID: "I.II.9.b.2", Component: check.Addressees, Severity: check.Error, Says: "Nơi nhận không bắt đầu bằng “Như trên”", Look: asAbove, Mend: mendAsAbove},
	{ID: "I.II.9.c", Component: check.Addressees, Severity: check.Error, Says: "Thiếu “Nơi nhận:” và danh sách nơi nhận", Look: recipientsThere},
	{ID: "I.II.9.d.2", Component: check.Addressees, Severity: check.Error, Says: "Sau “Kính gửi” thiếu dấu hai chấm", Look: addresseeColon, Mend: check.MendWords},
	{ID: "I.II.9.d.3", Component: check.Addressees, Severity: check.Error, Says: "Nhiều nơi kính gửi mà không xuống dòng riêng, có gạch đầu dòng", Look: addresseeDash},
	{ID: "I.II.9.d.4", Component: check.Addressees, Severity: check.Error, Says: "Cuối các dòng kính gửi sai dấu", Way: "cuối dòng có dấu chấm phẩy, cuối dòng cuối có dấu chấm", Look: addresseeEnds, Mend: check.MendWords},
	{ID: "I.II.9.d.5", Component: check.Addressees, Severity: check.Error, Says: "Gạch đầu dòng của kính gửi không thẳng hàng", Look: addresseeLine},
	{ID: "I.II.9.d.6", Component: check.Addressees, Severity: check.Error, Says: "Gạch đầu dòng của kính gửi không thẳng dưới dấu hai chấm", Look: underColon},
	{ID: "I.II.9.d.7", Component: check.Addressees, Severity: check.Error, Says: "Kính gửi một nơi mà không trình bày trên cùng một dòng", Look: oneAddressee},
	{ID: "I.II.9.d.9", Component: check.Addressees, Severity: check.Error, Says: "“Nơi nhận:” không sát lề trái", Look: atMargin, Mend: mendMargin},
	{ID: "I.II.9.d.10", Component: check.Addressees, Severity: check.Error, Says: "“Nơi nhận:” không ngang hàng với quyền hạn, chức vụ của người ký", Look: levelWithSigner},
	{ID: "I.II.9.d.12", Component: check.Addressees, Severity: check.Error, Says: "Trước nơi nhận thiếu gạch đầu dòng", Look: recipientDash, Mend: check.MendWords},
	{ID: "I.II.9.d.13", Component: check.Addressees, Severity: check.Error, Says: "Cuối dòng nơi nhận thiếu dấu chấm phẩy", Look: recipientEnds, Mend: check.MendWords},
	{ID: "I.II.9.d.14", Component: check.Addressees, Severity: check.Error, Says: "“Lưu” không ở dòng cuối của nơi nhận", Look: archiveLast, Mend: mendArchiveLast},
	{ID: "I.II.9.d.15", Component: check.Addressees, Severity: check.Error, Says: "Dòng lưu không ghi “Lưu: VT”", Look: archiveForm, Mend: check.MendWords},
	{ID: "I.II.9.d.16", Component: check.Addressees, Severity: check.Error, Says: "Dòng lưu không kết thúc bằng dấu chấm", Look: archiveEnd, Mend: check.MendWords},
	{ID: "I.II.9.d.17", Component: check.Addressees, Severity: check.Advice, Says: "Dòng lưu không ghi đơn vị soạn thảo", Look: archiveUnit},
	{ID: "III.1.3.c", Component: check.Addressees, Severity: check.Warning, Says: "Nơi nhận của quyết định không bắt đầu bằng “Như Điều …”, hoặc không có điều ấy", Look: asArticle},
}

func addresseesOf(p *sight.Paper) []*sight.Piece {
	return p.All(doc.Addressee, doc.AddresseesLabel, doc.AddresseeItem)
}

// addresseeThere are the kinds that must say whom they are for.
func addresseeThere(p *sight.Paper) []check.Finding {
	if p.Class != check.Issued || p.Of.Kind != "Tờ trình" && (!p.Decree.FormOf(p.Of.Kind).Has(doc.Addressee) || p.Of.Kind == "Công điện") || p.Of.Doubt != "" || len(addresseesOf(p)) > 0 {
		return nil
	}
	return []check.Finding{p.Finding(p.First(doc.KindName, doc.Subject), "không có nơi kính gửi", "Kính gửi: …")}
}

func asAbove(p *sight.Paper) []check.Finding {
	first := p.First(doc.Recipient)
	if p.Class != check.Issued || first == nil || len(addresseesOf(p)) == 0 || p.Of.Kind == "Công điện" {
		return nil
	}
	if isAsAbove(first) {
		return nil
	}
	return []check.Finding{p.Finding(first, "“"+first.Text()+"”", "- Như trên;")}
}

func recipientsThere(p *sight.Paper) []check.Finding {
	if p.Class != check.Issued || p.Has(doc.RecipientsLabel) || slices.Contains(nd30.BetweenParties, p.Of.Kind) {
		return nil
	}
	if p.Of.Kind == "" || p.Of.Doubt != "" {
		return nil
	}
	return []check.Finding{p.Finding(nil, "không có nơi nhận", "Nơi nhận: ở cuối văn bản, bên trái")}
}

var kinhGui = pattern.Lazy(`(?i)^kính gửi`)

func addresseeColon(p *sight.Paper) []check.Finding {
	q := p.First(doc.Addressee, doc.AddresseesLabel)
	if q == nil || q.Place == nil {
		return nil
	}
	text := strings.TrimSpace(q.Place.Paragraph.Text)
	word := kinhGui().FindString(text)
	if text == word && colonBehind(p, q) || word == "" || strings.HasPrefix(strings.TrimLeft(text[len(word):], " \u00a0\t"), ":") {
		return nil
	}
	f := p.Finding(q, "“"+sight.FirstWords(text)+"”", word+":")
	p.InsteadIn(&f, q, word, word+":")
	return []check.Finding{f}
}

// colonBehind says whether the paragraph behind a piece, as that of the next cell, begins with the colon.
func colonBehind(p *sight.Paper, q *sight.Piece) bool {
	return q.Line.N < len(p.Places()) && strings.HasPrefix(strings.TrimSpace(p.Places()[q.Line.N].Paragraph.Text), ":")
}

func addresseeDash(p *sight.Paper) (found []check.Finding) {
	items := p.All(doc.AddresseeItem)
	if len(items) < 2 {
		return nil
	}
	for _, q := range items {
		if q.Label.Level == recognise.Dash || q.Place == nil || q.Place.Paragraph.Doc == nil || strings.Contains(q.Text(), "qua") && strings.HasPrefix(q.Text(), "(") {
			continue
		}
		if strings.HasSuffix(q.Text(), ";") || strings.HasSuffix(q.Text(), ".") {
			found = append(found, p.Finding(q, "không có gạch đầu dòng", "- "+sight.FirstWords(q.Text())))
		}
	}
	return found
}

func addresseeEnds(p *sight.Paper) (found []check.Finding) {
	items := slices.DeleteFunc(p.All(doc.AddresseeItem), func(q *sight.Piece) bool { return q.Label.Level != recognise.Dash })
	if len(items) < 2 {
		return nil
	}
	for i, q := range items {
		want := sight.Pick(i == len(items)-1, ".", ";")
		end := sight.LastSign(q.Text())
		if end == want || end == "" || strings.HasSuffix(q.Text(), "…") || // room for a name, whose sign comes with it
			strings.HasSuffix(q.Text(), ")") && strings.HasPrefix(q.Text(), "(") {
			continue
		}
		f := p.Finding(q, sight.Pick(strings.ContainsAny(end, ".;,:"), "cuối dòng là dấu “"+end+"”", "cuối dòng không có dấu"), "dấu “"+want+"”")
		p.EndWith(&f, q, ".;,:", want)
		found = append(found, f)
	}
	return found
}

func addresseeLine(p *sight.Paper) []check.Finding {
	items := slices.DeleteFunc(p.All(doc.AddresseeItem), func(q *sight.Piece) bool { return q.Place == nil || q.Label.Level != recognise.Dash || q.Shared })
	for i := 1; i < len(items); i++ {
		a, b := items[i-1], items[i]
		if a.Place.Cell == b.Place.Cell && !sight.Near(sight.IndentOf(p, a), sight.IndentOf(p, b), nd30.InLineTolerance) && a.Standing.Align == b.Standing.Align && a.Standing.Align != "center" {
			return []check.Finding{p.Finding(b, "lùi "+sight.Centimetres(sight.IndentOf(p, b))+" cm, dòng trên "+sight.Centimetres(sight.IndentOf(p, a))+" cm", "thẳng hàng")}
		}
	}
	return nil
}

func underColon(p *sight.Paper) []check.Finding {
	label := p.First(doc.AddresseesLabel)
	items := p.All(doc.AddresseeItem)
	if label == nil || len(items) == 0 || label.Place == nil || items[0].Place == nil || label.Place.Cell != nil || items[0].Place.Cell != nil || items[0].Shared {
		return nil
	}
	if p.Of.Kind == "Công điện" { // whose form sets them in the right half, wherever the sender's name ends
		return nil
	}
	if label.Standing.Align != "left" && label.Standing.Align != "both" || items[0].Standing.Align == "center" || len(label.Runs) == 0 {
		return nil
	}
	width, _, known := sight.Widest([]*sight.Piece{label}, 0)
	if !known {
		return nil
	}
	colon := sight.IndentOf(p, label) + width
	if dash := sight.IndentOf(p, items[0]); !sight.Near(dash, colon, nd30.ColonTolerance) {
		return []check.Finding{p.Finding(items[0], "gạch đầu dòng cách lề "+sight.Centimetres(dash)+" cm, dấu hai chấm "+sight.Centimetres(colon)+" cm", "thẳng hàng dưới dấu hai chấm")}
	}
	return nil
}

func oneAddressee(p *sight.Paper) []check.Finding {
	items := p.All(doc.AddresseeItem)
	label := p.First(doc.AddresseesLabel)
	if label == nil || len(items) != 1 || label.Place == nil || items[0].Place == nil || items[0].Line.N == label.Line.N || label.Place.Table != nil || p.Of.Kind == "Công điện" {
		return nil
	}
	return []check.Finding{p.Finding(items[0], "xuống dòng dưới “Kính gửi:”", "cùng dòng với “Kính gửi:”")}
}

func atMargin(p *sight.Paper) []check.Finding {
	q := p.First(doc.RecipientsLabel)
	if q == nil || q.Place == nil || p.Class == check.Fragment {
		return nil
	}
	at := sight.IndentOf(p, q)
	if q.Standing.Align == "center" || q.Standing.Align == "right" {
		return []check.Finding{p.Finding(q, sight.AlignWords(q.Standing.Align), "sát lề trái")}
	}
	if at > nd30.EdgeTolerance {
		return []check.Finding{p.Finding(q, "lùi "+sight.Centimetres(at)+" cm", "sát lề trái")}
	}
	return nil
}

func mendMargin(r *check.Reading, f check.Finding, e *mend.Edits) {
	q := sight.ViewOf(r).PieceOf(f)
	if q == nil {
		return
	}
	text := q.Place.Paragraph.Text
	if n := len([]rune(text)) - len([]rune(strings.TrimLeft(text, " \t\u00a0"))); n > 0 && !e.Blanks(q.Place.Paragraph, 0, n) {
		return
	}
	e.Align(q.Place.Paragraph, "left")
	e.Indent(q.Place.Paragraph, map[string]int{"left": 0, "firstLine": 0})
}

func levelWithSigner(p *sight.Paper) []check.Finding {
	a, b := p.First(doc.RecipientsLabel), p.First(doc.SignerCapacity, doc.SignerPosition)
	if p.Class != check.Issued || a == nil || b == nil || a.Place == nil || b.Place == nil || p.Of.Kind == "Biên bản" || severalSign(p) {
		return nil
	}
	if a.Place.Table == b.Place.Table && (a.Place.Table == nil || a.Place.Row == b.Place.Row) {
		return nil
	}
	if a.Place.Table != nil && a.Place.Table == b.Place.Table {
		return []check.Finding{p.Finding(a, "ở hàng khác", "ngang hàng với “"+b.Text()+"”")}
	}
	return nil
}

// listedOf gives the recipients, each as one, in their order.
func listedOf(p *sight.Paper) []*sight.Piece {
	if p.Class != check.Issued {
		return nil
	}
	all := p.All(doc.Recipient)
	for i, q := range all {
		if isArchive(q.Text()) {
			return all[:i+1] // behind it stand signs of who drew it up
		}
	}
	return all
}

// namedSo begins a recipient whose name has the first word of the archive's line, as “Lưu trữ lịch sử tỉnh”.
var namedSo = pattern.Lazy(`(?i)^lưu (?:trữ|học|niệm)(?: |[;.,]|$)`)

func isArchive(text string) bool {
	words := strings.TrimLeft(text, "-–—•+ ")
	return strings.HasPrefix(strings.ToLower(words), "lưu") && !namedSo().MatchString(words)
}

func recipientDash(p *sight.Paper) (found []check.Finding) {
	for i, q := range listedOf(p) {
		if q.Place == nil || q.Label.Level == recognise.Dash || q.Label.Own || strings.HasPrefix(q.Text(), "(") {
			continue
		}
		if q.Label.Level != recognise.NoLevel && q.Label.Level != recognise.Plus || i == 0 && p.First(doc.RecipientsLabel).Line.N == q.Line.N {
			continue
		}
		f := p.Finding(q, sight.Pick(q.Label.Level == recognise.Plus, "dấu +", "không có gạch đầu dòng"), "- "+sight.FirstWords(q.Text()))
		if w := strings.Fields(q.Text()); q.Label.Level == recognise.NoLevel && len(w) > 0 {
			p.InsteadOf(&f, q, w[0], "- "+w[0])
		}
		found = append(found, f)
	}
	return found
}

func recipientEnds(p *sight.Paper) (found []check.Finding) {
	all := listedOf(p)
	for i, q := range all {
		text := strings.TrimSpace(q.Text())
		if i == len(all)-1 || strings.HasSuffix(text, ";") || text == "" || strings.HasSuffix(text, ":") || isArchive(text) {
			continue
		}
		end := sight.LastSign(text)
		f := p.Finding(q, sight.Pick(strings.ContainsAny(end, ".,:"), "cuối dòng là dấu “"+end+"”", "cuối dòng không có dấu"), "dấu “;”")
		p.EndWith(&f, q, ".,:", ";")
		found = append(found, f)
	}
	return found
}

func archiveLast(p *sight.Paper) []check.Finding {
	all := p.All(doc.Recipient)
	if p.Class != check.Issued || len(all) == 0 {
		return nil
	}
	for i, q := range all {
		if !isArchive(q.Text()) {
			continue
		}
		for _, later := range all[i+1:] {
			if strings.HasSuffix(later.Text(), ";") || later.Label.Level == recognise.Dash {
				return []check.Finding{p.Finding(q, "sau dòng lưu còn nơi nhận khác", "dòng cuối")}
			}
		}
		return nil
	}
	return []check.Finding{p.Finding(all[len(all)-1], "không có dòng lưu", "- Lưu: VT, … ở dòng cuối")}
}

// archiveOf gives the line of the archive, nil where there is none.
func archiveOf(p *sight.Paper) *sight.Piece {
	for _, q := range listedOf(p) {
		if isArchive(q.Text()) {
			return q
		}
	}
	return nil
}

var archiveStart = pattern.Lazy(`^Lưu: ?VT\b`)
var archiveWord = pattern.Lazy(`(?i)^lưu\s*:?\s*;?\s*`)

func archiveForm(p *sight.Paper) []check.Finding {
	q := archiveOf(p)
	if q == nil || sight.IsForm(q.Text()) || archiveStart().MatchString(strings.ReplaceAll(q.Text(), "\u00a0", " ")) {
		return nil
	}
	f := p.Finding(q, "“"+sight.FirstWords(q.Text())+"”", "“Lưu: VT, …”")
	if m := archiveWord().FindString(q.Text()); strings.HasPrefix(q.Text()[len(m):], "VT") {
		p.InsteadOf(&f, q, m, "Lưu: ")
	}
	return []check.Finding{f}
}

// signBehindStop is the sign of the drafter in brackets, as it may stand behind the full stop.
var signBehindStop = pattern.Lazy(`\. ?\([^()]*\) *$`)

func archiveEnd(p *sight.Paper) []check.Finding {
	q := archiveOf(p)
	if q == nil {
		return nil
	}
	if strings.HasSuffix(strings.TrimRight(q.Text(), ") "), ".") || signBehindStop().MatchString(q.Text()) {
		return nil
	}
	f := p.Finding(q, "“"+q.Text()+"”", "cuối dòng có dấu chấm")
	p.EndWith(&f, q, ";,:", ".")
	return []check.Finding{f}
}

var archiveAlone = pattern.Lazy(`^Lưu:\s*VT\s*[.;]?$`)

func archiveUnit(p *sight.Paper) []check.Finding {
	q := archiveOf(p)
	if q == nil || !archiveAlone().MatchString(q.Text()) || slices.Contains(nd30.ArchivedAlone, p.Of.Kind) {
		return nil
	}
	return []check.Finding{p.Finding(q, "“"+q.Text()+"”", "Lưu: VT, … (đơn vị soạn thảo)")}
}

var likeArticle = pattern.Lazy(`(?i)^như (?:điều|trên)\s*(\d*)`)

func asArticle(p *sight.Paper) []check.Finding {
	if p.Class != check.Issued || p.Of.Kind != "Quyết định" || !p.Has(doc.Recipient) || len(p.Articles()) == 0 || extracted(p) {
		return nil
	}
	named := p.First(doc.Recipient)
	for _, q := range p.All(doc.Recipient) { // higher bodies may stand above it
		if likeArticle().MatchString(q.Text()) {
			named = q
			break
		}
	}
	m := likeArticle().FindStringSubmatch(named.Text())
	last := 0
	for _, q := range p.Articles() {
		last = max(last, q.Label.N)
	}
	switch {
	case m == nil:
		return []check.Finding{p.Finding(named, "“"+named.Text()+"”", "- Như Điều …;")}
	case m[1] != "" && (len(m[1]) > 3 || pattern.Number(m[1]) > last):
		return []check.Finding{p.Finding(named, "“"+named.Text()+"”, văn bản chỉ có "+strconv.Itoa(last)+" điều", "Như Điều "+strconv.Itoa(last))}
	}
	return nil
}
