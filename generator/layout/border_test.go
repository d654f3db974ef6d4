package layout

import (
	"testing"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"vanban/fonts"
	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/typeface"
	"vanban/generator/unit"
)

// inks tells how far the letters of each face rise over the baseline and sink under it.
type inks map[typeface.Face]*sfnt.Font

func inksOf(t *testing.T) inks {
	t.Helper()
	all := inks{}
	for face, data := range map[typeface.Face][]byte{typeface.Regular: fonts.Regular, typeface.Bold: fonts.Bold} {
		var err error
		if all[face], err = sfnt.Parse(data); err != nil {
			t.Fatal(err)
		}
	}
	return all
}

func (i inks) of(t *testing.T, r Run) (top, bottom unit.Length) {
	t.Helper()
	var b sfnt.Buffer
	f := i[r.Face]
	em := fixed.Int26_6(f.UnitsPerEm()) << 6
	for _, c := range r.Text {
		glyph, err := f.GlyphIndex(&b, c)
		if err != nil {
			t.Fatal(err)
		}
		box, _, err := f.GlyphBounds(&b, glyph, em, font.HintingNone)
		if err != nil {
			t.Fatal(err)
		}
		top, bottom = max(top, r.Size.Scale(int64(-box.Min.Y), int64(em))), max(bottom, r.Size.Scale(int64(box.Max.Y), int64(em)))
	}
	return top, bottom
}

// TestLettersKeepFromTheLines measures with a ruler on every page of tables: whole rows, rows that go on over pages, merged
// cells, the highest capitals, the deepest letters.
func TestLettersKeepFromTheLines(t *testing.T) {
	ink := inksOf(t)
	sections := map[string]*doc.Section{"the highest capitals": {Blocks: []doc.Block{table(
		row(area("I. ẴẪ ẬỖ Ộ", doc.Single), "Ẵ gỵ ạ", "Ẫ (gọi, hẹp;)"), row(area("II. ẴẪ", doc.Single), "Ễ pq", "Ẵ"))}}}
	for name, s := range cases {
		sections[name] = s
	}
	for name, s := range sections {
		for n, p := range pagesOf(t, s) {
			checkLines(t, ink, p, func(r Run, up bool, gap unit.Length) {
				if gap < nd30.CellMargin {
					t.Errorf("%s, page %d, “%s”: %v to the line (over it: %v)", name, n+1, r.Text, millimetres(gap), up)
				}
			})
		}
	}
}

// checkLines tells of each text how far the nearest level lines over and under it are, from edge to edge, within the column of both.
func checkLines(t *testing.T, ink inks, p *Page, tell func(r Run, up bool, gap unit.Length)) {
	t.Helper()
	for _, r := range p.Runs {
		if ink[r.Face] == nil || r.Rise != 0 {
			continue
		}
		top, bottom := ink.of(t, r)
		for _, s := range p.Strokes {
			if s.Y1 != s.Y2 || r.X < s.X1 || r.X > s.X2 || s.Red {
				continue
			}
			if near := r.Baseline - top - s.Y1 - s.Weight/2; s.Y1 < r.Baseline && near < unit.Cm(1) {
				tell(r, true, near)
			}
			if near := s.Y1 - s.Weight/2 - r.Baseline - bottom; s.Y1 > r.Baseline && near < unit.Cm(1) {
				tell(r, false, near)
			}
		}
	}
}
