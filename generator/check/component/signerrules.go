package component

import (
	"slices"
	"strings"

	"vanban/generator/bodies"
	"vanban/generator/check"
	"vanban/generator/check/sight"
	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/pattern"
	"vanban/generator/signer"
	"vanban/generator/unit"
)

// signerRows are the rules of who signs (annex I, part I, II.7; Điều 13).
var signerRows = []sight.Row{
	{ID: "I.II.7.b.1", Component: check.Signer, Severity: check.Error, Says: "Quyền hạn của người ký ghi không đúng", Way: "ghi TM., KT., TL., TUQ., Q.", Look: capacities, Mend: check.MendWords},
	{ID: "I.II.7.b.2", Component: check.Signer, Severity: check.Error, Says: "Ký thay, ký thừa lệnh mà thiếu chức vụ của người ký", Look: positionBelow},
	{ID: "I.II.7.c.1", Component: check.Signer, Severity: check.Error, Says: "Trước họ tên người ký có học hàm, học vị, danh hiệu", Look: plainName},
	{ID: "I.II.7.c.2", Component: check.Signer, Severity: check.Error, Says: "Họ tên người ký không đầy đủ", Look: wholeName},
	{ID: "I.II.7.đ.1", Component: check.Signer, Severity: check.Error, Says: "Thiếu quyền hạn, chức vụ của người ký", Look: signerThere},
	{ID: "I.II.7.space", Component: check.Signer, Severity: check.Advice, Says: "Giữa chức vụ và họ tên không đủ chỗ ký", Look: roomToSign},
	{ID: "D13.1", Component: check.Signer, Severity: check.Error, Says: "Cơ quan làm việc theo chế độ thủ trưởng mà ký thay mặt (TM.)", Look: headSigns},
	{ID: "D13.2", Component: check.Signer, Severity: check.Error, Says: "Cơ quan làm việc theo chế độ tập thể mà không ký thay mặt (TM.)", Look: collectiveSigns},
}

func isSigned(p *sight.Paper) bool { return p.Class == check.Issued || p.Class == check.Copied }

var undotted = pattern.Lazy(`^(T[/.]?M|K[/.]?T|T[/.]?L|T[/.]?U[/.]?Q|Q)(?:\s*/\s*|\s+|\s*\.\s*)`)

func capacities(p *sight.Paper) []check.Finding {
	return slices.Concat(capacityDot(p), bodyBehind(p), unnamedDeputy(p))
}

// bodyBehind finds the name of a body behind what stands before a position (I.II.7.b): KT. ỦY BAN NHÂN DÂN.
func bodyBehind(p *sight.Paper) (found []check.Finding) {
	for _, q := range p.All(doc.SignerCapacity) {
		word, behind, _ := strings.Cut(q.Text(), ".")
		if word = strings.TrimSpace(word); word != "TM" && undotted().MatchString(word+".") && signer.NamesBody(strings.TrimSpace(behind)) {
			found = append(found, p.Finding(q, "“"+q.Text()+"”", word+". và chức vụ của người đứng đầu; thay mặt tập thể thì ghi TM."))
		}
	}
	return found
}

// unnamedDeputy finds a deputy who signs without the line that says for whom: KT. and the head's position, or TL., TUQ. One who is in charge (phụ trách, điều
// hành) signs so too (I.II.7.b).
func unnamedDeputy(p *sight.Paper) (found []check.Finding) {
	if p.Class != check.Issued || p.Of.Kind == "Biên bản" || slices.Contains(nd30.BetweenParties, p.Of.Kind) {
		return nil
	}
	told := map[int]bool{} // the signers whose first line has been looked at
	for _, q := range p.All(doc.SignerCapacity, doc.SignerPosition) {
		first := !told[q.Signer] && (q.Role == doc.SignerPosition || capacityWord(q.Text()) != "TM")
		told[q.Signer] = told[q.Signer] || first
		if !first || q.Role != doc.SignerPosition || q.Doubt != "" || !strings.HasPrefix(q.Text(), "PHÓ ") {
			continue
		}
		found = append(found, p.Finding(q, "“"+q.Text()+"” mà không có “KT.” ở dòng trên", "KT. và chức vụ của người đứng đầu, dưới đó chức vụ của cấp phó"))
	}
	return found
}

func capacityDot(p *sight.Paper) (found []check.Finding) {
	for _, q := range p.All(doc.SignerCapacity, doc.SignerPosition) {
		m := undotted().FindString(q.Text())
		word := strings.NewReplacer("/", "", ".", "", " ", "").Replace(m)
		if m == "" || strings.HasPrefix(q.Text(), word+".") && strings.TrimPrefix(q.Text(), word+".") != "" {
			continue
		}
		if q.Role == doc.SignerPosition && !strings.Contains(m, "/") && word == "Q" {
			continue
		}
		f := p.Finding(q, "“"+strings.TrimSpace(m)+"”", word+".")
		p.InsteadOf(&f, q, m, word+". ")
		found = append(found, f)
	}
	return found
}

