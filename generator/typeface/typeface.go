// Package typeface measures text: how wide it is in a face and a size, and how
// far apart its lines stand. Widths are plain advance widths without kerning,
// as word processors take them when they break lines.
package typeface

import (
	"fmt"
	"io/fs"
	"math/bits"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"vanban/fonts"
	"vanban/generator/source"
	"vanban/generator/unit"
)

// Face is one of a family's four faces.
type Face uint8

// The faces.
const (
	Regular Face = iota
	Bold
	Italic
	BoldItalic

	FaceCount int = iota
)

// FaceOf gives the face for a weight and a slant.
func FaceOf(bold, italic bool) Face {
	switch {
	case bold && italic:
		return BoldItalic
	case bold:
		return Bold
	case italic:
		return Italic
	}
	return Regular
}

// Family is four faces of one typeface. It may be used by several goroutines at once.
type Family struct {
	Name  string // the family's name as its files give it
	faces [FaceCount]*face
}

// Embedded gives Liberation Serif, read once for the whole process.
var Embedded = sync.OnceValues(func() (*Family, error) {
	return newFamily([FaceCount][]byte{fonts.Regular, fonts.Bold, fonts.Italic, fonts.BoldItalic}, [FaceCount]string{}, nil)
})

// fileNames is how the files of the four faces are called: Times New Roman's on Windows and macOS, Liberation Serif's, and plain ones.
var fileNames = [FaceCount][]string{
	Regular:    {"times.ttf", "times new roman.ttf", "liberationserif-regular.ttf", "regular.ttf"},
	Bold:       {"timesbd.ttf", "times new roman bold.ttf", "liberationserif-bold.ttf", "bold.ttf"},
	Italic:     {"timesi.ttf", "times new roman italic.ttf", "liberationserif-italic.ttf", "italic.ttf"},
	BoldItalic: {"timesbi.ttf", "times new roman bold italic.ttf", "liberationserif-bolditalic.ttf", "bolditalic.ttf"},
}

// Load reads the four faces from a folder, by the names that Windows, macOS
// and Liberation give them, in any case of letters. All four must be there,
// sound, as wide as Times New Roman's, and such as may be embedded.
func Load(dir fs.FS) (*Family, error) {
	entries, err := fs.ReadDir(dir, ".")
	if err != nil {
		return nil, fmt.Errorf("không đọc được thư mục phông chữ: %w", err)
	}
	present := map[string]string{}
	for _, e := range entries {
		present[strings.ToLower(e.Name())] = e.Name()
	}
	var data [FaceCount][]byte
	var files [FaceCount]string
	var problems source.Problems
	for f, names := range fileNames {
		i := slices.IndexFunc(names, func(n string) bool { return present[n] != "" })
		if i < 0 {
			problems = append(problems, &source.Problem{
				What: "thư mục phông chữ thiếu tệp " + strings.Join(names[:3], " hoặc "),
				Hint: "cần đủ bốn kiểu: thường, đậm, nghiêng, đậm nghiêng",
			})
			continue
		}
		files[f] = present[names[i]]
		if data[f], err = fs.ReadFile(dir, files[f]); err != nil {
			return nil, fmt.Errorf("không đọc được phông chữ: %w", err)
		}
	}
	if err := problems.Err(); err != nil {
		return nil, err
	}
	like, err := Embedded()
	if err != nil {
		return nil, err
	}
	return newFamily(data, files, like)
}

// newFamily parses the four faces; files are their names, for errors, and like
// is the family whose widths they must have, nil for the program's own.
func newFamily(data [FaceCount][]byte, files [FaceCount]string, like *Family) (*Family, error) {
	fam := &Family{}
	var problems source.Problems
	for i, d := range data {
		f, err := newFace(d)
		if err == nil && like != nil {
			err = f.sound(like.faces[i])
		}
		if err != nil {
			problems = append(problems, unusable(files[i], err))
		}
		fam.faces[i] = f
	}
	if err := problems.Err(); err != nil {
		return nil, err
	}
	name, err := fam.faces[Regular].font.Name(nil, sfnt.NameIDFamily)
	if err != nil || !soundName(name) {
		return nil, source.Problems{unusable(files[Regular], errName)}
	}
	fam.Name = name
	return fam, nil
}

func unusable(file string, why error) *source.Problem {
	return &source.Problem{At: source.Pos{File: file}, What: fmt.Sprintf("tệp phông chữ không dùng được (%v)", why),
		Hint: "dùng tệp TrueType (.ttf) nguyên vẹn của Times New Roman hoặc Liberation Serif"}
}

// Data gives a face's TrueType file; it must not be changed.
func (f *Family) Data(fc Face) []byte { return f.faces[fc].data }

// Missing gives the first character of a text that the face has no glyph for.
func (f *Family) Missing(fc Face, s string) (rune, bool) {
	for _, r := range s {
		if _, ok := f.faces[fc].advance(r); !ok {
			return r, true
		}
	}
	return 0, false
}

