package transcribe

import (
	"slices"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/formvalues"
	"vanban/generator/formwords"
	"vanban/generator/frontmatter"
	"vanban/generator/letters"
	"vanban/generator/paper"
)

// minuteSigners are those who sign minutes: sides, or a meeting's chair and secretary (form 1.9).
type minuteSigners struct {
	sides            []signed
	chair, secretary *signed
	others           []signed
}

// minuteSigners tells those who sign apart by what stands over them. Where nobody is named as a side, chair or secretary, several are sides, and one is the chair.
func (t *transcriber) minuteSigners() (m minuteSigners) {
	for _, s := range t.allSigners() {
		switch label := s.parts[0].Text(); {
		case formwords.Side().MatchString(label):
			m.sides = append(m.sides, s)
		case formwords.Chair().MatchString(label) && m.chair == nil:
			m.chair = &s
		case formwords.Secretary().MatchString(label) && m.secretary == nil:
			m.secretary = &s
		default:
			m.others = append(m.others, s)
		}
	}
	switch {
	case len(m.sides) == 1 && m.chair == nil || len(m.sides) == 0 && m.chair == nil && m.secretary == nil && len(m.others) > 1:
		m.sides, m.others = append(m.sides, m.others...), nil
	case len(m.sides) == 0 && m.chair == nil && len(m.others) == 1:
		m.chair, m.others = &m.others[0], nil
	}
	if m.chair != nil && len(m.sides) > 0 { // a meeting has a chair, sides have none
		m.others, m.sides = append(m.sides, m.others...), nil
	}
	return m
}

// minutesSigned reads who chairs a meeting and who keeps its minutes by who signs them, where the text doesn't say so.
func (t *transcriber) minutesSigned(values formvalues.Values) {
	if t.kind.Parties != paper.OrMeetings {
		return
	}
	m := t.minuteSigners()
	if len(m.sides) > 0 && m.chair == nil {
		return
	}
	for _, one := range []struct {
		key string
		by  *signed
	}{{paper.KeyChair, m.chair}, {paper.KeySecretary, m.secretary}} {
		if values[one.key] == nil {
			values[one.key] = []string{named(one.by)}
		}
	}
	if m.chair != nil && values[chairOffice] == nil {
		if office := t.officeUnder(m.chair); office != "" {
			values[chairOffice] = []string{office}
		}
	}
}

const chairOffice = "chuc-vu-chu-toa"

// named gives the name of one who signs; of nobody, and of one without a name, the sign for what isn't known.
func named(s *signed) string {
	if s == nil || s.name == "" {
		return unknown
	}
	return s.name
}

// officeUnder gives the position that stands under the word for the chair.
func (t *transcriber) officeUnder(s *signed) string {
	positions := s.positions
	if len(positions) > 0 && formwords.Chair().MatchString(positions[0].Text()) {
		positions = positions[1:]
	}
	if len(positions) == 0 {
		return ""
	}
	office, _ := t.casing.Position(t.joined(positions))
	return letters.UpperFirst(office)
}

// signersOfMinutes writes the sides that sign minutes, and keeps who else signs and is not named by their keys.
func (t *transcriber) signersOfMinutes() {
	m := t.minuteSigners()
	if len(m.sides) == 0 {
		for _, s := range []*signed{m.chair, m.secretary} {
			if s != nil {
				t.tellLabel(s)
			}
		}
		for _, s := range m.others {
			t.loseAll(s.parts, "người ký của biên bản: mẫu chỉ có chỗ cho chủ tọa và thư ký")
		}
		return
	}
	t.sidesOfMinutes(m)
}

// tellLabel tells of a word over a chair or a secretary for which the program writes another.
func (t *transcriber) tellLabel(s *signed) {
	label := s.parts[0].Text()
	if !slices.Contains([]string{"THƯ KÝ", "CHỦ TỌA"}, label) {
		t.guess(s.parts[0], "người ký biên bản: chương trình in “Thư ký” hoặc “Chủ tọa” ở trên họ tên")
	}
}

// sidesOfMinutes writes sides; who signs beside them signs below them, one below each or all below the last.
func (t *transcriber) sidesOfMinutes(m minuteSigners) {
	below := make([][]signed, max(2, len(m.sides)))
	for i, s := range m.others {
		at := len(m.sides) - 1
		if len(m.others) == len(m.sides) {
			at = i
		}
		below[at] = append(below[at], s)
		t.guess(s.parts[0], "không phải tên của một bên: ký dưới bên "+string(rune('A'+at)))
	}
	for i, s := range m.sides {
		if i >= len(paper.PartyKeys) {
			t.loseAll(s.parts, "bên thứ năm trở đi")
			continue
		}
		name, remark := t.sideOf(&s)
		for _, other := range below[i] {
			s.parts = append(s.parts, other.parts...)
		}
		t.side(paper.PartyKeys[i], name, remark, s)
	}
	if len(m.sides) == 1 {
		t.front.Set(paper.PartyKeys[1], "\n  ten: "+frontmatter.Scalar(unknown)+"\n  nguoi-ky:\n    chuc-vu: "+frontmatter.Scalar(unknown)+"\n    ho-ten:", "chưa rõ: không thấy bên cùng ký")
		t.guess(nil, "không thấy bên cùng ký: ghi “……”")
	}
	if m.secretary != nil && !strings.Contains(t.front.String(), named(m.secretary)) {
		t.loseAll(m.secretary.parts, "người ký của biên bản")
	}
}

// sideOf gives the name of a side, and takes the line that has it from those who sign, where the program writes another there.
func (t *transcriber) sideOf(s *signed) (name, remark string) {
	first := s.parts[0]
	label := first.Text()
	if first.Role == doc.SignerName {
		t.guess(first, "không thấy tên của bên ký: ghi “……”")
		return unknown, "chưa rõ: không thấy tên của bên này ở chỗ ký"
	}
	name, sure := t.casing.Position(label[len(formwords.OnBehalf().FindString(label)):])
	if !sure {
		remark = "chưa chắc: in hoa trong văn bản, chữ hoa, chữ thường là chương trình đặt"
		t.guess(first, "tên của bên in hoa")
	}
	if !formwords.OnBehalf().MatchString(label) {
		t.guess(first, "bên ký: chương trình in thêm “Đại diện” ở trên")
		if first.Role == doc.SignerPosition {
			*s = t.unnamed(*s)
		}
	}
	return letters.UpperFirst(name), remark
}