// positionBelow wants the position of the one who signs under KT. and TL.
func positionBelow(p *sight.Paper) (found []check.Finding) {
	if !isSigned(p) {
		return nil
	}
	all := p.All(doc.SignerCapacity, doc.SignerPosition, doc.SignerName)
	for i, q := range all {
		word := capacityWord(q.Text())
		if q.Role != doc.SignerCapacity || word != "KT" && word != "TL" && word != "TUQ" {
			continue
		}
		if i+1 < len(all) && all[i+1].Signer == q.Signer && all[i+1].Role != doc.SignerName || len(q.Line.Spans) == 0 {
			continue
		}
		if lines := sight.TextLines(q); len(lines) > 1 {
			continue
		}
		found = append(found, p.Finding(q, "dưới “"+q.Text()+"” không có chức vụ", "chức vụ của người ký ở dòng dưới"))
	}
	return found
}

func capacityWord(text string) string {
	w, _, ok := strings.Cut(text, ".")
	if !ok {
		w, _, _ = strings.Cut(text, " ")
	}
	return strings.TrimSpace(w)
}

var titled = pattern.Lazy(`(?i)^(?:gs|pgs|ts|ths|bs|bsck[i\d]*|ks|cn|ts\.?bs|dược sĩ|bác sĩ|tiến sĩ|thạc sĩ|giáo sư|phó giáo sư|kỹ sư|luật sư|nhà giáo|nsnd|nsưt)[.\s]+`)

// excused are names of the army, the police, schools and hospitals, whose ranks and titles may stand before names (II.7.c).
var excused = pattern.Lazy(`(?i)công an|quân|bệnh viện|trường|viện|đại học|học viện|y tế|khoa học|giáo dục`)

func plainName(p *sight.Paper) (found []check.Finding) {
	if !isSigned(p) || slices.ContainsFunc(p.All(doc.IssuingBody, doc.ParentBody), func(q *sight.Piece) bool { return excused().MatchString(q.Text()) }) {
		return nil
	}
	for _, q := range p.All(doc.SignerName) {
		if m := titled().FindString(q.Text()); m != "" {
			found = append(found, p.Finding(q, "“"+strings.TrimSpace(m)+"”", "chỉ họ, tên đệm và tên"))
		}
	}
	return found
}

func wholeName(p *sight.Paper) (found []check.Finding) {
	if !isSigned(p) {
		return nil
	}
	for _, q := range p.All(doc.SignerName, doc.SignerPosition) {
		if q.Role == doc.SignerPosition && !q.IsHalfName() {
			continue
		}
		if len(strings.Fields(q.Text())) == 1 && !strings.ContainsAny(q.Text(), "….[{_") {
			found = append(found, p.Finding(q, "“"+q.Text()+"”", "họ, tên đệm và tên"))
		}
	}
	return found
}

func signerThere(p *sight.Paper) []check.Finding {
	if p.Class != check.Issued || p.Of.Kind == "Biên bản" || !p.Known() || p.Has(doc.SignerCapacity) || p.Has(doc.SignerPosition) {
		return nil
	}
	for _, q := range p.Pieces {
		if q.Lost && p.Has(doc.RecipientsLabel) && q.Line.Capitals() && q.Line.N > p.First(doc.RecipientsLabel).Line.N-1 {
			return nil
		}
	}
	if p.First(doc.RecipientsLabel) == nil && p.First(doc.SignerName) == nil {
		return []check.Finding{p.Finding(nil, "không có phần ký", "chức vụ, họ tên người ký ở cuối văn bản, bên phải")}
	}
	return []check.Finding{p.Finding(p.First(doc.SignerName), "không có quyền hạn, chức vụ", "chức vụ của người ký")}
}

// roomToSign wants room for a signature: between a position and the name, or over a second position that stands with the name below it.
func roomToSign(p *sight.Paper) (found []check.Finding) {
	if p.Class != check.Issued {
		return nil
	}
	for _, q := range p.All(doc.SignerName) {
		lines := positionsOver(p, q)
		if len(lines) == 0 || strings.ContainsRune(q.Place.Paragraph.Text, '\uFFFC') {
			continue
		}
		room := unit.Length(0)
		for i, below := range append(lines[1:], q) {
			room = max(room, roomBetween(p, lines[i], below))
		}
		if room < nd30.LeastSigningRoom {
			found = append(found, p.Finding(q, "khoảng trống "+sight.Millimetres(room)+" mm", "khoảng "+sight.Millimetres(q.Style().Before)+" mm để ký và đóng dấu"))
		}
	}
	return found
}

