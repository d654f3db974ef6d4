package pdf

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"math/bits"
	"slices"
	"strconv"
	"strings"

	"vanban/generator/ahead"
	"vanban/generator/typeface"
)

// fpdf reads a whole face anew for each document and hashes the widths of all
// 65,536 characters, which takes longer than everything else together; so the
// faces are embedded here, each cut to the characters that are drawn in it.

// fontNames is what the faces are called in the content of pages, and the
// resources by which pages know them.
var fontNames = [typeface.FaceCount]string{typeface.Regular: "F1", typeface.Bold: "F2", typeface.Italic: "F3", typeface.BoldItalic: "F4"}

// faceNames is what each face is called behind the family's name.
var faceNames = [typeface.FaceCount]string{typeface.Bold: "-Bold", typeface.Italic: "-Italic", typeface.BoldItalic: "-BoldItalic"}

// charset is a set of characters, in blocks of 256 as far as there are any.
type charset [256]*[256 / 64]uint64

func (c *charset) add(r rune) { c.block(int(r >> 8))[r&0xFF/64] |= 1 << (r % 64) }

// block gives a block, a new one where there was none.
func (c *charset) block(high int) *[256 / 64]uint64 {
	if c[high] == nil {
		c[high] = new([256 / 64]uint64)
	}
	return c[high]
}

// addAll adds the characters of another set.
func (c *charset) addAll(d *charset) {
	for high, block := range d {
		if block == nil {
			continue
		}
		own := c.block(high)
		for i, word := range block {
			own[i] |= word
		}
	}
}

// has is false of what no face has: their tables end at U+FFFF.
func (c *charset) has(r rune) bool {
	return r <= 0xFFFF && c[r>>8] != nil && c[r>>8][r&0xFF/64]&(1<<(r%64)) != 0
}

// characters gives them in their order.
func (c *charset) characters() []rune {
	var all []rune
	for high, block := range c {
		if block == nil {
			continue
		}
		for i, word := range block {
			for ; word != 0; word &= word - 1 {
				all = append(all, rune(high<<8+64*i+bits.TrailingZeros64(word)))
			}
		}
	}
	return all
}

// addFonts adds the faces that are drawn in, and makes the resources of all pages name them.
func (f *file) addFonts(family *typeface.Family, drawn *[typeface.FaceCount]charset) error {
	var faces [typeface.FaceCount]func() embedded
	for face := range drawn {
		faces[face] = ahead.Begin(func() embedded { return embed(family, typeface.Face(face), drawn[face].characters()) })
	}
	unicode := f.add(deflated("", characterMap(drawn)))
	var fonts []byte
	for face, wait := range faces {
		e := wait()
		if e.err != nil {
			return e.err
		}
		if e.name != "" {
			fonts = fmt.Appendf(fonts, "/%s %d 0 R ", fontNames[face], f.addFont(family.Descriptor(typeface.Face(face)), e, unicode))
		}
	}
	*f.get(resources) = fmt.Appendf(nil, "<</ProcSet [/PDF /Text] /Font <<%s>>>>\n", fonts)
	return nil
}

// resources is the object that fpdf writes all pages' resources as.
const resources = 2

// embedded is a face cut to the characters that are drawn in it, as it goes into the file; it has no name where none are.
type embedded struct {
	name              string
	program, toGlyphs []byte // the bodies of their objects
	widths            []byte
	err               error
}

// embed cuts a face to some characters.
func embed(family *typeface.Family, face typeface.Face, characters []rune) embedded {
	if len(characters) == 0 {
		return embedded{}
	}
	subset, glyphs, err := family.Subset(face, characters)
	if err != nil {
		return embedded{err: fmt.Errorf("phông chữ %s%s: %w", family.Name, faceNames[face], err)}
	}
	return embedded{
		name:     escapedName(tag(subset) + "+" + strings.ReplaceAll(family.Name, " ", "") + faceNames[face]),
		program:  deflated("/Length1 "+strconv.Itoa(len(subset)), subset),
		toGlyphs: glyphMap(characters, glyphs),
		widths:   widths(family, face, characters),
	}
}

