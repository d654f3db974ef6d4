package language

import (
	"strings"

	"vanban/generator/check"
	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/pattern"
)

var basisRows = []row{
	{id: "I.II.6.a.4", component: check.Bases, severity: check.Error, says: "Luật, pháp lệnh trong căn cứ ghi không đúng", way: "Ghi tên và ngày, tháng, năm; không ghi số, ký hiệu và cơ quan ban hành", look: lawBasis},
	{id: "I.II.6.a.5", component: check.Bases, severity: check.Error, says: "Căn cứ ghi không đủ", way: "Ghi tên loại, số, ký hiệu, ngày tháng năm, cơ quan ban hành và trích yếu", look: shortBasis},
	{id: "X.date", clause: "điểm b khoản 4 Mục II Phần I Phụ lục I", component: check.Bases, severity: check.Advice, says: "Ngày trong các căn cứ viết theo hai cách", way: "Viết một cách: ngày 05/3/2020, hoặc ngày 05 tháng 3 năm 2020", look: mixedDays},
}

// bases gives what is a basis without doubt.
func (p *paper) bases() (all []*passage) {
	for _, q := range p.in(doc.Basis) {
		if (q.Doubt == "" || check.NamesBasis(q.text)) && q.text != "" {
			all = append(all, q)
		}
	}
	return all
}

var (
	lawForm   = pattern.Lazy(`^(?:(?:Căn cứ|Theo) )?(?:Bộ luật|Luật|Pháp lệnh) `)
	lawDay    = pattern.Lazy(`(?i)ngày *(?:\d|…|\.\.)`)
	lawSymbol = pattern.Lazy(`(?i)(?:số:? *)?\d+/\d{4}/(?:QH\d*|UBTVQH\d*|PL-\S+)`)
)

func lawBasis(p *paper) (all []check.Finding) {
	for _, q := range p.bases() {
		if !lawForm().MatchString(q.text) {
			continue
		}
		switch number := lawSymbol().FindString(q.text); {
		case number != "":
			all = append(all, p.finding(q, "có số, ký hiệu “"+number+"”", "tên luật và “ngày … tháng … năm …”"))
		case !lawDay().MatchString(q.text):
			all = append(all, p.finding(q, "không có ngày ban hành", "tên luật và “ngày … tháng … năm …”"))
		}
	}
	return all
}

var (
	paperForm   = pattern.Lazy(`^(?:Căn cứ|Theo|Thực hiện|Xét) (?:(?i:Nghị định|Nghị quyết|Quyết định|Thông tư|Thông tư liên tịch|Chỉ thị)|(?i:Kế hoạch|Thông báo|Công văn|Tờ trình|Báo cáo|Kết luận|Hướng dẫn|Chương trình|Đề án|Quy chế|Quy định|Văn bản) (?i:số) )`)
	anyNumber   = pattern.Latin(`(?i)\d+[a-z]?(?:/\d{4})?[/-][\p{L}]|số[ :]*[…._ ]*/|số *[…._]{2}`)
	whoIssued   = pattern.Lazy(`(?i) (?:của|do) `)
	aboutWords  = pattern.Lazy(`(?i) (?:về|quy định|ban hành|phê duyệt|hướng dẫn|sửa đổi|bổ sung|thành lập|giao|công bố|triển khai|thực hiện|chi tiết|kiện toàn|đẩy mạnh|tiếp tục|thông qua|điều chỉnh|bãi bỏ|tăng cường|phân|chấp thuận|đồng ý|kết luận|cho|công nhận|xếp|hợp nhất|sáp nhập|đổi tên|sắp xếp|phát triển|xây dựng|bổ nhiệm|cử|tại|đề nghị|xin|kèm|như|theo|ủy quyền|“)|["“(]`)
	topBody     = pattern.Lazy(`^(?:Chính phủ|Thủ tướng Chính phủ|Quốc hội|Ủy ban Thường vụ Quốc hội|Ủy ban thường vụ Quốc hội)`)
	longestBody = 11 // words of the longest names of bodies
)

func shortBasis(p *paper) (all []check.Finding) {
	for _, q := range p.bases() {
		if !paperForm().MatchString(q.text) || strings.Contains(q.text, "các Nghị") || strings.Contains(q.text, "các Quyết") {
			continue
		}
		if what := missingIn(q.text); what != "" {
			all = append(all, p.finding(q, "thiếu "+what, "số, ký hiệu, ngày tháng năm, cơ quan ban hành, trích yếu"))
		}
	}
	return all
}

// missingIn says what a basis that is no law lacks.
func missingIn(text string) string {
	var lacking []string
	if !anyNumber().MatchString(text) {
		lacking = append(lacking, "số, ký hiệu")
	}
	if !lawDay().MatchString(text) && !nd30.StrokeDay().MatchString(text) {
		lacking = append(lacking, "ngày tháng năm")
	}
	by := whoIssued().FindAllStringIndex(text, -1)
	if len(by) == 0 {
		lacking = append(lacking, "cơ quan ban hành")
	} else if rest := text[by[0][1]:]; topBody().MatchString(rest) {
		if strings.Trim(topBody().ReplaceAllString(rest, ""), " ;.,") == "" {
			lacking = append(lacking, "trích yếu")
		}
	} else if len(strings.Fields(rest)) <= longestBody && !aboutWords().MatchString(rest) && !aboutWords().MatchString(text[:by[0][0]][min(len("Căn cứ "), by[0][0]):]) {
		lacking = append(lacking, "trích yếu")
	}
	return strings.Join(lacking, ", ")
}

func mixedDays(p *paper) []check.Finding {
	var words, strokes *passage
	for _, q := range p.bases() {
		if words == nil && nd30.FullDay().MatchString(q.text) {
			words = q
		}
		if strokes == nil && nd30.StrokeDay().MatchString(q.text) {
			strokes = q
		}
	}
	if words == nil || strokes == nil {
		return nil
	}
	return []check.Finding{p.finding(strokes, "vừa “ngày …/…/…” vừa “ngày … tháng … năm …”", "một cách viết")}
}
