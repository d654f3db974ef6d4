package generator_test

import (
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"

	"vanban/generator/recognise"
	"vanban/generator/transcribe"
	"vanban/generator/word/document"
)

// wordText reads the paragraphs of a thông báo's text, as they stand in XML, and gives its Markdown.
func wordText(t *testing.T, body string, parts ...[2]string) (string, *transcribe.Result) {
	t.Helper()
	d, err := document.Open("a.docx", packed(t, officeParagraph("^*THÔNG BÁO")+officeParagraph("^*Về mã tra cứu")+officeParagraph("Lời văn.")+body, parts...))
	if err != nil {
		t.Fatal(err)
	}
	s := recognise.Read(d)
	r := transcribe.Papers(s, s.Documents(), "a")
	_, text, _ := strings.Cut(r.Files[0].Text, "\n---\n")
	return strings.TrimSpace(text), r
}

// TestSignsOfWord: signs that Word names by their places in a font, boxes that are drawn and fields of forms come in as the characters that they show.
func TestSignsOfWord(t *testing.T) {
	run := func(inner string) string {
		return `<w:r><w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr>` + inner + `</w:r>`
	}
	text := func(s string) string { return `<w:r><w:t xml:space="preserve">` + s + `</w:t></w:r>` }
	square := func(within string) string {
		return `<w:r><w:drawing><wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="180000" cy="144000"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData>` +
			`<wps:wsp xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:spPr><a:prstGeom prst="rect"/></wps:spPr>` + within + `</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`
	}
	field := func(data string) string {
		return `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>` + data + `</w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
	}
	for _, c := range []struct{ name, inner, want, told string }{
		{"w:sym", text("Có ") + run(`<w:sym w:font="Wingdings" w:char="F0FE"/>`) + text(" Không ") + run(`<w:sym w:font="Wingdings" w:char="F0A8"/>`), "Có ☑ Không ☐", ""},
		{"a private character", text("Có ") + run("<w:t>\uF0FE</w:t>") + text(" Không ") + run("<w:t>\uF06F</w:t>"), "Có ☑ Không ☐", ""},
		{"a letter of the font", text("Có ") + run("<w:t>þ</w:t>") + text(" Không ") + run("<w:t>o</w:t>"), "Có ☑ Không ☐", ""},
		{"Vietnamese words in that font", run("<w:t>đã được</w:t>"), "đã được", ""},
		{"of Symbol", text("từ 5 ") + run(`<w:sym w:font="Symbol" w:char="F0B3"/>`) + text(" 3 m"), "từ 5 ≥ 3 m", ""},
		{"drawn", text("Đồng ý") + square("") + text("Không đồng ý"), "Đồng ý ☐ Không đồng ý", "ô vuông vẽ"},
		{"drawn and crossed", text("Đồng ý") + square(`<wps:txbx><w:txbxContent><w:p><w:r><w:t>x</w:t></w:r></w:p></w:txbxContent></wps:txbx>`), "Đồng ý ☒", "ô vuông vẽ"},
		{"of VML", text("Đồng ý") + `<w:r><w:pict><v:rect xmlns:v="urn:schemas-microsoft-com:vml" style="position:absolute;width:12pt;height:11pt"/></w:pict></w:r>`, "Đồng ý ☐", "ô vuông vẽ"},
		{"fields of a form", text("Có ") + field(`<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>`) + text(" Không ") + field(`<w:checkBox><w:default w:val="0"/></w:checkBox>`) +
			text(" chọn ") + field(`<w:ddList><w:result w:val="1"/><w:listEntry w:val="một"/><w:listEntry w:val="hai"/></w:ddList>`), "Có ☒ Không ☐ chọn hai", ""},
		{"a sign that nobody knows", text("Có") + run(`<w:sym w:font="Logo" w:char="F041"/>`), "Có", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, r := wordText(t, "<w:p>"+c.inner+"</w:p>")
			if want := "Lời văn.\n\n" + c.want; got != want {
				t.Errorf("read %q, want %q", got, want)
			}
			told := fmt.Sprint(r.Guesses)
			if c.told != "" && !strings.Contains(told, c.told) {
				t.Errorf("not told: %s", told)
			}
			if c.name == "a sign that nobody knows" && len(r.Lost) != 1 {
				t.Errorf("told %v", r.Lost)
			}
		})
	}
}

// TestFieldsWithinFields: what the first of fields within each other shows is kept, once, and their words take no memory for each of them.
func TestFieldsWithinFields(t *testing.T) {
	begin := func(instruction string) string {
		return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>` + instruction + `</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`
	}
	const end = `<w:r><w:fldChar w:fldCharType="end"/></w:r>`
	text := func(s string) string { return `<w:r><w:t xml:space="preserve">` + s + `</w:t></w:r>` }
	for _, c := range []struct{ inner, want string }{
		{text("Bảng ") + begin("SEQ a") + text("1") + end + text(": số"), "Bảng 1: số"},
		{begin("HYPERLINK b") + text("xem ") + begin("PAGEREF c") + text("12") + end + text(" nhé") + end, "xem 12 nhé"},
		{begin("REF a") + text("mục ") + begin("REF b") + text("2") + end + `<w:r><w:tab/></w:r>` + text("và 3") + end + text(" hết"), "mục 2 và 3 hết"},
		{`<w:fldSimple w:instr="REF a">` + text("mục ") + `<w:fldSimple w:instr="REF b">` + text("2") + `</w:fldSimple></w:fldSimple>` + text(" hết"), "mục 2 hết"},
	} {
		if got, r := wordText(t, "<w:p>"+c.inner+"</w:p>"); got != "Lời văn.\n\n"+c.want {
			t.Errorf("read %q and lost %v, want %q", got, r.Lost, c.want)
		}
	}
	const deep = 3000
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	got, _ := wordText(t, "<w:p>"+strings.Repeat(begin("REF a")+text("chữ "), deep)+strings.Repeat(end, deep)+"</w:p>")
	runtime.ReadMemStats(&after)
	if n := strings.Count(got, "chữ"); n != deep {
		t.Errorf("%d of %d words", n, deep)
	}
	if took := (after.TotalAlloc - before.TotalAlloc) >> 20; took > 100 {
		t.Errorf("took %d MiB", took)
	}
}

