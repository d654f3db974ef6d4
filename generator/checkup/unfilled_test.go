package checkup

import (
	"slices"
	"strings"
	"testing"

	"vanban/generator/ooxml"
)

// field is a complex field with what it shows.
func field(instruction, shown string) string {
	return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>` + instruction + `</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` + shown +
		`<w:r><w:fldChar w:fldCharType="end"/></w:r>`
}

// within is a field within the instruction of another.
func within(field string) string {
	return `</w:instrText></w:r>` + field + `<w:r><w:instrText>`
}

// control is a content control, with further properties.
func control(properties, content string) string {
	return `<w:sdt><w:sdtPr>` + properties + `<w:text/></w:sdtPr><w:sdtContent>` + content + `</w:sdtContent></w:sdt>`
}

func text(s string) string { return `<w:r><w:t>` + s + `</w:t></w:r>` }

// TestPlacesToFillInWord wants each kind of place that was left to be filled told once, with how many there are, and nothing of what only looks like one.
func TestPlacesToFillInWord(t *testing.T) {
	const asks = `<w:showingPlcHdr/>`
	p := func(content string) string { return `<w:p>` + content + `</w:p>` }
	for body, want := range map[string]string{
		p(text("Ông {{ho_ten}}, sinh năm {{nam}}")):                                                                                  "“{{ho_ten}}” và 1 chỗ nữa như vậy",
		p(text("Ông ") + field(" MERGEFIELD Ho_ten ", text("«Ho_ten»"))):                                                             "“«Ho_ten»”",
		p(text("Ông ") + field(" MERGEFIELD Ho_ten ", text(""))):                                                                     "trường trộn thư “Ho_ten” chưa có chữ",
		p(text("Ông ") + `<w:fldSimple w:instr=' MERGEFIELD "Ho ten" '/>`):                                                           "trường trộn thư “Ho ten” chưa có chữ",
		p(text("Ông ") + field(" MERGEFIELD Ten ", text("«Ten»"))):                                                                   "trường trộn thư “Ten” chưa có chữ",
		p(text("Chiến dịch «Xanh» trên «Facebook»")):                                                                                 "",
		p(text("Lỗi: Không đội mũ bảo hiểm; Lỗi: Thẻ hết hạn; Lỗi: Chưa nộp")):                                                       "",
		p(text("Kính gửi: ") + field(" IF "+within(field(" MERGEFIELD GioiTinh ", ""))+" = Nam Ông Bà ", text("Ông An"))):            "",
		p(text("Kính gửi: ") + field(" IF a = b c d ", text("Ông ")+field(" MERGEFIELD Ho_ten ", ""))):                               "trường trộn thư “Ho_ten” chưa có chữ",
		control(asks, control(asks, p(text("Chọn ngày.")))+p(text(" Rồi ghi."))):                                                     "ô điền còn chữ mời “Chọn ngày. Rồi ghi.”",
		p(text("Ông ") + field(" MERGEFIELD Ho_ten ", text("An"))):                                                                   "",
		p(text("Xem mục ") + field(" REF a ", text("2"))):                                                                            "",
		p(text("Xem mục ") + field(" REF a ", text("Error! Reference source not found."))):                                           "“Error! Reference source not found.”",
		p(text("Ông ")+control(asks, text("Bấm vào đây để nhập văn bản."))) + p(control(asks, text("Chọn ngày."))):                   "ô điền còn chữ mời “Bấm vào đây để nhập văn bản.” và 1 chỗ nữa như vậy",
		control(asks, p(text("Click or tap here to enter text."))):                                                                   "ô điền còn chữ mời “Click or tap here to enter text.”",
		p(text("Ông ") + control("", text("Nguyễn Văn An"))):                                                                         "",
		p(text("Ông ") + control(asks, text("…………"))):                                                                                "",
		p(text("Kính gửi: [ghi tên cơ quan]; theo [1], a[i] và «Báo cáo tháng 5»")):                                                  "“[ghi tên cơ quan]”",
		p(text("Lỗi! Không tìm thấy nguồn tham chiếu. và Error! Bookmark not defined.")):                                             "“Lỗi! Không tìm thấy nguồn tham chiếu.” và 1 chỗ nữa như vậy",
		p(text("Thông báo Error! hiện ra khi nhập sai; tập {a}, {b_1}, hàm f{x}, nút &lt;&lt; Thêm mới &gt;&gt;, dấu “{{” và “}}”")): "",
	} {
		var told []string
		for _, f := range read(t, p(text("BÁO CÁO"))+body, Options{}).Findings {
			if strings.HasPrefix(f.Rule.ID, "X.field") {
				told = append(told, f.Found)
			}
		}
		if want == "" && told != nil || want != "" && !slices.Equal(told, []string{want}) {
			t.Errorf("%s: told %q, want %q", body, told, want)
		}
	}
}

// TestPlacesToFillInHeaders wants places that were left to be filled told of headers and footers too, each kind with its place.
func TestPlacesToFillInHeaders(t *testing.T) {
	for content, want := range map[string]string{
		text("Số: {{so}}"):                                           "“{{so}}”",
		field(" MERGEFIELD So ", ""):                                 "trường trộn thư “So” chưa có chữ",
		control("<w:showingPlcHdr/>", text("Bấm để nhập")):           "ô điền còn chữ mời “Bấm để nhập”",
		text("Trang ") + field(" PAGE ", "2"):                        "",
		field(" REF a ", text("Error! Reference source not found.")): "“Error! Reference source not found.”",
	} {
		body := `<w:document ` + space + ` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>` + words("BÁO CÁO") +
			`<w:sectPr><w:headerReference w:type="default" r:id="rId9"/><w:footerReference w:type="default" r:id="rId9"/></w:sectPr></w:body></w:document>`
		data := withPart(t, file(t, body, `<w:styles `+space+`></w:styles>`), `<w:hdr `+space+`><w:p>`+content+`</w:p></w:hdr>`)
		r, err := Data("tep.docx", data, Options{})
		if err != nil {
			t.Fatal(err)
		}
		var told []string
		for _, f := range r.Findings {
			if strings.HasPrefix(f.Rule.ID, "X.field") {
				told = append(told, f.Found)
				if f.Part == "" && f.Line.N > 0 {
					t.Errorf("%s: it stands in paragraph %d", content, f.Line.N)
				}
			}
		}
		if want == "" && told != nil || want != "" && !slices.Equal(told, []string{want}) {
			t.Errorf("%s: told %q, want %q", content, told, want)
		}
	}
}

// withPart gives a file a header, by the relationship rId9.
func withPart(t *testing.T, data []byte, header string) []byte {
	t.Helper()
	pkg, err := ooxml.ReadPackage("tep.docx", data, ooxml.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := pkg.Add("word/header9.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml", []byte(header)); err != nil {
		t.Fatal(err)
	}
	const rels, related = "word/_rels/document.xml.rels", `<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header9.xml"/></Relationships>`
	if err := pkg.Set(rels, []byte(strings.Replace(string(pkg.Part(rels)), "</Relationships>", related, 1))); err != nil {
		t.Fatal(err)
	}
	data, err = pkg.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	return data
}
