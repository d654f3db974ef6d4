package generator_test

import (
	"fmt"
	"runtime"
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
