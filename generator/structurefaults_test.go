package generator_test

import (
	"strings"
)

// paragraphOf gives the paragraph of a text, empty where there is none.
func paragraphOf(s, text string) string {
	at := strings.Index(s, ">"+text)
	if at < 0 {
		return ""
	}
	return s[strings.LastIndex(s[:at], "<w:p>") : at+strings.Index(s[at:], "</w:p>")+len("</w:p>")]
}

// before moves the paragraph of a text before that of another.
func before(text, other string) func(map[string]string) {
	return func(parts map[string]string) {
		p := paragraphOf(parts[mainPart], text)
		s := strings.Replace(parts[mainPart], p, "", 1)
		o := paragraphOf(s, other)
		parts[mainPart] = strings.Replace(s, o, p+o, 1)
	}
}

// insert sets a paragraph of running text before that of a text, with properties of its own.
func insert(words, other, properties string) func(map[string]string) {
	return func(parts map[string]string) {
		o := paragraphOf(parts[mainPart], other)
		parts[mainPart] = strings.Replace(parts[mainPart], o, `<w:p><w:pPr><w:pStyle w:val="LoiVan"/>`+properties+`</w:pPr><w:r><w:t xml:space="preserve">`+words+`</w:t></w:r></w:p>`+o, 1)
	}
}

// dropAll takes all paragraphs of some styles away.
func dropAll(styles ...string) func(map[string]string) {
	return func(parts map[string]string) {
		for _, style := range styles {
			for was := ""; was != parts[mainPart]; {
				was = parts[mainPart]
				dropStyled(style)(parts)
			}
		}
	}
}

// everywhere puts other XML in the place of some of the document's, wherever that stands.
func everywhere(old, new string) func(map[string]string) {
	return func(parts map[string]string) { parts[mainPart] = strings.ReplaceAll(parts[mainPart], old, new) }
}

// swapCells lets the first two cells of the document change their places.
func swapCells(parts map[string]string) {
	s := parts[mainPart]
	cell := func(from int) (int, int) {
		at := from + strings.Index(s[from:], "</w:tcPr>") + len("</w:tcPr>")
		return at, at + strings.Index(s[at:], "</w:tc>")
	}
	a, b := cell(0)
	c, d := cell(b)
	parts[mainPart] = s[:a] + s[c:d] + s[b:c] + s[a:b] + s[d:]
}

// ownRow sets the paragraphs from one text to another in a row of their own, in a column under the row in which they stand.
func ownRow(from, to string, column int) func(map[string]string) {
	return func(parts map[string]string) {
		s := parts[mainPart]
		first, last := paragraphOf(s, from), paragraphOf(s, to)
		at := strings.Index(s, first)
		end := strings.Index(s, last) + len(last)
		moved := s[at:end]
		s = s[:at] + "<w:p/>" + s[end:]
		row := at + strings.Index(s[at:], "</w:tr>") + len("</w:tr>")
		cells := []string{"<w:p/>", "<w:p/>"}
		cells[column] = moved
		parts[mainPart] = s[:row] + "<w:tr><w:tc>" + cells[0] + "</w:tc><w:tc>" + cells[1] + "</w:tc></w:tr>" + s[row:]
	}
}

const (
	notice    = "van-ban-mau/thong-bao"
	letter2   = "van-ban-mau/cong-van"
	levels    = "van-ban-mau/quy-che-nhieu-cap"
	commune   = "xa-mau/tron-bo"
	withAnnex = "van-ban-mau/thong-bao-phu-luc"
	corePart  = "docProps/core.xml"
	break1    = `</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="CanCu"/></w:pPr><w:r><w:t xml:space="preserve">`
	startOne  = `<w:pgNumType w:start="1"/>`
	// what a program that signs writes into the corner of an appendix
	cornerLine = `<w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:rPr><w:sz w:val="20"/></w:rPr><w:t>Số: 140/QĐ-UBND; 19/01/2024; 10:15:00</w:t></w:r></w:p>`
)

