package typeface

import (
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
	"unicode"
)

// What is wrong with a file that is a TrueType font all the same.
var (
	errRestricted = errors.New("nhà làm phông không cho nhúng phông này vào tệp khác")
	errWidths     = errors.New("bề rộng chữ không phải của Times New Roman, hoặc đặt nhầm kiểu chữ")
	errName       = errors.New("tên phông ghi trong tệp để trống, quá dài hoặc có ký tự điều khiển")
)

// embedded are the tables that are read when a file is embedded: a damaged one would not be noticed before.
var embedded = []string{"cmap", "glyf", "hmtx", "loca"}

// sound says what keeps a user's own file from being one of the faces: the PDF
// embeds it, and breaks its lines by the widths that Word takes.
func (f *face) sound(like *face) error {
	for _, name := range embedded {
		if checksum(f.tables[name]) != f.sums[name] {
			return fmt.Errorf("bảng %s bị hỏng", name)
		}
	}
	if os2 := f.tables["OS/2"]; len(os2) > 10 && forbidsEmbedding(binary.BigEndian.Uint16(os2[8:])) {
		return errRestricted
	}
	const letters = " ,.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
	for _, r := range letters {
		own, has := f.advance(r)
		want, _ := like.advance(r)
		if !has || int64(own)*like.perEm != int64(want)*f.perEm {
			return errWidths
		}
	}
	return nil
}

// longestFontName is how many bytes a family's name may have: a PDF's names have at most 127 (ISO 19005-2, 6.1.13), of
// which the tag of a subset and the name of the face take eighteen.
const longestFontName = 100

// soundName is false of a name that no maker gives a typeface: it goes into messages and into every PDF.
func soundName(name string) bool {
	return strings.TrimSpace(name) != "" && len(name) <= longestFontName && !strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsPrint(r) })
}

// forbidsEmbedding reads the licence bits of a font (OpenType, OS/2 fsType): restricted, or nothing but bitmaps.
func forbidsEmbedding(fsType uint16) bool {
	const restricted, preview, editable, bitmaps = 0x2, 0x4, 0x8, 0x200
	return fsType&(restricted|preview|editable) == restricted || fsType&bitmaps != 0
}
