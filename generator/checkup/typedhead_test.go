package checkup

import (
	"strings"
	"testing"
)

// TestHeadSetByBlanks wants a margin left to the typist where the two sides of a head, set apart by blanks on one line, would not fit between the right ones.
func TestHeadSetByBlanks(t *testing.T) {
	for blanks, mended := range map[int]bool{28: false, 6: true} {
		line := func(left, right string) string {
			return `<w:p><w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:t xml:space="preserve">` + left + strings.Repeat(" ", blanks) + right + `</w:t></w:r></w:p>`
		}
		r := read(t, line("SỞ NỘI VỤ TÂY NINH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")+line("PHÒNG NỘI VỤ TỈNH", "Độc lập - Tự do - Hạnh phúc")+line("Số: 15/QĐ-SNV", "Tây Ninh, ngày 15 tháng 9 năm 2025")+
			words("QUYẾT ĐỊNH")+words("Về việc thành lập Tổ công tác")+words("Điều 1. Thành lập Tổ công tác cải cách hành chính.")+
			`<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="284" w:bottom="1134" w:left="1701"/></w:sectPr>`, Options{})
		m, err := Mend(r)
		if err != nil {
			t.Fatal(err)
		}
		if is := !strings.Contains(partOf(t, m.Data, "word/document.xml"), `w:right="284"`); is != mended {
			t.Errorf("%d blanks: the right margin is mended: %t", blanks, is)
		}
	}
}
