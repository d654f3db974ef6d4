package typeface

import (
	"encoding/binary"
	"testing"
	"testing/fstest"

	"vanban/fonts"
	"vanban/generator/unit"
)

// FuzzLoad changes a table of a font, with its sum set right again: it is refused in a sentence, or can be measured with and cut.
func FuzzLoad(f *testing.F) {
	for _, table := range []string{"head", "hhea", "maxp", "loca", "hmtx", "cmap", "name", "OS/2", "glyf"} {
		f.Add(table, uint32(4), []byte{0xff, 0xff})
		f.Add(table, uint32(50), []byte{0, 0})
	}
	f.Fuzz(func(t *testing.T, table string, at uint32, change []byte) {
		data := append([]byte{}, fonts.Regular...)
		for entry := 12; entry < 12+16*int(binary.BigEndian.Uint16(data[4:])); entry += 16 {
			if string(data[entry:entry+4]) != table {
				continue
			}
			from, size := binary.BigEndian.Uint32(data[entry+8:]), binary.BigEndian.Uint32(data[entry+12:])
			content := data[from : from+size]
			copy(content[min(at, size):], change)
			binary.BigEndian.PutUint32(data[entry+4:], checksum(content))
			break
		}
		dir := folder()
		dir["times.ttf"] = &fstest.MapFile{Data: data}
		fam, err := Load(dir)
		if err != nil {
			return
		}
		fam.Width(Regular, unit.Pt(14), "Sở Nội vụ")
		fam.Descriptor(Regular)
		_, _, _ = fam.Subset(Regular, []rune("Sở Nội vụ"))
	})
}
