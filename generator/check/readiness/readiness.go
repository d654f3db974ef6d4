// Package readiness holds a dossier against what only it shows before its documents are signed: what was never filled in, what the starter left, and tasks whose
// agencies, products and deadlines don't agree with the plan.
package readiness

import (
	"path/filepath"
	"slices"
	"strings"

	"vanban/generator/check"
	"vanban/generator/dossier"
	"vanban/generator/source"
)

// clause stands for the clause of the decree: these are rules of a dossier.
const clause = "chỉ hồ sơ cho thấy"

// place is where a rule isn't kept.
type place struct {
	at                     source.Pos
	words, found, expected string
}

// readyDossier is a dossier that is looked at; signed: its documents are about to be recorded as signed. Of one that is no draft, loading notes a missing name.
type readyDossier struct {
	*dossier.Dossier
	signed  bool
	earlier []Earlier
}

// row is a rule, and who looks.
type row struct {
	rule   check.Rule
	look   func(*readyDossier) []place
	stopBy *check.Rule // in the place of rule, of what may not be signed so; nil: rule itself
}

// ruleOf gives the rule of a row, for a dossier that is looked at.
func (l *readyDossier) ruleOf(r *row) *check.Rule {
	if r.stopBy != nil && (l.signed || !l.Draft) && !isPractice(l.Dossier) {
		return r.stopBy
	}
	return &r.rule
}

// stopping gives a rule as one that keeps a document from being signed.
func stopping(r check.Rule) *check.Rule {
	r.Severity = check.Error
	return &r
}

// What the starter makes up.
var (
	citationRule = check.Rule{Clause: clause, Component: check.Dossier, ID: "HS.mau.1", Severity: check.Warning, Says: "Còn văn bản của hồ sơ mẫu, không có thật", Way: "thay bằng văn bản thật, hoặc bỏ dòng ấy"}
	nameRule     = check.Rule{Clause: clause, Component: check.Dossier, ID: "HS.mau.2", Severity: check.Warning, Says: "Còn tên cơ quan, địa danh của hồ sơ mẫu, hoặc chỗ trống thay tên", Way: "thay bằng tên thật"}
	wordRule     = check.Rule{Clause: clause, Component: check.Dossier, ID: "HS.mau.3", Severity: check.Warning, Says: "Còn lời của văn bản mẫu, số liệu không có thật", Way: "thay bằng lời của văn bản này, hoặc bỏ dòng ấy"}
)

