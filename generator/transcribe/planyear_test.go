package transcribe_test

import (
	"strings"
	"testing"

	"vanban/generator/dossier"
	"vanban/generator/recognise"
	"vanban/generator/transcribe"
	"vanban/generator/word/document"
)

// TestYearOfAPlan: a plan of December is for the year that its title names, which is told; a draft's month keeps its own year.
func TestYearOfAPlan(t *testing.T) {
	for day, want := range map[string][]string{
		"ngày 31 tháng 12 năm 2025":  {"\nngay: 31/12/2025\n", "\nnam: 2026\n"},
		"ngày     tháng 12 năm 2025": {"\nngay:\n", "\nthang: 12/2025\n", "\nnam: 2026\n"},
		"ngày     tháng 01 năm 2026": {"\nthang: 1\n", "\nnam: 2026\n"},
	} {
		d, err := document.Open("a.docx", wordFile(t, []string{"|ỦY BAN NHÂN DÂN#*TỈNH MẪU|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM#*Độc lập - Tự do - Hạnh phúc", "|Số:      /KH-UBND|Mẫu, " + day,
			"*KẾ HOẠCH", "*Cải cách hành chính năm 2026", "*I. MỤC TIÊU", "Nâng cao chất lượng phục vụ.", "|Nơi nhận:#- Lưu: VT.|*CHỦ TỊCH#*Nguyễn Văn A"}))
		if err != nil {
			t.Fatal(err)
		}
		s := recognise.Read(d)
		r, is := transcribe.Dossier([]transcribe.Input{{Name: "a.docx", Source: s, Documents: s.Documents()}}, nil)
		if !is || r.Files[0].Name != dossier.MainFile {
			t.Fatalf("%s: no plan", day)
		}
		for _, line := range want {
			if !strings.Contains(r.Files[0].Text, line) {
				t.Errorf("%s: no %q in\n%s", day, line, r.Files[0].Text)
			}
		}
		told := false
		for _, g := range r.Guesses {
			told = told || strings.Contains(g.What, "năm của kế hoạch: ghi 2026")
		}
		if told != strings.HasSuffix(day, "2025") {
			t.Errorf("%s: told is %t, of\n%s", day, told, r.Files[0].Text)
		}
	}
}
