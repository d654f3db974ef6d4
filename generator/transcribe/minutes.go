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
	"vanban/generator/recognise"
)

// minuteSigners are those who sign minutes: sides, or a meeting's chair and secretary (form 1.9).
type minuteSigners struct {
	sides, others    []signed
	chair, secretary *signed
	witnesses        []signed // and others who sign beside them
}

// minuteSigners tells those who sign apart by what stands over them. Where nobody is named as a side, chair or secretary, several are sides, and one is the chair.
func (t *transcriber) minuteSigners() (m minuteSigners) {
	for _, column := range t.allSigners() {
		for _, s := range t.persons(column) {
			m.add(s)
		}
	}
	n := len(m.others)
	switch {
	case len(m.sides) == 1 && m.chair == nil || len(m.sides) == 0 && m.chair == nil && m.secretary == nil && n > 1:
		m.sides, m.others = append(m.sides, m.others...), nil
	case len(m.sides) == 0 && m.chair == nil && n > 0: // the chair signs at the right
		m.chair, m.others = &m.others[n-1], m.others[:n-1]
	}
	if m.chair != nil && len(m.sides) > 0 { // a meeting has a chair, sides have none
		m.others, m.sides = append(m.sides, m.others...), nil
	}
	return m
}

// add puts one who signs among his like.
func (m *minuteSigners) add(s signed) {
	switch label := s.parts[0].Text(); {
	case formwords.Side().MatchString(label):
		m.sides = append(m.sides, s)
	case formwords.Chair().MatchString(label) && m.chair == nil:
		m.chair = &s
	case formwords.Secretary().MatchString(label) && m.secretary == nil:
		m.secretary = &s
	case formwords.Witness().MatchString(label):
		m.witnesses = append(m.witnesses, s)
	default:
		m.others = append(m.others, s)
	}
}

// persons parts those who sign below each other, but for those of one side; several names below one word sign each by himself.
func (t *transcriber) persons(column signed) (all []signed) {
	for _, s := range t.under(column) {
		label := s.parts[0].Text()
		if n := len(all); n > 0 && formwords.Side().MatchString(all[n-1].parts[0].Text()) && !formwords.Side().MatchString(label) && !formwords.Chair().MatchString(label) &&
			!formwords.Secretary().MatchString(label) && !formwords.Witness().MatchString(label) {
			for _, p := range s.parts {
				all[n-1].take(p.Role, p)
			}
			t.settle(&all[n-1])
			continue
		}
		all = append(all, t.named(s)...)
	}
	return all
}

// named gives one who signs for each name below the same word; a name may be broken where it isn't whole on a line.
func (t *transcriber) named(s signed) (all []signed) {
	whole := !slices.ContainsFunc(s.nameParts, func(p *recognise.Part) bool { return !strings.Contains(strings.TrimSpace(p.Text()), " ") })
	if len(s.nameParts) < 2 || !whole {
		return []signed{s}
	}
	for _, name := range s.nameParts {
		own := signed{sure: true}
		for _, p := range s.parts {
			if p == name || p.Role != doc.SignerName {
				own.take(p.Role, p)
			}
		}
		t.settle(&own)
		all = append(all, own)
	}
	return all
}

// minutesSigned reads who chairs a meeting and who keeps its minutes by who signs them, where the text doesn't say so.
func (t *transcriber) minutesSigned(values formvalues.Values) {
	if t.kind.Parties != paper.OrMeetings {
		return
	}
	m := t.minuteSigners()
	t.tellMeeting(len(m.sides) > 0)
	if len(m.sides) > 0 && m.chair == nil {
		return
	}
	for _, one := range []struct {
		key string
		by  *signed
	}{{paper.KeyChair, m.chair}, {paper.KeySecretary, m.secretary}} {
		if values[one.key] == nil {
			values[one.key] = []string{nameOf(one.by)}
		}
	}
	if m.chair != nil && values[chairOffice] == nil {
		if office := t.officeUnder(m.chair); office != "" {
			values[chairOffice] = []string{office}
		}
	}
}

// tellMeeting tells where the last sentence of minutes calls what ends otherwise than the program does.
func (t *transcriber) tellMeeting(sides bool) {
	name := "Cuộc họp"
	if sides {
		name = "Buổi làm việc"
	}
	for _, begins := range []string{"Hội nghị", "Hội thảo"} {
		if title := t.document.Of(doc.Abstract); len(title) > 0 && strings.HasPrefix(title[0].Text(), begins) {
			name = begins
		}
	}
	for i := range t.document.Parts {
		if p := &t.document.Parts[i]; p.Role == doc.Command && formwords.Ending().MatchString(p.Text()) && !strings.HasPrefix(p.Text(), name) {
			t.guess(p, "“"+name+" kết thúc vào …” là chương trình viết")
		}
	}
}

const chairOffice = "chuc-vu-chu-toa"

// nameOf gives the name of one who signs; of nobody, and of one without a name, the sign for what isn't known.
func nameOf(s *signed) string {
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
		t.alsoSigning(append(m.others, m.witnesses...))
		return
	}
	if n := len(paper.PartyKeys); len(m.sides) > n {
		m.sides, m.witnesses = m.sides[:n], append(m.sides[n:], m.witnesses...)
	}
	t.sidesOfMinutes(m)
	t.alsoSigning(m.witnesses)
}

// alsoSigning writes those who sign minutes and are neither a side nor chair or secretary.
func (t *transcriber) alsoSigning(all []signed) {
	if len(all) == 0 {
		return
	}
	slices.SortStableFunc(all, func(a, b signed) int { return a.parts[0].Line.N - b.parts[0].Line.N }) // row by row, as they sign
	for i := range all {
		s := &all[i]
		if first := s.parts[0]; s.position == "" && first.Role != doc.SignerName {
			position, _ := t.casing.Position(first.Text())
			s.position = letters.UpperFirst(position)
		}
	}
	t.front.Set(paper.KeyOthers, "\n"+strings.Join(t.others(append([]signed{{}}, all...), "  "), "\n"))
}

// tellLabel tells of a word over a chair or a secretary for which the program writes another.
func (t *transcriber) tellLabel(s *signed) {
	label := s.parts[0].Text()
	if !slices.Contains([]string{"THƯ KÝ", "CHỦ TỌA"}, label) {
		t.guess(s.parts[0], "người ký biên bản: “Thư ký” hoặc “Chủ tọa” ở trên họ tên là chương trình viết")
		t.notesTold = append(t.notesTold, s.parts[0])
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
	if m.secretary != nil && !strings.Contains(t.front.String(), nameOf(m.secretary)) {
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
