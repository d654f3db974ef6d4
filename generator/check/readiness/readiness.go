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

// looking is a dossier that is looked at; signed: its documents are about to be recorded as signed. Of one that is no draft, loading notes a missing name.
type looking struct {
	*dossier.Dossier
	signed bool
}

// row is a rule, and who looks.
type row struct {
	rule check.Rule
	look func(*looking) []place
}

func newRow(id string, severity check.Severity, says, way string, look func(*looking) []place) row {
	return row{check.Rule{ID: id, Clause: clause, Component: check.Dossier, Severity: severity, Says: says, Way: way}, look}
}

var rows = []row{
	newRow("HS.ten", check.Error, "Chưa có họ và tên người ký", "ghi “ho-ten” của “nguoi-ky” trong ho-so.yaml", unsigned),
	newRow("HS.trong", check.Warning, "Còn chỗ để trống", "điền cho đủ, trừ khi đây là biểu mẫu để nơi khác điền", blanks),
	newRow("HS.mau.1", check.Warning, "Còn văn bản của hồ sơ mẫu, không có thật", "thay bằng văn bản thật, hoặc bỏ dòng ấy", sampleCitations),
	newRow("HS.mau.2", check.Warning, "Còn tên cơ quan, địa danh của hồ sơ mẫu", "thay bằng tên thật", sampleNames),
	newRow("HS.san-pham", check.Warning, "Nhiệm vụ không có sản phẩm", "ghi “san-pham”: văn bản, kết quả phải có", withoutProduct),
	newRow("HS.han.1", check.Warning, "Thời hạn của nhiệm vụ trước ngày ban hành", "sửa thời hạn, hoặc ngày ban hành", tooEarly),
	newRow("HS.han.2", check.Warning, "Thời hạn của nhiệm vụ sau thời gian của kế hoạch", "sửa thời hạn, hoặc năm của kế hoạch", tooLate),
	newRow("HS.co-quan", check.Advice, "Cơ quan trong danh sách không làm việc gì", "bỏ khỏi co-quan.yaml, hoặc giao nhiệm vụ", unused),
}

// Has says whether a rule of that number is one of a dossier.
func Has(id string) bool {
	return slices.ContainsFunc(rows, func(r row) bool { return r.rule.ID == id })
}

// Look gives what the dossier of a folder shows; signed says that its documents are about to be recorded as signed.
func Look(d *dossier.Dossier, folder string, signed bool) (all []check.Finding) {
	l := &looking{d, signed}
	for i := range rows {
		r := &rows[i]
		for _, p := range r.look(l) {
			p.at.File = filepath.Join(folder, p.at.File)
			all = append(all, check.Finding{Rule: &r.rule, Part: partOf(p.words), Source: p.at.String(), Found: p.found, Expected: p.expected})
		}
	}
	return all
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

func unsigned(l *looking) []place {
	if !l.signed || l.Signer.At.Line == 0 || !l.Signer.Name.Empty() {
		return nil
	}
	return []place{{at: l.Signer.At, words: "nguoi-ky", found: "“ho-ten” để trống"}}
}

func blanks(l *looking) (all []place) {
	for _, p := range l.Blanks(&l.Signer) {
		if p.At == l.Signer.At {
			continue // told by a rule of its own
		}
		if lines := l.Lines(p.At.File); p.At.Line > 0 && p.At.Line <= len(lines) {
			all = append(all, place{at: p.At, words: strings.TrimLeft(strings.TrimSpace(lines[p.At.Line-1]), "- ")})
		}
	}
	return all
}
