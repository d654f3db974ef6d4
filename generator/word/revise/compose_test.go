package revise

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	_ "vanban/generator/collector/seldom"
	"vanban/generator/word/document"
)

var anyText = regexp.MustCompile(`(?:<w:r>)?<w:t xml:space="preserve">[^<]*</w:t>`)

// decomposed writes all texts of a part in decomposed letters; apart puts the marks into runs of their own.
func decomposed(apart bool) func(string) string {
	return func(part string) string {
		return anyText.ReplaceAllStringFunc(part, func(t string) string {
			t = norm.NFD.String(t)
			if !apart || !strings.HasPrefix(t, "<w:r>") {
				return t
			}
			const cut = `</w:t></w:r><w:r><w:t xml:space="preserve">`
			for _, mark := range []string{"\u0301", "\u0323"} {
				t = strings.ReplaceAll(t, mark, cut+mark+cut)
			}
			return t
		})
	}
}

// TestDecomposedLettersAreNoEdit types a whole document in decomposed letters: nothing is a person's, and the dossier's words come in whole.
func TestDecomposedLettersAreNoEdit(t *testing.T) {
	base, dossier := sample(), sample()
	dossier.lines[3] = "b) Tiếp tục đổi mới công tác tuyên truyền ở cơ sở."
	dossier.rows[2][1] = "Kiểm tra đột xuất công tác cải cách"
	b := base.render(t)
	for _, apart := range []bool{false, true} {
		e := changed(t, b, "word/document.xml", decomposed(apart))
		got, c := merged(t, b, e, dossier.render(t))
		if len(c.Of(Person)) > 0 || c.Clashes() > 0 {
			t.Errorf("apart %v: not the person's: %+v", apart, c.Changes)
		}
		if g := read(t, got); !slices.Equal(g, plainly(dossier.text())) {
			t.Errorf("apart %v: merged:\n%s", apart, strings.Join(g, "\n"))
		}
		if d, err := document.Open("a.docx", got); err != nil || !utf8.Valid(d.Body.Content) {
			t.Errorf("apart %v: %v", apart, err)
		}
	}
}

// TestWordsBesideMarksApart lets the dossier change words beside a letter of a person's own format whose mark stands in another run.
func TestWordsBesideMarksApart(t *testing.T) {
	base, dossier := sample(), sample()
	dossier.lines[3] = "b) Đổi mới mạnh công tác tuyên truyền ở cơ sở."
	b := base.render(t)
	e := changed(t, b, "word/document.xml", func(s string) string {
		return strings.Replace(s, "Đổi mới công", `Đổi mơ</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>`+"\u0301"+`i</w:t></w:r><w:bookmarkStart w:id="5" w:name="x"/><w:bookmarkEnd w:id="5"/><w:r><w:t xml:space="preserve"> công`, 1)
	})
	got, _ := merged(t, b, e, dossier.render(t))
	if g := read(t, got)[3]; g != dossier.lines[3] {
		t.Errorf("text is %q", g)
	}
}
