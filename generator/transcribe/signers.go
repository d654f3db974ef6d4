package transcribe

import (
	"slices"
	"strings"

	"vanban/generator/casing"
	"vanban/generator/doc"
	"vanban/generator/formvalues"
	"vanban/generator/frontmatter"
	"vanban/generator/letters"
	"vanban/generator/notation"
	"vanban/generator/paper"
	"vanban/generator/recognise"
)

// authority writes who issues a decision or a resolution.
func (t *transcriber) authority() {
	parts := t.document.Of(doc.Authority)
	if !slices.Contains(t.kind.Optional, "tham-quyen") && t.kind.Signing != paper.AsDossier {
		t.loseAll(parts, "thẩm quyền ban hành")
		return
	}
	if len(parts) == 0 {
		if bodies := t.bodies(); len(bodies) > 0 {
			g := &frontmatter.Group{Indent: "  "}
			short, _ := t.short(bodies[0].name)
			g.Text("ten", bodies[0].name, "chưa rõ: không thấy dòng thẩm quyền ban hành, ghi tên cơ quan")
			g.Text("ten-ngan", short)
			t.front.Set("tham-quyen", g.String())
			t.guess(nil, "không thấy dòng thẩm quyền ban hành: ghi tên cơ quan ban hành")
		}
		return
	}
	name, sure := t.casing.Position(t.joined(parts))
	var remarks []string
	if !sure {
		remarks = []string{"chưa chắc: in hoa trong văn bản, chữ hoa, chữ thường là chương trình đặt"}
		t.guess(parts[0], "thẩm quyền ban hành in hoa: viết là “"+letters.UpperFirst(name)+"”")
	}
	g := &frontmatter.Group{Indent: "  "}
	g.Text("ten", letters.UpperFirst(name))
	g.Text("ten-ngan", t.shortAuthority(letters.UpperFirst(name)))
	t.front.Set("tham-quyen", g.String(), remarks...)
}

// shortAuthority gives an authority's short name.
func (t *transcriber) shortAuthority(name string) string {
	for at := range name {
		if short, _ := t.short(name[at:]); short != name[at:] {
			return name[:at] + short
		}
	}
	return name
}

// signed is one who signs.
type signed struct {
	capacities           []string
	position, name       string
	other                string // position, printed over the name
	parts                []*recognise.Part
	sure                 bool
	positions, nameParts []*recognise.Part
}

// allSigners gives those who sign, as they stand from left to right.
func (t *transcriber) allSigners() []signed {
	n := 0
	for _, role := range []doc.Role{doc.SignerCapacity, doc.SignerPosition, doc.SignerName} {
		for _, p := range t.document.Of(role) {
			n = max(n, p.Signer+1)
		}
	}
	all := make([]signed, n)
	for i := range all {
		all[i].sure = true
	}
	for _, role := range []doc.Role{doc.SignerCapacity, doc.SignerPosition, doc.SignerName} {
		for _, p := range t.document.Of(role) {
			all[p.Signer].take(role, p)
		}
	}
	for i := range all {
		t.settle(&all[i])
	}
	return slices.DeleteFunc(all, func(s signed) bool { return len(s.parts) == 0 })
}

func (s *signed) take(role doc.Role, p *recognise.Part) {
	switch role {
	case doc.SignerPosition:
		s.positions = append(s.positions, p)
	case doc.SignerName:
		s.nameParts = append(s.nameParts, p)
	}
	s.parts = append(s.parts, p)
}

