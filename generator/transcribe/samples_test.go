package transcribe_test

import (
	"strings"
	"testing"

	"vanban/generator/recognise"
	"vanban/generator/transcribe"
	"vanban/generator/word/document"
)

// TestSamplesWithinAText: heads and signatures that a text shows as samples are of the text; who signs the document stands at its end, before its appendices.
func TestSamplesWithinAText(t *testing.T) {
	head := "|*SỞ NỘI VỤ|*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM#*Độc lập - Tự do - Hạnh phúc\n|Số: 12/HD-SNV|Mẫu, ngày 05 tháng 3 năm 2026\n*HƯỚNG DẪN\n*Trình bày văn bản của xã\n"
	signs := "|Nơi nhận:#- UBND các xã;#- Lưu: VT.|*GIÁM ĐỐC###*Lê Văn Cường\n"
	sample := "|*ỦY BAN NHÂN DÂN|*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n*BÁO CÁO\n*Kết quả công tác\n|Nơi nhận:#- Như trên;|*TM. ỦY BAN NHÂN DÂN#*CHỦ TỊCH###*Nguyễn Văn An\n"
	for _, c := range []struct {
		name, text string
		files      int
	}{
		{"signatures", "I. PHẦN ĐẦU\nLời thứ nhất.\n|*TM. HỘI ĐỒNG NHÂN DÂN|*KT. CHỦ TỊCH\nII. PHẦN CUỐI\nLời thứ hai.\n" + signs, 1},
		{"a line that begins as the recipients do", "1. Chữ ký\nLời thứ nhất.\n2. Nơi nhận\nNơi nhận ghi ở góc trái, gồm hai phần:\na) Phần thứ nhất.\nb) Phần thứ hai.\n3. Lời thứ hai.\n" + signs, 1},
		{"a whole document", "Điều 1. Báo cáo\nLời thứ nhất.\n" + sample + "Điều 2. Tờ trình\nLời thứ hai.\n" + signs, 1},
		{"one with articles of its own", "Điều 1. Một\nĐiều 2. Hai\nĐiều 3. Ba\nLời thứ nhất.\nĐiều 1. Phạm vi\n" + sample + "Điều 4. Bốn\nLời thứ hai.\n" + signs, 1},
		{"before an appendix", "1. Lời thứ nhất.\n2. Lời thứ hai.\n" + signs + "*PHỤ LỤC\n*DANH SÁCH\n3. Nguyễn Văn An\n", 2},
		{"another document behind", "1. Lời thứ nhất.\n2. Lời thứ hai.\n" + signs + sample, 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, err := document.Open("a.docx", wordFile(t, strings.Split(strings.TrimSpace(head+c.text), "\n")))
			if err != nil {
				t.Fatal(err)
			}
			source := recognise.Read(d)
			documents := source.Documents()
			if len(documents) != c.files {
				t.Errorf("%d documents, want %d", len(documents), c.files)
			}
			r := transcribe.Papers(source, documents, "a")
			front, text, _ := strings.Cut(strings.TrimPrefix(r.Files[0].Text, "---\n"), "\n---\n")
			if !strings.Contains(front, "ho-ten: Lê Văn Cường") || !strings.Contains(front, "noi-nhan:\n  - UBND các xã") {
				t.Errorf("signed otherwise:\n%s", front)
			}
			if !strings.Contains(text, "Lời thứ nhất.") || !strings.Contains(text, "Lời thứ hai.") {
				t.Errorf("the text is\n%s", text)
			}
		})
	}
}
