package ooxml

import (
	"archive/zip"
	"compress/flate"
	"hash/crc32"
	"io"
)

// Packed is bytes as a zip file keeps them. A part's larger share can be packed while it is made, or beside other things.
type Packed struct {
	data chunks
	size uint64 // before they were packed
	sum  uint32 // CRC-32 of what they were
}

// Packer packs what is written to it.
type Packer struct {
	Packed
	deflate *flate.Writer
}

// NewPacker must be followed by Pause.
func NewPacker() *Packer {
	p := &Packer{deflate: fastWriters.Get().(*flate.Writer)}
	p.deflate.Reset(&p.data)
	return p
}

// Write implements io.Writer.
func (p *Packer) Write(b []byte) (int, error) {
	p.size += uint64(len(b))
	p.sum = crc32.Update(p.sum, crc32.IEEETable, b)
	return p.deflate.Write(b)
}

// Pause gives what was packed; other packed bytes can stand behind it, for it ends at a whole byte.
func (p *Packer) Pause() (*Packed, error) {
	err := p.deflate.Flush()
	p.release()
	return &p.Packed, err
}

// close ends the whole.
func (p *Packer) close() error {
	err := p.deflate.Close()
	p.release()
	return err
}

// zip's own values: the version that knows deflate, and 1 January 1980, its first day.
const (
	zipVersion = 20
	zipDay     = 1<<5 | 1
)

// header gives what a zip file says of the bytes.
func (p *Packed) header(name string) *zip.FileHeader {
	return &zip.FileHeader{
		Name: name, Method: zip.Deflate, CreatorVersion: zipVersion, ReaderVersion: zipVersion,
		//lint:ignore SA1019 CreateRaw writes this field and not Modified
		ModifiedDate: zipDay, CRC32: p.sum,
		CompressedSize64: p.data.size, UncompressedSize64: p.size,
	}
}

func (p *Packer) release() {
	fastWriters.Put(p.deflate)
	p.deflate = nil
}

// join adds bytes that were packed by themselves.
func (p *Packer) join(q *Packed) error {
	if err := p.deflate.Flush(); err != nil {
		return err
	}
	p.data.pieces = append(p.data.pieces, q.data.pieces...)
	p.data.size += q.data.size
	p.sum = joinedSum(p.sum, q.sum, q.size)
	p.size += q.size
	p.deflate.Reset(&p.data) // what follows does not refer to what stands before
	return nil
}

// joinedSum gives the CRC-32 of two pieces of data put together from the CRC-32 of each and the size of the second in bytes, without reading
// them again; zlib has it as crc32_combine. To append size bytes to the first piece multiplies its sum by x to the power of 8·size, in the
// arithmetic of polynomials that a CRC is defined by; the sum of the second is then added, which is an exclusive or.
func joinedSum(first, second uint32, size uint64) uint32 {
	const one, x8 = 1 << 31, 1 << 23 // the highest bit is the lowest power
	shift := uint32(one)
	for power := uint32(x8); size > 0; size >>= 1 {
		if size&1 == 1 {
			shift = times(shift, power)
		}
		power = times(power, power)
	}
	return times(first, shift) ^ second
}

// times multiplies two polynomials modulo that of CRC-32.
func times(a, b uint32) uint32 {
	product := uint32(0)
	for bit := uint32(1 << 31); bit != 0; bit >>= 1 {
		if a&bit != 0 {
			product ^= b
		}
		if b&1 == 1 {
			b = b>>1 ^ crc32.IEEE
		} else {
			b >>= 1
		}
	}
	return product
}

// chunks is bytes in pieces of one size: large data is not copied while it grows.
type chunks struct {
	pieces [][]byte
	size   uint64
}

const chunkSize = 1 << 16

// Write implements io.Writer.
func (c *chunks) Write(p []byte) (int, error) {
	written := len(p)
	for len(p) > 0 {
		last := len(c.pieces) - 1
		if last < 0 || len(c.pieces[last]) == cap(c.pieces[last]) {
			c.pieces = append(c.pieces, make([]byte, 0, chunkSize))
			last++
		}
		piece := c.pieces[last]
		n := min(len(p), cap(piece)-len(piece))
		c.pieces[last] = append(piece, p[:n]...)
		p = p[n:]
	}
	c.size += uint64(written)
	return written, nil
}

// WriteTo implements io.WriterTo and lets go of each piece that is written.
func (c *chunks) WriteTo(w io.Writer) (int64, error) {
	total := int64(0)
	for i, piece := range c.pieces {
		n, err := w.Write(piece)
		total += int64(n)
		if err != nil {
			return total, err
		}
		c.pieces[i] = nil
	}
	return total, nil
}
