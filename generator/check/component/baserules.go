package component

import (
	"slices"
	"strings"

	"vanban/generator/check"
	"vanban/generator/check/sight"
	"vanban/generator/doc"
	"vanban/generator/pattern"
)

// baseRows are the rules of legal bases that don't ask what they cite (annex I, part I, II.6.a).
var baseRows = []sight.Row{
	{ID: "I.II.6.a.1", Component: check.Bases, Severity: check.Error, Says: "Văn bản thiếu căn cứ ban hành, hoặc thiếu chữ “Căn cứ”", Way: "ghi căn cứ về thẩm quyền và căn cứ về nội dung, mỗi căn cứ bắt đầu bằng “Căn cứ”", Look: basesThere},
	{ID: "I.II.6.a.3", Component: check.Bases, Severity: check.Error, Says: "Cuối căn cứ sai dấu", Way: "cuối mỗi căn cứ có dấu chấm phẩy, căn cứ cuối có dấu chấm", Look: basisEnds, Mend: check.MendWords},
	{ID: "I.II.6.a.6", Component: check.Bases, Severity: check.Error, Says: "Các căn cứ không xuống dòng riêng", Way: "mỗi căn cứ một đoạn", Look: ownLines},
	{ID: "I.II.6.a.7", Component: check.Bases, Severity: check.Error, Says: "Căn cứ không đứng dưới tên loại và trích yếu", Look: basesBelow},
}

func basesThere(p *sight.Paper) []check.Finding {
	if p.Class != check.Issued || p.Of.Kind != "Quyết định" && p.Of.Kind != "Nghị quyết" || p.Of.Doubt != "" {
		return nil
	}
	if p.Has(doc.Basis) {
		return basesNamed(p)
	}
	return []check.Finding{p.Finding(p.First(doc.KindName), "không có căn cứ", "Căn cứ …;")}
}

// basesNamed finds bases that begin with the name of what they cite.
func basesNamed(p *sight.Paper) (found []check.Finding) {
	for _, q := range p.All(doc.Basis) {
		if check.NamesBasis(q.Text()) {
			found = append(found, p.Finding(q, "“"+sight.FirstWords(q.Text())+"”", "“Căn cứ "+sight.FirstWords(q.Text())+"”"))
		}
	}
	return found
}

// basesOf gives the bases that stand one behind another before the command or the text.
func basesOf(p *sight.Paper) []*sight.Piece {
	if p.Class == check.Fragment {
		return nil
	}
	return slices.DeleteFunc(p.All(doc.Basis), func(q *sight.Piece) bool { return q.Doubt != "" && !check.NamesBasis(q.Text()) })
}

func basisEnds(p *sight.Paper) (found []check.Finding) {
	all := basesOf(p)
	for i, q := range all {
		end := sight.LastSign(q.Text())
		last := i == len(all)-1
		want := sight.Pick(last, ".", ";")
		if end == want || end == "" || last && (end == ":" || strings.Contains(";,", end) && !p.Has(doc.Command)) {
			continue
		}
		f := p.Finding(q, "cuối căn cứ "+sight.Pick(strings.ContainsAny(end, ".;,:"), "là dấu “"+end+"”", "không có dấu"), "dấu “"+want+"”")
		p.EndWith(&f, q, ".;,:", want)
		found = append(found, f)
	}
	return found
}

// secondBasis finds a basis behind another in one paragraph. One that only amends the one before goes with it.
var secondBasis = pattern.Lazy(`; *(?:và )?(Căn cứ \p{Lu}\S*|(?:Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Quyết định|Thông tư|Chỉ thị) (?:số:? *\d|\p{Lu})\S*).*`)

func ownLines(p *sight.Paper) (found []check.Finding) {
	for _, q := range basesOf(p) {
		if q.Place == nil {
			continue
		}
		for _, line := range strings.Split(q.Place.Paragraph.Text, "\n")[1:] {
			if l := strings.TrimSpace(line); strings.HasPrefix(l, "Căn cứ ") || strings.HasPrefix(l, "Theo đề nghị ") {
				found = append(found, p.Finding(q, "nhiều căn cứ trong một đoạn", "mỗi căn cứ một đoạn"))
				break
			}
		}
		second := secondBasis().FindStringSubmatch(q.Text())
		if second != nil && (strings.HasPrefix(second[1], "Căn cứ") || !strings.Contains(second[0], "sửa đổi, bổ sung")) && !strings.Contains(q.Place.Paragraph.Text, "\n") {
			found = append(found, p.Finding(q, "“"+second[1]+" …” ở sau căn cứ khác", "mỗi căn cứ một đoạn"))
		}
	}
	return found
}

func basesBelow(p *sight.Paper) []check.Finding {
	all := p.All(doc.Basis)
	if p.Class != check.Issued || p.Has(doc.Authority) {
		return nil
	}
	for i, q := range all {
		if i > 0 && q.Doubt != "" && q.Line.Capitals() && q.Line.IsCentre { // who issues it, behind the first basis
			return []check.Finding{p.Finding(all[0], "đứng trên thẩm quyền ban hành", "đứng dưới “"+sight.FirstWords(q.Text())+"”")}
		}
	}
	return nil
}
