package generator_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"vanban/generator/recognise"
	"vanban/generator/transcribe"
	"vanban/generator/word/document"
)

// drawing is a picture in line with the text, 40 mm wide, with more attributes of what tells of it and more behind what names its file.
const drawing = `<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="1440000" cy="720000"/><wp:docPr id="1" name="Picture 1"%s/>` +
	`<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill>` +
	`<a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="p%d"/>%s</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`

// TestPicturesComeFromWord: pictures of the text become files that the text names with the words that stand for them; what can't be taken is told.
func TestPicturesComeFromWord(t *testing.T) {
	code, err := os.ReadFile("../seeds/van-ban-mau/ma-vuong.png")
	if err != nil {
		t.Fatal(err)
	}
	paragraph := func(before string, parts ...string) string {
		return "<w:p><w:r><w:t xml:space=\"preserve\">" + before + "</w:t></w:r>" + strings.Join(parts, "") + "</w:p>"
	}
	read := func(body string) *transcribe.Result {
		relations := `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
		for i, name := range []string{"image1.png", "image2.emf"} {
			relations += fmt.Sprintf(`<Relationship Id="p%d" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/%s"/>`, i+1, name)
		}
		data := packed(t, officeParagraph("^*THÔNG BÁO")+officeParagraph("^*Về mã tra cứu")+body, [2]string{"word/_rels/document.xml.rels", relations + "</Relationships>"},
			[2]string{"word/media/image1.png", string(code)}, [2]string{"word/media/image2.emf", "\x01\x00\x00\x00"})
		d, err := document.Open("a.docx", data)
		if err != nil {
			t.Fatal(err)
		}
		s := recognise.Read(d)
		return transcribe.Papers(s, s.Documents(), "thong báo")
	}
	described := fmt.Sprintf(drawing, ` descr="Mã [vuông]
 của trang"`, 1, "")
	for _, c := range []struct {
		name, body string
		has        []string
		files      int
		lost       string
	}{
		{"among words, and once more", paragraph("Lời văn.") + paragraph("Quét mã ", described, "<w:r><w:t xml:space=\"preserve\"> để mở.</w:t></w:r>") + paragraph("", described),
			[]string{`Quét mã ![Mã \[vuông\] của trang](<thong báo-anh-1.png>){rong="40mm"} để mở.`, "\n\n![Mã "}, 2, ""},
		{"without words", paragraph("Lời văn.") + paragraph("", fmt.Sprintf(drawing, "", 1, "")), []string{"![……](<thong báo-anh-1.png>)", "chưa rõ: ghi chữ thay ảnh"}, 2, ""},
		{"cropped", paragraph("Lời văn.") + paragraph("", fmt.Sprintf(drawing, ` descr="Mã"`, 1, `<a:srcRect l="1000"/>`)), []string{"![Mã](", "ảnh bị cắt bớt trong Word"}, 2, ""},
		{"of another format", paragraph("Lời văn.") + paragraph("", fmt.Sprintf(drawing, ` descr="Mã"`, 2, "")), nil, 1, "hình không lấy được: “"},
		{"in a cell", paragraph("Lời văn.") + "<w:tbl><w:tblGrid/><w:tr><w:tc>" + paragraph("Trang") + "</w:tc><w:tc>" + paragraph("Mã") + "</w:tc></w:tr><w:tr><w:tc>" + paragraph("Tra cứu") + "</w:tc><w:tc>" + paragraph("", described) + "</w:tc></w:tr></w:tbl>",
			[]string{`| Tra cứu | ![Mã \[vuông\] của trang](`}, 2, ""},
		{"in a title", paragraph("Lời văn.") + "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>I. MỤC ĐÍCH</w:t></w:r>" + described + "</w:p>" + paragraph("Lời văn."), []string{"# Mục đích"}, 1, "hình ở chỗ không đặt được ảnh"},
		{"over the text", "<w:p>" + described + "</w:p>" + paragraph("Lời văn."), nil, 1, "hình ở chỗ không đặt được ảnh"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := read(c.body)
			for _, want := range c.has {
				if !strings.Contains(r.Files[0].Text, want) {
					t.Errorf("no %q in\n%s", want, r.Files[0].Text)
				}
			}
			if len(r.Files) != c.files || c.files > 1 && r.Files[1].Text != string(code) {
				t.Errorf("%d files, want %d", len(r.Files), c.files)
			}
			if told := slices.ContainsFunc(r.Lost, func(l transcribe.Lost) bool { return strings.HasPrefix(l.Why, c.lost) }); told != (c.lost != "") || len(r.Lost) > 1 {
				t.Errorf("told: %+v", r.Lost)
			}
		})
	}
}
