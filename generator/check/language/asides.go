package language

import (
	"strings"
	"unicode/utf8"

	"vanban/generator/check"
	"vanban/generator/doc"
)

var asideRows = []row{
	{id: "D13.4", component: check.Signer, severity: check.Advice, says: "Ký thừa lệnh (TL.) không phải là người đứng đầu đơn vị", way: "Cấp phó ký thì ghi thêm dòng KT. của người đứng đầu đơn vị", look: orderedSigns},
	{id: "I.III.2.a", component: check.Marks, severity: check.Advice, says: "Dấu chỉ độ mật đánh máy trong văn bản", way: "Dấu chỉ độ mật đóng bằng con dấu, ở ô số 10a", look: secrecy},
}

func orderedSigns(p *paper) (all []check.Finding) {
	lines := p.in(doc.SignerCapacity, doc.SignerPosition)
	for i, q := range lines {
		if strings.HasPrefix(q.text, "TL.") && i+1 < len(lines) && lines[i+1].Signer == q.Signer && strings.HasPrefix(lines[i+1].text, "PHÓ") {
			all = append(all, p.finding(lines[i+1], "“"+lines[i+1].text+"” ngay dưới “"+q.text+"”", "người đứng đầu đơn vị, hoặc thêm dòng KT."))
		}
	}
	return all
}

// secrets are the marks of secrecy.
var secrets = map[string]bool{"MẬT": true, "TỐI MẬT": true, "TUYỆT MẬT": true}

func secrecy(p *paper) (all []check.Finding) {
	for _, q := range p.all {
		if secrets[strings.Trim(q.text, " .:()[]")] {
			all = append(all, p.finding(q, "“"+q.text+"” đánh máy", "con dấu ở ô số 10a"))
		}
	}
	return all
}

// lastRune gives the last character of a text.
func lastRune(s string) string {
	_, n := utf8.DecodeLastRuneInString(s)
	return s[len(s)-n:]
}
