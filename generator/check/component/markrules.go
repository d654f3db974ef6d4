package component

import (
	"slices"
	"strings"

	"vanban/generator/check"
	"vanban/generator/check/sight"
	"vanban/generator/doc"
	"vanban/generator/headwords"
	"vanban/generator/nd30"
	"vanban/generator/pattern"
)

// markRows are the rules of marks of urgency and circulation, of the drafter's sign, the address and of copies (annex I, part I, III.2 to III.4; part II).
var markRows = []sight.Row{
	{ID: "I.III.2.b.2", Component: check.Marks, Severity: check.Error, Says: "Dấu chỉ độ khẩn không có khung", Way: "đóng khung hình chữ nhật viền đơn", Look: boxed},
	{ID: "I.III.2.b.4", Component: check.Marks, Severity: check.Warning, Says: "Dấu chỉ độ khẩn không phải màu đỏ tươi", Look: red},
	{ID: "I.III.2.b.5", Component: check.Marks, Severity: check.Error, Says: "Dấu chỉ độ khẩn không ở dưới số, ký hiệu", Look: urgencyPlace},
	{ID: "I.III.2.c", Component: check.Marks, Severity: check.Advice, Says: "Phạm vi lưu hành không đóng khung, in hoa, đậm", Look: circulation},
	{ID: "I.III.3", Component: check.Addressees, Severity: check.Warning, Says: "Ký hiệu người soạn thảo không viết hoa", Look: drafter},
	{ID: "I.III.4", Component: check.Marks, Severity: check.Advice, Says: "Địa chỉ cơ quan ở cuối trang đầu sai cỡ chữ", Look: address},
	{ID: "I.P2.II.1", Component: check.Copies, Severity: check.Error, Says: "Ký hiệu bản sao không đúng cách ghi", Look: copySymbol},
	{ID: "I.III.1.c.2e", Component: check.Appendix, Severity: check.Advice, Says: "Văn bản kèm theo là tệp riêng, ký số, không phải ghi số, ngày ở dòng “Kèm theo”", Look: electronicNote},
}

func urgenciesOf(p *sight.Paper) []*sight.Piece {
	return p.All(doc.Urgency, doc.HighUrgency, doc.ExpressUrgency)
}

func boxed(p *sight.Paper) (found []check.Finding) {
	for _, q := range urgenciesOf(p) {
		if q.Place == nil || q.Standing.Framed || len(q.Line.Objects) > 0 || q.Place.Cell != nil && sight.CellLine(q.Place) {
			continue
		}
		if b := strings.Contains(q.Place.Paragraph.Extra, q.Text()); b {
			continue
		}
		found = append(found, p.Finding(q, "không có khung", "khung hình chữ nhật viền đơn"))
	}
	return found
}

func red(p *sight.Paper) (found []check.Finding) {
	for _, q := range urgenciesOf(p) {
		for _, r := range q.Runs {
			if r.Face.Colour != p.Decree.Drawn.Red {
				found = append(found, p.Finding(q, sight.Pick(r.Face.Colour == "", "màu đen", "màu "+r.Face.Colour), "màu đỏ tươi ("+p.Decree.Drawn.Red+")"))
				break
			}
		}
	}
	return found
}

func urgencyPlace(p *sight.Paper) (found []check.Finding) {
	number := p.First(doc.Number)
	for _, q := range urgenciesOf(p) {
		if number == nil || q.Place == nil || number.Place == nil || q.Place.Cell == nil || number.Place.Cell == nil || q.Place.Table != number.Place.Table {
			continue
		}
		if q.Place.Cell.Column != number.Place.Cell.Column {
			found = append(found, p.Finding(q, "ở cột khác", "dưới số, ký hiệu"))
		}
	}
	return found
}

func circulation(p *sight.Paper) (found []check.Finding) {
	for _, q := range p.Pieces {
		if q.Place == nil || !headwords.IsCirculation(q.Text()) {
			continue
		}
		if q.Words() != strings.ToUpper(q.Words()) || !q.Line.Bold || !q.Standing.Framed && (q.Place.Cell == nil || !sight.CellLine(q.Place)) {
			found = append(found, p.Finding(q, "“"+q.Text()+"”", "in hoa, đậm, trong khung"))
		}
	}
	return found
}

var drafterForm = pattern.Lazy(`^\.\s*\(?([\p{L}]{1,6})\)?\s*[.,]?\s*\(?(\d+)?`)

// drafter looks at the sign of the drafter behind the line of the archive.
func drafter(p *sight.Paper) []check.Finding {
	q := archiveOf(p)
	if q == nil {
		return nil
	}
	_, rest, found := strings.Cut(q.Text(), ".")
	if m := drafterForm().FindStringSubmatch("." + rest); found && m != nil && m[1] == strings.ToLower(m[1]) && strings.TrimSpace(rest) != "" && len([]rune(m[1])) <= 3 {
		return []check.Finding{p.Finding(q, "“"+strings.TrimSpace(rest)+"”", strings.ToUpper(m[1]))}
	}
	return nil
}

func address(p *sight.Paper) (found []check.Finding) {
	for _, q := range p.All(doc.AddressLine) {
		if q.Place == nil {
			continue
		}
		if is := q.SizesOutside(q.Style().Size); is != "" {
			found = append(found, p.Finding(q, "cỡ chữ "+is, "cỡ chữ "+sight.RangeWords(q.Style().Size)))
		}
	}
	return found
}

// copySymbol wants the symbol of a copy's form: 12/SY-UBND.
func copySymbol(p *sight.Paper) []check.Finding {
	if p.Class != check.Copied {
		return nil
	}
	n := partsOf(p)
	groups := n.groups()
	var want []string
	for _, c := range []nd30.Copy{nd30.TrueCopy, nd30.SecondCopy, nd30.Extract} {
		if strings.EqualFold(p.Of.Kind, c.Form) || p.Of.Kind == c.Name {
			want = append(want, c.Symbol)
		}
	}
	if len(groups) == 0 || len(want) == 0 || slices.Contains(want, groups[0]) {
		return nil
	}
	return []check.Finding{p.Finding(n.piece, "“"+n.symbol+"”", want[0]+"-…")}
}

// electronicNote looks at an appendix that carries the corner line of a file signed by itself: its note leaves number and day open.
func electronicNote(p *sight.Paper) []check.Finding {
	q, text := noteOf(p)
	if q == nil || !p.Has(doc.CornerLine) {
		return nil
	}
	number, day := noteNumber().FindStringSubmatch(text), noteDay().FindStringSubmatch(text)
	if number == nil || day == nil || isBlank(number[1]) == isBlank(day[1]) {
		return nil
	}
	return []check.Finding{p.Finding(q, "chỉ ghi số hoặc chỉ ghi ngày", "để trống cả số và ngày")}
}
