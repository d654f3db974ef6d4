package checkup

import (
	"slices"
	"strings"
	"testing"
)

// Google Docs says the same of each run, in all four fonts, sets switches to “1”, widths with a point, and leaves fields empty; its tables have no lines.
const (
	googleFont  = `<w:rFonts w:ascii="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman" w:hAnsi="Times New Roman"/>`
	googleCell  = `<w:tc><w:tcPr><w:tcBorders><w:top w:color="000000" w:space="0" w:sz="0" w:val="nil"/><w:bottom w:color="000000" w:space="0" w:sz="0" w:val="nil"/></w:tcBorders><w:shd w:fill="auto" w:val="clear"/><w:tcMar><w:left w:w="100.0" w:type="dxa"/><w:right w:w="100.0" w:type="dxa"/></w:tcMar></w:tcPr>`
	googleSheet = `<w:sectPr><w:pgSz w:h="16838" w:w="11906" w:orient="portrait"/><w:pgMar w:bottom="1134" w:top="1134" w:left="1701" w:right="851" w:header="567" w:footer="567"/><w:pgNumType w:start="1"/><w:titlePg w:val="1"/></w:sectPr>`
)

// googleLine is a paragraph as Google Docs writes it: size in half points, the side that it is set to, and twips before it and before its first line.
func googleLine(text, size, align, before, first string) string {
	bold := ""
	if words, is := strings.CutPrefix(text, "*"); is {
		text, bold = words, `<w:b w:val="1"/>`
	}
	if words, is := strings.CutPrefix(text, "/"); is {
		text, bold = words, bold+`<w:i w:val="1"/>`
	}
	return `<w:p w:rsidR="00000000" w:rsidDel="00000000"><w:pPr><w:spacing w:after="0" w:before="` + before + `" w:line="240" w:lineRule="auto"/><w:ind w:firstLine="` + first + `"/><w:jc w:val="` + align + `"/></w:pPr><w:r w:rsidDel="00000000"><w:rPr>` +
		googleFont + bold + `<w:sz w:val="` + size + `"/><w:szCs w:val="` + size + `"/><w:rtl w:val="0"/></w:rPr><w:t xml:space="preserve">` + text + `</w:t></w:r></w:p>`
}

// googleRule is a line drawn as the lower border of a paragraph that is as high as nothing.
func googleRule(side string) string {
	return `<w:p><w:pPr><w:pBdr><w:bottom w:color="000000" w:space="1" w:sz="6" w:val="single"/></w:pBdr><w:spacing w:after="0" w:before="0" w:line="20" w:lineRule="exact"/><w:ind w:left="` + side + `" w:right="` + side + `"/><w:jc w:val="center"/></w:pPr></w:p>`
}

func googleTable(left, right string) string {
	return `<w:tbl><w:tblPr><w:tblW w:w="9470.0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0600"/></w:tblPr><w:tblGrid><w:gridCol w:w="3900"/><w:gridCol w:w="5570"/></w:tblGrid><w:tr><w:trPr><w:cantSplit w:val="0"/><w:tblHeader w:val="0"/></w:trPr>` +
		googleCell + left + `</w:tc>` + googleCell + right + `</w:tc></w:tr></w:tbl>`
}

// googleLetter is a công văn in which nothing is wrong.
func googleLetter() string {
	middle := func(text, size, before string) string { return googleLine(text, size, "center", before, "0") }
	left := func(text, size string) string { return googleLine(text, size, "left", "0", "0") }
	prose := func(text string) string { return googleLine(text, "28", "both", "120", "720") }
	return googleTable(middle("UBND TỈNH TÂY NINH", "26", "0")+middle("*SỞ NỘI VỤ", "26", "0")+googleRule("1560")+middle("Số: 215/SNV-CCHC", "26", "0")+middle("V/v báo cáo kết quả cải cách hành chính", "24", "120"),
		middle("*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "26", "0")+middle("*Độc lập - Tự do - Hạnh phúc", "28", "0")+googleRule("950")+middle("/Tây Ninh, ngày 15 tháng 9 năm 2025", "28", "0")) +
		middle("Kính gửi: Ủy ban nhân dân các xã, phường trên địa bàn tỉnh.", "28", "120") +
		prose("Thực hiện Kế hoạch số 20/KH-UBND ngày 05 tháng 02 năm 2025 của Ủy ban nhân dân tỉnh Tây Ninh về cải cách hành chính năm 2025, Sở Nội vụ đề nghị các xã, phường báo cáo kết quả.") +
		prose("Báo cáo gửi về Sở Nội vụ trước ngày 25 tháng 9 năm 2025 để tổng hợp./.") + `<w:p/>` +
		googleTable(left("*/Nơi nhận:", "24")+left("- Như trên;", "22")+left("- Lưu: VT, CCHC.", "22"), middle("*GIÁM ĐỐC", "28", "0")+strings.Repeat(`<w:p/>`, 4)+middle("*Nguyễn Văn An", "28", "0")) + googleSheet
}

// TestGoogleDocsIsReadAsItLooks wants of a file as Google Docs writes it what is wrong in it, and nothing that is only its way of writing.
func TestGoogleDocsIsReadAsItLooks(t *testing.T) {
	for _, c := range []struct{ old, new, want string }{
		{"", "", ""},
		{"Số: 215/", "Số: 5/", "I.II.3.c.6"},
		{"Độc lập - Tự do", "Độc lập – Tự do", "I.II.1.b.2"},
		{`>GIÁM ĐỐC<`, `>TM. SỞ NỘI VỤ<`, "D13.1"},
		{`w:h="16838" w:w="11906"`, `w:h="15840" w:w="12240"`, "I.I.1"},
		{`w:left="1701"`, `w:left="1134"`, "I.I.3.c"},
	} {
		body := strings.ReplaceAll(googleLetter(), c.old, c.new)
		if c.old == "" {
			body = googleLetter()
		}
		var ids []string
		for _, f := range read(t, body, Options{}).Findings {
			if !slices.Contains(ids, f.Rule.ID) {
				ids = append(ids, f.Rule.ID)
			}
		}
		if got := strings.Join(ids, " "); got != c.want {
			t.Errorf("%q: found %q, want %q", c.new, got, c.want)
		}
	}
}
