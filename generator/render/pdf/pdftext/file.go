// Package pdftext reads the PDFs that this program writes, so that tests need
// no other program. It knows just what package pdf makes: deflated streams,
// a cross-reference stream, two-byte character codes that are Unicode, marked
// content and the structure over it.
package pdftext

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"fmt"
	"io"
	"regexp"
	"strconv"
)

// File is a PDF's objects by their number.
type File struct {
	Objects map[int][]byte // between "obj" and "endobj"
	Trailer []byte         // the dictionary of the cross-reference stream
}

var (
	startOfTable = regexp.MustCompile(`startxref\n(\d+)\n%%EOF\n$`)
	objectHead   = regexp.MustCompile(`^(\d+) 0 obj\n`)
	streamHead   = regexp.MustCompile(`^<<[^\n]*/Length \d+`)
	countAndHead = regexp.MustCompile(`/Type /ObjStm /N (\d+) /First (\d+)`)
)

// Open reads a file by its cross-reference stream (ISO 32000-1, 7.5.8).
func Open(data []byte) (*File, error) {
	m := startOfTable.FindSubmatch(data)
	if m == nil {
		return nil, fmt.Errorf("the file does not end as a PDF")
	}
	number, table, err := objectAt(data, atoi(m[1]))
	if err != nil {
		return nil, err
	}
	f := &File{Objects: map[int][]byte{number: table}, Trailer: table}
	entries, err := Content(table)
	if err != nil {
		return nil, fmt.Errorf("cross-reference stream: %w", err)
	}
	const entry, alone, together = 7, 1, 2
	for _, kind := range []byte{alone, together} { // those in streams are read when the streams are
		for n := range len(entries) / entry {
			e := entries[n*entry:]
			if e[0] != kind {
				continue
			}
			where, own := int(binary.BigEndian.Uint32(e[1:])), n
			if kind == alone {
				own, f.Objects[n], err = objectAt(data, where)
			} else {
				f.Objects[n], err = packed(f.Objects[where], n, int(binary.BigEndian.Uint16(e[5:])))
			}
			if err != nil || own != n {
				return nil, fmt.Errorf("object %d is not at %d: %w", n, where, err)
			}
		}
	}
	return f, nil
}

// objectAt reads the object that begins at an offset.
func objectAt(data []byte, offset int) (int, []byte, error) {
	if offset >= len(data) {
		return 0, nil, fmt.Errorf("offset %d is beyond the file's end", offset)
	}
	m := objectHead.FindSubmatch(data[offset:])
	if m == nil {
		return 0, nil, fmt.Errorf("no object begins at %d", offset)
	}
	body := data[offset+len(m[0]):]
	end := []byte("endobj\n")
	if streamHead.Match(body) {
		end = []byte("endstream\nendobj\n")
	}
	body, _, found := bytes.Cut(body, end)
	if !found {
		return 0, nil, fmt.Errorf("the object at %d has no end", offset)
	}
	return atoi(m[1]), body, nil
}

// packed takes the i-th object out of an object stream, which must be the one of this number.
func packed(stream []byte, number, i int) ([]byte, error) {
	m := countAndHead.FindSubmatch(stream)
	if m == nil {
		return nil, fmt.Errorf("object %d is not in an object stream", number)
	}
	content, err := Content(stream)
	if err != nil {
		return nil, fmt.Errorf("object stream of %d: %w", number, err)
	}
	first, index := atoi(m[2]), bytes.Fields(content[:atoi(m[2])])
	if i >= atoi(m[1]) || atoi(index[2*i]) != number {
		return nil, fmt.Errorf("object %d is not the %d-th of its stream", number, i)
	}
	end := len(content)
	if 2*i+3 < len(index) {
		end = first + atoi(index[2*i+3])
	}
	return content[first+atoi(index[2*i+1]) : end], nil
}

// Content gives a stream's decoded content.
func Content(body []byte) ([]byte, error) {
	head, raw, found := bytes.Cut(body, []byte("stream\n"))
	if !found {
		return nil, fmt.Errorf("no stream in %.40q", body)
	}
	if !bytes.Contains(head, []byte("FlateDecode")) {
		raw, _, _ = bytes.Cut(raw, []byte("\nendstream"))
		return raw, nil
	}
	z, err := zlib.NewReader(bytes.NewReader(raw))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(z)
}

// Follow gives the object that entries refer to, each in the one before; a pattern's first group is the number.
func (f *File) Follow(from []byte, patterns ...string) ([]byte, error) {
	for _, pattern := range patterns {
		m := regexp.MustCompile(pattern).FindSubmatch(from)
		if m == nil {
			return nil, fmt.Errorf("no %s in %.200q", pattern, from)
		}
		body, ok := f.Objects[atoi(m[1])]
		if !ok {
			return nil, fmt.Errorf("there is no object %s", m[1])
		}
		from = body
	}
	return from, nil
}

func atoi(digits []byte) int {
	n, _ := strconv.Atoi(string(digits))
	return n
}
