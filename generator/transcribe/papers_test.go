package transcribe_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"strings"
	"testing"
	"unicode"

	"vanban/generator/recognise"
	"vanban/generator/transcribe"
	"vanban/generator/word/document"
)

// wordFile makes a Word file of lines, a paragraph each; a bar begins a table's cell, in which # ends a paragraph; what begins with a run is XML.
func wordFile(t *testing.T, lines []string) []byte {
	t.Helper()
	var body strings.Builder
	paragraph := func(text string) {
		if strings.HasPrefix(text, "<w:r>") {
			body.WriteString("<w:p>" + text + "</w:p>")
			return
		}
		look := ""
		if core, bold := strings.CutPrefix(text, "*"); bold {
			text, look = core, "<w:rPr><w:b/></w:rPr>"
		}
		var words bytes.Buffer
		if err := xml.EscapeText(&words, []byte(text)); err != nil {
			t.Fatal(err)
		}
		body.WriteString(`<w:p><w:r>` + look + `<w:t xml:space="preserve">` + words.String() + `</w:t></w:r></w:p>`)
	}
	for _, l := range lines {
		if cells, is := strings.CutPrefix(l, "|"); is {
			body.WriteString("<w:tbl><w:tblGrid/><w:tr>")
			for c := range strings.SplitSeq(cells, "|") {
				body.WriteString("<w:tc>")
				for line := range strings.SplitSeq(c, "#") {
					paragraph(line)
				}
				body.WriteString("</w:tc>")
			}
			body.WriteString("</w:tr></w:tbl>")
			continue
		}
		paragraph(l)
	}
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, part := range []struct{ name, text string }{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`},
		{"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`},
		{"word/document.xml", `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>` + body.String() + `</w:body></w:document>`},
	} {
		w, err := z.Create(part.name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(part.text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// longWords gives the words of a text that the program's own words of forms and numbers of parts are not.
func longWords(text string) (all []string) {
	for _, w := range strings.FieldsFunc(strings.ToLower(text), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) }) {
		if len([]rune(w)) > 7 {
			all = append(all, w)
		}
	}
	return all
}

// TestExtractsFillTheirGapsOnce: parts that an extract leaves out, in whatever order the others come, are written once each.
func TestExtractsFillTheirGapsOnce(t *testing.T) {
	lines := []string{"|*UBND XÃ MẪU|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "*QUYẾT ĐỊNH", "*Về việc thành lập Tổ", "*QUYẾT ĐỊNH:", "Điều 1. Thành lập.", "1. Một.", "3. Ba.", "1. Lại một.",
		"40. Bốn mươi.", "Điều 7. Bảy.", "Điều 5. Năm.", "Điều 60. Sáu mươi.", "|*TRÍCH SAO|Mẫu, ngày 05 tháng 3 năm 2026", "|Nơi nhận:|*KT. CHỦ TỊCH"}
	for _, copied := range []string{"TRÍCH SAO", "*TRÍCH SAO", "TRÍCH LỤC"} {
		d, err := document.Open("a.docx", wordFile(t, append(lines, copied)))
		if err != nil {
			t.Fatal(err)
		}
		s := recognise.Read(d)
		size := 0
		for _, f := range transcribe.Papers(s, s.Documents(), "a").Files {
			size += len(f.Text)
		}
		if size > 20000 {
			t.Errorf("%d bytes were written", size)
		}
	}
}

// isCommandAlone says whether a line is nothing but the command, which the program prints with its blank.
func isCommandAlone(line string) bool {
	words := longWords(line)
	return len(words) == 1 && (words[0] == "quyếtđịnh" || words[0] == "quyếtnghị")
}

// FuzzPapers: whatever stands in a Word file, its words stand in the files that it gives, or among what has no place, as often as in the file.
// Go spends up to a minute on making each input that is new to it smaller, and counts none of it as run: -fuzzminimizetime 20x lets it go on.
func FuzzPapers(f *testing.F) {
	for _, text := range []string{
		"|*UBND XÃ MẪU|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n|Số:    /QĐ-UBND|Mẫu, ngày   tháng   năm 2026\n*QUYẾT ĐỊNH\n*Về việc thànhlập Tổ\nCăn cứ Luật;\n*QUYẾT ĐỊNH:\nĐiều 1. Thànhlậptổ.\nĐiều 3: Thihành.\n|Nơi nhận:|*KT. CHỦ TỊCH",
		"Số 12a/BC\nV/v rà soátsoát\nKính gửi: Sởnộivụ\n1. abc\n1. xyzxyzxyz\n- Điều 1. môtảdựthảo\nTM. ỦY BAN",
		"*KẾ HOẠCH\n(Kèm theo Quyết định thứmườimột\n*PHỤ LỤC I\n*I. MỤCTIÊUUU\n1.1. aaaaaaaaa\n+ bbbbbbbbb\n|a|b|c\n{tênsựkiện} \\ [^1] ** ::: giua",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 4000 || strings.Count(text, "|") > 60 {
			return
		}
		d, err := document.Open("a.docx", wordFile(t, strings.Split(text, "\n")))
		if err != nil {
			return // characters that no XML has
		}
		s := recognise.Read(d)
		r := transcribe.Papers(s, s.Documents(), "a")
		var all strings.Builder
		for _, file := range r.Files {
			all.WriteString(strings.ReplaceAll(file.Text, `\`, "") + "\n")
		}
		for _, l := range r.Lost {
			all.WriteString(l.Words + "\n")
		}
		kept := map[string]int{}
		for _, w := range longWords(all.String()) {
			kept[w]++
		}
		for i := range s.Blocks {
			for _, l := range s.Blocks[i].Lines() {
				for _, w := range longWords(l.Text) {
					if kept[w]--; kept[w] < 0 && !isCommandAlone(l.Text) {
						t.Errorf("%q is lost of %q", w, l.Text)
					}
				}
			}
		}
	})
}
