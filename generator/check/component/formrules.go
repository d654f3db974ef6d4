package component

import (
	"strconv"
	"strings"

	"vanban/generator/check"
	"vanban/generator/check/sight"
	"vanban/generator/doc"
	"vanban/generator/letters"
	"vanban/generator/nd30"
	"vanban/generator/word/tree"
)

// formRows are the rules of the forms of annex III that only one kind has.
var formRows = []sight.Row{
	{ID: "III.1.4", Component: check.Title, Severity: check.Error, Says: "Tên loại và trích yếu không theo mẫu 1.4", Look: oneTitle},
	{ID: "III.1.7", Component: check.Text, Severity: check.Error, Says: "Giấy mời thiếu nội dung theo mẫu 1.7", Way: "ghi: trân trọng kính mời …; Tới dự …; Chủ trì …; Thời gian …; Địa điểm …", Look: invitation},
	{ID: "III.1.x", Component: check.Text, Severity: check.Error, Says: "Thiếu dòng cố định của mẫu", Look: fixedLines},
}

// oneTitle finds a kind's name that stands with the abstract on one line.
func oneTitle(p *sight.Paper) []check.Finding {
	kind, abstract := p.First(doc.KindName), p.First(doc.Abstract)
	if kind == nil || abstract == nil || kind.Line.N != abstract.Line.N || kind.Place == nil || p.Class != check.Issued && p.Class != check.Attached {
		return nil
	}
	if strings.Contains(kind.Place.Paragraph.Text, "\n") || len(kind.Place.Paragraph.SoftBreaks()) > 0 {
		return nil
	}
	return []check.Finding{p.Finding(kind, "tên loại và trích yếu trên một dòng", "tên loại một dòng, trích yếu dòng dưới")}
}

// foldedText gives the words of a document as they are compared.
func foldedText(p *sight.Paper) string {
	var b strings.Builder
	for n := max(1, p.FirstLine); n <= p.LastLine && n <= len(p.Places()); n++ {
		b.WriteString(letters.Folded(p.Places()[n-1].Paragraph.Text))
		b.WriteByte('\n')
	}
	return b.String()
}

// invited are the words that form 1.7 has, any of a group, in this order.
var invited = []struct {
	says string
	any  []string
}{
	{"kính mời", []string{"kinh moi", "tran trong moi"}},
	{"Thời gian", []string{"thoi gian", "vao hoi", "vao luc"}},
	{"Địa điểm", []string{"dia diem", "tai phong", "tai hoi truong", "tai tru so", "tai nha", "tai van phong", "tai trung tam"}},
}

func invitation(p *sight.Paper) []check.Finding {
	if p.Of.Kind != "Giấy mời" || p.Class != check.Issued {
		return nil
	}
	text := foldedText(p)
	var missing []string
	for _, w := range invited {
		if !containsAny(text, w.any) {
			missing = append(missing, w.says)
		}
	}
	if len(missing) == 0 {
		return nil
	}
	return []check.Finding{p.Finding(p.First(doc.KindName), "thiếu "+strings.Join(missing, ", "), "đủ các dòng của mẫu")}
}

