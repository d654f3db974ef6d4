package dossier

import (
	"strings"
	"testing"

	"vanban/generator/strictyaml"
)

// explaining gives a dossier whose plan has a line of prose.
func explaining(line string) *Dossier {
	return &Dossier{files: map[string]*strictyaml.File{PlanFile: {Name: PlanFile, Lines: []string{line}}}}
}

// TestAbbreviationsAreFoundAndExplained: only words whose first letters an abbreviation has explain it, where the plan sets it in brackets behind
// them; abbreviations of agencies and names in capitals are none.
func TestAbbreviationsAreFoundAndExplained(t *testing.T) {
	for _, c := range []struct{ plan, name, want, unexplained string }{
		{"Công tác cải cách hành chính (CCHC) của tỉnh", "Văn bản về CCHC", "CCHC = cải cách hành chính", ""},
		{"phát triển kinh tế - xã hội (viết tắt là KT-XH)", "Phát triển KT-XH", "KT-XH = kinh tế - xã hội", ""},
		{"đẩy mạnh chuyển đổi số (sau đây gọi tắt là CĐS)", "Nhiệm vụ CĐS, CĐS", "CĐS = chuyển đổi số", ""},
		{"các thủ tục (TTHC)", "Hồ sơ TTHC", "", "TTHC"},
		{"thủ tục hành chính", "Hồ sơ TTHC", "", "TTHC"},
		{"trung tâm phục vụ (TTHC); thủ tục hành chính (TTHC)", "TTHC còn hiệu lực", "TTHC = thủ tục hành chính", ""},
		{"", "Hồ sơ UBND huyện nhận", "", ""},
		{"", "CẢI CÁCH THỂ CHẾ", "", ""},
		{"", "Hồ sơ", "", ""},
	} {
		explained, unexplained := explaining(c.plan).AbbreviationsIn([]Text{{S: c.name}})
		var got, not []string
		for _, a := range explained {
			got = append(got, a.Short.S+" = "+a.Long.S)
		}
		for _, a := range unexplained {
			not = append(not, a.Short.S)
		}
		if strings.Join(got, "; ") != c.want || strings.Join(not, "; ") != c.unexplained {
			t.Errorf("%q in a plan that says %q: explained %q, not %q", c.name, c.plan, got, not)
		}
	}
}