// addFont adds the objects of a face. Codes are the characters themselves, which a map leads to the glyphs (ISO 32000-1, 9.7.4).
func (f *file) addFont(d typeface.Descriptor, e embedded, unicode int) int {
	descriptor := f.add(describeFace(d, e.name, f.add(e.program)))
	toGlyphs := f.add(e.toGlyphs)
	descendant := f.add(fmt.Appendf(nil, "<</Type /Font /Subtype /CIDFontType2 /BaseFont /%s "+
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /FontDescriptor %d 0 R /CIDToGIDMap %d 0 R /W [%s]>>\n",
		e.name, descriptor, toGlyphs, e.widths))
	return f.add(fmt.Appendf(nil, "<</Type /Font /Subtype /Type0 /BaseFont /%s /Encoding /Identity-H /DescendantFonts [%d 0 R] /ToUnicode %d 0 R>>\n",
		e.name, descendant, unicode))
}

// tag gives the six capital letters by which a subset is told from others of
// its typeface (9.6.4), taken from its own content.
func tag(content []byte) string {
	sum := sha256.Sum256(content)
	var letters [6]byte
	for i := range letters {
		letters[i] = 'A' + sum[i]%26
	}
	return string(letters[:])
}

// escapedName writes a name's characters but the solidus before it: what is no regular character, and the number sign, by
// its code (ISO 32000-1, 7.3.5). The name of a typeface comes from a file that anyone may have written.
func escapedName(name string) string {
	var b strings.Builder
	for i := range len(name) {
		if c := name[i]; c <= ' ' || c > '~' || strings.IndexByte("()<>[]{}/%#", c) >= 0 {
			fmt.Fprintf(&b, "#%02X", c)
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}

// describeFace writes a font descriptor (9.8).
func describeFace(d typeface.Descriptor, name string, content int) []byte {
	const symbolic, italic, forceBold = 1 << 2, 1 << 6, 1 << 18
	flags := symbolic
	if d.Slant != 0 {
		flags |= italic
	}
	if d.Bold {
		flags |= forceBold
	}
	return fmt.Appendf(nil, "<</Type /FontDescriptor /FontName /%s /Flags %d /FontBBox [%d %d %d %d] /ItalicAngle %d "+
		"/Ascent %d /Descent %d /CapHeight %d /StemV %d /FontFile2 %d 0 R>>\n",
		name, flags, d.Left, d.Bottom, d.Right, d.Top, d.Slant, d.Ascent, d.Descent, d.CapHeight, d.Stem, content)
}

// glyphMap gives the body of the map that has two bytes for each code up to the last in use: the glyph of its character.
func glyphMap(characters []rune, glyphs []uint16) []byte {
	room := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(room)
	room.Reset()
	size := 2 * (int(characters[len(characters)-1]) + 1)
	room.Grow(size)
	b := room.AvailableBuffer()[:size]
	clear(b)
	for i, r := range characters {
		binary.BigEndian.PutUint16(b[2*int(r):], glyphs[i])
	}
	return deflated("", b)
}

// widths gives the characters' advance widths in thousandths, those that follow each other in one array (9.7.4.3).
func widths(family *typeface.Family, face typeface.Face, characters []rune) []byte {
	var b []byte
	em := family.UnitsPerEm(face)
	for i, r := range characters {
		if i == 0 || r != characters[i-1]+1 {
			if i > 0 {
				b = append(b, ']')
			}
			b = append(strconv.AppendInt(b, int64(r), 10), '[')
		} else {
			b = append(b, ' ')
		}
		b = strconv.AppendInt(b, (family.Advance(face, r)*2000+em)/(2*em), 10)
	}
	return append(b, ']')
}

// characterMap maps two-byte codes to the same characters, for each block of
// 256 in use: a range keeps within one high byte (9.10.3).
func characterMap(drawn *[typeface.FaceCount]charset) []byte {
	var ranges []string
	for high := range drawn[0] {
		in := high == 0
		for face := range drawn {
			in = in || drawn[face][high] != nil
		}
		if !in {
			continue
		}
		first := 0
		if high == 0 {
			first = ' '
		}
		ranges = append(ranges, fmt.Sprintf("<%02X%02X> <%02XFF> <%02X%02X>", high, first, high, high, first))
	}
	var out bytes.Buffer
	out.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	const most = 100 // ranges in one section
	for section := range slices.Chunk(ranges, most) {
		fmt.Fprintf(&out, "%d beginbfrange\n%s\nendbfrange\n", len(section), strings.Join(section, "\n"))
	}
	out.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return out.Bytes()
}