// Width gives how wide a text is: the sum of its characters' advance widths.
// A character that the face lacks counts as wide as its box.
func (f *Family) Width(fc Face, size unit.Length, s string) unit.Length {
	units, fa := int64(0), f.faces[fc]
	for _, r := range s {
		w, _ := fa.advance(r)
		units += int64(w)
	}
	return size.Scale(units, fa.perEm)
}

// Advance gives one character's advance width, in UnitsPerEm of the face.
func (f *Family) Advance(fc Face, r rune) int64 {
	w, _ := f.faces[fc].advance(r)
	return int64(w)
}

// AdvanceAt gives one character's advance width at a size, in the size's own units, rounded.
func (f *Family) AdvanceAt(fc Face, r rune, size int64) int64 {
	w, _ := f.faces[fc].advance(r)
	return f.faces[fc].scaled(int64(w), size)
}

// WidthAt gives how wide a text is at a size: the sum of its characters' advance widths, each rounded.
func (f *Family) WidthAt(fc Face, text string, size int64) (width int64) {
	fa := f.faces[fc]
	for _, r := range text {
		if r > lastInPages {
			continue
		}
		p := fa.pages[r>>8].Load()
		if p == nil {
			p = fa.readPage(r &^ 0xFF)
		}
		width += fa.scaled(int64(p.widths[r&0xFF]), size)
	}
	return width
}

// UnitsPerEm gives how many of a face's units make its size.
func (f *Family) UnitsPerEm(fc Face) int64 { return f.faces[fc].perEm }

// The vertical measures of Times New Roman and Liberation Serif in 2048ths of
// the size, as Word and LibreOffice use them.
const (
	em      = 2048
	ascent  = 1825
	descent = 443
	lineGap = 87
)

// LinePitch gives the distance of two single-spaced lines: 16.10 pt at 14 pt.
func LinePitch(size unit.Length) unit.Length { return size.Scale(ascent+descent+lineGap, em) }

// Baseline gives how far the baseline of a line lies under its top.
func Baseline(size unit.Length) unit.Length { return size.Scale(ascent+lineGap, em) }

// face is a parsed file and its characters' widths, read in pages of 256 when first asked for.
type face struct {
	data   []byte
	tables map[string][]byte
	sums   map[string]uint32 // of the tables, as the file says
	font   *sfnt.Font
	perEm  int64
	shift  uint // that divides by twice perEm; 0 where that is no power of two, as it is of nearly all
	pages  [256]atomic.Pointer[page]
}

// page holds the advance widths of 256 characters; one that the face lacks is as wide as its box.
type page struct {
	widths [256]uint16
	has    [256]bool
}

// lastInPages is the last character that a face's pages tell of: tables of glyphs end there.
const lastInPages = 0xFFFF

func newFace(data []byte) (*face, error) {
	parsed, err := sfnt.Parse(data)
	if err != nil {
		return nil, err
	}
	tables, sums, err := tablesOf(data)
	f := &face{data: data, tables: tables, sums: sums, font: parsed, perEm: int64(parsed.UnitsPerEm())}
	if f.perEm&(f.perEm-1) == 0 {
		f.shift = uint(bits.Len64(uint64(f.perEm)))
	}
	return f, err
}

// advance gives a character's width; false where the face has no glyph for it.
func (f *face) advance(r rune) (uint16, bool) {
	if r > lastInPages {
		return 0, false
	}
	p := f.pages[r>>8].Load()
	if p == nil {
		p = f.readPage(r &^ 0xFF)
	}
	return p.widths[r&0xFF], p.has[r&0xFF]
}

// scaled gives a width of the face at a size, in the size's own units, rounded.
func (f *face) scaled(width, size int64) int64 {
	twice := 2*width*size + f.perEm
	if f.shift > 0 { // dividing takes longer than all the rest
		return twice >> f.shift
	}
	return twice / (2 * f.perEm)
}

// nonBreakingHyphen has no glyph in Liberation Serif and looks like a hyphen.
const nonBreakingHyphen = '\u2011'

func (f *face) readPage(first rune) *page {
	var p page
	var buf sfnt.Buffer
	for i := range p.widths {
		r := first + rune(i)
		if r == nonBreakingHyphen {
			r = '-'
		}
		p.widths[i], p.has[i] = f.readAdvance(&buf, r)
	}
	f.pages[first>>8].Store(&p)
	return &p
}

// readAdvance gives what advance does, out of the face's tables.
func (f *face) readAdvance(buf *sfnt.Buffer, r rune) (uint16, bool) {
	glyph, err := f.font.GlyphIndex(buf, r)
	if err == nil && glyph != 0 {
		if w, err := f.font.GlyphAdvance(buf, glyph, fixed.I(int(f.perEm)), font.HintingNone); err == nil {
			return uint16(w.Round()), true
		}
	} else if slices.Contains(signs, r) {
		return uint16(signAdvance * f.perEm / em), true
	}
	return uint16(f.perEm / 2), false
}
