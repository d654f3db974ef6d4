package typeface

import "encoding/binary"

// Descriptor is how a face looks in all, in thousandths of its size (ISO 32000-1, 9.8).
type Descriptor struct {
	Left, Bottom, Right, Top int // of the box that holds every glyph
	Ascent, Descent          int
	CapHeight                int
	Slant                    int // in degrees, counter-clockwise from upright
	Stem                     int // the thickness of upright strokes
	Bold                     bool
}

// Descriptor reads a face's own.
func (f *Family) Descriptor(fc Face) Descriptor {
	fa := f.faces[fc]
	number := func(table string, at int) int {
		t := fa.tables[table]
		if at+2 > len(t) {
			return 0
		}
		return int(int16(binary.BigEndian.Uint16(t[at:])))
	}
	thousandths := func(table string, at int) int { return int(int64(number(table, at)) * 1000 / fa.perEm) }
	weight := number("OS/2", 4)
	d := Descriptor{
		Left: thousandths("head", 36), Bottom: thousandths("head", 38),
		Right: thousandths("head", 40), Top: thousandths("head", 42),
		Ascent: thousandths("hhea", 4), Descent: thousandths("hhea", 6),
		CapHeight: thousandths("OS/2", 88), Slant: number("post", 4),
		Stem: 50 + weight*weight/(65*65), Bold: weight >= 600,
	}
	if d.CapHeight == 0 { // tables before version 2 have none
		d.CapHeight = d.Ascent
	}
	return d
}
