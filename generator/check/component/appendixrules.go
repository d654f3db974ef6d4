package component

import (
	"strconv"
	"strings"
	"unicode"

	"vanban/generator/check"
	"vanban/generator/check/sight"
	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/pattern"
	"vanban/generator/word/document"
)

// appendixRows are the rules of appendices and of documents issued with others (annex I, part I, III.1; annex III).
var appendixRows = []sight.Row{
	{ID: "I.III.1.a.1", Component: check.Appendix, Severity: check.Error, Says: "Văn bản không chỉ dẫn đến phụ lục kèm theo", Look: pointed},
	{ID: "I.III.1.a.2", Component: check.Appendix, Severity: check.Error, Says: "Số thứ tự của phụ lục không đúng cách ghi", Way: "từ hai phụ lục trở lên đánh số La Mã; một phụ lục thì không đánh số", File: romanAppendices},
	{ID: "I.III.1.c.2", Component: check.Appendix, Severity: check.Error, Says: "Dòng “Kèm theo …” không đủ số, ký hiệu, ngày và tên cơ quan", Look: noteWhole},
	{ID: "I.III.1.c.3", Component: check.Appendix, Severity: check.Warning, Says: "Dòng “Kèm theo …” viết tắt tên cơ quan ban hành", Look: noteBody},
	{ID: "I.III.1.c.4", Component: check.Appendix, Severity: check.Error, Says: "Dòng “Kèm theo …” không ở dưới tên phụ lục", Look: noteBelow},
	{ID: "I.III.1.c.5", Component: check.Appendix, Severity: check.Error, Says: "Dòng “Kèm theo …” ghi ngày mới một nửa", Look: noteHalf},
	{ID: "I.III.1.đ", Component: check.Appendix, Severity: check.Error, Says: "Số trang của phụ lục không đánh riêng từ 1", Way: "ở phần (section) của phụ lục, chọn bắt đầu từ 1", File: appendixPages, Mend: sight.MendStart},
	{ID: "III.1.end", Component: check.Text, Severity: check.Error, Says: "Cuối văn bản không có dấu ./.", Look: closes, Mend: check.MendWords},
	{ID: "III.2.end", Component: check.Appendix, Severity: check.Warning, Says: "Cuối phụ lục không có dấu ./.", Look: appendixCloses, Mend: check.MendWords},
	{ID: "III.1.3.e", Component: check.Appendix, Severity: check.Error, Says: "Văn bản ban hành kèm theo lại có số, ký hiệu hoặc chữ ký", Look: attachedHead},
	{ID: "III.1.3.f", Component: check.Appendix, Severity: check.Warning, Says: "Điều 1 không ghi “Ban hành kèm theo Quyết định này”", Look: issuesWith},
}

func pointed(p *sight.Paper) []check.Finding {
	main := p.MainBefore()
	if p.Class != check.Appended || main == nil {
		return nil
	}
	attached := false // a document that is issued with the first: what goes with that isn't the appendix
	for _, other := range p.Papers {
		attached = attached || other.Index < p.Index && other.Class == check.Attached
	}
	for _, other := range p.Papers {
		if other.Index >= p.Index || other.Class == check.Appended {
			continue
		}
		notes := linesOf(other, doc.ParentNote)
		for n := max(1, other.FirstLine); n <= other.LastLine && n <= len(p.Places()); n++ {
			text := noTable.Replace(strings.ToLower(p.Places()[n-1].Paragraph.Text))
			if !notes[n] && (containsAny(text, toAppendix) || containsAny(text, withIt) && !(attached && issues().MatchString(text))) {
				return nil
			}
		}
	}
	return []check.Finding{p.Finding(p.First(doc.AppendixLabel), "không được nhắc đến trong văn bản", "có chỗ ghi “Phụ lục …” trong văn bản")}
}

// Words that lead to an appendix, and those that lead to what goes with a document, which may be one.
var (
	toAppendix = []string{"phụ lục", "biểu", "danh sách"}
	noTable    = strings.NewReplacer("đại biểu", "", "tiêu biểu", "", "phát biểu", "") // words with “biểu” that name no table
	withIt     = []string{"kèm theo", "đính kèm"}
	issues     = pattern.Lazy(`ban hành kèm theo (?:quyết định|nghị quyết) này`)
)

