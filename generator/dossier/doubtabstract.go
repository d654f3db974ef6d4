package dossier

import (
	"fmt"
	"strings"

	"vanban/generator/letters"
	"vanban/generator/pattern"
	"vanban/generator/strictyaml"
)

// Unsigned is the note on a document that is no draft and lacks nothing but its signer's name.
const Unsigned = notDraftLacks + "họ tên người ký."

const notDraftLacks = "Văn bản không ghi dự thảo mà chưa có "

// leavesOpen says whether keys say nothing of a draft and leave the number blank (the day, of what has no number), as those do that are read out of a Word
// file which shows neither: nothing is claimed there that could be wrong.
func leavesOpen(m *strictyaml.Mapping) bool {
	if _, said := m.Field("du-thao"); said {
		return false
	}
	for _, key := range []string{"so", "ngay"} {
		if _, there := m.Field(key); there {
			_, given := m.Given(key)
			return !given
		}
	}
	return false
}

// notDraft notes what a document lacks that carries no mark of a draft: it looks issued, and is not.
func (v *validation) notDraft() {
	d := v.dossier
	if d.Draft || d.draftOpen {
		return
	}
	var missing, keys []string
	for _, part := range []struct {
		absent    bool
		name, key string
	}{
		{d.Number == 0, "số", "“so”"},
		{d.Day.IsZero(), "ngày ban hành", "“ngay”"},
		{d.Signer.Name.Empty(), "họ tên người ký", "“ho-ten”"},
	} {
		if part.absent && !v.own.lacks(part.key) {
			missing, keys = append(missing, part.name), append(keys, part.key)
		}
	}
	if len(missing) > 0 {
		v.report(d.draftAt, notDraftLacks+strings.Join(missing, ", ")+".",
			fmt.Sprintf("còn là dự thảo thì ghi “du-thao: true”; đã ban hành thì ghi %s", strings.Join(keys, ", ")))
	}
}

// ofDecision are abstracts that say what a decision does itself: behind “Ban hành Kế hoạch” they give no sense.
var ofDecision = pattern.Lazy(`^((ve )?viec |v/v )(phe duyet|ban hanh|thanh lap|kien toan|bo nhiem|cong nhan|cong bo|bai bo|huy bo|thu hoi|giao |cho phep|chap thuan|chi dinh|uy quyen|quy dinh|dieu chinh|sua doi)|^(phe duyet|chap thuan) `)

// abstract notes an abstract from which the program makes “Ban hành Kế hoạch về việc phê duyệt …”.
func (v *validation) abstract() {
	d := v.dossier
	if d.Kind != DecisionWithPlan || !ofDecision().MatchString(letters.Folded(d.Abstract.S)) {
		return
	}
	v.report(d.Abstract.At, fmt.Sprintf("Quyết định sẽ có trích yếu “Ban hành Kế hoạch %s”.", strictyaml.Excerpt(letters.LowerFirst(d.Abstract.S))),
		"chỉ ghi nội dung của kế hoạch, ví dụ “Cải cách hành chính trên địa bàn …”; “Ban hành Kế hoạch” do chương trình viết")
}

// quotedSymbol is the number and symbol of a document within quotes.
var quotedSymbol = pattern.Latin(`[Ss]ố\s+([“"‘'«]\s*\d+[\d/]*/[\p{Lu}\d][\p{L}\d\-/]*\s*[”"’'»])`)

// quotedSymbols notes them: a number and symbol stand without quotes.
func (v *validation) quotedSymbols() {
	for _, p := range v.passages {
		if !strings.Contains(p.Text, "/") || !strings.ContainsAny(p.Text, `“"‘'«`) {
			continue // nearly every passage, so that the expression need not be tried
		}
		for _, m := range quotedSymbol().FindAllStringSubmatch(p.Text, -1) {
			v.report(v.dossier.placeIn(p, m[1]), fmt.Sprintf("Số, ký hiệu văn bản nằm trong ngoặc kép: %s.", m[1]),
				fmt.Sprintf("bỏ ngoặc kép: %s", strings.Trim(m[1], `“"‘'«”’» `)))
		}
	}
}
