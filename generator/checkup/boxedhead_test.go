package checkup

import (
	"slices"
	"strings"
	"testing"

	"vanban/generator/check"
)

// TestParagraphsBehindABoxedHead wants what is wrong behind a head in text boxes told of its own paragraph: the lines of the boxes are counted, too.
func TestParagraphsBehindABoxedHead(t *testing.T) {
	box := func(lines ...string) string {
		b := ""
		for _, l := range lines {
			b += words(l)
		}
		return `<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>` + b + `</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
	}
	body := `<w:p>` + box("UBND TỈNH TÂY NINH", "SỞ NỘI VỤ", "Số: 215/BC-SNV") + box("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Tây Ninh, ngày 15 tháng 9 năm 2025") + `</w:p>`
	for _, l := range []string{"BÁO CÁO", "Kết quả quý III", "I. KẾT QUẢ", "1. Đã rà soát  12 thủ tục.", "3. Đã trả lời 30 kiến nghị./."} {
		body += words(l)
	}
	r := read(t, body, Options{})
	for id, text := range map[string]string{"X.space.2": "1. Đã rà soát", "I.II.6.đ.8": "3. Đã trả lời"} {
		i := slices.IndexFunc(r.Findings, func(f check.Finding) bool { return f.Rule.ID == id })
		if i < 0 {
			t.Errorf("nothing is told by %s", id)
			continue
		}
		if place := r.Reading.PlaceOf(r.Findings[i].Line); place == nil || !strings.HasPrefix(place.Paragraph.Text, text) {
			t.Errorf("%s is told of %+v", id, place)
		}
	}
}