// linesOf gives the numbers of the paragraphs in which some roles stand.
func linesOf(p *sight.Paper, roles ...doc.Role) map[int]bool {
	all := map[int]bool{}
	for _, q := range p.All(roles...) {
		all[q.Line.N] = true
	}
	return all
}

var appendixNumber = pattern.Lazy(`(?i)^phụ lục(?: số)?\s*([ivxlc]+\b|\d+|)`)

// romanAppendices finds wrong numbers among the appendices of each document: of the file's own, and of each that is issued with it.
func romanAppendices(v *sight.View) (found []check.Finding) {
	all := map[*sight.Paper][]*sight.Paper{}
	var owners []*sight.Paper
	for _, p := range v.Papers {
		if p.Class == check.Appended {
			owner := ownerOf(p)
			if all[owner] == nil {
				owners = append(owners, owner)
			}
			all[owner] = append(all[owner], p)
		}
	}
	for _, owner := range owners {
		found = append(found, numberedWrongly(all[owner])...)
	}
	return found
}

// ofIssued is the note of an appendix of a document that is itself issued with another: “(Kèm theo Quy chế ban hành kèm theo Quyết định số …)”.
var ofIssued = pattern.Lazy(`(?i)kèm theo.+kèm theo`)

// ownerOf gives the document that is issued with another before an appendix that says it is its; nil of any other appendix.
func ownerOf(p *sight.Paper) (owner *sight.Paper) {
	if _, note := noteOf(p); !ofIssued().MatchString(note) {
		return nil
	}
	for _, q := range p.Papers {
		if q.Class == check.Attached && q.Index < p.Index && (owner == nil || owner.Index < q.Index) {
			owner = q
		}
	}
	return owner
}

// numberedWrongly finds them among the appendices of one document.
func numberedWrongly(all []*sight.Paper) (found []check.Finding) {
	for i, p := range all {
		q := p.First(doc.AppendixLabel)
		m := appendixNumber().FindStringSubmatch(q.Text())
		if m == nil {
			continue
		}
		switch {
		case len(all) > 1 && strings.ContainsFunc(m[1], unicode.IsDigit):
			found = append(found, p.Finding(q, "“"+q.Text()+"”", "chữ số La Mã: “Phụ lục "+romanOf(m[1], i+1)+"”"))
		case len(all) > 1 && m[1] == "" && len(strings.Fields(q.Text())) == 2:
			found = append(found, p.Finding(q, "“"+q.Text()+"” trong tệp có "+strconv.Itoa(len(all))+" phụ lục", "đánh số La Mã: “Phụ lục "+nd30.Roman(i+1)+"”"))
		case len(all) == 1 && m[1] != "" && p.MainBefore() != nil && p.MainBefore().Index == 0 && !mentionsOther(p):
			found = append(found, p.Finding(q, "“"+q.Text()+"”, chỉ có một phụ lục", "Phụ lục"))
		}
	}
	return found
}

// romanOf writes a number in Roman numerals; of one that is none, its place among the appendices.
func romanOf(digits string, place int) string {
	if n, err := strconv.Atoi(strings.TrimSpace(digits)); err == nil && 0 < n && n < 1000 {
		return nd30.Roman(n)
	}
	return nd30.Roman(place)
}

var romanMention = pattern.Lazy(`(?i)phụ lục(?: số)? (?:II|III|IV|V|VI|2|3|4|5)\b`)

// mentionsOther says whether the file speaks of further appendices, which stand in files of their own.
func mentionsOther(p *sight.Paper) bool {
	for i := range p.Places() {
		if romanMention().MatchString(p.Places()[i].Paragraph.Text) {
			return true
		}
	}
	return false
}

// noteOf gives the whole note of what a document goes with.
func noteOf(p *sight.Paper) (first *sight.Piece, text string) {
	var words []string
	for _, q := range p.All(doc.ParentNote) {
		if first == nil {
			first = q
		}
		words = append(words, q.Text())
	}
	return first, strings.ReplaceAll(strings.Join(words, " "), "\u00a0", " ")
}

// What a note of what a document goes with says.
var (
	noteNumber = pattern.Lazy(`(?i)(?:số|:)\s*([^/]*?)\s*/`)
	noteDay    = pattern.Lazy(`(?i)ngày\s*(.*?)\s*(?:tháng|/)\s*(.*?)\s*(?:năm|/)\s*(\d{4}|[….\s]*)`)
	hasOf      = pattern.Lazy(`(?i)\bcủa\s+\S`)
)

