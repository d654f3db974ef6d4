package ooxml

import (
	"archive/zip"
	"bytes"
	"cmp"
	"errors"
	"hash/crc32"
	"io"
	"io/fs"
	"slices"

	"vanban/generator/deflate"
)

// Archive is a zip file whose entries stand in the order of their names, all of the same time, whatever the order in which they are made:
// excelize makes them in a random one. Entries are packed as they come.
type Archive struct {
	to      io.Writer
	entries []*archived
}

// archived is an entry, packed.
type archived struct {
	zip.FileHeader
	data bytes.Buffer
	open *deflate.Writer // nil once the entry is complete
}

// NewArchive begins an archive, which Close writes.
func NewArchive(to io.Writer) *Archive { return &Archive{to: to} }

// zip's own values: the version that knows deflate, and 1 January 1980, its first day.
const (
	zipVersion = 20
	zipDay     = 1<<5 | 1
)

// Create begins an entry; the one before it is complete.
func (a *Archive) Create(name string) (io.Writer, error) {
	if err := a.finish(); err != nil {
		return nil, err
	}
	p := &archived{FileHeader: zip.FileHeader{
		Name: name, Method: zip.Deflate, CreatorVersion: zipVersion, ReaderVersion: zipVersion,
		//lint:ignore SA1019 CreateRaw writes this field and not Modified
		ModifiedDate: zipDay,
	}}
	p.open = deflate.Fast(&p.data)
	a.entries = append(a.entries, p)
	return p, nil
}

// Write implements io.Writer.
func (p *archived) Write(b []byte) (int, error) {
	p.UncompressedSize64 += uint64(len(b))
	p.CRC32 = crc32.Update(p.CRC32, crc32.IEEETable, b)
	return p.open.Write(b)
}

// finish ends the last entry.
func (a *Archive) finish() error {
	if len(a.entries) == 0 {
		return nil
	}
	p := a.entries[len(a.entries)-1]
	if p.open == nil {
		return nil
	}
	err := p.open.Close()
	p.open, p.CompressedSize64 = nil, uint64(p.data.Len())
	return err
}

// AddFS is of the kind of archive that excelize asks for, which does not use it.
func (a *Archive) AddFS(fs.FS) error { return errors.ErrUnsupported }

// Close writes the archive.
func (a *Archive) Close() error {
	if err := a.finish(); err != nil {
		return err
	}
	slices.SortFunc(a.entries, func(x, y *archived) int { return cmp.Compare(x.Name, y.Name) })
	z := zip.NewWriter(a.to)
	for _, p := range a.entries {
		entry, err := z.CreateRaw(&p.FileHeader)
		if err != nil {
			return err
		}
		if _, err := p.data.WriteTo(entry); err != nil {
			return err
		}
	}
	return z.Close()
}