// TestWhatStandsBesideTheText: changes that nobody accepted, remarks of persons, words that are hidden or struck out and columns set by tabs are told; a page's end parts words.
func TestWhatStandsBesideTheText(t *testing.T) {
	text := func(s string) string { return `<w:r><w:t xml:space="preserve">` + s + `</w:t></w:r>` }
	look := func(of, s string) string {
		return `<w:r><w:rPr>` + of + `</w:rPr><w:t xml:space="preserve">` + s + `</w:t></w:r>`
	}
	for _, c := range []struct{ name, inner, want, told string }{
		{"changes", text("Giữ ") + `<w:ins w:id="1" w:author="A">` + text("thêm") + `</w:ins><w:del w:id="2" w:author="A"><w:r><w:delText>bỏ</w:delText></w:r></w:del>` + text(" hết."), "Giữ thêm hết.", "2 chỗ sửa theo dõi"},
		{"hidden", text("Một ") + look("<w:vanish/>", "hai") + text(" ba."), "Một hai ba.", "chữ ẩn"},
		{"struck out", text("Một ") + look("<w:strike/>", "hai") + text(" ba."), "Một hai ba.", "gạch ngang"},
		{"tabs", text("Họ tên") + "<w:r><w:tab/></w:r>" + text("Chức vụ") + "<w:r><w:tab/></w:r>" + text("Điện thoại"), "Họ tên Chức vụ Điện thoại", "phím Tab"},
		{"a page's end", text("Trước") + `<w:r><w:br w:type="page"/></w:r>` + text("sau."), "Trước sau.", ""},
		{"a sign beyond the faces", text("Đạt 📌 hết."), "Đạt hết.", "ký hiệu"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, r := wordText(t, "<w:p>"+c.inner+"</w:p>")
			if told := fmt.Sprint(r.Guesses); got != "Lời văn.\n\n"+c.want || !strings.Contains(told, c.told) {
				t.Errorf("read %q, told %s", got, told)
			}
		})
	}
	_, r := wordText(t, "", [2]string{"word/_rels/document.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>`},
		[2]string{"word/comments.xml", `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0" w:author="Anh A"><w:p>` + text("Xem lại") + `</w:p><w:p>` + text("chỗ này") + `</w:p></w:comment></w:comments>`})
	if len(r.Lost) != 1 || r.Lost[0].Why != "nhận xét của Anh A" || r.Lost[0].Words != "Xem lại chỗ này" {
		t.Errorf("the remark: %+v", r.Lost)
	}
}