// roomBetween gives the height between two lines of one cell.
func roomBetween(p *sight.Paper, above, below *sight.Piece) unit.Length {
	room := above.Standing.After + below.Standing.Before
	for n := above.Line.N + 1; n < below.Line.N; n++ {
		place := &p.Places()[n-1]
		s := place.Paragraph.StandingIn(p.TableLook(place))
		room += s.Before + s.After + max(s.Exact, nd30.EmptyLine.Scale(int64(max(s.Pitch, 0)), 100))
		if strings.ContainsRune(place.Paragraph.Text, '\uFFFC') {
			room += nd30.LeastSigningRoom // the image of a signature
		}
	}
	return room + nd30.EmptyLine.Scale(int64(strings.Count(above.Place.Paragraph.Text, "\n")+strings.Count(below.Place.Paragraph.Text, "\n")), 1)
}

// positionsOver gives the lines of a signer's position over the name, where the last of them stands in its cell.
func positionsOver(p *sight.Paper, name *sight.Piece) (lines []*sight.Piece) {
	if name.Place == nil || name.Place.Cell == nil {
		return nil
	}
	for _, q := range p.All(doc.SignerPosition, doc.SignerCapacity) {
		if q.Signer != name.Signer || q.Place == nil || q.Line.N >= name.Line.N {
			continue
		}
		if q.Place.Row != name.Place.Row || q.Place.Cell != name.Place.Cell {
			lines = nil
			continue
		}
		lines = append(lines, q)
	}
	return lines
}

// issuerOf gives the whole name of the issuing body in capitals.
func issuerOf(p *sight.Paper) string {
	var all []string
	for _, q := range p.All(doc.IssuingBody) {
		all = append(all, strings.ToUpper(q.Words()))
	}
	return strings.Join(all, " ")
}

// issuedBy gives who issues the document by its own words: the authority of a decision, else the body.
func issuedBy(p *sight.Paper) string {
	if q := p.First(doc.Authority); q != nil {
		return strings.ToUpper(q.Words())
	}
	return issuerOf(p)
}

// behalf gives whether who signs the document writes TM., by its own words.
func behalf(p *sight.Paper) signer.Behalf {
	return signer.BehalfIn(issuedBy(p), p.Of.Kind, p.Has(doc.Authority))
}

func headSigns(p *sight.Paper) []check.Finding {
	q := p.First(doc.SignerCapacity)
	if p.Class != check.Issued || q == nil || capacityWord(q.Text()) != "TM" || !p.Has(doc.Authority) && len(p.All(doc.IssuingBody)) > 1 {
		return nil
	}
	body := strings.TrimLeft(strings.TrimPrefix(strings.TrimSpace(q.Text()), "TM"), ". ") // “TM . UBND” too
	if !signer.WrongBehalf(behalf(p), body) {
		return nil
	}
	return []check.Finding{p.Finding(q, "“"+q.Text()+"” trong văn bản của "+strings.ToLower(sight.FirstWords(issuedBy(p))), "chức vụ của người đứng đầu, không có TM.")}
}

// byChairman finds a text that the chairman himself speaks in: what he does stands at the beginning of a paragraph or behind a semicolon.
var byChairman = pattern.Lazy(`(?i)(?:^|[;,] )(?:phó )?chủ tịch (?:ủy ban nhân dân|uỷ ban nhân dân|ubnd) (?:tỉnh|thành phố|huyện|xã|phường|đặc khu)\b|chủ tịch (?:ủy ban nhân dân|uỷ ban nhân dân|ubnd)[^.;]{0,60}? (?:yêu cầu|giao|chỉ đạo|đề nghị|có ý kiến|thống nhất|ban hành|báo cáo|thông báo|nhận được|trả lời)`)

// isDoubtful says whether the document leaves it open who issues it: its head tells of several bodies, or its chairman himself speaks in it.
func isDoubtful(p *sight.Paper) bool {
	if q := p.First(doc.Authority); q != nil {
		return q.Doubt != ""
	}
	if body := p.First(doc.IssuingBody); p.Has(doc.ParentBody) || body == nil || body.IsLoose() {
		return true
	}
	return slices.ContainsFunc(p.All(doc.Body, doc.Clause, doc.Abstract, doc.Subject), func(q *sight.Piece) bool { return byChairman().MatchString(q.Text()) })
}

func collectiveSigns(p *sight.Paper) []check.Finding {
	q := p.First(doc.SignerCapacity, doc.SignerPosition)
	if p.Class != check.Issued || p.Of.Doubt != "" || q == nil || q.Doubt != "" || !signer.LacksBehalf(behalf(p), capacityWords(p, q.Signer)) || isDoubtful(p) {
		return nil
	}
	return []check.Finding{p.Finding(q, "“"+q.Text()+"”", "TM. "+bodies.BehindTM(issuedBy(p)))}
}

// capacityWords gives the abbreviations of one signer's capacities, as the decree writes them.
func capacityWords(p *sight.Paper, which int) (all []string) {
	for _, q := range p.All(doc.SignerCapacity) {
		if q.Signer == which {
			all = append(all, capacityWord(q.Text())+".")
		}
	}
	return all
}
