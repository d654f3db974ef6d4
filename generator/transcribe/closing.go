package transcribe

import (
	"slices"
	"strings"

	"vanban/generator/album"
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

// tellSmall tells of words that are raised or lowered, which a text in Markdown has no look for, and of what pictures lack.
func (t *transcriber) tellSmall(l *recognise.Line) {
	if l.Small {
		p := recognise.Part{Line: *l}
		t.guess(&p, "có chữ nhỏ viết trên hoặc dưới dòng, chép thành chữ thường: cần thì gõ m², CO₂")
	}
	if l.Boxed {
		t.guess(&recognise.Part{Line: *l}, "ô vuông vẽ trong Word: chương trình viết ☐, có dấu thì ☒ hoặc ☑, ở nơi Word neo nó; xem lại chỗ đứng trong câu")
	}
	for _, what := range album.Doubts(l.Spans) {
		t.guess(&recognise.Part{Line: *l}, what)
	}
}

// lostPicture keeps the words that stand in pictures and text boxes of a paragraph, and tells of pictures without words.
func (t *transcriber) lostPicture(p *recognise.Part) {
	words := strings.Join(p.Line.Objects, " ")
	t.result.Lost = append(t.result.Lost, Lost{File: t.file, Paragraph: p.Line.N, Why: "hình, khung chữ hoặc công thức", Words: words})
}