// isBlank says whether a number is left open.
func isBlank(s string) bool { return strings.Trim(s, "….,_ \u00a0-") == "" }

func noteWhole(p *sight.Paper) []check.Finding {
	q, text := noteOf(p)
	if title := p.First(doc.AppendixTitle); q == nil && p.Class == check.Appended && title != nil {
		return []check.Finding{p.Finding(title, "dưới tên phụ lục không có dòng “Kèm theo”", "(Kèm theo … số …/… ngày … tháng … năm … của …)")}
	}
	if q == nil || p.Class != check.Appended && p.Class != check.Attached {
		return nil
	}
	var missing []string
	number := noteNumber().FindStringSubmatch(text)
	if number == nil {
		missing = append(missing, "số, ký hiệu")
	}
	day := noteDay().FindStringSubmatch(text)
	if day == nil {
		missing = append(missing, "ngày, tháng, năm")
	}
	if !hasOf().MatchString(text) {
		missing = append(missing, "tên cơ quan ban hành")
	}
	if len(missing) == 0 {
		return nil
	}
	return []check.Finding{p.Finding(q, "thiếu "+strings.Join(missing, "; "), "(Kèm theo … số …/… ngày … tháng … năm … của …)")}
}

var noteShort = pattern.Lazy(`\bcủa (?:(?i:chủ tịch|thường trực) )?(UBND|HĐND|UBMTTQ)\b`)

func noteBody(p *sight.Paper) []check.Finding {
	q, text := noteOf(p)
	if q == nil || p.Class != check.Appended && p.Class != check.Attached {
		return nil
	}
	if m := noteShort().FindStringSubmatch(text); m != nil {
		return []check.Finding{p.Finding(q, "“"+m[1]+"”", "tên đầy đủ của cơ quan ban hành")}
	}
	return nil
}

func noteBelow(p *sight.Paper) []check.Finding {
	q, _ := noteOf(p)
	title := p.First(doc.AppendixTitle)
	if p.Class != check.Appended || q == nil || title == nil || q.Line.N >= title.Line.N {
		return nil
	}
	return []check.Finding{p.Finding(q, "đứng trên tên phụ lục", "đứng dưới tên phụ lục")}
}

func noteHalf(p *sight.Paper) []check.Finding {
	q, text := noteOf(p)
	day := noteDay().FindStringSubmatch(text)
	if q == nil || day == nil {
		return nil
	}
	blankDay, blankMonth := isBlank(day[1]), isBlank(day[2])
	if blankDay == blankMonth || strings.ContainsAny(day[1], "[{") {
		return nil
	}
	if number := noteNumber().FindStringSubmatch(text); blankDay && (number == nil || isBlank(number[1])) {
		return nil // a draft knows its month
	}
	return []check.Finding{p.Finding(q, sight.Pick(blankDay, "có số và tháng, không có ngày", "có ngày, không có tháng"), "đủ ngày, tháng, năm")}
}

// appendixPages finds appendices on pages of their own that go on with the numbers of the document.
func appendixPages(v *sight.View) []check.Finding {
	begins := v.Begins()
	found := v.EachPage(func(i int, p *document.Page) (string, string) {
		paper := begins[i]
		if paper == nil || paper.Class != check.Appended || i == 0 || p.Start >= 0 || sight.NumberOf(p) == nil || p.Continuous {
			return "", ""
		}
		return "đánh tiếp số trang của văn bản", "bắt đầu từ 1"
	})
	for i := range found {
		if paper := begins[found[i].Section]; paper != nil {
			found[i].Document, found[i].Line = paper.Index, &paper.First(doc.AppendixLabel).Line
		}
	}
	return found
}

// lastText gives the last piece of a document's text before the signature, nil where a table or a picture stands there.
func lastText(p *sight.Paper) (last *sight.Piece) {
	for _, q := range p.Pieces {
		switch q.Role {
		case doc.RecipientsLabel, doc.Recipient, doc.SignerCapacity, doc.SignerPosition, doc.SignerName, doc.AddressLine, doc.CornerLine:
			if !q.IsTable {
				continue
			}
		}
		if q.Lost || q.Line.N == 0 {
			continue
		}
		last = q
		if q.IsTable || q.Picture {
			last = nil
		}
	}
	return last
}

