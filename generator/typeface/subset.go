package typeface

import (
	"encoding/binary"
	"errors"
	"slices"
	"sync"

	"golang.org/x/image/font/sfnt"
)

var (
	errTables = errors.New("phông chữ thiếu bảng, hoặc bảng quá ngắn")
	errGlyphs = errors.New("phông chữ có nét chữ bị hỏng")
)

// Subset cuts a face to some characters: it gives a TrueType file with nothing
// but what a PDF needs of them (ISO 32000-1, 9.9), and each one's glyph in it.
func (f *Family) Subset(fc Face, characters []rune) (file []byte, glyphs []uint16, err error) {
	fa := f.faces[fc]
	c, err := newCutter(fa.tables, fa.perEm)
	if err != nil {
		return nil, nil, err
	}
	var buf sfnt.Buffer
	glyphs = make([]uint16, len(characters))
	for i, r := range characters {
		own, err := fa.font.GlyphIndex(&buf, r)
		if err != nil {
			return nil, nil, err
		}
		if at := slices.Index(signs, r); own == 0 && at >= 0 {
			own = sfnt.GlyphIndex(c.count + at)
		}
		glyphs[i] = c.take(uint16(own))
	}
	file, err = c.file(fa.tables)
	return file, glyphs, err
}

// cutter takes glyphs out of a face; their parts follow them.
type cutter struct {
	glyf, loca, hmtx []byte
	long             bool     // loca counts bytes, not pairs of them
	count            int      // how many glyphs the face has; the signs that are drawn here follow them
	perEm            int64    // the units of its size
	metrics          int      // glyphs with an advance width of their own
	taken            []uint16 // in their new order
	place            []uint16 // of each glyph among those taken; 0: none, for glyph 0 is taken first
}

func newCutter(tables map[string][]byte, perEm int64) (*cutter, error) {
	head, hhea, maxp := tables["head"], tables["hhea"], tables["maxp"]
	if len(head) < headFormat+2 || len(hhea) < hheaMetrics+2 || len(maxp) < maxpGlyphs+2 {
		return nil, errTables
	}
	count := int(binary.BigEndian.Uint16(maxp[maxpGlyphs:]))
	c := &cutter{
		glyf: tables["glyf"], loca: tables["loca"], hmtx: tables["hmtx"],
		long:    binary.BigEndian.Uint16(head[headFormat:]) != 0,
		metrics: int(binary.BigEndian.Uint16(hhea[hheaMetrics:])),
		count:   count, perEm: perEm, taken: []uint16{0}, place: make([]uint16, count+len(signs)),
	}
	if c.metrics == 0 || c.metrics > count || len(c.hmtx) < 2*(c.metrics+count) || len(c.loca) < c.entry()*(count+1) {
		return nil, errTables
	}
	return c, nil
}

// Where the tables hold what a subset changes (OpenType: head, hhea, maxp).
const (
	headSum     = 8
	headFormat  = 50
	hheaMetrics = 34
	maxpGlyphs  = 4
)

func (c *cutter) entry() int {
	if c.long {
		return 4
	}
	return 2
}

// take gives a glyph's new number.
func (c *cutter) take(glyph uint16) uint16 {
	if glyph == 0 || int(glyph) >= len(c.place) {
		return 0
	}
	if c.place[glyph] == 0 {
		c.place[glyph] = uint16(len(c.taken))
		c.taken = append(c.taken, glyph)
	}
	return c.place[glyph]
}

// outline gives a glyph's description, empty for a space.
func (c *cutter) outline(glyph uint16) ([]byte, error) {
	if i := int(glyph) - c.count; i >= 0 {
		return signOutline(signs[i], c.perEm), nil
	}
	from, to := c.offset(int(glyph)), c.offset(int(glyph)+1)
	if from > to || to > len(c.glyf) {
		return nil, errGlyphs
	}
	return c.glyf[from:to], nil
}

func (c *cutter) offset(i int) int {
	if c.long {
		return int(binary.BigEndian.Uint32(c.loca[4*i:]))
	}
	return 2 * int(binary.BigEndian.Uint16(c.loca[2*i:]))
}

