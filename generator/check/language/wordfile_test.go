package language_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"strings"
	"testing"

	"vanban/generator/check"
	"vanban/generator/check/language"
	"vanban/generator/inforce"
	"vanban/generator/word/document"
)

// good is a document in which no rule of language finds anything. A line is a paragraph: "=" before it sets it in the middle and bold, "|" begins the cells
// of a row, "/" parts the paragraphs of a cell.
const good = `|UBND TỈNH TÂY NINH/SỞ NỘI VỤ/Số: 15/QĐ-SNV|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/Độc lập - Tự do - Hạnh phúc/Tây Ninh, ngày 15 tháng 9 năm 2025
=QUYẾT ĐỊNH
=Về việc thành lập Tổ công tác
=GIÁM ĐỐC SỞ NỘI VỤ
Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
Căn cứ Quyết định số 35/2025/QĐ-UBND ngày 12 tháng 8 năm 2025 của Ủy ban nhân dân tỉnh Tây Ninh quy định chức năng, nhiệm vụ của Sở Nội vụ;
Theo đề nghị của Chánh Văn phòng Sở.
=QUYẾT ĐỊNH:
Điều 1. Thành lập Tổ công tác về cải cách hành chính (CCHC) giai đoạn 2021 - 2025 theo Kế hoạch số 20/KH-UBND ngày 05 tháng 02 năm 2025 của Ủy ban nhân dân tỉnh Tây Ninh về cải cách hành chính.
Điều 2. Tổ công tác có nhiệm vụ giúp Giám đốc Sở Nội vụ theo dõi công tác CCHC, phục vụ Nhân dân. Nhiệm vụ thực hiện theo khoản 2 Điều 5 Quyết định số 35/2025/QĐ-UBND.
1. Tổ công tác báo cáo Chủ tịch Ủy ban nhân dân tỉnh vào ngày 05/9/2025, sau đó báo cáo hằng tháng.
2. Ông Nguyễn Văn An làm Tổ trưởng; các thành viên do Tổ trưởng phân công, hóa giải vướng mắc theo quy định.
Điều 3. Chánh Văn phòng, các phòng và cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.
|Nơi nhận:/- Như Điều 3;/- Lưu: VT, CCHC.|TL. GIÁM ĐỐC/CHÁNH VĂN PHÒNG/Trần Văn Bình
`

// wordFile makes a Word file of such lines.
func wordFile(t testing.TB, text string) []byte {
	t.Helper()
	var body strings.Builder
	open := false
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\n")
		cells, isRow := strings.CutPrefix(line, "|")
		if open != isRow {
			body.WriteString(map[bool]string{true: `<w:tbl><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="5000"/></w:tblGrid>`, false: "</w:tbl>"}[isRow])
			open = isRow
		}
		if !isRow {
			paragraph(t, &body, line)
			continue
		}
		body.WriteString("<w:tr>")
		for c := range strings.SplitSeq(cells, "|") {
			body.WriteString("<w:tc>")
			for p := range strings.SplitSeq(inCell.Replace(c), "\x00") {
				paragraph(t, &body, p)
			}
			body.WriteString("</w:tc>")
		}
		body.WriteString("</w:tr>")
	}
	if open {
		body.WriteString("</w:tbl>")
	}
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, part := range [][2]string{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`},
		{"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`},
		{"word/document.xml", `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>` + body.String() + `</w:body></w:document>`},
	} {
		w, err := z.Create(part[0])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(part[1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// inCell parts the paragraphs of a cell: where a stroke has a capital word or a dash behind it and no digit before.
var inCell = strings.NewReplacer("\x01", "\x00", "/SỞ", "\x00SỞ", "/Số:", "\x00Số:", "/Độc", "\x00Độc", "/Tây", "\x00Tây", "/- ", "\x00- ", "/CHÁNH", "\x00CHÁNH", "/PHÓ", "\x00PHÓ", "/Trần", "\x00Trần", "/MẬT", "\x00MẬT")

func paragraph(t testing.TB, body *strings.Builder, text string) {
	t.Helper()
	look, place := "", ""
	if core, titled := strings.CutPrefix(text, "="); titled {
		text, look, place = core, "<w:rPr><w:b/></w:rPr>", `<w:pPr><w:jc w:val="center"/></w:pPr>`
	}
	var words bytes.Buffer
	if err := xml.EscapeText(&words, []byte(text)); err != nil {
		t.Fatal(err)
	}
	body.WriteString(`<w:p>` + place + `<w:r>` + look + `<w:t xml:space="preserve">` + words.String() + `</w:t></w:r></w:p>`)
}

// reading gives a text as rules look at it.
func reading(t testing.TB, text string) *check.Reading {
	t.Helper()
	return readData(t, wordFile(t, text))
}

// readData gives a file as rules look at it.
func readData(t testing.TB, data []byte) *check.Reading {
	t.Helper()
	d, err := document.Open("thu.docx", data)
	if err != nil {
		t.Fatal(err)
	}
	return check.Read("thu.docx", d, inforce.Now())
}

// found gives what the rules find in a text: the rules' numbers, each once, and the findings.
func found(t testing.TB, text string) (ids []string, all []check.Finding) {
	t.Helper()
	r := reading(t, text)
	for _, rule := range language.Rules() {
		if found := rule.Look(r); len(found) > 0 {
			ids = append(ids, rule.ID)
			all = append(all, found...)
		}
	}
	return ids, all
}
