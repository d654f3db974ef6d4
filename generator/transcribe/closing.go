package transcribe

import (
	"slices"
	"strings"

	"vanban/generator/album"
	"vanban/generator/doc"
	"vanban/generator/recognise"
	"vanban/generator/word/document"
)

// span is text of one look.
type span = document.Span

// withoutClosing leaves "./." out, with which the program ends a text.
func withoutClosing(spans []span) []span {
	out := slices.Clone(spans)
	for i := len(out) - 1; i >= 0; i-- {
		text := strings.TrimRight(out[i].Text, " \u00a0")
		if text == "" && !out[i].StandsFor() {
			continue
		}
		for _, end := range []string{"./.", "/."} {
			if rest, is := strings.CutSuffix(text, end); is {
				if out[i].Text = rest; rest == "" && i > 0 && out[i-1].Note != "" {
					out[i].Text = "." // what ends a sentence behind a footnote's mark stays there
				}
				break
			}
		}
		break
	}
	return out
}

// tellLooks tells of looks of a line that a text in Markdown has none for, of signs that no face has, and of what pictures lack.
func (t *transcriber) tellLooks(l *recognise.Line) {
	for _, look := range []struct {
		is   bool
		what string
	}{
		{l.Small, "có chữ nhỏ viết trên hoặc dưới dòng, chép thành chữ thường: cần thì gõ m², CO₂"},
		{l.Hidden, "có chữ ẩn trong Word (Hidden), chép thành chữ thường: bỏ đi nếu không phải lời văn bản"},
		{l.Struck, "có chữ bị gạch ngang trong Word, chép thành chữ thường: bỏ đi nếu đã bỏ"},
		{strings.ContainsFunc(l.Text, isBeyond), "có ký hiệu, hình mặt cười … không phông chữ nào của văn bản có: không chép"},
		{l.TabColumns() > 2, "các cột cách nhau bằng phím Tab thành một dòng lời văn: kẻ thành bảng nếu cần"},
		{l.Boxed, "ô vuông vẽ trong Word: chương trình viết ☐, có dấu thì ☒ hoặc ☑, ở nơi Word neo nó; xem lại chỗ đứng trong câu"},
	} {
		if look.is {
			t.guess(&recognise.Part{Line: *l}, look.what)
		}
	}
	for _, what := range album.Doubts(l.Spans) {
		t.guess(&recognise.Part{Line: *l}, what)
	}
}

// tellLooksAround tells of such looks in the lines around the text.
func (t *transcriber) tellLooksAround() {
	for _, role := range []doc.Role{doc.Abstract, doc.Subject, doc.Basis, doc.Addressee, doc.AddresseeItem, doc.Recipient, doc.SignerPosition, doc.SignerName} {
		for _, p := range t.document.Of(role) {
			l := p.Line
			l.Small = l.Small && role != doc.Recipient // who typed a document and how often stands small behind the archive
			t.tellLooks(&l)
		}
	}
}

// isBeyond says whether a character is one that Markdown refuses as no face of a document has it.
func isBeyond(c rune) bool { return c >= 0x10000 }

// lostPicture keeps the words that stand in pictures and text boxes of a paragraph, and tells of pictures without words.
func (t *transcriber) lostPicture(p *recognise.Part) {
	words := strings.Join(p.Line.Objects, " ")
	t.result.Lost = append(t.result.Lost, Lost{File: t.file, Paragraph: p.Line.N, Why: "hình, khung chữ hoặc công thức", Words: words})
}
