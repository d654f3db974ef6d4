package markdown

import (
	"strings"
	"testing"

	"vanban/generator/doc"
	"vanban/generator/source"
	"vanban/generator/unit"
)

// TestPictures: a picture is a piece of its line, with its words, its file and the width that is asked for.
func TestPictures(t *testing.T) {
	const text = "Xem ![*Sơ đồ*  tổ\nchức](so-do.png){rong=\"60mm\"}, rồi ![b](b.jpg).\n"
	d, problems, notes := Outline{Pictures: true}.Read(text, source.Pos{File: "a.md", Line: 1, Column: 1})
	if len(problems)+len(notes) > 0 {
		t.Fatal(problems, notes)
	}
	p := d.Blocks[0].(*Paragraph)
	if got := doc.Plain(p.Text); got != "Xem [Ảnh: Sơ đồ tổ chức], rồi [Ảnh: b]." {
		t.Errorf("%q", got)
	}
	first := p.Text[1].(doc.Picture)
	if first.Width != unit.Mm(60) || first.File != "so-do.png" || first.At.Column != 5 {
		t.Errorf("%+v", first)
	}
	if doc.OnlyPictures(p.Text) || !doc.OnlyPictures([]doc.Inline{first, doc.Text{S: " "}, doc.Break{}, first}) || doc.OnlyPictures(doc.Words(" ")) {
		t.Error("OnlyPictures takes one for the other")
	}
}

// TestBracesAreWords: braces that stand right behind no picture are words, as facts are asked for.
func TestBracesAreWords(t *testing.T) {
	for _, text := range []string{"Số {so} ngày {ngay}.", "Ảnh (xem){so}.", "![a](a.png) {so}", "![a](a.png)x{so}", `\![a\](b){so}`} {
		d, problems, _ := Outline{Pictures: true}.Read(text, source.Pos{File: "a.md", Line: 1, Column: 1})
		if len(problems) > 0 || !strings.Contains(doc.Plain(d.Blocks[0].(*Paragraph).Text), "{so}") && strings.Contains(text, "{so}") {
			t.Errorf("%q gives %q, %v", text, doc.Plain(d.Blocks[0].(*Paragraph).Text), problems)
		}
	}
}