// metric gives a glyph's advance width and side bearing; the last ones share the width of those with their own.
func (c *cutter) metric(glyph uint16) [4]byte {
	if i := int(glyph) - c.count; i >= 0 {
		return signMetric(signs[i], c.perEm)
	}
	var m [4]byte
	copy(m[:], c.hmtx[4*min(int(glyph), c.metrics-1):])
	if i := int(glyph) - c.metrics; i >= 0 {
		copy(m[2:], c.hmtx[4*c.metrics+2*i:])
	}
	return m
}

// outlines serves file: what it gathers of a face is copied.
var outlines = sync.Pool{New: func() any { return new([]byte) }}

// file writes the glyphs taken, and the parts of those that are put together, as a TrueType file.
func (c *cutter) file(tables map[string][]byte) ([]byte, error) {
	room := outlines.Get().(*[]byte)
	defer outlines.Put(room)
	glyf := (*room)[:0]
	defer func() { *room = glyf }()
	var hmtx []byte
	offsets := []int{0}
	for i := 0; i < len(c.taken); i++ { // parts are taken while it runs
		outline, err := c.outline(c.taken[i])
		if err != nil {
			return nil, err
		}
		start := len(glyf)
		glyf = append(glyf, outline...)
		if err := c.renumber(glyf[start:]); err != nil {
			return nil, err
		}
		for len(glyf)%4 > 0 {
			glyf = append(glyf, 0)
		}
		metric := c.metric(c.taken[i])
		hmtx = append(hmtx, metric[:]...)
		offsets = append(offsets, len(glyf))
	}
	loca, format := locaOf(offsets)
	count := uint16(len(c.taken))
	return assemble([]table{
		{"cvt ", tables["cvt "]}, {"fpgm", tables["fpgm"]}, {"glyf", glyf},
		{"head", with(with(tables["head"], headFormat, format), headSum, 0, 0)},
		{"hhea", with(tables["hhea"], hheaMetrics, count)}, {"hmtx", hmtx}, {"loca", loca},
		{"maxp", with(tables["maxp"], maxpGlyphs, count)}, {"prep", tables["prep"]},
	}), nil
}

// renumber gives the parts of a glyph that is put together their new numbers (OpenType, glyf).
func (c *cutter) renumber(outline []byte) error {
	const header, words, scale, more, twoScales, matrix = 10, 1 << 0, 1 << 3, 1 << 5, 1 << 6, 1 << 7
	if len(outline) < header || outline[0] < 0x80 {
		return nil // empty or simple
	}
	for part, flags := outline[header:], uint16(more); flags&more != 0; {
		if len(part) < 4 {
			return errGlyphs
		}
		flags = binary.BigEndian.Uint16(part)
		binary.BigEndian.PutUint16(part[2:], c.take(binary.BigEndian.Uint16(part[2:])))
		size := 6
		for _, f := range []struct {
			flag uint16
			size int
		}{{words, 2}, {scale, 2}, {twoScales, 4}, {matrix, 8}} {
			if flags&f.flag != 0 {
				size += f.size
			}
		}
		part = part[min(size, len(part)):]
	}
	return nil
}

// locaOf writes the glyphs' places, in pairs of bytes where that reaches.
func locaOf(offsets []int) (loca []byte, format uint16) {
	if last := offsets[len(offsets)-1]; last/2 <= 0xFFFF {
		for _, o := range offsets {
			loca = binary.BigEndian.AppendUint16(loca, uint16(o/2))
		}
		return loca, 0
	}
	for _, o := range offsets {
		loca = binary.BigEndian.AppendUint32(loca, uint32(o))
	}
	return loca, 1
}

// with gives a copy of a table with other numbers at a place.
func with(table []byte, at int, numbers ...uint16) []byte {
	table = slices.Clone(table)
	for i, n := range numbers {
		binary.BigEndian.PutUint16(table[at+2*i:], n)
	}
	return table
}