var rows = []row{
	{check.Rule{Clause: clause, Component: check.Dossier, ID: "HS.ten", Severity: check.Error, Says: "Chưa có họ và tên người ký", Way: "ghi “ho-ten” của “nguoi-ky” trong ho-so.yaml"}, unsigned, nil},
	{check.Rule{Clause: clause, Component: check.Dossier, ID: "HS.trong", Severity: check.Warning, Says: "Còn chỗ để trống", Way: "điền cho đủ, trừ khi đây là biểu mẫu để nơi khác điền"}, blanks, nil},
	{citationRule, sampleCitations, stopping(citationRule)},
	{nameRule, sampleNames, stopping(nameRule)},
	{wordRule, samplePlan, stopping(wordRule)},
	{check.Rule{Clause: clause, Component: check.Dossier, ID: "HS.mau.4", Severity: check.Warning, Says: "Lời của tệp còn nguyên như hồ sơ mẫu", Way: "đọc lại, viết theo kế hoạch của cơ quan; đúng ý rồi thì để nguyên"}, keptFile, nil},
	{check.Rule{Clause: clause, Component: check.Dossier, ID: "HS.san-pham", Severity: check.Warning, Says: "Nhiệm vụ không có sản phẩm", Way: "ghi “san-pham”: văn bản, kết quả phải có"}, withoutProduct, nil},
	{check.Rule{Clause: clause, Component: check.Dossier, ID: "HS.han.1", Severity: check.Warning, Says: "Thời hạn của nhiệm vụ trước ngày ban hành", Way: "sửa thời hạn, hoặc ngày ban hành"}, tooEarly, nil},
	{check.Rule{Clause: clause, Component: check.Dossier, ID: "HS.han.2", Severity: check.Warning, Says: "Thời hạn của nhiệm vụ sau thời gian của kế hoạch", Way: "sửa thời hạn, hoặc năm của kế hoạch"}, tooLate, nil},
	{check.Rule{Clause: clause, Component: check.Dossier, ID: "HS.co-quan", Severity: check.Advice, Says: "Cơ quan trong danh sách không làm việc gì", Way: "bỏ khỏi co-quan.yaml, hoặc giao nhiệm vụ"}, unused, nil},
	{check.Rule{Clause: clause, Component: check.Dossier, ID: "HS.chu-tri", Severity: check.Advice, Says: "Cơ quan vừa chủ trì vừa phối hợp một nhiệm vụ", Way: "bỏ tên ấy ở “phoi-hop”, hoặc sửa “chu-tri”"}, leadingTwice, nil},
	{check.Rule{Clause: clause, Component: check.Dossier, ID: "HS.so", Severity: check.Warning, Says: "Lời văn nêu số của nhiệm vụ đã đổi số", Way: "sửa số trong câu ấy, hoặc để các nhiệm vụ giữ số cũ"}, movedNumbers, nil},
	{check.Rule{Clause: clause, Component: check.Dossier, ID: "HS.co-quan.2", Severity: check.Warning, Says: "Cơ quan trong danh sách không còn vào ngày ban hành", Way: "thay bằng cơ quan nhận việc của nơi ấy"}, ended, nil},
}

// Has says whether a rule of that number is one of a dossier.
func Has(id string) bool {
	return slices.ContainsFunc(rows, func(r row) bool { return r.rule.ID == id })
}

// Rules gives the rules of a dossier.
func Rules() (all []check.Rule) {
	for i := range rows {
		all = append(all, rows[i].rule)
	}
	return all
}

// Look gives what the dossier of a folder shows; signed says that its documents are about to be recorded as signed, earlier what it said before, the
// earliest first.
func Look(d *dossier.Dossier, folder string, signed bool, earlier []Earlier) (all []check.Finding) {
	l := &readyDossier{d, signed, earlier}
	for i := range rows {
		r := &rows[i]
		for _, p := range r.look(l) {
			all = append(all, p.finding(l.ruleOf(r), folder))
		}
	}
	return all
}

// finding is what is told of a place.
func (p place) finding(r *check.Rule, folder string) check.Finding {
	p.at.File = filepath.Join(folder, p.at.File)
	return check.Finding{Rule: r, Part: partOf(p.words), Source: p.at, Found: p.found, Expected: p.expected}
}

// partOf gives the words of a place as they are shown.
func partOf(words string) string {
	w := []rune(strings.Join(strings.Fields(words), " "))
	if len(w) > mostWords {
		w = append(w[:mostWords:mostWords], '…')
	}
	return "“" + string(w) + "”"
}

// mostWords is how many letters of a line are shown.
const mostWords = 60

func unsigned(l *readyDossier) []place {
	if !l.signed || !dossier.Unnamed(&l.Signer) {
		return nil
	}
	return []place{{at: l.Signer.At, words: "nguoi-ky", found: "“ho-ten” để trống"}}
}

func blanks(l *readyDossier) (all []place) {
	for _, p := range l.Blanks(&l.Signer) {
		if s := l.Signer; p.At == s.At || dossier.Unnamed(&s) && p.At.File == s.Name.At.File && p.At.Line == s.Name.At.Line {
			continue // told by a rule of its own
		}
		all = append(all, place{at: p.At, words: strings.TrimLeft(strings.TrimSpace(l.Line(p.At)), "- ")})
	}
	return all
}
