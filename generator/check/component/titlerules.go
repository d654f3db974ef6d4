package component

import (
	"slices"
	"strings"
	"unicode"

	"vanban/generator/check"
	"vanban/generator/check/sight"
	"vanban/generator/doc"
	"vanban/generator/letters"
	"vanban/generator/nd30"
	"vanban/generator/pattern"
	"vanban/generator/unit"
	"vanban/generator/word/mend"
)

// titleRows are the rules of a kind's name and abstract (annex I, part I, II.5).
var titleRows = []sight.Row{
	{ID: "I.II.5.a", Component: check.Title, Severity: check.Error, Says: "Thiếu trích yếu nội dung", Look: abstractThere},
	{ID: "I.II.5.b.4", Component: check.Title, Severity: check.Warning, Says: "Trích yếu không đặt ngay dưới tên loại văn bản", Way: "bỏ khoảng cách giữa tên loại và trích yếu", Look: directly, Mend: mendDirectly},
	{ID: "I.II.5.b.5", Component: check.Title, Severity: check.Warning, Says: "Trích yếu không viết hoa chữ cái đầu, hoặc cuối trích yếu có dấu", Look: abstractForm, Mend: check.MendWords},
	{ID: "I.II.5.cv.3", Component: check.Title, Severity: check.Warning, Says: "Trích yếu công văn không cách số, ký hiệu 6 pt", Look: subjectGap, Mend: mendSubjectGap},
	{ID: "I.II.5.cv.4", Component: check.Title, Severity: check.Error, Says: "Trích yếu công văn không ở dưới số, ký hiệu", Look: subjectPlace},
	{ID: "D7", Component: check.Title, Severity: check.Error, Says: "Tên loại không có trong 29 loại văn bản hành chính", Look: knownKind},
}

// seldomAbstract are the kinds that most offices issue without an abstract, though their form has one.
var seldomAbstract = []string{"Phiếu gửi", "Phiếu chuyển", "Phiếu báo", "Giấy mời", "Hợp đồng", "Giấy ủy quyền", "Bản ghi nhớ", "Bản thỏa thuận", "Công điện"}

// withoutAbstract says whether a kind has no abstract, by its form or by the use of offices.
func withoutAbstract(by *nd30.Decree, kind string) bool {
	f := by.FormOf(kind)
	return !f.Has(doc.Abstract) && !f.Has(doc.Subject) || slices.Contains(seldomAbstract, kind)
}

func abstractThere(p *sight.Paper) []check.Finding {
	if isLetter(p) && !p.Has(doc.Abstract) && elsewhere(p) == nil {
		return []check.Finding{p.Finding(p.First(doc.Number), "không có trích yếu", "V/v … dưới số, ký hiệu")}
	}
	if p.Class != check.Issued && p.Class != check.Attached || withoutAbstract(p.Decree, p.Of.Kind) || p.Has(doc.Abstract) || p.Of.Doubt != "" {
		return nil
	}
	switch {
	case p.Of.Kind == "Công văn":
		if p.Has(doc.Subject) {
			return nil
		}
		return []check.Finding{p.Finding(p.First(doc.Number), "không có trích yếu", "V/v … dưới số, ký hiệu")}
	case p.Has(doc.KindName) && len(strings.Fields(p.First(doc.KindName).Text())) <= 3:
		return []check.Finding{p.Finding(p.First(doc.KindName), "không có trích yếu", "trích yếu ngay dưới tên loại")}
	}
	return nil
}

// isLetter says whether a document that was taken for a letter, as it has no kind's name, is one by its symbol too.
func isLetter(p *sight.Paper) bool {
	groups := partsOf(p).groups()
	return p.Class == check.Issued && p.Of.Kind == "Công văn" && p.Of.Doubt != "" && len(groups) > 1 && !p.Has(doc.Subject) &&
		!slices.ContainsFunc(p.Decree.Kinds, func(k nd30.KindName) bool { return slices.Contains(groups, k.Symbol) })
}

func directly(p *sight.Paper) []check.Finding {
	kind, abstract := p.First(doc.KindName), p.First(doc.Abstract)
	if kind == nil || abstract == nil || kind.Place == nil || abstract.Place == nil || kind.Line.N == abstract.Line.N {
		return nil
	}
	if abstract.Line.N > kind.Line.N+1 && emptyBetween(p, kind, abstract) > nd30.DirectTolerance {
		return []check.Finding{p.Finding(abstract, "giữa tên loại và trích yếu có dòng trống", "ngay dưới tên loại")}
	}
	if gap := max(kind.Standing.After, abstract.Standing.Before); gap > nd30.DirectTolerance {
		return []check.Finding{p.Finding(abstract, "cách tên loại "+sight.Points(gap)+" pt", "ngay dưới tên loại")}
	}
	return nil
}

// emptyBetween gives the height of the paragraphs between two pieces: by the size of their marks, where nothing stands in them.
func emptyBetween(p *sight.Paper, a, b *sight.Piece) (height unit.Length) {
	for _, place := range p.Places()[a.Line.N : b.Line.N-1] {
		height += place.Paragraph.FaceOf(place.Paragraph.Properties(), p.TableLook(&place)).Size
	}
	return height
}

