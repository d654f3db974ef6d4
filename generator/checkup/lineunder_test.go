package checkup

import (
	"archive/zip"
	"bytes"
	"io"
	"regexp"
	"strconv"
	"testing"
)

// TestLineUnderANoteOfTwoParagraphs wants the line under a note that goes on in a second paragraph from a third to a half as long as that one, not as both are
// behind each other.
func TestLineUnderANoteOfTwoParagraphs(t *testing.T) {
	centred := func(look, text string) string {
		return `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>` + look + `<w:sz w:val="28"/></w:rPr><w:t>` + text + `</w:t></w:r></w:p>`
	}
	r := read(t, centred("<w:b/>", "KẾ HOẠCH")+centred("<w:b/>", "Cải cách hành chính năm 2026")+
		centred("<w:i/>", "(Ban hành kèm theo Quyết định số 15/QĐ-UBND ngày 15 tháng 9 năm 2025")+centred("<w:i/>", "của Ủy ban nhân dân tỉnh Tây Ninh)")+
		words("I. MỤC ĐÍCH")+words("Kế hoạch này nhằm nâng cao chất lượng phục vụ Nhân dân.")+
		`<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701"/></w:sectPr>`, Options{})
	m, err := Mend(r)
	if err != nil {
		t.Fatal(err)
	}
	const room = 11906 - 851 - 1701
	ruled := regexp.MustCompile(`<w:pBdr>.*?<w:ind [^>]*/>`).FindString(partOf(t, m.Data, "word/document.xml"))
	indent := func(side string) int {
		n := regexp.MustCompile(side + `="(\d+)"`).FindStringSubmatch(ruled)
		if n == nil {
			t.Fatalf("no line is drawn under the note: %q", ruled)
		}
		twips, _ := strconv.Atoi(n[1])
		return twips
	}
	const last = 3950 // twips that the last line of the note is wide, about
	if long := room - indent("left") - indent("right"); long < last/3 || long > last/2 {
		t.Errorf("the line is %d twips long, the words over it %d", long, last)
	}
}

// partOf gives a part of a Word file.
func partOf(t *testing.T, data []byte, name string) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
