package ooxml

import (
	"archive/zip"
	"bytes"
	"errors"
	"math"

	"vanban/generator/xmlread"
)

// Limits bounds what a foreign package may ask of this machine. The zero value means DefaultLimits.
type Limits struct {
	File    int64 // bytes of the package itself
	Entries int   // parts
	Part    int64 // bytes of one part, unpacked
	Total   int64 // bytes of all parts, unpacked
	Depth   int   // elements within elements
}

// What a package may have beyond what its own size explains. A table of thousands of tasks is unpacked to 20 times its size and
// has 0.6 tags to each byte of its packed XML; of a file made to do harm a byte may become 1,000, and each of them a part of a tree.
const (
	looseParts  = 64 << 20 // bytes of all parts
	looseXML    = 4 << 20  // bytes of one XML part
	packedRatio = 100      // bytes more, to each byte of the package or of the part
	looseTags   = 300_000  // of all XML parts
	tagsPerByte = 1.5      // more, to each byte of the packed XML: pictures explain none
)

// DefaultLimits holds a table of 20,000 rows and some hundred photographs.
var DefaultLimits = Limits{File: 128 << 20, Entries: 10_000, Part: 128 << 20, Total: 256 << 20, Depth: xmlread.MostDepth}

// What is wrong with a package as a whole, in words for who has a workbook read in.
var (
	// ErrTooLarge is a package beyond its limits, a zip bomb among them.
	ErrTooLarge  = errors.New("tệp quá lớn, hoặc bên trong nén một nội dung quá lớn")
	errManyParts = errors.New("tệp có quá nhiều phần bên trong")
	errLocked    = errors.New("tệp đặt mật khẩu; mở tệp, bỏ mật khẩu rồi lưu lại dạng .xlsx")
	errCompound  = errors.New("tệp ở định dạng cũ (.xls); mở tệp rồi lưu lại dạng .xlsx")
	errNothing   = errors.New("tệp rỗng, không có gì bên trong")
	errNoPackage = errors.New("tệp không phải là bảng tính Excel (.xlsx), hoặc bị hỏng")
)

// compoundFile begins the files of the formats before OOXML and those that carry a password.
var compoundFile = []byte{0xD0, 0xCF, 0x11, 0xE0}

// parts gives what a package lists. The headers are counted before they are read, since reading keeps them all.
func (l Limits) parts(data []byte) ([]*zip.File, error) {
	switch {
	case int64(len(data)) > l.File:
		return nil, ErrTooLarge
	case len(data) == 0:
		return nil, errNothing
	case isLocked(data):
		return nil, errLocked
	case bytes.HasPrefix(data, compoundFile):
		return nil, errCompound
	case bytes.Count(data, []byte("PK\x01\x02")) > 2*l.Entries:
		return nil, errManyParts
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	switch {
	case err != nil && !errors.Is(err, zip.ErrInsecurePath): // who reads a part looks at its name
		return nil, errNoPackage
	case len(z.File) > l.Entries:
		return nil, errManyParts
	}
	return z.File, nil
}

// total gives how many bytes all parts of a package of so many may have, unpacked.
func (l Limits) total(packed int) int64 { return min(l.Total, looseParts+packedRatio*int64(packed)) }

// mostXML gives how many bytes a part of XML may have, unpacked.
func mostXML(part *zip.File) int64 {
	return looseXML + packedRatio*int64(min(part.CompressedSize64, math.MaxInt32))
}