// plantedStructure are faults of what stands in a document and where.
var plantedStructure = []fault{
	{"D7", notice, both(words("THÔNG BÁO", "NỘI QUY"), words("Số:         /TB-UBND", "Số:         /NQ-UBND"))},
	{"D8", letter1, dropAll("LoiVan", "Khoan")},
	{"D8.1", letter1, func(parts map[string]string) {
		s := parts[mainPart]
		parts[mainPart] = s[:strings.Index(s, "<w:body>")+8] + "<w:p><w:r><w:t>Mai cả phòng đi xem phim.</w:t></w:r></w:p>" + s[strings.LastIndex(s, "<w:sectPr>"):]
	}},
	{"I.I.6", decision, before("Tây Ninh, ngày 19", "CHỦ TỊCH ỦY BAN")},
	{"I.II.1.a.4", decision, both(swapCells, raw(`<w:gridCol w:w="3741"/><w:gridCol w:w="5613"/>`, `<w:gridCol w:w="5613"/><w:gridCol w:w="3741"/>`), raw(`<w:tcW w:w="3741"`, `<w:tcW w:w="5613"`), raw(`</w:tc><w:tc><w:tcPr><w:tcW w:w="5613"`, `</w:tc><w:tc><w:tcPr><w:tcW w:w="3741"`))},
	{"I.II.2.a.1", decision, dropStyled("CoQuanBanHanh")},
	{"I.II.2.b.3", letter1, before("SỞ NỘI VỤ", "ỦY BAN NHÂN DÂN")},
	{"I.II.2.b.7", decision, words("TỈNH TÂY NINH", "XÃ A")},
	{"I.II.4.c.4", decision, ownRow("Tây Ninh, ngày 19", "Tây Ninh, ngày 19", 1)},
	{"I.II.5.cv.4", letter1, before("V/v lấy ý kiến", "Tây Ninh, ngày 05")},
	{"I.II.6.a.1", decision, dropAll("CanCu")},
	{"I.II.6.a.6", decision, raw("2015;"+break1, `2015;</w:t></w:r><w:r><w:br/></w:r><w:r><w:t xml:space="preserve">`)},
	{"I.II.6.a.7", decision, before("CHỦ TỊCH ỦY BAN", "QUYẾT ĐỊNH:")},
	{"I.II.6.c", levels, before("Chương I<", "Điều 2. ")},
	{"I.II.6.d", levels, raw(`Chương I</w:t></w:r><w:r><w:br/></w:r><w:r><w:t xml:space="preserve">QUY ĐỊNH CHUNG`, `Chương I`)},
	{"I.II.6.đ.1", levels, words("Chương I<", "CHƯƠNG I<")},
	{"I.II.6.đ.2", levels, words("Chương I<", "Chương 1<")},
	{"I.II.6.e.6", letter1, both(everywhere(`<w:pStyle w:val="LoiVan"/></w:pPr><w:r>`, `<w:pStyle w:val="LoiVan"/></w:pPr><w:r><w:rPr><w:i/></w:rPr>`), everywhere(`. </w:t></w:r><w:r>`, `. </w:t></w:r><w:r><w:rPr><w:i/></w:rPr>`))},
	{"I.II.9.b.1", letter1, dropAll("KinhGuiNhieuNoi", "KinhGuiNoi")},
	{"I.II.9.c", notice, dropAll("NoiNhan", "NoiNhanNoi")},
	{"I.II.9.d.7", letter1, both(drop("Ủy ban nhân dân các huyện"), words("Các sở, ban, ngành tỉnh;", "Các sở, ban, ngành tỉnh."))},
	{"I.II.9.d.10", notice, ownRow("Nơi nhận:", "Lưu: VT", 0)},
	{"I.III.1.a.1", bundle, words("(Kèm theo Phụ lục)", "(Theo bảng)")},
	{"I.III.1.a.2", commune, words("Phụ lục II<", "Phụ lục 2<")},
	{"I.III.1.c.2e", annex, both(in("word/header2.xml", "<w:p>", cornerLine+"<w:p>"), words("(Ban hành kèm theo Quyết định số 140/QĐ-UBND ngày 19 tháng 01 năm 2024", "(Ban hành kèm theo Quyết định số 140/QĐ-UBND ngày       tháng       năm 2024"))},
	{"I.III.1.c.4", annex, before("(Ban hành kèm theo", "CÁC NHIỆM VỤ")},
	{"I.III.1.d", annex, in("word/header2.xml", "<w:p>", strings.Replace(cornerLine, `w:val="20"`, `w:val="26"`, 1)+"<w:p>")},
	{"I.III.1.đ", commune, func(parts map[string]string) {
		s := parts[mainPart]
		at := strings.LastIndex(s, startOne)
		parts[mainPart] = s[:at] + s[at+len(startOne):]
	}},
	{"I.III.2.b.1", wired, look("HỎA TỐC", `<w:b w:val="0"/><w:color w:val="FF0000"/>`)},
	{"I.III.2.b.2", wired, stand("HỎA TỐC", `<w:pBdr><w:top w:val="nil"/><w:left w:val="nil"/><w:bottom w:val="nil"/><w:right w:val="nil"/></w:pBdr>`)},
	{"I.III.2.b.4", wired, look("HỎA TỐC", `<w:color w:val="000000"/>`)},
	{"I.III.2.b.5", wired, before("HỎA TỐC", "Mẫu, ngày")},
	{"I.III.2.c", letter1, insert("LƯU HÀNH NỘI BỘ", "Kính gửi:", "")},
	{"I.III.3", letter1, words("Lưu: VT, CCHC.", "Lưu: VT, CCHC. abc.")},
	{"I.III.4", letter2, in("word/footer2.xml", "<w:r>", `<w:r><w:rPr><w:sz w:val="28"/></w:rPr>`)},
	{"I.P2.II.1", trueCopy, words("Số: 05/SY-UBND", "Số: 05/SL-UBND")},
	{"III.1.3.e", bundle, both(insert("Số: 141/KH-UBND", "KẾ HOẠCH", `<w:jc w:val="center"/>`), look("Số: 141", `<w:sz w:val="26"/>`))},
	{"III.1.3.f", bundle, words("Ban hành kèm theo Quyết định này Kế hoạch", "Thực hiện Kế hoạch")},
	{"III.1.4", notice, raw(`THÔNG BÁO</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="TrichYeu"/></w:pPr><w:r><w:t xml:space="preserve">`, `THÔNG BÁO</w:t></w:r><w:r><w:t xml:space="preserve"> `)},
	{"III.1.x", decision, drop("QUYẾT ĐỊNH:")},
	{"III.2.end", withAnnex, func(parts map[string]string) {
		at := strings.LastIndex(parts[mainPart], "<w:sectPr")
		parts[mainPart] = parts[mainPart][:at] + `<w:p><w:pPr><w:pStyle w:val="LoiVan"/></w:pPr><w:r><w:t>Công chức được phân công đến thôn đúng giờ, mang theo máy tính xách tay và giấy tờ hướng dẫn.</w:t></w:r></w:p>` + parts[mainPart][at:]
	}},
	{"VI.II.I.4", decision, words("Số: 140/", "Số: 140140140140/")},
	{"VI.II.I.5", decision, words("Số: 140/QĐ-UBND", "Số: 140/QĐ-UBNDTTXVNBKHCNBTNMTBGDĐTBYTE")},
	{"VI.II.I.7", decision, in(corePart, "<dc:creator>", "<dc:creator>"+strings.Repeat("Ủy ban ", 40))},
	{"VI.II.I.8", decision, in(corePart, "<dc:title>", "<dc:title>"+strings.Repeat("Quyết định ", 60))},
	{"VI.II.I.9", decision, in(corePart, "<dc:language>", "<dc:language>"+strings.Repeat("vi-VN ", 10))},
	{"VI.II.I.12", decision, words("PHÓ CHỦ TỊCH", strings.Repeat("PHÓ CHỦ TỊCH ", 10))},
	// the same rules, where they were blind for other ways to break them
	{"I.III.1.c.3", annex, words("(Ban hành kèm theo Quyết định số 140/QĐ-UBND ngày 19 tháng 01 năm 2024 của Chủ tịch Ủy ban nhân dân", "(Ban hành kèm theo Quyết định số 140/QĐ-UBND ngày 19 tháng 01 năm 2024 của Chủ tịch UBND")},
	{"I.III.1.c.5", annex, words("(Ban hành kèm theo Quyết định số 140/QĐ-UBND ngày 19 tháng 01", "(Ban hành kèm theo Quyết định số 140/QĐ-UBND ngày     tháng 01")},
	{"I.II.9.d.4", letter1, words("Các sở, ban, ngành tỉnh;", "Các sở, ban, ngành tỉnh.")},
	{"III.1.x", decision, drop("CHỦ TỊCH ỦY BAN")},
	{"I.II.7.b.1", decision, drop("KT. CHỦ TỊCH")},
	{"I.II.6.a.1", decision, words("Căn cứ Luật Tổ chức", "Luật Tổ chức")},
	{"I.II.6.a.3", decision, words("Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 31/TTr-SNV ngày 16 tháng 01 năm 2024.", "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 31/TTr-SNV ngày 16 tháng 01 năm 2024,")},
	{"I.II.6.a.6", decision, raw("2015;"+break1, "2015; ")},
	{"I.II.6.đ.9", plan, words("e) ", "f) ")},
	{"I.II.2.b.2", letter1, look("SỞ NỘI VỤ", light)},
	{"I.II.2.b.4", letter1, both(look("ỦY BAN NHÂN DÂN", `<w:b/>`), look("TỈNH TÂY NINH", `<w:b/>`))},
	{"I.II.3.b.2", letter1, words("Số: 1985/SNV-CCHC", "Số: 1985/CV-SNV")},
	{"I.II.3.b.2", letter1, words("Số: 1985/SNV-CCHC", "Số: 1985/SNV-")},
	{"I.II.3.c.4", decision, words("Số: 140/", "Số:140/")},
	{"I.II.3.c.5", decision, words("Số: 140/QĐ-UBND", "Số: 140-QĐ/UBND")},
	{"I.II.4.b.3", decision, words("Tây Ninh, ngày 19 tháng 01 năm 2024", "Tây Ninh, ngày 19/01/2024")},
	{"I.II.4.c.1", decision, words("Tây Ninh, ngày 19", "Ngày 19")},
	{"I.II.4.c.5", decision, words("Tây Ninh, ngày 19", "Tây ninh, ngày 19")},
	{"I.II.5.a", letter1, dropStyled("TrichYeuCongVan")},
	{"I.II.6.e.2", decision, stand("Căn cứ Luật Tổ chức", left)},
	{"I.II.7.đ.3", decision, both(insert("", "Võ Đức Trọng", ""), insert("", "Võ Đức Trọng", ""), words("Võ Đức Trọng", "VÕ ĐỨC TRỌNG"))},
	{"D13.2", letter2, drop("TM. ỦY BAN NHÂN DÂN")},
	{"I.III.1.c.2", annex, drop("(Ban hành kèm theo")},
	{"I.III.1.b.1", annex, words("Phụ lục<", "PHỤ LỤC<")},
}
