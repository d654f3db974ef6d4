package xlsx

import (
	"archive/zip"
	"compress/flate"
	"errors"
	"hash"
	"hash/crc32"
	"io"
	"io/fs"
	"slices"
	"strings"
)

// archive is a zip file whose entries stand in the order of their names, all
// of the same time, whatever the order in which they were made: excelize
// hands over its streamed sheets in random order. It implements excelize.ZipWriter.
type archive struct {
	w       io.Writer
	entries []*entry
	deflate *flate.Writer
}

// entry is a compressed file of the archive.
type entry struct {
	name string
	data chunks
	size uint64
	sum  hash.Hash32
	to   *flate.Writer
}

func newArchive(w io.Writer) *archive { return &archive{w: w} }

// Create begins an entry; the one before it is complete.
func (a *archive) Create(name string) (io.Writer, error) {
	if err := a.finish(); err != nil {
		return nil, err
	}
	e := &entry{name: name, sum: crc32.NewIEEE()}
	a.entries = append(a.entries, e)
	if a.deflate == nil {
		deflate, err := flate.NewWriter(&e.data, flate.BestSpeed)
		if err != nil {
			return nil, err
		}
		a.deflate = deflate
	} else {
		a.deflate.Reset(&e.data)
	}
	e.to = a.deflate
	return e, nil
}

// Write adds to the entry.
func (e *entry) Write(p []byte) (int, error) {
	e.size += uint64(len(p))
	_, _ = e.sum.Write(p) // a hash gives no error
	return e.to.Write(p)
}

// AddFS is asked for by excelize.ZipWriter and not used by it.
func (a *archive) AddFS(fs.FS) error { return errors.ErrUnsupported }

// Close writes the archive.
func (a *archive) Close() error {
	if err := a.finish(); err != nil {
		return err
	}
	slices.SortFunc(a.entries, func(x, y *entry) int { return strings.Compare(x.name, y.name) })
	z := zip.NewWriter(a.w)
	for _, e := range a.entries {
		to, err := z.CreateRaw(e.header())
		if err != nil {
			return err
		}
		if _, err := e.data.WriteTo(to); err != nil {
			return err
		}
	}
	return z.Close()
}

func (a *archive) finish() error {
	if a.deflate == nil {
		return nil
	}
	return a.deflate.Close()
}

// zip's own values: the version that knows deflate, and 1 January 1980, its first day.
const (
	zipVersion = 20
	zipDay     = 1<<5 | 1
)

func (e *entry) header() *zip.FileHeader {
	return &zip.FileHeader{
		Name: e.name, Method: zip.Deflate, CreatorVersion: zipVersion, ReaderVersion: zipVersion,
		//lint:ignore SA1019 CreateRaw writes this field and not Modified
		ModifiedDate: zipDay, CRC32: e.sum.Sum32(),
		CompressedSize64: e.data.size, UncompressedSize64: e.size,
	}
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
