package document

import (
	"slices"
	"strings"
	"testing"
)

// TestPlacesInAFileOfAnybody: no style tells the parts there, headings are numbered in many ways, and a second document stands behind the first one's signer.
func TestPlacesInAFileOfAnybody(t *testing.T) {
	const grid = `<w:tblPr><w:tblBorders><w:top w:val="single"/><w:bottom w:val="single"/><w:insideH w:val="single"/><w:insideV w:val="single"/></w:tblBorders></w:tblPr>`
	paragraph := func(text string) string { return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>" }
	table := func(properties string, rows ...string) string {
		var b strings.Builder
		for _, row := range rows {
			b.WriteString("<w:tr>")
			for cell := range strings.SplitSeq(row, "|") {
				b.WriteString("<w:tc>" + paragraph(cell) + "</w:tc>")
			}
			b.WriteString("</w:tr>")
		}
		return "<w:tbl>" + properties + b.String() + "</w:tbl>"
	}
	content := table("", "UBND XÃ A|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + paragraph("QUYẾT ĐỊNH") + paragraph("Điều 1. Ban hành Kế hoạch.") + paragraph("Điều 2: Hiệu lực.") +
		table("", "Nơi nhận:|TM. ỦY BAN NHÂN DÂN", "- Lưu: VT.|Lê Thị Thắm") + paragraph(" ") +
		table("", "UBND XÃ A|CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM") + paragraph("KẾ HOẠCH") + paragraph("II- CHỈ TIÊU") + paragraph("1) Chung") +
		table(grid, "TT|Số tiền", "1. |120") + paragraph("b. Riêng") + paragraph("IV-KINH PHÍ") + paragraph("Dự toán.") + table("", "|KT. CHỦ TỊCH") + paragraph("PHỤ LỤC SỐ II") + paragraph("1/ Việc")
	d, err := Open("a.docx", zipped(t, map[string]string{"word/document.xml": `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>` + content + `</w:body></w:document>`}))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for p := range Paragraphs(d.Body.Items...) {
		got = append(got, p.Where)
	}
	want := []string{"phần đầu văn bản", "phần đầu văn bản", "tên loại", "Điều 1", "Điều 2", "nơi nhận", "phần ký", "nơi nhận", "phần ký", "sau phần ký",
		"phần đầu văn bản", "phần đầu văn bản", "Kế hoạch: tên loại", "Kế hoạch: mục II", "Kế hoạch: mục II, khoản 1",
		"Kế hoạch: bảng, hàng thứ 1", "Kế hoạch: bảng, hàng thứ 1", "Kế hoạch: bảng, hàng thứ 2, cột TT", "Kế hoạch: bảng, hàng thứ 2, cột Số tiền",
		"Kế hoạch: mục II, khoản 1, điểm b", "Kế hoạch: mục IV", "Kế hoạch: mục IV, đoạn 2", "Kế hoạch: phần ký", "Kế hoạch: phần ký", "Phụ lục II: tên loại", "Phụ lục II: khoản 1"}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}
