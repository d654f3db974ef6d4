package change

import (
	"strings"
	"testing"

	"vanban/generator/doc"
	"vanban/generator/markdown"
	"vanban/generator/outline"
	"vanban/generator/picture"
	"vanban/generator/source"
	"vanban/generator/unit"
)

// TestPictureIsAnotherOne: other bytes or another width make another passage of the same words; where the text names it, and on which line, does not.
func TestPictureIsAnotherOne(t *testing.T) {
	base := doc.Picture{Alt: "Mã QR", File: "qr.png", Image: picture.Image{Columns: 9, Rows: 9, Sum: strings.Repeat("a", 64), Data: "x"}}
	of := func(change func(*doc.Picture)) *Unit {
		p := base
		change(&p)
		text := &markdown.Document{Blocks: []markdown.Block{&markdown.Paragraph{Text: []doc.Inline{p}}}}
		return unitsOf(TextID{}, outline.Outline{}, text)[0]
	}
	same := of(func(*doc.Picture) {})
	for name, c := range map[string]struct {
		change func(*doc.Picture)
		other  bool
	}{
		"another line": {func(p *doc.Picture) { p.At = source.Pos{Line: 7} }, false},
		"another name": {func(p *doc.Picture) { p.File = "hinh/qr.png" }, false},
		"other bytes":  {func(p *doc.Picture) { p.Image.Sum = strings.Repeat("b", 64) }, true},
		"wider":        {func(p *doc.Picture) { p.Width = unit.Mm(30.5) }, true},
		"half as wide": {func(p *doc.Picture) { p.Part = 50 }, true},
	} {
		u := of(c.change)
		if u.Plain() != same.Plain() || (u.key != same.key) != c.other || (u.PictureText() != same.PictureText()) != c.other {
			t.Errorf("%s: %q, %q", name, u.key, u.PictureText())
		}
	}
}
