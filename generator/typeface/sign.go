package typeface

import (
	"encoding/binary"
	"slices"
)

// signs are those that a person ticks or has ticked. Times New Roman and Liberation Serif have none, and Word draws them by another font: here they are drawn.
var signs = []rune("☐☑☒✓✔✗✘")

// point is a corner of what is drawn, in 2048ths of the size.
type point struct{ x, y int16 }

// What they are drawn of: the inner side runs the other way round and so is left white.
var (
	box   = [][]point{{{120, -60}, {120, 1300}, {1480, 1300}, {1480, -60}}, {{230, 50}, {1370, 50}, {1370, 1190}, {230, 1190}}}
	tick  = [][]point{{{350, 600}, {460, 700}, {660, 400}, {1130, 1080}, {1240, 1000}, {670, 170}}}
	cross = [][]point{{{340, 260}, {1160, 1080}, {1260, 980}, {440, 160}}, {{440, 1080}, {1260, 260}, {1160, 160}, {340, 980}}}
)

var shapes = map[rune][][]point{'☐': box, '☑': slices.Concat(box, tick), '☒': slices.Concat(box, cross), '✓': tick, '✔': tick, '✗': cross, '✘': cross}

// signAdvance is how wide a sign is, in 2048ths of the size.
const signAdvance = 1600

// signOutline gives the description of a sign's glyph for a face of so many units (OpenType, glyf: a simple glyph).
func signOutline(r rune, perEm int64) []byte {
	scaled := func(n int16) uint16 { return uint16(int16(int64(n) * perEm / em)) }
	contours := shapes[r]
	var all []point
	var ends, flags, xs, ys []byte
	for _, c := range contours {
		all = append(all, c...)
		ends = binary.BigEndian.AppendUint16(ends, uint16(len(all)-1))
	}
	low, high, before := all[0], all[0], point{}
	for _, p := range all {
		low, high = point{min(low.x, p.x), min(low.y, p.y)}, point{max(high.x, p.x), max(high.y, p.y)}
		flags = append(flags, 1) // on the curve, as far from the one before as two bytes say
		xs, ys = binary.BigEndian.AppendUint16(xs, scaled(p.x)-scaled(before.x)), binary.BigEndian.AppendUint16(ys, scaled(p.y)-scaled(before.y))
		before = p
	}
	out := binary.BigEndian.AppendUint16(nil, uint16(len(contours)))
	for _, n := range []int16{low.x, low.y, high.x, high.y} {
		out = binary.BigEndian.AppendUint16(out, scaled(n))
	}
	return slices.Concat(out, ends, []byte{0, 0}, flags, xs, ys)
}

// signMetric gives a sign's advance width and side bearing.
func signMetric(r rune, perEm int64) (m [4]byte) {
	binary.BigEndian.PutUint16(m[:], uint16(signAdvance*perEm/em))
	copy(m[2:], signOutline(r, perEm)[2:4])
	return m
}
