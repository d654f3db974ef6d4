package transcribe_test

import (
	"strings"
	"testing"

	"vanban/generator/recognise"
	"vanban/generator/transcribe"
	"vanban/generator/word/document"
)

// TestIssuerUnderTheTitle: the issuing body by itself under a title is none of it, and is where a title leads on to it.
func TestIssuerUnderTheTitle(t *testing.T) {
	for title, want := range map[string]string{
		"Phòng, chống dịch năm 2026":   "trich-yeu: Phòng, chống dịch năm 2026\n",
		"Tổ chức và hoạt động của":     "trich-yeu: |\n  Tổ chức và hoạt động của \\\n  Bộ Y tế\n",
		"Phối hợp giữa các cơ quan và": "trich-yeu: |\n  Phối hợp giữa các cơ quan và \\\n  Bộ Y tế\n",
	} {
		d, err := document.Open("a.docx", wordFile(t, []string{"|*BỘ Y TẾ|*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM#*Độc lập - Tự do - Hạnh phúc", "|Số: 12/BC-BYT|Hà Nội, ngày 05 tháng 3 năm 2026",
			"*BÁO CÁO", "*" + title, "*Bộ Y tế", "Lời thứ nhất của Bộ Y tế.", "|Nơi nhận:#- Lưu: VT.|*BỘ TRƯỞNG###*Lê Văn Cường"}))
		if err != nil {
			t.Fatal(err)
		}
		source := recognise.Read(d)
		r := transcribe.Papers(source, source.Documents(), "a")
		if front := r.Files[0].Text; !strings.Contains(front, want) {
			t.Errorf("no %q in\n%s", want, front)
		}
		if told := len(r.Lost) > 0; told != strings.HasSuffix(title, "2026") {
			t.Errorf("%s: %+v", title, r.Lost)
		}
	}
}
