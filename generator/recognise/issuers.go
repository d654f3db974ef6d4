package recognise

import (
	"slices"
	"strings"

	"vanban/generator/bodies"
	"vanban/generator/doc"
	"vanban/generator/headwords"
)

// finishHead parts the lines of the bodies into those of the issuing body and of the one above it.
func (r *recogniser) finishHead() {
	lines := jointLines(r.bodies)
	if len(lines) == 0 {
		return
	}
	at, doubt := 0, ""
	for at < len(lines) && !lines[at].Bold {
		at++
	}
	switch {
	case at == len(lines) || at == 0 && allBold(lines):
		at, doubt = r.partBodies(lines)
	case slices.ContainsFunc(lines[at:], func(l Line) bool { return !l.Bold }):
		doubt = "không rõ dòng nào là cơ quan chủ quản"
		if by, unsure := r.partBodies(lines); by > 0 && unsure == "" {
			at, doubt = by, ""
		}
	}
	for at > 1 && at < len(lines) && continues(lines[at-1].Text) {
		at--
	}
	var parts []Part
	for i, l := range lines {
		role := doc.IssuingBody
		if i < at {
			role = doc.ParentBody
		}
		parts = append(parts, Part{Role: role, Spans: l.Spans, Line: l, Doubt: doubt})
	}
	r.document.Parts = append(parts, r.document.Parts...)
}

// jointLines parts a line on which several bodies stand that issue a document together: “SỞ NỘI VỤ - SỞ TÀI CHÍNH”.
func jointLines(lines []Line) (all []Line) {
	for _, l := range lines {
		for {
			at := strings.Index(l.Text, " - ")
			if at < 0 || !headwords.IsOrganisation(l.Text) || !headwords.IsOrganisation(l.Text[at+len(" - "):]) {
				break
			}
			first := newLine(l.N, cut(l, at+len(" -")))
			all, l = append(all, first), l.from(at+len(" - "))
		}
		all = append(all, l)
	}
	return all
}

func allBold(lines []Line) bool {
	return !slices.ContainsFunc(lines, func(l Line) bool { return !l.Bold })
}

// partBodies parts lines that all look alike by their words.
func (r *recogniser) partBodies(lines []Line) (at int, doubt string) {
	for i := 1; i < len(lines); i++ {
		if headwords.IsOrganisation(lines[i].Text) && !strings.HasSuffix(lines[i-1].Text, "-") && !continues(lines[i-1].Text) {
			if bodies.StandsOver(lines[0].Text) && !bodies.StandsOver(lines[i].Text) {
				return i, "" // whatever they look like, one stands under the other
			}
			return i, "cơ quan chủ quản và cơ quan ban hành in như nhau, chia theo tên"
		}
	}
	return 0, ""
}

// continues says whether a line of a name can't end it: "ỦY BAN NHÂN DÂN", "BAN CHẤP HÀNH", "TRƯỜNG".
func continues(text string) bool {
	f := folded(text)
	return bodies.GoesOn(text) || strings.HasSuffix(f, " va") || strings.HasSuffix(f, ",")
}