func mendDirectly(r *check.Reading, f check.Finding, e *mend.Edits) {
	v := sight.ViewOf(r)
	for _, p := range v.Papers {
		kind, abstract := p.First(doc.KindName), p.First(doc.Abstract)
		if abstract != nil && f.Line == &abstract.Line && abstract.Line.N == kind.Line.N+1 {
			e.Spacing(kind.Place.Paragraph, map[string]int{"after": 0})
			e.Spacing(abstract.Place.Paragraph, map[string]int{"before": 0})
		}
	}
}

func abstractForm(p *sight.Paper) []check.Finding {
	all := p.All(doc.Abstract)
	if len(all) == 0 || p.Class == check.Fragment {
		return nil
	}
	first, last := all[0], all[len(all)-1]
	text := strings.TrimLeft(first.Text(), "“\"(*")
	if text != "" && unicode.IsLower([]rune(text)[0]) {
		f := p.Finding(first, "“"+sight.FirstWords(first.Text())+"”", "viết hoa chữ cái đầu")
		w := strings.Fields(first.Text())[0]
		p.InsteadOf(&f, first, w, letters.UpperFirst(w))
		return []check.Finding{f}
	}
	end := last.Text()
	if strings.HasSuffix(end, "...") || strings.HasSuffix(end, "v.v.") || strings.HasSuffix(end, "v.v") || end == "" {
		return nil
	}
	if sign := []rune(end)[len([]rune(end))-1]; strings.ContainsRune(".;:,", sign) {
		f := p.Finding(last, "cuối trích yếu có dấu “"+string(sign)+"”", "không có dấu")
		w := strings.Fields(end)
		tail := w[len(w)-1]
		p.InsteadOf(&f, last, tail, strings.TrimRight(tail, ".;:,"))
		return []check.Finding{f}
	}
	return nil
}

// subjectBefore is the space over a letter's abstract, with what programs lose of it.
func subjectBefore(by *nd30.Decree) unit.Length { return by.Styles[doc.Subject].Before }

func subjectGap(p *sight.Paper) []check.Finding {
	number, subject := p.First(doc.Number), p.First(doc.Subject)
	if number == nil || subject == nil || number.Place == nil || subject.Place == nil || number.Shared || subject.Shared || subject.Line.N != number.Line.N+1 {
		return nil
	}
	gap := max(number.Standing.After, subject.Standing.Before)
	if sight.Near(gap, subjectBefore(p.Decree), nd30.SubjectTolerance) {
		return nil
	}
	return []check.Finding{p.Finding(subject, "cách "+sight.Points(gap)+" pt", "cách "+sight.Points(subjectBefore(p.Decree))+" pt")}
}

func mendSubjectGap(r *check.Reading, f check.Finding, e *mend.Edits) {
	if place := r.PlaceOf(f.Line); place != nil && f.Line.N > 1 {
		e.Spacing(place.Paragraph, map[string]int{"before": subjectBefore(r.Decree).Twips()})
		e.Spacing(r.Places()[f.Line.N-2].Paragraph, map[string]int{"after": 0})
	}
}

func subjectPlace(p *sight.Paper) []check.Finding {
	number, subject := p.First(doc.Number), p.First(doc.Subject)
	if subject == nil {
		subject = elsewhere(p)
	}
	if number == nil || subject == nil || number.Place == nil || subject.Place == nil || number.Place.Cell == nil || subject.Place.Cell == nil {
		return nil
	}
	if number.Place.Table == subject.Place.Table && subject.Place.Cell.Column == number.Place.Cell.Column {
		return nil
	}
	return []check.Finding{p.Finding(subject, "ở chỗ khác", "trong cột của số, ký hiệu")}
}

// elsewhere gives what reads as a letter's abstract and stands where none is looked for, nil where nothing does.
func elsewhere(p *sight.Paper) *sight.Piece {
	for _, q := range p.Pieces {
		if q.Lost && q.Place != nil && about().MatchString(q.Text()) {
			return q
		}
	}
	return nil
}

var about = pattern.Lazy(`(?i)^v\s*/\s*v\s`)

// otherKinds are names of papers that offices use and Article 7 doesn't have.
var otherKinds = pattern.Lazy(`^(?:TỜ GIẤY|BẢN TIN|QUY TRÌNH|NỘI QUY|ĐIỀU LỆ|THỂ LỆ|LỊCH CÔNG TÁC|GIẤY XÁC NHẬN|GIẤY CHỨNG NHẬN|GIẤY ĐỀ NGHỊ|ĐƠN XIN|BẢN CAM KẾT|CÔNG HÀM|CHƯƠNG TRÌNH HÀNH ĐỘNG)$`)

// knownKind finds an issued document whose name is none of those of Article 7, where a name in capitals stands in its place.
func knownKind(p *sight.Paper) []check.Finding {
	if p.Class != check.Issued || p.Of.Kind != "" {
		return nil
	}
	n := partsOf(p)
	if n == nil || n.number == "" && n.symbol == "" {
		return nil
	}
	for _, q := range p.Pieces {
		if q.Place != nil && q.Place.Table == nil && q.Standing.Align == "center" && q.Line.Bold && otherKinds().MatchString(q.Words()) {
			return []check.Finding{p.Finding(q, "“"+q.Words()+"”", "tên loại theo Điều 7: nghị quyết, quyết định, …")}
		}
	}
	return nil
}
