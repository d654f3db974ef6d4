package typeface

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// parsed reads a subset with the tables of the whole face that a PDF does not need, but a reader of fonts does.
func parsed(t *testing.T, subset, whole []byte) *sfnt.Font {
	t.Helper()
	var tables []table
	for _, name := range []string{"OS/2", "cmap", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post", "prep"} {
		content := tableOf(subset, name)
		if content == nil {
			content = tableOf(whole, name)
		}
		tables = append(tables, table{name, content})
	}
	f, err := sfnt.Parse(assemble(tables))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// TestSubset wants the outlines and widths of the whole face, of letters put together from parts too.
func TestSubset(t *testing.T) {
	fam, err := Embedded()
	if err != nil {
		t.Fatal(err)
	}
	characters := []rune(" -0AaBểỬđĐ“…₫Ω")
	for fc := range Face(FaceCount) {
		file, glyphs, err := fam.Subset(fc, characters)
		if err != nil {
			t.Fatal(err)
		}
		if sum := checksum(file); sum != 0xB1B0AFBA {
			t.Errorf("face %d: the file's sum is %X", fc, sum)
		}
		whole, cut := fam.faces[fc], parsed(t, file, fam.Data(fc))
		for i, r := range characters {
			own, err := whole.font.GlyphIndex(nil, r)
			if err != nil || own == 0 || glyphs[i] == 0 {
				t.Fatalf("face %d has no %q (%v)", fc, r, err)
			}
			want, wantWidth := drawn(t, whole.font, own)
			got, gotWidth := drawn(t, cut, sfnt.GlyphIndex(glyphs[i]))
			if diff := cmp.Diff(want, got); diff != "" || wantWidth != gotWidth {
				t.Errorf("face %d: %q is %v wide, want %v; outline (-whole +cut):\n%s", fc, r, gotWidth, wantWidth, diff)
			}
		}
		if most := len(fam.Data(fc)) / 10; len(file) > most {
			t.Errorf("face %d: %d characters take %d bytes of %d", fc, len(characters), len(file), len(fam.Data(fc)))
		}
	}
}

// drawn gives a glyph's outline and width.
func drawn(t *testing.T, f *sfnt.Font, glyph sfnt.GlyphIndex) (sfnt.Segments, fixed.Int26_6) {
	t.Helper()
	var buf sfnt.Buffer
	em := fixed.I(int(f.UnitsPerEm()))
	segments, err := f.LoadGlyph(&buf, glyph, em, nil)
	if err != nil {
		t.Fatal(err)
	}
	segments = slices.Clone(segments)
	width, err := f.GlyphAdvance(&buf, glyph, em, 0)
	if err != nil {
		t.Fatal(err)
	}
	return segments, width
}

// TestSubsetRepeats gives the same bytes for the same characters, and glyph 0 for one that the face lacks.
func TestSubsetRepeats(t *testing.T) {
	fam, err := Embedded()
	if err != nil {
		t.Fatal(err)
	}
	one, glyphs, err := fam.Subset(Bold, []rune("ể☎"))
	if err != nil || glyphs[0] == 0 || glyphs[1] != 0 {
		t.Fatalf("glyphs are %v (%v)", glyphs, err)
	}
	if two, _, _ := fam.Subset(Bold, []rune("ể☎")); !bytes.Equal(one, two) {
		t.Error("the same characters gave other bytes")
	}
}

// TestSubsetOfDamaged cuts faces whose tables contradict each other: an error, and never a panic.
func TestSubsetOfDamaged(t *testing.T) {
	fam, err := Embedded()
	if err != nil {
		t.Fatal(err)
	}
	whole := fam.Data(Regular)
	ể, _ := fam.faces[Regular].font.GlyphIndex(nil, 'ể')
	change := func(name string, at int, bytes ...byte) []byte {
		data := slices.Clone(whole)
		copy(data[place(t, data, name)+at:], bytes)
		return data
	}
	outline := int(binary.BigEndian.Uint32(tableOf(whole, "loca")[4*ể:]))
	cases := map[string][]byte{
		"more widths than glyphs": change("hhea", hheaMetrics, 0xff, 0xff),
		"no widths":               change("hhea", hheaMetrics, 0, 0),
		"more glyphs than places": change("maxp", maxpGlyphs, 0xff, 0xff),
		"outlines beyond the end": change("loca", 4*int(ể), 0x7f, 0xff, 0xff, 0xff),
		"parts without an end":    change("glyf", outline+10, bytes.Repeat([]byte{0, 0x20}, 4000)...),
		"cut short":               whole[:300],
	}
	for name, data := range cases {
		damaged := &Family{}
		damaged.faces[Regular] = &face{data: data, font: fam.faces[Regular].font, perEm: 2048}
		if _, _, err := damaged.Subset(Regular, []rune("ể")); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

// TestDescriptor reads the figures that the font's makers give (Liberation Serif 2).
func TestDescriptor(t *testing.T) {
	fam, err := Embedded()
	if err != nil {
		t.Fatal(err)
	}
	want := Descriptor{Left: -543, Bottom: -303, Right: 1344, Top: 1007, Ascent: 891, Descent: -216, CapHeight: 654, Stem: 165, Bold: true}
	if got := fam.Descriptor(Bold); got != want {
		t.Errorf("bold is %+v, want %+v", got, want)
	}
	if got := fam.Descriptor(BoldItalic); got.Slant >= 0 {
		t.Errorf("bold italic is %+v", got)
	}
}

func BenchmarkSubset(b *testing.B) {
	fam, err := Embedded()
	if err != nil {
		b.Fatal(err)
	}
	characters := []rune("ABCDEFGHIJKLMNOPQRSTUVXYabcdefghijklmnopqrstuvxyĐđƠơƯưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệ0123456789.,;:-–“”")
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := fam.Subset(Regular, characters); err != nil {
			b.Fatal(err)
		}
	}
}

// tableOf gives one of a TrueType file's tables, nil where there is none.
func tableOf(data []byte, name string) []byte {
	tables, _, _ := tablesOf(data)
	return tables[name]
}

// TestSignsAreDrawn: signs of forms that no face has come out as glyphs of their own, as wide as lines are broken by, and no other as the box of a missing one.
func TestSignsAreDrawn(t *testing.T) {
	fam, err := Embedded()
	if err != nil {
		t.Fatal(err)
	}
	for fc := range Face(FaceCount) {
		file, glyphs, err := fam.Subset(fc, append([]rune("a"), signs...))
		if err != nil {
			t.Fatal(err)
		}
		cut := parsed(t, file, fam.Data(fc))
		seen := map[string]bool{}
		for i, r := range signs {
			if _, missing := fam.Missing(fc, string(r)); missing {
				t.Errorf("face %d has no %q", fc, r)
			}
			segments, width := drawn(t, cut, sfnt.GlyphIndex(glyphs[i+1]))
			if int64(width.Round()) != fam.Advance(fc, r) || len(segments) < 6 {
				t.Errorf("face %d: %q is %d wide, lines take %d; drawn %v", fc, r, width.Round(), fam.Advance(fc, r), segments)
			}
			seen[fmt.Sprint(segments)] = true
		}
		if len(seen) != len(shapes)-2 { // two ticks and two crosses are alike
			t.Errorf("face %d: %d shapes", fc, len(seen))
		}
	}
}