// settle makes capacities, position and name of the lines of one who signs.
func (t *transcriber) settle(s *signed) {
	for _, p := range s.parts {
		text := p.Text()
		if p.Role != doc.SignerCapacity {
			continue
		}
		stead, of, is := notation.Capacity(text)
		if !is {
			continue // “ĐẠI DIỆN BÊN A”, which the program writes
		}
		if strings.Contains(stead, "/") {
			t.guess(p, "“"+stead+"” là cách ghi của Đảng: chương trình viết “"+strings.ReplaceAll(stead, "/", "")+".”")
		}
		of, sure := t.casing.Position(of)
		s.sure = s.sure && sure
		s.capacities = append(s.capacities, strings.ToUpper(strings.ReplaceAll(stead, "/", ""))+". "+letters.UpperFirst(of))
	}
	if len(s.positions) > 0 {
		own := 1
		for own < len(s.positions) && !s.positions[own].Apart && !formvalues.IsConfirming(s.positions[0].Text()) {
			own++
		}
		position, sure := t.casing.Position(t.joined(s.positions[:own]))
		s.position, s.sure = letters.UpperFirst(position), s.sure && sure
		if own < len(s.positions) {
			other, sure := t.casing.Position(t.joined(s.positions[own:]))
			s.other, s.sure = letters.UpperFirst(other), s.sure && sure
		}
	}
	if len(s.nameParts) > 0 {
		if s.name = t.joined(s.nameParts); s.name == strings.ToUpper(s.name) {
			s.name = casing.Name(s.name)
		}
	}
}

// signerLines writes one who signs.
func (t *transcriber) signerLines(s signed, indent string) []string {
	g := &frontmatter.Group{Indent: indent}
	if len(s.capacities) > 0 {
		g.Raw("quyen-han", frontmatter.Flow(s.capacities))
	}
	position := s.position
	acting := len(s.capacities) > 0 && strings.HasPrefix(s.capacities[len(s.capacities)-1], "Q.")
	if position == "" && !acting {
		position = unknown
		t.guess(nil, "không thấy chức vụ người ký: ghi “……”")
	}
	if !acting {
		g.Text("chuc-vu", position)
	}
	g.Text("chuc-vu-khac", s.other)
	name := ""
	if s.name != "" {
		name = frontmatter.Scalar(s.name)
	}
	g.Raw("ho-ten", name)
	return g.Lines
}

// signers writes who signs.
func (t *transcriber) signers() {
	all := t.allSigners()
	if !t.has("nguoi-ky") {
		t.signersOfMinutes()
		return
	}
	if len(all) == 0 {
		t.front.Set("nguoi-ky", "\n  chuc-vu: "+frontmatter.Scalar(unknown)+"\n  ho-ten:", "chưa rõ: không thấy người ký")
		t.guess(nil, "không thấy người ký: ghi “……”")
		return
	}
	first := len(all) - 1
	if t.kind.Parties == paper.WithBody {
		first = 0
	}
	s := all[first]
	if bodies := t.bodies(); len(bodies) > 1 {
		if own, is := t.signerOf(bodies[0], all); is {
			s = own
		}
	}
	if t.kind.Parties != paper.WithBody {
		each := t.named(s)
		s = each[0]
		for _, other := range each[1:] {
			t.loseAll(other.nameParts, "người ký thêm: văn bản này chỉ ghi được một người ký")
		}
	}
	if t.kind.Parties == paper.WithBody {
		side := t.under(s)
		if s = side[0]; len(side) > 1 {
			t.front.Set(paper.KeyOthers, "\n"+strings.Join(t.others(side, "  "), "\n"))
		}
	}
	t.front.Set("nguoi-ky", "\n"+strings.Join(t.signerLines(s, "  "), "\n"), t.signerRemarks(s)...)
	used := 1 + len(t.bodies()) - 1
	switch {
	case t.kind.Parties == paper.WithBody:
		t.parties(all[1:])
	case t.has("cung-ban-hanh") && len(t.bodies()) > 1:
		for i := 0; i < len(all)-used; i++ {
			t.loseAll(all[i].parts, "người ký")
		}
	default:
		for _, other := range all[:first] {
			t.loseAll(other.parts, "người ký thêm: văn bản này chỉ ghi được một người ký")
		}
	}
}

// unsigned leaves the place to sign out of one of none of the 29 kinds that has none behind its text, and says whether it did: whoever signs does so in a table of it.
func (t *transcriber) unsigned() bool {
	if !t.own(paper.KeyEnd) || len(t.allSigners())+len(t.document.Of(doc.Recipient)) > 0 {
		return false
	}
	t.front.Set(paper.KeyEnd, "không", "chưa chắc: sau lời văn không có người ký, nơi nhận; có thì bỏ dòng này và ghi “nguoi-ky”, “noi-nhan”, “luu”")
	t.guess(nil, "sau lời văn không có người ký, nơi nhận: “"+paper.KeyEnd+": không”; chữ ký trong bảng của lời văn vẫn ở đó")
	return true
}

