package revise

import (
	"regexp"
	"strings"
	"testing"

	"vanban/generator/word/document"
)

// savedByWord rewrites a file as Word does when nothing was changed: its numbers of the session, its marks, its own
// way to write what is the default, and parts of its own.
func savedByWord(t testing.TB, data []byte) []byte {
	t.Helper()
	data = asWord(t, data)
	data = changed(t, data, "word/document.xml", func(s string) string {
		s = strings.Replace(s, `<w:document `, `<w:document xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14" `, 1)
		s = strings.ReplaceAll(s, `<w:p w:rsidR`, `<w:p w14:paraId="0A0B0C0D" w14:textId="77777777" w:rsidR`)
		s = strings.Replace(s, `</w:pPr><w:r`, `</w:pPr><w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/><w:r`, 1)
		s = strings.ReplaceAll(s, `<w:t xml:space="preserve">Điều`, `<w:lastRenderedPageBreak/><w:t xml:space="preserve">Điều`)
		s = regexp.MustCompile(`w:w="(\d+)" w:type="(\w+)"`).ReplaceAllString(s, `w:type="$2" w:w="$1"`)
		s = strings.ReplaceAll(s, `</w:pPr>`, `<w:rPr><w:lang w:val="vi-VN"/><w:noProof/></w:rPr></w:pPr>`)
		return strings.ReplaceAll(s, `<w:cols w:space="0"/>`, `<w:cols w:space="708"/><w:docGrid w:linePitch="360"/>`)
	})
	data = changed(t, data, "word/styles.xml", func(s string) string {
		return strings.Replace(s, `<w:style `, `<w:latentStyles w:defLockedState="0" w:count="376"/><w:style `, 1)
	})
	return changed(t, data, "word/settings.xml", func(s string) string {
		return strings.Replace(s, `</w:settings>`, `<w:rsids><w:rsidRoot w:val="00A100A1"/></w:rsids><w:themeFontLang w:val="vi-VN"/></w:settings>`, 1)
	})
}

// TestSavingIsNoEdit saves a file as Word does and types it in decomposed letters: both are the file that was made.
func TestSavingIsNoEdit(t *testing.T) {
	b := sample().render(t)
	for name, e := range map[string][]byte{"itself": b, "saved": savedByWord(t, b), "decomposed": changed(t, b, "word/document.xml", decomposed(true))} {
		if !document.Resaved(b, e) {
			t.Errorf("%s is an edit", name)
		}
		if c, err := Compare(b, e, b); err != nil || len(c.Changes) > 0 {
			t.Errorf("%s: %v %+v", name, err, c)
		}
	}
}

// TestWhatIsSeenIsAnEdit changes what a reader sees, one thing at a time.
func TestWhatIsSeenIsAnEdit(t *testing.T) {
	b := sample().render(t)
	const mainPart, text = "word/document.xml", `<w:t xml:space="preserve">b) Đổi mới`
	inRun := func(properties string) [3]string {
		return [3]string{mainPart, "<w:r>" + text, "<w:r><w:rPr>" + properties + "</w:rPr>" + text}
	}
	inParagraph := func(properties string) [3]string {
		return [3]string{mainPart, `</w:pPr><w:r>` + text, properties + `</w:pPr><w:r>` + text}
	}
	cell := `</w:tcPr><w:p><w:pPr><w:pStyle w:val="BangChu"/>`
	for name, c := range map[string][3]string{
		"a word": {mainPart, "Đổi mới công", "Đổi mới mạnh công"}, "bold": inRun(`<w:b/>`), "a colour": inRun(`<w:color w:val="FF0000"/>`), "a mark": inRun(`<w:highlight w:val="yellow"/>`),
		"small capitals": inRun(`<w:smallCaps/>`), "wide letters": inRun(`<w:spacing w:val="40"/>`), "high letters": inRun(`<w:position w:val="6"/>`), "shaded words": inRun(`<w:shd w:val="clear" w:fill="C0C0C0"/>`),
		"a larger size": inRun(`<w:sz w:val="32"/>`), "another typeface": inRun(`<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>`),
		"numbering": inParagraph(`<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>`), "a frame": inParagraph(`<w:pBdr><w:top w:val="single" w:sz="4"/></w:pBdr>`),
		"a shaded paragraph": inParagraph(`<w:shd w:val="clear" w:fill="FFFF00"/>`), "a tab stop": inParagraph(`<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>`), "a centred line": inParagraph(`<w:jc w:val="center"/>`),
		"a page break": {mainPart, "<w:r>" + text, `<w:r><w:br w:type="page"/>` + text}, "a tracked change of nothing": inRun(`<w:rPrChange w:id="1" w:author="A"><w:rPr/></w:rPrChange>`),
		"a link": {mainPart, "<w:r>" + text, `<w:hyperlink w:anchor="x"/><w:r>` + text}, "a margin": {mainPart, `w:bottom="1134"`, `w:bottom="850"`}, "a column's width": {mainPart, `<w:gridCol w:w="`, `<w:gridCol w:w="1`},
		"a shaded cell": {mainPart, cell, `<w:shd w:val="clear" w:fill="EEEEEE"/>` + cell}, "a cell without a line": {mainPart, cell, `<w:tcBorders><w:top w:val="nil"/><w:left w:val="nil"/></w:tcBorders>` + cell},
		"a cell joined": {mainPart, cell, `<w:vMerge/>` + cell}, "text low in its cell": {mainPart, cell, `<w:vAlign w:val="bottom"/>` + cell},
		"a footnote": {"word/footnotes.xml", "76/NQ-CP", "77/NQ-CP"}, "a style": {"word/styles.xml", `<w:jc w:val="both"/>`, `<w:jc w:val="left"/>`},
	} {
		for _, rewrite := range []func(testing.TB, []byte) []byte{func(_ testing.TB, d []byte) []byte { return d }, savedByWord} {
			found := false
			e := changed(t, b, c[0], func(s string) string {
				found = strings.Contains(s, c[1])
				return strings.ReplaceAll(s, c[1], c[2])
			})
			if !found {
				t.Errorf("%s: no %s in the file", name, c[1])
			} else if _, err := document.Open("a.docx", e); err == nil && document.Resaved(b, rewrite(t, e)) {
				t.Errorf("%s is no edit", name)
			} else if err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
}