func closed(text string) bool {
	t := strings.TrimSpace(strings.TrimRight(text, " \u00a0”\""))
	return strings.HasSuffix(t, "./.") || strings.HasSuffix(t, "/.") || strings.HasSuffix(t, ". /.")
}

// mustClose are kinds whose forms end otherwise (annex III).
func mustClose(p *sight.Paper) bool {
	return p.Class == check.Issued && !extracted(p) && p.Of.Kind != "" && p.Of.Doubt == "" && p.Of.Kind != "Hợp đồng" && p.Of.Kind != "Giấy nghỉ phép" && p.Of.Kind != "Phiếu gửi" && p.Of.Kind != "Phiếu chuyển" &&
		p.Of.Kind != "Phiếu báo" && (p.Of.Kind != "Biên bản" || tellsTheEnd(p))
}

var minutesEnd = pattern.Lazy(`(?i)^(?:cuộc|buổi|hội nghị|hội thảo|phiên)[^.;]{0,40} kết thúc (?:vào|lúc|hồi)`)

// tellsTheEnd says whether minutes end as their form does: with the hour at which those who met parted. Offices word others in their own ways.
func tellsTheEnd(p *sight.Paper) bool {
	last := lastText(p)
	return last != nil && minutesEnd().MatchString(last.Text())
}

// extracted says whether the document is only a part of one, which a copy behind it extracts.
func extracted(p *sight.Paper) bool {
	for _, q := range p.Papers {
		if q.Index > p.Index && q.Class == check.Copied && q.Of.Kind == nd30.Extract.Form {
			return true
		}
	}
	return false
}

// severalSign says whether more than one sign, beside one another over the recipients.
func severalSign(p *sight.Paper) bool {
	for _, q := range p.All(doc.SignerPosition, doc.SignerCapacity, doc.SignerName) {
		if q.Signer > 0 {
			return true
		}
	}
	return false
}

func closes(p *sight.Paper) []check.Finding {
	if !mustClose(p) || !hasText(p) {
		return nil
	}
	return closingFinding(p, lastText(p))
}

func closingFinding(p *sight.Paper, q *sight.Piece) []check.Finding {
	if q == nil || closed(q.Text()) || q.Role < doc.PartHead && q.Role != doc.Basis || q.Place == nil || q.Place.Table != nil || len(strings.Fields(q.Text())) < 3 {
		return nil
	}
	f := p.Finding(q, "“… "+lastWords(q.Text())+"”", "./.")
	p.EndWith(&f, q, ".;,:/", "./.")
	return []check.Finding{f}
}

func lastWords(s string) string {
	w := strings.Fields(s)
	return strings.Join(w[max(0, len(w)-5):], " ")
}

func appendixCloses(p *sight.Paper) []check.Finding {
	if p.Class != check.Appended {
		return nil
	}
	q := lastText(p)
	if q == nil || len([]rune(q.Text())) < sight.ShortLine {
		return nil
	}
	return closingFinding(p, q)
}

func attachedHead(p *sight.Paper) []check.Finding {
	q, _ := noteOf(p)
	number := p.First(doc.Number, doc.SignerName)
	main := p.MainBefore()
	if q == nil || number == nil || p.Class != check.Issued && p.Class != check.Attached || main == nil || p.First(doc.AppendixLabel) != nil {
		return nil
	}
	return []check.Finding{p.Finding(number, sight.Pick(number.Role == doc.Number, "có số, ký hiệu", "có chữ ký"), "văn bản kèm theo không ghi số, ký hiệu, không ký")}
}

// issuesWith looks at the first article of a decision that a document is issued with.
func issuesWith(p *sight.Paper) []check.Finding {
	if p.Class != check.Issued || p.Of.Kind != "Quyết định" || !p.Has(doc.Command) {
		return nil
	}
	next := p.Index + 1
	for _, q := range p.Papers {
		if q.Index != next || q.Class != check.Attached {
			continue
		}
		for _, a := range p.Articles() {
			text := strings.ToLower(a.Text())
			if strings.Contains(text, "kèm theo") || strings.Contains(text, "phê duyệt") || strings.Contains(text, "thông qua") {
				return nil
			}
		}
		if all := p.Articles(); len(all) > 0 {
			return []check.Finding{p.Finding(all[0], "“"+sight.FirstWords(all[0].Text())+"”", "Ban hành kèm theo Quyết định này …")}
		}
	}
	return nil
}