func (t *transcriber) signerRemarks(s signed) []string {
	if s.sure {
		return nil
	}
	t.guess(s.parts[0], "chức vụ in hoa: chữ hoa, chữ thường là chương trình đặt")
	return []string{"chưa chắc: chức vụ in hoa trong văn bản, chữ hoa, chữ thường là chương trình đặt"}
}

// parties writes those who sign an agreement beside the issuing body.
func (t *transcriber) parties(all []signed) {
	for i, s := range all {
		if i+1 >= len(paper.PartyKeys) {
			t.loseAll(s.parts, "bên thứ năm trở đi")
			continue
		}
		name := t.document.SideName(string(rune('B' + i)))
		remark := ""
		if name == "" {
			name, remark = unknown, "chưa rõ: không thấy tên của bên này trong lời văn"
			t.guess(s.parts[0], "không thấy tên của bên "+string(rune('B'+i)))
		}
		t.side(paper.PartyKeys[i+1], name, remark, s)
	}
	if len(all) == 0 {
		t.front.Set(paper.PartyKeys[1], "\n  ten: "+frontmatter.Scalar(unknown)+"\n  nguoi-ky:\n    chuc-vu: "+frontmatter.Scalar(unknown)+"\n    ho-ten:", "chưa rõ: không thấy bên cùng ký")
		t.guess(nil, "không thấy bên cùng ký")
	}
}

// side writes a side, and who signs for it.
func (t *transcriber) side(key, name, remark string, s signed) {
	g, all := &frontmatter.Group{Indent: "  "}, t.under(s)
	if len(all) == 0 {
		all = []signed{{sure: true}} // only the side is named
	}
	all = append(all[:1:1], slices.DeleteFunc(all[1:], func(s signed) bool { // who keeps the minutes of all sides is named in front
		return s.name != "" && s.position == "Thư ký" && strings.Contains(t.front.String(), s.name)
	})...)
	g.Text("ten", name, remark)
	g.Raw("nguoi-ky", "")
	g.Lines = append(g.Lines, t.signerLines(all[0], "    ")...)
	if len(all) > 1 {
		g.Raw(paper.KeyOthers, "")
		g.Lines = append(g.Lines, t.others(all, "    ")...)
	}
	t.front.Set(key, g.String())
}

// others writes those who sign for a side below the first.
func (t *transcriber) others(all []signed, indent string) (lines []string) {
	for _, s := range all[1:] {
		own := t.signerLines(s, indent+"  ")
		own[0] = indent + "- " + strings.TrimLeft(own[0], " ")
		lines = append(lines, own...)
	}
	return lines
}

// under parts those who sign for one side, below each other.
func (t *transcriber) under(s signed) (all []signed) {
	parts := slices.SortedStableFunc(slices.Values(s.parts), func(a, b *recognise.Part) int { return a.Line.N - b.Line.N })
	for i, p := range parts {
		if i == 0 || p.Role != doc.SignerName && parts[i-1].Role == doc.SignerName {
			all = append(all, signed{sure: true})
		}
		all[len(all)-1].take(p.Role, p)
	}
	for i := range all {
		t.settle(&all[i])
	}
	return all
}

// signerOf gives who signs under the name of a body, with that name not among the positions.
func (t *transcriber) signerOf(b body, all []signed) (signed, bool) {
	for _, s := range all {
		if len(s.positions) > 1 && strings.EqualFold(s.positions[0].Text(), b.name) {
			t.lose(s.positions[0], "tên cơ quan ở chỗ ký: chương trình không in ở đó")
			return t.unnamed(s), true
		}
	}
	return signed{}, false
}

// unnamed gives one who signs without the line of the body over the position.
func (t *transcriber) unnamed(s signed) signed {
	own := signed{sure: true}
	for _, p := range s.parts {
		if p != s.positions[0] {
			own.take(p.Role, p)
		}
	}
	t.settle(&own)
	return own
}
