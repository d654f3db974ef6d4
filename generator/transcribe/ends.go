package transcribe

import (
	"cmp"
	"slices"
	"strings"

	"vanban/generator/bodies"
	"vanban/generator/casing"
	"vanban/generator/doc"
	"vanban/generator/frontmatter"
	"vanban/generator/heading"
	"vanban/generator/inlined"
	"vanban/generator/letters"
	"vanban/generator/nd30"
	"vanban/generator/notation"
	"vanban/generator/recognise"
)

// body is a body that issues a document, as the head of it names it.
type body struct {
	name, parent       string
	lines, parentLines []string
	sure               bool
	part               *recognise.Part
	doubts             []*recognise.Part
}

// bodies gives the bodies that issue the document.
func (t *transcriber) bodies() (all []body) {
	var open []*recognise.Part
	parents := t.document.Of(doc.ParentBody)
	for _, p := range t.document.Of(doc.IssuingBody) {
		open = append(open, p)
		if joint := strings.TrimSuffix(p.Text(), "-"); joint != p.Text() {
			all, open = append(all, t.bodyOf(parents, open)), nil
			parents = nil
		}
	}
	if len(open) > 0 {
		all = append(all, t.bodyOf(parents, open))
	}
	return all
}

func (t *transcriber) bodyOf(parents, own []*recognise.Part) body {
	b := body{part: own[0], sure: true, doubts: slices.Concat(parents, own)}
	b.name, b.lines, b.sure = t.nameOf(own)
	if len(parents) > 0 {
		sure := false
		b.parent, b.parentLines, sure = t.nameOf(parents)
		b.sure = b.sure && sure
	}
	return b
}

// nameOf gives the name that stands in the lines of parts, and the lines.
func (t *transcriber) nameOf(parts []*recognise.Part) (name string, lines []string, sure bool) {
	var raw []string
	for _, p := range parts {
		raw = append(raw, inlined.Squeezed(strings.TrimSpace(strings.TrimSuffix(p.Text(), "-"))))
	}
	name, sure = t.casing.Position(strings.Join(raw, " "))
	name = letters.UpperFirst(name)
	words := strings.Fields(name)
	for _, l := range raw {
		n := min(len(strings.Fields(l)), len(words))
		lines = append(lines, strings.Join(words[:n], " "))
		words = words[n:]
	}
	return name, lines, sure
}

// issuer writes the issuing body.
func (t *transcriber) issuer(s sign) {
	all := t.bodies()
	if len(all) == 0 {
		all = []body{{name: unknown, lines: []string{unknown}, sure: true}}
		t.guess(nil, "không thấy cơ quan ban hành: ghi “……”")
	}
	var remarks []string
	for _, b := range all {
		remarks = append(remarks, t.doubts(b.doubts)...)
		if !b.sure {
			remarks = append(remarks, "chưa chắc: tên in hoa ở đầu văn bản, chữ hoa, chữ thường là chương trình đặt")
			t.guess(b.part, "tên cơ quan in hoa: viết là “"+strings.TrimPrefix(b.parent+"”, “"+b.name, "”, “")+"”")
		}
	}
	first := all[0]
	t.bodyName = first.name
	t.bodyWords = smallWords(strings.Join(s.Bodies, " ") + " " + t.joined(t.document.Of(doc.Authority)))
	for _, b := range all {
		short, _ := t.short(b.name)
		t.bodyWords = append(t.bodyWords, smallWords(b.parent+" "+b.name+" "+short)...)
	}
	g := &frontmatter.Group{Indent: "  "}
	t.names(g, first)
	short, known := t.short(first.name)
	remark := ""
	if !known {
		remark = "chưa có trong văn bản: cách gọi ngắn do chương trình đặt"
	}
	g.Text("ten-ngan", short, remark)
	abbrev := strings.Join(s.Bodies, "-")
	if len(all) > 1 && len(s.Bodies) > 0 {
		abbrev = s.Bodies[0]
	}
	remark = ""
	if abbrev == "" {
		abbrev, remark = heading.Abbreviation(first.name), "chưa rõ: ký hiệu của văn bản không có chữ viết tắt của cơ quan"
		if t.has("so") {
			t.guess(s.part, "ký hiệu không có chữ viết tắt của cơ quan: ghi “"+abbrev+"”")
		}
	}
	g.Text("viet-tat", abbrev, remark)
	t.address(g)
	t.front.Set("co-quan-ban-hanh", g.String(), remarks...)
	t.joint(all[1:], s)
}

// names writes the names of a body and the one above it.
func (t *transcriber) names(g *frontmatter.Group, b body) {
	g.Text("chu-quan", b.parent)
	if len(b.parentLines) > 1 {
		g.Raw("dong-chu-quan", frontmatter.Flow(b.parentLines))
	}
	g.Text("ten", b.name)
	if len(b.lines) > 1 {
		g.Raw("dong-ten", frontmatter.Flow(b.lines))
	}
}