// TestHeadInTextBoxes reads a head whose sides stand in text boxes, in whatever order.
func TestHeadInTextBoxes(t *testing.T) {
	box := func(lines ...string) string {
		inner := ""
		for _, l := range lines {
			inner += officeParagraph(l)
		}
		return `<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>` + inner + `</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
	}
	left, right := box("^*ỦY BAN NHÂN DÂN", "^*XÃ MẪU", "^Số: 12/TB-UBND"), box("^*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "^*Độc lập - Tự do - Hạnh phúc", "^Mẫu, ngày 05 tháng 3 năm 2026")
	for _, head := range []string{"<w:p>" + left + right + "</w:p>", "<w:p>" + right + left + "</w:p>", "<w:p>" + left + "</w:p><w:p>" + right + "</w:p>"} {
		d, err := document.Open("a.docx", packed(t, head+officeParagraph("^*THÔNG BÁO")+officeParagraph("^*Về lịch họp")+officeParagraph("Lời văn.")))
		if err != nil {
			t.Fatal(err)
		}
		s := recognise.Read(d)
		r := transcribe.Papers(s, s.Documents(), "a")
		for _, want := range []string{"\n  ten: Ủy ban nhân dân xã Mẫu\n", "\nso: 12\n", "\nngay: 05/03/2026\n", "\ndia-danh: Mẫu\n"} {
			if !strings.Contains(r.Files[0].Text, want) || len(r.Lost) > 0 {
				t.Errorf("without %q, lost %v:\n%s", want, r.Lost, r.Files[0].Text)
			}
		}
	}
}

// TestFieldsOverParagraphs: a field that ends in another paragraph, as a list of figures does, hides nothing of the paragraphs that it goes over; contents that
// Word makes are told, and what of their lines the text has no title for is kept.
func TestFieldsOverParagraphs(t *testing.T) {
	char := func(kind string) string { return `<w:r><w:fldChar w:fldCharType="` + kind + `"/></w:r>` }
	run := func(words string) string { return `<w:r><w:t xml:space="preserve">` + words + `</w:t></w:r>` }
	of := func(name string) string {
		return `<w:r><w:instrText xml:space="preserve"> ` + name + ` </w:instrText></w:r>`
	}
	page := "<w:r><w:tab/></w:r>" + char("begin") + of("PAGEREF _a") + char("separate") + run("19") + char("end")
	contents := `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent><w:p>` + run("1. Mục tiêu") + page + "</w:p><w:p>" + run("2. Kinh phí cũ") + page + "</w:p></w:sdtContent></w:sdt>"
	text, r := wordText(t, officeParagraph("^*KẾ HOẠCH")+officeParagraph("^*Cải cách")+contents+
		"<w:p>"+char("begin")+of(`TOC \c "Hình"`)+char("separate")+run("Hình 1 Sơ đồ")+page+"</w:p><w:p>"+run("Hình 2 Bản đồ")+page+char("end")+"</w:p>"+officeParagraph("*1. Mục tiêu")+officeParagraph("Lời văn."))
	for _, want := range []string{"Hình 1 Sơ đồ", "Hình 2 Bản đồ"} {
		if !strings.Contains(text, want) {
			t.Errorf("without %q:\n%s", want, text)
		}
	}
	var kept []string
	for _, l := range r.Lost {
		kept = append(kept, l.Words)
	}
	if got := strings.Join(kept, "|"); got != "2. Kinh phí cũ\t19" {
		t.Errorf("kept %q", got)
	}
	if !slices.ContainsFunc(r.Guesses, func(g transcribe.Guess) bool { return strings.Contains(g.What, "mục lục của tệp Word") }) {
		t.Errorf("not told: %+v", r.Guesses)
	}
}