func containsAny(text string, all []string) bool {
	for _, w := range all {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}

// fixed are the words that the form of a kind has, any of a group.
var fixed = map[string][]struct {
	says string
	any  []string
}{
	"Nghị quyết":      {{"QUYẾT NGHỊ:", []string{"quyet nghi"}}},
	"Quyết định":      {{"QUYẾT ĐỊNH:", []string{"quyet dinh:", "quyet dinh :"}}},
	"Công điện":       {{"… điện:", []string{"dien:", "dien :", "kinh gui"}}},
	"Giấy giới thiệu": {{"trân trọng giới thiệu", []string{"gioi thieu:", "tran trong gioi thieu", "gioi thieu dong chi", "gioi thieu ong"}}},
	"Giấy nghỉ phép":  {{"Cấp cho", []string{"cap cho", "nghi phep"}}},
	"Biên bản":        {{"Thời gian, Địa điểm, Thành phần", []string{"thoi gian", "hom nay", "vao hoi", "vao luc"}}},
}

func fixedLines(p *sight.Paper) []check.Finding {
	if p.Class != check.Issued || p.Of.Doubt != "" {
		return nil
	}
	text := foldedText(p)
	var missing []string
	for _, w := range fixed[p.Of.Kind] {
		if !containsAny(text, w.any) {
			missing = append(missing, "“"+w.says+"”")
		}
	}
	if p.Has(doc.Command) {
		return authorityThere(p)
	}
	if len(missing) == 0 {
		return nil
	}
	return []check.Finding{p.Finding(p.First(doc.KindName), "không có "+strings.Join(missing, ", "), "đủ các dòng cố định của mẫu")}
}

// authorityThere wants the line that says who decides, between title and bases (forms 1.1 to 1.3).
func authorityThere(p *sight.Paper) []check.Finding {
	kind, command := p.First(doc.KindName), p.First(doc.Command)
	if p.Has(doc.Authority) || kind == nil || !p.Has(doc.Basis) || !p.Decree.FormOf(p.Of.Kind).Has(doc.Authority) {
		return nil
	}
	for _, q := range p.Pieces {
		if q.Line.N > kind.Line.N && q.Line.N < command.Line.N && q.Line.Capitals() {
			return nil // it stands there, as nobody knows it or at another place
		}
	}
	return []check.Finding{p.Finding(kind, "không có thẩm quyền ban hành", "tên cơ quan hoặc chức vụ người quyết định, in hoa, giữa trích yếu và căn cứ")}
}

// metadataRows are the rules of the file's own properties (annex VI), which only advise.
var metadataRows = []sight.Row{
	{ID: "VI.II.I.8", Component: check.Metadata, Severity: check.Advice, Says: "Tên (Title) trong thuộc tính tệp dài hơn 500 ký tự", File: propertyUpTo("?title", nd30.MostInTitle)},
	{ID: "VI.II.I.9", Component: check.Metadata, Severity: check.Advice, Says: "Ngôn ngữ trong thuộc tính tệp dài hơn 30 ký tự", File: propertyUpTo("?language", nd30.MostInLanguage)},
	{ID: "VI.II.I.7", Component: check.Metadata, Severity: check.Advice, Says: "Tên cơ quan (Author) trong thuộc tính tệp dài hơn 200 ký tự", File: propertyUpTo("?creator", nd30.MostInBody)},
	{ID: "VI.II.I.4", Component: check.Metadata, Severity: check.Advice, Says: "Số văn bản dài hơn 11 ký tự", Look: longNumber},
	{ID: "VI.II.I.5", Component: check.Metadata, Severity: check.Advice, Says: "Ký hiệu văn bản dài hơn 30 ký tự", Look: longSymbol},
	{ID: "VI.II.I.12", Component: check.Metadata, Severity: check.Advice, Says: "Chức vụ dài hơn 100 ký tự, hoặc họ tên người ký dài hơn 50 ký tự", Look: longSigner},
}

// propertyUpTo finds a property of the file with more characters than annex VI has room for.
func propertyUpTo(name string, most int) func(*sight.View) []check.Finding {
	return func(v *sight.View) []check.Finding {
		for _, part := range v.File.Package.Related("", "metadata/core-properties") {
			root, err := tree.Parse(v.File.Package.Part(part))
			if err != nil {
				return nil
			}
			if text := textOf(v.File.Package.Part(part), root.Child(name)); len([]rune(text)) > most {
				return []check.Finding{{Part: "thuộc tính của tệp", Found: strconv.Itoa(len([]rune(text))) + " ký tự", Expected: "đến " + strconv.Itoa(most) + " ký tự"}}
			}
		}
		return nil
	}
}

// textOf gives the characters within an element that has no others.
func textOf(content []byte, n *tree.Node) string {
	if n == nil || n.SelfClosed() {
		return ""
	}
	return string(content[n.Open:n.Close])
}

func longNumber(p *sight.Paper) []check.Finding {
	if n := partsOf(p); n != nil && len([]rune(n.number)) > nd30.MostInNumber && !isBlank(n.number) {
		return []check.Finding{p.Finding(n.piece, strconv.Itoa(len([]rune(n.number)))+" ký tự", "đến "+strconv.Itoa(nd30.MostInNumber)+" ký tự")}
	}
	return nil
}

func longSymbol(p *sight.Paper) []check.Finding {
	if n := partsOf(p); n != nil && len([]rune(n.symbol)) > nd30.MostInSymbol {
		return []check.Finding{p.Finding(n.piece, strconv.Itoa(len([]rune(n.symbol)))+" ký tự", "đến "+strconv.Itoa(nd30.MostInSymbol)+" ký tự")}
	}
	return nil
}

func longSigner(p *sight.Paper) (found []check.Finding) {
	for _, q := range p.All(doc.SignerPosition, doc.SignerName) {
		most := nd30.MostInPosition
		if q.Role == doc.SignerName {
			most = nd30.MostInName
		}
		if n := len([]rune(q.Text())); n > most {
			found = append(found, p.Finding(q, strconv.Itoa(n)+" ký tự", "đến "+strconv.Itoa(most)+" ký tự"))
		}
	}
	return found
}