// address writes the lines at the foot of the first page.
func (t *transcriber) address(g *frontmatter.Group) {
	parts := t.document.Of(doc.AddressLine)
	if t.kind.Key != "cong-van" {
		t.loseAll(parts, "địa chỉ ở chân trang")
		return
	}
	if len(parts) == 0 {
		return
	}
	g.Raw("dia-chi", "")
	for _, p := range parts {
		g.Lines = append(g.Lines, "    - "+frontmatter.Scalar(p.Text()))
	}
}

// short gives the short name of a body, and whether the file has it.
func (t *transcriber) short(name string) (string, bool) {
	for _, f := range bodies.Local() {
		rest, is := f.Cut(name)
		if !is {
			continue
		}
		for _, u := range casing.Units {
			if strings.HasPrefix(rest, u+" ") {
				short := f.Short + " " + u
				return short, strings.Contains(t.casing.As, short)
			}
		}
		return f.Short + " " + rest, strings.Contains(t.casing.As, f.Short+" "+rest)
	}
	return name, true
}

// joint writes the bodies that issue the document with the first, each with who signs for it.
func (t *transcriber) joint(all []body, s sign) {
	if len(all) == 0 {
		return
	}
	if !t.has("cung-ban-hanh") {
		for _, b := range all {
			t.lose(b.part, "cơ quan cùng ban hành")
		}
		return
	}
	signers := t.allSigners()
	var lines []string
	for i, b := range all {
		g := &frontmatter.Group{Indent: "    "}
		t.names(g, b)
		abbrev := heading.Abbreviation(b.name)
		if i+1 < len(s.Bodies) {
			abbrev = s.Bodies[i+1]
		}
		g.Text("viet-tat", abbrev)
		by := signed{position: unknown}
		if own, is := t.signerOf(b, signers); is {
			by = own
		} else if len(signers) > i+1 {
			by = signers[len(signers)-2-i] // the first body's stands on the right
		}
		g.Raw("nguoi-ky", "")
		g.Lines = append(g.Lines, t.signerLines(by, "      ")...)
		g.Lines[0] = "  - " + strings.TrimSpace(g.Lines[0])
		lines = append(lines, g.Lines...)
	}
	t.front.Set("cung-ban-hanh", "\n"+strings.Join(lines, "\n"))
}

// recipients writes who gets the document, and the archive line.
func (t *transcriber) recipients(s sign) {
	parts := t.document.Of(doc.Recipient)
	var all []string
	for _, p := range parts {
		all = append(all, nd30.TrimEnd(p.Text()))
	}
	archive := notation.ArchiveAmong(all)
	if archive >= 0 {
		all = all[:archive]
	}
	t.found.Recipients = len(all)
	if !t.has("noi-nhan") {
		t.loseAll(append(t.document.Of(doc.RecipientsLabel), parts...), "nơi nhận: loại văn bản này không có nơi nhận")
		return
	}
	switch {
	case len(all) == 0 && t.dossier:
		t.front.List("noi-nhan", []string{unknown}, "chưa rõ: không thấy nơi nhận")
		t.guess(nil, "không thấy nơi nhận: ghi “……”")
	case len(all) == 0:
		t.front.Set("noi-nhan", "[]")
	default:
		t.front.List("noi-nhan", all, t.doubts(parts)...)
	}
	if archive < 0 {
		t.front.Set("luu", "\n  noi-luu: VT", "chưa rõ: không thấy dòng “Lưu”")
		t.guess(nil, "không thấy dòng “Lưu”: ghi “Lưu: VT”")
		return
	}
	t.archive(parts[archive], parts[archive+1:], s)
}

// archive writes the archive line; what stands behind it tells who drafted the document.
func (t *transcriber) archive(of *recognise.Part, behind []*recognise.Part, s sign) {
	a := notation.ReadArchive(of.Text())
	g := &frontmatter.Group{Indent: "  "}
	drafter := slices.DeleteFunc([]string{a.Drafter}, func(d string) bool { return d == "" })
	for _, p := range behind {
		drafter = append(drafter, p.Text())
	}
	var remarks []string
	if a.Where == "" {
		remarks = []string{"chưa rõ: dòng “Lưu” không ghi nơi lưu"}
		t.guess(of, "dòng “Lưu” không ghi nơi lưu: ghi “VT”")
	}
	g.Text("noi-luu", cmp.Or(a.Where, "VT"))
	g.Text("so-ban", a.Copies)
	g.Text("nguoi-soan", strings.Join(drafter, " "))
	if units := strings.Split(cmp.Or(a.Where, "VT"), ","); s.Unit != "" && strings.TrimSpace(units[len(units)-1]) != s.Unit {
		g.Text("don-vi", s.Unit)
	}
	t.front.Set("luu", g.String(), remarks...)
}

// attachedHead leaves out of a document that is issued with a decision what is the decision's, and keeps what is not.
func (t *transcriber) attachedHead() {
	t.noteWording()
	t.loseAll(t.document.Of(doc.Basis), "căn cứ của văn bản kèm theo")
	t.loseAll(append(t.document.Of(doc.RecipientsLabel), t.document.Of(doc.Recipient)...), "nơi nhận của văn bản kèm theo")
	for _, role := range []doc.Role{doc.SignerCapacity, doc.SignerPosition, doc.SignerName} {
		t.loseAll(t.document.Of(role), "người ký của văn bản kèm theo")
	}
}
