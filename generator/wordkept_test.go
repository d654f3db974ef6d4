package generator_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"slices"
	"strings"
	"testing"

	"vanban/generator"
	"vanban/generator/recognise"
	"vanban/generator/transcribe"
	"vanban/generator/word/document"
)

// drawnLine is a line drawn in a paragraph of its own, as offices draw it under a title.
const drawnLine = `<w:r><w:pict><v:line xmlns:v="urn:schemas-microsoft-com:vml" from="0,0" to="90,0"/></w:pict></w:r>`

// officeFile makes a Word file of lines, a paragraph each: ^ sets it in the middle, > at the right edge, * bold; ~ is a drawn line; a line of cells parted by bars is a row of a table,
// and / a line's end within a cell. A box stands between [[ and ]], and ⏎ is a break of Word.
func officeFile(t *testing.T, lines string) *document.Document {
	t.Helper()
	d, err := document.Open("a.docx", officeBytes(t, lines))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// officeBytes is the file itself.
func officeBytes(t *testing.T, lines string) []byte {
	t.Helper()
	var body strings.Builder
	open := false
	for line := range strings.SplitSeq(strings.Trim(lines, "\n"), "\n") {
		cells, row := strings.CutPrefix(line, "|")
		switch {
		case row && !open:
			body.WriteString("<w:tbl><w:tblGrid/>")
		case !row && open:
			body.WriteString("</w:tbl>")
		}
		if open = row; !row {
			body.WriteString(officeParagraph(line))
			continue
		}
		body.WriteString("<w:tr>")
		for c := range strings.SplitSeq(cells, "|") {
			body.WriteString("<w:tc>")
			for mark, merge := range officeMerges {
				if core, is := strings.CutPrefix(c, mark); is {
					c = core
					body.WriteString("<w:tcPr>" + merge + "</w:tcPr>")
				}
			}
			for p := range strings.SplitSeq(c, "/ ") {
				body.WriteString(officeParagraph(p))
			}
			body.WriteString("</w:tc>")
		}
		body.WriteString("</w:tr>")
	}
	if open {
		body.WriteString("</w:tbl>")
	}
	return packed(t, body.String())
}

// officeMerges are what a cell begins with that is merged over two columns, downward, or with the one above.
var officeMerges = map[string]string{"{2}": `<w:gridSpan w:val="2"/>`, "{v}": `<w:vMerge w:val="restart"/>`, "{^}": "<w:vMerge/>"}

// officeParagraph writes one paragraph.
func officeParagraph(text string) string {
	place, look, run := "", "", ""
	if core, is := strings.CutPrefix(text, "^"); is {
		text, place = core, `<w:pPr><w:jc w:val="center"/></w:pPr>`
	}
	if core, is := strings.CutPrefix(text, ">"); is {
		text, place = core, `<w:pPr><w:jc w:val="right"/></w:pPr>`
	}
	if core, is := strings.CutPrefix(text, "*"); is {
		text, look = core, "<w:rPr><w:b/></w:rPr>"
	}
	if text == "~" {
		return "<w:p>" + place + drawnLine + "</w:p>"
	}
	if before, box, is := strings.Cut(text, "[["); is {
		text = before
		run = `<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p><w:r><w:t>` + strings.TrimSuffix(box, "]]") +
			`</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
	}
	var words bytes.Buffer
	_ = xml.EscapeText(&words, []byte(text)) // into memory
	broken := strings.ReplaceAll(words.String(), "⏎", `</w:t><w:br/><w:t xml:space="preserve">`)
	return "<w:p>" + place + "<w:r>" + look + `<w:t xml:space="preserve">` + broken + "</w:t></w:r>" + run + "</w:p>"
}

// packed makes a package of a body.
func packed(t *testing.T, body string, more ...[2]string) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, part := range append([][2]string{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`},
		{"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`},
		{"word/document.xml", `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>` + body + `</w:body></w:document>`},
	}, more...) {
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

const (
	officeHead = "|^*ỦY BAN NHÂN DÂN/ ^*TỈNH LÂM ĐỒNG|^*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/ ^*Độc lập - Tự do - Hạnh phúc\n|^Số:         /KIND-UBND|^Lâm Đồng, ngày      tháng 3 năm 2026\n"
	officeEnd  = "|*Nơi nhận:/ - Như trên;/ - Lưu: VT, NC.|^*CHỦ TỊCH/ ^*Hồ Văn Mẫu"
)

// TestOfficesFilesKeepTheirWords holds faults that files of real offices showed, each with an invented text of its kind: what is made of the file has all its words.
func TestOfficesFilesKeepTheirWords(t *testing.T) {
	decision, plan := strings.Replace(officeHead, "KIND", "QĐ", 1), strings.Replace(officeHead, "KIND", "KH", 1)
	opening := decision + "^*QUYẾT ĐỊNH\n^*Về việc thành lập Hội đồng\n^~\n^*CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG\n"
	for _, c := range []officeCase{
		{"a heading in bold under a title in the middle is no line of it", plan + "^*KẾ HOẠCH\n^*Cải cách hành chính\n^*năm 2026\n*Mục đích chung\nLời văn.\n" + officeEnd,
			[]string{"Cải cách hành chính \\\n  năm 2026\n", "**Mục đích chung**\n"}, nil},
		{"so is one in capitals, and one of an appendix", opening + "Căn cứ Luật A;\n^*QUYẾT ĐỊNH:\nĐiều 1. Thành lập theo Phụ lục.\nĐiều 2. Hai.\n" + officeEnd + "\n^*Phụ lục\n^*DANH MỤC TÀI LIỆU\n*HỒ SƠ LƯU\nMột bộ.",
			[]string{"  - tieu-de: Danh mục tài liệu\n"}, nil},
		{"a line in bold at the left before who the document is for is of the title", strings.Replace(officeHead, "KIND", "TTr", 1) + "^*TỜ TRÌNH\n^*Đề nghị cấp kinh phí\n*sửa chữa trụ sở\nKính gửi: Sở Tài chính\nLời văn.\n" + officeEnd,
			[]string{"sửa chữa trụ sở\n", "  - Sở Tài chính\n"}, nil},
		{"drawn lines under title and authority are no lines of them", opening + "Căn cứ Luật A;\n~\nTheo đề nghị của Sở B.\n^*QUYẾT ĐỊNH:\nĐiều 1. Một.\nĐiều 2. Hai.\n" + officeEnd,
			[]string{"trich-yeu: Về việc thành lập Hội đồng\n", "  - Theo đề nghị của Sở B\n"}, nil},
		{"a basis without its first words gets them", opening + "Luật Tổ chức chính quyền địa phương;\n^*QUYẾT ĐỊNH:\nĐiều 1. Một.\nĐiều 2. Hai.\n" + officeEnd,
			[]string{"  - Căn cứ Luật Tổ chức chính quyền địa phương\n"}, nil},
		{"titled khoản within a điều are items", opening + "Căn cứ Luật A;\n^*QUYẾT ĐỊNH:\n*Điều 1. Thành lập gồm:\n*1. Trưởng ban:\n- Ông A;\n*2. Các ủy viên:\n- Bà B.\n*Điều 2. Hiệu lực từ ngày ký.\n" + officeEnd,
			[]string{"1. **Thành lập gồm:**"}, []string{"## "}},
		{"what a typed title stands over goes on counting", plan + "^*KẾ HOẠCH\n^*Cải cách\n*I. MỤC TIÊU\n*1. Chung\na) Một;\nb) Hai.\n*4. Riêng\na) Ba;\nb) Bốn.\n" + officeEnd, []string{"a\\) Ba;", "b\\) Bốn"}, nil},
		{"a sentence that names the country begins no document", plan + "^*KẾ HOẠCH\n^*Cải cách\n*I. NGUYÊN TẮC\nTuân thủ pháp luật nước Cộng hòa xã hội chủ nghĩa Việt Nam.\n*II. KINH PHÍ\nTự chủ.\n" + officeEnd, []string{"# Kinh phí"}, nil},
		{"nor does one that says how its title is written, in capitals between quotation marks", plan + "^*KẾ HOẠCH\n^*Cải cách\n*I. NGUYÊN TẮC\nQuốc hiệu bao gồm 2 dòng: “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”.\n*II. KINH PHÍ\nTự chủ.\n" + officeEnd, []string{"# Kinh phí", "bao gồm 2 dòng"}, nil},
		{"a chapter that doesn't go on with the last stays words", plan + "^*QUY CHẾ\n^*Làm việc\n^*Chương I\n^*QUY ĐỊNH CHUNG\n*Điều 1. Phạm vi\nMột.\n^*Chương V\nTÀI CHÍNH\n*Điều 2. Thu\nHai.\n" + officeEnd, nil, nil},
		{"a title over no kind is a title and no body", "|^*ỦY BAN NHÂN DÂN/ ^*TỈNH LÂM ĐỒNG|^*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n^*ĐIỀU LỆ (SỬA ĐỔI)\n^*HIỆP HỘI TÔM\n(Phê duyệt kèm theo Quyết định số 12/QĐ-UBND)\n^*Chương I\n^*QUY ĐỊNH CHUNG\n*Điều 1. Tên\nHiệp hội Tôm.",
			[]string{"loai: khac\nten-loai: Điều lệ (sửa đổi)\n", "trich-yeu: ", "  ten: Ủy ban nhân dân tỉnh Lâm Đồng\n"}, nil},
		{"a head set with blanks has two sides, in whatever pieces", "*      ỦY BAN NHÂN DÂN            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n*        TỈNH LÂM ĐỒNG          Độc lập - Tự do - Hạnh phúc\n     Số:             /UBND-NC            Lâm Đồng, ngày      tháng 10 năm 2025\n V/v tham gia ý kiến\n              Kính gửi: Công an tỉnh\nỦy ban nhân dân tỉnh nhận được công văn.\n" + officeEnd,
			[]string{"  ten: Ủy ban nhân dân tỉnh Lâm Đồng\n", "thang: 10\n", "dia-danh: Lâm Đồng\n"}, nil},
		{"whom a letter is for may stand in the table of its head", "|^*SỞ NỘI VỤ|^*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/ ^*Độc lập - Tự do - Hạnh phúc\n|^Số:      /SNV-VP/ ^V/v báo cáo kết quả|^Lâm Đồng, ngày 5 tháng 3 năm 2026\n| |Kính gửi: Ủy ban nhân dân tỉnh Lâm Đồng\nSở Nội vụ báo cáo.\n" + officeEnd,
			[]string{"trich-yeu: báo cáo kết quả\n", "kinh-gui:\n  - Ủy ban nhân dân tỉnh Lâm Đồng\n"}, nil},
		{"they end the subject above them", "|^*SỞ NỘI VỤ|^*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/ ^*Độc lập - Tự do - Hạnh phúc\n|^Số:      /SNV-VP/ ^V/v báo cáo kết quả/ Kính gửi:/ - Bộ Nội vụ;/ - Công an tỉnh.|^Lâm Đồng, ngày 5 tháng 3 năm 2026\nSở Nội vụ báo cáo.\n" + officeEnd,
			[]string{"trich-yeu: báo cáo kết quả\n", "kinh-gui:\n  - Bộ Nội vụ\n  - Công an tỉnh\n"}, nil},
		{"a table that begins with addressees goes on as text", "|^*VĂN PHÒNG|^*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n^*PHIẾU TRÌNH\n|*Kính gửi:|- Lãnh đạo tỉnh;/ - Lãnh đạo Văn phòng.\n|1. Nội dung trình|Công văn số 3\n|2. Ý kiến|Đồng ý\n",
			[]string{"  - Lãnh đạo Văn phòng\n", "| Công văn số 3 |"}, nil},
		{"a box with a mark of draft is the mark", plan + "^[[DỰ THẢO]]\n^*KẾ HOẠCH\n^*Cải cách\nLời văn.\n" + officeEnd, []string{"du-thao: true\n"}, nil},
		{"the words of a box in the head are kept", plan + "^[[Mật mã số bảy]]\n^*KẾ HOẠCH\n^*Cải cách\nLời văn.\n" + officeEnd, nil, nil},
		{"appendices with their label, and one without, are those of the document", opening + "Căn cứ Luật A;\n^*QUYẾT ĐỊNH:\nĐiều 1. Thành lập gồm danh sách tại Phụ lục I.\nĐiều 2. Hai.\n" + officeEnd +
			"\n^*BẢNG ĐIỂM\n(Kèm theo Quyết định số      /QĐ-UBND của Chủ tịch tỉnh)\nĐiểm của các xã bằng nhau." +
			"\n^*Phụ lục II\n^*DANH SÁCH HỘI ĐỒNG\n^(Kèm theo Quyết định số      /QĐ-UBND ngày     tháng 3 năm 2026 của Chủ tịch UBND tỉnh Lâm Đồng)\n|TT|Họ tên\n|1|Nguyễn Văn Mẫu",
			[]string{"phu-luc:\n", "  - tieu-de: Danh sách Hội đồng\n    noi-dung: van-ban-phu-luc-2.md\n", "noi-dung: van-ban-phu-luc-1.md\n"}, nil},
		{"a line at the right edge, and columns in the middle, stay there", plan + "^*KẾ HOẠCH\n^*Cải cách\nLời văn.\n>Đơn vị tính: triệu đồng\n|*STT|*Tên|*Số\n|^1|Một|>12\n|^2|Hai|>7\nLời cuối.\n" + officeEnd,
			[]string{"::: phai\nĐơn vị tính: triệu đồng\n:::", "| :---: | --- | ---: |"}, nil},
		{"a box for remarks further down is no addressee", plan + "^*KẾ HOẠCH\n^*Cải cách\n|1. Việc một|Ông A\n|*KÍNH TRÌNH CHỦ TỊCH|Ngày 3\nLời cuối.\n" + officeEnd, []string{"| 1. Việc một | Ông A |"}, nil},
		{"an appendix that stands by itself has its title", "^*Phụ lục VI\n^*HỆ THỐNG TÀI LIỆU\n^(Kèm theo Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ)\n^*Phần thứ nhất\n^*QUY ĐỊNH\n*1. Phạm vi\nMột.", []string{"loai: khac\nten-loai: Phụ lục VI\n", "trich-yeu: Hệ thống tài liệu\n", "phan-ky: không\n"}, []string{"**PHỤ LỤC"}},
		{"recipients in capitals beside a capacity, set with tabs, are recipients", plan + "^*KẾ HOẠCH\n^*Cải cách\nLời văn.\n*Nơi nhận:\t          TL. CHỦ TỊCH\n- Như trên;\t        CHÁNH VĂN PHÒNG\n- LĐVP;\n- Lưu: VT, NC.\n*\t\t\t\tNguyễn Văn Mẫu",
			[]string{"  - LĐVP\n", "chuc-vu: Chánh Văn phòng\n", "ho-ten: Nguyễn Văn Mẫu\n"}, nil},
		{"abbreviations stay in capitals, and names have theirs", plan + "^*KẾ HOẠCH\n^*TRIỂN KHAI CTMTQG CỦA TỈNH LÂM ĐỒNG\nTriển khai tại đồng bằng.\n" + officeEnd, []string{"trich-yeu: Triển khai CTMTQG của tỉnh Lâm Đồng\n"}, nil},
	} {
		c.run(t)
	}
}

// officeCase is a file of an office's kind, with what the first file that it gives must have and what it must not.
type officeCase struct {
	name, lines string
	has, lacks  []string
}

// run reads the file, makes what it gives, and wants all its words.
func (c officeCase) run(t *testing.T) {
	t.Helper()
	t.Run(c.name, func(t *testing.T) {
		d := officeFile(t, c.lines)
		s := recognise.Read(d)
		r := transcribe.Papers(s, s.Documents(), "van-ban")
		made, err := madeOf(generator.NewMaker(generator.Options{}), r)
		if err != nil {
			t.Fatalf("%v\n%s", err, r.Files[0].Text)
		}
		if lost := lostWords(d, made, r); len(lost) > 0 {
			t.Errorf("lost: %q", lost)
		}
		for _, want := range c.has {
			if !strings.Contains(r.Files[0].Text, want) {
				t.Errorf("without %q", want)
			}
		}
		for _, no := range c.lacks {
			if strings.Contains(r.Files[0].Text, no) {
				t.Errorf("with %q", no)
			}
		}
		if t.Failed() {
			t.Logf("%s\n%+v", r.Files[0].Text, r.Lost)
		}
	})
}

// TestNotesAtTheEndBecomeFootnotes: endnotes are kept as footnotes, and words that are raised or lowered as words; both are told.
func TestNotesAtTheEndBecomeFootnotes(t *testing.T) {
	const space = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	data := packed(t, officeParagraph("^*KẾ HOẠCH")+officeParagraph("^*Cải cách")+`<w:p><w:r><w:t>Rộng 20 m</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r><w:r><w:endnoteReference w:id="3"/></w:r><w:r><w:t>.</w:t></w:r></w:p>`,
		[2]string{"word/endnotes.xml", `<w:endnotes` + space + `><w:endnote w:type="separator" w:id="0"><w:p/></w:endnote><w:endnote w:id="3"><w:p><w:r><w:endnoteRef/></w:r><w:r><w:t>Theo bản đồ.</w:t></w:r></w:p></w:endnote></w:endnotes>`},
		[2]string{"word/_rels/document.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/endnotes" Target="endnotes.xml"/></Relationships>`})
	r := wordPaper(t, "a", data)
	if text := r.Files[0].Text; !strings.Contains(text, "Rộng 20 m2[^1].") || !strings.Contains(text, "[^1]: Theo bản đồ.") {
		t.Errorf("%s", text)
	}
	for _, told := range []string{"chú thích ở cuối văn bản thành chú thích ở chân trang", "chữ nhỏ viết trên hoặc dưới dòng"} {
		if !slices.ContainsFunc(r.Guesses, func(g transcribe.Guess) bool { return strings.Contains(g.What, told) }) {
			t.Errorf("not told: %s", told)
		}
	}
}

// TestNotesOfBasesStayThere: a footnote on a basis is written within its line, is printed as one, and comes back from the printed file.
func TestNotesOfBasesStayThere(t *testing.T) {
	const space = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	mark := func(id string) string { return `<w:r><w:footnoteReference w:id="` + id + `"/></w:r>` }
	run := func(words string) string { return `<w:r><w:t xml:space="preserve">` + words + `</w:t></w:r>` }
	note := func(id, words string) string {
		return `<w:footnote w:id="` + id + `"><w:p><w:r><w:footnoteRef/></w:r>` + run(words) + `</w:p></w:footnote>`
	}
	body := officeParagraph("^*QUYẾT ĐỊNH") + officeParagraph("^*Về việc thành lập Hội đồng") + officeParagraph("^*CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG") +
		"<w:p>" + run("Căn cứ Luật A") + mark("2") + run(" ngày 5 tháng 3 năm 2020;") + "</w:p><w:p>" + run("Căn cứ Luật B;") + mark("3") + "</w:p>" +
		officeParagraph("^*QUYẾT ĐỊNH:") + "<w:p>" + run("Điều 1. Thành lập Hội đồng") + mark("4") + run(".") + "</w:p>" + officeParagraph("Điều 2. Thi hành.")
	data := packed(t, body, [2]string{"word/footnotes.xml", `<w:footnotes` + space + `>` + note("2", " Sửa đổi năm 2024 [Luật số 5].") + note("3", " Hết hiệu lực.") + note("4", " Gồm 7 người.") + `</w:footnotes>`},
		[2]string{"word/_rels/document.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>`})
	want := []string{"Căn cứ Luật A^[Sửa đổi năm 2024 [Luật số 5].] ngày ", "Căn cứ Luật B^[Hết hiệu lực.]\"\n", "Thành lập Hội đồng[^1].", "[^1]: Gồm 7 người."}
	m := generator.NewMaker(generator.Options{})
	for range 2 {
		r := wordPaper(t, "a", data)
		for _, w := range want {
			if !strings.Contains(r.Files[0].Text, w) {
				t.Errorf("without %q:\n%s", w, r.Files[0].Text)
			}
		}
		if slices.ContainsFunc(r.Lost, func(l transcribe.Lost) bool { return l.Why == "chú thích" }) || r.Found[0].Notes != 3 {
			t.Errorf("%d notes, lost: %+v", r.Found[0].Notes, r.Lost)
		}
		made := composedAgain(t, m, r, "a")
		if text := textForms(t, made); !strings.Contains(text, "Luật A[^1] ngày 05") || !strings.Contains(text, "[^3]: Gồm 7 người.") {
			t.Errorf("%s", text)
		}
		data = asWord(t, made[0])
	}
}
